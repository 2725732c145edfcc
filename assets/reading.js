/**
 * The read-through: one event after another in the order of time, the chart gliding along, the
 * card and the address following.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { controls, counted, details } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const CLOSER = 3; // the story is so many times longer than what is seen of it while reading

  // The place of the next event, from that of the one read now and the number of all.
  const STEPS = {
    first: () => 0,
    previous: (place) => place - 1,
    next: (place) => place + 1,
    last: (_, count) => count - 1,
  };
  const KEYS = {
    ArrowLeft: "previous",
    ArrowUp: "previous",
    ArrowRight: "next",
    ArrowDown: "next",
    Home: "first",
    End: "last",
  };
  const ENTER = ["Enter", " "];
  const FIELDS = "input, select, textarea, summary, [role=dialog]"; // they have keys of their own

  let origin = null; // the chart, where the read-through was begun on it

  /** Where it begins: with the chosen event, else with the first in view. */
  function opening(app) {
    const { visible, state, window } = app;
    if (visible.includes(state.event)) return state.event;
    const isInView = (event) => {
      const days = details.days(app, event);
      return days && days[0] < window[1] && days[1] > window[0];
    };
    return visible.find(isInView) ?? visible[0];
  }

  /** The window around an event: as long as the present one, but never the whole story at once. */
  function around(app, event) {
    const days = details.days(app, event);
    if (!days || app.state.as === "list") return app.reaching(event, app.window);
    const { chart } = app.data;
    const most = (chart.home[1] - chart.home[0]) / CLOSER;
    const half = Math.min(app.window[1] - app.window[0], most) / 2;
    const middle = (days[0] + days[1]) / 2;
    return Timeline.window.clamp([middle - half, middle + half], chart);
  }

  /** Turn to an event; a whole read-through is one entry of the history. */
  function turn(app, event, push = false) {
    app.afterDrawing.push(() => details.reveal(event));
    app.choose({ event, ...app.written(around(app, event)) }, { push });
    show(app);
  }

  /** Take a step, if there is an event there. */
  function step(app, way) {
    const { state, visible } = app;
    const next = visible[STEPS[way](visible.indexOf(state.event), visible.length)];
    if (next && next !== state.event) turn(app, next);
  }

  /** Begin by the button, whose place the steps take, or on the chart, which keeps the focus. */
  function begin(app, chart = null) {
    const event = opening(app);
    if (!event) {
      controls.say("There is no event to read in this selection.");
      return;
    }
    app.isReading = true;
    origin = chart;
    turn(app, event, true);
    (chart ?? find("[data-read=next]")).focus({ preventScroll: true });
  }

  function end(app) {
    app.isReading = false;
    show(app);
    (origin ?? find("[data-read=begin]")).focus({ preventScroll: true });
  }

  /** Enter on the chart begins there; while reading it does what a click on the mark does. */
  function enter(app, chart) {
    const name = CSS.escape(app.state.event);
    const mark = chart.querySelector(`.counted[data-events~="${name}"]`);
    if (!app.isReading) begin(app, chart);
    else if (mark?.dataset.events.includes(" ")) counted.open(app, mark);
    else {
      details.expect("h2");
      details.complete(app);
    }
  }

  /** Show the steps while reading, and which of them lead somewhere. */
  function show(app) {
    const { state, visible } = app;
    const place = visible.indexOf(state.event);
    if (place < 0) app.isReading = false; // the card was closed, or another selection made
    find("[data-reading]").hidden = !app.isReading;
    find("[data-read=begin]").hidden = Boolean(app.isReading);
    find("[data-reading-place]").textContent = `${place + 1} of ${visible.length}`;
    for (const [way, next] of Object.entries(STEPS)) {
      const to = next(place, visible.length);
      const leads = to !== place && visible[to] !== undefined;
      find(`[data-read=${way}]`).setAttribute("aria-disabled", String(!leads));
    }
  }

  /** What a key does on the chart, and anywhere while reading. */
  function pressed(app, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chart = event.target.closest?.("#timeline-chart");
    if (app.isReading) chart?.focus({ preventScroll: true }); // a mark of it is drawn anew
    if (chart && ENTER.includes(event.key)) enter(app, chart);
    else if (!app.isReading || event.target.closest?.(FIELDS)) return;
    else if (event.key === "Escape") end(app);
    else if (KEYS[event.key]) step(app, KEYS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const ACTS = { begin, end };

  /** What a button of the read-through does. */
  function act(app, name) {
    if (ACTS[name]) ACTS[name](app);
    else step(app, name);
  }

  /** Listen before the chart does, whose arrow keys move the window. */
  function listen(app) {
    document.addEventListener("keydown", (event) => pressed(app, event), { capture: true });
  }

  Timeline.reading = { act, listen, show };
})();
