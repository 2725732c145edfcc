"""What a comparison is made of: the rows of a view that share one unit, and their one axis.

Values of different units are never laid on one axis, where their lengths would be compared: the
unit that most rows of the view have is drawn, and a note says which rows stand in the table only.
All is worked out from the whole program. A selection then keeps the lines whose rows it shows all
of, so that no length, color or order changes with it, and no sum stands over a part of its rows.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, inf
from typing import Any

import pandas as pd

from timeline.display import Line, Words
from timeline.figures.amounts import said
from timeline.figures.dating import when
from timeline.figures.heights import nice
from timeline.figures.lanes import looks
from timeline.figures.units import Unit, bounded, count_unit, money_unit
from timeline.metrics import text_width
from timeline.program import Program, ViewSpec
from timeline.signs import kind
from timeline.theme import LANE_LOOKS

SIZE = 12
"""Size in pixels of titles and of the values at the ends of the bars."""

STEPS = 4
"""At most so many steps has an axis."""

TELLING = ("measure", "subject", "part", "program")
"""The columns whose cells name a line, as far as they differ."""

_RANGE = (1e-300, 1e300)
"""Sizes of values that can be drawn: beyond them lengths in pixels are no numbers any more."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row with a value; ``cells`` hold its further columns, ``order`` its first and last day.

    A row without a date comes last in time.
    """

    event: str
    title: str
    value: float
    bound: str
    kind: str
    when: str
    order: tuple[float, float]
    cells: Mapping[str, str]

    def text(self, unit: Unit) -> str:
        """The value with its bound."""
        return bounded(number(self.value, unit), self.bound)

    def said(self, unit: Unit) -> str:
        """The value with its bound and, where that lessens it, its kind."""
        return said(self.text(unit), self.kind)


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of a view that are drawn, in the file's order; ``rest`` is how many are not, by
    their unit."""

    rows: tuple[Fact, ...]
    unit: Unit
    rest: Mapping[str, int]

    def note(self) -> Words:
        """Say which rows of the view are not drawn."""
        parts = [f"{count} in {unit}" for unit, count in self.rest.items()]
        if parts:
            parts[0] = parts[0].replace(" in ", " counted in ", 1)
        return words(f"Not drawn: {', '.join(parts)}; see the table") if parts else Words()

    def varying(self, but: str) -> tuple[str, ...]:
        """The columns that tell these rows apart, ``but`` the one of the split; the subject too."""
        cells = {name: {row.cells[name] for row in self.rows} for name in TELLING}
        return tuple(
            name for name in TELLING if name != but and (len(cells[name]) > 1 or name == "subject")
        )


def facts(program: Program, spec: ViewSpec) -> Facts:
    """Read the rows of a view's measures that have a value, in the unit that most of them have."""
    events = program.events
    kept = events[events["measure"].isin(spec.measures) & events["value"].notna()]
    size = kept["value"].abs()
    drawable = kept[(size == 0) | size.between(*_RANGE)]
    counts = Counter(drawable["unit"])
    unit = counts.most_common(1)[0][0] if counts else ""
    drawn = drawable[drawable["unit"] == unit]
    rows = tuple(_fact(row, spec.split) for row in drawn.to_dict("records"))
    rest = Counter(kept["unit"]) - Counter(drawn["unit"])
    return Facts(rows, _unit(unit, rows, program.settings.currency), rest)


def axis(values: Iterable[float], unit: Unit) -> tuple[float, float, tuple[tuple[float, str], ...]]:
    """Fit an axis over values and zero: its first and last value, and its ticks."""
    every = [*values, 0.0]
    first, last = min(every), max(every)
    if first == last:
        return 0, unit.size, ((0, number(0, unit)),)
    step = nice((last - first) / STEPS)
    places = range(ceil(first / step), floor(last / step) + 1)
    return first, last, tuple((step * place, number(step * place, unit)) for place in places)


def number(value: float, unit: Unit) -> str:
    """Write a value; one of very many digits by its power of ten."""
    size = abs(value) / unit.size
    if size and not 1e-6 <= size < 1e15:
        return f"{value / unit.size:.3g}".replace("-", "−")
    return unit.write(value)


def words(text: str, size: float = 11, *, bold: bool = False) -> Words:
    """Measure a text word by word."""
    parts = text.split()
    return Words(" ".join(parts), tuple(text_width(part, size, bold=bold) for part in parts))


def head(unit: Unit, abouts: Sequence[str]) -> tuple[Words, bool]:
    """Say what all values count, and once what all lines are about; and whether they share that."""
    shared = len(set(abouts)) == 1
    return words(", ".join(filter(None, [unit.name, abouts[0] if shared else ""]))), shared


def hues(program: Program, spec: ViewSpec, rows: Sequence[Fact]) -> list[str]:
    """Every color, from the view's own on: that of the lane called as it, its group or program."""
    lanes = looks(program)
    names = [spec.title, spec.group, *(row.cells["program"] for row in rows)]
    own = next((lanes[name].color for name in names if name in lanes), LANE_LOOKS[0].color)
    every = [look.color for look in LANE_LOOKS]
    start = every.index(own) if own in every else 0
    return every[start:] + every[:start]


def kept(lines: Iterable[Line], events: pd.DataFrame) -> tuple[Line, ...]:
    """Keep the lines whose rows are all among the events shown, and headings with such a line."""
    shown = set(events["id"])
    found: list[Line] = []
    for line in lines:
        if not line.groups and found and not found[-1].groups:
            found.pop()
        if all(group.event in shown for group in line.groups):
            found.append(line)
    return tuple(found if not found or found[-1].groups else found[:-1])


def _fact(row: Mapping[Hashable, Any], split: str) -> Fact:
    days = [inf if pd.isna(day) else float(day) for day in (row["first"], row["last"])]
    return Fact(
        event=row["id"],
        title=row["title"],
        value=row["value"],
        bound=row["bound"],
        kind=kind(row["basis"], row["status"]),
        when=when(row["period"], row["role"]),
        order=(days[0], days[1]),
        cells={name: _cell(row.get(name, "")) for name in (*TELLING, "role", split)},
    )


def _cell(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _unit(name: str, rows: Sequence[Fact], currency: str) -> Unit:
    return money_unit(name, [row.value for row in rows]) if name == currency else count_unit(name)
