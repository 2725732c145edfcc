"""iCalendar (RFC 5545): one all-day event a row, for any calendar.

A calendar knows days and nothing less. A row that is known to the day stands on its day; any other
lies over all days that it may have been, and its summary begins with what is not known. Rows of
which one side is not known at all, as of ``before 2013``, and rows without a date are set aside.
Nothing blocks anybody's time. The stamp that the format asks for is the date of the edition, never
that of the clock.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from timeline.dates import DateError, parse_date
from timeline.formats.citing import cited, dated, disputed, disputes, figure, says, unsourced
from timeline.formats.extract import Extract, Row
from timeline.formats.placing import Placed, among_days
from timeline.formats.written import Written
from timeline.loading.naming import slug
from timeline.program import Program

LONGEST = 75
"""Octets of a line."""

EPOCH = date(1970, 1, 1)
"""The stamp where neither a date is asked for nor the edition is one."""

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def ics(extract: Extract) -> Written:
    """Write the rows as a calendar.

    Raises:
        TimelineError: no row has a day, and a calendar needs an event.
    """
    kept, rows = among_days(extract)
    lines = [line for name, text in _calendar(kept, rows) for line in _folded(f"{name}:{text}")]
    return Written("".join(f"{line}\r\n" for line in lines).encode(), kept.edition)


def _calendar(extract: Extract, rows: Sequence[tuple[Row, Placed]]) -> Iterator[tuple[str, str]]:
    edition, named, stamp = extract.edition, disputes(extract), _stamp(extract)
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", _text(f"-//{edition.tool}//EN")
    yield "CALSCALE", "GREGORIAN"
    for name in ("NAME", "X-WR-CALNAME"):
        yield name, _text(edition.title)
    yield "DESCRIPTION", _text("\n".join(edition.lines()))
    yield "X-WR-CALDESC", _text(edition.sentence())
    for row, place in rows:
        yield "BEGIN", "VEVENT"
        yield "UID", _text(f"{row['id']}@{slug(edition.title)}")
        yield "DTSTAMP", stamp
        yield from _event(extract.whole, row, place, named.get(row["id"], ()))
        yield "END", "VEVENT"
    yield "END", "VCALENDAR"


def _event(
    program: Program, row: Row, place: Placed, named: Sequence[Any]
) -> Iterator[tuple[str, str]]:
    yield "DTSTART;VALUE=DATE", _day(place.first)
    yield _end(place)
    yield "SUMMARY", _text(f"{place.prefix}{row['title']}")
    yield "DESCRIPTION", _text("\n".join(_description(program, row, named)))
    if row["lane"]:
        yield "CATEGORIES", _text(row["lane"])
    if row["url"]:
        yield "URL", _CONTROL.sub("", row["url"])
    yield "TRANSP", "TRANSPARENT"


def _end(place: Placed) -> tuple[str, str]:
    """The end, which is not included; after the last day of all there is none."""
    if place.last == date.max:
        return "DURATION", f"P{(place.last - place.first).days + 1}D"
    return "DTEND;VALUE=DATE", _day(place.last + timedelta(days=1))


def _description(program: Program, row: Row, named: Sequence[Any]) -> Iterator[str]:
    value = figure(program, row)
    yield from filter(None, [dated(row), row["summary"]])
    if value:
        yield f"Value: {value}"
    yield from (f"{name}: {text}" for name, text in says(row))
    sources = cited(program, row)
    yield from (" ".join(filter(None, [f"Source: {one.text}.", one.url])) for one in sources)
    if not sources:
        yield unsourced(row)
    yield from (f"Disputed. {disputed(program, row, dispute)}" for dispute in named)


def _stamp(extract: Extract) -> str:
    edition = extract.edition
    return f"{_day(_date(edition.date) or _date(edition.version) or EPOCH)}T000000Z"


def _date(text: str) -> date | None:
    try:
        return parse_date(text).first if text else None
    except DateError:
        return None


def _day(day: date) -> str:
    return day.strftime("%Y%m%d").rjust(8, "0")


def _text(text: str) -> str:
    """Escape a text; signs that a calendar may not hold are left out."""
    plain = _CONTROL.sub(" ", text).replace("\\", "\\\\").replace("\n", "\\n")
    return plain.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Cut a line into pieces of at most 75 octets, never within a letter; later ones begin with
    a blank."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + octets
    yield piece
