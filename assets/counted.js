/**
 * A count in a lane's strip stands for several events: it opens the list of them.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const find = (selector) => document.querySelector(selector);
  const GAP = 8;

  function entry(id, { dates }) {
    const [date, , , title] = dates[id];
    const item = document.createElement("li");
    const button = document.createElement("button");
    const when = document.createElement("span");
    when.className = "when";
    when.textContent = date;
    button.append(when, title);
    button.type = "button";
    button.dataset.event = id;
    item.append(button);
    return item;
  }

  /** Open the list of a count beside it; a single dot opens its event instead. */
  function open(app, group) {
    const ids = group.dataset.events.split(" ");
    if (ids.length === 1) return app.open(ids[0]);
    const list = find("#counted");
    list.querySelector("ul").replaceChildren(...ids.map((id) => entry(id, app.data)));
    list.hidden = false;
    const area = find(".timeline").getBoundingClientRect();
    const mark = group.getBoundingClientRect();
    const left = Math.min(mark.left - area.left, area.width - list.offsetWidth);
    list.style.left = `${Math.max(0, left)}px`;
    list.style.top = `${mark.bottom - area.top + GAP}px`;
    list.querySelector("[data-event]").focus({ preventScroll: true });
    list.scrollIntoView({ block: "nearest" });
    return undefined;
  }

  /** Close the list, and tell whether it was open; the focus goes back to the chart. */
  function close() {
    const list = find("#counted");
    if (list.hidden) return false;
    const held = list.contains(document.activeElement);
    list.hidden = true;
    if (held) find("#timeline-chart").focus({ preventScroll: true });
    return true;
  }

  Timeline.counted = { close, open };
})();
