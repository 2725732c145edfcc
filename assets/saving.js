/**
 * What the page saves by itself, without a server: a chart as a picture, the rows as a table. Both
 * are of what is in view, and say so.
 */
globalThis.Timeline ??= {};
(() => {
  "use strict";

  const { address, controls, draw, svg } = Timeline;
  const find = (selector) => document.querySelector(selector);
  const MARGIN = 24;
  const SMALL_LINE = 16;
  const TITLE = 20;
  const FONT = "px Arial, Helvetica, sans-serif";

  const slug = (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");

  /** Name a file by the dataset, the chart, what is selected, and the reader's day. */
  function fileName({ state }, ending, chart = "") {
    const rows = decodeURIComponent(address.query({ ...state, event: "", view: "", as: "" }));
    const day = new Date().toLocaleDateString("sv");
    const parts = [find(".exports").dataset.name, chart, slug(rows).slice(0, 60), day];
    return parts.filter(Boolean).join("_") + ending;
  }

  function save(name, kind, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: kind }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    controls.say(`${name} is saved.`);
  }

  /** Break a text over lines of so many pixels. */
  function wrapped(text, room, size) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = size + FONT;
    const lines = [];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      if (lines.length && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** The rows of the table that are selected. */
  const rows = () => [...document.querySelectorAll("#table tbody tr:not([hidden])")];

  /** What stands under a picture: what it shows, of which sources, of which edition. */
  function notes() {
    const cited = rows().flatMap((row) => [...row.querySelectorAll("li a")]);
    const sources = [...new Set(cited.map((link) => link.textContent))];
    const shown = find("[data-printed]").textContent;
    return [shown, `Sources: ${sources.join("; ")}.`, find(".head .edition").textContent];
  }

  /** A chart with its title over it and its notes beneath; colors as they are seen now. */
  function picture(app, name, title) {
    const { chart, width, window } = app;
    const one = chart.figures.find(({ view }) => view === name);
    const drawn = one
      ? draw.figure(chart, one, width, window)
      : draw.timeline(chart, width, window);
    const head = find("h1").textContent + (one ? `: ${title}` : "");
    const over = wrapped(head, width, TITLE);
    const under = notes().flatMap((text) => wrapped(text, width, svg.SMALL));
    const top = MARGIN + over.length * (TITLE + 6);
    const low = top + Number(/ height="([\d.]+)"/.exec(drawn)[1]) + MARGIN;
    const [w, h] = [width + 2 * MARGIN, low + under.length * SMALL_LINE + MARGIN];
    const parts = [
      svg.rect([0, w], [0, h], svg.paint("page")),
      ...over.map((text, i) =>
        svg.label(MARGIN, MARGIN + i * (TITLE + 6), text, svg.paint("ink"), "start", {
          size: TITLE,
          bold: true,
        }),
      ),
      `<g ${svg.at(MARGIN, top)}>${drawn}</g>`,
      ...under.map((text, i) => svg.small(MARGIN, low + i * SMALL_LINE, text)),
    ];
    const look = getComputedStyle(document.documentElement);
    const whole = svg.svg(parts, w, h, head);
    return whole.replace(/var\((--[\w-]+)\)/g, (_, token) => look.getPropertyValue(token).trim());
  }

  /** A cell of CSV; what a spreadsheet would run has an apostrophe before it. */
  const cell = (text) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

  /** Whether a row may have a day in the period of the address: the rule of formats/extract.py. */
  function inPeriod({ data, state }) {
    const { first, last } = address.windowOf(state, data.vocabulary);
    return ({ dataset }) => {
      const [, start, end] = data.dates[dataset.row];
      if ((first ?? last) === null) return true;
      const begun = start === null || last === null || start <= last;
      const going = end === null || first === null || end >= first;
      return (start ?? end) !== null && begun && going;
    };
  }

  function csv(app) {
    const { data } = app;
    const lanes = new Map(data.index.map(({ id, lane }) => [id, lane]));
    const kept = rows().filter(inPeriod(app));
    const lines = kept.map((row) => {
      const id = row.dataset.row;
      const [date, , , title] = data.dates[id];
      const value = [...row.cells[2].childNodes].map((node) => node.textContent).join(" ");
      const sources = [...row.querySelectorAll("li")].map((one) =>
        [...one.childNodes]
          .filter((node) => !node.classList?.contains("seal"))
          .map((node) => node.textContent)
          .join(""),
      );
      return [id, lanes.get(id), date, title, value, sources.join("; ")];
    });
    const heads = ["id", "lane", "date", "title", "value", "sources"];
    return `\ufeff${[heads, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  function listen(app) {
    find(".exports").addEventListener("click", ({ target }) => {
      const asked = target.closest("[data-save], [data-chart]");
      if (!asked) return;
      app.settle();
      const { chart } = asked.dataset;
      if (!chart) return save(fileName(app, ".csv"), "text/csv", csv(app));
      const text = picture(app, chart, asked.textContent);
      return save(fileName(app, ".svg", chart), "image/svg+xml", text);
    });
  }

  Timeline.saving = { listen };
})();
