"""The series of a panel: what tells its values apart, and how each of them looks."""

from collections.abc import Iterable, Sequence
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


def by_series(rows: pd.DataFrame, columns: Sequence[str]) -> dict[Name, list[Any]]:
    """Gather rows by what stands in some columns, in the order of first appearance."""
    found: dict[Name, list[Any]] = {}
    row: Any
    for row in rows.itertuples():
        found.setdefault(tuple(str(getattr(row, name)) for name in columns), []).append(row)
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
