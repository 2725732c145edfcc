/**
 * What the chart says where it is empty: why, and what to relax so that it is not.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { controls, filter, layout } = Timeline;
  const find = (selector) => document.querySelector(selector);

  const NAMES = {
    q: (state) => `the search “${state.q.trim()}”`,
    lane: ({ lane }) => (lane.length === 1 ? `the lane ${lane[0]}` : "the lanes"),
    program: ({ program }) => (program.length === 1 ? `the program ${program[0]}` : "the programs"),
    source: ({ source }) => (source.length === 1 ? "the source" : "the sources"),
    layer: ({ layer }) => (layer.length === 1 ? `the layer ${layer[0]}` : "the layers"),
    mark: ({ mark }) =>
      mark.length === 1 ? `the mark “${controls.nameOf(`mark=${mark[0]}`)}”` : "the marks",
    disputed: () => "“Disputed only”",
  };

  const FIGURES_ONLY = "No event has this mark; it is one of the figures.";

  /** Whether marks are chosen that only figures have. */
  const ofFigures = ({ mark }) =>
    mark.length > 0 && filter.forFigures({ mark }).mark.length === mark.length;

  /** How many events in the lanes a state shows. */
  function count({ data, ids }, state) {
    const flags = filter.mask(data.index, state);
    const laned = new Set(data.order);
    return ids.filter((id, i) => flags[i] && laned.has(id)).length;
  }

  /** What can be given up, one at a time, and how many events that brings back. */
  function ways(app) {
    const { state } = app;
    const single = controls
      .active(state)
      .map((key) => ({ keys: [key], text: `Without ${NAMES[key](state)}` }))
      .map((way) => ({ ...way, count: count(app, without(state, way.keys)) }))
      .filter((way) => way.count > 0);
    if (single.length) return single;
    const keys = controls.active(state);
    return [{ keys, text: "Without any filter", count: count(app, without(state, keys)) }];
  }

  function without(state, keys) {
    const nothing = controls.nothing();
    return { ...state, ...Object.fromEntries(keys.map((key) => [key, nothing[key]])) };
  }

  /** Why the chart is empty; no text where it is not. */
  function reason({ chart, data, state, visible, window }) {
    if (data.total === 0) return "This dataset has no rows yet.";
    if (data.chart.items.length === 0) {
      return "No row of this dataset has both a lane and a date that can be drawn; the table has them all.";
    }
    if (visible.length === 0) return ofFigures(state) ? FIGURES_ONLY : "No event matches.";
    if (chart.items.length === 0) return "No event of this selection has a date that can be drawn.";
    const inView = chart.items.some((item) => layout.inWindow(item, window));
    return inView ? "" : "No event of this selection lies in this window.";
  }

  function button(text, choice) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "link";
    made.textContent = text;
    Object.assign(made.dataset, choice);
    return made;
  }

  /** Say under the axis why nothing stands there, and offer the ways out. */
  function show(app) {
    const place = find("[data-empty]");
    const text = reason(app);
    const parts = [];
    if (text && app.visible.length === 0 && controls.active(app.state).length) {
      for (const way of ways(app)) {
        const found = `${way.text}: ${controls.plural(way.count, "event")}`;
        parts.push(button(found, { relax: way.keys.join(" ") }));
      }
    } else if (text && app.chart.items.length)
      parts.push(button("Show the whole record", { whole: "" }));
    const sentence = document.createElement("p");
    sentence.textContent = text;
    place.hidden = !text;
    if (place.textContent !== text + parts.map((part) => part.textContent).join("")) {
      place.replaceChildren(sentence, ...parts);
    }
    find("[data-outside]").textContent = controls.outside(app);
  }

  Timeline.emptiness = { show, without };
})();
