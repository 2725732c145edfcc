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

  const fragment = (text, start) => `#${text || (start && NOTHING)}`;

  const hostOf = (data, rows) => ({
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
      const flags = filter.mask(data.index, filter.forFigures(app.state));
      const valued = new Set(app.ids.filter((_, i) => flags[i]));
      const { event } = app.state;
      const shown = place.querySelector("[data-event]")?.dataset.event ?? "";
      if (shown !== event) place.innerHTML = rows[event]?.card ?? empty;
      Timeline.details.complete(app);
      app.receive({ chart: Timeline.subset(data.chart, app.shown, valued) });
    },
  });

  /** Start with what was packed: what is known of each row stands together there, by its id. */
  Timeline.unpacked = ({ data, rows, order }) => {
    const index = order.map((id) => rows[id].entry);
    const dates = Object.fromEntries(order.map((id) => [id, rows[id].dates]));
    const whole = { ...data, index, dates };
    Timeline.saving.listen(Timeline.start(whole, hostOf(whole, rows)));
  };
})();
