"""The glossary: what the words of the record mean, and where that is taken from."""

from collections.abc import Iterable
from typing import Any

from timeline.page import checks
from timeline.page.elements import Element, el
from timeline.page.listing import citations, folding
from timeline.page.terms import anchors, linked
from timeline.program import Program
from timeline.view import fold


def glossary(program: Program) -> Element | None:
    """Write the glossary, A to Z; nothing where the program has none."""
    if program.glossary.empty:
        return None
    rows: Iterable[Any] = program.glossary.itertuples()
    entries = sorted(
        zip(rows, anchors(program), strict=True), key=lambda entry: (fold(entry[0].term), entry[1])
    )
    written = (_entry(program, row, anchor) for row, anchor in entries)
    return folding("glossary", "Glossary", el("dl", *written))


def _entry(program: Program, row: Any, anchor: str) -> Element:
    return el(
        "div",
        el(
            "dt",
            el("dfn", row.term),
            el("span", row.kind, class_="about") if row.kind else None,
            id=anchor,
            tabindex="-1",
        ),
        el("dd", *linked(program, row.definition, but=anchor)),
        _cited(program, row) if row.source else None,
    )


def _cited(program: Program, row: Any) -> Element:
    marks = checks.of_term(program, row.term, len(row.source))
    return el("dd", citations(program, row, marks), class_="about")
