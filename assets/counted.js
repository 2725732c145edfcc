/**
 * A count in a lane's strip stands for several events: it opens the list of them.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const find = (selector) => document.querySelector(selector);
  const GAP = 8;

  let opened = ""; // the events of the mark whose list is open

  function entry(id, app) {
    const [date, , , title] = app.data.dates[id];
    const item = document.createElement("li");
    const button = document.createElement("button");
    const when = document.createElement("span");
    when.className = "when";
    when.textContent = date;
    button.append(when, title, Timeline.speech.further(app, id));
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
    list.querySelector("ul").replaceChildren(...ids.map((id) => entry(id, app)));
    list.hidden = false;
    opened = group.dataset.events;
    const area = find(".timeline").getBoundingClientRect();
    const mark = group.getBoundingClientRect();
    const left = Math.min(mark.left - area.left, area.width - list.offsetWidth);
    list.style.left = `${Math.max(0, left)}px`;
    list.style.top = `${mark.bottom - area.top + GAP}px`;
    list.querySelector("[data-event]").focus({ preventScroll: true });
    list.scrollIntoView({ block: "nearest" });
    return undefined;
  }

  /**
   * Close the list, and tell whether it was open. The focus that it held goes to the chart, or
   * back to the mark that opened it.
   */
  function close({ back = false } = {}) {
    const list = find("#counted");
    if (list.hidden) return false;
    const held = list.contains(document.activeElement);
    list.hidden = true;
    if (held) ((back && opener()) || find("#timeline-chart")).focus({ preventScroll: true });
    return true;
  }

  /** The mark that opened the list; its next key is the chart's, which may draw it anew. */
  function opener() {
    const mark = find(`.canvas [data-events="${CSS.escape(opened)}"]`);
    mark?.setAttribute("tabindex", "-1");
    const leave = () => find("#timeline-chart").focus({ preventScroll: true });
    mark?.addEventListener("keydown", leave, { once: true });
    return mark;
  }

  Timeline.counted = { close, open };
})();
