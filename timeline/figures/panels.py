"""The money panels: one a program, fiscal years at their true extent.

A figure for one year is a bar; figures of several sources for one year stand side by side in it.
A total over several years is a dimension line with the sum on it and a dashed level at its
average: a bar would invent years that nobody gave. So is a figure whose days meet those of a bar
only in part. A change is an arrow from the level of the year before. How sure a figure is can be
seen on the bar itself, without color.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from timeline.display import Panel, Silence
from timeline.figures.amounts import YEAR, Amount, Axis, Unit, axis_of, unit_of
from timeline.figures.bars import LEVEL, VALUE, Pencil, level_before, stacked
from timeline.figures.lanes import looks
from timeline.figures.silences import silences
from timeline.program import Program
from timeline.theme import LANE_LOOKS

AXIS = 20
"""Height in pixels of the names of the fiscal years, at the foot of a panel."""

UNNAMED = "Money"
"""The title of the figures that belong to no program."""


def money_rows(program: Program, events: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows that a money panel draws: figures of a declared money view for a whole period.

    A view of the measure ``budget`` takes the measure ``budget change`` along. A balance on one
    day, or a period without an end, has no width to be drawn in: it stands in the table.
    """
    views = (view for view in program.settings.views if view.kind == "money")
    measures = [measure for view in views for measure in view.measures]
    names = {name for measure in measures for name in (measure, f"{measure} change")}
    dated = events["first"].notna() & events["last"].notna() & events["value"].notna()
    over = events["role"] == "over"
    return events[events["measure"].isin(names) & dated & over]


def kind(basis: str, status: str) -> str:
    """How sure a figure is, in the one word that decides its look."""
    if basis in ("derived", "claimed"):
        return basis
    return status if status in ("requested", "planned") else "enacted" if status else "stated"


def panels(
    program: Program, events: pd.DataFrame, span: tuple[float, float], least: float
) -> tuple[Panel, ...]:
    """Draw one panel for each program, and currency, that has a figure among the shown events.

    Args:
        program: the whole program; its colors and units outlive a selection.
        events: the shown events, n rows.
        span: first and last day of the record.
        least: the smallest scale in pixels a day at which texts must not meet.
    """
    shown = {row.id for row in money_rows(program, events).itertuples()}
    colors, drawn = _colors(program), []
    for (name, currency), amounts in _amounts(program).items():
        kept = [amount for amount in amounts if amount.event in shown]
        if kept:
            unit = unit_of(currency, [amount.value for amount in amounts])
            silent = silences(program, span, name)
            drawn.append(_panel(name or UNNAMED, kept, unit, colors[name], silent, least))
    return tuple(drawn)


def _colors(program: Program) -> dict[str, str]:
    """A program's color is that of the lane of its name, or else the first that is free."""
    names = list(dict.fromkeys(money_rows(program, program.events)["program"]))
    lanes = {lane: look.color for lane, look in looks(program).items() if lane in names}
    every = [look.color for look in LANE_LOOKS]
    free = [color for color in every if color not in lanes.values()] or every
    rest = (name for name in names if name not in lanes)
    colors = lanes | {name: free[i % len(free)] for i, name in enumerate(rest)}
    return {name: colors[name] for name in names}


def _amounts(program: Program) -> dict[tuple[str, str], list[Amount]]:
    """All figures by program and currency, each list in the order of time."""
    found: dict[tuple[str, str], list[Amount]] = {}
    for row in money_rows(program, program.events).itertuples():
        amount = _amount(row, program.settings.currency)
        found.setdefault((str(row.program), amount.currency), []).append(amount)
    for amounts in found.values():
        amounts.sort(key=lambda amount: (amount.first, amount.last, amount.event))
    return found


def _amount(row: Any, currency: str) -> Amount:
    return Amount(
        event=row.id,
        first=float(row.first),
        last=float(row.last) + 1,
        value=row.value,
        kind=kind(row.basis, row.status),
        bound=row.bound,
        change=row.measure.endswith(" change"),
        currency=row.unit or currency,
    )


def _panel(
    title: str,
    amounts: list[Amount],
    unit: Unit,
    color: str,
    silent: Iterable[Silence],
    least: float,
) -> Panel:
    changes = [amount for amount in amounts if amount.change]
    years, totals = _parted([amount for amount in amounts if not amount.change])
    levels = stacked(totals, unit, least)
    above = VALUE + LEVEL * (max(levels, default=-1) + 1)
    axis = axis_of(_values(years, totals, changes), unit, above)
    pencil = Pencil(axis, unit, color, totals)
    groups = (
        *pencil.bars(years),
        *(pencil.total(total, level) for total, level in zip(totals, levels, strict=True)),
        *(pencil.change(change, years) for change in changes),
    )
    ticks = tuple((axis.y(value), unit.write(value)) for value in axis.levels())
    height = _foot(axis) + AXIS
    return Panel(title, unit.name, color, height, axis.base, ticks, groups, tuple(silent))


def _parted(amounts: Iterable[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Part figures for a year from totals; what meets a bar only in part is a total too."""
    years: list[Amount] = []
    totals: list[Amount] = []
    for amount in amounts:
        across = any(y.meets(amount) and y.same_days != amount.same_days for y in years)
        (totals if across or amount.days > YEAR else years).append(amount)
    return years, totals


def _values(years: list[Amount], totals: list[Amount], changes: list[Amount]) -> list[float]:
    """Every value that has a height."""
    earlier = [(change, level_before(change, years)) for change in changes]
    reached = [level + change.value for change, level in earlier if level is not None]
    return [*(year.value for year in years), *(total.average for total in totals), *reached]


def _foot(axis: Axis) -> float:
    """Where the bars end, and below zero their values too: there the years are named."""
    return axis.y(axis.low) + (VALUE if axis.low < 0 else 0)
