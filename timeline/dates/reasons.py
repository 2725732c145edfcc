"""Why a text is not taken for a date, and what would do: for what people and spreadsheets write.

Each rule is a form that has two readings, or none, and says so. They are tried in order, and only
once nothing else could read the text. In a rule's words ``{0}`` is the form's first group.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from timeline.dates.names import MONTH_NUMBERS, MONTHS
from timeline.dates.refusal import DateError

_Words = tuple[str, str]  # what is wrong, what would do
_FORMS = "2012, 2012-06, 2012-06-15, June 15, 2012, FY2012 or 2009-02/2009-07"
_MONTH = rf"({'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
_SHORT = "its year has two digits"


def reason_against(text: str) -> DateError:
    """Find the best reason for which a text is refused.

    Args:
        text: the text, in lower case with single spaces.
    """
    for pattern, words in _RULES:
        if match := pattern.fullmatch(text):
            reason, wanted = words if isinstance(words, tuple) else words(*match.groups())
            return DateError(text, reason.format(*match.groups()), wanted.format(*match.groups()))
    return DateError(text, "it is not in a form of date known here", _FORMS)


def _month_and_number(month: str, number: str) -> _Words:
    """Refuse ``Sep-12``, which Excel shows for September 2012 and for 12 September alike."""
    years = " or ".join(f"{century}{number}-{MONTH_NUMBERS[month]:02d}" for century in (19, 20))
    if int(number) > 31 or int(number) == 0:
        return _SHORT, years
    day = f"{MONTHS[MONTH_NUMBERS[month] - 1]} {int(number)}"
    reason = f"it may be {day} of an unnamed year, or a month of a year in two digits"
    months = f"{years} for the month, " if len(number) == 2 else ""
    return reason, f"{months}{day} with its year for the day"


def _number_and_month(number: str, month: str) -> _Words:
    return _month_and_number(month, number)


def _two_orders(one: str, other: str, year: str) -> _Words:
    """Refuse ``12/05/2003``, and say the days that it may be."""
    pairs = ((int(one), int(other)), (int(other), int(one)))
    days = sorted({day for pair in pairs for day in _days(int(year), *pair)})
    if not days:
        return "there is no such day", "the date as year-month-day, such as 2012-06-15"
    ways = " or ".join(day.isoformat() for day in days)
    reason = "the order of day and month is not stated"
    return reason, f"{ways}, or state the order for the whole dataset"


def _days(year: int, month: int, number: int) -> Iterator[date]:
    try:
        yield date(year, month, number)
    except ValueError:
        return  # not a day in this order; the other one may be


def _five_digits(number: str) -> _Words:
    day = date(1899, 12, 30) + timedelta(days=int(number))  # Excel counts a February 29, 1900
    reason = f"a year has four digits, and as Excel's number of a day it would be {day}"
    return reason, f"{day} if that is meant"


def _short_end(year: str, end: str) -> _Words:
    years = f"{year}/{year[:2]}{int(end):02d} for the years"
    if not 1 <= int(end) <= 12:
        return "its second year has two digits", years
    return "it may be a month or a second year", f"{year}-{int(end):02d} for the month, {years}"


def _winter(year: str) -> _Words:
    ways = " or ".join(f"{int(year) - back:04d}-24" for back in (1, 0))
    return "a winter lies in two years", f"{ways}, by the year in which it begins"


def _fiscal_span(start: str, end: str) -> _Words:
    whole = start[: 4 - len(end)] + end
    return "its second year is not marked as a fiscal year", f"FY{start}/FY{whole}"


_RULES: tuple[tuple[re.Pattern[str], _Words | Callable[..., _Words]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r".*\b(?:today|now|present|yesterday|tomorrow|ongoing|current|to date)\b.*",
            ("it depends on the day of reading", "the day itself, or 2012/.. for what goes on"),
        ),
        (
            r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ].*",
            ("its time of day cannot be read", "the day alone, or a time such as 2012-06-15T10:30"),
        ),
        (_MONTH, ("it names no year", "the year too, such as May 2012")),
        (rf"{_MONTH}[ -/]?'?([0-9]{{1,2}})(?:st|nd|rd|th)?", _month_and_number),
        (rf"([0-9]{{1,2}})(?:st|nd|rd|th)?[ -/]?{_MONTH}", _number_and_month),
        (rf"{_MONTH}[ -/]?[0-9]{{1,2}},?[ -/]'?[0-9]{{2}}", (_SHORT, "the year in four digits")),
        (rf"[0-9]{{1,2}}[ -/]?{_MONTH}[ -/]?'?[0-9]{{2}}", (_SHORT, "the year in four digits")),
        (r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2}", (_SHORT, "the date as 2012-06-15")),
        (r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", _two_orders),
        (r"([1-9][0-9]{4})(?:\.[0-9]+)?", _five_digits),
        (
            r"([0-9]{4})([0-9]{2})([0-9]{2})",
            ("it is a run of eight digits", "{0}-{1}-{2} if that is meant"),
        ),
        (r"([0-9]{4})\.0*", ("it is a number with decimals", "{0}")),
        (r"([0-9]{3})", ("a year has four digits", "0{0}")),
        (r"'?[0-9]{1,2}", ("a year has four digits", "the year in full, such as 2012")),
        (r"y?[+-]?[0-9]{5,}.*|-[0-9]+.*", ("its year is out of reach", "a year from 0001 to 9999")),
        (r".*\bb\.?c\.?(?:e\.?)?", ("its year is out of reach", "a year from 0001 to 9999")),
        (r"([0-9]{4})[/-]([0-9]{1,2})", _short_end),
        (r"([0-9]{1,2})[/.-]([0-9]{4})", ("the order is not a usual one", "{1}-{0:0>2}")),
        (r"winter (?:of )?([0-9]{4})", _winter),
        (
            r"(?:the )?([0-9]{2})00'?s",
            ("it may be ten years or a hundred", "{0}0X for the decade, {0}XX for the century"),
        ),
        (
            r"(?:early|mid|late)[ -](?:the )?([0-9]{3})0'?s",
            ("it does not tell which years of the decade", "the years, such as [{0}0..{0}3]"),
        ),
        (r"(?:fy|fiscal year|fiscal) ?'?([0-9]{2})", (_SHORT, "FY20{0} or FY19{0}")),
        (r"fy ?([0-9]{4}) ?(?:/|-|to) ?([0-9]{2}|[0-9]{4})", _fiscal_span),
        (
            r"until (.*)",
            ("it may end a span or bound an event", "../{0} for a span, by {0} for an event"),
        ),
        (r"from (.*)", ("it does not say until when", "since {0} for a span without a known end")),
        (
            r"[\[{].*,.*|.* or .*",
            (
                "it names several dates",
                "a row for each, or [2012-07-09..2012-07-13] for a day within",
            ),
        ),
        (
            r"(.*)/(.*)/.*|(.*)\.\.(.*)",
            ("its parts cannot be told", "2009-02/2009-07, or [2009-02..2009-07] for a day within"),
        ),
        (r"\D*", ("it holds no year", _FORMS)),
    )
)
