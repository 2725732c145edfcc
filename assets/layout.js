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
  const NARROW_PITCH = 24;
  const NARROW_HEAD = 20;
  const STRIP = 16;
  const NARROW_STRIP = 24;
  const FOOT = 6;
  const PANEL_GAP = 12;
  const KEY_ROW = 18;
  const KEY_SIGN = 14;
  const KEY_GAP = 16;
  const DOT = 10;
  const MIXED = 14;
  const PILL = 19;
  const AREA = 12;
  const THUMB = 14;

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

  /** The height of the strip at a lane's foot. */
  const strip = (page) => (page.narrow ? NARROW_STRIP : STRIP);

  /** Stack the lanes: {top, row, strip, bottom} each, in pixels. */
  function bands(chart, page) {
    let top = AXIS;
    return chart.lanes.map((lane) => {
      const row = top + PADDING + (page.narrow ? NARROW_HEAD : 0);
      const foot = row + lane.rows * pitch(page);
      const bottom = foot + strip(page) + PADDING;
      const band = { top, row: row + pitch(page) / 2, strip: foot + strip(page) / 2, bottom };
      top = band.bottom;
      return band;
    });
  }

  const height = (stacked) => (stacked.at(-1)?.bottom ?? AXIS + 2 * PITCH) + FOOT;

  /** Stack the panels of a figure; above each stand its keys, on a phone its name too. */
  function panelTops(panels, page) {
    let top = 0;
    return panels.map((panel) => {
      const own = top + keysHeight(panel, page) + (page.narrow ? NARROW_HEAD : 0);
      top = own + panel.height + PANEL_GAP;
      return own;
    });
  }

  /** Where the names of a panel's series stand: pixels across the page, and their row. */
  function keyPlaces(panel, page) {
    let [x, row] = [page.left, 0];
    return (panel.keys ?? []).map((key) => {
      const needed = KEY_SIGN + key.width;
      if (x > page.left && x + needed > page.right) [x, row] = [page.left, row + 1];
      const place = [x, row];
      x += needed + KEY_GAP;
      return place;
    });
  }

  function keysHeight(panel, page) {
    const places = keyPlaces(panel, page);
    return places.length ? (places.at(-1)[1] + 1) * KEY_ROW : 0;
  }

  /** Pixels of the gutter that the ticks of a panel leave free. */
  const besideTicks = (panel) =>
    GUTTER - 10 - 6.2 * Math.max(...panel.ticks.map(([, text]) => [...text].length));

  /** The lines of a panel's title, beside the ticks of a wide plot, and those under it. */
  const panelTitle = (panel) =>
    laneTitle(panel.title, Math.min(15, Math.trunc(besideTicks(panel) / 6.8)));

  function smallPrint(panel) {
    const most = Math.trunc(besideTicks(panel) / 5);
    return [panel.unit, panel.about].filter(Boolean).flatMap((text) => laneTitle(text, most));
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

  /** Whether an item in the window is drawn with its label, unless the window's ends cut it. */
  const hasRoom = (item, window, k) =>
    item.scale !== null && k >= item.scale && inWindow(item, window);

  /** The items of a lane that are in the window but counted, not drawn, by time. */
  function crowd(items, lane, window, drawn) {
    return items
      .filter((item) => item.lane === lane && inWindow(item, window))
      .filter((item) => !drawn.has(item.event))
      .sort((a, b) => a.first + a.last - (b.first + b.last));
  }

  /** Count items outside the window: "3 earlier, 11 later". */
  function elsewhere(items, [first]) {
    const earlier = items.filter((item) => item.last <= first).length;
    const sides = [
      [earlier, "earlier"],
      [items.length - earlier, "later"],
    ];
    return sides
      .filter(([count]) => count > 0)
      .map(([count, side]) => `${count} ${side}`)
      .join(", ");
  }

  /**
   * The day at which one sign stands for an item that is in a window: where it is known, or else
   * the middle of what is seen of it.
   */
  function middle({ first, last, known }, window) {
    if (window[0] <= known && known < window[1]) return known;
    return (Math.max(first, window[0]) + Math.min(last, window[1])) / 2;
  }

  /** Where a click means each mark (pixels, ascending): neighbors share what is between them. */
  function areas(places) {
    const between = (i) => (places[i] + places[i + 1]) / 2;
    return places.map((x, i) => [
      Math.max(x - AREA, i ? between(i - 1) : -Infinity),
      Math.min(x + AREA, i < places.length - 1 ? between(i) : Infinity),
    ]);
  }

  const roomBetween = (one, other) =>
    [DOT, MIXED, PILL][(one.members.length > 1) + (other.members.length > 1)];

  /**
   * Gather places (pixels, ascending) that stand too close: {x, members} each. What gathers may
   * come too close to what stands before it, and then takes that along. Larger dots need more.
   */
  function clusters(places, more = 0) {
    const found = [];
    places.forEach((x, number) => {
      let fresh = { x, members: [number] };
      const isNear = (before) => fresh.x - before.x < roomBetween(before, fresh) + more;
      while (found.length && isNear(found.at(-1))) {
        const members = [...found.pop().members, ...fresh.members];
        fresh = { x: (places[members[0]] + places[members.at(-1)]) / 2, members };
      }
      found.push(fresh);
    });
    return found;
  }

  /** Break the name of a lane or a panel over lines of at most so many letters, if it can be. */
  function laneTitle(title, most = 15) {
    const lines = [""];
    for (const word of title.split(/\s+/u)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if ([...longer].length > most && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  Timeline.layout = {
    AXIS,
    DOT,
    FOOT,
    KEY_ROW,
    KEY_SIGN,
    OVERVIEW,
    PADDING,
    THUMB,
    areas,
    bands,
    clusters,
    crowd,
    elsewhere,
    frame,
    hasRoom,
    height,
    inWindow,
    keyPlaces,
    keysHeight,
    laneTitle,
    middle,
    panelTitle,
    panelTops,
    panelsHeight,
    pitch,
    scale,
    smallPrint,
    strip,
  };
})();
