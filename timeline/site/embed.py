"""The pages with one chart each, made to stand in a frame on a page of somebody else's.

Such a page says what a picture says, title, sources and edition, and leads to the report. It holds
the display list of its chart and a card of each row that is drawn. It is seen without a script too.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from timeline import url
from timeline.display import Chart
from timeline.exporting import stills
from timeline.figures.payload import payload
from timeline.page.anchors import source_name
from timeline.page.body import Parts
from timeline.page.card import brief, link, symbol
from timeline.page.elements import Element, Markup, Node, el, html
from timeline.page.legend import samples
from timeline.page.listing import in_time
from timeline.page.wording import count, when
from timeline.pictures.exhibit import Exhibit
from timeline.site.document import Document
from timeline.site.names import REPORT, embed_path
from timeline.site.shared import Shared

ROOT = "../"
KEYS = "Arrow keys move, + and − zoom, 0 resets."
UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""How JSON writes what could end the element that holds it."""


def embed(exhibits: Sequence[Exhibit], shared: Shared, date: str = "") -> Mapping[str, bytes]:
    """Write a page for each chart: path -> bytes.

    Args:
        exhibits: the charts of one view.
        shared: what the pages load.
        date: the day that they state; empty for none.
    """
    main = exhibits[0]
    drawn = stills(main.program, main.view)
    return {embed_path(one.name): _page(one, drawn, shared, date) for one in exhibits}


def _page(exhibit: Exhibit, drawn: Parts, shared: Shared, date: str) -> bytes:
    return Document(
        title=exhibit.title,
        nodes=[_body(exhibit, drawn, date), _data(exhibit)],
        early=shared.framed,
        styles=[shared.style, shared.further],
        scripts=[shared.embedded],
        root=ROOT,
        in_frame=True,
    ).content(exhibit.program)


def _body(exhibit: Exhibit, drawn: Parts, date: str) -> Element:
    return el(
        "main",
        _head(exhibit),
        _chart(exhibit, drawn),
        samples(exhibit.legend),
        _list(exhibit),
        _foot(exhibit, date),
        _sheet(),
        class_="embedded",
    )


def _head(exhibit: Exhibit) -> Element:
    lead = exhibit.program.settings.description
    return el(
        "header",
        el("h1", exhibit.title),
        el("p", lead, class_="lead") if lead else None,
        _way(exhibit, "Full report", class_="tool", data_report=True),
        class_="head",
    )


def _way(exhibit: Exhibit, text: str, event: str = "", **attributes: str | bool) -> Element:
    """Lead to the report, as this chart shows it, or to an event in it."""
    view = exhibit.figure.view if exhibit.figure and not event else ""
    address = url.query(replace(exhibit.view, view=view, event=event or exhibit.view.event))
    href = f"{ROOT}{REPORT}#{address}" if address else f"{ROOT}{REPORT}"
    return el("a", text, href=href, rel="noopener", **attributes)


def _chart(exhibit: Exhibit, drawn: Parts) -> Element:
    """The chart, which the page's script draws anew; one on the time axis can be moved."""
    figure = exhibit.figure
    pictures = drawn.figures.get(figure.view, ()) if figure else drawn.timeline
    on_time = figure is None or figure.comparison is None
    canvas = el(
        "div",
        *pictures,
        id="timeline-chart" if figure is None else f"figure-{figure.view}",
        class_="canvas" if on_time else "canvas compared",
        tabindex="0" if on_time else None,
        role="group" if on_time else None,
        aria_label="Chart" if on_time else None,
        aria_describedby="keys" if on_time else None,
        data_canvas=True,
    )
    keys = el("p", el("span", KEYS), id="keys", class_="keys") if on_time else None
    return el("div", _zoom() if on_time else None, canvas, keys, class_="timeline")


def _zoom() -> Element:
    buttons = (("out", "−", "Zoom out"), ("in", "+", "Zoom in"), ("home", "Reset", None))
    return el(
        "div",
        el(
            "div",
            *(
                el("button", sign, type="button", data_zoom=way, aria_label=name)
                for way, sign, name in buttons
            ),
            role="group",
            aria_label="Zoom",
            class_="zoom",
        ),
        class_="toolbar",
    )


def _list(exhibit: Exhibit) -> Element | None:
    """The rows of the chart in time order, each a way to the report; for keys and ears."""
    rows = list(in_time(_carded(exhibit)).itertuples())
    if not rows:
        return None
    entries = (_entry(exhibit, row) for row in rows)
    return el(
        "details",
        el("summary", f"{count(len(rows), 'row')} as a list"),
        el("ol", *entries),
        class_="listing",
    )


def _entry(exhibit: Exhibit, row: Any) -> Element:
    lane = symbol(exhibit.program, row.lane)
    return el(
        "li",
        el("span", when(row.period, row.role), class_="when"),
        lane or el("span"),
        _way(exhibit, row.title, row.id, data_event=row.id),
    )


def _foot(exhibit: Exhibit, date: str) -> Element:
    return el(
        "footer",
        el("p", "Sources: ", *_sources(exhibit), ".") if exhibit.sources else None,
        el("p", exhibit.edition(date).sentence()),
        class_="foot",
    )


def _sources(exhibit: Exhibit) -> Iterator[Node]:
    known = exhibit.program.sources_by_id
    for place, name in enumerate(exhibit.sources):
        if place:
            yield "; "
        yield link(known.get(name, {}).get("url", ""), source_name(exhibit.program, name))


def _sheet() -> Element:
    """Where the page's script shows the card of a row, or the rows that one mark counts."""
    return el(
        "section",
        el(
            "button",
            el("span", class_="icon close-sign", aria_hidden="true"),
            type="button",
            class_="close",
            data_close=True,
            aria_label="Close",
        ),
        el("div", id="card"),
        role="region",
        aria_label="Event details",
        class_="sheet",
        hidden=True,
    )


def _carded(exhibit: Exhibit) -> Any:
    """The rows that have a card: those that the chart draws in any window."""
    if exhibit.figure:
        drops = {name for panel in exhibit.figure.panels for name in panel.drops}
        drawn = {group.event for group in exhibit.figure.groups} | drops
    else:
        drawn = {item.event for item in exhibit.chart.items}
    return exhibit.selected[exhibit.selected["id"].isin(drawn)]


def _data(exhibit: Exhibit) -> Element:
    """What the page's script starts with: the chart, and a card of each row."""
    carded = _carded(exhibit)["id"]
    stored = {
        "chart": payload(_pruned(exhibit, frozenset(carded))) | {"home": exhibit.window},
        "rows": {name: _card(exhibit, name) for name in carded},
    }
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return el("script", Markup(text.translate(UNSAFE)), type="application/json", id="data")


def _pruned(exhibit: Exhibit, kept: frozenset[str]) -> Chart:
    """The display list without what this page does not draw."""
    items = tuple(item for item in exhibit.chart.items if item.event in kept)
    figures = (exhibit.figure,) if exhibit.figure else ()
    return replace(exhibit.chart, items=items, figures=figures)


def _card(exhibit: Exhibit, event: str) -> tuple[str, int | None, int | None, str]:
    """A row's date in short words, its first and last day, and its card as HTML."""
    program = exhibit.program
    row = program.events.iloc[program.places[event]]
    first, last = (None if pd.isna(day) else int(day) for day in (row["first"], row["last"]))
    way = _way(exhibit, "All that is known of it, in the full report", event)
    return when(row["period"], row["role"]), first, last, html(brief(program, event, way))
