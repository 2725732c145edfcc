"""The values written by points: on which side, and from which scale on.

As with the labels of events, what fits at one scale fits at every larger one, so each value gets a
smallest scale and nothing is decided anew under zoom. A value stands above its point, below,
or beside it: where it is free first of other values, of the points and of the lines.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Literal

from timeline.display import EVERY_SCALE

HALF = 6
"""Pixels from the middle of a value to its upper edge."""

AWAY = 12
"""Pixels from a point to the middle of a value above or below it."""

POINT = 6
GAP = 3

BESIDE = POINT + 2
"""Pixels from a point to a value at the right or the left of it."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A text, or what it must not stand on: from day ``x0``, moved by ``left`` pixels, to day
    ``x1``, moved by ``right``; ``y0`` to ``y1`` in pixels."""

    x0: float
    x1: float
    y0: float
    y1: float
    left: float = 0
    right: float = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """A value that wants to be written at a point: ``width`` in pixels, ``rank`` 0 the first."""

    x: float
    y: float
    width: float
    rank: int


@dataclass(frozen=True, slots=True)
class Callout:
    """Where a value stands beside its point, in pixels, and the smallest scale for that."""

    dx: float
    dy: float
    anchor: Anchor
    lo: float


def seated(wishes: Sequence[Wish], lines: Sequence[Box], floor: float) -> list[Callout]:
    """Find each value its place, those of low rank first.

    Args:
        wishes: n values.
        lines: what is drawn from point to point.
        floor: the y under which nothing may be written, in pixels.

    Returns:
        n places in the order of the wishes; an infinite ``lo`` where a value has none.
    """
    points = [_point(wish) for wish in wishes]
    taken, marks, drawn = _Crowd(()), _Crowd(points), _Crowd(lines)
    found: dict[int, Callout] = {}
    for place in sorted(range(len(wishes)), key=lambda place: (wishes[place].rank, place)):
        wish, own = wishes[place], points[place]
        best = _best(wish, own, (taken, marks, drawn), floor)
        if wish.rank == 0 and best.lo == EVERY_SCALE:
            # The first ones are written over a line rather than not at all.
            best = _best(wish, own, (taken, marks), floor)
        found[place] = best
        if best.lo < EVERY_SCALE:
            taken.add(_box(wish, best))
    return [found[place] for place in range(len(wishes))]


class _Crowd:
    """Boxes in the order of their days, so that of thousands only the near ones are looked at."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._boxes = sorted(boxes, key=lambda box: box.x0)
        self._reach = list(accumulate((box.x1 for box in self._boxes), max))
        self._left = min((box.left for box in self._boxes), default=0.0)
        self._right = max((box.right for box in self._boxes), default=0.0)

    def add(self, box: Box) -> None:
        """Take in one more, on a single day."""
        at = self._from(box.x0)
        before = self._reach[at - 1] if at else box.x1
        self._boxes.insert(at, box)
        self._reach.insert(at, max(before, box.x1))
        self._left, self._right = min(self._left, box.left), max(self._right, box.right)

    def apart(self, box: Box, lo: float, but: Box) -> float:
        """The scale, ``lo`` or a larger one, from which a box touches none of them ``but`` one."""
        start = self._from(box.x0)
        pixels = box.right - self._left + GAP
        for other in islice(self._boxes, start, None):
            if other.x0 > box.x1 and pixels <= lo * (other.x0 - box.x1):
                break  # neither this one, whatever its width, nor any farther one needs more
            lo = lo if other is but else max(lo, apart(box, other))
        pixels = self._right - box.left + GAP
        for place in range(start - 1, -1, -1):
            if self._reach[place] < box.x0 and pixels <= lo * (box.x0 - self._reach[place]):
                break
            other = self._boxes[place]
            lo = lo if other is but else max(lo, apart(box, other))
        return lo

    def _from(self, day: float) -> int:
        return bisect_left(self._boxes, day, key=lambda box: box.x0)


def _best(wish: Wish, own: Box, crowds: Iterable[_Crowd], floor: float) -> Callout:
    """The side of a point on which its value is free first, and the scale from which it is."""
    seats = []
    for dx, dy, anchor in _sides(wish, floor):
        box, lo = _box(wish, Callout(dx, dy, anchor, 0)), 0.0
        for crowd in crowds:
            lo = crowd.apart(box, lo, own)
        seats.append(Callout(dx, dy, anchor, lo))
        if not lo:
            break  # free at any scale: the later sides cannot be better
    return min(seats, key=lambda seat: seat.lo)


def _sides(wish: Wish, floor: float) -> Iterator[tuple[float, float, Anchor]]:
    yield 0, -AWAY, "middle"
    yield 4, -AWAY + 2, "start"
    yield -4, -AWAY + 2, "end"
    if wish.y + AWAY + HALF <= floor:
        yield 0, AWAY, "middle"
        yield 4, AWAY, "start"
        yield -4, AWAY, "end"
    yield BESIDE, 0, "start"
    yield -BESIDE, 0, "end"


def _box(wish: Wish, seat: Callout) -> Box:
    left = seat.dx - {"start": 0.0, "middle": 0.5, "end": 1.0}[seat.anchor] * wish.width
    y = wish.y + seat.dy
    return Box(wish.x, wish.x, y - HALF, y + HALF, left, left + wish.width)


def _point(wish: Wish) -> Box:
    y = wish.y
    return Box(wish.x, wish.x, y - POINT + 1, y + POINT - 1, -POINT, POINT)


def apart(one: Box, other: Box) -> float:
    """The scale from which two do not touch."""
    if one.y1 <= other.y0 or other.y1 <= one.y0:
        return 0
    return min(_beyond(one, other), _beyond(other, one))


def _beyond(one: Box, other: Box) -> float:
    """The scale from which the other stands right of the one."""
    pixels, days = one.right - other.left + GAP, other.x0 - one.x1
    if days < 0:
        return EVERY_SCALE
    if pixels <= 0:
        return 0
    return pixels / days if days else EVERY_SCALE
