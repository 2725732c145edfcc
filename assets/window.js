/**
 * The window on the record, and what moves it: wheel, drag, pinch, keys, and the overview strip.
 * A window is [first day, last day]; it never leaves the record.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const DAY_MS = 86400000;
  const SHORTEST = 7; // days
  const STEP = 1.5;
  const PAN = 0.15;
  const SLACK = 4; // pixels that a click may wander
  const GRIP = 14; // pixels from the end of the window, in the overview, that still hold it
  const CLOSER = 4; // a double click
  const WHEEL = 240; // pixels of the wheel that zoom by e
  const NEIGHBORS = 3; // on either side of what a double click is made on
  const ROOM = 0.1; // on either side of them, as a share of their time

  /** Keep a window within the record, at its own length where that fits. */
  function clamp([first, last], chart) {
    const whole = chart.last - chart.first;
    const length = Math.min(Math.max(last - first, SHORTEST), whole);
    const start = Math.min(Math.max(first, chart.first), chart.last - length);
    return [start, start + length];
  }

  /** Zoom by a factor (above 1: closer) around a day. */
  function zoomed([first, last], factor, day, chart) {
    const length = Math.min(Math.max((last - first) / factor, SHORTEST), chart.last - chart.first);
    const share = (day - first) / (last - first);
    return clamp([day - share * length, day + (1 - share) * length], chart);
  }

  const moved = ([first, last], days, chart) => clamp([first + days, last + days], chart);

  /**
   * The window of a neighborhood: it holds events and those that begin next before and after them.
   * @param {[number, number][]} own the events: first day, last day (not included)
   * @param {number[]} others the days on which all others begin, ascending
   */
  function neighborhood(own, others, chart) {
    const starts = own.map(([first]) => first);
    const near = [
      ...others.filter((day) => day < Math.min(...starts)).slice(-NEIGHBORS),
      ...others.filter((day) => day > Math.max(...starts)).slice(0, NEIGHBORS),
    ];
    const first = Math.min(...starts, ...near);
    const last = Math.max(...own.map(([, end]) => end), ...near.map((day) => day + 1));
    const half = Math.max((last - first) * (0.5 + ROOM), SHORTEST / 2);
    const middle = (first + last) / 2;
    return clamp([middle - half, middle + half], chart);
  }

  const isoDay = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

  /** Write a window as the address has it: whole days, both included; empty at home. */
  function written([first, last], home) {
    if (Math.abs(first - home[0]) < 1 && Math.abs(last - home[1]) < 1) return { from: "", to: "" };
    const start = Math.round(first);
    return { from: isoDay(start), to: isoDay(Math.max(start, Math.round(last) - 1)) };
  }

  const frameOf = (canvas) => Timeline.layout.frame(canvas.clientWidth);
  const scaleOf = (canvas, window) => Timeline.layout.scale(frameOf(canvas), window);
  const across = (event, canvas) => event.clientX - canvas.getBoundingClientRect().left;

  /** What a drag that begins at x moves: the chart, or the window on the overview. */
  function begun(event, canvas, model, hasOverview) {
    const window = model.get();
    const x = across(event, canvas);
    const y = event.clientY - canvas.getBoundingClientRect().top;
    if (!hasOverview || y > Timeline.layout.OVERVIEW + 2) return { kind: "pan", window, x };
    const { first, last } = model.chart();
    const whole = scaleOf(canvas, [first, last]);
    const ends = window.map((day) => whole.x(day));
    const edge = ends.findIndex((end) => Math.abs(end - x) < GRIP);
    if (edge >= 0) return { kind: "edge", edge, window, x, whole };
    return { kind: x > ends[0] && x < ends[1] ? "carry" : "jump", window, x, whole };
  }

  /** The window after a drag to x. */
  function dragged(gesture, x, canvas, model) {
    const chart = model.chart();
    const { kind, window, x: from, whole } = gesture;
    if (kind === "pan") return moved(window, (from - x) / scaleOf(canvas, window).k, chart);
    if (kind === "carry") return moved(window, (x - from) / whole.k, chart);
    if (kind === "edge") return stretched(window, gesture.edge, (x - from) / whole.k, chart);
    const half = (window[1] - window[0]) / 2;
    return clamp([whole.day(x) - half, whole.day(x) + half], chart);
  }

  function stretched([first, last], edge, days, chart) {
    return edge
      ? [first, Math.min(Math.max(last + days, first + SHORTEST), chart.last)]
      : [Math.max(Math.min(first + days, last - SHORTEST), chart.first), last];
  }

  function spreadOf(points) {
    const [a, b] = [...points.values()];
    return { middle: (a + b) / 2, spread: Math.max(Math.abs(a - b), 10) };
  }

  /** The window after a pinch: the day under the fingers stays under them. */
  function pinched(gesture, points, canvas, model) {
    const { middle, spread } = spreadOf(points);
    const chart = model.chart();
    const day = scaleOf(canvas, gesture.window).day(gesture.middle);
    const closer = zoomed(gesture.window, spread / gesture.spread, day, chart);
    return moved(closer, (gesture.middle - middle) / scaleOf(canvas, closer).k, chart);
  }

  /** The click that ends a drag is no choice of an event. */
  function swallowClick(canvas) {
    const swallow = (event) => event.stopPropagation();
    canvas.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => canvas.removeEventListener("click", swallow, { capture: true }), 0);
  }

  function listenToPointers(canvas, model, overview) {
    const pointers = new Map();
    let gesture = null;

    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, across(event, canvas));
      if (pointers.size === 1) gesture = begun(event, canvas, model, overview);
      if (pointers.size !== 2) return;
      gesture = { kind: "pinch", window: model.get(), moved: true, ...spreadOf(pointers) };
      // Every step draws anew: what the fingers came down on does not stay in the page.
      for (const id of pointers.keys()) canvas.setPointerCapture(id);
    });

    canvas.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId) || !gesture) return;
      const x = across(event, canvas);
      pointers.set(event.pointerId, x);
      if (gesture.kind === "pinch") return model.set(pinched(gesture, pointers, canvas, model));
      if (!gesture.moved && Math.abs(x - gesture.x) < SLACK) return;
      if (!gesture.moved) canvas.setPointerCapture(event.pointerId);
      gesture.moved = true;
      canvas.classList.add("dragging");
      model.set(dragged(gesture, x, canvas, model));
    });

    function end(event) {
      if (!pointers.delete(event.pointerId) || !gesture) return;
      const jumps = gesture.kind === "jump" && event.type === "pointerup" && !gesture.moved;
      if (jumps) model.set(dragged(gesture, across(event, canvas), canvas, model));
      if (gesture.moved) swallowClick(canvas);
      gesture = null;
      pointers.clear();
      canvas.classList.remove("dragging");
    }
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
  }

  function turned(event, canvas, model) {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !sideways) return; // the page scrolls
    event.preventDefault();
    const window = model.get();
    const scale = scaleOf(canvas, window);
    const pixels = event.deltaX || event.deltaY;
    const factor = Math.exp(-event.deltaY / WHEEL);
    model.set(
      sideways
        ? moved(window, pixels / scale.k, model.chart())
        : zoomed(window, factor, scale.day(across(event, canvas)), model.chart()),
    );
  }

  /** The events of the mark that a click is made on. */
  function eventsOf({ target }) {
    const { event, events } = target.closest(".item, .counted")?.dataset ?? {};
    return (event ?? events)?.split(" ") ?? [];
  }

  /** A double click shows the neighborhood of an event, or where there is none zooms in. */
  function listenToDoubleClicks(canvas, model, overview) {
    let struck = [];
    // The first may scroll the mark away, or draw it anew; the second chooses nothing.
    const click = (event) => {
      if (event.detail > 1) event.stopPropagation();
      else struck = eventsOf(event);
    };
    canvas.addEventListener("click", click, { capture: true });
    canvas.addEventListener("dblclick", (event) => {
      const y = event.clientY - canvas.getBoundingClientRect().top;
      if (struck.length) model.approach(struck);
      else if (!overview || y > Timeline.layout.OVERVIEW + 2) {
        const day = scaleOf(canvas, model.get()).day(across(event, canvas));
        model.set(zoomed(model.get(), CLOSER, day, model.chart()));
      }
    });
  }

  function pressed(event, model) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = byKey(event.key, model.get(), model.chart());
    if (!next) return;
    event.preventDefault();
    model.set(next);
  }

  /** The window after a key: arrows move, + and - zoom, 0 shows what is shown first. */
  function byKey(key, window, chart) {
    const length = window[1] - window[0];
    const middle = (window[0] + window[1]) / 2;
    const moves = {
      ArrowLeft: () => moved(window, -PAN * length, chart),
      ArrowRight: () => moved(window, PAN * length, chart),
      "+": () => zoomed(window, STEP, middle, chart),
      "=": () => zoomed(window, STEP, middle, chart),
      "-": () => zoomed(window, 1 / STEP, middle, chart),
      0: () => [...chart.home],
    };
    return moves[key]?.();
  }

  /**
   * Let a reader move the window over a chart.
   * @param {HTMLElement} canvas what is dragged
   * @param {{get: function(): [number, number], chart: function(): object,
   *   set: function([number, number]): void, approach: function(string[]): void}} model
   * @param {{overview: boolean}} has whether the window on the whole record stands at its top
   */
  function listen(canvas, model, { overview }) {
    listenToPointers(canvas, model, overview);
    canvas.addEventListener("wheel", (event) => turned(event, canvas, model), { passive: false });
    listenToDoubleClicks(canvas, model, overview);
    canvas.addEventListener("keydown", (event) => pressed(event, model));
  }

  Timeline.window = { byKey, clamp, listen, moved, neighborhood, written };
})();
