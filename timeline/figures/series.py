"""The series of a panel: what tells its values apart, and how each of them looks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from timeline.display import Key
from timeline.figures.lanes import looks
from timeline.metrics import text_width
from timeline.program import Program
from timeline.theme import LANE_LOOKS, LaneLook

KEY_SIZE = 11

Name = tuple[str, ...]
"""What the values of one series share, cell by cell."""

SINGLE = LaneLook("slate", "hexagon")
"""How values look that are each the only one of their series, where these are many."""

SINGLE_KEY = "other single counts"

MANY = 3
"""From so many on they share one look and one key: a dozen keys would explain nothing."""


def by_series(rows: pd.DataFrame, columns: Sequence[str]) -> dict[Name, list[Any]]:
    """Gather rows by what stands in some columns, in the order of first appearance."""
    found: dict[Name, list[Any]] = {}
    row: Any
    # By column, not by attribute: a further column may be called `Field office` or `class`.
    names = zip(*(map(str, rows[column]) for column in columns), strict=True)
    for row, name in zip(rows.itertuples(), names, strict=True):
        found.setdefault(name, []).append(row)
    return found


def series_looks(
    program: Program, rows: pd.DataFrame, names: Iterable[Name]
) -> dict[Name, LaneLook]:
    """Give each series its color and symbol.

    The first has the color of the lane that is called as the rows' program, if there is one.
    """
    lanes, count = looks(program), len(LANE_LOOKS)
    own = next((lanes[name].color for name in rows["program"] if name in lanes), "")
    colors = [look.color for look in LANE_LOOKS]
    start = colors.index(own) if own in colors else 0
    # After the last color they start anew, with other symbols.
    return {
        name: LaneLook(
            colors[(start + place) % count], LANE_LOOKS[(place + place // count) % count].symbol
        )
        for place, name in enumerate(names)
    }


def singles(series: Mapping[Name, Sequence[Any]]) -> set[Name]:
    """Name the series of one value, where they are many and stand beside longer ones."""
    found = {name for name, own in series.items() if len(own) == 1}
    return found if MANY <= len(found) < len(series) else set()


def keys(
    drawn: Collection[Name], found: Mapping[Name, LaneLook], called: Mapping[Name, str]
) -> tuple[Key, ...]:
    """Name the series that are drawn above their panel, those of one value at the end."""
    several = [name for name in drawn if found[name] != SINGLE]
    named = [key(called[name], found[name]) for name in several]
    return (*named, key(SINGLE_KEY, SINGLE)) if len(named) < len(drawn) else tuple(named)


def titles(names: Sequence[Name]) -> dict[Name, str]:
    """Name series by the cells in which they differ."""
    differing = [len(set(cells)) > 1 for cells in zip(*names, strict=True)]
    return {name: _title(name, differing) for name in names}


def _title(name: Name, differing: Sequence[bool]) -> str:
    told = [cell for cell, is_told in zip(name, differing, strict=True) if is_told]
    return ", ".join(filter(None, told)) or ", ".join(filter(None, name))


def key(text: str, look: LaneLook) -> Key:
    """Name a series above its panel."""
    return Key(look.symbol, look.color, text, text_width(text, KEY_SIZE))


def about(rows: pd.DataFrame, common: Iterable[str] = ()) -> str:
    """Say who says so, where one says it all: ``its own count``, ``claimed, one source``.

    ``common`` is what the rows share besides.
    """
    said = list(filter(None, common))
    if (rows["basis"] == "claimed").all():
        said.append("claimed")
    if len(set(rows["source"])) == 1 and len(rows["source"].iloc[0]) == 1 and len(rows) > 1:
        said.append("one source")
    return ", ".join(said)
