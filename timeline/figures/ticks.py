"""The names on the axis: calendar units above, fiscal years below, as intervals.

A year is a stretch, not a point: its name stands in its middle, between its ticks. The unit is
the finest whose names have room. ``assets/ticks.js`` holds the same rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from itertools import count

from timeline.dates import date_of, day_number

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)

YEAR_PX = 34
"""Pixels that a year's name needs; likewise below for the other units."""

QUARTER_PX = 54
MONTH_PX = 30
WEEK_PX = 44
DAY_PX = 20
FISCAL_LONG_PX = 48
FISCAL_SHORT_PX = 31


@dataclass(frozen=True, slots=True)
class Tick:
    """A named stretch of the axis, ``x0`` to ``x1`` in days (``x1`` not included)."""

    x0: float
    x1: float
    text: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The names of the calendar: ``minor`` at every tick; ``major`` above them, may be empty."""

    minor: tuple[Tick, ...]
    major: tuple[Tick, ...]


def calendar(window: tuple[float, float], k: float) -> Calendar:
    """Name the calendar in a window (first and last day) at ``k`` pixels a day."""
    if k >= DAY_PX:
        return Calendar(tuple(_days(window, 1)), tuple(_months(window, 1, year=True)))
    if 7 * k >= WEEK_PX:
        return Calendar(tuple(_days(window, 7)), tuple(_months(window, 1, year=True)))
    if 30.4 * k >= MONTH_PX:
        return Calendar(tuple(_months(window, 1)), tuple(_years(window, 1)))
    if 91.3 * k >= QUARTER_PX:
        return Calendar(tuple(_months(window, 3)), tuple(_years(window, 1)))
    step = next((n for n in YEAR_STEPS if n * 365.25 * k >= YEAR_PX), YEAR_STEPS[-1])
    return Calendar(tuple(_years(window, step)), ())


def fiscal(
    years: tuple[tuple[str, str, float, float], ...], window: tuple[float, float], k: float
) -> tuple[Tick, ...]:
    """Name the fiscal years in a window, all of them or every second, fifth, ... with room."""
    long = 365.25 * k >= FISCAL_LONG_PX
    alike = all(label == short for label, short, _, _ in years)
    need = FISCAL_LONG_PX if long or alike else FISCAL_SHORT_PX
    step = next((n for n in YEAR_STEPS if n * 365.25 * k >= need), YEAR_STEPS[-1])
    return tuple(
        Tick(first, last, label if long else short)
        for label, short, first, last in years
        if first < window[1]
        and last > window[0]
        # A transition quarter is too short for a name until its own stretch has room for it.
        and (_number(label) % step == 0 if last - first > 300 else (last - first) * k >= need)
    )


def _number(label: str) -> int:
    return int("".join(sign for sign in label if sign.isdigit()) or 0)


def _years(window: tuple[float, float], step: int) -> Iterator[Tick]:
    """A year's name stands over that year alone, also where only every second one is named."""
    year = _day(window[0]).year // step * step
    for named in range(year, MAXYEAR + 1, step):
        if named < MINYEAR:
            continue
        first = day_number(date(named, 1, 1))
        if first >= window[1]:
            return
        yield Tick(first, first + (366 if _leap(named) else 365), str(named))


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _months(window: tuple[float, float], step: int, *, year: bool = False) -> Iterator[Tick]:
    start = _day(window[0])
    number = (start.year * 12 + start.month - 1) // step * step
    for month in count(number, step):
        first, after = _month_start(month), _month_start(month + step)
        if first is None or after is None or first >= window[1]:
            return
        name = MONTHS[month % 12]
        if step > 1:
            name = f"{name}–{MONTHS[(month + step - 1) % 12]}"
        yield Tick(first, after, f"{name} {month // 12}" if year else name)


def _month_start(month: int) -> int | None:
    """The first day of a month counted from the year 0; that after the last year has one too."""
    year = month // 12
    if year > MAXYEAR:
        return day_number(date.max) + 1 if month == 12 * (MAXYEAR + 1) else None
    return day_number(date(year, month % 12 + 1, 1))


def _days(window: tuple[float, float], step: int) -> Iterator[Tick]:
    """Single days, or weeks that begin on Monday (day 4 since 1970-01-01 was one)."""
    first = int(window[0] // 1)
    first -= (first - 4) % step
    for day in range(first, int(window[1] // 1) + 1, step):
        text = str(_day(day).day)
        yield Tick(day, day + step, text if step == 1 else f"{text}–{_day(day + step - 1).day}")


def _day(number: float) -> date:
    limits = day_number(date.min), day_number(date.max)
    return date_of(int(min(max(number // 1, limits[0]), limits[1])))
