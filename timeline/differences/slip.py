"""What a slip chart shows, before any of it is drawn: each row, its two marks, the time between.

A slip chart shows how dates have moved: the mark of the old edition, an arrow, and the mark of the
new one. Rows that were added have no old mark, rows that were removed no new one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates import Period, day_number
from timeline.differences.difference import Dated, Difference, Row
from timeline.differences.wording import line, moved, short
from timeline.marks import Facts
from timeline.program import Lane
from timeline.schema import DEFAULT_IMPORTANCE
from timeline.signs import DATES, of_date

NO_LANE = Lane("", "slate", "circle")
"""How a row looks that stands in no lane."""

LEAST = 28
"""Days that a chart shows at least."""

ROOM = 0.05
"""The share of the days that is kept free on either side."""

LATEST = day_number(date.max) + 1

UNDRAWN = ("about", "uncertain", "differ")
"""Marks of the legend that stand beside others, and are said in words here."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One row: its title, its dates in words, and its marks; None where there is none to draw."""

    id: str
    title: str
    words: str
    lane: Lane
    old: Facts | None
    new: Facts | None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading, in time order."""

    title: str
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Slips:
    """The whole chart; ``window`` is its first and last day (not included), None without a day.

    ``legend`` has the marks of dates that stand in it, each with its meaning.
    """

    groups: tuple[Group, ...]
    window: tuple[float, float] | None
    legend: Mapping[str, str]


def slips(difference: Difference) -> Slips:
    """Take from a difference what can be seen on a time axis: rows re-dated, added, removed."""
    lanes = {lane.name: lane for lane in difference.lanes}
    rows = difference.rows
    every = {
        "Re-dated": [_slip(one.old, one.new, lanes) for one in rows.of("re-dated")],
        "Added": [_slip(None, row, lanes) for row in rows.added],
        "Removed": [_slip(row, None, lanes) for row in rows.removed],
    }
    groups = tuple(
        Group(title, tuple(sorted(found, key=_order))) for title, found in every.items() if found
    )
    facts = [one for group in groups for slip in group.slips for one in (slip.old, slip.new) if one]
    used = {sign for one in facts for sign in of_date(one.period, one.role)}
    legend = {sign: text for sign, text in DATES.items() if sign in used - {*UNDRAWN}}
    return Slips(groups, _window([one.period for one in facts]), legend)


def _slip(old: Row | None, new: Row | None, lanes: Mapping[str, Lane]) -> Slip:
    row = new or old
    assert row
    lane = lanes.get(row.lane, NO_LANE)
    return Slip(
        id=row.id,
        title=line(row.title),
        words=_words(old.dated if old else None, new.dated if new else None),
        lane=lane,
        old=_facts(row, old.dated, lane) if old and old.dated else None,
        new=_facts(row, new.dated, lane) if new and new.dated else None,
    )


def _words(old: Dated | None, new: Dated | None) -> str:
    if old and new:
        return moved(old, new)
    one = old or new
    return short(one) if one else ""


def _facts(row: Row, dated: Dated, lane: Lane) -> Facts | None:
    if dated.period is None:
        return None
    look = (DEFAULT_IMPORTANCE, lane.color, lane.symbol)
    return Facts(row.id, row.title, dated.period, dated.role, *look)


def _order(slip: Slip) -> tuple[float, float, str]:
    """By the first day of the new mark, else of the old one; what has neither comes last."""
    one = slip.new or slip.old
    known = list(_days(one.period)) if one else []
    return (min(known), max(known), slip.id) if known else (LATEST, LATEST, slip.id)


def _days(period: Period) -> Iterator[int]:
    return (day_number(day) for day in (period.first, period.last) if day)


def _window(periods: Sequence[Period]) -> tuple[float, float] | None:
    """Hold every known day, with some room; None where there is none."""
    known = [day for period in periods for day in _days(period)]
    if not known:
        return None
    first, last = min(known), max(known) + 1
    more = max((last - first) * ROOM, (LEAST - (last - first)) / 2, 1)
    return first - more, last + more
