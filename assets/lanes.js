/**
 * The lanes: their names, their items, and at their foot what is counted. The rule of
 * timeline/figures/svg.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { labels, layout } = Timeline;
  const { SMALL, draw, escaped, label, line, paint, rect, rule } = Timeline.svg;
  const STRIP_RADIUS = 3.2;
  const PILL_RADIUS = 8;
  const RING = 2.5; // pixels between a sign and the ring round it

  function lanes(stacked, paper) {
    const { chart, page } = paper;
    return chart.lanes.flatMap((lane, i) => {
      const band = stacked[i];
      const y = band.top + layout.PADDING + layout.pitch(page) / 2;
      const color = paint(lane.color);
      const lines = page.narrow ? [lane.title] : layout.laneTitle(lane.title);
      return [
        i ? rule([0, page.width], band.top, "hairline") : "",
        paper.symbol(lane.symbol, 5, 6, y, color),
        ...lines.map((text, n) => label(18, y + 14 * n, text, color, "start", { bold: true })),
      ];
    });
  }

  /** Say of each lane that has nothing in the window where its events are. */
  function elsewhere(stacked, { chart, page, window }) {
    return stacked.flatMap((band, i) => {
      const own = chart.items.filter((item) => item.lane === i);
      if (own.some((item) => layout.inWindow(item, window))) return [];
      const options = { size: SMALL, italic: true };
      const text = layout.elsewhere(own, window);
      return [label(page.left + 8, band.row, text, paint("muted"), "start", options)];
    });
  }

  /** A ring round what stands for the chosen event. */
  function ringed(x, y, radius) {
    const half = radius + RING;
    const options = { radius: half, width: 1.5 };
    return rect([x - half, x + half], [y - half, y + half], "none", paint("accent"), options);
  }

  /** One event: filled where its day is known, else open. */
  function dot([{ day, lane }], x, y, paper) {
    const { color, symbol } = paper.chart.lanes[lane];
    const colors = day ? [paint(color)] : [paint("page"), paint(color)];
    return paper.symbol(symbol, STRIP_RADIUS, x, y, ...colors);
  }

  /** A line over what is seen of an event that stands open, if that is wider than its symbol. */
  function extent({ day, first, lane, last }, y, { chart, seen }) {
    const [x0, x1] = seen(first, last);
    const isWide = !day && x1 - x0 > layout.DOT;
    return isWide ? rule([x0, x1], y, `${chart.lanes[lane].color}-pale`, 2) : "";
  }

  /** The count of several. */
  function count(items, x, y, paper) {
    const options = { size: SMALL, bold: true };
    return (
      paper.symbol("circle", PILL_RADIUS, x, y, paint(paper.chart.lanes[items[0].lane].color)) +
      label(x, y, String(items.length), paint("page"), "middle", options)
    );
  }

  /** Where an event stands on the strip, in pixels: whole within the plot. */
  function place(item, { page, scale, window }) {
    const x = scale.x(layout.middle(item, window));
    return Math.min(Math.max(x, page.left + STRIP_RADIUS), page.right - STRIP_RADIUS);
  }

  function strip(crowd, y, paper, chosen) {
    const { page } = paper;
    const counted = crowd.sort((one, other) => place(one, paper) - place(other, paper));
    const found = layout
      .clusters(
        counted.map((item) => place(item, paper)),
        page.narrow ? layout.THUMB : 0,
      )
      .map(({ x, members }) => ({ x, items: members.map((member) => counted[member]) }));
    const areas = layout.areas(found.map(({ x }) => x));
    const single = found.filter(({ items }) => items.length === 1);
    const text = `${counted.length} more`;
    const room = found[0].x - 14 - 6.2 * text.length >= page.left;
    const options = { size: SMALL, halo: paint("page") };
    return [
      line([page.left, page.right], [y, y], paint("hairline"), { dash: "1 3" }),
      ...single.map(({ items: [item] }) => extent(item, y, paper)),
      ...found.map((one, i) => mark(one, areas[i], y, paper, chosen)),
      room ? label(found[0].x - 14, y, text, paint("muted"), "end", options) : "",
    ];
  }

  /** What stands for one event or several, in the area in which a click means it. */
  function mark({ x, items }, area, y, paper, chosen) {
    const events = escaped(items.map(({ event }) => event).join(" "));
    const half = layout.strip(paper.page) / 2;
    const hit = rect(area, [y - half, y + half], "none");
    const [drawn, radius] = items.length > 1 ? [count, PILL_RADIUS] : [dot, STRIP_RADIUS];
    const isChosen = items.some(({ event }) => event === chosen);
    const ring = isChosen ? ringed(x, y, radius) : "";
    const inner = ring + drawn(items, x, y, paper);
    return `<g class="counted" data-events="${events}">${hit}${inner}</g>`;
  }

  function strips(stacked, seats, paper, chosen) {
    return stacked.flatMap((band, i) => {
      const counted = layout.crowd(paper.chart.items, i, paper.window, seats);
      return counted.length ? strip(counted, band.strip, paper, chosen) : [];
    });
  }

  const rowOf = (item, stacked, page) => stacked[item.lane].row + item.row * layout.pitch(page);

  /** The items that are drawn: those with a seat. */
  const shown = ({ chart }, seats) => chart.items.filter((item) => seats.has(item.event));

  function items(stacked, seats, paper) {
    return shown(paper, seats).map((item) => {
      const marks = labels.drawn(item, seats.get(item.event), paper);
      const drawn = draw(marks, rowOf(item, stacked, paper.page), paper);
      return `<g class="item" data-event="${escaped(item.event)}">${drawn}</g>`;
    });
  }

  Timeline.lanes = { elsewhere, items, lanes, rowOf, shown, strips };
})();
