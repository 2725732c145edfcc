/**
 * The chart of a selection, in a page that has no server to lay it out anew. A lane from which
 * nothing is hidden stays as it is. In any other the rows are filled again, as timeline/rows.py
 * fills them but with every label on the side it has: an event that stood in the strip for want
 * of room may now have it.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const STEP = 1.4; // from one scale tried to the next
  const LARGEST = 60; // pixels a day
  const ROWS = 4; // and two more that only headlines may open
  const HEADLINE_ROWS = 6;
  const GAP = 8; // pixels between two of a row
  const MARGIN_LEFT = 4;
  const MARGIN_RIGHT = 6;
  const CLASSES = [[4, 5], [3], [0, 1, 2]];
  const PHONE = 358; // the narrowest chart, in pixels

  const fitting = (pixels, days) => (pixels <= 0 ? 0 : days > 0 ? pixels / days : Infinity);

  /** The scale from which an item stays within the whole period. */
  function own(item, [first, last]) {
    if (item.side === "inside") return item.scale ?? Infinity;
    if (item.last < first || item.first > last) return 0;
    return Math.max(
      fitting(item.before - MARGIN_LEFT, item.first - first),
      fitting(item.after - MARGIN_RIGHT, last - item.last),
    );
  }

  /** The scale from which two items in one row do not touch; extents that overlap always do. */
  function apart(one, other) {
    const [a, b] = one.first <= other.first ? [one, other] : [other, one];
    return fitting(a.after + b.before + GAP, b.first - a.last);
  }

  function added(rows, item, scale, home) {
    if (own(item, home) > scale) return false;
    const fits = (row) => row.every((each) => apart(each, item) <= Math.max(scale, each.scale));
    let row = rows.find(fits);
    if (!row) {
      if (rows.length >= (item.importance >= 4 ? HEADLINE_ROWS : ROWS)) return false;
      row = [];
      rows.push(row);
    }
    row.push({ ...item, scale });
    return true;
  }

  /** Fill the rows of a lane anew: the items with their rows and smallest scales. */
  function filled(items, home) {
    const least = layout.frame(PHONE).plot / (home[1] - home[0]);
    const rows = [];
    const left = [];
    for (const importances of CLASSES) {
      let waiting = items
        .filter((item) => importances.includes(item.importance))
        .sort((a, b) => b.importance - a.importance || a.first - b.first);
      for (
        let scale = least;
        waiting.length && scale <= Math.max(LARGEST, 16 * least);
        scale *= STEP
      ) {
        const now = scale;
        waiting = waiting.filter((item) => !added(rows, item, now, home));
      }
      left.push(...waiting.map((item) => ({ ...item, row: -1, scale: null })));
    }
    const begins = (row) => Math.min(...row.map((item) => item.first));
    rows.sort((a, b) => begins(a) - begins(b));
    return [...rows.flatMap((row, place) => row.map((item) => ({ ...item, row: place }))), ...left];
  }

  const inTime = (a, b) => a.first - b.first || a.last - b.last || (a.event < b.event ? -1 : 1);

  function lane(chart, place, shown) {
    const all = chart.items.filter((item) => item.lane === place);
    const kept = all.filter((item) => shown.has(item.event));
    const items = kept.length === all.length ? kept : filled(kept, chart.home).sort(inTime);
    return { look: chart.lanes[place], items };
  }

  const largest = (scales) => (scales.includes(null) ? null : Math.max(...scales));

  /**
   * Leave out of a chart what a selection hides.
   * @param {object} chart the display list of the whole program
   * @param {Set<string>} shown ids of the events in the lanes
   * @param {Set<string>} valued ids of the rows that stand in figures
   * @returns {object} a display list of the same form
   */
  function subset(chart, shown, valued) {
    const kept = chart.lanes.map((_, i) => lane(chart, i, shown)).filter((one) => one.items.length);
    const lanes = kept.map(({ look, items }) => ({
      ...look,
      rows: Math.max(...items.map((item) => item.row)) + 1,
      count: items.length,
      crowded: largest(items.map((item) => item.scale)),
    }));
    const items = kept.flatMap((one, place) => one.items.map((item) => ({ ...item, lane: place })));
    const figures = chart.figures.map((one) => figure(one, valued)).filter(Boolean);
    return { ...chart, lanes, items, figures, summary: `${items.length} events on a time axis.` };
  }

  /** What is left of a figure: the same one where nothing is hidden, null where all is. */
  function figure(one, valued) {
    const events = Timeline.figures.eventsOf(one);
    const count = events.filter((event) => valued.has(event)).length;
    if (count === events.length) return one;
    const summary = `${count} of ${events.length} values. ${one.summary}`;
    if (one.comparison) {
      const comparison = Timeline.comparison.kept(one.comparison, valued);
      return comparison && { ...one, comparison, summary };
    }
    const panels = one.panels
      .map((each) => ({ ...each, groups: each.groups.filter(({ event }) => valued.has(event)) }))
      .filter(({ groups }) => groups.length);
    return panels.length ? { ...one, panels, summary } : null;
  }

  Timeline.subset = subset;
})();
