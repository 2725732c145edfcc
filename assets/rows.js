/**
 * Which row an event of a lane stands in, on which side its label is, and from which scale it is
 * drawn: the rule of timeline/rows.py, in JavaScript, step by step in the same order.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { Filling, HEADLINE } = Timeline.filling;
  const STEP = 1.4; // from one scale tried to the next
  const LARGEST = 60; // pixels a day
  const VIEWS = [1, 2, 3.5, 8, 16]; // times the smallest scale
  const FIRST_VIEW = 2;
  const MARGIN_LEFT = 4;
  const MARGIN_RIGHT = 6;
  const MOST = 250; // events of one lane that may have a row

  const early = (a, b) => b.importance - a.importance || a.first - b.first || b.length - a.length;
  const long = (a, b) => b.importance - a.importance || b.length - a.length || a.first - b.first;
  const WAYS = ["right left", "left right"].flatMap((sides) =>
    [early, long].map((order) => [["inside", ...sides.split(" ")], order]),
  );
  const CLASSES = [
    (importance) => importance >= HEADLINE,
    (importance) => importance === 3,
    (importance) => importance < 3,
  ];
  const CONTENT = ["importance", "first", "last", "before", "after", "label", "core"];

  /** All that is known of an event, so that equals alone stand in the order given. */
  function byContent(a, b) {
    const name = CONTENT.find((each) => a[each] !== b[each]);
    return name ? a[name] - b[name] : 0;
  }

  const fitting = (pixels, days) => (pixels <= 0 ? 0 : days > 0 ? pixels / days : Infinity);

  /** The scale from which an event stays in the period; one outside of it always does. */
  function own({ first, last }, before, after, [start, end]) {
    if (last < start || first > end) return 0;
    return Math.max(
      fitting(before - MARGIN_LEFT, first - start),
      fitting(after - MARGIN_RIGHT, end - last),
    );
  }

  /** An event with what it would occupy on each side; null where it never fits. */
  const prepared = (period) => (event) => {
    const { number, importance, first, last, before, after, label, core } = event;
    const space = (place, before, after, own) =>
      own < Infinity ? { number: 3 * number + place, first, last, before, after, own } : null;
    const beside = (place, before, after) =>
      space(place, before, after, own(event, before, after, period));
    return {
      number,
      importance,
      first,
      length: before + label + after,
      home: last >= period[0] && first <= period[1],
      spaces: {
        left: beside(0, before + label, after),
        right: beside(1, before, after + label),
        inside: space(2, before, after, core > 0 ? label / core : Infinity),
      },
    };
  };

  /** Choose whom a very full lane tries to seat: by class, spread evenly over its events. */
  function thinned(events) {
    const chosen = [];
    for (const holds of CLASSES) {
      const alike = events.filter((event) => holds(event.importance));
      const room = Math.min(MOST - chosen.length, alike.length);
      const step = alike.length / room;
      for (let i = 0; i < room; i++) chosen.push(alike[Math.trunc(i * step)]);
    }
    return chosen;
  }

  function filled(events, count, [sides, order], least) {
    const lane = new Filling(sides, count);
    const largest = Math.max(LARGEST, least * VIEWS.at(-1));
    for (const holds of CLASSES) {
      let waiting = events.filter((event) => holds(event.importance)).sort(order);
      for (let scale = least; waiting.length && scale <= largest; scale *= STEP) {
        const now = scale;
        waiting = waiting.filter((event) => !lane.add(event, now));
      }
    }
    return lane.rows;
  }

  /** Weigh what is drawn at the common scales: headlines, and all by importance. */
  function missed(rows, least) {
    let [headlines, importance] = [0, 0];
    for (const { event, scale } of rows.flatMap((row) => row.places)) {
      const views = event.home ? VIEWS.filter((view) => scale <= least * view).length : 0;
      headlines -= event.importance >= HEADLINE ? views : 0;
      importance -= views * event.importance;
    }
    return [headlines, importance];
  }

  /** What is read first in a row: the day on which it begins, and the days of its headlines. */
  function reading({ places }, least) {
    const early = places.filter(({ scale }) => scale <= FIRST_VIEW * least);
    const events = (early.length ? early : places).map(({ event }) => event);
    const headlines = events.filter(({ importance }) => importance >= HEADLINE);
    return {
      begins: Math.min(...events.map(({ first }) => first)),
      headlines: headlines.map(({ first }) => first),
    };
  }

  /** Count what steps back in time from one row to one below it; headlines count double. */
  function stepsBack(above, below) {
    const back = (day) => below.headlines.filter((other) => day > other).length;
    const headlines = above.headlines.reduce((sum, day) => sum + back(day), 0);
    return Number(above.begins > below.begins) + 2 * headlines;
  }

  /**
   * Order the rows for the fewest steps back in time; also says how many are left. Sets of rows,
   * as bits, are built up row by row, each in its best order.
   */
  function inTime(rows, least) {
    const readings = rows.map((row) => reading(row, least));
    const back = readings.map((above) => readings.map((below) => stepsBack(above, below)));
    const byDay = [...rows.keys()].sort((a, b) => readings[a].begins - readings[b].begins);
    let best = new Map([[0, [0, []]]]);
    for (const _ of rows) {
      const longer = new Map();
      for (const [placed, [steps, order]] of best) {
        for (const last of byDay.filter((each) => !(placed & (1 << each)))) {
          const total = order.reduce((sum, above) => sum + back[above][last], steps);
          const set = placed | (1 << last);
          const known = longer.get(set);
          if (!known || total < known[0]) longer.set(set, [total, [...order, last]]);
        }
      }
      best = longer;
    }
    const [[steps, order]] = best.values();
    return [order.map((i) => rows[i]), steps];
  }

  const compared = (a, b) => a.map((one, i) => one - b[i]).find((gap) => gap !== 0) ?? 0;

  /** Fill a lane in each way, and keep the first of those that miss least; see rows.py. */
  function best(events, least) {
    const seated = thinned(events);
    const outcomes = WAYS.map((way) => {
      const [rows, steps] = inTime(filled(seated, events.length, way, least), least);
      return { rows, missed: [...missed(rows, least), rows.length, steps] };
    });
    return outcomes.reduce((a, b) => (compared(b.missed, a.missed) < 0 ? b : a)).rows;
  }

  /**
   * Give each event of a lane its row, its side and its smallest scale.
   * @param {object[]} events n events {importance, first, last, before, after, label, core}: the
   *   days of the mark, the pixels that it needs beyond them and those of its label, and the days
   *   that may carry the label inside
   * @param {[number, number]} period first and last day of the whole period
   * @param {number} width the narrowest plot in pixels
   * @returns {object[]} n times {row, side, scale}; row -1 and scale Infinity if it fits nowhere
   */
  function place(events, period, width) {
    const least = width / (period[1] - period[0]);
    const numbered = events.map((event, number) => ({ ...event, number })).sort(byContent);
    const found = events.map(() => ({ row: -1, side: "right", scale: Infinity }));
    best(numbered.map(prepared(period)), least).forEach(({ places }, row) => {
      for (const { event, side, scale } of places) found[event.number] = { row, side, scale };
    });
    return found;
  }

  Timeline.rows = { place };
})();
