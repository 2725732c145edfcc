/**
 * What became of the rows that are shown: nothing is lost in silence.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;

  /** Count, for the window as drawn, where each shown row stands. */
  function account({ chart, ids, shown, window, width }) {
    const { k } = layout.scale(layout.frame(width), window);
    const inView = chart.items.filter((item) => layout.inWindow(item, window));
    const drawn = inView.filter((item) => layout.isDrawn(item, window, k)).length;
    const laned = new Set(chart.items.map((item) => item.event));
    const figures = new Set(chart.panels.flatMap(({ groups }) => groups.map(({ event }) => event)));
    const money = ids.filter((id) => shown.has(id) && figures.has(id) && !laned.has(id)).length;
    return {
      drawn,
      counted: inView.length - drawn,
      outside: chart.items.length - inView.length,
      money,
      listed: shown.size - laned.size - money,
    };
  }

  function show(app) {
    const { drawn, counted, outside, money, listed } = account(app);
    document.querySelector("[data-told]").textContent =
      `Shown: ${drawn} drawn in the lanes, ${counted} counted at their feet, ` +
      `${outside} outside the window, ${money} in the money charts, ${listed} in the lists only.`;
  }

  Timeline.account = { show };
})();
