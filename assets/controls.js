/**
 * The controls as the state has them: what is pressed, what is counted, what could not be read.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address, filter, places } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const FILTERS = ["lane", "program", "source", "layer", "mark"];
  const DAY_MS = 86400000;
  const ENTRY = ":is([data-row], [data-any-row]):not(.plots *, :has([data-any-row]))";

  /** Part "key=value" at its first sign of equality. */
  function split(choice) {
    const at = choice.indexOf("=");
    return [choice.slice(0, at), choice.slice(at + 1)];
  }

  function isOn(choice, state) {
    const [key, value] = split(choice);
    return key === "disputed" ? state.disputed : state[key].includes(value);
  }

  /** What choosing a toggle changes in a state. */
  function toggled(choice, state) {
    const [key, value] = split(choice);
    if (key === "disputed") return { disputed: !state.disputed };
    const now = state[key];
    return { [key]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] };
  }

  /** The keys by which a state hides rows. */
  const active = (state) =>
    ["q", ...FILTERS, "disputed"].filter((key) => state[key] === true || state[key].length > 0);

  /** The state that hides nothing. */
  const nothing = () => ({
    ...Object.fromEntries(FILTERS.map((key) => [key, []])),
    q: "",
    disputed: false,
  });

  const plural = (count, thing) =>
    `${count.toLocaleString("en-US")} ${thing}${count === 1 ? "" : "s"}`;

  function mark(element, isCurrent) {
    if (isCurrent) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }

  function press(app) {
    for (const button of all("[data-toggle]")) {
      button.setAttribute("aria-pressed", String(isOn(button.dataset.toggle, app.state)));
    }
    for (const button of all("[data-period]")) {
      const [from, to] = button.dataset.period.split("|");
      const asked = address.windowOf({ ...app.state, from, to }, app.data.vocabulary);
      const same = app.resolved(asked).every((day, i) => Math.abs(day - app.window[i]) < 1);
      button.setAttribute("aria-pressed", String(same));
    }
    for (const button of all(".events [data-event]")) {
      mark(button, button.dataset.event === app.state.event);
    }
    for (const link of all("[data-view]")) {
      mark(link, link.dataset.view.split(" ").includes(app.state.view));
    }
    const row = find(".views ul");
    const current = row?.querySelector("[aria-current]");
    if (current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }

  /**
   * Explain the marks that the selection has, but for the choice of marks itself; what is pressed
   * stays. Figures stand in no lane, so a choice of lanes hides none of theirs.
   */
  function explain({ data, state }) {
    const whole = { ...state, mark: [] };
    const laned = filter.mask(data.index, whole);
    const valued = filter.mask(data.index, filter.forFigures(whole));
    const isThere = (entry, i) => laned[i] || (valued[i] && !entry.lane);
    const marks = new Set(data.index.filter(isThere).flatMap((entry) => entry.marks));
    for (const button of all(".marks [data-toggle]")) {
      const [, name] = split(button.dataset.toggle);
      button.parentElement.hidden = !marks.has(name) && !state.mark.includes(name);
    }
  }

  /** Count what is shown, and account for every row of the file. */
  function count({ data, ids, shown, visible, state }) {
    find("[data-count]").textContent = plural(visible.length, "event");
    find("[data-nothing]").hidden = visible.length > 0;
    find("[data-clear]").hidden = active(state).length === 0;
    const folded = active(state).filter((key) => key !== "q").length;
    find("[data-active]").textContent = folded ? ` (${folded})` : "";
    const hidden = ids.length - shown.size;
    find("[data-account]").textContent =
      `${plural(data.total, "row")} in the file = ${shown.size} shown + ${hidden} filtered out + ` +
      `${data.total - ids.length} set aside.`;
  }

  /** How many entries each view of the selection has: its number, and a word where there is none. */
  function countViews() {
    for (const link of all(".views [data-view]")) {
      const places = link.dataset.view.split(" ").map((view) => document.getElementById(view));
      const sections = places.filter((place) => place !== null);
      const entries = sections.flatMap((place) => [...place.querySelectorAll(ENTRY)]);
      const left = entries.filter((entry) => !entry.hidden).length;
      const isBare = sections.every((place) => place.closest("[hidden]"));
      link.classList.toggle("bare", isBare || (entries.length > 0 && left === 0));
      const number = link.querySelector(".number");
      if (number && entries.length) number.textContent = left.toLocaleString("en-US");
      const said = sections.map((place) => place.querySelector("[data-unmatched]")).find(Boolean);
      if (!said) continue;
      said.hidden = left > 0 || entries.length === 0;
      said.textContent = `None of ${entries.length.toLocaleString("en-US")} match this selection.`;
    }
  }

  /** The selection and the window in words, for paper. */
  function printed(app) {
    const { ids, shown, state, window } = app;
    const rows = shown.size < ids.length ? `${shown.size} of ` : "all ";
    const parts = [`Shown: ${rows}${plural(ids.length, "row")}`];
    if (state.q.trim()) parts.push(`Search: “${state.q.trim()}”`);
    for (const key of FILTERS) {
      const names = state[key].map((value) => nameOf(`${key}=${value}`) || value);
      if (names.length) parts.push(`${key[0].toUpperCase()}${key.slice(1)}: ${names.join(", ")}`);
    }
    if (state.disputed) parts.push("Disputed only");
    parts.push(`Window: ${dayName(window[0])} – ${dayName(window[1] - 1)}`);
    find("[data-printed]").textContent = `${parts.join(". ")}.`;
  }

  /** What a control says of its choice, without the number beside it. */
  function nameOf(choice) {
    const texts = [...(find(`[data-toggle="${CSS.escape(choice)}"]`)?.childNodes ?? [])];
    return texts.flatMap((one) => (one.nodeType === Node.TEXT_NODE ? [one.data] : [])).join("");
  }

  function dayName(day) {
    const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
    return new Date(Math.round(day) * DAY_MS).toLocaleDateString("en-US", options);
  }

  /** Say what lies outside the window, and in which years. */
  function outside({ chart, window }) {
    const [first, last] = window;
    const sides = [
      ["earlier", chart.items.filter((item) => item.last <= first)],
      ["later", chart.items.filter((item) => item.first >= last)],
    ].filter(([, items]) => items.length > 0);
    return sides
      .map(
        ([word, items], i) =>
          `${i ? items.length : plural(items.length, "event")} ${word}, ${years(items)}`,
      )
      .join("; ");
  }

  function years(items) {
    const year = (day) => new Date(day * DAY_MS).getUTCFullYear();
    const from = Math.min(...items.map((item) => year(item.first)));
    const to = Math.max(...items.map((item) => year(Math.max(item.first, item.last - 1))));
    return from === to ? `in ${from}` : `${from}–${to}`;
  }

  /**
   * Bring every control into step with the state.
   * @param {object} app
   * @param {boolean} typing the reader is in the search box: its text is not touched
   */
  function show(app, typing) {
    press(app);
    explain(app);
    count(app);
    countViews();
    printed(app);
    Timeline.exports.show(app);
    const { state } = app;
    if (!typing && find("#search").value !== state.q) app.host.type(state.q);
    find(".sheet").classList.toggle("open", state.event !== "");
    if (state.source.length || state.program.length) {
      for (const button of all('.more [aria-pressed="true"]')) places.unfold(button);
    }
  }

  /** What is looked up rather than read is folded; on a phone, all of the record is. */
  function fold() {
    const isNarrow = matchMedia("(max-width: 639px)").matches;
    const record = isNarrow ? ".record" : ":is(#table, #sources, #glossary)";
    for (const details of all(`${record} > details`)) details.open = false;
  }

  /** Say what could not be read, one sentence each. */
  function notify(notices) {
    const sentences = [...new Set(notices)].map((text) => {
      const made = document.createElement("p");
      made.textContent = text;
      return made;
    });
    const place = find("[data-notices]");
    const isSame = place.textContent === sentences.map((made) => made.textContent).join("");
    if (!isSame) place.replaceChildren(...sentences); // what stands there was read out
  }

  /** Say that something was done: seen for a moment, and read out; what is only heard ends no
   * other's moment. */
  function say(text, isSeen = true) {
    const made = document.createElement("span");
    made.textContent = text;
    find(`[data-said=${isSeen ? "seen" : "unseen"}]`).replaceChildren(made);
  }

  /** Put a text on the clipboard; outside secure pages there is none. */
  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      say(`The ${what} was copied.`);
    } catch {
      globalThis.prompt(`Copy this ${what}:`, text);
    }
  }

  Timeline.controls = {
    active,
    copy,
    fold,
    nameOf,
    notify,
    nothing,
    outside,
    plural,
    say,
    show,
    toggled,
  };
})();
