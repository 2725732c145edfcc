"""The events as a list, and every row as a table.

The list is the keyboard's and the screen reader's way in: an event is a button, in time order.
"""

from typing import Any

import pandas as pd

from timeline.page import checks
from timeline.page.anchors import to_source
from timeline.page.card import symbol
from timeline.page.elements import Element, Node, el
from timeline.page.sides import opening
from timeline.page.terms import linked
from timeline.page.wording import amount, located, when
from timeline.program import Program


def in_time(events: pd.DataFrame) -> pd.DataFrame:
    """Put rows in the order of time, by first day, then last; undated ones stand at the end."""
    first = events["first"].fillna(events["last"])
    order = pd.DataFrame({"first": first, "last": events["last"], "id": events["id"]})
    return events.loc[order.sort_values(["first", "last", "id"], na_position="last").index]


def event_list(program: Program) -> Element:
    """The events that stand in a lane, in time order, one button each."""
    rows = in_time(program.events[program.events["lane"] != ""])
    return el(
        "section",
        el("h2", "Events"),
        el("ol", *(_entry(program, row) for row in rows.itertuples()), aria_label="Events"),
        el(
            "p",
            "No event matches. Clear the search or a filter to see more.",
            class_="nothing",
            hidden=True,
            data_nothing=True,
        ),
        id="events",
        tabindex="-1",
        class_="events",
    )


def _entry(program: Program, row: Any) -> Element:
    return el(
        "li",
        el(
            "button",
            symbol(program, row.lane),
            el("span", when(row.period, row.role), class_="when"),
            el("span", row.title, class_="title"),
            data_event=row.id,
            class_="headline" if row.importance >= 4 else None,
        ),
        data_row=row.id,
    )


def table(program: Program) -> Element:
    """Every row of the file with its value and its sources: the whole record in plain sight."""
    heads = ("Date", "What", "Value", "Sources")
    rows = in_time(program.events).itertuples()
    return folding(
        "table",
        "Every row, with its sources",
        unmatched(),
        el(
            "div",
            el(
                "table",
                el("thead", el("tr", *(el("th", head, scope="col") for head in heads))),
                el("tbody", *(_row(program, row) for row in rows)),
                aria_label="Every row, with its sources",
            ),
            class_="scroll",
            tabindex="0",
            role="region",
            aria_label="Every row: table",
        ),
    )


def folding(name: str, title: str, *content: Node | None) -> Element:
    """Put a view beneath the charts into its section.

    It can be folded; it stands open, so that it is there without a script, and on paper.
    """
    return el(
        "section",
        el("details", el("summary", el("h2", title)), *content, open=True),
        id=name,
        tabindex="-1",
        class_="record",
    )


def unmatched() -> Element:
    """What a view says where a selection leaves nothing of it; the page's script fills it in."""
    return el("p", class_="nothing", hidden=True, data_unmatched=True)


def citations(program: Program, row: Any, marks: checks.Marks) -> Element:
    """List what a row cites: each source with the place in it, and whether that was checked."""
    return el(
        "ul",
        *(
            el(
                "li",
                to_source(program, name),
                f", {located(locator)}" if locator else None,
                checks.seal(mark, brief=True),
            )
            for name, locator, mark in zip(row.source, row.locator, marks, strict=True)
        ),
    )


def _row(program: Program, row: Any) -> Element:
    value = "" if pd.isna(row.value) else amount(row.value, row.unit, row.bound)
    marks = " · ".join(text for text in (row.status, row.basis) if text and text != "stated")
    return el(
        "tr",
        el("td", when(row.period, row.role)),
        el(
            "td",
            opening(row.id, row.title),
            el("p", *linked(program, row.summary)) if row.summary else None,
        ),
        el("td", value, el("small", marks) if marks else None),
        el("td", citations(program, row, checks.of_row(program, row.id, len(row.source)))),
        data_row=row.id,
    )
