"""One lane's rows while they fill up: what touches what, and from which scale on.

An event occupies a stretch of days and a fixed number of pixels at either end. Days grow apart
under zoom and pixels do not, so what fits at one scale fits at every larger one, and any two
events of a row have one number: the smallest scale at which both fit. Two of a row are right when
that number is at most the scale from which the second of them is drawn.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from timeline.display import Side

ROWS = 4
"""Rows that any event may open in a lane."""

HEADLINE_ROWS = 6
"""Rows that a headline may open; what is open, all may use."""

HEADLINE = 4
"""The importance from which an event is a headline."""

GAP = 8
"""Free pixels between two events of a row."""


@dataclass(frozen=True, slots=True)
class Space:
    """What an event occupies: from day ``first`` to day ``last``, and pixels beyond either.

    ``own`` is the scale from which it fits by itself: inside its bar, or within the period.
    """

    first: float
    last: float
    before: float
    after: float
    own: float = 0.0

    def apart_from(self, other: "Space") -> float:
        """The smallest scale, in pixels a day, at which both fit one row; infinite if none."""
        if other.first < self.first or (other.first == self.first and other.last < self.last):
            days, pixels = self.first - other.last, other.after + self.before
        else:
            days, pixels = other.first - self.last, self.after + other.before
        return (pixels + GAP) / days if days > 0 else inf


@dataclass(frozen=True, slots=True)
class Event:
    """What is placed.

    Attributes:
        number: its name among the others.
        importance: 1 to 5.
        first: the first day of its mark.
        length: pixels of mark and label together.
        home: whether any of it lies in the period that is shown first.
        spaces: what it would occupy with its label on either side, or inside its bar.
    """

    number: int
    importance: int
    first: float
    length: float
    home: bool
    spaces: Mapping[Side, Space]

    @property
    def headline(self) -> bool:
        """Whether it is placed before the others and may open more rows."""
        return self.importance >= HEADLINE


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands in its row, and the smallest scale at which it is drawn there."""

    event: Event
    side: Side
    space: Space
    scale: float


class Row:
    """The events of one row, in the order of placing."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self._met: dict[tuple[int, Side], tuple[float, int]] = {}

    def needed(self, event: Event, side: Side) -> float:
        """The scale from which an event would be drawn here, the others staying as they are.

        While one of the others is not drawn, it is in nobody's way. What was met before is not
        compared again: events ask at every scale, and rows only grow.
        """
        space = event.spaces[side]
        needed, met = self._met.get((event.number, side), (space.own, 0))
        for other in self.places[met:]:
            apart = space.apart_from(other.space)
            if apart > other.scale and apart > needed:
                needed = apart
        self._met[event.number, side] = needed, len(self.places)
        return needed


class Filling:
    """The rows of one lane; labels take the first of ``sides`` that is free."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.sides = sides
        self.rows: list[Row] = []

    def add(self, event: Event, scale: float) -> bool:
        """Put an event into the lowest row, and there on the first side, free at a scale.

        Returns:
            Whether there was one. The event is drawn from the scale that it needs there, which
            may be smaller than the one it asked for.
        """
        if any(self._put(event, row, scale) for row in self.rows):
            return True
        fresh = Row()
        if len(self.rows) < self._may_open(event) and self._put(event, fresh, scale):
            self.rows.append(fresh)
            return True
        return False

    def _put(self, event: Event, row: Row, scale: float) -> bool:
        for side in self.sides:
            if side in event.spaces and (needed := row.needed(event, side)) <= scale:
                row.places.append(Place(event, side, event.spaces[side], needed))
                return True
        return False

    @staticmethod
    def _may_open(event: Event) -> int:
        return HEADLINE_ROWS if event.headline else ROWS
