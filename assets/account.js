/**
 * What became of the rows that are shown: nothing is lost in silence.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;

  /** Count, for the window as drawn, where each shown row stands. */
  function account({ chart, ids, shown, window, width }) {
    const paper = Timeline.svg.sheet(chart, width, window);
    const inView = chart.items.filter((item) => layout.inWindow(item, window));
    const drawn = Timeline.labels.place(inView, paper).size;
    const laned = new Set(chart.items.map((item) => item.event));
    const [paid, other] = [true, false].map((isMoney) => rows(chart, isMoney));
    const left = ids.filter((id) => shown.has(id) && !laned.has(id));
    const money = left.filter((id) => paid.has(id)).length;
    const others = left.filter((id) => other.has(id) && !paid.has(id)).length;
    return {
      drawn,
      counted: inView.length - drawn,
      outside: chart.items.length - inView.length,
      money,
      others,
      listed: left.length - money - others,
    };
  }

  /** The rows that the figures of money draw, or all other figures. */
  function rows({ figures }, isMoney) {
    const kind = figures.filter((one) => (one.kind === "money") === isMoney);
    return new Set(kind.flatMap((one) => Timeline.figures.eventsOf(one)));
  }

  function show(app) {
    const { drawn, counted, outside, money, others, listed } = account(app);
    document.querySelector("[data-told]").textContent =
      `Shown: ${drawn} drawn in the lanes, ${counted} counted at their feet, ` +
      `${outside} outside the window, ${money} in the money charts, ` +
      `${others} in the other charts, ${listed} in the lists only.`;
  }

  Timeline.account = { show };
})();
