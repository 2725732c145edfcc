"""Markdown: a cited chronology, to be put into a report or read as it is.

It is CommonMark without HTML. Every text of the data is escaped, so that it shows as it was written
and can neither format nor link; the only links are those of sources. A number in brackets is that
of the list of sources at the end.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.formats.citing import (
    account,
    cited,
    dated,
    disputed,
    disputes,
    figure,
    says,
    source,
    unsourced,
)
from timeline.formats.extract import Extract, Row, records
from timeline.formats.written import Written
from timeline.page.listing import in_time
from timeline.page.sides import KINDS
from timeline.page.wording import when
from timeline.program import Program

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$#]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_OPENING = re.compile(r"^(\d*)(?=[-+=:.)])")  # what begins a list, a rule or a heading
_BARE = re.compile(r"(?i)(\b(?:https?|ftp)(?=:)|\bwww(?=\.))")  # some readers link addresses
_ADDRESS = re.compile(r"[<>\\`\s\x00-\x1f]")
UNDATED = "Without a date"


def markdown(extract: Extract) -> Written:
    """Write the rows in time order, by year, with their sources."""
    program, settings = extract.whole, extract.whole.settings
    rows = records(in_time(extract.events))
    numbers = _numbers(rows, extract)
    blocks = [
        f"# {escaped(settings.title)}",
        *filter(None, [_opening(settings.description)]),
        "\n".join(f"- {escaped(line)}" for line in _edition(extract)),
        *_years(extract, rows, numbers),
        *_disagreements(extract),
        *_sources(program, numbers),
    ]
    return Written(("\n\n".join(blocks) + "\n").encode(), extract.edition)


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it and does nothing with it; line breaks are blanks."""
    plain = " ".join(_CONTROL.sub(" ", text).split())
    return _BARE.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", plain))


def link(text: str, url: str) -> str:
    """Link a text, which is escaped already; without an address it is the text alone."""
    if not url:
        return text
    target = _ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", url).replace("&", r"\&")
    return f"[{text}](<{target}>)"


def _opening(text: str) -> str:
    """Escape a text that stands at the start of a line."""
    return _OPENING.sub(r"\1\\", escaped(text))


def _edition(extract: Extract) -> Iterator[str]:
    yield from extract.edition.lines()
    settings = extract.whole.settings
    if settings.licence:
        yield f"Licence: {settings.licence}"
    if settings.contact:
        yield f"Errors: {settings.contact}"


def _numbers(rows: Iterable[Row], extract: Extract) -> dict[str, int]:
    """Number the sources by first mention; those that no row cites follow in file order."""
    mentioned = [name for row in rows for name in row["source"]]
    ordered = dict.fromkeys([*mentioned, *extract.sources["id"]])
    return {name: number for number, name in enumerate(ordered, start=1)}


def _years(extract: Extract, rows: Iterable[Row], numbers: dict[str, int]) -> Iterator[str]:
    named = disputes(extract)
    heading = ""
    for row in rows:
        year = _year(row)
        if year != heading:
            heading = year
            yield f"## {heading}"
        yield _entry(extract.whole, row, numbers, named.get(row["id"], ()))


def _year(row: Row) -> str:
    period = row["period"]
    day = (period.first or period.last) if period else None
    return str(day.year) if day else UNDATED


def _entry(program: Program, row: Row, numbers: dict[str, int], named: Iterable[Any]) -> str:
    """One row as an item of a list: its date and title, then what is known of it, a line each."""
    place = " · ".join(filter(None, [row["lane"], row["program"], row["layer"]]))
    head = f"- **{escaped(when(row['period'], row['role']))}: {escaped(row['title'])}**"
    lines = [
        head + (f" ({escaped(place)})" if place else ""),
        *_said(program, row),
        f"Sources: {_citations(program, row, numbers)}",
        *(f"Disputed. {escaped(disputed(program, row, one))}" for one in named),
    ]
    return "\n\n  ".join(lines)


def _said(program: Program, row: Row) -> Iterator[str]:
    value = figure(program, row)
    if row["summary"]:
        yield _opening(row["summary"])
    if value:
        yield f"Value: {escaped(value)}"
    if meaning := dated(row):
        yield f"Date: {escaped(meaning)}"
    for name, text in says(row):
        yield f"{name}: {escaped(text)}"
    if row["url"]:
        yield f"More: {link(escaped(row['url']), row['url'])}"


def _citations(program: Program, row: Row, numbers: dict[str, int]) -> str:
    places = [
        link(rf"\[{numbers[one.id]}\]", one.url) + (f" {escaped(one.place)}" if one.place else "")
        for one in cited(program, row)
    ]
    return "; ".join(places) or escaped(unsourced(row))


def _disagreements(extract: Extract) -> Iterator[str]:
    table = extract.disagreements
    if table.empty:
        return
    yield "## Where accounts differ"
    yield "Each account is kept. No side is preferred."
    for dispute in records(table):
        told = [f"{escaped(account(extract.whole, name))}" for name in dispute["rows"]]
        head = f"- **{escaped(dispute['question'])}** ({escaped(KINDS[dispute['kind']])})"
        note = [_opening(dispute["note"])] if dispute["note"] else []
        yield "\n\n  ".join([head, f"Rows: {'; '.join(told)}", *note])


def _sources(program: Program, numbers: dict[str, int]) -> Iterator[str]:
    if not numbers:
        return
    yield "## Sources"
    yield "\n".join(f"{number}. {_listed(program, name)}" for name, number in numbers.items())


def _listed(program: Program, name: str) -> str:
    found = source(program, name)
    about = f" {escaped(found.about)}." if found.about else ""
    return f"{link(_opening(found.title), found.url)}.{about}"
