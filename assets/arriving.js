/**
 * What the browser has not read to its end is not shown: half of it would stand elsewhere than the
 * whole will, and a browser may draw a page of which only a part has come.
 */
(() => {
  "use strict";

  const PARTS = [".head", ".filters", ".toolbar", ".beside"];

  const reader = new MutationObserver(() => {
    const parts = [...document.querySelectorAll(PARTS.join())];
    for (const part of parts) part.toggleAttribute("data-arriving", !part.nextElementSibling);
    if (parts.length === PARTS.length && parts.at(-1).nextElementSibling) reader.disconnect();
  });
  reader.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    reader.disconnect();
    for (const part of document.querySelectorAll("[data-arriving]"))
      part.removeAttribute("data-arriving");
  });
})();
