/**
 * What ties the chosen event to everything else: a band as wide as its date through all lanes and
 * panels, its date under the axis, a pill round it, and a line to those that say otherwise.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const { rowOf, shown } = Timeline.lanes;
  const { SMALL, at, label, line, number, paint, rect } = Timeline.svg;

  const STEM = 12; // from what a bracket joins to the bracket
  const GAP = 5; // before its arms begin
  const WORD = 44; // room for its sign and its word
  const EDGE = 10;
  const ALONG = 3; // what a line along a label costs
  const WIDE = 48; // pixels from which a band would tint too much: its edges tell as much

  function band(days, [y0, y1], paper) {
    const [x0, x1] = paper.seen(days[0], days[1]);
    const middle = (x0 + x1) / 2;
    const half = Math.max((x1 - x0) / 2, 1.5);
    if (middle < paper.page.left - 1 || middle > paper.page.right + 1 || x1 < x0) return "";
    if (x1 - x0 < WIDE) return rect([middle - half, middle + half], [y0, y1], paint("band"));
    const edges = [x0, x1].map((x) => line([x, x], [y0, y1], paint("accent"), { dash: "2 3" }));
    return rect([x0, x1], [y0, y1], paint("selected")) + edges.join("");
  }

  /** What the name of a date covers under the axis: [x0, x1]; null where it is not in view. */
  function dateSpan({ days, text }, paper) {
    const [x0, x1] = paper.seen(days[0], days[1]);
    if (x1 < x0) return null;
    const half = text.length * 3.4;
    const middle = Math.min(
      Math.max((x0 + x1) / 2, paper.page.left + half),
      paper.page.width - half,
    );
    return [middle - half, middle + half];
  }

  /** Name the chosen date under the axis, in the color that it has in the card. */
  function dateName([x0, x1], text) {
    const options = { size: SMALL, bold: true, halo: paint("page") };
    return label((x0 + x1) / 2, layout.AXIS - 7, text, paint("accent"), "middle", options);
  }

  function pill(item, seat, stacked, paper) {
    const { page } = paper;
    const y = rowOf(item, stacked, page);
    const [first, last] = Timeline.labels.extent(item, seat, paper);
    const x0 = Math.max(first - 5, page.left - 6);
    const x1 = Math.min(last + 5, page.width - 1);
    const half = seat.folded ? 12 : 10;
    const options = { radius: 10, width: 1.5 };
    return rect([x0, x1], [y - half, y + half], paint("selected"), paint("accent"), options);
  }

  /** The chosen event and those drawn that give another account of it, in that order. */
  function accounts(event, seats, { chart }) {
    const others = (chart.links ?? [])
      .filter((link) => link.one === event || link.other === event)
      .map((link) => (link.one === event ? link.other : link.one));
    return [event, ...others]
      .map((name) => chart.items.find((item) => item.event === name))
      .filter((item) => seats.has(item?.event));
  }

  /**
   * Where a bracket stands: beside an end of what it joins, where it and its word have room and
   * cross least of what stands in its rows; else at the edge, without the word. Null where it would
   * run along a label, which it would strike out.
   * @param {{y: number, x: number[]}[]} joined what it joins: its row, and its extent in pixels
   * @param {{y: number, x: number[]}[]} others what stands in these rows and between them
   */
  function bracket(joined, others, page) {
    const inside = (x) => joined.some((one) => x > one.x[0] - GAP && x < one.x[1] + GAP);
    const cost = (one) => crossings(one, joined, others);
    const [best] = [1, -1]
      .flatMap((way) => joined.map((one) => ({ x: one.x[(way + 1) / 2] + way * STEM, way })))
      .map(({ x, way }) => ({ x, way, span: [x, x + way * WORD].sort((a, b) => a - b) }))
      .filter(({ span }) => span[0] >= page.left && span[1] <= page.width)
      .filter(({ x }) => !inside(x))
      .sort((one, other) => cost(one) - cost(other));
    const found = best ?? { x: page.width - EDGE, way: 1, span: [page.width, page.width] };
    return cost(found) < ALONG ? { ...found, hasWord: Boolean(best) } : null;
  }

  /** How much a bracket crosses; along a label it is worse than across it. */
  function crossings({ x, span }, joined, others) {
    const meets = (one, [x0, x1]) => one.x[0] < x1 && one.x[1] > x0;
    return others.reduce((sum, one) => {
      const along = joined.some((end) => end.y === one.y && meets(one, arm(end, x)));
      return sum + (along ? ALONG : 0) + (meets(one, span) ? 1 : 0);
    }, 0);
  }

  /** From the nearer end of what is joined to the bracket: [x0, x1] in pixels, ascending. */
  function arm(end, x) {
    if (x < end.x[0]) return [x, end.x[0] - GAP];
    return [Math.min(end.x[1] + GAP, x), x];
  }

  /**
   * Bracket the chosen event with its other accounts; nothing where none of them is drawn. It is
   * drawn beneath the labels, and its sign stands between two rows.
   */
  function links(event, seats, stacked, paper) {
    const { chart, page } = paper;
    const items = accounts(event, seats, paper);
    if (items.length < 2) return "";
    const placed = (item) => ({
      y: rowOf(item, stacked, page),
      x: Timeline.labels.extent(item, seats.get(item.event), paper),
    });
    const joined = items.map(placed);
    const rows = joined.map(({ y }) => y);
    const [top, low] = [Math.min(...rows), Math.max(...rows)];
    const others = shown(paper, seats).filter((item) => !items.includes(item));
    const near = others.map(placed).filter(({ y }) => y >= top && y <= low);
    const found = bracket(joined, near, page);
    if (!found) return "";
    const { x, way, hasWord } = found;
    const arms = joined.map((end) => {
      const [x0, x1] = arm(end, x);
      return `M${number(x0)} ${number(end.y)}H${number(x1)}`;
    });
    const spine = `M${number(x)} ${number(top)}V${number(low)}`;
    const d = arms.join("") + spine;
    const line = `<path d="${d}" fill="none" stroke="${paint("muted")}"/>`;
    return line + sign(x, signRow(rows, page), way, hasWord, chart);
  }

  /** Half a row from the chosen event, towards the nearest of the others. */
  function signRow([own, ...others], page) {
    const [near] = others.map((y) => y - own).sort((one, other) => Math.abs(one) - Math.abs(other));
    return own + (Math.sign(near) * layout.pitch(page)) / 2;
  }

  function sign(x, y, way, hasWord, { paths }) {
    const fill = `fill="${paint("page")}" stroke="${paint("ink")}" stroke-width="1.5"`;
    const options = { size: SMALL, halo: paint("page") };
    const anchor = way > 0 ? "start" : "end";
    return (
      `<path d="${paths["differ 6.5"]}" ${at(x, y)} ${fill}/>` +
      (hasWord ? label(x + way * 10, y, "differ", paint("muted"), anchor, options) : "")
    );
  }

  Timeline.chosen = { band, dateName, dateSpan, links, pill };
})();
