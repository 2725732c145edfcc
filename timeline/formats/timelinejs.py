"""TimelineJS: the JSON that TimelineJS3 of Knight Lab shows as slides.

An event has the parts of a date that are known: a year, a month, a day. A point has no end, so
that doubt never looks like duration, and its date stands in words as it was meant. Rows of which
one side is not known at all, and rows without a date, are set aside. All texts are escaped, since
TimelineJS takes them for HTML.
"""

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from timeline.dates import Edge
from timeline.formats.citing import (
    Cited,
    cited,
    dated,
    disputed,
    disputes,
    figure,
    says,
    unsourced,
)
from timeline.formats.extract import Extract, Row
from timeline.formats.placing import Placed, among_days
from timeline.formats.written import Written
from timeline.program import Program


def timelinejs(extract: Extract) -> Written:
    """Write the rows as slides, with a title slide that states the edition.

    Raises:
        TimelineError: no row has a day, and TimelineJS needs an event.
    """
    kept, rows = among_days(extract)
    named = disputes(kept)
    events = [_slide(kept.whole, row, place, named.get(row["id"], ())) for row, place in rows]
    slides = {"edition": kept.edition.plain(), "title": _title(kept), "events": events}
    text = json.dumps(slides, ensure_ascii=False, indent=1, allow_nan=False)
    return Written(f"{text}\n".encode(), kept.edition)


def _title(extract: Extract) -> dict[str, Any]:
    settings = extract.whole.settings
    texts = _paragraphs([settings.description, extract.edition.sentence(), settings.licence])
    return {"unique_id": "title", "text": {"headline": escape(settings.title), "text": texts}}


def _slide(program: Program, row: Row, place: Placed, named: Sequence[Any]) -> dict[str, Any]:
    slide: dict[str, Any] = {
        "unique_id": f"row-{row['id']}",
        "start_date": _parts(place.start, last=False),
        "display_date": escape(place.words),
        "text": {"headline": escape(row["title"]), "text": _text(program, row, named)},
    }
    if place.end:
        slide["end_date"] = _parts(place.end, last=True)
    if row["lane"]:
        slide["group"] = escape(row["lane"])
    return slide


def _parts(edge: Edge, *, last: bool) -> dict[str, int]:
    """Give the parts of a date that all its days share; without one, the year of the outer day."""
    earliest, latest = edge.earliest or date.min, edge.latest or date.max
    outer = latest if last else earliest
    parts = {"year": outer.year}
    for name in ("month", "day"):
        if earliest.year != latest.year or getattr(earliest, name) != getattr(latest, name):
            break
        parts[name] = getattr(outer, name)
    return parts


def _text(program: Program, row: Row, named: Sequence[Any]) -> str:
    value = figure(program, row)
    texts = [
        row["summary"],
        dated(row),
        f"Value: {value}" if value else "",
        *(f"{name}: {text}" for name, text in says(row)),
        *(f"Disputed. {disputed(program, row, dispute)}" for dispute in named),
    ]
    return _paragraphs(texts) + _sources(row, cited(program, row))


def _sources(row: Row, sources: Sequence[Cited]) -> str:
    if not sources:
        return _paragraphs([unsourced(row)])
    return "".join(f"<p>Source: {_linked(one)}</p>" for one in sources)


def _linked(one: Cited) -> str:
    title = escape(one.title)
    if one.url:
        title = f'<a href="{escape(one.url)}" target="_blank" rel="noreferrer">{title}</a>'
    return ", ".join([title, *map(escape, filter(None, [one.about, one.place]))])


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)
