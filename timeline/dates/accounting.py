"""Fiscal years and quarters: ``FY2013``, ``FY2012-Q3``, ``TQ1976``; and quarters, ``2012-Q3``."""

import re

from timeline.dates.days import last_before, month_start
from timeline.dates.fiscal import FiscalCalendar, year_label
from timeline.dates.reading import Reading, check_year, within

_LIKELY = re.compile(r"f[yi]|t[qp]|q|[0-9]{4}[ -]?q")
_FISCAL = r"(?:fy|fiscal year|fiscal) ?([0-9]{4})"
_YEAR = re.compile(rf"{_FISCAL}(?:(?:, ?|[ -]?)q([1-4]))?")
_QUARTER_FIRST = re.compile(rf"q([1-4])[ -]?(?:of )?{_FISCAL}")
_TRANSITION = re.compile(r"t([qp]) ?([0-9]{4})")
_QUARTER = re.compile(r"([0-9]{4})[ -]?q([1-4])|q([1-4])[ -]?(?:of )?([0-9]{4})")


def read(text: str, calendar: FiscalCalendar) -> Reading | None:
    """Read a fiscal period or a quarter; None where the text has another form.

    Raises:
        DateError: the calendar has no such period.
    """
    if not _LIKELY.match(text):
        return None
    if match := _YEAR.fullmatch(text):
        return _fiscal(text, match[1], match[2], calendar)
    if match := _QUARTER_FIRST.fullmatch(text):
        return _fiscal(text, match[2], match[1], calendar)
    if match := _TRANSITION.fullmatch(text):
        label = f"T{match[1].upper()}{match[2]}"
        return within(*calendar.transition(label), "transition period", label)
    if match := _QUARTER.fullmatch(text):
        return _quarter(text, int(match[1] or match[4]), int(match[2] or match[3]))
    return None


def _fiscal(text: str, year: str, quarter: str | None, calendar: FiscalCalendar) -> Reading:
    check_year(text, int(year))
    if quarter:
        days = calendar.quarter(int(year), int(quarter))
        return within(*days, "fiscal quarter", f"{year_label(int(year))}-Q{quarter}")
    return within(*calendar.year(int(year)), "fiscal year", year_label(int(year)))


def _quarter(text: str, year: int, quarter: int) -> Reading:
    check_year(text, year)
    first, last = month_start(year, 3 * quarter - 2), last_before(year, 3 * quarter + 1)
    return within(first, last, "quarter", f"{year:04d}-Q{quarter}")
