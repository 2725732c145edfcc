/**
 * References to copy: of the dataset, of what is selected, of the event that is open. The name of
 * the dataset is that of timeline/page/citing.py; here come the link and the day of access.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address, controls } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const textOf = (selector, from = document) => from.querySelector(selector)?.textContent ?? "";
  const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

  /** What every reference has: the dataset, its edition, and the reader's own day. */
  function whole() {
    const named = find("[data-citation]");
    const now = new Date();
    return {
      title: textOf("h1"),
      dataset: named.textContent,
      edition: named.dataset.citation,
      day: [now.getFullYear(), now.getMonth() + 1, now.getDate()],
      accessed: now.toLocaleDateString("en-US", { dateStyle: "long" }),
    };
  }

  /** A link that others can use; of a file, its name and the state, since it lies elsewhere there. */
  const linkOf = (app, state) => app.host.link(address.query(state)).replace(/^file:.*\/|#$/g, "");

  /** The sources of the event whose card is open, each with the place in it. */
  function sources() {
    const cited = [...document.querySelectorAll("#card .cited li")].map((one) => {
      const at = [...one.querySelectorAll(".about")].map((about) => about.textContent);
      const place = at.find((text) => text.startsWith("At: "))?.replace("At: ", ", ") ?? "";
      return textOf(".title", one) + place;
    });
    return cited.length ? `Sources: ${cited.join("; ")}.` : "No source is given.";
  }

  /** What can be cited: its heading, its title, what is said of it, and the link. */
  function works(app, event) {
    const nothing = { ...controls.nothing(), from: "", to: "", event: "", view: "", as: "" };
    const view = { ...app.state, event: "", view: "", as: "" };
    const found = [];
    if (app.state.event) {
      const title = textOf("#card h2");
      const note = `${textOf("#card .date strong")}. Row ${app.state.event}. ${sources()}`;
      const link = linkOf(app, { ...nothing, event: app.state.event });
      found.push({ of: "event", title, note, link });
    }
    if (event) return found;
    if (address.query(view)) {
      found.unshift({ of: "selection", note: textOf("[data-printed]"), link: linkOf(app, view) });
    }
    return [{ of: "dataset", note: "", link: linkOf(app, nothing) }, ...found];
  }

  function plain({ title, note, link }, { dataset, accessed }) {
    const named = title ? `“${title}”. In: ${dataset}` : dataset;
    return [named, note, `Accessed ${accessed}: ${link}`].filter(Boolean).join(" ");
  }

  const escaped = (text) =>
    text.replace(/[&%$#_{}]/g, "\\$&").replace(/\\(?![&%$#_{}])|[~^]/g, (sign) => TEX[sign]);

  const key = (text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");

  function bibtex({ title, note, link }, { title: dataset, edition, day }) {
    const urldate = day.map((one) => String(one).padStart(2, "0")).join("-");
    const fields = {
      title: title ?? dataset,
      howpublished: title && `In: ${dataset}`,
      version: edition,
      note,
    };
    const lines = Object.entries(fields)
      .filter(([, text]) => text)
      .map(([name, text]) => `  ${name} = {${escaped(text)}},\n`);
    const url = `  url = {${link}},\n  urldate = {${urldate}}\n`;
    return `@misc{${key(`${dataset} ${title ?? ""}`)},\n${lines.join("")}${url}}\n`;
  }

  function csl({ title, note, link }, { title: dataset, edition, day }) {
    const work = {
      id: key(`${dataset} ${title ?? ""}`),
      type: title ? "entry" : "dataset",
      title: title ?? dataset,
      "container-title": title && dataset,
      version: edition || undefined,
      note: note || undefined,
      URL: link,
      accessed: { "date-parts": [day] },
    };
    return `${JSON.stringify([work], null, 1)}\n`;
  }

  function made(tag, ...content) {
    const one = document.createElement(tag);
    one.append(...content);
    return one;
  }

  function button(text, act) {
    const one = made("button", text);
    one.type = "button";
    one.className = "link";
    one.addEventListener("click", act);
    return one;
  }

  function block(work, known) {
    const text = plain(work, known);
    const copies = [
      button("Copy text", () => controls.copy(text, "citation")),
      button("Copy BibTeX", () => controls.copy(bibtex(work, known), "BibTeX entry")),
      button("Copy CSL-JSON", () => controls.copy(csl(work, known), "CSL-JSON")),
    ];
    return [made("h3", `This ${work.of}`), made("p", text), made("div", ...copies)];
  }

  /** Show the references: all there are, or that of the open event alone. */
  function open(app, event) {
    app.settle();
    const box = find("#citation");
    const known = whole();
    const blocks = works(app, event).flatMap((work) => block(work, known));
    const close = button("Close", () => box.hidePopover());
    box.replaceChildren(made("h2", "Cite this"), ...blocks, close);
    box.showPopover();
    box.focus();
  }

  Timeline.citing = { open };
})();
