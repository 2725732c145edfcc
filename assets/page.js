/**
 * The page: the address is its state; everything else follows from it. A choice writes the
 * address, and reading the address shows the choice, so Back and a sent link work alike.
 *
 * The two pages differ in their host alone:
 *   host.readsDates           whether it reads every written date, or this script alone some
 *   host.read()               the address as text; null where it names a place on the page
 *   host.write(text, push)    write it, as a new entry of the history or in place of the last
 *   host.link(text)           the whole link to a state
 *   host.type(text)           put a text into the search box
 *   host.show(app, typing)    see to the card and the chart of app.state; calls app.receive(...)
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { account, address, controls, counted, details, draw, emptiness } = Timeline;
  const { figures, filter, listed, places, reading, ruler, speech, tip } = Timeline;
  const { glide } = Timeline.glide;
  const find = (selector) => document.querySelector(selector);
  const SETTLE_MS = 150; // browsers limit how often an address may change

  class App {
    constructor(data, host) {
      this.data = data;
      this.host = host;
      this.chart = data.chart;
      this.seen = null; // the window in sight: while the chart glides, not yet the present one
      this.isLaidOut = false; // until the host has seen to the chart of the first state
      this.ids = data.index.map((entry) => entry.id);
      this.afterDrawing = [];
    }

    start() {
      globalThis.addEventListener("popstate", () => this.read());
      globalThis.addEventListener("hashchange", () => this.read());
      new ResizeObserver(() => this.resized()).observe(find("#timeline-chart"));
      const model = {
        get: () => this.seen,
        chart: () => this.chart,
        set: (window) => this.move(window),
        approach: (events) => this.approach(events),
      };
      Timeline.window.listen(find("#timeline-chart"), model, { overview: true });
      figures.listen(model);
      controls.fold();
      reading.listen(this);
      ruler.listen(this);
      tip.listen(this);
      Timeline.rowlists.listen(this);
      Timeline.reader.listen(this);
      speech.name(this);
      this.afterDrawing.push(goToPlace);
      this.read();
    }

    // --- from the address to the page ---------------------------------------------------------

    /** Read the address and show what it says; while the reader types, the box is left alone. */
    read({ typing = false } = {}) {
      const text = this.host.read() ?? this.text ?? this.data.start ?? "";
      if (text === this.text) return;
      this.rest();
      const before = this.state;
      this.text = text;
      const { state, notices } = address.parse(text, this.data.vocabulary);
      const asked = address.windowOf(state, this.data.vocabulary);
      this.state = state;
      this.opens = state.event !== (before?.event ?? "");
      this.understood = asked.notices.length === 0;
      this.notices = [...notices, ...(this.host.readsDates ? [] : asked.notices)];
      this.look(asked);
      this.select();
      controls.show(this, typing);
      controls.notify(this.notices);
      if (state.view && state.view !== before?.view) {
        this.afterDrawing.push(() => this.goToView(state.view));
      }
      this.host.show(this, typing);
    }

    /** Take what the host found for the present state. */
    receive({ chart, window, notices }) {
      this.chart = chart;
      this.isLaidOut = true;
      if (window && (window.first !== null || window.last !== null)) this.look(window);
      if (notices?.length) controls.notify([...this.notices, ...notices]);
      this.draw({ glides: true });
      controls.show(this, true);
    }

    /**
     * Look at the window that the address states. An event that is opened outside it is brought
     * into view all the same, since who opens an event wants to see it; the address stays as it
     * was sent. Once it is open, the reader may look elsewhere.
     */
    look(asked) {
      this.stated = this.resolved(asked);
      this.window = this.opens ? this.reaching(this.state.event, this.stated) : this.stated;
    }

    resolved({ first, last }) {
      const { chart } = this.data;
      if (first === null && last === null) return [...chart.home];
      return Timeline.window.clamp([first ?? chart.first, (last ?? chart.last - 1) + 1], chart);
    }

    /** A window in which an event can be seen: the same one, or one of its length around it. */
    reaching(event, window) {
      const days = details.days(this, event);
      if (!days || (days[0] < window[1] && days[1] > window[0])) return window;
      const middle = (days[0] + days[1]) / 2;
      const half = (window[1] - window[0]) / 2;
      return Timeline.window.clamp([middle - half, middle + half], this.data.chart);
    }

    /** Show the rows that the state chooses, and hide the others. */
    select() {
      const flags = filter.mask(this.data.index, this.state);
      this.shown = new Set(this.ids.filter((_, i) => flags[i]));
      this.visible = this.data.order.filter((id) => this.shown.has(id));
      for (const row of document.querySelectorAll("[data-row]")) {
        row.hidden = !this.shown.has(row.dataset.row);
      }
      for (const block of document.querySelectorAll("[data-any-row]")) {
        block.hidden = !block.dataset.anyRow.split(" ").some((id) => this.shown.has(id));
      }
    }

    /** Draw the present state; where it glides, from the window that is seen to the present one. */
    draw({ glides = false } = {}) {
      this.width = find("#timeline-chart").clientWidth;
      if (!this.width || !this.isLaidOut) return;
      counted.close();
      this.stopGliding?.();
      const from = (glides && this.seen) || this.window;
      const paint = (window) => this.paint(window);
      this.stopGliding = glide(from, this.window, paint, () => this.arrive());
    }

    /** Draw the charts for a window. */
    paint(window) {
      this.seen = window;
      const chosen = details.chosen(this);
      const { chart, width } = this;
      find("#timeline-chart").innerHTML = draw.timeline(chart, width, window, chosen);
      figures.show({ chart, width, window }, chosen);
      ruler.show(this);
    }

    /** What follows once the charts show the present window. */
    arrive() {
      emptiness.show(this);
      account.show(this);
      listed.show(this);
      reading.show(this);
      document.documentElement.dataset.ready = "true";
      for (const act of this.afterDrawing.splice(0)) act();
      speech.settle(this);
    }

    resized() {
      if (find("#timeline-chart").clientWidth !== this.width) this.draw();
    }

    goToView(view) {
      const place = document.getElementById(view);
      if (place?.getClientRects().length) places.goTo(place);
      else controls.notify([...this.notices, `There is no chart for the view '${view}' here.`]);
    }

    // --- from the reader to the address -------------------------------------------------------

    /** Choose: the address changes, and the page follows. Tells whether anything changed. */
    choose(change, { push = true, typing = false } = {}) {
      this.settle();
      const text = address.query({ ...this.state, ...change });
      if (text === address.query(this.state)) return false;
      this.host.write(text, push);
      this.read({ typing });
      return true;
    }

    /** Open a view: the address says so, and the page goes there. */
    openView(view) {
      if (!this.choose({ view })) this.goToView(view);
    }

    /** Go to a place on the page; where it is in a view, Back leads back from there. */
    goTo(place) {
      const view = place.parentElement.closest("section[id]")?.id ?? "";
      if (this.data.vocabulary.views.includes(view)) this.choose({ view });
      places.goTo(place);
    }

    /** Open an event's card; where the window must move to show it, the address says so. */
    open(event) {
      this.settle();
      const window = this.reaching(event, this.window);
      const stays = window.every((day, i) => Math.abs(day - this.stated[i]) < 1);
      this.afterDrawing.push(() => details.reveal(event));
      if (!this.choose({ event, ...(stays ? {} : this.written(window)) })) this.draw();
    }

    /** Look at the neighborhood of events: those nearest to them in time stand in it too. */
    approach(events) {
      const days = (event) => details.days(this, event);
      const own = events.map(days).filter(Boolean);
      if (!own.length) return;
      const others = this.visible.filter((event) => !events.includes(event));
      const starts = others.flatMap((event) => days(event)?.[0] ?? []);
      this.choose(this.written(Timeline.window.neighborhood(own, starts, this.data.chart)));
    }

    /** Move the window now; the address follows when it has come to rest. */
    move(window) {
      this.stopGliding?.();
      this.window = window;
      this.seen = window;
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.draw());
      clearTimeout(this.moving);
      this.moving = setTimeout(() => this.settle(), SETTLE_MS);
    }

    settle() {
      if (!this.moving) return;
      this.rest();
      this.stated = this.window;
      this.state = { ...this.state, ...this.written(this.window) };
      this.understood = true;
      this.host.write(address.query(this.state), false);
      this.text = this.host.read();
      controls.show(this, true);
    }

    /** Forget a move that the address does not know of yet. */
    rest() {
      clearTimeout(this.moving);
      this.moving = null;
    }

    written(window) {
      return Timeline.window.written(window, this.data.chart.home);
    }
  }

  /** A link may name a place on a page that was not there yet when the browser looked for it. */
  function goToPlace() {
    const { hash } = location;
    const place = address.isAnchor(hash) ? places.named(hash) : null;
    if (place) places.goTo(place);
  }

  Timeline.start = (data, host) => {
    const app = new App(data, host);
    app.start();
    return app;
  };
})();
