/**
 * One lane's rows while they fill up: the rule of timeline/filling.py, in JavaScript. An event is
 * {number, importance, first, length, home, spaces}; its space on a side is {number, first, last,
 * before, after, own}: days, pixels beyond them, and the scale from which it fits by itself.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const ROWS = 4; // that any event may open
  const HEADLINE_ROWS = 6;
  const HEADLINE = 4;
  const GAP = 8; // pixels between two of a row

  /** The smallest scale, in pixels a day, at which two spaces fit one row; infinite if none. */
  function apart(one, other) {
    const isAfter = other.first < one.first || (other.first === one.first && other.last < one.last);
    const [a, b] = isAfter ? [other, one] : [one, other];
    const days = b.first - a.last;
    return days > 0 ? (a.after + b.before + GAP) / days : Infinity;
  }

  /** The events of one row, in the order of placing: {event, side, space, scale} each. */
  class Row {
    places = [];
    #needed; // by the number of a space
    #met;

    constructor(spaces) {
      this.#needed = new Float64Array(spaces);
      this.#met = new Uint16Array(spaces);
    }

    /**
     * The scale from which an event would be drawn here, the others staying as they are. What was
     * met before is not compared again.
     */
    needed(space) {
      const { places } = this;
      let needed = Math.max(space.own, this.#needed[space.number]);
      for (let i = this.#met[space.number]; i < places.length; i++) {
        const scale = apart(space, places[i].space);
        if (scale > places[i].scale && scale > needed) needed = scale;
      }
      this.#needed[space.number] = needed;
      this.#met[space.number] = places.length;
      return needed;
    }
  }

  /**
   * The rows of one lane of so many events; labels take the first of the sides that is free. The
   * last row is empty. Until that one is used, who was refused need not ask again below a scale.
   */
  class Filling {
    #rows = [];
    #refused;

    constructor(sides, events) {
      this.sides = sides;
      this.events = events;
      this.#open();
    }

    get rows() {
      return this.#rows.slice(0, -1);
    }

    /** Put an event into the lowest row with a free side; tells whether there was one. */
    add(event, scale) {
      if (this.#refused[event.number] > scale) return false;
      const open = this.#rows.length - 1;
      const most = event.importance >= HEADLINE ? HEADLINE_ROWS : ROWS;
      let least = Infinity;
      for (let i = 0; i < (open < most ? open + 1 : open); i++) {
        const needed = this.#put(event, this.#rows[i], scale);
        if (needed <= scale) {
          if (i === open) this.#open();
          return true;
        }
        least = Math.min(least, needed);
      }
      this.#refused[event.number] = least;
      return false;
    }

    #open() {
      this.#rows.push(new Row(3 * this.events));
      this.#refused = new Float64Array(this.events);
    }

    /** Put an event into a row, if it is free; tells the least scale at which it would be. */
    #put(event, row, scale) {
      let least = Infinity;
      for (const side of this.sides) {
        const space = event.spaces[side];
        const needed = space ? row.needed(space) : Infinity;
        if (needed <= scale) {
          row.places.push({ event, side, space, scale: needed });
          return needed;
        }
        least = Math.min(least, needed);
      }
      return least;
    }
  }

  Timeline.filling = { Filling, HEADLINE };
})();
