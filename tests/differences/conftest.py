"""Two editions of a made-up program, with one row for everything that can become of a row."""

from collections.abc import Mapping, Sequence

import pytest

from tests.factories import make_program
from tests.figures.conftest import snapshot as snapshot
from timeline.differences import Difference, compare
from timeline.program import Program

SETTINGS = """\
title = "Aurora"
edition = "{edition}"
[[lane]]
name = "Plans"
[[lane]]
name = "Reviews"
[[lane]]
name = "Works"
"""
Row = Mapping[str, object]

PLAN = {"category": "Plans", "source": "s1", "locator": "L3"}
BUDGET = {"title": "Budget", "date": "FY2032", "unit": "USD", "measure": "cost"}
OLD: list[Row] = [
    {"id": "open", "date": "2031-06", "title": "Aurora opens", **PLAN},
    {"id": "permit", "date": "2031-03-18", "title": "Permit", "category": "Reviews"},
    {"id": "study", "date": "2031-02/2031-07", "title": "Study of the site", **PLAN},
    {"id": "works", "date": "2031-09-01/..", "title": "Service", "category": "Works"},
    {"id": "rules", "date": "before 2032-06-18", "title": "Rules", "category": "Reviews"},
    {"id": "promise", "title": "A promise", "category": "Plans"},
    {"id": "day", "date": "June 2033", "title": "A study day", "category": "Works"},
    {"id": "budget", "value": "68000000", "source": "s1", "locator": "L30", "status": "requested",
     **BUDGET},
    {"id": "called", "date": "2031-11-03", "title": "Report", "source": "s2", "category": "Plans"},
    {"id": "gone", "date": "2031-05-05", "title": "Cancelled", "category": "Works"},
    {"id": "kept", "date": "2034", "title": "Election", "source": "s1 | s2", "locator": "L1 | L2"},
]  # fmt: skip
NEW: list[Row] = [
    {"id": "kept", "date": "2034", "title": "Election", "source": "s2 | s1", "locator": "L2 | L1"},
    {"id": "open", "date": "2032-07", "title": "Aurora opens", **PLAN},
    {"id": "permit", "date": "2031-03-20", "title": "Permit", "category": "Reviews"},
    {"id": "study", "date": "2031-03/2032-01", "title": "Study of the site", **PLAN},
    {"id": "works", "date": "2032-09-01/..", "title": "Service", "category": "Works"},
    {"id": "rules", "date": "before 2033-06-18", "title": "Rules", "category": "Reviews"},
    {"id": "promise", "date": "2034-01-01~", "title": "A promise", "category": "Plans"},
    {"id": "day", "date": "2033-06", "title": "A study day", "category": "Works"},
    {"id": "budget", "value": "68500000", "source": "s2 | s1", "locator": " | L31",
     "status": "enacted", **BUDGET},
    {"id": "told", "date": "2031-11-03", "title": "Report", "source": "s2", "category": "Plans"},
    {"id": "new", "date": "2033-11-03", "title": "Second report", "source": "s3",
     "category": "Reviews"},
]  # fmt: skip
SOURCES: list[Row] = [{"id": "s1", "title": "First report"}, {"id": "s2", "title": "Second"}]


def edition(rows: Sequence[Row], number: str, *more: Row) -> Program:
    """One edition, its sources ``more`` than two."""
    return make_program(rows, settings=SETTINGS.format(edition=number), sources=[*SOURCES, *more])


@pytest.fixture(scope="session")
def editions() -> tuple[Program, Program]:
    """The older and the newer edition."""
    return edition(OLD, "1"), edition(NEW, "2", {"id": "s3", "title": "Third report"})


@pytest.fixture(scope="session")
def difference(editions) -> Difference:
    """What tells the two apart."""
    return compare(*editions)
