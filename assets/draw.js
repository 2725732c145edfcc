/**
 * The two charts as SVG text: the rule of timeline/figures/svg.py, in JavaScript. What stands in
 * the page before any script runs was drawn there; a browser test compares the two. Only what is
 * chosen is drawn here alone.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { labels, layout } = Timeline;
  const { calendarAxis, overview, silences } = Timeline.axis;
  const { band, dateName, links, pill } = Timeline.chosen;
  const { items, lanes, shown, strips } = Timeline.lanes;
  const { hatches, panel } = Timeline.money;
  const { sheet, svg } = Timeline.svg;

  /**
   * Draw overview, calendar and lanes.
   * @param {object} chart the display list, as timeline.figures.payload gives it
   * @param {number} width in pixels
   * @param {[number, number]} window first and last day in view
   * @param {{event: string, text: string, days: ?number[]}} [chosen] the chosen event, its date
   *   as named under the axis, and the days it covers
   * @returns {string} one svg element
   */
  function timeline(chart, width, window, chosen) {
    const paper = sheet(chart, width, window);
    const stacked = layout.bands(chart, paper.page);
    const height = layout.height(stacked);
    const days = chosen?.days;
    const item = chart.items.find((one) => one.event === chosen?.event);
    const isDrawn = item && layout.isDrawn(item, window, paper.scale.k);
    const seats = labels.place(shown(paper), paper);
    const parts = [
      ...overview(paper),
      ...calendarAxis(paper, height),
      ...silences(paper),
      days ? band(days, [layout.AXIS - 15, height], paper) : "",
      ...lanes(stacked, paper),
      ...strips(stacked, paper),
      isDrawn ? pill(item, seats.get(item.event), stacked, paper) : "",
      ...items(stacked, seats, paper),
      ...(isDrawn ? links(chosen.event, stacked, paper) : []),
      days ? dateName(days, chosen.text, paper) : "",
    ];
    return svg(parts, width, height, chart.summary);
  }

  /** Draw the money panels on the same axis; see timeline(). */
  function budget(chart, width, window, chosen) {
    const paper = sheet(chart, width, window);
    const tops = layout.panelTops(chart.panels, paper.page);
    const height = layout.panelsHeight(chart.panels, paper.page);
    const bands = chosen?.days
      ? chart.panels.map((one, i) => band(chosen.days, [tops[i], tops[i] + one.base], paper))
      : [];
    const panels = chart.panels.flatMap((one, i) => panel(one, tops[i], paper, chosen?.event));
    const parts = [hatches(chart), ...bands, ...panels];
    const names = chart.panels.map((one) => one.title).join(", ");
    return svg(parts, width, height, `Money by fiscal year: ${names}`);
  }

  Timeline.draw = { budget, timeline };
})();
