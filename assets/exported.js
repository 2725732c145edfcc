/**
 * The exported page's host: the state is in the fragment, and all data are in the page.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address, filter } = Timeline;
  const place = document.getElementById("card");
  const empty = place.innerHTML;
  const NOTHING = "q="; // an empty fragment stands for the view that the file opens with

  /** The data and the cards: JSON, compressed, in the letters of base64. */
  async function unpacked() {
    const packed = atob(document.getElementById("packed").textContent);
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }

  const fragment = (text, start) => `#${text || (start && NOTHING)}`;

  const hostOf = ({ data, cards }) => ({
    readsDates: false,
    read() {
      if (address.isAnchor(location.hash)) return null;
      return location.hash.replace(/^#/, "") || data.start;
    },
    write(text, push) {
      const url = fragment(text, data.start);
      if (push) history.pushState(null, "", url);
      else history.replaceState(null, "", url);
    },
    link: (text) => `${location.href.replace(/#.*$/, "")}${fragment(text, data.start)}`,
    type(text) {
      document.getElementById("search").value = text;
    },
    show(app) {
      const flags = filter.mask(data.index, { ...app.state, lane: [] });
      const valued = new Set(app.ids.filter((_, i) => flags[i]));
      const { event } = app.state;
      const shown = place.querySelector("[data-event]")?.dataset.event ?? "";
      if (shown !== event) place.innerHTML = cards[event] ?? empty;
      Timeline.details.complete(app);
      app.receive({ chart: Timeline.subset(data.chart, app.shown, valued) });
    },
  });

  unpacked().then((stored) => Timeline.start(stored.data, hostOf(stored)));
})();
