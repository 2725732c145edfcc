/**
 * The address of the page, as text and as a state: the rule of timeline/url.py, in JavaScript.
 *
 * A state is {q, lane[], program[], source[], layer[], mark[], disputed, from, to, event, view, as}.
 * A vocabulary is what timeline.url.vocabulary gives: the values that exist in this program.
 * Written dates are read in Python alone. Here `from` and `to` are kept as typed, and only the
 * forms that the page's own controls write are resolved.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const KEYS = [
    ...["q", "lane", "program", "source", "layer", "mark", "disputed"], // these choose rows
    ...["from", "to", "event", "view", "as"], // these choose how the rows are looked at
  ];
  const ON = ["1", "true", "yes"];
  const OFF = ["0", "false", "no"];
  const DAY_MS = 86400000;
  const LAYOUTS = ["list"];
  const LONGEST = 60; // signs of a value that a notice repeats

  /**
   * Tell a place on the page (#sources) from a state: a fragment without "=" is an anchor.
   * @param {string} fragment with its leading "#"; empty or "#" alone is the empty state
   * @returns {boolean}
   */
  function isAnchor(fragment) {
    return fragment.length > 1 && fragment.startsWith("#") && !fragment.includes("=");
  }

  /**
   * Read an address. Never fails: what does not exist is left out, with a sentence that says so.
   * @param {string} text a query or a fragment, with or without its leading "?" or "#"
   * @param {object} vocabulary
   * @returns {{state: object, notices: string[]}}
   */
  function parse(text, vocabulary) {
    const notices = [];
    const typed = read(text, notices);
    const ids = (entries) => entries.map((entry) => entry.id);
    const state = {
      q: one(typed, "q", notices),
      lane: many(typed, "lane", vocabulary.lanes, notices),
      program: many(typed, "program", vocabulary.programs, notices),
      source: many(typed, "source", ids(vocabulary.sources), notices),
      layer: many(typed, "layer", vocabulary.layers, notices),
      mark: many(typed, "mark", vocabulary.marks, notices),
      disputed: flag(typed, "disputed", notices),
      from: one(typed, "from", notices),
      to: one(typed, "to", notices),
      event: named(typed, "event", vocabulary.events, notices),
      view: named(typed, "view", vocabulary.views, notices),
      as: layout(typed, "as", notices),
    };
    dropReversed(state, vocabulary, notices);
    return { state, notices: [...new Set(notices)] };
  }

  /**
   * Write a state as text, the same text for the same state; empty keys are left out.
   * @param {object} state
   * @returns {string} without a leading "?" or "#"
   */
  function query(state) {
    const pairs = (key) => values(state[key]).map((value) => `${key}=${encoded(value)}`);
    return KEYS.flatMap(pairs).join("&");
  }

  /**
   * Resolve the window of a state.
   * @param {object} state
   * @param {object} vocabulary its `fiscal` maps a fiscal year's name to [first, last]
   * @returns {{first: ?number, last: ?number, notices: string[]}} days since 1970-01-01, both
   *   included; null where nothing is asked for or the form is not understood here, which a
   *   notice then says (a page with a server asks it instead)
   */
  function windowOf(state, vocabulary) {
    const from = days(state.from, vocabulary.fiscal);
    const to = days(state.to, vocabulary.fiscal);
    const strange = ["from", "to"].filter((key) => state[key] && !{ from, to }[key]);
    const notices = strange.map(
      (key) =>
        `In this file, '${key}' takes a year, a month or a day such as 2009, 2009-02 or 2009-02-25.`,
    );
    return { first: from?.[0] ?? null, last: to?.[1] ?? null, notices };
  }

  /** The values of each known key, in the order typed; empty ones are dropped. */
  function read(text, notices) {
    const typed = new Map(KEYS.map((key) => [key, []]));
    if (isAnchor(text)) return typed;
    // URLSearchParams drops one leading "?" of its own accord: give it that one.
    for (const [key, value] of new URLSearchParams(`?${text.replace(/^[?#]/u, "")}`)) {
      if (!typed.has(key)) notices.push(`There is no key called '${short(key)}' in an address.`);
      else if (value) typed.get(key).push(value);
    }
    return typed;
  }

  function one(typed, key, notices) {
    const found = typed.get(key);
    if (new Set(found).size > 1) {
      notices.push(`'${key}' stands in the address more than once; the last one counts.`);
    }
    return found.at(-1) ?? "";
  }

  function many(typed, key, known, notices) {
    const found = [...new Set(typed.get(key))];
    const strange = found.filter((value) => !known.includes(value));
    notices.push(...strange.map((value) => missing(key, value)));
    return found.filter((value) => known.includes(value));
  }

  function named(typed, key, known, notices) {
    const value = one(typed, key, notices);
    if (!value || known.includes(value)) return value;
    notices.push(missing(key, value));
    return "";
  }

  function flag(typed, key, notices) {
    const value = one(typed, key, notices);
    const plain = value.toLowerCase();
    if (value && !ON.includes(plain) && !OFF.includes(plain)) {
      notices.push(`'${key}' takes 1, not '${short(value)}'.`);
    }
    return ON.includes(plain);
  }

  function layout(typed, key, notices) {
    const value = one(typed, key, notices);
    if (!value || LAYOUTS.includes(value)) return value;
    notices.push(`'${key}' takes ${LAYOUTS.join(" or ")}, not '${short(value)}'.`);
    return "";
  }

  function dropReversed(state, vocabulary, notices) {
    const { first, last } = windowOf(state, vocabulary);
    if (first === null || last === null || first <= last) return;
    const [from, to] = [short(state.from), short(state.to)];
    notices.push(`'from' may not be after 'to': '${from}' and '${to}' were left out.`);
    Object.assign(state, { from: "", to: "" });
  }

  /** First and last day of a year, a month, a day or a named fiscal year; undefined otherwise. */
  function days(text, fiscal) {
    const written = text.trim();
    if (Object.hasOwn(fiscal, written)) return fiscal[written];
    const [, year, month, day] = /^(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(written) ?? [];
    if (!year) return undefined;
    const first = dayNumber(year, month ?? "01", day ?? "01");
    if (first === null) return undefined;
    if (day) return [first, first];
    // The day before the same date of the next month or year: a month's length needs no table.
    const next = new Date(first * DAY_MS);
    if (month) next.setUTCMonth(next.getUTCMonth() + 1);
    else next.setUTCFullYear(next.getUTCFullYear() + 1);
    return [first, next.getTime() / DAY_MS - 1];
  }

  /** Days since 1970-01-01, or null for a date that no calendar has, such as 30 February. */
  function dayNumber(year, month, day) {
    const text = `${year}-${month}-${day}`;
    const date = new Date(`${text}T00:00:00Z`);
    const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    return real ? date.getTime() / DAY_MS : null;
  }

  function values(choice) {
    if (Array.isArray(choice)) return choice.filter(Boolean);
    return choice ? [choice === true ? "1" : choice] : [];
  }

  /** A browser turns ' into %27 in a query; written so at once, the text stays the same. */
  const encoded = (value) => encodeURIComponent(value.toWellFormed()).replaceAll("'", "%27");

  const missing = (key, value) => `There is no ${key} called '${short(value)}'.`;

  function short(value) {
    const signs = [...value];
    return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : value;
  }

  Timeline.address = { isAnchor, parse, query, windowOf };
})();
