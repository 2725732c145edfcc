"""A program with a row of every kind that a page has to show."""

import pytest

from tests.factories import make_program
from timeline.program import Program

SETTINGS = """
title = "Aurora"
description = "A made-up program."
edition = "2034-01"
licence = "CC0"
contact = "aurora@example.org"

[[lane]]
name = "Plans"
color = "teal"
symbol = "diamond"
[[lane]]
name = "Reviews"
[[period]]
title = "The first years"
from = "2031"
to = "2032"
[[key_figure]]
row = "cost"
text = "USD 5 million a year"
label = "Cost of the hall"
[[view]]
id = "money"
title = "Money by year"
kind = "money"
measure = "cost"
"""
SOURCES = [
    {
        "id": "plan", "title": "The plan", "issuer": "Office of Aurora", "kind": "plan",
        "stance": "official", "date": "2031-02", "number": "P-1", "url": "https://example.org/plan",
    },
    {"id": "audit", "title": "The audit", "issuer": "Auditor"},
    {"id": "idle", "title": "Never cited"},
]  # fmt: skip
ROWS: list[dict[str, object]] = [
    {"id": "undated", "title": "A promise", "category": "Plans"},
    {
        "id": "stop", "date": "2032-06-18", "title": "The hall closes", "category": "Reviews",
        "program": "Borealis", "importance": 5, "source": "audit | plan",
        "locator": "p. 4 | L7-9", "evidence": "18 June; closed | ", "layer": "core",
        "tags": "hall; North", "note": "Quietly.",
        "url": "https://example.org/stop", "summary": "After the audit.", "Ward": "12",
    },
    {
        "id": "study", "date": "2031-02/2031-07", "title": "A study", "category": "Plans",
        "program": "Aurora", "source": "plan", "layer": "core",
    },
    {"id": "later", "date": "2032-06-20", "title": "The hall closes, others say",
     "category": "Reviews", "layer": "context"},
    {
        "id": "cost", "date": "FY2032", "title": "Cost of the hall", "program": "Aurora",
        "measure": "cost", "subject": "hall", "part": "roof", "value": "5000000", "unit": "USD",
        "bound": "at least", "status": "requested", "basis": "claimed", "source": "plan",
        "layer": "core",
    },
    {
        "id": "twice", "date": "FY2033", "title": "Twice the cost", "program": "Aurora",
        "measure": "cost", "value": "10000000", "unit": "USD", "basis": "derived",
        "formula": "2 * cost", "layer": "core",
    },
    {
        "id": "halls", "date": "2033-01-05", "title": "Three halls", "category": "Reviews",
        "measure": "halls", "value": "3", "unit": "halls", "layer": "core",
    },
]  # fmt: skip
DISAGREEMENTS = [
    {
        "id": "day", "rows": "stop | later", "kind": "different date",
        "question": "On which day did the hall close?", "note": "The audit is nearer.",
    }
]  # fmt: skip


@pytest.fixture(scope="session")
def aurora() -> Program:
    """Seven rows: five in two lanes, one of those undated; two of them disputed; two of money."""
    return make_program(ROWS, settings=SETTINGS, sources=SOURCES, disagreements=DISAGREEMENTS)


@pytest.fixture(scope="session")
def nothing() -> Program:
    """A table with a header and no rows."""
    return make_program([])
