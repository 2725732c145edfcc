/**
 * The charts as SVG text: the rule of timeline/figures/svg.py, in JavaScript. What stands in the
 * page before any script runs was drawn there; a browser test compares the two. Only what is
 * chosen is drawn here alone.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { labels, layout } = Timeline;
  const { calendarAxis, overview, silences } = Timeline.axis;
  const { band, dateName, dateSpan, links, pill } = Timeline.chosen;
  const { elsewhere, items, lanes, strips } = Timeline.lanes;
  const { panel } = Timeline.panels;
  const { hatches, number, sheet, svg } = Timeline.svg;

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
    const dated = days ? dateSpan(chosen, paper) : null;
    const item = chart.items.find((one) => one.event === chosen?.event);
    const seats = labels.place(chart.items, paper);
    const isDrawn = seats.has(item?.event);
    const parts = [
      ...overview(paper),
      ...calendarAxis(paper, height),
      ...silences(paper, dated),
      days ? band(days, [layout.AXIS - 15, height], paper) : "",
      ...lanes(stacked, paper),
      ...elsewhere(stacked, paper),
      ...strips(stacked, seats, paper, chosen?.event),
      isDrawn ? pill(item, seats.get(item.event), stacked, paper) : "",
      isDrawn ? links(chosen.event, seats, stacked, paper) : "",
      ...items(stacked, seats, paper),
      dated ? dateName(dated, chosen.text) : "",
    ];
    return svg(parts, width, height, chart.summary);
  }

  /**
   * Draw the figure of a declared view; see timeline(). One of panels stands on the same axis; a
   * comparison has an axis of its own.
   */
  function figure(chart, one, width, window, chosen) {
    if (one.comparison) return Timeline.comparison.draw(one, width, chosen);
    const { panels, summary, view } = one;
    const paper = sheet(chart, width, window, `-${view}-${number(width)}`);
    const tops = layout.panelTops(panels, paper.page);
    const height = layout.panelsHeight(panels, paper.page);
    const bands = chosen?.days
      ? panels.map(({ base }, i) => band(chosen.days, [tops[i], tops[i] + base], paper))
      : [];
    const parts = [
      hatches(panels.flatMap(hatched), paper.name),
      ...bands,
      ...panels.flatMap((each, i) => panel(each, tops[i], paper, chosen?.event)),
    ];
    return svg(parts, width, height, summary);
  }

  /** The colors of a panel's hatched bars. */
  const hatched = ({ groups }) =>
    groups
      .flatMap(({ marks }) => marks)
      .filter(({ hatch }) => hatch)
      .map(({ stroke }) => stroke);

  Timeline.draw = { figure, timeline };
})();
