"""What people type: ``September 1996``, ``June 18, 2013``, ``mid-2012``, ``the 1990s``.

Texts come in lower case with single spaces. A reader gives None for a text of another form, and
raises where the form is known and the date does not exist.
"""

import re
from datetime import date

from timeline.dates import edtf
from timeline.dates.days import days_in_month, month_end
from timeline.dates.names import MONTH_NUMBERS
from timeline.dates.reading import Order, Reading, check_year, day, whole_month, within

_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH_DAY = re.compile(rf"([a-z]{{3,9}})\.? {_DAY},? ([0-9]{{4}})")
_DAY_MONTH = re.compile(rf"{_DAY}(?: of |[ -])([a-z]{{3,9}})\.?(?:, ?|[ -])([0-9]{{4}})")
_MONTH = re.compile(r"([a-z]{3,9})\.?(?:, ?| of |[ -])([0-9]{4})")
_PART = re.compile(r"(early|mid|late)[ -](?:in )?(?:([a-z]{3,9})\.?,? )?([0-9]{4})")
_PART_ISO = re.compile(r"(early|mid|late)[ -]([0-9]{4})-([0-9]{2})")
_DECADE = re.compile(r"([0-9]{2}[1-9])0'?s")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_MONTHS_OF = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DAYS_OF = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def read(text: str, order: Order | None) -> Reading | None:
    """Read a date as people type it; None where the text has another form.

    Args:
        text: lower case, single spaces, no qualifier.
        order: which of two leading numbers is the day; None refuses such dates elsewhere.

    Raises:
        DateError: it has the form, but no such date exists.
    """
    if not text.islower():
        return _numeric(text, order)
    return _number_first(text) if text[0].isdigit() else _word_first(text)


def _number_first(text: str) -> Reading | None:
    if match := _DAY_MONTH.fullmatch(text):
        return _day(text, match[2], match[1], match[3])
    if match := _DECADE.fullmatch(text):
        return edtf.years(text, match[1])
    return None


def _word_first(text: str) -> Reading | None:
    if text.startswith("the "):
        return _number_first(text[4:])
    if match := _MONTH_DAY.fullmatch(text):
        return _day(text, match[1], match[2], match[3])
    if match := _PART.fullmatch(text):
        return _part(text, *match.groups())
    if match := _MONTH.fullmatch(text):
        return _month(text, match[1], int(match[2]))
    if match := _PART_ISO.fullmatch(text):
        return _part_of_month(text, match[1], int(match[2]), int(match[3]))
    return None


def _numeric(text: str, order: Order | None) -> Reading | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return day(text, int(match[1]), int(match[3]), int(match[4]))
    match = _YEAR_LAST.fullmatch(text)
    if match is None or order is None:
        return None
    number, month = (match[1], match[3]) if order == "dmy" else (match[3], match[1])
    return day(text, int(match[4]), int(month), int(number))


def _day(text: str, month: str, number: str, year: str) -> Reading | None:
    if month not in MONTH_NUMBERS:
        return None
    return day(text, int(year), MONTH_NUMBERS[month], int(number))


def _month(text: str, name: str, year: int) -> Reading | None:
    if name in _SEASONS:
        return edtf.season(text, year, _SEASONS[name])
    if name not in MONTH_NUMBERS:
        return None
    return whole_month(text, year, MONTH_NUMBERS[name])


def _part(text: str, part: str, month: str | None, year: str) -> Reading | None:
    """Read a third of a year: January to April, May to August, September to December."""
    if month is not None:
        known = MONTH_NUMBERS.get(month)
        return _part_of_month(text, part, int(year), known) if known else None
    check_year(text, int(year))
    first, last = _MONTHS_OF[part]
    days = date(int(year), first, 1), month_end(int(year), last)
    return within(*days, "part of a year", f"{_lead(part)}{year}")


def _part_of_month(text: str, part: str, year: int, month: int) -> Reading:
    """Read a third of a month: the days 1 to 10, 11 to 20, 21 to its end."""
    whole_month(text, year, month)  # refuses a month that does not exist
    first, last = _DAYS_OF[part]
    end = date(year, month, min(last, days_in_month(year, month)))
    return within(
        date(year, month, first), end, "part of a month", f"{_lead(part)}{year:04d}-{month:02d}"
    )


def _lead(part: str) -> str:
    return "mid-" if part == "mid" else f"{part} "
