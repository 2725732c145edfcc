/**
 * The events as a list in the chart's place, under their years. The entries are those that stand
 * beneath the charts: they move here, so that they are read in the order in which they are seen.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { details } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const DAY_MS = 86400000;
  const home = document.createComment(""); // keeps the place of the list beneath the charts

  const isOn = () => find(".timeline").classList.contains("listed");

  /** The year under which an event is listed, that of its first known day. */
  function year(app, event) {
    const days = details.days(app, event);
    return days ? String(new Date(days[0] * DAY_MS).getUTCFullYear()) : "Undated";
  }

  /** On which side of the window an event lies; "" where it is in view, or has no date. */
  function side({ data, window }, event) {
    const days = details.days({ data }, event);
    if (!days || (days[0] < window[1] && days[1] > window[0])) return "";
    return days[1] <= window[0] ? "earlier" : "later";
  }

  function item(name, content) {
    const made = document.createElement("li");
    made.className = name;
    made.append(content);
    return made;
  }

  function heading(text) {
    const made = document.createElement("h3");
    made.textContent = text;
    return item("year", made);
  }

  /** The count of what lies on one side of the window, which brings it into view. */
  function beyond(app, way, entries) {
    const made = document.createElement("button");
    const ends = [entries[0], entries.at(-1)].map((entry) => year(app, entry.dataset.row));
    made.type = "button";
    made.className = "link";
    made.dataset.widen = way;
    made.textContent = `${entries.length} ${way}, ${[...new Set(ends)].join("–")}`;
    return item("beyond", made);
  }

  /** Show the entries of the window under their years, and count the others at either end. */
  function arrange(app, entries) {
    const at = (way) => entries.filter((entry) => side(app, entry.dataset.row) === way);
    let before = "";
    for (const entry of at("")) {
      const now = year(app, entry.dataset.row);
      if (now !== before) entry.before(heading(now));
      before = now;
    }
    for (const way of ["earlier", "later"]) {
      const away = at(way);
      for (const entry of away) entry.classList.add("away");
      if (way === "earlier" && away.length) away[0].before(beyond(app, way, away));
      if (way === "later" && away.length) away.at(-1).after(beyond(app, way, away));
    }
  }

  /** Mark the entries as the chart marks its labels. */
  function mark({ data }, entries) {
    const quiet = new Set(data.chart.items.filter((one) => one.quiet).map((one) => one.event));
    const disputed = new Set(data.index.filter((one) => one.disputed).map((one) => one.id));
    for (const { classList, dataset } of entries) {
      classList.remove("away");
      classList.toggle("quiet", quiet.has(dataset.row));
      classList.toggle("disputed", disputed.has(dataset.row));
    }
  }

  /** Move the list into the chart's place, or back beneath the charts. */
  function move(isListed) {
    if (isListed === isOn()) return;
    const list = find("#events");
    find(".timeline").classList.toggle("listed", isListed);
    if (isListed) {
      list.replaceWith(home);
      find("[data-empty]").before(list);
    } else home.replaceWith(list);
  }

  function show(app) {
    const isListed = app.state.as === "list";
    for (const button of all("[data-as]")) {
      button.setAttribute("aria-pressed", String(button.dataset.as === app.state.as));
    }
    move(isListed);
    for (const made of all("#events :is(.year, .beyond)")) made.remove();
    const entries = all("#events [data-row]");
    mark(app, entries);
    if (isListed) {
      arrange(
        app,
        entries.filter((entry) => !entry.hidden),
      );
    }
  }

  /** Bring what lies on one side of the window into view; the focus goes to the first of it. */
  function widen(app, way) {
    const first = all("#events .away").find((entry) => side(app, entry.dataset.row) === way);
    const { chart } = app.data;
    app.afterDrawing.push(() => first.querySelector("button").focus());
    app.move(way === "earlier" ? [chart.first, app.window[1]] : [app.window[0], chart.last]);
  }

  Timeline.listed = { isOn, show, widen };
})();
