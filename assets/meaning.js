/**
 * What a term means, beside the text that it stands in: the reader keeps the place. From there a
 * link leads to the glossary, whose words these are.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { places } = Timeline;
  const box = () => document.getElementById("meaning");
  const GAP = 6; // pixels between a term and its meaning, and to the edge of the window

  /** Show the meaning of the term that a link names. */
  function open(link) {
    const entry = places.named(link.hash);
    const shown = box();
    const [term, meaning] = shown.querySelectorAll("p");
    term.textContent = entry.querySelector("dfn").textContent;
    meaning.textContent = entry.nextElementSibling.textContent;
    shown.querySelector("a").setAttribute("href", link.hash);
    shown.showPopover();
    put(shown, link.getClientRects()[0]);
    shown.focus({ preventScroll: true });
  }

  /** Stand under a mark, or over it where there is no room, and within the window. */
  function put(shown, mark) {
    const { offsetWidth: width, offsetHeight: height } = shown;
    const left = Math.max(GAP, Math.min(mark.left, innerWidth - width - GAP));
    const isLow = mark.bottom + GAP + height > innerHeight;
    const top = isLow ? mark.top - GAP - height : mark.bottom + GAP;
    shown.style.left = `${left}px`;
    shown.style.top = `${Math.max(GAP, top) + scrollY}px`;
  }

  const close = () => box()?.hidePopover();

  Timeline.meaning = { close, open };
})();
