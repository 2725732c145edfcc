/**
 * The lanes: their names, their items, and at their foot what is counted. The rule of
 * timeline/figures/svg.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { labels, layout } = Timeline;
  const { SMALL, draw, escaped, label, line, paint, rect, rule, small } = Timeline.svg;
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

  function strip(counted, y, paper, chosen) {
    const { chart, page, scale } = paper;
    const lane = chart.lanes[counted[0].lane];
    const color = paint(lane.color);
    const middle = (item) => {
      const x = scale.x(item.known ?? (item.first + item.last) / 2);
      return Math.min(Math.max(x, page.left + STRIP_RADIUS), page.right - STRIP_RADIUS);
    };
    const found = layout.clusters(counted.map(middle));
    const dots = found.map(({ x, members }) => {
      const events = members.map((member) => counted[member].event).join(" ");
      const one = members.length === 1;
      const options = { size: SMALL, bold: true };
      const inner = one
        ? paper.symbol(lane.symbol, STRIP_RADIUS, x, y, color)
        : paper.symbol("circle", PILL_RADIUS, x, y, color) +
          label(x, y, String(members.length), paint("page"), "middle", options);
      const isChosen = members.some((member) => counted[member].event === chosen);
      const ring = isChosen ? ringed(x, y, one ? STRIP_RADIUS : PILL_RADIUS) : "";
      return `<g class="counted" data-events="${escaped(events)}">${ring}${inner}</g>`;
    });
    const text = `${counted.length} more`;
    const room = found[0].x - 14 - 6.2 * text.length >= page.left;
    return [
      line([page.left, page.right], [y, y], paint("hairline"), { dash: "1 3" }),
      ...dots,
      room ? small(found[0].x - 14, y, text, "end") : "",
    ];
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
