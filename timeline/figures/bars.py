"""The panels of a bars view: one a measure, each figure as wide as its period.

Several figures for one period stand side by side within it, told apart by color and named above
the panel. A period without a figure is empty, not zero.
"""

import pandas as pd

from timeline.dates import date_of
from timeline.display import Panel
from timeline.figures.amounts import Amount, amount_of, over_rows, parted
from timeline.figures.heights import heights
from timeline.figures.money import AXIS, foot
from timeline.figures.pencil import LEVEL, VALUE, Pencil, stacked
from timeline.figures.series import Name, about, by_series, key, series_looks, titles
from timeline.figures.slots import slots
from timeline.figures.units import count_unit
from timeline.program import Program, ViewSpec
from timeline.theme import LaneLook

PLOT = 72
"""Height in pixels of the bars' own area."""


def rows(events: pd.DataFrame, spec: ViewSpec) -> pd.DataFrame:
    """Keep the rows that a bars view draws: figures for a whole period."""
    return over_rows(events, spec.measures)


def panels(
    program: Program,
    events: pd.DataFrame,
    spec: ViewSpec,
    span: tuple[float, float],
    least: float,
) -> tuple[Panel, ...]:
    """Draw one panel for each measure, and unit, that has a figure among the shown events.

    Arguments as for :func:`timeline.figures.money.panels`.
    """
    shown, every = set(rows(events, spec)["id"]), rows(program.events, spec)
    drawn = []
    for measure in spec.measures:
        own = every[every["measure"] == measure]
        for unit in dict.fromkeys(own["unit"]):
            alike = own[own["unit"] == unit]
            if not shown.isdisjoint(alike["id"]):
                drawn.append(_panel(program, alike, shown, spec.split, least))
    return tuple(drawn)


def title_of(measure: str) -> str:
    """A measure as the title of its panel."""
    return measure[:1].upper() + measure[1:]


def unit_name(measure: str, unit: str) -> str:
    """The unit under a panel's title, unless it only says the title again."""
    return "" if unit.casefold() == measure.casefold() else unit


def _panel(
    program: Program, every: pd.DataFrame, shown: set[str], split: str, least: float
) -> Panel:
    names = by_series(every, [split] if split else ["subject", "part"])
    looks = series_looks(program, every, names)
    kept = every[every["id"].isin(shown)]
    series = {row.id: name for name, own in names.items() for row in own if row.id in shown}
    measure, unit = every["measure"].iloc[0], count_unit(every["unit"].iloc[0])
    amounts = _amounts(kept, series, list(names))
    years, totals = parted(amounts)
    seats = stacked(totals, unit, least)
    levels = max((level for level, _ in seats), default=-1) + 1
    above = VALUE + LEVEL * levels
    values = [*(year.value for year in years), *(total.average for total in totals)]
    axis = heights(values, unit, above, PLOT)
    pencil = Pencil(axis, unit, totals, axis.y(axis.top) - VALUE)
    colors = {event: looks[name].color for event, name in series.items()}
    groups = (
        *pencil.bars(slots(years), colors.__getitem__),
        *(pencil.total(one, at, colors[one.event]) for one, at in zip(totals, seats, strict=True)),
    )
    called, drawn = titles(list(names)), [name for name in names if name in series.values()]
    several = len(names) > 1
    return Panel(
        title=title_of(measure),
        unit=unit_name(measure, unit.name),
        color=looks[next(iter(names))].color,
        height=foot(axis) + AXIS,
        base=axis.base,
        ticks=axis.ticks(unit),
        groups=groups,
        keys=tuple(key(called[one], _square(looks[one])) for one in drawn) if several else (),
        about=about(kept, () if several else drawn[0]),
        calendar=all(map(_is_calendar, amounts)),
    )


def _amounts(kept: pd.DataFrame, series: dict[str, Name], order: list[Name]) -> list[Amount]:
    """In the order of time; within one period in the order of the series."""
    found = [amount_of(row) for row in kept.itertuples()]
    places = {name: place for place, name in enumerate(order)}
    found.sort(key=lambda one: (one.first, one.last, places[series[one.event]], one.event))
    return found


def _square(look: LaneLook) -> LaneLook:
    """A series of bars is known by its color; its sign is a bar."""
    return LaneLook(look.color, "square")


def _is_calendar(amount: Amount) -> bool:
    """Whether a figure is for whole years of the calendar."""
    first, last = date_of(int(amount.first)), date_of(int(amount.last) - 1)
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
