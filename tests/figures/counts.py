"""A made-up program of counts, shares and accounts, for the tests of the other figures."""

from collections.abc import Mapping

from tests.factories import make_program
from timeline.program import Program

SETTINGS = """\
title = "Aurora in numbers"
covers = "2030/2039"

[[lane]]
name = "Plans"

[[lane]]
name = "Borealis"

[[view]]
id = "offices"
title = "Offices"
kind = "steps"
measure = "offices | visits"

[[view]]
id = "people"
title = "People by year"
group = "Outcomes"
kind = "bars"
measure = "people served | share served"

[[view]]
id = "status"
title = "Findings by status"
group = "Outcomes"
kind = "stack"
measure = "findings"
split = "part"

[[view]]
id = "accounts"
title = "Two accounts"
group = "Outcomes"
kind = "pairs"
measure = "offices closed"
split = "subject"
"""

OFFICES: list[Mapping[str, object]] = [
    {"id": "a1", "date": "2031-02-14", "subject": "alpha list", "value": 28},
    {"id": "a2", "date": "2031-06", "subject": "alpha list", "value": 64},
    {"id": "a3", "date": "2031-09-01", "subject": "alpha list", "value": 64, "bound": "about"},
    {"id": "a4", "date": "2034-03-01", "subject": "alpha list", "value": 12, "basis": "claimed"},
    {"id": "b1", "date": "2031-04-01", "subject": "beta count", "value": 70, "unit": "sites"},
    {"id": "b2", "date": "2032", "role": "as-of", "subject": "beta count", "value": 72},
    {
        "id": "b3",
        "date": "2032-01/2033-05-05",
        "role": "until",
        "subject": "beta count",
        "value": 80,
        "bound": "at least",
    },
    {"id": "v1", "date": "2036-01-01", "measure": "visits", "value": 1500, "unit": "visits"},
]

PEOPLE: list[Mapping[str, object]] = [
    {"id": "p31", "date": "FY2031", "value": 6154},
    {"id": "p32", "date": "FY2032", "value": 22338},
    {"id": "p33", "date": "FY2033", "value": 45666, "basis": "claimed"},
    {"id": "p3", "date": "FY2031/FY2033", "value": 75000, "bound": "about"},
]

SHARES: list[Mapping[str, object]] = [
    {"id": "s31a", "date": "2031", "part": "north", "value": 35},
    {"id": "s31b", "date": "2031", "part": "south", "value": 4, "bound": "about"},
    {"id": "s33a", "date": "2033", "part": "north", "value": 55, "status": "planned"},
]

FINDINGS: list[Mapping[str, object]] = [
    {"id": "f1", "subject": "A-1", "part": "closed", "value": 11},
    {"id": "f2", "subject": "A-1", "part": "open", "value": 2},
    {"id": "f3", "subject": "A-2", "part": "closed", "value": 0},
    {"id": "f4", "subject": "A-2", "part": "open", "value": 4},
]

ACCOUNTS: list[Mapping[str, object]] = [
    {"id": "x1", "subject": "alpha", "part": "in full", "value": 4},
    {"id": "x2", "subject": "beta", "part": "in full", "value": 0, "basis": "claimed"},
]


def counted(settings: str = SETTINGS) -> Program:
    """The whole made-up program: steps, bars, a stack and a pair."""
    common = {"program": "Borealis", "title": "beta and more"}
    offices = [{"measure": "offices", "unit": "offices"} | dict(row) for row in OFFICES]
    people = [{"measure": "people served", "unit": "people"} | dict(row) for row in PEOPLE]
    shares = [
        {"measure": "share served", "unit": "percent", "role": "over"} | dict(row) for row in SHARES
    ]
    findings = [
        {"measure": "findings", "unit": "findings", "date": "2033-01-01", "role": "as-of"}
        | dict(row)
        for row in FINDINGS
    ]
    accounts = [
        {"measure": "offices closed", "unit": "offices", "date": "2034-01-01"} | dict(row)
        for row in ACCOUNTS
    ]
    rows = [*offices, *people, *shares, *findings, *accounts]
    return make_program(
        [{**common, "tags": f"n{place % 2}"} | row for place, row in enumerate(rows)],
        settings=settings,
    )
