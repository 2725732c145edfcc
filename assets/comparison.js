/**
 * A comparison as SVG text: the rules of timeline/figures/plan.py and comparison.py, in JavaScript;
 * and what a selection leaves of one.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const { SMALL, draw, escaped, hatches, label, number, paint, rect, small, svg, upright } =
    Timeline.svg;

  const NARROW = 640;
  const GUTTER = 124;
  const RIGHT = 28;
  const NARROW_RIGHT = 12;
  const WIDEST = 220;
  const GAP = 12;
  const BESIDE = 8;
  const SPACE = 3.34;
  const ELLIPSIS = 12;
  const MOST = 3;
  const PITCH = 26;
  const TEXT = 14;
  const HEAD = 18;
  const SWATCH = 14;
  const LEAST = 40;

  const sum = (widths) => widths.reduce((all, one) => all + one, 0);
  const wide = ({ widths = [] }) => sum(widths) + SPACE * Math.max(widths.length - 1, 0);

  /** Cut a text, as wide as given, that is wider than its room, by its mean letter. */
  function cut(text, width, room) {
    if (width <= room) return [text, width];
    const signs = [...text];
    const keep = Math.max(Math.trunc((signs.length * (room - ELLIPSIS)) / width), 1);
    return [`${signs.slice(0, keep).join("")}…`, room];
  }

  /** Break a text over lines that fit into a room: [text, width] each. */
  function broken({ text = "", widths = [] }, room) {
    const lines = [];
    const words = text ? text.split(" ") : [];
    words.forEach((word, i) => {
      const [before, end] = lines.at(-1) ?? ["", Infinity];
      if (end + SPACE + widths[i] <= room) {
        lines[lines.length - 1] = [`${before} ${word}`, end + SPACE + widths[i]];
      } else lines.push(cut(word, widths[i], room));
    });
    if (lines.length <= MOST) return lines;
    const [last, width] = lines[MOST - 1];
    return [...lines.slice(0, MOST - 1), [last.endsWith("…") ? last : `${last} …`, width]];
  }

  /** The plot's place, and whether the small print stands beside the titles or under them. */
  function frame(one, width) {
    const room = one.room ?? 0;
    const needs = one.lines
      .filter((line) => line.groups.length)
      .map((line) => [wide(line.title), wide(line.about)]);
    const widest = Math.max(...needs.map(([title, about]) => title + (about && BESIDE + about)));
    if (width < NARROW) {
      const right = Math.max(width - Math.max(NARROW_RIGHT, room), LEAST);
      return [{ width, left: 1, right, narrow: true, plot: right - 1 }, widest <= width];
    }
    const isBeside = widest <= WIDEST - GAP;
    const need = isBeside ? widest : Math.max(...needs.flat());
    const left = Math.max(GUTTER, Math.min(need + GAP, WIDEST));
    const right = width - Math.max(RIGHT, room);
    return [{ width, left, right, narrow: false, plot: right - left }, isBeside];
  }

  const runs = (lines, x, y, isSmall = false) =>
    lines.map(([text], place) => ({ x, y: y + TEXT * place, text, isSmall }));

  /** What all lines are about, then the keys, row by row; and where the lines begin. */
  function headed(one, page) {
    const lines = broken(one.head ?? {}, page.width);
    const head = runs(lines, 0, 8, true);
    let y = head.at(-1)?.y ?? 8;
    const start = page.narrow ? 0 : page.left;
    let x = Math.max(lines.length ? lines.at(-1)[1] + 16 : 0, start);
    const keys = (one.keys ?? []).map((key) => {
      const [text, width] = cut(key.text, key.width ?? 0, page.width - start - SWATCH - 6);
      const need = SWATCH + 6 + width;
      if (x > start && x + need > page.width) [x, y] = [start, y + HEAD];
      const placed = { x, y, text };
      x += need + 16;
      return placed;
    });
    return { head, keys, top: y + (head.length || keys.length ? HEAD : 0) - 4 };
  }

  /** Place a line from y down: {middle, runs, end}. */
  function placed(line, y, page, isBeside) {
    const isHeading = !line.groups.length;
    const room = page.narrow || isHeading ? page.width : WIDEST - GAP;
    const titles = broken(line.title, room);
    const about = broken(line.about, room);
    const under = isBeside ? [] : about;
    const rows = Math.max(titles.length + under.length, 1);
    let [first, middle, end] = [y + 10, y + TEXT * rows + 14, 0];
    if (isHeading || page.narrow) end = y + TEXT * rows + (isHeading ? 6 : 30);
    else {
      end = y + Math.max(PITCH, TEXT * rows + 10);
      middle = (y + end) / 2;
      first = middle - (TEXT * (rows - 1)) / 2;
    }
    const beside =
      isBeside && about.length
        ? [{ x: titles.at(-1)[1] + BESIDE, y: first, text: about[0][0], isSmall: true }]
        : [];
    const lower = runs(under, 0, first + TEXT * titles.length, true);
    return { middle, runs: [...runs(titles, 0, first), ...beside, ...lower], end };
  }

  /** Lay a comparison out for a page of a width in pixels. */
  function plan(one, width) {
    const [page, isBeside] = frame(one, width);
    const { head, keys, top } = headed(one, page);
    let y = top;
    const places = one.lines.map((line, i) => {
      const place = placed(line, y + (i && !line.groups.length ? 8 : 0), page, isBeside);
      y = place.end;
      return place;
    });
    const foot = y + 2;
    const note = runs(broken(one.note ?? {}, width), 0, foot + 28, true);
    const height = foot + 20 + TEXT * note.length + (note.length ? 4 : 0);
    return { page, head, keys, places, top, foot, note, height };
  }

  function written({ x, y, text, isSmall }, bold = false) {
    const options = { size: isSmall ? SMALL : 12, bold, halo: paint("page") };
    return label(x, y, text, paint(isSmall ? "muted" : "ink"), "start", options);
  }

  function swatch(key, { x, y, text }, name) {
    const fills = { solid: paint(key.color), hatch: `url(#hatch-${key.color}${name})` };
    const fill = fills[key.symbol] ?? paint(`${key.color}-pale`);
    return (
      rect([x + 1, x + SWATCH - 1], [y - 5, y + 5], fill, paint(key.color)) +
      label(x + SWATCH + 6, y, text, paint("ink-2"), "start", { size: SMALL })
    );
  }

  function axis(one, { top, foot }, { scale }) {
    return one.ticks.flatMap(([value, text]) => {
      const x = scale.x(value);
      return [
        upright(x, [top, foot], value === 0 ? "axis" : "grid"),
        small(Math.max(x, 0), foot + 10, text, x > 8 ? "middle" : "start"),
      ];
    });
  }

  /** The titles are a part of the row where the line has one row alone. */
  function drawn(line, { middle, runs: texts }, paper, chosen) {
    const names = texts.map((run) => written(run, !line.groups.length)).join("");
    const isAlone = line.groups.length === 1 && line.groups[0].marks.length > 0;
    const groups = line.groups
      .filter(({ marks }) => marks.length)
      .map(
        ({ event, marks, text = "" }) =>
          `<g class="item${event === chosen ? " chosen" : ""}" data-event="${escaped(event)}">` +
          `<title>${escaped(text)}</title>${isAlone ? names : ""}${draw(marks, middle, paper)}</g>`,
      );
    return [isAlone ? "" : names, ...groups, draw(line.marks ?? [], middle, paper)];
  }

  function hatched(one) {
    const marks = one.lines.flatMap(({ groups }) => groups.flatMap((group) => group.marks));
    const keys = (one.keys ?? []).filter(({ symbol }) => symbol === "hatch");
    const bars = marks.filter((mark) => mark.hatch);
    return [...keys.map(({ color }) => color), ...bars.map(({ stroke }) => stroke)];
  }

  /**
   * Draw the comparison of a figure.
   * @param {object} figure {view, summary, comparison}, as timeline.figures.payload gives it
   * @param {number} width in pixels
   * @param {{event: string}} [chosen] the chosen event
   * @returns {string} one svg element
   */
  function drawFigure({ view, summary, comparison: one }, width, chosen) {
    const laid = plan(one, width);
    const window = [one.first ?? 0, one.last];
    const scale = layout.scale(laid.page, window);
    const { left, right } = laid.page;
    const paper = {
      page: laid.page,
      scale,
      window,
      name: `-${view}-${number(width)}`,
      seen: (x0, x1) => [Math.max(scale.x(x0), left), Math.min(scale.x(x1), right)],
    };
    const parts = [
      hatches(hatched(one), paper.name),
      ...laid.head.map((run) => written(run)),
      ...(one.keys ?? []).map((key, i) => swatch(key, laid.keys[i], paper.name)),
      ...axis(one, laid, paper),
      ...one.lines.flatMap((line, i) => drawn(line, laid.places[i], paper, chosen?.event)),
      ...laid.note.map((run) => written(run)),
    ];
    return svg(parts, width, laid.height, summary);
  }

  /**
   * Leave out of a comparison the lines of which a selection hides a row, and headings that then
   * stand over nothing: the rule of timeline/figures/facts.py.
   * @param {object} one a comparison
   * @param {Set<string>} shown ids of the rows
   * @returns {?object} a comparison, or null where no line is left
   */
  function kept(one, shown) {
    const lines = one.lines
      .filter(({ groups }) => groups.every(({ event }) => shown.has(event)))
      .filter(({ groups }, i, all) => groups.length || all[i + 1]?.groups.length);
    return lines.length ? { ...one, lines } : null;
  }

  Timeline.comparison = { draw: drawFigure, kept };
})();
