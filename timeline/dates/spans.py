"""Two ends, or one known side: ``2009-02/2009-07``, ``February to July 2009``, ``before 2013``."""

import re
from datetime import date

from timeline.dates import single
from timeline.dates.days import DAY
from timeline.dates.edge import OPEN, UNKNOWN, Edge
from timeline.dates.period import Period, point, span
from timeline.dates.reading import Reading, Rules
from timeline.dates.reasons import reason_against
from timeline.dates.refusal import DateError

_ONE_SIDED = re.compile(r"(by|before|after|since) (.+)")
_BETWEEN = re.compile(r"between (.+?) and (.+)")
_TO = re.compile(r"(?:from )?(.+?) (?:to|until|through|-) (.+)")
# Without spaces a hyphen parts only what cannot be one date.
_JOINED = (
    re.compile(r"([0-9]{4})-([0-9]{4})"),
    re.compile(r"(fy ?[0-9]{4}(?:-q[1-4])?)-(fy ?[0-9]{4}(?:-q[1-4])?)"),
    re.compile(r"([a-z]{3,9}\.?)-([a-z]{3,9}\.? [0-9]{4})"),
)
_NUMERIC = re.compile(r"[0-9]{1,2}/[0-9]+|[0-9]{4}/[0-9]{1,2}")
_WORD = r"[a-z]{3,9}\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAY_ALONE = re.compile(_DAY)
_MONTH_DAY = re.compile(rf"({_WORD}) {_DAY}")
_DAY_YEAR = re.compile(rf"{_DAY},? [0-9]{{4}}")
_DAY_MONTH_YEAR = re.compile(rf"{_DAY} ({_WORD},? [0-9]{{4}})")
_YEARLESS = re.compile(
    rf"(?:(?:early|mid|late)[ -])?{_WORD}|early|mid|late|{_WORD} {_DAY}|{_DAY} {_WORD}|q[1-4]"
)


def read(text: str, rules: Rules, written: str) -> Period | None:
    """Read a span, a range in words, or a date with one known side; None where it is none.

    Args:
        text: lower case, single spaces.
        rules: what the dataset says about its dates.
        written: the text as it stands in the table, kept in the period.

    Raises:
        DateError: it has the form, but a part of it cannot be read or the ends are reversed.
    """
    if match := _ONE_SIDED.fullmatch(text):
        return _one_sided(match[1], match[2], rules, written)
    if match := _BETWEEN.fullmatch(text):
        low, high = (end_of(part, rules) for part in _completed(match[1], match[2]))
        reading = single.between(low, high, text)
        return point(reading.edge, reading.precision, written)
    ends = _slashed(text) or _split(text)
    if ends is None:
        return None
    return joined(end_of(ends[0], rules), end_of(ends[1], rules), written)


def end_of(text: str, rules: Rules) -> Reading:
    """Read one end of a span; ``..`` is open, and empty text unknown.

    Raises:
        DateError: it is not one date.
    """
    if text in ("", ".."):
        return Reading(OPEN if text else UNKNOWN, "")
    if reading := single.read(text, rules):
        return reading
    if _slashed(text):
        raise DateError(text, "a span stands where one date is wanted", "one date in its place")
    raise reason_against(text)


def joined(start: Reading, end: Reading, written: str) -> Period:
    """Make a span of two ends.

    Raises:
        DateError: it ends before it begins, no end is known, or an end has one known side only.
    """
    _check_known(start.edge, end.edge, written)
    first, last = start.edge.earliest, end.edge.latest
    if first is not None and last is not None and first > last:
        reason = f"it ends on {last}, before it begins on {first}"
        raise DateError(written, reason, "the earlier date first")
    return span(start.edge, end.edge, _common_precision(start, end, written), written)


def _common_precision(start: Reading, end: Reading, written: str) -> str:
    """Give the unit of both ends; an end that is not known has none."""
    one, other = start.precision or end.precision, end.precision or start.precision
    if one == other:
        return one
    if {one, other} == {"fiscal year", "year"}:
        reason = "one end is a fiscal year and the other a calendar year"
        raise DateError(written, reason, "FY2010/FY2012, or the days of both ends")
    return "mixed"


def _check_known(start: Edge, end: Edge, written: str) -> None:
    if start.state != "known" and end.state != "known":
        raise DateError(written, "neither end is known", "at least one date, such as 2012/..")
    for edge in (start, end):
        if edge.state == "known" and (edge.earliest is None or edge.latest is None):
            reason = "an end of a span needs an earliest and a latest day"
            raise DateError(written, reason, "[2012-07-09..2012-07-13] for an end in doubt")


def _one_sided(word: str, text: str, rules: Rules, written: str) -> Period:
    reading = end_of(text, rules)
    if word == "since":
        return joined(reading, Reading(OPEN, ""), written)
    edge = reading.edge
    if edge.earliest is None or edge.latest is None or reading.precision == "range":
        raise DateError(written, f"{word!r} needs one date", f"{word} 2013-06-18")
    try:
        days = _known_side(word, edge.earliest, edge.latest)
    except OverflowError:
        raise DateError(written, "no day of the years 1 to 9999 is left", "a date within") from None
    side = Edge(*days, label=f"{word} {edge.name()}", qualifier=edge.qualifier)
    return point(side, reading.precision, written)


def _known_side(word: str, first: date, last: date) -> tuple[date | None, date | None]:
    """Give the earliest and the latest day that by, before or after a date leaves."""
    if word == "after":
        return last + DAY, None
    return None, last if word == "by" else first - DAY


def _slashed(text: str) -> tuple[str, str] | None:
    """Part an EDTF interval; slashes within a date of numbers are not its own."""
    if text.count("/") != 1 or _NUMERIC.fullmatch(text):
        return None
    start, _, end = text.partition("/")
    return _completed(start.strip(), end.strip())


def _split(text: str) -> tuple[str, str] | None:
    """Part what is joined by "to" or a hyphen."""
    for pattern in (_TO, *_JOINED):
        if match := pattern.fullmatch(text):
            return _completed(match[1], match[2])
    return None


def _completed(start: str, end: str) -> tuple[str, str]:
    """Give each end the month and year that it shares with the other: "June 18 to 20, 2013"."""
    if len(start) > 3 and start[:4].isdigit():
        return start, end  # it begins with its year
    if (month := _MONTH_DAY.fullmatch(start)) and _DAY_YEAR.fullmatch(end):
        end = f"{month[1]} {end}"
    if _DAY_ALONE.fullmatch(start) and (shared := _DAY_MONTH_YEAR.fullmatch(end)):
        return f"{start} {shared[1]}", end
    if _YEARLESS.fullmatch(start) and end[-4:].isdigit():
        start = f"{start} {end[-4:]}"
    return start, end
