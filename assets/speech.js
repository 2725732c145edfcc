/**
 * What the page says to those who listen to it: one sentence for each change, once it has come to
 * rest, and never while the reader still types or steps on.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { controls, layout } = Timeline;
  const REST_MS = 500;
  const DAY_MS = 86400000;
  const DAY = { dateStyle: "long", timeZone: "UTC" };

  let known = null; // what the reader was told last, or found at first
  let waiting = 0;

  /** An event in a sentence made from its card, as timeline/page/speech.py gives its parts. */
  function sentence({ data }, event) {
    const [, , , title, date, rest] = data.dates[event];
    return `${date}. ${title}${/[.!?]$/.test(title) ? "" : "."} ${rest}`;
  }

  /** What a button that names an event has beyond its visible words, for those who cannot see. */
  function further({ data }, event) {
    const [, , , , date, rest] = data.dates[event];
    const made = document.createElement("span");
    made.className = "unseen";
    made.textContent = `. ${date}. ${rest}`;
    return made;
  }

  const dayName = (day) => new Date(Math.round(day) * DAY_MS).toLocaleDateString("en-US", DAY);

  const facts = ({ state, visible, window }) => ({
    event: state.event,
    window: `${dayName(window[0])} to ${dayName(window[1] - 1)}`,
    count: visible.length,
  });

  /** What the opened event says; nothing where its heading has the focus and is read for that. */
  function opened(app) {
    const { isReading, state, visible } = app;
    if (!state.event) return "Event details are closed.";
    const { activeElement } = document;
    if (activeElement.id === "card-title") return "";
    const text = sentence(app, state.event);
    if (isReading) return `${visible.indexOf(state.event) + 1} of ${visible.length}: ${text}`;
    return activeElement.closest(".card") ? text : `${text} Event details are shown.`;
  }

  function inView({ chart, window }) {
    const count = chart.items.filter((item) => layout.inWindow(item, window)).length;
    return `In view: ${known.window}, ${controls.plural(count, "event")}`;
  }

  /** Say what is no longer as the reader knows it. An event brings its window along unsaid. */
  function tell(app) {
    const before = known;
    known = facts(app);
    const [isOther, isMoved, isFewer] = Object.keys(known).map((key) => known[key] !== before[key]);
    const parts = [
      isFewer ? controls.plural(known.count, "event") : "",
      isOther ? opened(app) : "",
      isMoved && !isOther ? inView(app) : "",
    ];
    const text = parts.filter(Boolean).join(". ");
    if (text) controls.say(text, false);
  }

  /** Called whenever the page shows its state; it speaks when nothing has followed for a while. */
  function settle(app) {
    known ??= facts(app);
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(app), REST_MS);
  }

  /** Give the buttons of the list what they say. */
  function name(app) {
    for (const button of document.querySelectorAll(".events [data-event]")) {
      button.append(further(app, button.dataset.event));
    }
  }

  Timeline.speech = { further, name, settle };
})();
