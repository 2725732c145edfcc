"""A program that holds everything that a format may stumble over."""

import pytest

from tests.factories import make_program
from timeline.formats import Extract, extract
from timeline.program import Program
from timeline.url import parse

SETTINGS = """
title = "Aurora <b>1</b>"
description = "A study; a permit, and *more*."
edition = "2031-07"
licence = "CC BY 4.0 for the table"
contact = "errors@example.org"
order = "mdy"
[[lane]]
name = "Plans"
[[lane]]
name = "Law & order"
"""
HOSTILE = (
    '=HYPERLINK("https://evil.example";"x")',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[link](javascript:alert(1)) *bold* `code` # | 1. <https://evil.example>",
    'first line\nsecond; line, with \\ and "quotes"',
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} 🙂👩‍🚀",
    "@SUM(1+1)*cmd|' /C calc'!A0",
)
SOURCES = [
    {
        "id": "s1",
        "title": "First [report]",
        "issuer": "Office",
        "url": "https://example.org/a(1)?b=1&copy;=`2`",
    },
    {"id": "s2", "title": "=Second", "number": "N-2", "date": "2031-06"},
    {"id": "s3", "title": "Never cited"},
]


def rows() -> list[dict[str, object]]:
    """The events: every sort of date, and a hostile text each where there is room for one."""
    money = {"measure": "cost", "unit": "USD", "source": "s1", "locator": "L3-4"}
    cited = {"source": "s1 | s2", "locator": "L24-28 Background | ", "evidence": "a; b | c"}
    return [
        {"id": "day", "date": "2031-06-18", "category": "Plans", **cited},
        {"id": "month", "date": "2031-06", "category": "Plans", "source": "s2", "note": HOSTILE[0]},
        {"id": "year", "date": "2030", "category": "Law & order", "title": HOSTILE[1]},
        {"id": "between", "date": "between 9 July 2031 and 13 July 2031", "category": "Plans"},
        {"id": "span", "date": "2031-02/2031-07", "category": "Plans", "summary": HOSTILE[2]},
        {"id": "exact", "date": "2031-06-18", "end": "2031-06-20", "category": "Plans"},
        {"id": "since", "date": "2031-06-18/..", "category": "Plans", "summary": HOSTILE[3]},
        {"id": "before", "date": "before 2031-06-18", "category": "Plans", "tags": "x; y"},
        {"id": "undated", "title": HOSTILE[4], "category": "Plans", "speaker": HOSTILE[5]},
        {"id": "budget", "date": "FY2032", "value": "17000000.5", "status": "enacted", **money},
        {"id": "cut", "date": "FY2033", "value": "-17000000", "basis": "claimed", **money},
        {"id": "rest", "date": "FY2033", "measure": "cost", "unit": "USD", "value": "0.5",
         "basis": "derived", "formula": "budget + cut", "Ward": "north"},
        {"id": "about", "date": "2031-06-18~", "category": "Plans"},
        {"id": "doubted", "date": "2031-06-18?", "category": "Plans", "url": "https://example.org/r"},
    ]  # fmt: skip


@pytest.fixture(scope="session")
def aurora() -> Program:
    """Fourteen events, three sources, a disagreement and a glossary."""
    dispute = {"id": "d1", "rows": "day | budget", "kind": "conflict", "question": "How *much*?"}
    term = {"term": "Study", "definition": "+A look\nat it", "aliases": "studies", "source": "s1"}
    return make_program(
        rows(), settings=SETTINGS, sources=SOURCES, disagreements=[dispute], glossary=[term]
    )


@pytest.fixture
def cut(aurora):
    """Cut the program to a view, given as an address."""

    def extracted(address: str = "", date: str = "") -> Extract:
        view, notices = parse(address, aurora)
        assert notices == ()
        return extract(aurora, view, date)

    return extracted
