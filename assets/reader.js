/**
 * What the reader does: clicks, keys and typing, each turned into one choice.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address, citing, controls, counted, details, emptiness, listed } = Timeline;
  const { meaning, places, reading } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const KEY_OF = { in: "+", out: "-", home: "0" };

  // A click does the first of these that it is in: selector -> (app, element).
  const ACTS = {
    "[data-toggle]": (app, { dataset }) => app.choose(controls.toggled(dataset.toggle, app.state)),
    "[data-period]": (app, { dataset }) => {
      const [from, to] = dataset.period.split("|");
      app.choose({ from, to });
    },
    "[data-zoom]": (app, { dataset }) => {
      app.move(Timeline.window.byKey(KEY_OF[dataset.zoom], app.window, app.chart));
    },
    "[data-as]": (app, { dataset }) => app.choose({ as: dataset.as }),
    "[data-widen]": (app, { dataset }) => listed.widen(app, dataset.widen),
    "[data-whole]": (app) => app.move([app.chart.first, app.chart.last]),
    "[data-clear]": (app) => {
      app.choose(controls.nothing());
      find("#search").focus();
    },
    "[data-relax]": (app, { dataset }) => {
      app.choose(emptiness.without(app.state, dataset.relax.split(" ")));
      places.ground().focus({ preventScroll: true });
    },
    "[data-read]": (app, { dataset }) => reading.act(app, dataset.read),
    "[data-step]": (app, { dataset }) => step(app, Number(dataset.step)),
    "[data-close]": (app) => shut(app),
    "[data-uncount]": () => counted.close({ back: true }),
    "[data-copy]": (app, { dataset }) => copy(app, dataset.copy),
    "[data-cite]": (app, { dataset }) => citing.open(app, dataset.cite),
    "[data-print]": () => print(),
    "[data-theme-switch]": () => {
      Timeline.theme.toggle();
      controls.say(`The page is ${document.documentElement.dataset.theme} now.`, false);
    },
    "[data-fold]": (_, button) => {
      const unfolded = find(".filters").classList.toggle("unfolded");
      button.setAttribute("aria-expanded", String(unfolded));
    },
    "button[data-event]": (app, button) => {
      const { event } = button.dataset;
      details.expect("h2", button);
      counted.close();
      app.open(event);
      details.complete(app);
    },
    ".item[data-event]": (app, { dataset }) => app.open(dataset.event),
    ".counted": (app, group) => counted.open(app, group),
    "[data-view]": (app, { dataset }) => app.openView(dataset.view.split(" ")[0]),
    'a[href^="#term-"]:not(.link)': (_, link) => meaning.open(link),
    // The browser would write the place over the state, where that is in the fragment.
    'a[href^="#"]': (app, { hash }) => {
      meaning.close();
      app.goTo(places.named(hash));
    },
  };

  function clicked(app, event) {
    const { target } = event;
    for (const [selector, act] of Object.entries(ACTS)) {
      const found = target.closest?.(selector);
      if (found) {
        if (found.tagName === "A") event.preventDefault();
        if (!found.closest("#counted, .counted")) counted.close();
        act(app, found);
        return;
      }
    }
    if (!target.closest?.("#counted")) counted.close();
  }

  function step(app, by) {
    const next = app.visible[app.visible.indexOf(app.state.event) + by];
    if (!next) return;
    details.expect(`[data-step="${by}"]`);
    app.open(next);
    details.complete(app);
  }

  function shut(app) {
    app.choose({ event: "" });
    details.release();
  }

  function pressed(app, event) {
    if (event.key !== "Escape" || event.defaultPrevented || find(":popover-open")) return;
    if (event.target.id === "search" && event.target.value) return; // the browser empties the box
    if (!counted.close({ back: true }) && app.state.event) shut(app);
  }

  /** One visit to the search box is one entry of the history, however many letters it takes. */
  function searching(app) {
    const box = find("#search");
    let begun = false;
    document.addEventListener("input", ({ target }) => {
      if (target !== box && target.id !== "search") return;
      app.choose({ q: target.value }, { push: !begun, typing: true });
      begun = true;
    });
    document.addEventListener("focusout", ({ target }) => {
      if (target.id === "search") begun = false;
    });
    globalThis.addEventListener("popstate", () => {
      begun = false;
    });
  }

  /** Copy a link to what is seen now, or to one event of it. */
  function copy(app, event) {
    app.settle();
    const link = app.host.link(address.query(event ? { ...app.state, event } : app.state));
    controls.copy(link, "link");
  }

  function listen(app) {
    document.addEventListener("click", (event) => clicked(app, event));
    document.addEventListener("keydown", (event) => pressed(app, event));
    searching(app);
  }

  Timeline.reader = { listen };
})();
