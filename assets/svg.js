/**
 * SVG elements as text, and the display list's primitives made of them: the rules of
 * timeline/figures/shapes.py, sheet.py and primitives.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const TEXT = 12;
  const SMALL = 11;
  const MIDDLE = 0.35; // from the middle of a line of text down to where its letters stand, in sizes
  const TIP = 6; // the tip of a bar that is open at an end
  const CHART_FONT = 'Arial, Helvetica, "Liberation Sans", sans-serif';
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

  const escaped = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
  const number = (value) => String(Math.round(value * 100) / 100 + 0);
  const paint = (token) => `var(--${token})`;

  function line([x0, x1], [y0, y1], color, { width = 1, dash = "" } = {}) {
    const thick = width === 1 ? "" : ` stroke-width="${number(width)}"`;
    const dashed = dash && ` stroke-dasharray="${dash}"`;
    return (
      `<line x1="${number(x0)}" x2="${number(x1)}" y1="${number(y0)}" y2="${number(y1)}" ` +
      `stroke="${color}"${thick}${dashed}/>`
    );
  }

  function rect(
    [x0, x1],
    [y0, y1],
    fill,
    stroke = "",
    { radius = 0, dash = "", width = 1.2 } = {},
  ) {
    const outline = stroke && ` stroke="${stroke}" stroke-width="${number(width)}"`;
    const dashed = dash && ` stroke-dasharray="${dash}"`;
    const rounded = radius ? ` rx="${number(radius)}"` : "";
    return (
      `<rect x="${number(x0)}" y="${number(y0)}" width="${number(Math.max(x1 - x0, 0))}" ` +
      `height="${number(Math.max(y1 - y0, 0))}" fill="${fill}"${outline}${dashed}${rounded}/>`
    );
  }

  function label(x, y, text, color, anchor = "start", options = {}) {
    const { size = TEXT, bold = false, italic = false, halo = "", clear = 3 } = options;
    const weight = bold ? ' font-weight="bold"' : "";
    const style = italic ? ' font-style="italic"' : "";
    const outline =
      halo && ` stroke="${halo}" stroke-width="${number(clear)}" paint-order="stroke"`;
    const place = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
    const height = size === TEXT ? "" : ` font-size="${number(size)}"`;
    return (
      `<text x="${number(x)}" y="${number(y + MIDDLE * size)}"${place}${height} ` +
      `fill="${color}"${weight}${style}${outline}>${escaped(text)}</text>`
    );
  }

  const at = (x, y) => `transform="translate(${number(x)} ${number(y)})"`;

  /** The name ends the ids of a picture's patterns, which no other picture may share. */
  function sheet(chart, width, window, name = "") {
    const page = layout.frame(width);
    const scale = layout.scale(page, window);
    return {
      chart,
      name,
      page,
      scale,
      window,
      symbol: (name, size, x, y, color, stroke = "") =>
        `<path d="${chart.paths[`${name} ${size}`]}" ${at(x, y)} fill="${color}"` +
        `${stroke && ` stroke="${stroke}" stroke-width="1.2"`}/>`,
      seen: (x0, x1) => [Math.max(scale.x(x0), page.left), Math.min(scale.x(x1), page.right)],
    };
  }

  const rule = (x, y, token, width = 1) => line(x, [y, y], paint(token), { width });
  const upright = (x, y, token) => line([x, x], y, paint(token));
  const small = (x, y, text, anchor = "start") =>
    label(x, y, text, paint("muted"), anchor, { size: SMALL });

  /** Draw the marks that the scale admits and the window holds, from top down. */
  const draw = (marks, top, paper) =>
    shown(marks, paper)
      .map((mark) => DRAWN[mark.is](mark, top, paper))
      .join("");

  /** The marks that the scale admits and the window holds. */
  function shown(marks, paper) {
    const { k } = paper.scale;
    return marks
      .filter((mark) => (mark.lo ?? 0) <= k && k < (mark.hi ?? Infinity))
      .filter((mark) => isInView(mark, paper));
  }

  /** From where to where a text runs across the page, in pixels. */
  function across(mark, paper) {
    const share = { middle: 0.5, end: 1 }[mark.anchor] ?? 0;
    const x0 = held(mark, paper) - share * mark.width;
    return [x0, x0 + mark.width];
  }

  /** Whether any of a mark lies in the plot, by its place in days. */
  function isInView(mark, { page, scale }) {
    const [low, high] = [page.left - 1, page.right + 1];
    if (mark.reach)
      return scale.x(mark.x + mark.reach) > low && scale.x(mark.x - mark.reach) < high;
    if (mark.x === undefined) return scale.x(mark.x1) >= low && scale.x(mark.x0) <= high;
    return Boolean(mark.dx) || (low <= scale.x(mark.x) && scale.x(mark.x) <= high);
  }

  /**
   * The place of a text across the page. One that names a stretch of days stands in the middle of
   * what is seen of it; one over the middle of its mark stays in the plot, and one at the right of
   * what it names on the page.
   */
  function held(mark, { page, scale, seen }) {
    if (mark.reach && (mark.anchor ?? "start") === "start") {
      return Math.min(scale.x(mark.x, mark.dx), page.width - mark.width);
    }
    if (mark.anchor !== "middle" || mark.dx) return scale.x(mark.x, mark.dx);
    const reach = mark.reach ?? 0;
    const [x0, x1] = seen(mark.x - reach, mark.x + reach);
    const half = mark.width / 2;
    return Math.max(Math.min((x0 + x1) / 2, page.width - half), page.left + half);
  }

  /** What of a mark is in the plot, and whether the plot cuts its start or its end. */
  function seenOf(mark, { page, scale }) {
    const x0 = scale.x(mark.x0, mark.dx0);
    const x1 = scale.x(mark.x1, mark.dx1);
    const [low, high] = [page.left - 1, page.right + 1];
    const left = Math.min(Math.max(x0, low), high);
    const right = Math.max(Math.min(Math.max(x1, x0), high), low);
    return { x: [left, right], startsBefore: x0 < low, endsAfter: x1 > high };
  }

  function outline(d, fill, stroke, dash = "") {
    const drawn = stroke && ` stroke="${stroke}" stroke-width="1.2"`;
    const dashed = dash && ` stroke-dasharray="${dash}"`;
    return `<path d="${d}" fill="${fill}"${drawn}${dashed}/>`;
  }

  /** A bar with an outline that the plot cuts: it has none there, because it does not end there. */
  function cutBar(
    { x: [x0, x1], startsBefore, endsAfter },
    [y0, y1],
    radius,
    [fill, stroke, dash],
  ) {
    const r = Math.min(radius, (x1 - x0) / 2);
    const [left, right, high, low] = [x0, x1, y0, y1].map(number);
    if (startsBefore && endsAfter) {
      const lines = `M${left} ${high}H${right}M${left} ${low}H${right}`;
      return rect([x0, x1], [y0, y1], fill) + outline(lines, "none", stroke, dash);
    }
    // From the cut side round the whole end and back to the cut side.
    const [cut, end, way] = endsAfter ? [right, x0, 1] : [left, x1, -1];
    const inner = number(end + way * r);
    const arc = `A${number(r)} ${number(r)} 0 0 ${way > 0 ? 0 : 1}`;
    const first = `${arc} ${number(end)} ${number(y0 + r)}`;
    const second = `V${number(y1 - r)}${arc} ${inner} ${low}`;
    return outline(`M${cut} ${high}H${inner}${first}${second}H${cut}`, fill, stroke, dash);
  }

  /** Round the tip of a bar at its right (1) or left (-1), from back to back. */
  function tipped([x0, x1], [y0, y1], way) {
    const [back, end] = way > 0 ? [x0, x1] : [x1, x0];
    const shoulder = number(end - way * Math.min(TIP, x1 - x0));
    const [left, right, high, middle, low] = [back, end, y0, (y0 + y1) / 2, y1].map(number);
    return `M${left} ${high}H${shoulder}L${right} ${middle}L${shoulder} ${low}H${left}`;
  }

  const DRAWN = {
    bar(mark, top, paper) {
      const seen = seenOf(mark, paper);
      const fill = mark.hatch ? `url(#hatch-${mark.stroke}${paper.name ?? ""})` : paint(mark.fill);
      const stroke = mark.stroke ? paint(mark.stroke) : "";
      const dash = mark.dash ? "3 2" : "";
      const y = [top + mark.y0, top + mark.y1];
      const radius = mark.radius ?? 0;
      if (mark.tip) {
        const isCut = mark.tip > 0 ? seen.startsBefore : seen.endsAfter;
        return outline(tipped(seen.x, y, mark.tip) + (isCut ? "" : "Z"), fill, stroke);
      }
      if (stroke && (seen.startsBefore || seen.endsAfter)) {
        return cutBar(seen, y, radius, [fill, stroke, dash]);
      }
      return rect(seen.x, y, fill, stroke, { radius, dash });
    },
    rule(mark, top, paper) {
      const options = { width: mark.width ?? 1, dash: mark.dash ? "4 3" : "" };
      const y = [top + mark.y0, top + mark.y1];
      return line(seenOf(mark, paper).x, y, paint(mark.stroke), options);
    },
    /** A triangle; where the plot cuts it, it has no outline. */
    wedge(mark, top, paper) {
      const { x, startsBefore, endsAfter } = seenOf(mark, paper);
      const [first, last] = [paper.scale.x(mark.x0), paper.scale.x(mark.x1)];
      const base = top + mark.y1;
      const rise = (mark.y0 - mark.y1) / (last - first);
      const [low, high] = x.map((one) => number(base + rise * (one - first)));
      const [foot, left, right] = [base, ...x].map(number);
      const body = `M${left} ${foot}V${low}L${right} ${high}V${foot}Z`;
      const end = endsAfter ? `M${right} ${foot}` : `V${foot}`;
      const start = startsBefore ? `H${left}` : `H${left}V${low}`;
      const edge = `M${left} ${low}L${right} ${high}${end}${start}`;
      return outline(body, paint(mark.fill), "") + outline(edge, "none", paint(mark.stroke));
    },
    glyph(mark, top, { chart, scale }) {
      const fill = mark.fill ? paint(mark.fill) : "none";
      const halo = mark.halo
        ? ` stroke="${paint("page")}" stroke-width="2" paint-order="stroke"`
        : "";
      const dash = mark.dash ? ' stroke-dasharray="2 1.5"' : "";
      const outline = mark.stroke
        ? ` stroke="${paint(mark.stroke)}" stroke-width="1.5"${dash}`
        : halo;
      const d = chart.paths[`${mark.name} ${mark.size}`];
      return `<path d="${d}" ${at(scale.x(mark.x, mark.dx), top + mark.y)} fill="${fill}"${outline}/>`;
    },
    text(mark, top, paper) {
      const { fill = "ink", anchor = "start", size, bold, italic, clear } = mark;
      const halo = fill === "page" ? "" : paint(mark.halo ?? "page");
      return label(held(mark, paper), top + mark.y, mark.text, paint(fill), anchor, {
        size,
        bold,
        italic,
        halo,
        clear,
      });
    },
  };

  /** The patterns of hatched bars, one for each color token; the name ends their ids. */
  function hatches(colors, name = "") {
    const patterns = [...new Set(colors)].map(
      (color) =>
        `<pattern id="hatch-${color}${name}" width="6" height="6" patternUnits="userSpaceOnUse" ` +
        `patternTransform="rotate(45)"><rect width="6" height="6" fill="${paint("page")}"/>` +
        `<rect width="1.6" height="6" fill="${paint(color)}"/></pattern>`,
    );
    return `<defs>${patterns.join("")}</defs>`;
  }

  function svg(parts, width, height, summary) {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(summary)}" ` +
      `width="${number(width)}" height="${number(height)}" ` +
      `viewBox="0 0 ${number(width)} ${number(height)}" ` +
      `font-family="${escaped(CHART_FONT)}" font-size="${TEXT}" font-kerning="none">${parts.join("")}</svg>`
    );
  }

  Timeline.svg = {
    SMALL,
    across,
    at,
    draw,
    escaped,
    hatches,
    label,
    line,
    number,
    paint,
    rect,
    rule,
    sheet,
    shown,
    small,
    svg,
    upright,
  };
})();
