"""Which marks of the legend a row is drawn with: the one list of their names and words.

A reader may choose the rows of a mark, so this stands below all drawing. The marks of a date
follow from what is known of it, those of a figure from how sure it is and how long it is for.
``tests/test_signs.py`` holds them to what the charts draw.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from timeline.dates import Period
from timeline.program import Program, ViewSpec

DATES: Mapping[str, str] = MappingProxyType(
    {
        "day": "a day",
        "ring": "some day within two months",
        "capsule": "some day within this",
        "span": "lasting; pale: in doubt",
        "before": "before this day",
        "after": "after this day",
        "onward": "from this day on",
        "backward": "up to this day",
        "wedge": "a sum up to its last day",
        "differ": "sources disagree",
        "about": "about this date",
        "uncertain": "the date is in doubt",
    }
)
"""The marks of an event in its lane, in the order of the legend."""

FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "enacted": "enacted",
        "claimed": "claimed",
        "requested": "requested",
        "planned": "planned",
        "derived": "derived here",
        "stated": "status not stated",
        "total": "a total over years; dashed: its average a year",
        "step": "a value on its day, held until the next; dashed: over 200 days",
    }
)
"""The marks of a figure on the time axis."""

SHORT = 60
"""Days up to which a doubt is first seen as an open symbol."""

YEAR = 400
"""A figure for no more than this many days is one year's."""

PERCENT = ("percent", "%")
"""The units of a share, which does not grow with the period."""

POINTS = ("as-of", "event", "until")
"""The roles that are a state on a day."""


def signs(program: Program) -> list[tuple[str, ...]]:
    """Name the marks of each row: n tuples in the order of ``events``, empty for a row that only
    the table has."""
    barred, stepped = _measures(program)
    return [
        (*_in_lane(row), *_in_figures(row, barred, stepped)) for row in program.events.itertuples()
    ]


def of_date(period: Period, role: str) -> Iterator[str]:
    """Name the marks of what is known of a date; none where no day of it is known."""
    first, last = period.first, period.last
    if first is None and last is None:
        return
    if period.kind == "span":
        yield from _lasting(period, role)
    elif first is None or last is None:
        yield "wedge" if role == "until" and last else "before" if last else "after"
    elif role == "over":
        yield "span"
    elif first == last:
        yield "wedge" if role == "until" else "day"
    else:
        yield "ring" if (last - first).days < SHORT else "capsule"
    if period.approximate:
        yield "about"
    if period.uncertain:
        yield "uncertain"


def kind(basis: str, status: str) -> str:
    """How sure a figure is, in the one word that decides its look."""
    if basis in ("derived", "claimed"):
        return basis
    return status if status in ("requested", "planned") else "enacted" if status else "stated"


def is_total(days: float, unit: str) -> bool:
    """Whether a figure adds up more than a year; a share does not."""
    return days > YEAR and unit not in PERCENT


def _lasting(period: Period, role: str) -> Iterator[str]:
    """A span; an end of it may be open, and the other one in doubt: that is drawn as lasting."""
    if period.last is None:
        yield "onward"
        in_doubt = not period.start.exact
    elif period.first is None:
        yield "wedge" if role == "until" else "backward"
        in_doubt = not period.end.exact
    else:
        yield "wedge" if role == "until" else "span"
        return
    if in_doubt:
        yield "span"


def _measures(program: Program) -> tuple[set[str], set[str]]:
    """The measures that some view draws as bars over their periods, and as values on a day."""
    views = program.settings.views
    return (
        {name for view in views if view.kind in ("money", "bars") for name in measures(view)},
        {name for view in views if view.kind == "steps" for name in measures(view)},
    )


def measures(spec: ViewSpec) -> Iterator[str]:
    """The measures that a view draws; one of money takes the changes of its measures along."""
    for measure in spec.measures:
        yield measure
        if spec.kind == "money":
            yield f"{measure} change"


def _in_lane(row: Any) -> Iterator[str]:
    if not row.lane or row.period is None:
        return
    yield from of_date(row.period, row.role)
    if row.disputed and not (pd.isna(row.first) and pd.isna(row.last)):
        yield "differ"


def _in_figures(row: Any, barred: set[str], stepped: set[str]) -> Iterator[str]:
    if pd.isna(row.value) or pd.isna(row.last):
        return
    is_dated = not pd.isna(row.first)
    if row.measure in barred and is_dated and row.role == "over":
        yield kind(row.basis, row.status)
        if is_total(row.last + 1 - row.first, row.unit):
            yield "total"
    if row.measure in stepped and row.role in POINTS and (is_dated or row.role == "until"):
        yield "step"
