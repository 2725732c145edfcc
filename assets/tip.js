/**
 * The tip: what a mark of a chart stands for, beside a mouse that rests on it. Fingers, keys and
 * those who listen have ways of their own, so it is the eye's business alone. A wheel that does not
 * zoom is told once what would.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { controls } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const REST_MS = 350;
  const MOST = 4; // events that are named of a count
  const AWAY = 16; // pixels from the mouse
  const EDGE = 6; // pixels kept free at the ends of the screen

  let tip = null;
  let marked = null; // the mark that the mouse is on
  let waiting = 0;

  function line(text, name = "") {
    const made = document.createElement("p");
    made.textContent = text;
    made.className = name;
    return made;
  }

  /** The date and the title of each event; of many the first few. */
  function lines({ data }, ids) {
    const named = ids.slice(0, MOST).filter((id) => data.dates[id]);
    const told = named.flatMap((id) => [line(data.dates[id][0], "when"), line(data.dates[id][3])]);
    const rest = ids.length - MOST;
    return [
      ...(ids.length > 1 ? [line(controls.plural(ids.length, "event"), "count")] : []),
      ...told,
      ...(rest > 0 ? [line(`and ${rest} more`, "when")] : []),
    ];
  }

  /** Show the tip under the mouse or, where the screen ends, above it. */
  function show(app, { event, events }, { clientX, clientY }) {
    tip.replaceChildren(...lines(app, (event ?? events).split(" ")));
    tip.hidden = false;
    const { offsetWidth, offsetHeight } = tip;
    const left = Math.min(clientX + EDGE, innerWidth - offsetWidth - EDGE);
    const under = clientY + AWAY;
    const top = under + offsetHeight + EDGE > innerHeight ? clientY - AWAY - offsetHeight : under;
    tip.style.left = `${Math.max(left, EDGE)}px`;
    tip.style.top = `${Math.max(top, EDGE)}px`;
  }

  function hide() {
    clearTimeout(waiting);
    marked = null;
    tip.hidden = true;
  }

  function over(app, event) {
    const mark = event.target.closest?.(".canvas :is(.item, .counted)");
    if (mark && mark === marked) return;
    hide();
    if (!mark || event.pointerType !== "mouse" || event.buttons) return;
    marked = mark;
    waiting = setTimeout(() => show(app, mark.dataset, event), REST_MS);
  }

  /** Say how the wheel zooms to who turns it over the chart for the first time. */
  function listenToWheel() {
    const turned = ({ ctrlKey, metaKey, shiftKey, deltaX }) => {
      if (ctrlKey || metaKey || shiftKey || deltaX) return;
      controls.say("Hold Ctrl to zoom with the wheel.");
      find("#timeline-chart").removeEventListener("wheel", turned);
    };
    find("#timeline-chart").addEventListener("wheel", turned, { passive: true });
  }

  function listen(app) {
    tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
    document.addEventListener("pointerover", (event) => over(app, event));
    for (const end of ["pointerdown", "keydown", "wheel"]) {
      addEventListener(end, hide, { capture: true, passive: true });
    }
    listenToWheel();
  }

  Timeline.tip = { listen };
})();
