/**
 * The figures of the declared views in the page: each in its place, over its table. What a
 * selection leaves empty is hidden.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { draw } = Timeline;
  const places = () => [...document.querySelectorAll("[data-plot]")];
  const canvasOf = (place) => place.querySelector("[data-figure]");

  /** What each comparison was drawn from: the window does not change one. */
  const drawn = new WeakMap();

  const eventsOf = ({ panels, comparison }) =>
    (panels ?? comparison.lines).flatMap(({ groups }) => groups.map(({ event }) => event));

  /** Draw every figure of the present selection, for the window as it is. */
  function show({ chart, width, window }, chosen) {
    const figures = new Map(chart.figures.map((one) => [one.view, one]));
    for (const place of places()) {
      const one = figures.get(place.dataset.plot);
      place.hidden = !one;
      if (one) fill(place, one, { chart, width, window, chosen });
    }
    for (const section of document.querySelectorAll(".plots")) {
      section.hidden = [...section.querySelectorAll("[data-plot]")].every(({ hidden }) => hidden);
    }
  }

  function fill(place, one, { chart, width, window, chosen }) {
    const canvas = canvasOf(place);
    const before = drawn.get(canvas) ?? {};
    const isSame = before.one === one && before.width === width;
    if (isSame && one.comparison && before.event === chosen?.event) return;
    canvas.innerHTML = draw.figure(chart, one, width, window, chosen);
    for (const way of place.querySelectorAll(".elsewhere")) {
      way.hidden = !one.panels.every((panel) => Timeline.panels.unseen(panel, window));
    }
    drawn.set(canvas, { one, width, event: chosen?.event });
    if (!isSame) list(place, new Set(eventsOf(one)));
  }

  /** A table has the rows that its figure draws, whatever else a choice hides. */
  function list(place, events) {
    for (const row of place.querySelectorAll("[data-drawn]")) {
      row.hidden = !events.has(row.dataset.drawn);
    }
  }

  /** Let a reader move the window over each figure on the time axis. */
  function listen(model) {
    for (const canvas of places().map(canvasOf)) {
      if (!canvas.matches(".compared")) Timeline.window.listen(canvas, model, { overview: false });
    }
  }

  Timeline.figures = { eventsOf, listen, show };
})();
