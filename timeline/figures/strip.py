"""The strip at a lane's foot: dots, and counts where dots would touch.

``assets/layout.js`` holds the same rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from timeline.display import Item

DOT = 10
"""Pixels from dot to dot."""

MIXED = 14
"""Pixels from a dot to a count."""

PILL = 19
"""Pixels from count to count."""

AREA = 12
"""Pixels to the left and to the right of a mark in which a click still means it."""


THUMB = 14
"""Pixels more from each to each on a phone, so that each has its area to itself."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events that share one mark: ``x`` in pixels, ``members`` as places in the input."""

    x: float
    members: tuple[int, ...]


def middle(item: Item, window: tuple[float, float]) -> float:
    """The day at which one sign stands for an item that is in a window: where it is known, or
    else the middle of what is seen of it."""
    first, last = window
    if item.known is not None and first <= item.known < last:
        return item.known
    return (max(item.first, first) + min(item.last, last)) / 2


def areas(places: Sequence[float]) -> list[tuple[float, float]]:
    """Where a click means each mark (pixels, ascending): neighbors share what is between them."""
    halves = [(one + other) / 2 for one, other in pairwise(places)]
    lows, highs = [-inf, *halves][: len(places)], [*halves, inf][: len(places)]
    return [
        (max(x - AREA, low), min(x + AREA, high))
        for x, low, high in zip(places, lows, highs, strict=True)
    ]


def clusters(places: Sequence[float], more: float = 0) -> list[Cluster]:
    """Gather places (pixels, ascending) that stand too close to be told apart.

    A cluster stands in the middle between its first and its last place. What gathers may come
    too close to what stands before it, and then takes that along. Larger dots need ``more`` room.
    """
    found: list[Cluster] = []
    for number, x in enumerate(places):
        new = Cluster(x, (number,))
        while found and new.x - found[-1].x < _room(found[-1], new) + more:
            members = (*found.pop().members, *new.members)
            new = Cluster((places[members[0]] + places[members[-1]]) / 2, members)
        found.append(new)
    return found


def _room(one: Cluster, other: Cluster) -> int:
    counts = (len(one.members) > 1) + (len(other.members) > 1)
    return (DOT, MIXED, PILL)[counts]
