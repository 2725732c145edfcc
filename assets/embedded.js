/**
 * A page with one chart, in a frame on somebody else's: the chart is live, a mark opens the card of
 * its row, and the way to the report follows what is seen.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { draw } = Timeline;
  const { byKey, clamp, listen, neighborhood, written } = Timeline.window;
  const find = (selector) => document.querySelector(selector);
  const KEY_OF = { in: "+", out: "-", home: "0" };

  const { chart, rows } = JSON.parse(find("#data").textContent);
  const canvas = find("[data-canvas]");
  const sheet = find(".sheet");
  const report = find("[data-report]");
  const start = report.getAttribute("href");
  const [figure] = chart.figures;

  let window = chart.home;
  let chosen = "";
  let opener = null; // where the focus goes when the sheet is closed
  let frame = 0;

  /** The days of a row: [first, last], last not included; null where it has none. */
  function days(event) {
    const [, first, last] = rows[event];
    if (first === null && last === null) return null;
    return [first ?? last, (last ?? first) + 1];
  }

  function paint() {
    const width = canvas.clientWidth;
    if (!width) return;
    const event = chosen && { event: chosen, text: rows[chosen][0], days: days(chosen) };
    canvas.innerHTML = figure
      ? draw.figure(chart, figure, width, window, event || undefined)
      : draw.timeline(chart, width, window, event || undefined);
    report.href = wayToReport();
    document.documentElement.dataset.ready = "true";
  }

  /** The report as this page shows it now. */
  function wayToReport() {
    const [path, state = ""] = start.split("#");
    const asked = new URLSearchParams(state);
    const { from, to } = written(window, chart.home);
    for (const [key, value] of Object.entries({ from, to, event: chosen })) {
      if (value) asked.set(key, value);
    }
    const text = String(asked);
    return text ? `${path}#${text}` : path;
  }

  function move(next) {
    window = next;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  }

  /** Show the neighborhood of some events: those nearest to them in time stand in it too. */
  function approach(events) {
    const own = events.map(days).filter(Boolean);
    if (!own.length) return;
    const others = Object.keys(rows).filter((event) => !events.includes(event));
    const starts = others.flatMap((event) => days(event)?.[0] ?? []);
    move(
      neighborhood(
        own,
        starts.sort((one, other) => one - other),
        chart,
      ),
    );
  }

  /** Bring an event into view where it is not. */
  function reach(event) {
    const found = days(event);
    if (!found || (found[0] < window[1] && found[1] > window[0])) return;
    const half = (window[1] - window[0]) / 2;
    const middle = (found[0] + found[1]) / 2;
    window = clamp([middle - half, middle + half], chart);
  }

  function show(content, from) {
    if (!sheet.contains(from)) opener = from;
    find("#card").replaceChildren(...content);
    sheet.hidden = false;
    sheet.classList.add("open");
    sheet.scrollTop = 0;
    find("#card :is(h2, a)").focus({ preventScroll: true });
  }

  /** Open the card of a row. */
  function open(event, from) {
    chosen = event;
    reach(event);
    paint();
    const made = document.createElement("div");
    made.innerHTML = rows[event][3];
    show(made.childNodes, from);
  }

  /** Several rows of one mark: the same lines as in the list of all. */
  function openList(events, from) {
    if (events.length === 1) return open(events[0], from);
    const list = document.createElement("ol");
    const lines = events.map((event) => find(`.listing [data-event="${CSS.escape(event)}"]`));
    list.append(...lines.map((line) => line.closest("li").cloneNode(true)));
    list.className = "counted";
    return show([list], from);
  }

  function close() {
    if (sheet.hidden) return;
    const hadFocus = sheet.contains(document.activeElement);
    sheet.hidden = true;
    sheet.classList.remove("open");
    chosen = "";
    paint();
    if (hadFocus) (opener?.isConnected ? opener : canvas).focus({ preventScroll: true });
  }

  // A click does the first of these that it is in: selector -> (element, event).
  const ACTS = {
    "[data-zoom]": ({ dataset }) => move(byKey(KEY_OF[dataset.zoom], window, chart)),
    "[data-close]": close,
    "a[data-event]": (link, event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the report, as the link says
      event.preventDefault();
      open(link.dataset.event, link);
    },
    ".item[data-event]": ({ dataset }) => rows[dataset.event] && open(dataset.event, canvas),
    ".counted[data-events]": ({ dataset }) => openList(dataset.events.split(" "), canvas),
  };

  document.addEventListener("click", (event) => {
    for (const [selector, act] of Object.entries(ACTS)) {
      const found = event.target.closest(selector);
      if (found) return act(found, event);
    }
    return undefined;
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  new ResizeObserver(() => paint()).observe(canvas);
  if (!figure?.comparison) {
    const model = { get: () => window, chart: () => chart, set: move, approach };
    listen(canvas, model, { overview: !figure });
  }
})();
