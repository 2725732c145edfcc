/**
 * The list of a site's files: what is to be pasted names the theme that is chosen, and on a server
 * the chart by its whole address; it can be copied.
 */
(() => {
  "use strict";

  const onServer = location.protocol.startsWith("http");
  const SOURCE = /(?<= src=")[^"]*/u;
  const choice = document.querySelector("[data-theme-choice]");
  const theme = choice.querySelector("select");
  const texts = document.querySelectorAll(".code textarea");

  /** The address of a frame, in the theme that is chosen. */
  function addressed(source) {
    const [path] = source.split("#");
    return (onServer ? new URL(path, location.href).href : path) + theme.value;
  }

  function write() {
    for (const text of texts) text.value = text.value.replace(SOURCE, addressed);
  }

  choice.hidden = false;
  theme.addEventListener("change", write);
  write();
  for (const text of texts) text.addEventListener("focus", () => text.select());

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const text = button.parentElement.querySelector("textarea");
      await navigator.clipboard.writeText(text.value).catch(() => text.select());
      const said = document.createElement("span");
      said.textContent = "Copied.";
      document.querySelector("[data-said]").replaceChildren(said);
    });
  }
})();
