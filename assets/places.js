/**
 * Ways within the page: to a view, to an entry of the glossary, to whatever has an id.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  /** Open what a place holds folded, and what it is folded away in. */
  function unfold(place) {
    for (const inside of place.querySelectorAll(":scope > details")) inside.open = true;
    let around = place.parentElement?.closest("details");
    while (around) {
      around.open = true;
      around = around.parentElement.closest("details");
    }
  }

  /** Bring a place into sight and the focus to it. */
  function goTo(place) {
    unfold(place);
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }

  /** The element that a fragment such as #sources names; null where there is none. */
  const named = (fragment) => document.getElementById(decodeURIComponent(fragment.slice(1)));

  /** What the events stand on: the chart, or the list in its place. */
  const ground = () => document.querySelector(".listed #events, #timeline-chart:not(.listed *)");

  Timeline.places = { goTo, ground, named, unfold };
})();
