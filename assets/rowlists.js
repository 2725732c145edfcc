/**
 * Lists of rows of which Python names the ids alone, and this script writes the entries: what
 * rests on a source, and the events within the period of a figure.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  function made(name, text) {
    const one = document.createElement(name);
    one.textContent = text;
    return one;
  }

  function entry(id, { dates }, isAlone) {
    const [date, , , title] = dates[id];
    const item = document.createElement("li");
    const button = made("button", title);
    button.dataset.event = id;
    item.append(button, made("span", date), ...(isAlone ? [made("small", "alone")] : []));
    return item;
  }

  /** Write each list in a place that is empty yet. */
  function fill({ data }, place) {
    for (const list of place.querySelectorAll("[data-list]:empty")) {
      const alone = list.dataset.alone?.split(" ") ?? [];
      const entries = list.dataset.list.split(" ").map((id) => entry(id, data, alone.includes(id)));
      list.append(...entries);
    }
  }

  /** Write a list when what it is folded into is opened. */
  function listen(app) {
    document.addEventListener("toggle", ({ target }) => fill(app, target), { capture: true });
  }

  Timeline.rowlists = { fill, listen };
})();
