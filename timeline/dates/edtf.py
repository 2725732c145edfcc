"""ISO 8601 and EDTF: ``1996-09-30``, ``2012-W28``, ``199X``, ``2012-21``, also with a time.

Texts come in lower case with single spaces, and without qualifiers. A reader gives None for a text
of another form, and raises where the form is known and the date does not exist.
"""

import re
from datetime import date

from timeline.dates.days import last_before, month_start
from timeline.dates.reading import Reading, check_year, day, whole_month, whole_year, within
from timeline.dates.refusal import DateError

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TIMED = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]"
    r"([01][0-9]|2[0-3])(?::?[0-5][0-9](?::?(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?)?"
    r" ?(?:z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_WEEK = re.compile(r"([0-9]{4})-?w([0-9]{2})(?:-?([1-7]))?")
_UNSPECIFIED = re.compile(r"(?=[0-9x-]*x)([0-9x]{4})(?:-([0-9x]{2})(?:-([0-9x]{2}))?)?")
_YEARS = {1: "millennium", 2: "century", 3: "decade"}
_HALF_OPEN = "whole parts as X (199X, 2012-XX, 2012-06-XX), or [2012-10..2012-12] for other ranges"


def read(text: str) -> Reading | None:
    """Read one ISO or EDTF date; None where the text has another form.

    Raises:
        DateError: it has the form, but no such date exists.
    """
    if reading := plain(text):
        return reading
    if match := _TIMED.fullmatch(text):
        # The time says no more about the day: the written date stands, never shifted by a zone.
        return day(text, *map(int, match.groups()[:3]))
    if match := _WEEK.fullmatch(text):
        return _week(text, *match.groups())
    if match := _UNSPECIFIED.fullmatch(text):
        return _unspecified(text, "".join(filter(None, match.groups())))
    return None


def plain(text: str) -> Reading | None:
    """Read a year, a month, a season or a day in digits, which most dates of a table are.

    Raises:
        DateError: there is no such date.
    """
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, number = match.groups()
    if month is None:
        return whole_year(text, int(year))
    if number is not None:
        return day(text, int(year), int(month), int(number))
    if month in ("21", "22", "23", "24"):
        return season(text, int(year), int(month))
    if int(month) > 12:
        return _no_month(text, year, month)
    return whole_month(text, int(year), int(month))


def _no_month(text: str, year: str, month: str) -> Reading:
    later = year[:2] + month
    ways = "a month from 01 to 12" + (f", or the years {year}/{later}" if later > year else "")
    raise DateError(text, f"{month} is neither a month nor a season (21 to 24)", ways)


def season(text: str, year: int, number: int) -> Reading:
    """Read a season: 21 spring (March to May) to 24 winter (December to February of next year).

    Raises:
        DateError: it reaches outside the years 1 to 9999.
    """
    check_year(text, year)
    month = 3 * (number - 20)
    try:
        first, last = month_start(year, month), last_before(year, month + 3)
    except ValueError:
        raise DateError(text, "it ends after the year 9999", "an earlier date") from None
    return within(first, last, "season", f"{year:04d}-{number}")


def _week(text: str, year: str, week: str, weekday: str | None) -> Reading:
    check_year(text, int(year))
    try:
        if weekday:
            exact = date.fromisocalendar(int(year), int(week), int(weekday))
            return within(exact, exact, "day")
        first = date.fromisocalendar(int(year), int(week), 1)
        last = date.fromisocalendar(int(year), int(week), 7)
    except (ValueError, OverflowError):
        reason = f"the year {int(year)} has no such week here"
        raise DateError(text, reason, "a week that the year has, 01 to 52 or 53") from None
    return within(first, last, "week", f"{year}-W{week}")


def _unspecified(text: str, digits: str) -> Reading:
    """Read a date whose last parts are X: ``199X``, ``2012-XX``, ``2012-06-XX``."""
    known = digits.rstrip("x")
    if "x" in known or len(known) not in (1, 2, 3, 4, 6):
        raise DateError(text, "only whole parts at the end can be left unspecified", _HALF_OPEN)
    if len(known) == 6:
        return whole_month(text, int(known[:4]), int(known[4:]))
    return years(text, known)


def years(text: str, known: str) -> Reading:
    """Read the years that begin with the digits known, one to four of them: 199 is the 1990s.

    Raises:
        DateError: the year is 0.
    """
    size = 10 ** (4 - len(known))
    if size == 1:
        return whole_year(text, int(known))
    first = max(int(known) * size, 1)
    last = date(int(known) * size + size - 1, 12, 31)
    return within(date(first, 1, 1), last, _YEARS[len(known)], known + "X" * (4 - len(known)))
