"""The strip at a lane's foot: dots, and counts where dots would touch.

``assets/layout.js`` holds the same rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass

DOT = 10
"""Pixels from dot to dot."""

MIXED = 14
"""Pixels from a dot to a count."""

PILL = 19
"""Pixels from count to count."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events that share one mark: ``x`` in pixels, ``members`` as places in the input."""

    x: float
    members: tuple[int, ...]


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
