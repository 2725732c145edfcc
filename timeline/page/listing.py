"""The events as a list, and every row as a table.

The list is the keyboard's and the screen reader's way in: an event is a button, in time order.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from timeline.page.card import link, symbol
from timeline.page.elements import Element, el
from timeline.page.wording import amount, when, written
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
        el("h2", "Events", id="events-title"),
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
            el("span", when(row.period), class_="when"),
            el("span", row.title, class_="title"),
            type="button",
            data_event=row.id,
            class_="headline" if row.importance >= 4 else None,
        ),
        data_row=row.id,
    )


def table(program: Program) -> Element:
    """Every row of the file with its value and its sources: the whole record in plain sight."""
    rows = in_time(program.events)
    heads = ("Date", "What", "Value", "Sources")
    return _table(
        "table",
        "Every row, with its sources",
        heads,
        [_row(program, row) for row in rows.itertuples()],
    )


def _table(name: str, title: str, heads: Iterable[str], rows: Iterable[Element]) -> Element:
    """A table that can be folded; it stands open, so that it is there without a script."""
    return el(
        "section",
        el(
            "details",
            el("summary", el("h2", title, id=f"{name}-title")),
            el(
                "div",
                el(
                    "table",
                    el("thead", el("tr", *(el("th", head, scope="col") for head in heads))),
                    el("tbody", *rows),
                    aria_labelledby=f"{name}-title",
                ),
                class_="scroll",
                tabindex="0",
                role="region",
                aria_label=f"{title}: table",
            ),
            open=True,
        ),
        id=name,
        tabindex="-1",
        class_="table",
    )


def _row(program: Program, row: Any) -> Element:
    value = "" if pd.isna(row.value) else amount(row.value, row.unit, row.bound)
    marks = " · ".join(text for text in (row.status, row.basis) if text and text != "stated")
    return el(
        "tr",
        el("td", when(row.period), class_="when"),
        el(
            "td",
            el("button", row.title, type="button", class_="link", data_event=row.id),
            el("span", row.summary, class_="about") if row.summary else None,
        ),
        el("td", value, el("span", marks, class_="about") if marks else None, class_="value"),
        el("td", _sources(program, row)),
        data_row=row.id,
    )


def _sources(program: Program, row: Any) -> Element:
    known = program.sources_by_id
    cited = zip(row.source, row.locator, strict=True)
    return el(
        "ul",
        *(
            el(
                "li",
                link(known.get(name, {}).get("url", ""), known.get(name, {}).get("title", name)),
                f", {locator}" if locator else None,
            )
            for name, locator in cited
        ),
    )


def sources(program: Program) -> Element | None:
    """Every source: what it is, who issued it, and how many rows rest on it."""
    if program.sources.empty:
        return None
    resting: dict[str, int] = {}
    for names in program.events["source"]:
        for name in dict.fromkeys(names):
            resting[name] = resting.get(name, 0) + 1
    heads = ("Source", "Issuer", "Kind and stance", "Date", "Rows")
    rows = [_source(row, resting) for row in program.sources.itertuples()]
    return _table("sources", "Sources", heads, rows)


def _source(row: Any, resting: dict[str, int]) -> Element:
    kind = " · ".join(text for text in (row.kind, row.stance) if text)
    return el(
        "tr",
        el("td", link(row.url, row.title or row.id)),
        el("td", row.issuer),
        el("td", kind),
        el("td", written(row.date), class_="when"),
        el("td", str(resting.get(row.id, 0)), class_="value"),
    )
