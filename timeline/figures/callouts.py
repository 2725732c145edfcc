"""The values written by points: on which side, and from which scale on.

As with the labels of events, what fits at one scale fits at every larger one, so each value gets a
smallest scale and nothing is decided anew under zoom. A value stands above its point, at the right
of it, or below: where it is free first of other values, of the points and of the lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.display import EVERY_SCALE

HALF = 6
"""Pixels from the middle of a value to its upper edge."""

AWAY = 12
"""Pixels from a point to the middle of a value above or below it."""

POINT = 6
GAP = 3


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
    anchor: Literal["start", "middle"]
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
    found: dict[int, Callout] = {}
    taken: list[tuple[Box, float]] = []
    for place in sorted(range(len(wishes)), key=lambda place: (wishes[place].rank, place)):
        wish = wishes[place]
        others = [point for other, point in enumerate(points) if other != place]
        seats = list(_seats(wish, [*others, *lines], taken, floor))
        if wish.rank == 0 and min(seat.lo for seat in seats) == EVERY_SCALE:
            # The first ones are written over a line rather than not at all.
            seats = list(_seats(wish, others, taken, floor))
        best = min(seats, key=lambda seat: seat.lo)
        found[place] = best
        if best.lo < EVERY_SCALE:
            taken.append((_box(wish, best), best.lo))
    return [found[place] for place in range(len(wishes))]


def _seats(
    wish: Wish,
    obstacles: Sequence[Box],
    taken: Iterable[tuple[Box, float]],
    floor: float,
) -> Iterator[Callout]:
    every = [*obstacles, *(box for box, _ in taken)]
    for dx, dy, anchor in _sides(wish, floor):
        seat = Callout(dx, dy, anchor, 0)
        box = _box(wish, seat)
        yield Callout(dx, dy, anchor, max((apart(box, other) for other in every), default=0.0))


def _sides(wish: Wish, floor: float) -> Iterator[tuple[float, float, Literal["start", "middle"]]]:
    yield 0, -AWAY, "middle"
    yield 4, -AWAY + 2, "start"
    if wish.y + AWAY + HALF <= floor:
        yield 0, AWAY, "middle"
        yield 4, AWAY, "start"


def _box(wish: Wish, seat: Callout) -> Box:
    left = seat.dx if seat.anchor == "start" else -wish.width / 2
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
