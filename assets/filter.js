/**
 * Which events a state shows: the rule of timeline/view.py, for pages that filter by themselves.
 * The texts of the index were folded in Python; only what the reader types is folded here.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are white space to Python
  const WHITE = /[\s\x1c-\x1f\x85]+/u; // what either Python or JavaScript calls white space

  /**
   * Make a text comparable: compatible forms, no marks, lower case, one sigma.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    const bare = text.normalize("NFKD").replace(/\p{M}+/gu, "");
    return bare.toLowerCase().replaceAll("ς", "σ");
  }

  /**
   * Split a search into its folded words; white space alone gives none.
   * @param {string} q
   * @returns {string[]}
   */
  function words(q) {
    return fold(q).split(WHITE).filter(Boolean);
  }

  const FIGURES = [
    ...["enacted", "claimed", "requested", "planned", "derived", "stated"],
    ...["total", "step"],
  ]; // the marks of figures, as in timeline/signs.py

  /**
   * Keep of a state what chooses among the figures: they stand in no lane, and have own marks.
   * @param {{lane: string[], mark: string[]}} state
   * @returns {object} a state
   */
  const forFigures = (state) => ({
    ...state,
    lane: [],
    mark: state.mark.filter((name) => FIGURES.includes(name)),
  });

  /** No choice means all. */
  const chosen = (choice, value) => choice.length === 0 || choice.includes(value);

  const meets = (choice, values) =>
    choice.length === 0 || values.some((value) => choice.includes(value));

  /**
   * Tell which events a state shows.
   * @param {{id: string, lane: string, program: string, sources: string[], layer: string,
   *   marks: string[], disputed: boolean, text: string}[]} index n events, as timeline.view.index gives them
   * @param {{q: string, lane: string[], program: string[], source: string[], layer: string[],
   *   mark: string[], disputed: boolean}} state a state of the page, see address.js
   * @returns {boolean[]} n flags in the order of the index
   */
  function mask(index, state) {
    const wanted = words(state.q);
    return index.map(
      (event) =>
        chosen(state.lane, event.lane) &&
        chosen(state.program, event.program) &&
        chosen(state.layer, event.layer) &&
        meets(state.source, event.sources) &&
        meets(state.mark, event.marks) &&
        (!state.disputed || event.disputed) &&
        wanted.every((word) => event.text.includes(word)),
    );
  }

  Timeline.filter = { fold, forFigures, mask, words };
})();
