"""The card of one event: what is known of it, who says so, and who says otherwise."""

from types import SimpleNamespace
from typing import Any

import pandas as pd

from timeline.figures.lanes import looks
from timeline.page import checks
from timeline.page.elements import Element, Node, el
from timeline.page.ledger import ties
from timeline.page.sides import compact, derivation
from timeline.page.terms import linked
from timeline.page.wording import amount, is_notation, located, when, written
from timeline.program import Program
from timeline.record import Held

ROLES = {
    "as-of": "A state on that day.",
    "over": "The value is of the whole period.",
    "until": "Cumulative up to the last day.",
}


def card(program: Program, event: str) -> Element:
    """Write the card of an event.

    Args:
        program: the whole program, so that a card can name rows that a filter hides.
        event: an id; one that no row has gives the empty card.
    """
    if event not in program.places:
        return empty()
    row = _row(program, event)
    return el(
        "article",
        _place(program, row),
        el("h2", row.title, id="card-title", tabindex="-1"),
        _date(row),
        el("p", *linked(program, row.summary), class_="summary") if row.summary else None,
        _facts(program, row),
        el("p", "Note: ", *linked(program, row.note), class_="note") if row.note else None,
        *(compact(program, row.id) if row.disputed else ()),
        *ties(program, row),
        _sources(program, row),
        _steps(),
        _links(program, row),
        class_="card",
        data_event=row.id,
    )


def brief(program: Program, event: str, way: Node) -> Element:
    """Write what stands on a card by itself, for a page that has nothing else of the record.

    Args:
        program: the whole program.
        event: the id of one of its rows.
        way: what leads to the rest.
    """
    row = _row(program, event)
    return el(
        "article",
        _place(program, row),
        el("h2", row.title, id="card-title", tabindex="-1"),
        _date(row),
        el("p", row.summary, class_="summary") if row.summary else None,
        _facts(program, row),
        el("p", "Sources disagree on it.", class_="note") if row.disputed else None,
        _sources(program, row),
        el("p", way, class_="about"),
        class_="card",
        data_event=row.id,
    )


def _row(program: Program, event: str) -> Any:
    return SimpleNamespace(**program.rows_by_id[event])


def empty() -> Element:
    """The card before any event is chosen."""
    return el(
        "div",
        el(
            "p",
            "Choose an event in the chart or in the list to read what is known of it, ",
            "and where it comes from.",
            class_="hint",
        ),
        class_="card",
    )


def symbol(program: Program, lane: str) -> Element | None:
    """A lane's symbol, drawn by the style sheet; nothing for a row outside the lanes."""
    look = looks(program).get(lane)
    if look is None:
        return None
    return el("span", class_=f"symbol {look.symbol} {look.color}", aria_hidden="true")


def _place(program: Program, row: Any) -> Element:
    words = [row.lane or row.measure[:1].upper() + row.measure[1:], row.layer]
    return el(
        "p",
        symbol(program, row.lane),
        el("span", " · ".join(word for word in words if word)),
        el("span", class_="position", data_position=True),
        class_="place",
    )


def _date(row: Any) -> Element:
    if row.period is None:
        return el("p", el("strong", "No date"), class_="date")
    meant = row.period.over() if row.role == "over" else row.period
    parts = (_as_written(row), meant.meaning(), ROLES.get(row.role, ""))
    return el(
        "p",
        el("strong", when(row.period, row.role)),
        el("span", " ".join(text for text in parts if text)),
        class_="date",
    )


def _as_written(row: Any) -> str:
    """Quote the date; not the notation of the table, which says no more than its meaning."""
    if is_notation(row.date) and is_notation(row.end):
        return ""
    return f"As written: “{f'{row.date} to {row.end}' if row.end else row.date}”."


def _facts(program: Program, row: Any) -> Element | None:
    facts = [
        ("Value", amount(row.value, row.unit, row.bound) if not pd.isna(row.value) else ""),
        ("Of", " · ".join(text for text in (row.measure, row.subject, row.part) if text)),
        ("Says", row.speaker),
        ("Status", row.status),
        ("Basis", _basis(program, row)),
        ("Program", row.program),
        ("Tags", ", ".join(row.tags)),
        *((name, getattr(row, name)) for name in program.extra),
    ]
    entries = [
        node for name, text in facts if text for node in (el("dt", name), el("dd", str(text)))
    ]
    return el("dl", *entries, class_="facts") if entries else None


def _basis(program: Program, row: Any) -> str:
    if row.basis == "claimed":
        return "claimed by an interested party"
    return f"derived here: {derivation(program, row)}" if row.basis == "derived" else ""


def _sources(program: Program, row: Any) -> Element:
    known = program.sources_by_id
    marks = checks.of_row(program, row.id, len(row.source))
    entries = [
        _source(known.get(name, {"title": name}), locator, found, mark)
        for name, locator, found, mark in zip(
            row.source, row.locator, row.evidence, marks, strict=True
        )
    ]
    body = el("ul", *entries) if entries else el("p", "No source is given.", class_="note")
    return el("section", el("h3", "Sources"), body, class_="cited")


def _source(
    source: dict[str, str], locator: str, found: tuple[str, ...], mark: Held | None
) -> Element:
    title = source.get("title") or source.get("id", "")
    about = [source.get("issuer", ""), source.get("kind", ""), written(source.get("date", ""))]
    return el(
        "li",
        link(source.get("url", ""), title),
        el("span", " · ".join(text for text in about if text), class_="about"),
        el("span", "At: ", located(locator), class_="about") if locator else None,
        el("span", "Words found there: ", "; ".join(f"“{text}”" for text in found), class_="about")
        if found
        else None,
        checks.seal(mark),
    )


def link(url: str, text: str) -> Node:
    """A link to another site, or the text alone where no address is known."""
    if not url.lower().startswith(("http://", "https://")):
        return el("span", text, class_="title")
    return el("a", text, href=url, rel="noreferrer", class_="title")


def _steps() -> Element:
    return el(
        "nav",
        _step("Previous", "-1"),
        _step("Next", "1"),
        aria_label="Events in time order",
        class_="steps",
    )


def _step(text: str, by: str) -> Element:
    """A step in time; the page's script names the event that it leads to in this selection."""
    return el(
        "button",
        el("span", text, class_="way"),
        el("span", "", class_="when"),
        el("span", "", class_="title"),
        type="button",
        data_step=by,
    )


def _links(program: Program, row: Any) -> Element:
    contact = program.settings.contact
    return el(
        "p",
        el("button", "Copy link to this event", type="button", class_="link", data_copy=row.id),
        el("button", "Cite this event", type="button", class_="link", data_cite="event"),
        el("span", f"Found an error? {contact}") if contact else None,
        link(row.url, "More about this event") if row.url else None,
        class_="about",
    )
