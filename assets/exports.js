/**
 * The menu of exports as the state has it: what a link leads to is what is in view, and what a
 * selection leaves nothing of is not offered.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address } = Timeline;
  const MAIN = "timeline";
  const all = (selector) => document.querySelectorAll(`.exports ${selector}`);

  /** Whether any row that is shown has a day at either end. */
  function hasDays({ data, shown }) {
    return [...shown].some((id) => data.dates[id][1] !== null && data.dates[id][2] !== null);
  }

  function show(app) {
    const drawn = new Set([MAIN, ...app.chart.figures.map(({ view }) => view)]);
    for (const row of all("[data-chart]")) row.hidden = !drawn.has(row.dataset.chart);
    for (const link of all("[data-dated]")) link.hidden = !hasDays(app);
    for (const link of all("a")) link.search = address.query(app.state);
  }

  Timeline.exports = { show };
})();
