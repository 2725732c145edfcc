"""The panels of a money view: one a program, fiscal years at their true extent.

A figure for one year is a bar; figures of several sources for one year stand side by side in it.
A total over several years is a dimension line with the sum on it and a dashed level at its
average: a bar would invent years that nobody gave. So is a figure whose days meet those of a bar
only in part. A change is an arrow from the level of the year before. How sure a figure is can be
seen on the bar itself, without color.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from timeline.arithmetic import FormulaError, rederive
from timeline.display import Panel
from timeline.figures.amounts import SAID, Amount, amount_of, over_rows, parted
from timeline.figures.drops import dropping, room
from timeline.figures.heights import Heights, heights
from timeline.figures.lanes import looks
from timeline.figures.pencil import LEVEL, VALUE, Pencil, level_before, stacked
from timeline.figures.series import about
from timeline.figures.silences import silences
from timeline.figures.slots import slots
from timeline.figures.units import Unit, money_unit
from timeline.program import Program, ViewSpec
from timeline.theme import LANE_LOOKS

AXIS = 20
"""Height in pixels of the names of the years, at the foot of a panel."""

UNNAMED = "Money"
"""The title of the figures that belong to no program."""

UNSURE = "no enacted figure"
"""What is said of a panel whose yearly figures are all claims, requests or worked out."""


def rows(events: pd.DataFrame, spec: ViewSpec) -> pd.DataFrame:
    """Keep the rows that a money view draws: figures for a whole period.

    A view of the measure ``budget`` takes the measure ``budget change`` along. A balance on one
    day, or a period without an end, has no width to be drawn in: it stands in the table.
    """
    names = (name for measure in spec.measures for name in (measure, f"{measure} change"))
    return over_rows(events, tuple(names))


def panels(
    program: Program,
    events: pd.DataFrame,
    spec: ViewSpec,
    span: tuple[float, float],
    least: float,
) -> tuple[Panel, ...]:
    """Draw one panel for each program, and currency, that has a figure among the shown events.

    Args:
        program: the whole program; its colors and units outlive a selection.
        events: the shown events, n rows.
        spec: the view as it is declared.
        span: first and last day of the record.
        least: the smallest scale in pixels a day at which texts must not meet.
    """
    shown, every = set(rows(events, spec)["id"]), rows(program.events, spec)
    colors, above, drawn = _colors(program, every), room(program.events), []
    for (name, currency), amounts in _amounts(program, every).items():
        kept = [amount for amount in amounts if amount.event in shown]
        if kept:
            unit = money_unit(currency, [amount.value for amount in amounts])
            told = [_told(program, amount, unit) for amount in kept]
            panel = _panel(name or UNNAMED, told, unit, colors[name], least, above)
            words = about(every[every["id"].isin({amount.event for amount in kept})])
            drawn.append(
                replace(
                    panel,
                    silences=tuple(silences(program, span, name)),
                    about=words or panel.about,
                    drops=dropping(program.events, name),
                )
            )
    return tuple(drawn)


def _colors(program: Program, every: pd.DataFrame) -> dict[str, str]:
    """A program's color is that of the lane of its name, or else the first that is free."""
    names = list(dict.fromkeys(every["program"]))
    lanes = {lane: look.color for lane, look in looks(program).items() if lane in names}
    palette = [look.color for look in LANE_LOOKS]
    free = [color for color in palette if color not in lanes.values()] or palette
    rest = (name for name in names if name not in lanes)
    colors = lanes | {name: free[i % len(free)] for i, name in enumerate(rest)}
    return {name: colors[name] for name in names}


def _amounts(program: Program, every: pd.DataFrame) -> dict[tuple[str, str], list[Amount]]:
    """All figures by program and currency, each list in the order of time."""
    found: dict[tuple[str, str], list[Amount]] = {}
    row: Any
    for row in every.itertuples():
        amount = amount_of(row, program.settings.currency)
        amount = replace(amount, change=row.measure.endswith(" change"), sum=row.formula)
        found.setdefault((str(row.program), amount.unit), []).append(amount)
    for amounts in found.values():
        amounts.sort(key=lambda amount: (amount.first, amount.last, amount.event))
    return found


def _told(program: Program, amount: Amount, unit: Unit) -> Amount:
    """Write out what a figure was derived from, in its panel's unit: ``68 − 17``."""
    if not amount.sum:
        return amount
    values = {name: value / unit.size for name, value in _values_by_id(program).items()}
    try:
        found = rederive(amount.sum, amount.value / unit.size, values)
    except FormulaError:
        return replace(amount, sum="")
    # A formula with a number of its own is not in the panel's unit.
    told = "".join(piece.text for piece in found.left) if found.agrees else ""
    return replace(amount, sum=told)


def _values_by_id(program: Program) -> dict[str, float]:
    return dict(zip(program.events["id"], program.events["value"], strict=True))


def _panel(
    title: str,
    amounts: Sequence[Amount],
    unit: Unit,
    color: str,
    least: float,
    above: float,
) -> Panel:
    """Draw figures under so many pixels that stay free above them."""
    changes = [amount for amount in amounts if amount.change]
    years, totals = parted([amount for amount in amounts if not amount.change])
    seats = stacked(totals, unit, least)
    levels = max((level for level, _ in seats), default=-1) + 1
    values = _values(years, totals, changes)
    axis = heights(values, unit, above + VALUE + LEVEL * levels)
    pencil = Pencil(axis, unit, totals, axis.y(axis.top) - VALUE, above)
    groups = (
        *pencil.bars(slots(years), lambda _: color),
        *(pencil.total(*each, color) for each in zip(totals, seats, strict=True)),
        *(pencil.change(change, years, color) for change in changes),
    )
    return Panel(
        title=title,
        unit=unit.name,
        color=color,
        height=foot(axis) + AXIS,
        base=axis.base,
        ticks=axis.ticks(unit),
        groups=groups,
        about=UNSURE if years and all(year.kind in SAID for year in years) else "",
        room=above,
    )


def foot(axis: Heights) -> float:
    """Where the bars end, and below zero their values too: there the years are named."""
    return axis.y(axis.low) + (VALUE if axis.low < 0 else 0)


def _values(years: list[Amount], totals: list[Amount], changes: list[Amount]) -> list[float]:
    """Every value that has a height."""
    earlier = [(change, level_before(change, years)) for change in changes]
    reached = [level + change.value for change, level in earlier if level is not None]
    return [*(year.value for year in years), *(total.average for total in totals), *reached]
