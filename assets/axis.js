/**
 * What stands above the lanes: the whole record, the window on it, the calendar. The rule of
 * timeline/figures/axis.py, in JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout, ticks } = Timeline;
  const { SMALL, label, line, number, paint, rect, rule, small, upright } = Timeline.svg;
  const FUNNEL_END = layout.AXIS - 44;
  const RULER = 36; // height in pixels of the calendar alone

  const yearNames = (chart) => ticks.calendar([chart.first, chart.last], 1).major;

  function counts(paper, whole) {
    const { chart, window } = paper;
    const days = chart.items.map(({ known, first }) => known ?? first);
    const begun = days.map((day) => Math.min(Math.max(day, chart.first), chart.last - 1));
    const counted = yearNames(chart)
      .map((year) => ({ ...year, count: begun.filter((d) => year.x0 <= d && d < year.x1).length }))
      .filter((year) => year.count);
    const most = Math.max(1, ...counted.map((year) => year.count));
    const low = layout.OVERVIEW;
    return counted.map((year) => {
      const tall = Math.max(2, ((low - 4) * year.count) / most);
      const shown = year.x0 < window[1] && year.x1 > window[0];
      const [left, right] = [whole.x(year.x0, 1), whole.x(year.x1, -1)];
      return rect(
        [left, Math.max(right, left + 1)],
        [low - tall, low],
        paint(shown ? "ink-2" : "axis"),
      );
    });
  }

  function overview(paper) {
    const { chart, page, window } = paper;
    const span = [chart.first, chart.last];
    const whole = layout.scale(page, span);
    const low = layout.OVERVIEW;
    const x = [whole.x(Math.max(window[0], span[0])), whole.x(Math.min(window[1], span[1]))];
    const handles = x.map((edge) =>
      rect([edge - 4, edge + 4], [5, 20], paint("page"), paint("accent"), { radius: 3, width: 2 }),
    );
    const top = `M${number(x[0])} ${low}L${number(x[1])} ${low}`;
    const foot = `L${number(page.right)} ${FUNNEL_END}L${number(page.left)} ${FUNNEL_END}Z`;
    const years = yearNames(chart);
    const wide = { ...paper, scale: whole, window: span };
    wide.seen = (x0, x1) => [Math.max(whole.x(x0), page.left), Math.min(whole.x(x1), page.right)];
    return [
      rect(x, [0, low], paint("selected")),
      ...counts(paper, whole),
      rule([page.left, page.right], low, "axis"),
      rule(x, 1, "accent", 2),
      ...handles,
      `<path d="${top}${foot}" fill="${paint("selected")}" opacity="0.45"/>`,
      ...named(ticks.calendar(span, whole.k).minor, low + 9, wide),
      ...(page.narrow
        ? []
        : [
            small(0, 9, "Whole record"),
            small(0, 23, `${years[0].text}–${years.at(-1).text}`),
            small(0, layout.AXIS - 27, "In view"),
          ]),
    ];
  }

  function calendarAxis(paper, height) {
    const { page, scale, window } = paper;
    const names = ticks.calendar(window, scale.k);
    const y = layout.AXIS - 20;
    const marks = names.minor
      .map((tick) => scale.x(tick.x0))
      .filter((x) => page.left <= x && x <= page.right)
      .flatMap((x) => [
        upright(x, [layout.AXIS - 16, height - layout.FOOT], "grid"),
        upright(x, [y, y + 5], "axis"),
      ]);
    return [
      ...marks,
      rule([page.left, page.right], y + 5, "axis"),
      ...named(names.minor, y - 7, paper),
      ...named(names.major, y - 20, paper, true),
    ];
  }

  /** The calendar alone, in a strip of its own; the days of the chosen event stand out in it. */
  function ruler(paper, days = null) {
    const { page, scale, window } = paper;
    const names = ticks.calendar(window, scale.k);
    const marks = names.minor
      .map((tick) => scale.x(tick.x0))
      .filter((x) => page.left <= x && x <= page.right)
      .map((x) => upright(x, [RULER - 5, RULER], "axis"));
    const [x0, x1] = days ? paper.seen(...days) : [0, -1];
    return [
      x0 <= x1 ? rule([x0 - 1, x1 + 1], RULER - 2, "accent", 4) : "",
      ...marks,
      page.narrow ? "" : small(0, RULER - 12, "In view"),
      ...named(names.minor, RULER - 12, paper),
      ...named(names.major, RULER - 26, paper, true),
    ];
  }

  /** Write each name in the middle of the part of its stretch that is in view, within the plot. */
  function named(names, y, paper, bold = false) {
    const { left, right } = paper.page;
    return names.flatMap((tick) => {
      const [x0, x1] = paper.seen(tick.x0, tick.x1);
      const whole = (tick.x1 - tick.x0) * paper.scale.k;
      if (x1 - x0 < Math.min(whole, tick.text.length * 6.5) - 1) return [];
      const [color, half] = [paint(bold ? "ink-2" : "muted"), tick.text.length * 3.25];
      const middle = Math.max(Math.min((x0 + x1) / 2, right - half), left + half);
      return [label(middle, y, tick.text, color, "middle", { size: SMALL, bold })];
    });
  }

  /** The larger part of a stretch that is not taken. */
  function beside([x0, x1], taken) {
    if (!taken || taken[1] <= x0 || taken[0] >= x1) return [x0, x1];
    const [before, after] = [taken[0] - x0, x1 - taken[1]];
    return before > after ? [x0, taken[0]] : [taken[1], x1];
  }

  /** Brackets with what they say, which keeps clear of what else stands there: [x0, x1]. */
  function silences(paper, taken) {
    const y = layout.AXIS - 7;
    return paper.chart.silences.flatMap((silence) => {
      const [x0, x1] = paper.seen(silence.x0, silence.x1);
      const [start, end] = beside([x0, x1], taken);
      if (end - start < silence.width + 30) return [];
      const [middle, half] = [(start + end) / 2, silence.width / 2 + 6];
      const options = { size: SMALL, italic: true };
      return [
        line([x0 + 3, middle - half], [y, y], paint("axis")),
        upright(x0 + 3, [y - 3, y + 3], "axis"),
        line([middle + half, x1 - 3], [y, y], paint("axis")),
        upright(x1 - 3, [y - 3, y + 3], "axis"),
        label(middle, y, silence.text, paint("muted"), "middle", options),
      ];
    });
  }

  Timeline.axis = { RULER, calendarAxis, named, overview, ruler, silences };
})();
