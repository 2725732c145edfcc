/**
 * Where each label stands in a window: the rule of timeline/figures/labels.py, in JavaScript.
 * A seat is {x, way, room, upon, across, text}: from x pixels a label runs right (1) or left (-1).
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const EDGE = 4;
  const ELLIPSIS = 12;
  const LEAST = 30;
  const HALF = 8;
  const ROUNDING = 0.01;
  const GAP = 8;
  const INSET = 3; // the pad inside a bar, less the gap before a label

  const before = (item) => item.before - (item.side === "left" ? item.space : 0);
  const after = (item) => item.after - (item.side === "right" ? item.space : 0);
  const labelOf = (item) => item.marks.at(-1);

  const isSolid = (item) => item.ground && !item.ground.includes("-");

  /** A solid bar may be seen mostly by a pale end: all that is seen of it carries the label. */
  function across(item, { seen }) {
    const [x0, x1] = seen(item.first, item.last);
    const room = x1 - x0 - INSET;
    return isSolid(item) ? [{ x: x0 + INSET, way: 1, room, upon: true, across: true }] : [];
  }

  /** The places for a label, best first: its own, upon its mark, on the other side, across it. */
  function tried(item, free, paper) {
    const { page, scale, seen } = paper;
    const low = Math.max(free[0], page.left - EDGE);
    const high = Math.min(free[1], page.width);
    const [start, end] = [scale.x(item.first), scale.x(item.last)];
    const [first, last] = [start - before(item), end + after(item)];
    const [x0, x1] = seen(...(item.upon ?? [0, 0]));
    const left = { x: first, way: -1, room: first - low };
    const right = { x: last, way: 1, room: high - last };
    const upon = { x: x0 + INSET, way: 1, room: x1 - x0 - INSET, upon: true };
    const orders = { left: [left, upon, right], right: [right, upon, left] };
    const seats = orders[item.side] ?? [upon, right, left];
    // A mark that runs out of the plot has no side there.
    const gone = (seat) =>
      (seat === left && start < page.left - 1) || (seat === right && end > page.right + 1);
    return [...seats.filter((seat) => !gone(seat)), ...across(item, paper)];
  }

  function settled(item, free, paper) {
    const seats = tried(item, free, paper);
    const { text, width } = labelOf(item);
    const whole = seats.find((seat) => seat.room + ROUNDING >= item.space);
    if (whole) return { ...whole, text };
    const widest = seats.reduce((best, seat) => (seat.room > best.room ? seat : best));
    const room = widest.room - (item.space - width);
    if (room < LEAST) return { ...widest, text: "" };
    const signs = [...text];
    const keep = Math.trunc((signs.length * (room - ELLIPSIS)) / width);
    return { ...widest, text: `${signs.slice(0, keep).join("").trimEnd()}…` };
  }

  /** What an item covers with its label as seated: [x0, x1] in pixels. */
  function extent(item, seat, { scale }) {
    const x0 = scale.x(item.first) - before(item);
    const x1 = scale.x(item.last) + after(item);
    if (!seat.text || seat.upon) return [x0, x1];
    const reach = seat.way * item.space;
    return [Math.min(x0, seat.x + Math.min(0, reach)), Math.max(x1, seat.x + reach)];
  }

  /** Go along a row: what stands left is settled, what stands right keeps its own place. */
  function along(row, paper, seats) {
    let end = -Infinity;
    row.forEach((item, i) => {
      const next = row[i + 1];
      const start = next ? paper.scale.x(next.first) - next.before : Infinity;
      const seat = settled(item, [end + GAP, start - GAP], paper);
      seats.set(item.event, seat);
      end = Math.max(end, extent(item, seat, paper)[1]);
    });
  }

  /** Give each of the items that are drawn a seat for its label: a Map by event. */
  function place(items, paper) {
    const rows = new Map();
    for (const item of items) {
      const name = `${item.lane} ${item.row}`;
      rows.set(name, [...(rows.get(name) ?? []), item]);
    }
    const seats = new Map();
    for (const row of rows.values()) {
      along(
        row.sort((a, b) => a.first + a.last - (b.first + b.last)),
        paper,
        seats,
      );
    }
    return seats;
  }

  /**
   * The marks of an item with its badges and its label at their seat; a capsule that carries its
   * label is as high as the label needs.
   */
  function drawn(item, seat, paper) {
    const grows = seat.upon && seat.text;
    const grown = (mark) =>
      grows && mark.is === "bar" && mark.radius
        ? { ...mark, y0: -HALF, y1: HALF, radius: HALF }
        : mark;
    return [...item.marks.slice(0, -item.tail).map(grown), ...written(item, seat, paper)];
  }

  /** The badges and the label; nothing where there is no room for words. */
  function written(item, seat, { scale }) {
    if (!seat.text) return [];
    const own = { inside: INSET, left: before(item) }[item.side] ?? after(item);
    return item.marks.slice(-item.tail).map((mark, i) => {
      const offset = Math.abs(mark.dx) - own;
      const moved = { ...mark, x: scale.first, dx: seat.x - scale.left + seat.way * offset };
      return i < item.tail - 1 ? moved : rewritten(moved, item, seat);
    });
  }

  function rewritten(mark, item, seat) {
    const text = { ...mark, anchor: seat.way > 0 ? "start" : "end", text: seat.text };
    if (!seat.upon) return { ...text, fill: mark.fill === "page" ? "ink" : mark.fill };
    if (seat.across) return { ...text, fill: "ink", halo: `${item.ground}-pale` };
    if (isSolid(item)) return { ...text, fill: "page" };
    return { ...text, fill: "ink", halo: item.ground };
  }

  Timeline.labels = { drawn, extent, place };
})();
