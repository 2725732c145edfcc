/**
 * What paper says beside the selection: the day on which it was printed.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString("en-US", { dateStyle: "long" });
    document.querySelector("[data-printed-on]").textContent = ` Printed on ${day}.`;
  });
})();
