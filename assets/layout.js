/**
 * Where things stand on a page of a given width: the rules of timeline/figures/layout.py and
 * strip.py, in JavaScript. A window is [first day, last day].
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const NARROW = 640;
  const GUTTER = 124;
  const RIGHT = 28;
  const NARROW_LEFT = 4;
  const NARROW_RIGHT = 12;
  const AXIS = 96;
  const OVERVIEW = 24;
  const PADDING = 5;
  const PITCH = 20;
  const NARROW_PITCH = 21;
  const NARROW_HEAD = 20;
  const STRIP = 16;
  const FOOT = 6;
  const DOT = 10;
  const MIXED = 14;
  const PILL = 19;

  /** Frame the plot: a gutter for the lanes' names, or on a phone the whole width. */
  function frame(width) {
    const narrow = width < NARROW;
    const left = narrow ? NARROW_LEFT : GUTTER;
    const right = width - (narrow ? NARROW_RIGHT : RIGHT);
    return { width, left, right, narrow, plot: right - left };
  }

  /** Fit a window into the plot: x(day, dx) gives pixels, day(x) the way back. */
  function scale(page, [first, last]) {
    const k = page.plot / (last - first);
    return {
      first,
      k,
      left: page.left,
      x: (day, dx = 0) => page.left + (day - first) * k + dx,
      day: (x) => first + (x - page.left) / k,
    };
  }

  const pitch = (page) => (page.narrow ? NARROW_PITCH : PITCH);

  /** Stack the lanes: {top, row, strip, bottom} each, in pixels. */
  function bands(chart, page) {
    const whole = page.plot / (chart.last - chart.first);
    let top = AXIS;
    return chart.lanes.map((lane) => {
      const row = top + PADDING + (page.narrow ? NARROW_HEAD : 0);
      const foot = row + lane.rows * pitch(page);
      const crowded = lane.crowded === null || lane.crowded > whole;
      const band = {
        top,
        row: row + pitch(page) / 2,
        strip: crowded ? foot + STRIP / 2 : null,
        bottom: foot + (crowded ? STRIP : 0) + PADDING,
      };
      top = band.bottom;
      return band;
    });
  }

  const height = (stacked) => (stacked.at(-1)?.bottom ?? AXIS + 2 * PITCH) + FOOT;

  /** Stack the money panels, on a phone with their names above them. */
  function panelTops(panels, page) {
    const head = page.narrow ? NARROW_HEAD : 0;
    let top = 0;
    return panels.map((panel) => {
      const own = top + head;
      top += head + panel.height + PADDING;
      return own;
    });
  }

  function panelsHeight(panels, page) {
    return panels.length ? panelTops(panels, page).at(-1) + panels.at(-1).height + FOOT : 0;
  }

  function inWindow(item, [first, last]) {
    return (
      (item.first < last && item.last > first) ||
      (first <= item.first && item.first === item.last && item.last < last)
    );
  }

  const isDrawn = (item, window, k) =>
    item.scale !== null && k >= item.scale && inWindow(item, window);

  /** The items of a lane that are in the window but counted, by time. */
  function crowd(items, lane, window, k) {
    return items
      .filter((item) => item.lane === lane && inWindow(item, window))
      .filter((item) => item.scale === null || k < item.scale)
      .sort((a, b) => a.first + a.last - (b.first + b.last));
  }

  const roomBetween = (one, other) =>
    [DOT, MIXED, PILL][(one.members.length > 1) + (other.members.length > 1)];

  /**
   * Gather places (pixels, ascending) that stand too close: {x, members} each. What gathers may
   * come too close to what stands before it, and then takes that along.
   */
  function clusters(places) {
    const found = [];
    places.forEach((x, number) => {
      let fresh = { x, members: [number] };
      while (found.length && fresh.x - found.at(-1).x < roomBetween(found.at(-1), fresh)) {
        const members = [...found.pop().members, ...fresh.members];
        fresh = { x: (places[members[0]] + places[members.at(-1)]) / 2, members };
      }
      found.push(fresh);
    });
    return found;
  }

  /** Break the name of a lane or a panel over lines where the gutter is too narrow for it. */
  function laneTitle(title) {
    const lines = [""];
    for (const word of title.split(/\s+/u)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if ([...longer].length > 15 && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  Timeline.layout = {
    AXIS,
    FOOT,
    OVERVIEW,
    PADDING,
    bands,
    clusters,
    crowd,
    frame,
    height,
    inWindow,
    isDrawn,
    laneTitle,
    panelTops,
    panelsHeight,
    pitch,
    scale,
  };
})();
