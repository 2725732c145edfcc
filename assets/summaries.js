/**
 * What a figure shows, in words with its figures: the rule of timeline/figures/summaries.py, in
 * JavaScript.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const FEW = 4;
  const TOLD = 12;

  const said = ({ text = "", when = "" }) => `${text} (${when})`;
  const day = (value) => value ?? 0;

  function inTime(one, other) {
    return day(one.first) - day(other.first) || day(one.last) - day(other.last);
  }

  function panel({ title, unit, groups: all }) {
    const groups = [...all].sort(inTime);
    const head = unit ? `${title}, ${unit}` : title;
    if (groups.length <= FEW) return `${head}: ${groups.map(said).join(", ")}`;
    const value = (group) => group.value ?? 0;
    const highest = groups.reduce((most, one) => (value(one) > value(most) ? one : most));
    const [first, last] = [groups[0], groups.at(-1)];
    const ends = `${head}: ${groups.length} values, from ${said(first)} to ${said(last)}`;
    return [first, last].includes(highest) ? ends : `${ends}, highest ${said(highest)}`;
  }

  function sentence({ title, about, groups }) {
    const name = [title.text, about.text].filter(Boolean).join(", ");
    const values = groups.map(({ text }) => text).join(", ");
    return name && values ? `${name}: ${values}` : name || values;
  }

  const ended = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

  function compared({ head, lines: all, note }) {
    const lines = all.filter(({ groups }) => groups.length);
    const more = lines.length - TOLD;
    const kept = more > 0 ? all.slice(0, all.indexOf(lines[TOLD])) : all;
    const rest = more > 0 ? `${more} more in the table` : "";
    const texts = [head?.text, ...kept.map(sentence), rest, note?.text];
    return texts.filter(Boolean).map(ended).join(" ");
  }

  /**
   * Say in a sentence or two what a figure shows.
   * @param {object} figure {title, panels or comparison}, as timeline.figures.payload gives it
   */
  function summary({ title, panels, comparison }) {
    if (comparison) return `${title}: ${compared(comparison)}`;
    return `${title}. ${panels.map(panel).join("; ")}.`;
  }

  Timeline.summary = summary;
})();
