"""Dates and values in the short words of a page."""

import re

from timeline.figures.dating import when as when
from timeline.figures.dating import written as written

MILLION = 1_000_000

_NOTED = re.compile(
    r"([\dX]{4}(-[\dX]{2}){0,2}(T[\d:.,]+(Z|[+-]\d\d(:?\d\d)?)?)?|\d{4}-?W\d\d(-?\d)?)?[~?%]?",
    re.ASCII | re.IGNORECASE,
)
_LINES = re.compile(r"^L(\d+)(?:\s*[-–]\s*(\d+))?(?:\s+(?=[^\s,:(])|(?=[\s,:(])|$)", re.ASCII)


def amount(value: float, unit: str, bound: str = "") -> str:
    """Write a value with its unit: ``USD 68 million``, ``35%``, ``at least 28,000 arrests``."""
    text = _number(value)
    if len(unit) == 3 and unit.isupper():
        large = abs(value) >= MILLION
        text = f"{unit} {_number(value / MILLION)} million" if large else f"{unit} {text}"
    elif unit in ("percent", "%"):
        text = f"{text}%"
    elif unit:
        text = f"{text} {unit}"
    return f"{bound} {text}".strip()


def _number(value: float) -> str:
    return f"{value:,.4f}".rstrip("0").rstrip(".").replace("-", "−")


def is_notation(date: str) -> bool:
    """Tell whether a date is in the notation of a table, ISO or EDTF, which no document writes.

    >>> is_notation("[2013-01-01..2013-06-18]"), is_notation("FY2013")
    (True, False)
    """
    ends = re.split(r"\.\.|/", re.sub(r"[\[\]\s]", "", date))
    return all(_NOTED.fullmatch(end) for end in ends)


def located(locator: str) -> str:
    """Write a locator as it is read: ``L24-28 Background`` is ``lines 24–28, Background``."""
    return "; ".join(_LINES.sub(_lines, part.strip(), count=1) for part in locator.split(";"))


def _lines(found: re.Match[str]) -> str:
    """Name lines at the start of a part, with a comma before the words that follow."""
    first, last = found.groups()
    rest = ", " if found[0][-1:].isspace() else ""
    return f"line{f's {first}–{last}' if last and last != first else f' {first}'}{rest}"


def count(number: int, thing: str) -> str:
    """Count things: ``1 event``, ``46 events``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
