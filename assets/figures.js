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

  /** What each figure was drawn from last. */
  const drawn = new WeakMap();

  /** The figures in sight or nearly so: the others follow the window when they come near. */
  const near = new Set();
  const NEAR = "400px";
  let latest = null;

  const eventsOf = ({ panels, comparison }) =>
    (panels ?? comparison.lines).flatMap(({ groups }) => groups.map(({ event }) => event));

  /** Draw every figure of the present selection, for the window as it is. */
  function show({ chart, width, window }, chosen) {
    const figures = new Map(chart.figures.map((one) => [one.view, one]));
    latest = { chart, width, window, chosen, figures };
    for (const place of places()) {
      const one = figures.get(place.dataset.plot);
      place.hidden = !one;
      if (one) fill(place, one);
    }
    for (const section of document.querySelectorAll(".plots")) {
      section.hidden = [...section.querySelectorAll("[data-plot]")].every(({ hidden }) => hidden);
    }
  }

  /** Draw a figure unless it is drawn already; far from sight, the window alone can wait. */
  function fill(place, one, canWait = !near.has(place)) {
    const { chart, width, window, chosen } = latest;
    const canvas = canvasOf(place);
    const before = drawn.get(canvas) ?? {};
    const isSame = before.one === one && before.width === width;
    const isFed = before.chart === chart || !one.panels?.some(({ room }) => room); // by events
    const isStill = isSame && isFed && before.event === chosen?.event;
    if (isStill && (one.comparison || before.window === window || canWait)) return;
    canvas.innerHTML = draw.figure(chart, one, width, window, chosen);
    for (const way of place.querySelectorAll(".elsewhere")) {
      way.hidden = !one.panels.every((panel) => Timeline.panels.unseen(panel, window));
    }
    drawn.set(canvas, { one, chart, width, window, event: chosen?.event });
    if (!isSame) list(place, new Set(eventsOf(one)));
  }

  /** Bring figures up to the present window. */
  function refresh(wanted) {
    for (const place of wanted) {
      const one = latest?.figures.get(place.dataset.plot);
      if (one) fill(place, one, false);
    }
  }

  function approach(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    refresh(near);
  }

  /** A table has the rows that its figure draws, whatever else a choice hides. */
  function list(place, events) {
    for (const row of place.querySelectorAll("[data-drawn]")) {
      row.hidden = !events.has(row.dataset.drawn);
    }
  }

  /** Let a reader move the window over each figure on the time axis. */
  function listen(model) {
    const sight = new IntersectionObserver(approach, { rootMargin: NEAR });
    for (const place of places()) sight.observe(place);
    globalThis.addEventListener("beforeprint", () => refresh(places()));
    for (const canvas of places().map(canvasOf)) {
      if (!canvas.matches(".compared")) Timeline.window.listen(canvas, model, { overview: false });
    }
  }

  Timeline.figures = { eventsOf, listen, show };
})();
