/**
 * The panels of values on the time axis: the rule of timeline/figures/panel.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { drops, layout, ticks } = Timeline;
  const { named } = Timeline.axis;
  const { SMALL, across, draw, escaped, label, paint, rule, shown, small, upright } = Timeline.svg;
  const NOTE = 40;
  const ABOUT = 366;
  const KEY_RADIUS = 4;
  const YEARS = 20;
  const TICK = 5;
  const LETTER = 6.5; // pixels
  const DIGIT = 6.2;
  const LINE = 11;

  const ends = ({ groups }) => [
    Math.min(...groups.map((group) => group.first ?? 0)),
    Math.max(...groups.map((group) => group.last ?? 0)),
  ];

  const isSilent = (panel, year) =>
    (panel.silences ?? []).some((s) => year.x0 >= s.x0 - 366 && year.x1 < s.x1);

  /** The years that are named under a panel: of the fiscal years those about its figures. */
  function years(panel, { chart, scale, window }) {
    if (panel.calendar) return ticks.calendar(window, scale.k).minor;
    const [first, last] = ends(panel);
    return ticks
      .fiscal(chart.fiscal, window, scale.k)
      .filter((year) => year.x0 >= first - ABOUT && year.x1 <= last + ABOUT)
      .filter((year) => !isSilent(panel, year))
      .map((year) => withUnseen(year, panel, window, scale.k));
  }

  /** Name the figures of a year whose bars stand in a part of it that is not in view. */
  function withUnseen(year, { groups }, window, k) {
    const hidden = groups.filter((group) => isBeside(group, year, window));
    const text = `${year.text}, also ${hidden.map((group) => group.text).join(", ")}`;
    const width = (Math.min(year.x1, window[1]) - Math.max(year.x0, window[0])) * k;
    return hidden.length && width >= text.length * LETTER ? { ...year, text } : year;
  }

  function isBeside({ marks, first = 0, last = 0 }, year, window) {
    const bars = marks.filter((mark) => mark.is === "bar" && !mark.radius);
    const isOfYear = bars.length > 0 && year.x0 <= first && last <= year.x1;
    return isOfYear && bars.every(({ x0, x1 }) => x1 <= window[0] || x0 >= window[1]);
  }

  /** Name the years under the values; a fiscal one is marked at its first and its last day. */
  function yearNames(panel, top, paper) {
    const { page, scale } = paper;
    const found = years(panel, paper);
    const foot = top + panel.height - YEARS;
    const days = panel.calendar ? [] : found.flatMap(({ x0, x1 }) => [x0, x1]);
    const marks = [...new Set(days)]
      .map((day) => scale.x(day))
      .filter((x) => page.left <= x && x <= page.right)
      .map((x) => upright(x, [foot, foot + TICK], "axis"));
    return [...marks, ...named(found, foot + 10, paper)];
  }

  /** How many values there are, and when, where none of them is in view; else nothing. */
  function unseen(panel, [first, last]) {
    const { groups } = panel;
    if (groups.some((group) => (group.first ?? 0) < last && (group.last ?? 0) > first)) return "";
    const days = groups.flatMap((group) => [group.first ?? 0, (group.last ?? 0) - 1]);
    const [least, most] = [Math.min(...days), Math.max(...days)];
    const other = most < first ? "all earlier" : "none in view";
    const where = least >= last ? "all later" : other;
    const named = [least, most].map((day) => ticks.dateOf(day).getUTCFullYear());
    const when = [...new Set(named)].join("–");
    return `${groups.length} value${groups.length === 1 ? "" : "s"}, ${where}: ${when}`;
  }

  function quiet(x, y, text) {
    const options = { size: SMALL, italic: true, halo: paint("page") };
    return label(x, y, text, paint("muted"), "middle", options);
  }

  function silences(panel, base, paper) {
    return (panel.silences ?? []).flatMap((silence) => {
      const [x0, x1] = paper.seen(silence.x0, silence.x1);
      return x1 - x0 < silence.width + 12 ? [] : [quiet((x0 + x1) / 2, base - 22, silence.text)];
    });
  }

  function title(panel, top, { page }) {
    const color = paint(panel.color);
    if (page.narrow) {
      const y = top - layout.keysHeight(panel, page) - 8;
      const beside = [panel.unit, panel.about].filter(Boolean).join(" · ");
      return [
        label(0, y, panel.title, color, "start", { bold: true }),
        small(7 * [...panel.title].length + 12, y, beside),
      ];
    }
    const lines = layout.panelTitle(panel);
    const y = top + panel.ticks.at(-1)[0] + 6;
    const under = y + 14 * lines.length + 1;
    return [
      ...lines.map((text, n) => label(0, y + 14 * n, text, color, "start", { bold: true })),
      ...layout.smallPrint(panel).map((text, n) => small(0, under + 13 * n, text)),
    ];
  }

  function keys(panel, top, paper) {
    const places = layout.keyPlaces(panel, paper.page);
    const y = top - layout.keysHeight(panel, paper.page) + layout.KEY_ROW / 2;
    return (panel.keys ?? []).flatMap((key, n) => {
      const [x, row] = places[n];
      const middle = y + row * layout.KEY_ROW;
      const options = { size: SMALL };
      return [
        paper.symbol(key.symbol, KEY_RADIUS, x + 5, middle, paint(key.color)),
        label(x + layout.KEY_SIGN, middle, key.text, paint("ink-2"), "start", options),
      ];
    });
  }

  /** Name the levels; where a value is written, that says more. */
  function tickTexts({ groups, ticks }, top, paper) {
    const { left, narrow } = paper.page;
    const marks = groups.flatMap((group) => group.marks).filter((mark) => mark.is === "text");
    const values = shown(marks, paper).map((mark) => [...across(mark, paper), mark.y]);
    const isFree = ([y, text]) => {
      const [width, middle] = [DIGIT * [...text].length, narrow ? y - 7 : y];
      const low = narrow ? left : left - 8 - width;
      return !values.some(
        ([x0, x1, at]) => x0 < low + width && x1 > low && Math.abs(at - middle) < LINE,
      );
    };
    return ticks.filter(isFree).map(([y, text]) => tickText(text, top + y, paper));
  }

  function tickText(text, y, { page }) {
    if (!page.narrow) return small(page.left - 8, y, text, "end");
    const options = { size: SMALL, halo: paint("page") };
    return label(page.left, y - 7, text, paint("muted"), "start", options);
  }

  /** Draw a panel whose own area begins at top; its names stand above and beside that. */
  function panel(one, top, paper, chosen) {
    const plot = [paper.page.left, paper.page.right];
    const base = top + one.base;
    const note = unseen(one, paper.window);
    const dropped = drops.seats(one, paper, chosen);
    return [
      ...one.ticks.filter(([y]) => y !== one.base).map(([y]) => rule(plot, top + y, "grid")),
      ...tickTexts(one, top, paper),
      ...title(one, top, paper),
      ...keys(one, top, paper),
      ...drops.lines(dropped, top, one, paper),
      ...one.groups.map(
        ({ event, marks }) =>
          `<g class="item${event === chosen ? " chosen" : ""}" data-event="${escaped(event)}">` +
          `${draw(marks, top, paper)}</g>`,
      ),
      rule(plot, base, "axis"),
      ...yearNames(one, top, paper),
      ...silences(one, base, paper),
      note && quiet((plot[0] + plot[1]) / 2, base - NOTE, note),
      ...drops.signs(dropped, top, paper, chosen),
    ];
  }

  Timeline.panels = { panel, unseen };
})();
