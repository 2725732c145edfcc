/**
 * The names on the axis: the rule of timeline/figures/ticks.py, in JavaScript.
 * A tick is {x0, x1, text}: a named stretch in days since 1970-01-01, x1 not included.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const DAY_MS = 86400000;
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const YEAR_PX = 34;
  const QUARTER_PX = 54;
  const MONTH_PX = 30;
  const WEEK_PX = 44;
  const DAY_PX = 20;
  const FISCAL_LONG_PX = 48;
  const FISCAL_SHORT_PX = 31;

  const MIN_DAY = -719162; // 1 January of the year 1
  const MAX_DAY = 2932896; // 31 December 9999

  /** The day number of the first day of a month; months past December run on. */
  function monthStart(month) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
    return date.getTime() / DAY_MS;
  }

  function dateOf(day) {
    return new Date(Math.min(Math.max(Math.floor(day), MIN_DAY), MAX_DAY) * DAY_MS);
  }

  function years([first, last], step) {
    const ticks = [];
    const start = Math.floor(dateOf(first).getUTCFullYear() / step) * step;
    for (let year = start; year <= 9999; year += step) {
      if (year < 1) continue;
      const x0 = monthStart(year * 12);
      if (x0 >= last) break;
      ticks.push({ x0, x1: monthStart(year * 12 + 12), text: String(year) });
    }
    return ticks;
  }

  function months([first, last], step, withYear) {
    const ticks = [];
    const start = dateOf(first);
    const number = start.getUTCFullYear() * 12 + start.getUTCMonth();
    for (let month = Math.floor(number / step) * step; month + step <= 120000; month += step) {
      const x0 = monthStart(month);
      if (x0 >= last) break;
      const year = Math.floor(month / 12);
      const name = MONTHS[month - year * 12];
      const text = step > 1 ? `${name}–${MONTHS[(month + step - 1) % 12]}` : name;
      ticks.push({ x0, x1: monthStart(month + step), text: withYear ? `${text} ${year}` : text });
    }
    return ticks;
  }

  /** Single days, or weeks that begin on Monday (day 4 was one). */
  function days([first, last], step) {
    const ticks = [];
    const floor = Math.floor(first);
    const start = floor - ((((floor - 4) % step) + step) % step);
    for (let day = start; day <= Math.floor(last); day += step) {
      const text = String(dateOf(day).getUTCDate());
      const end = dateOf(day + step - 1).getUTCDate();
      ticks.push({ x0: day, x1: day + step, text: step === 1 ? text : `${text}–${end}` });
    }
    return ticks;
  }

  const step = (k, need) => YEAR_STEPS.find((n) => n * 365.25 * k >= need) ?? YEAR_STEPS.at(-1);

  /**
   * Name the calendar in a window at k pixels a day, by the finest unit whose names have room.
   * @param {[number, number]} window first and last day
   * @param {number} k
   * @returns {{minor: object[], major: object[]}} names at every tick, and those above them
   */
  function calendar(window, k) {
    if (k >= DAY_PX) return { minor: days(window, 1), major: months(window, 1, true) };
    if (7 * k >= WEEK_PX) return { minor: days(window, 7), major: months(window, 1, true) };
    if (30.4 * k >= MONTH_PX) return { minor: months(window, 1), major: years(window, 1) };
    if (91.3 * k >= QUARTER_PX) return { minor: months(window, 3), major: years(window, 1) };
    return { minor: years(window, step(k, YEAR_PX)), major: [] };
  }

  const numberOf = (label) => Number(label.replace(/\D/g, ""));

  /**
   * Name the fiscal years in a window, all of them or every second, fifth, ... with room.
   * @param {[string, string, number, number][]} list label, short label, first day, last day
   */
  function fiscal(list, window, k) {
    const long = 365.25 * k >= FISCAL_LONG_PX;
    const alike = list.every(([label, short]) => label === short);
    const need = long || alike ? FISCAL_LONG_PX : FISCAL_SHORT_PX;
    const every = step(k, need);
    return list
      .filter(
        ([label, , first, last]) =>
          first < window[1] &&
          last > window[0] &&
          (last - first > 300 ? numberOf(label) % every === 0 : (last - first) * k >= need),
      )
      .map(([label, short, x0, x1]) => ({ x0, x1, text: long ? label : short }));
  }

  Timeline.ticks = { calendar, fiscal, dateOf };
})();
