/**
 * The charts as they were exported, at the width of this page: what they show stands where the
 * live chart will have it. A chart that has come is fitted before a frame shows it.
 */
(() => {
  "use strict";

  const SIGN = 17; // pixels; what is wider is a stretch of time
  const CLEAR = 2; // pixels between two labels
  const NEAR = 1; // pixel

  const middle = ({ left, right }) => (left + right) / 2;

  /** A mark that lasts grows with its stretch of time; a sign and a text keep their width. */
  function isStretch(element, { width }) {
    if (element.localName === "text") return false;
    return width > SIGN || (element.localName === "rect" && !element.hasAttribute("rx"));
  }

  /** Where something moves with, by its place beside the mark: the middle of that, or an end. */
  function place(box, mark, lasts) {
    const off = middle(box) - middle(mark);
    if (!lasts || Math.abs(off) < NEAR) return middle(mark);
    return off < 0 ? mark.left : mark.right;
  }

  /** One mark and what belongs to it: each element, and where it moves with, or none: it grows. */
  function moves([first, ...others]) {
    const mark = first.getBoundingClientRect();
    const lasts = isStretch(first, mark);
    const rest = others.map((element) => {
      const box = element.getBoundingClientRect();
      return { element, at: isStretch(element, box) ? null : place(box, mark, lasts) };
    });
    const at = first.localName === "text" ? written(first, mark) : middle(mark);
    return [{ element: first, at: lasts ? null : at }, ...rest];
  }

  /** A text moves with the place that it is written from. */
  function written(text, { left, right }) {
    const anchors = { middle: (left + right) / 2, end: right };
    return anchors[text.getAttribute("text-anchor")] ?? left;
  }

  const meets = (one, other) =>
    one.left - CLEAR < other.right &&
    other.left < one.right + CLEAR &&
    one.top < other.bottom &&
    other.top < one.bottom;

  /** In a narrower chart not all labels find room: headlines come first, none covers another. */
  function thin(svg) {
    const page = svg.getBoundingClientRect();
    const kept = [];
    const [bold, light] = ["[font-weight]", ":not([font-weight])"].map((how) => [
      ...svg.querySelectorAll(`text${how}`),
    ]);
    for (const text of [...bold, ...light]) {
      const box = text.getBoundingClientRect();
      const fits = box.left >= page.left && !kept.some((other) => meets(box, other));
      if (fits) kept.push(box);
      else text.setAttribute("visibility", "hidden");
    }
  }

  function fit(still) {
    const svg = still.firstElementChild;
    const [left, right] = [Number(still.dataset.left), Number(still.dataset.right)];
    const { width, height } = svg.viewBox.baseVal;
    const wide = still.clientWidth;
    const k = (wide - left - right) / (width - left - right);
    const origin = svg.getBoundingClientRect().left + left;
    const shift = (at) => Math.min(Math.max(at - origin, 0), width - left - right) * (k - 1);
    const groups = [...svg.children].map((one) =>
      one.localName === "g" ? [...one.children] : [one],
    );
    for (const { element, at } of groups.flatMap(moves)) {
      const own = element.getAttribute("transform") ?? "";
      if (at === null) element.setAttribute("vector-effect", "non-scaling-stroke");
      const moved =
        at === null ? `matrix(${k} 0 0 1 ${left * (1 - k)} 0)` : `translate(${shift(at)} 0)`;
      element.setAttribute("transform", `${moved} ${own}`);
    }
    svg.setAttribute("width", wide);
    svg.setAttribute("viewBox", `0 0 ${wide} ${height}`);
    if (k < 1) thin(svg);
  }

  const isWhole = (still) => still.nextElementSibling ?? still.parentElement.nextElementSibling;

  /** Fit what is in sight, frame by frame until the page is live: once it has come whole. */
  function look() {
    for (const still of document.querySelectorAll(".still[data-left]")) {
      if (!still.checkVisibility({ contentVisibilityAuto: true })) continue;
      const fits = still.clientWidth === still.firstElementChild?.viewBox.baseVal.width;
      if (!fits && isWhole(still)) fit(still);
      still.style.visibility = fits || isWhole(still) ? "" : "hidden";
    }
    if (!("ready" in document.documentElement.dataset)) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
})();
