/**
 * From one window to another before the reader's eyes, so that nobody loses the way; at once for
 * readers who asked their system for less motion.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const GLIDE_MS = 450;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const eased = (share) => share * share * (3 - 2 * share);

  /** Where a glide is after a share of its time; lengths change by ratio, as zoom does. */
  function between(from, to, share) {
    const [one, other] = [from, to].map(([first, last]) => last - first);
    const length = one * (other / one) ** share;
    const way = Math.abs(other - one) < 1e-6 ? share : (length - one) / (other - one);
    const first = from[0] + (to[0] - from[0]) * way;
    return [first, first + length];
  }

  /**
   * Glide from a window to another.
   * @param {[number, number]} from first and last day
   * @param {[number, number]} to
   * @param {function([number, number]): void} show draws a window; the last one is `to`
   * @param {function(): void} arrived called once, after the last one was shown
   * @returns {function(): void} stops it where it is; `arrived` is not called then
   */
  function glide(from, to, show, arrived) {
    let frame = 0;
    let begun = null;
    const finish = () => {
      show(to);
      arrived();
    };
    const step = (now) => {
      begun ??= now;
      const share = Math.min((now - begun) / GLIDE_MS, 1);
      if (share >= 1) return finish();
      show(between(from, to, eased(share)));
      frame = requestAnimationFrame(step);
      return undefined;
    };
    const isStill = from.every((day, i) => day === to[i]);
    if (isStill || calm.matches || document.hidden) finish();
    else frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }

  Timeline.glide = { between, glide };
})();
