"""Every lane of the data, with its color and symbol, whatever a reader will filter."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from timeline.program import Lane
from timeline.schema import LANE_SYMBOLS, OTHER_LANE
from timeline.theme import LANE_COLORS


def complete(declared: Sequence[Lane], used: Iterable[str]) -> tuple[Lane, ...]:
    """List all lanes.

    Args:
        declared: the lanes of the settings, in order, each with or without a color and symbol.
        used: the lane of each event, "" for none.

    Returns:
        The declared ones, then the others by first appearance, ``Other`` last unless it is
        declared. Colors and symbols that are not given are the theme's in its order: first
        those that no lane asked for, then all of them again.
    """
    names = {lane.name for lane in declared}
    others = [name for name in dict.fromkeys(used) if name and name not in names]
    others.sort(key=lambda name: name == OTHER_LANE)  # stable: the rest keep their order
    lanes = [*declared, *(Lane(name) for name in others)]
    colors = _free(LANE_COLORS, {lane.color for lane in lanes})
    symbols = _free(LANE_SYMBOLS, {lane.symbol for lane in lanes})
    return tuple(
        Lane(lane.name, lane.color or next(colors), lane.symbol or next(symbols)) for lane in lanes
    )


def _free(looks: Sequence[str], taken: set[str]) -> Iterator[str]:
    first = [look for look in looks if look not in taken]
    return chain(first, chain.from_iterable(repeat(looks)))
