/**
 * The list of a site's files: on a server, what is to be pasted names the chart by its whole
 * address, and can be copied.
 */
(() => {
  "use strict";

  const onServer = location.protocol.startsWith("http");
  const SOURCE = /(?<= src=")[^"]*/u;

  for (const text of document.querySelectorAll(".code textarea")) {
    if (onServer) {
      text.value = text.value.replace(SOURCE, (path) => new URL(path, location.href).href);
    }
    text.addEventListener("focus", () => text.select());
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const text = button.parentElement.querySelector("textarea");
      await navigator.clipboard.writeText(text.value).catch(() => text.select());
      const said = document.createElement("span");
      said.className = "seen";
      said.textContent = "Copied.";
      document.querySelector("[data-said]").replaceChildren(said);
    });
  }
})();
