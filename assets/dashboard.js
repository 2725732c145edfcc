/**
 * The dashboard's host: the state is in the query, and the server lays out what is shown.
 * Dash calls `start` with the data, `receive` with each chart that the server laid out, and `card`
 * with each card that it wrote.
 */
globalThis.dash_clientside = globalThis.dash_clientside ?? {};
(() => {
  "use strict";

  const { address } = Timeline;
  const ids = { filter: "filter", chosen: "chosen" };
  const ask = (id, data) => dash_clientside.set_props(id, { data });
  const TYPING_MS = 120; // the server is asked when the typing pauses
  const KEPT = 30; // answers: Back needs no server
  const answers = new Map();
  let app = null;
  let asked = null;
  let chosen = "";
  let typed = null;

  /** What the server must know of a state: what hides rows, and dates that only it can read. */
  function question({ state, understood }) {
    const known = understood ? { from: "", to: "" } : {};
    return address.query({ ...state, ...known, event: "", view: "", as: "" });
  }

  const host = {
    readsDates: true,
    read: () => location.search.replace(/^\?/, ""),
    write(text, push) {
      const url = `${location.pathname}${text && `?${text}`}`;
      if (push) history.pushState(null, "", url);
      else history.replaceState(null, "", url);
    },
    link: (text) => `${location.origin}${location.pathname}${text && `?${text}`}`,
    type(text) {
      document.getElementById("search").value = text;
    },
    show(page, typing) {
      if (page.state.event !== chosen) {
        chosen = page.state.event;
        ask(ids.chosen, chosen);
      } else Timeline.details.complete(page);
      const wanted = question(page);
      clearTimeout(typed);
      if (wanted === asked) return page.draw({ glides: true });
      asked = wanted;
      if (!wanted) return page.receive({ chart: page.data.chart });
      if (answers.has(wanted)) return page.receive(answers.get(wanted));
      if (typing) typed = setTimeout(() => ask(ids.filter, wanted), TYPING_MS);
      else ask(ids.filter, wanted);
      return undefined;
    },
  };

  document.addEventListener("click", ({ target }) => {
    if (target.closest?.(".exports a")) Timeline.controls.say("The file is being made.");
  });

  globalThis.dash_clientside.timeline = {
    start(data) {
      if (!app) app = Timeline.start(data, host);
    },
    receive(answer) {
      if (!app || !answer) return;
      answers.set(answer.query, answer);
      if (answers.size > KEPT) answers.delete(answers.keys().next().value);
      if (answer.query === asked) app.receive(answer);
    },
    card(written) {
      if (!app || written?.event !== chosen) return; // the reader has gone on
      document.getElementById("card").innerHTML = written.html;
      Timeline.details.complete(app);
    },
  };
})();
