/**
 * What ties the chosen event to everything else: a band as wide as its date through all lanes and
 * panels, its date under the axis, a pill round it, and a line to those that say otherwise.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const { rowOf } = Timeline.lanes;
  const { SMALL, at, label, line, number, paint, rect } = Timeline.svg;

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

  /** Name the chosen date under the axis, in the color that it has in the card. */
  function dateName(days, text, paper) {
    const [x0, x1] = paper.seen(days[0], days[1]);
    if (x1 < x0) return "";
    const half = text.length * 3.4;
    const middle = Math.min(
      Math.max((x0 + x1) / 2, paper.page.left + half),
      paper.page.width - half,
    );
    const options = { size: SMALL, bold: true, halo: paint("page") };
    return label(middle, layout.AXIS - 7, text, paint("accent"), "middle", options);
  }

  function pill(item, seat, stacked, paper) {
    const { page } = paper;
    const y = rowOf(item, stacked, page);
    const [first, last] = Timeline.labels.extent(item, seat, paper);
    const x0 = Math.max(first - 5, page.left - 6);
    const x1 = Math.min(last + 5, page.width - 1);
    const options = { radius: 10, width: 1.5 };
    return rect([x0, x1], [y - 10, y + 10], paint("selected"), paint("accent"), options);
  }

  /** Join the chosen event with those that give another account of it. */
  function links(event, stacked, paper) {
    const { chart, page, scale, window } = paper;
    const find = (name) =>
      chart.items.find((item) => item.event === name && layout.isDrawn(item, window, scale.k));
    return (chart.links ?? [])
      .filter((link) => link.one === event || link.other === event)
      .map((link) => [find(link.one), find(link.other)])
      .filter(([one, other]) => one && other)
      .map(([one, other]) => {
        const [y0, y1] = [rowOf(one, stacked, page), rowOf(other, stacked, page)];
        const ends = [one, other].map((item) => scale.x(item.last) + 7);
        const x = Math.min(Math.max(...ends) + 9, page.width - 10);
        const d = `M${number(ends[0])} ${number(y0)}H${number(x)}V${number(y1)}H${number(ends[1])}`;
        const sign = chart.paths["differ 6.5"];
        const fill = `fill="${paint("page")}" stroke="${paint("ink")}" stroke-width="1.5"`;
        return (
          `<path d="${d}" fill="none" stroke="${paint("muted")}"/>` +
          (sign ? `<path d="${sign}" ${at(x, (y0 + y1) / 2)} ${fill}/>` : "")
        );
      });
  }

  Timeline.chosen = { band, dateName, links, pill };
})();
