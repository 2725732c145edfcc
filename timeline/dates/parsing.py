"""The door of the dates: text in, a Period or a reason out."""

import re

from timeline.dates import edtf, single, spans
from timeline.dates.fiscal import US_FISCAL, FiscalCalendar
from timeline.dates.period import Period, point
from timeline.dates.reading import Order, Rules
from timeline.dates.reasons import reason_against
from timeline.dates.refusal import DateError

# Hyphens of every kind are one; the dashes that part two ends stay apart from them.
_SIGNS = str.maketrans({**dict.fromkeys("\u2010\u2011\u2012\u2212", "-"), "\u2014": "\u2013"})
_SIGNS |= str.maketrans({"\u2019": "'", "\u200b": "", "\ufeff": "", "\u2026": ".."})
_TWO_ENDS = re.compile(r"(?:by|before|after|since|between|from) |[^/]*/[^/]*$")
_NO_RULES = Rules(US_FISCAL, None)
_DASH = "\u2013"


def parse_date(
    text: str,
    *,
    end: str = "",
    calendar: FiscalCalendar = US_FISCAL,
    order: Order | None = None,
) -> Period:
    """Read a written date; nothing is guessed, and nothing depends on today or a time zone.

    Args:
        text: the date as written. A time of day is allowed and changes nothing.
        end: the end as written, where a table keeps it in a cell of its own.
        calendar: what FY2013 means.
        order: how 12/05/2003 is read, ``dmy`` or ``mdy``; without it such dates are refused.

    Returns:
        The period, its ``text`` as given (with an ``end``, both joined by a slash).

    Raises:
        DateError: a ValueError that says what was found, what is wrong, and what would do.
    """
    alone = not end or end.isspace()
    try:
        if alone and (reading := edtf.plain(text)):  # most are, and the others lose little by it
            return point(reading.edge, reading.precision, text)
        stated = order or calendar is not US_FISCAL
        rules = Rules(calendar, order) if stated else _NO_RULES
        return _period(text, rules) if alone else _ends(text, end, rules)
    except DateError as error:
        found = _as_written(error.found, text, end)
        raise DateError(found, error.reason, error.wanted) from None


def _ends(text: str, end: str, rules: Rules) -> Period:
    """Read a date and its end from two cells."""
    start, last = (_tidy(cell).replace(_DASH, "-") for cell in (text, end))
    if not start:
        raise DateError(text, "it is empty, and has an end", "the start, .. where it is open")
    return spans.joined(
        spans.end_of(start, rules), spans.end_of(last, rules), f"{text.strip()}/{end.strip()}"
    )


def _period(text: str, rules: Rules) -> Period:
    clean = _tidy(text)
    if not clean:
        raise DateError(text, "it is empty", "a date, such as 2012-06-15")
    hyphened = clean.replace(_DASH, "-") if _DASH in clean else clean
    if period := _read(hyphened, rules, text) or _dashed(clean, rules, text):
        return period
    raise reason_against(hyphened)


def _read(clean: str, rules: Rules, text: str) -> Period | None:
    """Read one candidate; a text that cannot be a single date is not tried as one."""
    if not _TWO_ENDS.match(clean) and (reading := single.read(clean, rules)):
        return point(reading.edge, reading.precision, text)
    return spans.read(clean, rules, text)


def _dashed(clean: str, rules: Rules, text: str) -> Period | None:
    """Read a dash as standing between two ends, where it is no hyphen: June 18 to 20, 2013."""
    if _DASH not in clean:
        return None
    return _read(_tidy(clean.replace(_DASH, " - ")), rules, text)


def _tidy(text: str) -> str:
    """Lower the case, make spaces single, and hyphens alike."""
    if not text.isascii():
        text = text.translate(_SIGNS)
    return " ".join(text.lower().split())


def _as_written(found: str, *cells: str) -> str:
    """Find a refused part again in its own capitals."""
    for cell in cells:
        if (at := cell.lower().find(found)) >= 0 and found:
            return cell[at : at + len(found)]
    return found
