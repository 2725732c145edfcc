"""From a program and a view to the display list: all data work, and no drawing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pandas as pd

from timeline.dates import date_of, day_number
from timeline.display import Chart, Lane
from timeline.figures.declared import figures, on_time
from timeline.figures.lanes import PHONE_PLOT, drawable, lanes, links
from timeline.figures.silences import day_of, silences
from timeline.program import Program
from timeline.view import View, for_figures, select

REMEMBERED = 8
"""Layouts kept: one page asks for the same one several times. The dashboard keeps its own."""


def chart(program: Program, view: View | None = None) -> Chart:
    """Lay out what a view shows of a program, for any window and width.

    Args:
        program: the whole program; its record, lanes and colors outlive the view.
        view: what is shown; all of it without one. Its window is not part of the chart.

    Returns:
        The display list, with an item for each event that stands in a lane and has a known day,
        and a figure for each declared view that has a row to draw. A selection without either
        gives axes alone.
    """
    # What only looks at the rows (window, event, view beneath, layout) does not change the chart.
    rows = replace(view or View(), start="", end="", event="", view="", layout="")
    return _chart(program, rows)


@lru_cache(maxsize=REMEMBERED)
def _chart(program: Program, view: View) -> Chart:
    events = select(program, view).events
    valued = select(program, for_figures(view)).events
    span = record(program)
    home = home_window(program)
    shown_lanes, items = lanes(program, events, home, span)
    return Chart(
        first=span[0],
        last=span[1],
        home=home,
        lanes=shown_lanes,
        items=items,
        figures=tuple(figures(program, valued, span, PHONE_PLOT / (home[1] - home[0]))),
        links=links(program, items),
        silences=tuple(silences(program, span)),
        fiscal=_fiscal(program, span),
        summary=_summary(shown_lanes),
    )


def record(program: Program) -> tuple[float, float]:
    """The whole years that hold everything drawable: first day, last day (not included)."""
    events = program.events
    kept = pd.concat([drawable(events), on_time(program, events)])
    days = [int(day) for name in ("first", "last") for day in kept[name].dropna()]
    covers = program.settings.covers
    days += [day_number(day) for day in (covers and covers.first, covers and covers.last) if day]
    if not days:
        return float(day_number(date(2000, 1, 1))), float(day_number(date(2001, 1, 1)))
    return _years(min(days), max(days))


def home_window(program: Program) -> tuple[float, float]:
    """The window that is shown first: the default one, else what the record covers, else all.

    It lies within the record; one that has no day of it gives all.
    """
    settings, (first, last) = program.settings, record(program)
    covers, start, end = settings.covers, first, last
    if settings.default.start or settings.default.end:
        start = day_of(program, settings.default.start, first, last=False)
        end = day_of(program, settings.default.end, last, last=True)
    elif covers and covers.first and covers.last:
        start, end = float(day_number(covers.first)), float(day_number(covers.last) + 1)
    start, end = max(start, first), min(end, last)
    return (start, end) if start < end else (first, last)


def _years(first: int, last: int) -> tuple[float, float]:
    start, end = date_of(first), date_of(last)
    return float(day_number(date(start.year, 1, 1))), float(day_number(date(end.year, 12, 31)) + 1)


def _fiscal(
    program: Program, span: tuple[float, float]
) -> tuple[tuple[str, str, float, float], ...]:
    """Each with a short label, unless two of the record would share it."""
    years = program.settings.calendar.years(date_of(int(span[0])), date_of(int(span[1]) - 1))
    brief = len({_brief(year.label) for year in years}) == len(years)
    return tuple(
        (
            year.label,
            _brief(year.label) if brief else year.label,
            float(day_number(year.first)),
            float(day_number(year.last) + 1),
        )
        for year in years
    )


def _brief(label: str) -> str:
    return f"{label[:2]}{label[-2:]}"


def _summary(shown: Sequence[Lane]) -> str:
    """Say in a sentence what the chart shows, with its figures."""
    if not shown:
        return "No event of this selection has a date that can be drawn."
    count = sum(lane.count for lane in shown)
    parts = ", ".join(f"{lane.title} {lane.count}" for lane in shown)
    return f"{count} event{'' if count == 1 else 's'} on a time axis, in lanes: {parts}."
