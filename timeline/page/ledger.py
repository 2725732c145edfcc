"""What ties events and money in a card: the events within a figure's period, the money of a date.

Nobody says that one follows from the other: they only share their days.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.dates import date_of
from timeline.figures.money import rows as rows_of_money
from timeline.page.elements import Element, el
from timeline.page.sides import opening
from timeline.page.wording import amount, count, when
from timeline.program import Program

FEW = 6
"""So many entries are shown without unfolding."""

OF_CHANGE = " change"

HOW: Mapping[str, str] = MappingProxyType(
    {
        "within": "",
        "point": "Perhaps: the date is in doubt",
        "span": "In part: it lasted beyond",
    }
)
"""How a date may lie in a period, with the words for it."""


def ties(program: Program, row: Any) -> Iterator[Element]:
    """Write for a figure of money the events within its period, for an event its money.

    Args:
        program: the whole program.
        row: the row whose card it is. One that is neither, or without a known day, has no section.
    """
    figures, _ = _sides(program)
    if row.id in figures.names:
        yield from _events(program, row)
    elif row.lane and not (pd.isna(row.first) and pd.isna(row.last)):
        yield from _money(program, row)


@dataclass(frozen=True, slots=True)
class _Side:
    """Rows by time, with their first and last days: as columns, since each card looks into them."""

    names: frozenset[str]
    rows: Sequence[Any]
    first: npt.NDArray[np.int64]
    last: npt.NDArray[np.int64]

    @classmethod
    def of(cls, rows: pd.DataFrame) -> "_Side":
        """Take rows of which each has a first and a last day."""
        first, last = (rows[name].to_numpy(dtype=np.int64) for name in ("first", "last"))
        return cls(frozenset(rows["id"]), tuple(rows.itertuples()), first, last)


@lru_cache(maxsize=8)
def _sides(program: Program) -> tuple[_Side, _Side]:
    """The figures of the views of money, and the events in lanes, each by time."""
    specs = [spec for spec in program.settings.views if spec.kind == "money"]
    drawn = {name for spec in specs for name in rows_of_money(program.events, spec)["id"]}
    events = program.events
    # Of a side that is open nothing is said: the known day stands for it.
    events = events.assign(
        first=events["first"].fillna(events["last"]), last=events["last"].fillna(events["first"])
    ).sort_values(["first", "last", "id"])
    figures, rest = events["id"].isin(drawn), events["first"].notna() & (events["lane"] != "")
    return _Side.of(events[figures]), _Side.of(events[rest & ~figures])


def _meeting(side: _Side, row: Any) -> list[Any]:
    """The rows of a side that share a day with a row, those of its program first."""
    first = row.last if pd.isna(row.first) else row.first
    last = row.first if pd.isna(row.last) else row.last
    met = np.flatnonzero((side.first <= last) & (side.last >= first))
    found = (side.rows[i] for i in met.tolist())
    return sorted(found, key=lambda other: other.program != row.program)


def _events(program: Program, row: Any) -> Iterator[Element]:
    """The events within a period: the page's script writes each of those that are named by id."""
    found, name = _meeting(_sides(program)[1], row), when(row.period, row.role)
    own = [event for event in found if event.program == row.program]
    others = [event for event in found if event.program != row.program]
    rest = "of other programs" if own else ""
    yield el(
        "section",
        el("h3", f"Events in {name}"),
        *_folded(_lists(own, row), len(own), row.program and f"of {row.program}"),
        *_folded(_lists(others, row), len(others), rest, few=0 if own else FEW),
        None if found else el("p", "No event of the lanes lies in it.", class_="note"),
        el(
            "button",
            f"Show {name} in the chart",
            type="button",
            class_="link",
            data_period=f"{date_of(int(row.first))}|{date_of(int(row.last))}",
        ),
        class_="ties",
    )


def _folded(
    entries: Iterable[Element], number: int, whose: str, *, few: int = FEW, thing: str = "event"
) -> Iterator[Element]:
    """Entries under their count; many are folded under that."""
    title = f"{count(number, thing)} {whose}".strip()
    if number > few:
        yield el("details", el("summary", title), *entries)
    elif number:
        yield el("p", title, class_="about")
        yield from entries


def _lists(events: Sequence[Any], row: Any) -> Iterator[Element]:
    """Those surely within a period; then those that may be, and those that are in part."""
    for how, words in HOW.items():
        names = [event.id for event in events if _how(event, row) == how]
        if names and words:
            yield el("p", words, class_="about")
        if names:
            yield el("ul", data_list=" ".join(names))


def _how(event: Any, row: Any) -> str:
    """How a date lies in a period; one with an open side reaches beyond it."""
    is_known = event.period.first is not None and event.period.last is not None
    if is_known and row.first <= event.first and event.last <= row.last:
        return "within"
    return str(event.period.kind)


def _money(program: Program, row: Any) -> Iterator[Element]:
    found = _meeting(_sides(program)[0], row)
    if not found:
        return
    entries = [_figure(one) for one in found]
    title = f"Money in {_years(program, row)}"
    yield el(
        "section",
        el("h3", title),
        *_folded([el("ul", *entries)], len(entries), "", thing="figure"),
        class_="ties",
    )


def _years(program: Program, row: Any) -> str:
    """Name the fiscal years that a date may lie in, or that it lasted over."""
    days = [date_of(int(day)) for day in (row.first, row.last) if not pd.isna(day)]
    names = [year.label for year in program.settings.calendar.years(days[0], days[-1])]
    if len(names) == 2 and row.period.kind == "point":
        return f"{names[0]} or {names[1]}"
    return " – ".join(dict.fromkeys((names[0], names[-1])))


def _figure(row: Any) -> Element:
    words = ["change" if row.measure.endswith(OF_CHANGE) else "", row.status, _basis(row.basis)]
    said = " ".join(filter(None, words)) or "status not stated"
    parts: Iterable[str] = filter(
        None,
        [said, when(row.period, row.role), row.program, "disputed" if row.disputed else ""],
    )
    value = amount(row.value, row.unit, row.bound)
    return el("li", opening(row.id, value), el("span", " · ".join(parts)))


def _basis(basis: str) -> str:
    return "" if basis == "stated" else basis
