/**
 * Light or dark: as the system wishes, or as the reader chose. Runs before the first paint.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const KEY = "timeline-theme";
  const root = document.documentElement;
  const palette = matchMedia("(forced-colors: active)");

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // a page from a file may have no storage
    }
  }

  function isDark() {
    const chosen = root.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /** With a palette of the reader's own, the choice between light and dark is made there. */
  function apply() {
    const chosen = palette.matches ? null : stored();
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
    else delete root.dataset.theme;
  }

  function toggle() {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem(KEY, root.dataset.theme);
    } catch {
      // The choice holds until the page is left.
    }
  }

  palette.addEventListener("change", apply);
  apply();
  Timeline.theme = { toggle };
})();
