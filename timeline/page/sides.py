"""The sides of a disagreement: who says what, and where; and its arithmetic, worked out anew."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from timeline.arithmetic import Piece, Recomputed, Values, formula_names, recompute, rederive
from timeline.page.anchors import source_name
from timeline.page.elements import Element, Node, el
from timeline.page.terms import linked
from timeline.page.wording import amount, located, when, written
from timeline.program import Program

ANCHOR = "disagreement-"
"""How the id of a disagreement's place on the page begins."""

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "conflict": "Sources conflict",
        "different date": "Different dates",
        "different unit": "Different units",
        "arithmetic": "Arithmetic",
        "wording": "Wording",
    }
)
"""The kinds of disagreement in words for readers, those that weigh most first."""

SENTENCE = re.compile(r".*?(?:[a-z0-9)”']{2}|[A-Z]{2})[.?!](?=\s)", re.DOTALL)
"""The first sentence of a longer text; the full stop of an initial, as in U.S., ends none."""


def compact(program: Program, event: str) -> Iterable[Element]:
    """Write what is disputed of an event, for its card.

    Args:
        program: the whole program, so that no side is missing.
        event: the id of the row whose card it is, which is marked among the sides.
    """
    for dispute in program.disputes_by_row.get(event, ()):
        yield _compact(program, dispute, event)


def _compact(program: Program, dispute: Any, event: str) -> Element:
    return el(
        "section",
        el(
            "h3",
            heading(program, dispute),
            None if dispute.kind == "conflict" else badge(dispute.kind),
        ),
        el("p", dispute.question, class_="question"),
        sides(program, dispute, event=event),
        recomputed(program, dispute),
        el(
            "p",
            *linked(program, dispute.note),
            " " if dispute.note else None,
            el("a", "Compare", href=f"#{ANCHOR}{dispute.id}"),
            class_="note",
        ),
        class_="dispute",
    )


def heading(program: Program, dispute: Any) -> str:
    """Say whether sources disagree, or one account does not agree with itself."""
    return "Sources disagree" if len(_by_speaker(program, dispute.rows)) > 1 else "In question"


def badge(kind: str) -> Element:
    """Name the kind of a disagreement."""
    return el("span", KINDS[kind], class_="badge")


def sides(program: Program, dispute: Any, *, event: str = "", full: bool = False) -> Element:
    """Put the rows of a disagreement side by side, those of one speaker, or source, together.

    Args:
        program: the whole program.
        dispute: a row of its disagreements.
        event: the id of the row in whose card this stands; empty outside of cards.
        full: say also who issued each source and when, and of each row what it says and its layer.
    """
    found = _by_speaker(program, dispute.rows).values()
    return el("ul", *(_side(program, rows, event, full) for rows in found), class_="sides")


def _side(program: Program, rows: Sequence[Any], event: str, full: bool) -> Element:
    """What one speaker says; a place that all of the rows share is named once."""
    several = len({row["source"] for row in rows}) > 1
    places = [_place(program, row, named=several, full=full) for row in rows]
    shared = places[0] if len(rows) > 1 and len(set(places)) == 1 else ""
    accounts = (
        _account(row, "" if shared else place, own=row["id"] == event, full=full)
        for row, place in zip(rows, places, strict=True)
    )
    return el(
        "li",
        *(_says(program, rows) if rows[0]["speaker"] else _who(program, rows[0], full)),
        el("ul", *accounts, class_="accounts"),
        el("p", shared, class_="about") if shared else None,
    )


def _by_speaker(program: Program, names: Iterable[str]) -> dict[tuple[str, ...], list[Any]]:
    """Group the rows of these ids by who speaks, else by what they cite, in their order."""
    found: dict[tuple[str, ...], list[Any]] = {}
    for name in names:
        row = program.rows_by_id[name]
        # No source has an empty id, so that a speaker is taken for none.
        found.setdefault(("", row["speaker"]) if row["speaker"] else row["source"], []).append(row)
    return found


def _says(program: Program, rows: Sequence[Any]) -> Iterable[Element]:
    """Who speaks, and in which sources that is told."""
    names = dict.fromkeys(source_name(program, name) for row in rows for name in row["source"])
    told = el("span", f"in {', '.join(names)}", class_="about") if names else None
    yield el("p", el("strong", rows[0]["speaker"]), told, class_="who")


def _who(program: Program, row: Any, full: bool) -> Iterable[Element]:
    if not row["source"]:
        yield el("p", "Derived here" if row["basis"] == "derived" else "No source", class_="who")
    for name in row["source"]:
        source = program.sources_by_id.get(name, {})
        about = [source.get("issuer", ""), written(source.get("date", ""))] if full else []
        text = " · ".join(filter(None, about))
        yield el(
            "p",
            el("strong", source_name(program, name)),
            el("span", text, class_="about") if text else None,
            class_="who",
        )


def _account(row: Any, place: str, *, own: bool, full: bool) -> Element:
    """One row: what is said, and where; the one whose card this is needs no way to itself."""
    title = el("strong", row["title"]) if own else opening(row["id"], row["title"])
    value = "" if pd.isna(row["value"]) else amount(row["value"], row["unit"], row["bound"])
    basis = row["basis"] if row["basis"] != "stated" else ""
    figure = filter(None, [value, when(row["period"], row["role"]), row["status"], basis])
    return el(
        "li",
        el("p", title, class_="what"),
        el("p", _sentence(row["summary"]), class_="gist") if full and row["summary"] else None,
        el("p", " · ".join(figure), class_="value"),
        el("p", place, class_="about") if place else None,
        el("p", "This event", class_="own") if own else None,
    )


def _sentence(text: str) -> str:
    found = SENTENCE.match(text)
    return found[0] if found else text


def _place(program: Program, row: Any, *, named: bool, full: bool) -> str:
    """Where a row is said; with several sources, where in each; and the row's layer."""
    named_places = zip(row["source"], row["locator"], strict=True)
    cited = [(name, located(at)) for name, at in named_places if at]
    several = named or len(row["source"]) > 1
    places = [f"{source_name(program, name)}: {at}" if several else at for name, at in cited]
    return " · ".join(filter(None, ["; ".join(places), row["layer"] if full else ""]))


def opening(event: str, text: str, **attributes: str) -> Element:
    """A button that opens the card of a row; where it stands makes it look like a link.

    It is outside of any form, so that it needs no type.
    """
    return el("button", text, data_event=event, **attributes)


def derivation(program: Program, row: Any) -> str:
    """Write how the value of a derived row comes about; its formula alone where it has none."""
    if pd.isna(row.value):
        return str(row.formula)
    return rederive(row.formula, row.value, _values(program, row.formula)).text


def recomputed(program: Program, dispute: Any) -> Element | None:
    """Work out the formula of a disagreement; nothing where it has none."""
    if not dispute.formula:
        return None
    found = recompute(dispute.formula, _values(program, dispute.formula))
    lines = (_line(program, line) for line in found)
    return el("div", el("p", "Recomputed", class_="about"), *lines, class_="recomputed")


def _values(program: Program, formula: str) -> Values:
    return {name: _cell(program, name, "value") for name in formula_names(formula)}


def _line(program: Program, line: Recomputed) -> Element:
    return el(
        "p",
        el("span", *(_piece(program, piece) for piece in line.left), f" {line.result}"),
        _verdict(program, line),
    )


def _verdict(program: Program, line: Recomputed) -> Element | None:
    """Whether a source prints the result; of a figure that none prints, only that it is not so."""
    if not line.row or _cell(program, line.row, "basis") == "derived":
        return None if line.agrees else el("span", f"not {line.printed}", class_="differs")
    printed = amount(*(_cell(program, line.row, name) for name in ("value", "unit", "bound")))
    if not _is_plain(program, line):
        rounded = "adds up" if line.is_exact else f"adds up, rounded: {printed}"
        return el("span", rounded if line.agrees else f"differs: {printed}", class_="loose")
    if not line.agrees:
        return el("span", f"printed: {printed}", class_="differs")
    text = "as printed" if line.is_exact else f"printed, rounded: {printed}"
    return el("span", text, class_="agrees")


def _is_plain(program: Program, line: Recomputed) -> bool:
    """Whether printed figures of one unit are held against a printed figure of that unit."""
    rows = [line.row, *(piece.row for piece in line.left if piece.row)]
    one_unit = len({_cell(program, row, "unit") for row in rows}) == 1
    return one_unit and all(_cell(program, row, "basis") != "derived" for row in rows)


def _piece(program: Program, piece: Piece) -> Node:
    """A number that is a row's opens its card."""
    if not piece.row:
        return piece.text
    return opening(piece.row, piece.text, title=str(_cell(program, piece.row, "title")))


def _cell(program: Program, event: str, column: str) -> Any:
    return program.rows_by_id[event][column]
