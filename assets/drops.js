/**
 * Events dropped onto a panel of money: the rule of timeline/figures/drops.py, in JavaScript. The
 * chosen event, which is dropped onto every panel, is drawn here alone.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const { SMALL, escaped, label, line, paint, rect } = Timeline.svg;
  const ROW = 11;
  const RADIUS = 5;
  const PILL = 8;
  const RING = 2.5; // pixels between a symbol and the ring round it
  const LARGER = 4;
  const GAP = 5;
  const SHARE = SMALL / 12;

  const dayOf = (item) => (item.first + item.last) / 2;
  const titleOf = (item) => item.marks.at(-1);

  /**
   * Place what drops onto a panel in a window, by time; nothing where it has no row for that.
   * @returns {{x: number, items: object[], way: number}[]} symbols, and the counts of several: the
   *   middle in pixels, and on which side the title of one is written, 1 right, -1 left, 0 nowhere
   */
  function seats({ drops = [], room }, { chart, page, scale, window }, chosen) {
    if (!room) return [];
    const items = chart.items
      .filter(({ day, event }) => day && (drops.includes(event) || event === chosen))
      .filter((item) => window[0] <= dayOf(item) && dayOf(item) < window[1])
      .sort((one, other) => dayOf(one) - dayOf(other));
    const place = (item) => Math.min(Math.max(scale.x(dayOf(item)), PILL), page.width - PILL);
    const found = layout.clusters(items.map(place), LARGER);
    const made = found.map(({ x, members }) => ({ x, items: members.map((n) => items[n]) }));
    return titled(made, page, chosen);
  }

  /** Write each title where it is free, that of the chosen event first. */
  function titled(found, page, chosen) {
    const taken = found.map(({ x }) => [x - PILL, x + PILL]);
    const isFirst = ({ items: [item] }) => item.event === chosen;
    const order = [...found.filter(isFirst), ...found.filter((seat) => !isFirst(seat))];
    for (const seat of order) seat.way = way(seat, taken, page);
    return found;
  }

  /** The side on which a title is free, which is taken then. */
  function way({ x, items }, taken, page) {
    if (items.length > 1) return 0;
    const far = RADIUS + 2 * GAP + SHARE * titleOf(items[0]).width;
    const sides = [1, -1].map((side) => {
      const [x0, x1] = [x + side * PILL, x + side * far].sort((a, b) => a - b);
      return { side, x0, x1 };
    });
    const free = sides
      .filter(({ x0, x1 }) => x0 >= page.left - GAP && x1 <= page.width)
      .find(({ x0, x1 }) => taken.every(([a, b]) => x1 <= a || x0 >= b));
    if (free) taken.push([free.x0, free.x1]);
    return free?.side ?? 0;
  }

  /** Draw a dotted line from each symbol down to where the bars stand. */
  function lines(found, top, { base }, { chart, scale }) {
    const ends = [top + ROW + RADIUS + 2, top + base];
    return found
      .flatMap(({ items }) => items)
      .map((item) => {
        const x = scale.x(dayOf(item));
        return line([x, x], ends, paint(chart.lanes[item.lane].color), { dash: "1 3" });
      });
  }

  /** A ring round what stands for the chosen event. */
  function ring({ x, items }, y, chosen) {
    if (!items.some(({ event }) => event === chosen)) return "";
    const half = (items.length > 1 ? PILL : RADIUS) + RING;
    const options = { radius: half, width: 1.5 };
    return rect([x - half, x + half], [y - half, y + half], "none", paint("accent"), options);
  }

  function count({ x, items }, y, paper) {
    const options = { size: SMALL, bold: true };
    return (
      paper.symbol("circle", PILL, x, y, paint("ink-2")) +
      label(x, y, String(items.length), paint("page"), "middle", options)
    );
  }

  function sign({ x, items: [item], way: side }, y, paper) {
    const look = paper.chart.lanes[item.lane];
    const drawn = paper.symbol(look.symbol, RADIUS, x, y, paint(look.color));
    if (!side) return drawn;
    const anchor = side > 0 ? "start" : "end";
    const options = { size: SMALL, halo: paint("page") };
    const at = x + side * (RADIUS + GAP);
    return drawn + label(at, y, titleOf(item).text, paint("ink-2"), anchor, options);
  }

  /** Draw the symbols with their titles, and the counts. */
  function signs(found, top, paper, chosen) {
    const y = top + ROW;
    const areas = layout.areas(found.map(({ x }) => x));
    return found.map((seat, i) => {
      const events = escaped(seat.items.map(({ event }) => event).join(" "));
      const drawn = rect(areas[i], [top, top + 2 * ROW], "none") + ring(seat, y, chosen);
      return seat.items.length > 1
        ? `<g class="counted" data-events="${events}">${drawn}${count(seat, y, paper)}</g>`
        : `<g class="item drop" data-event="${events}">${drawn}${sign(seat, y, paper)}</g>`;
    });
  }

  Timeline.drops = { lines, seats, signs };
})();
