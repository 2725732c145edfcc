"""Days as numbers, and the arithmetic of months. A last day is always included."""

from datetime import date, timedelta

DAY = timedelta(days=1)
_EPOCH = date(1970, 1, 1).toordinal()
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_number(day: date) -> int:
    """Count the days from 1970-01-01, which is 0; earlier days are negative."""
    return day.toordinal() - _EPOCH


def date_of(number: int) -> date:
    """Give back the day that :func:`day_number` counted.

    Raises:
        ValueError: the number lies outside the years 1 to 9999.
    """
    try:
        return date.fromordinal(number + _EPOCH)
    except (ValueError, OverflowError):
        raise ValueError(f"day number {number} lies outside the years 1 to 9999") from None


def days_in_month(year: int, month: int) -> int:
    """Count the days of a month, 28 to 31."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, days_in_month(year, month))


def month_start(year: int, month: int) -> date:
    """Give the first day of a month; months count on over the year's end, 13 is next January.

    Raises:
        ValueError: the month lies outside the years 1 to 9999.
    """
    years, index = divmod(month - 1, 12)
    return date(year + years, index + 1, 1)


def last_before(year: int, month: int) -> date:
    """Give the last day before a month; months count on as in :func:`month_start`.

    It serves December 9999 too, the month before one that has no date.

    Raises:
        ValueError: the day lies outside the years 1 to 9999.
    """
    years, index = divmod(month - 2, 12)
    return month_end(year + years, index + 1)
