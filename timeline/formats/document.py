"""JSON: all that is known of the rows, for programs. docs/export.md lists every key.

Rows stand in the order of the file and keys in a fixed order; what is empty is left out of a row.
"""

import json
import math
from collections.abc import Mapping
from typing import Any

from timeline.dates import Edge, Period
from timeline.formats.extract import Extract, Row, records
from timeline.formats.written import Written
from timeline.program import Program, Settings
from timeline.schema import EVENTS

OWN = frozenset({"date", "end", "source", "locator", "evidence", "value"})
"""The columns of an event that stand in a form of their own."""


EXACT = 2**53
"""Whole numbers below it are the same in every reader of JSON."""


def document(extract: Extract) -> Written:
    """Write the rows, what they rest on and what they dispute as one object."""
    program = extract.whole
    whole = {
        "edition": extract.edition.plain(),
        "program": _program(program.settings),
        "events": [_event(program, row) for row in records(extract.events)],
        "sources": [_filled(row) for row in records(extract.sources)],
        "disagreements": [_filled(row) for row in records(extract.disagreements)],
        "glossary": [_term(row) for row in records(program.glossary)],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    return Written(f"{text}\n".encode(), extract.edition)


def _program(settings: Settings) -> dict[str, Any]:
    """What the settings say of the program, those of its charts left out."""
    years = settings.calendar
    named = {
        "title": settings.title,
        "description": settings.description,
        "edition": settings.edition,
        "licence": settings.licence,
        "contact": settings.contact,
        "covers": settings.covers.text if settings.covers else "",
        "date_order": settings.order or "",
        "currency": settings.currency,
        "main_layer": settings.main_layer,
        "fiscal_year": _filled(
            {
                "start_month": years.start_month,
                "named_by": years.named_by,
                "changes": [list(change) for change in years.changes],
            }
        ),
        "lanes": [lane.name for lane in settings.lanes],
        "layers": {layer.name: layer.meaning for layer in settings.layers},
        "key_figures": [
            {"row": one.row, "text": one.text, "label": one.label} for one in settings.key_figures
        ],
        "silences": [
            _filled(
                {
                    "from": one.start,
                    "to": one.end,
                    "lane": one.lane,
                    "program": one.program,
                    "text": one.text,
                }
            )
            for one in settings.silences
        ],
    }
    return _filled(named)


def _event(program: Program, row: Row) -> dict[str, Any]:
    names = [column.name for column in EVENTS if column.name not in OWN]
    checks = program.checks.get(row["id"])
    marks = [held.mark for held in checks.held] if checks else [""] * len(row["source"])
    sources = zip(row["source"], row["locator"], row["evidence"], marks, strict=True)
    return _filled(
        {
            "id": row["id"],
            "date": _date(row),
            "value": _number(row["value"]),
            **{name: row[name] for name in names},
            "lane": row["lane"],
            "sources": [
                _filled({"id": name, "locator": at, "evidence": found, "check": mark})
                for name, at, found, mark in sources
            ],
            "disputed": bool(row["disputed"]),
            "further": _filled({name: row[name] for name in program.extra}),
        }
    )


def _date(row: Row) -> dict[str, Any] | None:
    period: Period | None = row["period"]
    if period is None:
        return None
    return _filled(
        {
            "written": row["date"],
            "written_end": row["end"],
            "canonical": period.written(),
            "kind": period.kind,
            "precision": period.precision,
            "earliest": str(period.first) if period.first else None,
            "latest": str(period.last) if period.last else None,
            "start": _edge(period.start),
            "end": _edge(period.end),
            "approximate": period.approximate,
            "uncertain": period.uncertain,
            "meaning": (period.over() if row["role"] == "over" else period).meaning(),
        }
    )


def _edge(edge: Edge) -> dict[str, Any]:
    days = {"earliest": edge.earliest, "latest": edge.latest}
    return {"state": edge.state, **{name: str(day) for name, day in days.items() if day}}


def _term(row: Row) -> dict[str, Any]:
    sources = zip(row["source"], row["locator"], row["evidence"], strict=True)
    plain = {name: cell for name, cell in row.items() if name not in OWN}
    cited = [_filled({"id": name, "locator": at, "evidence": found}) for name, at, found in sources]
    return _filled({**plain, "sources": cited})


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what says anything; the line of a file is no part of it."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if name != "line" and not _is_empty(value)
    }


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str | tuple | list | dict) and not value)


def _number(value: float) -> float | int | None:
    if math.isnan(value):
        return None
    return int(value) if value.is_integer() and abs(value) < EXACT else value
