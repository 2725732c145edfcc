/**
 * The theme of a page in a frame: its address may name it (#theme=dark), for whoever embeds it knows
 * the page around it. Runs before the first paint, after theme.js.
 */
(() => {
  "use strict";

  const root = document.documentElement;
  const palette = matchMedia("(forced-colors: active)");
  let own = root.dataset.theme; // what holds where the address names none

  function apply() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("theme");
    const theme = asked === "light" || asked === "dark" ? asked : own;
    if (palette.matches) return; // the reader's own palette is above all others
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  palette.addEventListener("change", () => {
    own = root.dataset.theme;
    apply();
  });
  addEventListener("hashchange", apply);
  apply();
})();
