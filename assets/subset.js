/**
 * The chart of a selection, in a page that has no server to lay it out anew: the display list that
 * timeline/figures/chart.py gives of it, but for the figures, which keep the axes of the whole. A
 * lane from which nothing is hidden stays as it is; in any other the rows are filled anew.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout, rows } = Timeline;
  const PHONE = 358; // the narrowest chart, in pixels
  const LABEL_GAP = 4;
  const INSIDE_PAD = 7;
  const BADGE = 16;
  const BADGE_GAP = 3;

  /** Leave out what adding up makes of decimals: pixels have three in the display list. */
  const rounded = (pixels) => Math.round(pixels * 1000) / 1000;

  /** The pixels that a mark needs by itself: before its first day, after its last. */
  const bare = ({ before, after, side, space }) => ({
    before: side === "left" ? rounded(before - space) : before,
    after: side === "right" ? rounded(after - space) : after,
  });

  const isSolid = ({ ground }) => !ground.includes("-");

  /** The days of a mark that may carry its label; badges keep a label outside. */
  function core(item, home) {
    const isBeside = item.first > home[0] || item.last < home[1];
    if (item.tail > 1 || (isBeside && !isSolid(item))) return 0;
    const [first, last] = item.upon ?? [0, 0];
    return last - first;
  }

  /** What the placing of an item needs to know of it. */
  function extent(item, home) {
    const { importance, first, last, space } = item;
    return { importance, first, last, ...bare(item), label: space, core: core(item, home) };
  }

  /** Badges and label on a side of their mark, as timeline/lettering.py sets them. */
  function tail(item, side) {
    const way = side === "right" ? 1 : -1;
    const { before, after } = bare(item);
    const [edge, pixels] = way > 0 ? [item.last, after] : [item.first, before];
    const badges = item.marks.slice(-item.tail, -1);
    const start = pixels + (badges.length ? BADGE_GAP : 0);
    const offset = way * (start + BADGE * badges.length + LABEL_GAP);
    const isInside = side === "inside";
    return [
      ...badges.map((badge, i) => ({ ...badge, x: edge, dx: way * (start + BADGE * (i + 0.5)) })),
      {
        ...item.marks.at(-1),
        x: isInside ? item.upon[0] : edge,
        dx: isInside ? INSIDE_PAD : offset,
        anchor: side === "left" ? "end" : undefined,
        fill: isInside && isSolid(item) ? "page" : item.quiet ? "muted" : undefined,
      },
    ];
  }

  /** An item with its label on another side. */
  function turned(item, side) {
    if (side === item.side) return item;
    const { before, after } = bare(item);
    return {
      ...item,
      side,
      before: rounded(before + (side === "left" ? item.space : 0)),
      after: rounded(after + (side === "right" ? item.space : 0)),
      marks: [...item.marks.slice(0, -item.tail), ...tail(item, side)],
    };
  }

  /** Fill the rows of a lane anew. */
  function filled(items, home) {
    const extents = items.map((item) => extent(item, home));
    const found = rows.place(extents, home, layout.frame(PHONE).plot);
    return found.map(({ row, side, scale }, i) => ({
      ...turned(items[i], side),
      row,
      scale: scale === Infinity ? null : scale,
    }));
  }

  function lane(chart, place, shown) {
    const all = chart.items.filter((item) => item.lane === place);
    const kept = all.filter((item) => shown.has(item.event));
    const items = kept.length === all.length ? kept : filled(kept, chart.home);
    return { look: chart.lanes[place], items };
  }

  const largest = (scales) => (scales.includes(null) ? null : Math.max(...scales));

  /** Say in a sentence what the chart shows. */
  function summary(lanes, { length }) {
    if (!length) return "No event of this selection has a date that can be drawn.";
    const parts = lanes.map(({ title, count }) => `${title} ${count}`).join(", ");
    return `${length} event${length === 1 ? "" : "s"} on a time axis, in lanes: ${parts}.`;
  }

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
    const links = chart.links?.filter(({ one, other }) => shown.has(one) && shown.has(other));
    return { ...chart, lanes, items, figures, links, summary: summary(lanes, items) };
  }

  /** What is left of a figure: the same one where nothing is hidden, null where all is. */
  function figure(one, valued) {
    const events = Timeline.figures.eventsOf(one);
    const count = events.filter((event) => valued.has(event)).length;
    if (count === events.length) return one;
    if (one.comparison) {
      const comparison = Timeline.comparison.kept(one.comparison, valued);
      return comparison && said({ ...one, comparison });
    }
    const panels = one.panels
      .map((each) => ({ ...each, groups: each.groups.filter(({ event }) => valued.has(event)) }))
      .filter(({ groups }) => groups.length);
    return panels.length ? said({ ...one, panels }) : null;
  }

  const said = (figure) => ({ ...figure, summary: Timeline.summary(figure) });

  Timeline.subset = subset;
})();
