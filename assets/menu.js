/**
 * The menus that unfold over the page: one closes when something is chosen in it, when the reader
 * goes elsewhere, and with Escape.
 */
(() => {
  "use strict";

  const open = () => document.querySelector(".menu[open]");

  /** Close a menu; the focus goes back to its button where it would be lost. */
  function close(menu) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }

  document.addEventListener("click", ({ target }) => {
    const menu = open();
    if (menu && (!menu.contains(target) || target.closest("button, a"))) close(menu);
  });

  document.addEventListener("focusin", ({ target }) => {
    const menu = open();
    if (menu && !menu.contains(target)) menu.open = false;
  });

  document.addEventListener(
    "keydown",
    (event) => {
      const menu = event.key === "Escape" && open();
      if (!menu) return;
      event.stopPropagation(); // Escape closes one thing at a time
      close(menu);
    },
    { capture: true },
  );
})();
