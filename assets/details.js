/**
 * The card of the chosen event: its place among the events shown, the steps to its neighbors,
 * and the way from the card to the mark.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const find = (selector) => document.querySelector(selector);
  const MARGIN = 12; // pixels that a mark keeps from the edge of what is seen

  let wanted = ""; // what gets the focus when the card has come
  let sought = ""; // the event whose mark is to be seen, until its card has come
  let opener = null; // where the focus goes when the card is closed

  /** The days of an event: [first, last], last not included; null where it has none. */
  function days({ data }, event) {
    const [, first, last] = data.dates[event] ?? [null, null, null];
    if (first === null && last === null) return null;
    return [first ?? last, (last ?? first) + 1];
  }

  /** What the chart is told of the chosen event. */
  function chosen(app) {
    const { event } = app.state;
    return event ? { event, text: app.data.dates[event][0], days: days(app, event) } : undefined;
  }

  /** Complete the card, whoever wrote it: number it, name its neighbors, give it the focus. */
  function complete(app) {
    const card = find("#card [data-event]");
    const { event } = app.state;
    if (!event || card?.dataset.event !== event) return;
    Timeline.rowlists.fill(app, card);
    const place = app.visible.indexOf(event);
    const position = find("#card [data-position]");
    const hidden = app.shown.has(event) ? "" : "Not in this selection";
    position.textContent = place < 0 ? hidden : `${place + 1} of ${app.visible.length}`;
    find("#card .steps").hidden = place < 0;
    for (const button of document.querySelectorAll("#card [data-step]")) {
      const by = Number(button.dataset.step);
      name(
        button,
        app.data.dates[app.visible[place + by]],
        by < 0 ? "No earlier event" : "No later event",
      );
    }
    focus();
    if (sought === event) bringUp(event);
    sought = "";
  }

  /** Name the neighbor that a step leads to. */
  function name(button, neighbor, none) {
    button.disabled = !neighbor;
    const [date, , , title] = neighbor ?? ["", null, null, none];
    button.querySelector(".when").textContent = date;
    button.querySelector(".title").textContent = title;
  }

  function focus() {
    if (!wanted) return;
    const target = find(`#card ${wanted}`);
    (target?.disabled ? find("#card h2") : target)?.focus({ preventScroll: true });
    wanted = "";
  }

  /** Ask for the focus: it goes to a part of the card as soon as that stands in the page. */
  function expect(selector, from = null) {
    wanted = selector;
    if (from && !from.closest("#card, #counted")) opener = from;
  }

  /** Give the focus back to where the card was opened from, unless it has gone elsewhere. */
  function release() {
    const lost =
      document.activeElement === document.body || document.activeElement.closest(".sheet");
    const from = opener?.isConnected ? opener : Timeline.places.ground();
    if (lost) from.focus({ preventScroll: true });
    opener = null;
  }

  /** Scroll until the mark of an event can be seen, and again when its card has come. */
  function reveal(event) {
    sought = event;
    bringUp(event);
  }

  /** Scroll a mark into what is seen of the page; one that is seen already stays where it is. */
  function bringUp(event) {
    const name = CSS.escape(event);
    const marks = [`[data-event="${name}"]`, `[data-events~="${name}"]`].flatMap((kind) => [
      ...document.querySelectorAll(`:is(.canvas:not(.listed *), .listed .events) ${kind}`),
    ]);
    const { top, low, covers } = clearing();
    const boxes = (covers || marks.length ? marks : [find(".sheet")]).map((one) =>
      one.getBoundingClientRect(),
    );
    const isSeen = (box) => box.top >= top && Math.min(box.bottom, box.top + 40) <= low;
    if (!boxes.length || boxes.some(isSeen)) return;
    const [box] = boxes;
    scrollBy({ top: marks.length ? (box.top + box.bottom - top - low) / 2 : box.top - top });
  }

  /** Where the page is seen: not under the row of links, the steps, or a card that is a sheet. */
  function clearing() {
    const sheet = find(".sheet");
    const covers = getComputedStyle(sheet).position === "fixed";
    const bar = find(".views")?.getBoundingClientRect() ?? { top: innerHeight, bottom: 0 };
    const top = bar.top <= 0 ? bar.bottom : 0;
    const foot = bar.bottom >= innerHeight ? bar.top : innerHeight;
    const over = [find("[data-reading]"), ...(covers ? [sheet] : [])];
    const tops = over.map((one) => one.getBoundingClientRect().top || foot); // 0 while it is hidden
    const low = Math.min(foot, ...tops);
    return { top: top + MARGIN, low: low - MARGIN, covers };
  }

  Timeline.details = { chosen, complete, days, expect, release, reveal };
})();
