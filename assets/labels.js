/**
 * Which items of a window are drawn, and where their labels stand: the rule of
 * timeline/figures/labels.py, in JavaScript. A seat is {x, way, room, upon, across, folded}: from
 * x pixels a label runs right (1) or left (-1).
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const EDGE = 4;
  const HALF = 8;
  const LEAD = 5;
  const PLATE = 7;
  const FOLDED_SIZE = 10;
  const ROUNDING = 0.01;
  const GAP = 8;
  const INSET = 3; // the pad inside a bar, less the gap before a label
  const HEADLINE = 4;
  const ARROW = 20; // the solid one of what is open at its other end

  const before = (item) => item.before - (item.side === "left" ? item.space : 0);
  const after = (item) => item.after - (item.side === "right" ? item.space : 0);
  const isSolid = (item) => item.ground && !item.ground.includes("-");

  /** What badges and label need at a seat, in pixels across the page. */
  function writtenOver(item, { x, way, folded }) {
    const space = item.space + (folded ? item.fold[1] - item.marks.at(-1).width : 0);
    return way > 0 ? [x, x + space] : [x - space, x];
  }

  function fits(item, seat) {
    if (seat.folded && !item.fold) return false;
    const [low, high] = writtenOver(item, seat);
    return seat.room + ROUNDING >= high - low;
  }

  /** What is seen of the days that carry a label, in pixels, clear of a solid arrow. */
  function readable({ upon, known, last }, { scale, seen }) {
    const [x0, x1] = seen(...(upon ?? [0, 0]));
    if (known === undefined) return [x0, x1];
    const x = scale.x(known);
    return last > known ? [Math.max(x0, x + ARROW), x1] : [x0, Math.min(x1, x - ARROW)];
  }

  /** All that is seen of a mark: a pale end of a solid bar, the higher end of a wedge. */
  function across(item, { seen }) {
    const [x0, x1] = seen(item.first, item.last);
    const [start, end] = item.upon ?? [0, 0];
    const isWhole = start === item.first && end === item.last;
    const room = isWhole ? -Infinity : x1 - x0 - INSET;
    const place = isSolid(item) ? { x: x0 + INSET, way: 1 } : { x: x1 - INSET, way: -1 };
    return { ...place, room, upon: true, across: true };
  }

  /**
   * The places for a label, best first: its own, upon its mark, on the other side; then over two
   * lines beside it, and across it.
   */
  function places(item, paper) {
    const { page, scale } = paper;
    const [start, end] = [scale.x(item.first), scale.x(item.last)];
    const [first, last] = [start - before(item), end + after(item)];
    // A mark that runs out of the plot has no side there.
    const [starts, ends] = [start >= page.left - 1, end <= page.right + 1];
    const left = { x: first, way: -1, room: starts ? first - page.left + EDGE : -Infinity };
    const right = { x: last, way: 1, room: ends ? page.width - last : -Infinity };
    const [x0, x1] = readable(item, paper);
    const upon = { x: x0 + INSET, way: 1, room: x1 - x0 - INSET, upon: true };
    const orders = { left: [left, upon, right], right: [right, upon, left] };
    const order = orders[item.side] ?? [upon, right, left];
    const folded = order.filter((seat) => !seat.upon).map((seat) => ({ ...seat, folded: true }));
    return [...order, ...folded, across(item, paper)];
  }

  /** What an item covers with its label as seated: [x0, x1] in pixels. */
  function extent(item, seat, { scale }) {
    const x0 = scale.x(item.first) - before(item);
    const x1 = scale.x(item.last) + after(item);
    if (seat.upon) return [x0, x1];
    const [low, high] = writtenOver(item, seat);
    return [Math.min(x0, low), Math.max(x1, high)];
  }

  /** What it is worth to draw an item: more than any seats, a headline more than its details. */
  const worth = ({ importance }) => 1000 * importance + (importance >= HEADLINE ? 10_000 : 0);

  /** Keep what no other beats: what reaches farther has to be worth more. */
  function best(seatings) {
    const kept = [];
    for (const one of seatings.sort((a, b) => a.end - b.end || b.worth - a.worth)) {
      if (!kept.length || one.worth > kept.at(-1).worth) kept.push(one);
    }
    return kept;
  }

  /** Seat the items of a row, in their order, in the best of all ways. */
  function seated(row, paper) {
    let seatings = [{ end: -Infinity, worth: 0, seats: [] }];
    for (const item of row) {
      const tried = places(item, paper)
        .map((seat, cost) => ({ seat, worth: worth(item) - cost }))
        .filter(({ seat }) => fits(item, seat))
        .map((one) => ({ ...one, span: extent(item, one.seat, paper) }));
      const longer = seatings.flatMap((one) =>
        tried
          .filter(({ span }) => span[0] + ROUNDING >= one.end + GAP)
          .map(({ seat, span, worth }) => ({
            end: span[1],
            worth: one.worth + worth,
            seats: [...one.seats, [item.event, seat]],
          })),
      );
      seatings = best([...seatings, ...longer]);
    }
    return seatings.at(-1).seats;
  }

  /** Seat the items of a window that have room: a Map by event; the others are counted. */
  function place(items, paper) {
    const rows = new Map();
    for (const item of items) {
      if (!layout.hasRoom(item, paper.window, paper.scale.k)) continue;
      const name = `${item.lane} ${item.row}`;
      rows.set(name, [...(rows.get(name) ?? []), item]);
    }
    const inTime = (a, b) => a.first + a.last - (b.first + b.last);
    return new Map([...rows.values()].flatMap((row) => seated(row.sort(inTime), paper)));
  }

  /**
   * The marks of an item with its badges and its label at their seat; a capsule that carries its
   * label is as high as the label needs.
   */
  function drawn(item, seat, paper) {
    const grown = (mark) =>
      seat.upon && mark.is === "bar" && mark.radius
        ? { ...mark, y0: -HALF, y1: HALF, radius: HALF }
        : mark;
    const plate = seat.across && !isSolid(item) ? [plateOf(item, seat, paper.scale)] : [];
    const marks = item.marks.slice(0, -item.tail).map(grown);
    return [...marks, ...plate, ...written(item, seat, paper.scale)];
  }

  /** The ground of a label where a slanted edge would strike it out. */
  function plateOf(item, seat, { first, left }) {
    const [dx0, dx1] = writtenOver(item, seat).map((x) => x - left);
    return { is: "bar", x0: first, x1: first, y0: -PLATE, y1: PLATE, fill: item.ground, dx0, dx1 };
  }

  /** The badges and the label. */
  function written(item, seat, { first, left }) {
    const own = { inside: INSET, left: before(item) }[item.side] ?? after(item);
    return item.marks.slice(-item.tail).flatMap((mark, i) => {
      const offset = Math.abs(mark.dx) - own;
      const moved = { ...mark, x: first, dx: seat.x - left + seat.way * offset };
      return i < item.tail - 1 ? moved : lines(moved, item, seat);
    });
  }

  /** The label at its seat, in one line or two. */
  function lines(mark, item, seat) {
    const anchor = seat.way > 0 ? "start" : "end";
    const label = { ...mark, anchor, ...colors(mark, item, seat) };
    if (!seat.folded) return [label];
    const words = label.text.split(" ");
    const [count, width] = item.fold;
    return [words.slice(0, count), words.slice(count)].map((line, i) => ({
      ...label,
      text: line.join(" "),
      y: i ? LEAD : -LEAD,
      size: FOLDED_SIZE,
      width,
    }));
  }

  function colors({ fill, halo }, item, seat) {
    if (!seat.upon) return { fill: fill === "page" ? "ink" : fill };
    if (!isSolid(item)) return { fill: "ink", halo: item.ground };
    return seat.across ? { fill: "ink", halo: `${item.ground}-pale` } : { fill: "page", halo };
  }

  Timeline.labels = { drawn, extent, place };
})();
