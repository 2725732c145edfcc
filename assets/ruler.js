/**
 * The calendar at the top of the screen, while the axis of the charts that stand on it is out of
 * sight: one knows the year wherever one reads. It repeats what the axis says, so it is no
 * reader's business but the eye's.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { layout } = Timeline;
  const { RULER, ruler } = Timeline.axis;
  const { sheet, svg } = Timeline.svg;
  const find = (selector) => document.querySelector(selector);
  const LEAST = 60; // pixels of a chart that are worth a ruler

  let place = null;
  let drawn = null;

  /** Where the page begins to be seen: under the row of links, if that stands at the top. */
  function top() {
    const bar = find(".views")?.getBoundingClientRect();
    return bar && bar.top <= 0 ? bar.bottom : 0;
  }

  /** The chart on the time axis that is read under the ruler, if its own axis is out of sight. */
  function ruled(from) {
    const axis = find("#timeline-chart").getBoundingClientRect();
    if (axis.height && axis.top + layout.AXIS > from + RULER) return null;
    const charts = [...document.querySelectorAll("#timeline-chart, [data-figure]:not(.compared)")];
    return charts
      .map((chart) => chart.getBoundingClientRect())
      .find((box) => box.top < from + RULER && box.bottom > from + RULER + LEAST);
  }

  /** Show the ruler of what the app shows, where it is of use. */
  function show(app) {
    const { chart, seen, width } = app;
    const from = top();
    const box = seen && ruled(from);
    place.hidden = !box;
    if (!box) return;
    Object.assign(place.style, { top: `${from}px`, left: `${box.left}px`, width: `${width}px` });
    const { event } = app.state;
    if (drawn?.seen === seen && drawn.width === width && drawn.event === event) return;
    drawn = { seen, width, event };
    const days = Timeline.details.chosen(app)?.days;
    place.innerHTML = svg(ruler(sheet(chart, width, seen), days), width, RULER, "");
  }

  /** Follow the app as the reader scrolls; `show` follows it as it draws. */
  function listen(app) {
    place = document.createElement("div");
    place.className = "ruler";
    place.hidden = true;
    place.setAttribute("aria-hidden", "true");
    document.body.append(place);
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => show(app));
    };
    addEventListener("scroll", follow, { passive: true });
    addEventListener("resize", follow, { passive: true });
  }

  Timeline.ruler = { listen, show };
})();
