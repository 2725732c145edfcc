/**
 * The money panels: the rule of timeline/figures/svg.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout, ticks } = Timeline;
  const { named } = Timeline.axis;
  const { SMALL, draw, escaped, label, paint, rule, small } = Timeline.svg;

  const isSilent = (panel, year) =>
    (panel.silences ?? []).some((s) => year.x0 >= s.x0 - 366 && year.x1 < s.x1);

  function panelTitle(panel, top, { page }) {
    const color = paint(panel.color);
    if (page.narrow) {
      return [
        label(0, top - 8, panel.title, color, "start", { bold: true }),
        small(7 * [...panel.title].length + 12, top - 8, panel.unit),
      ];
    }
    const lines = layout.laneTitle(panel.title);
    const y = top + panel.base - 60;
    return [
      ...lines.map((text, n) => label(0, y + 14 * n, text, color, "start", { bold: true })),
      small(0, y + 14 * lines.length + 1, panel.unit),
    ];
  }

  function tickText(text, y, { page }) {
    if (!page.narrow) return small(page.left - 8, y, text, "end");
    const options = { size: SMALL, halo: paint("page") };
    return label(page.left, y - 7, text, paint("muted"), "start", options);
  }

  function panel(one, top, paper, chosen) {
    const { chart, page, scale, window } = paper;
    const plot = [page.left, page.right];
    const base = top + one.base;
    const years = ticks.fiscal(chart.fiscal, window, scale.k).filter((y) => !isSilent(one, y));
    const quiet = (one.silences ?? []).flatMap((silence) => {
      const [x0, x1] = paper.seen(silence.x0, silence.x1);
      if (x1 - x0 < silence.width + 12) return [];
      const options = { size: SMALL, italic: true };
      return [label((x0 + x1) / 2, base - 22, silence.text, paint("muted"), "middle", options)];
    });
    return [
      ...one.ticks.slice(1).map(([y]) => rule(plot, top + y, "grid")),
      ...one.ticks.map(([y, text]) => tickText(text, top + y, paper)),
      ...panelTitle(one, top, paper),
      ...one.groups.map(
        ({ event, marks }) =>
          `<g class="item${event === chosen ? " chosen" : ""}" data-event="${escaped(event)}">` +
          `${draw(marks, top, paper)}</g>`,
      ),
      rule(plot, base, "axis"),
      ...named(years, top + one.height - 10, paper),
      ...quiet,
    ];
  }

  function hatches(chart) {
    const colors = [...new Set(chart.panels.map((one) => one.color))];
    const patterns = colors.map(
      (color) =>
        `<pattern id="hatch-${color}" width="6" height="6" patternUnits="userSpaceOnUse" ` +
        `patternTransform="rotate(45)"><rect width="6" height="6" fill="${paint("page")}"/>` +
        `<rect width="1.6" height="6" fill="${paint(color)}"/></pattern>`,
    );
    return `<defs>${patterns.join("")}</defs>`;
  }

  Timeline.money = { hatches, panel };
})();
