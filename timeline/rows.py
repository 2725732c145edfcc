"""Which row an event stands in, on which side its label is, and from which scale it is drawn.

Think of a map: what is drawn depends on the scale, decided once and cheap to apply. Every event
gets a row, a side and a smallest scale in pixels a day. From that scale up it is drawn with its
whole label; below it, it is counted at the foot of its lane.

Headlines are placed first, then the ordinary events, then the details; within a class at rising
scales, by importance: the lowest row and the side where nothing placed is touched. Each lane is
filled in a few ways, labels rather right or rather left, early or long ones first, and the best
outcome is kept; at last its rows are put in the order of time, so that it reads like a staircase.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import inf
from typing import Any

import pandas as pd

from timeline.display import Side
from timeline.filling import HEADLINE, Event, Filling, Row, Space

STEP = 1.4
"""From one scale tried to the next."""

LARGEST = 60.0
"""The largest scale tried, in pixels a day; what does not fit there is always counted."""

VIEWS = (1, 2, 3.5, 8, 16)
"""Where ways to fill a lane are compared, as times the smallest scale: the whole period on a
phone, on a wide page, on a large screen, and zoomed in."""

FIRST_VIEW = 2
"""Of these, the one by which rows are ordered."""

MARGIN_LEFT = 4
MARGIN_RIGHT = 6
"""Pixels by which a label may leave the whole period."""

INPUT = ["lane", "importance", "first", "last", "before", "after", "label", "core"]
OUTPUT = ["row", "side", "scale"]

Key = tuple[float, ...]


def _early(event: Event) -> Key:
    return -event.importance, event.first, -event.length


def _long(event: Event) -> Key:
    return -event.importance, -event.length, event.first


MOST = 250
"""Events of one lane that may have a row; what a lane holds beyond that is always counted."""

_SIDES: tuple[tuple[Side, ...], ...] = (("inside", "right", "left"), ("inside", "left", "right"))
_WAYS = tuple(product(_SIDES, (_early, _long)))
_CLASSES = (range(HEADLINE, 6), range(3, HEADLINE), range(3))


def place(events: pd.DataFrame, *, period: tuple[float, float], width: float) -> pd.DataFrame:
    """Give each event its row, its side and its smallest scale.

    Args:
        events: n rows with the columns of :data:`INPUT`: ``lane`` (any label), ``importance``
            (1 to 5), ``first`` and ``last`` (days covered by the mark), ``before`` and ``after``
            (pixels the mark needs beyond them), ``label`` (pixels of label, badges and gaps) and
            ``core`` (days of the bar that may carry the label inside; 0 for none).
        period: first and last day of the whole period.
        width: the narrowest plot in pixels; with ``period`` it gives the smallest scale.

    Returns:
        n rows with the columns of :data:`OUTPUT` and the index of ``events``. ``row`` counts from
        0 in each lane, -1 where an event fits at no scale; ``scale`` is then infinite. Lanes do
        not depend on one another, nor on the order of the events.
    """
    least = width / (period[1] - period[0])
    lanes: dict[object, list[Event]] = {}
    for number, event in sorted(enumerate(events[INPUT].itertuples(index=False)), key=_content):
        lanes.setdefault(event.lane, []).append(_event(number, event, period))
    found: list[tuple[int, Side, float]] = [(-1, "right", inf)] * len(events)
    for lane in lanes.values():
        for row_number, row in enumerate(_best_rows(lane, least)):
            for one in row.places:
                found[one.event.number] = row_number, one.side, one.scale
    return pd.DataFrame(found, columns=OUTPUT, index=events.index)


def _content(numbered: tuple[int, Any]) -> tuple[float, ...]:
    """All that is known of an event but its lane, so that equals alone stand in input order."""
    return tuple(numbered[1][1:])


def _event(number: int, event: Any, period: tuple[float, float]) -> Event:
    spaces = _spaces(event, period)
    first, last = float(event.first), float(event.last)
    return Event(
        number=number,
        importance=int(event.importance),
        first=first,
        length=float(event.before + event.label + event.after),
        home=last >= period[0] and first <= period[1],
        spaces={side: space for side, space in spaces.items() if space.own < inf},
    )


def _spaces(event: Any, period: tuple[float, float]) -> dict[Side, Space]:
    first, last = float(event.first), float(event.last)
    before, after, label = float(event.before), float(event.after), float(event.label)
    spaces: dict[Side, Space] = {
        "left": _within(Space(first, last, before + label, after), period),
        "right": _within(Space(first, last, before, after + label), period),
    }
    if event.core > 0:
        spaces["inside"] = Space(first, last, before, after, own=label / float(event.core))
    return spaces


def _within(space: Space, period: tuple[float, float]) -> Space:
    """Add the scale from which a label stays within the whole period.

    An event outside the period is not held by it: it is only in view in a wider window.
    """
    first, last = period
    if space.last < first or space.first > last:
        return space
    own = max(
        _fitting(space.before - MARGIN_LEFT, space.first - first),
        _fitting(space.after - MARGIN_RIGHT, last - space.last),
    )
    return Space(space.first, space.last, space.before, space.after, own)


def _fitting(pixels: float, days: float) -> float:
    if pixels <= 0:
        return 0
    return pixels / days if days > 0 else inf


def _best_rows(events: Sequence[Event], least: float) -> list[Row]:
    """Fill a lane in each way, and keep the one that shows most at the common scales: first
    headlines, then all by importance, then the fewest rows, then the fewest steps back in time."""
    outcomes, seated = [], _thinned(events)
    for sides, key in _WAYS:
        rows, steps = _in_time(_filled(seated, sides, key, least), least)
        outcomes.append(((*_missed(rows, least), len(rows), steps), rows))
    return min(outcomes, key=lambda outcome: outcome[0])[1]


def _thinned(events: Sequence[Event]) -> list[Event]:
    """Choose whom a very full lane tries to seat: by class, spread evenly over its events.

    No screen shows more labels than this; the others are counted, as they would be anyway.
    """
    chosen: list[Event] = []
    for importances in _CLASSES:
        room = MOST - len(chosen)
        alike = [event for event in events if event.importance in importances]
        step = max(1.0, len(alike) / room) if room else 0
        chosen += [alike[int(i * step)] for i in range(min(room, len(alike)))]
    return chosen


def _filled(
    events: Sequence[Event], sides: Sequence[Side], key: Callable[[Event], Key], least: float
) -> list[Row]:
    lane = Filling(sides)
    for importances in _CLASSES:
        waiting = sorted((one for one in events if one.importance in importances), key=key)
        scale = least
        while waiting and scale <= max(LARGEST, least * VIEWS[-1]):
            waiting = [event for event in waiting if not lane.add(event, scale)]
            scale *= STEP
    return lane.rows


def _missed(rows: Iterable[Row], least: float) -> tuple[int, int]:
    """Weigh what is drawn at the common scales: headlines, and all by importance; less is more."""
    headlines = importance = 0
    for one in (one for row in rows for one in row.places if one.event.home):
        views = sum(one.scale <= least * view for view in VIEWS)
        headlines += views * one.event.headline
        importance += views * one.event.importance
    return -headlines, -importance


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is read first in a row: the day on which it begins, and the days of its headlines."""

    begins: float
    headlines: tuple[float, ...]

    def steps_back(self, below: "_Reading") -> int:
        """Count what steps back in time from this row to one below it; headlines count double."""
        back = sum(mine > other for mine in self.headlines for other in below.headlines)
        return (self.begins > below.begins) + 2 * back


def _reading(row: Row, least: float) -> _Reading:
    """Read a row as it is first seen: what is drawn only far in does not lead it."""
    seen = [one for one in row.places if one.scale <= FIRST_VIEW * least] or row.places
    days = sorted(one.event.first for one in seen)
    return _Reading(days[0], tuple(one.event.first for one in seen if one.event.headline))


def _in_time(rows: Sequence[Row], least: float) -> tuple[list[Row], int]:
    """Order the rows for the fewest steps back in time; also says how many are left.

    The best order of a set of rows is the best order of all but its last, with that one added:
    so sets are built up row by row.
    """
    readings = [_reading(row, least) for row in rows]
    back = [[above.steps_back(below) for below in readings] for above in readings]
    by_day = sorted(range(len(rows)), key=lambda i: readings[i].begins)
    best: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {frozenset(): (0, ())}
    for _ in rows:
        longer: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {}
        for placed, (steps, order) in best.items():
            for last in by_day:
                if last not in placed:
                    total = steps + sum(back[above][last] for above in order)
                    known = longer.get(placed | {last})
                    if known is None or total < known[0]:
                        longer[placed | {last}] = total, (*order, last)
        best = longer
    ((steps, order),) = best.values()
    return [rows[i] for i in order], steps
