"""What the readers of single dates share: the dataset's rules in, days and a unit out."""

from datetime import date
from typing import Literal, NamedTuple

from timeline.dates.days import days_in_month
from timeline.dates.edge import Edge
from timeline.dates.fiscal import FiscalCalendar
from timeline.dates.refusal import DateError

Order = Literal["dmy", "mdy"]


class Rules(NamedTuple):
    """What a dataset says about its dates."""

    calendar: FiscalCalendar
    order: Order | None


class Reading(NamedTuple):
    """One date without a second end: its days, and the unit it was written in."""

    edge: Edge
    precision: str


def within(first: date, last: date, precision: str, label: str = "") -> Reading:
    """Read some day from first to last."""
    return Reading(Edge(first, last, label=label), precision)


def day(text: str, year: int, month: int, number: int) -> Reading:
    """Read one day.

    Raises:
        DateError: there is no such day; ``text`` is what was written.
    """
    if not 1 <= year <= 9999 or not 1 <= month <= 12:
        return whole_month(text, year, month)  # which says what is wrong with them
    length = days_in_month(year, month)
    if not 1 <= number <= length:
        reason = f"the month has {length} days, there is no day {number}"
        raise DateError(text, reason, f"{year:04d}-{month:02d}, or a day in that month")
    exact = date(year, month, number)
    return Reading(Edge(exact, exact), "day")


def whole_month(text: str, year: int, month: int) -> Reading:
    """Read some day of a month.

    Raises:
        DateError: there is no such month.
    """
    check_year(text, year)
    if not 1 <= month <= 12:
        wanted = f"a month from {year:04d}-01 to {year:04d}-12"
        raise DateError(text, f"there is no month {month:02d}", wanted)
    return Reading(
        Edge(date(year, month, 1), date(year, month, days_in_month(year, month))), "month"
    )


def whole_year(text: str, year: int) -> Reading:
    """Read some day of a year.

    Raises:
        DateError: the year is not from 1 to 9999.
    """
    check_year(text, year)
    return Reading(Edge(date(year, 1, 1), date(year, 12, 31)), "year")


def check_year(text: str, year: int) -> None:
    """Refuse a year outside 1 to 9999."""
    if not 1 <= year <= 9999:
        raise DateError(text, f"there is no year {year} here", "a year from 0001 to 9999")
