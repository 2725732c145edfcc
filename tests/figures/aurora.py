"""A made-up program with every kind of date and of figure, for the tests of the charts."""

from collections.abc import Mapping, Sequence

from tests.factories import make_program
from timeline.program import Program

SETTINGS = """\
title = "Aurora & Borealis"
covers = "2030/2039"
currency = "USD"

[[lane]]
name = "Plans"

[[lane]]
name = "Reviews"

[[lane]]
name = "Borealis"

[[silence]]
from = "2036"
to = "2039"
text = "no records yet"

[[silence]]
program = "Borealis"
from = "2030"
to = "2032"
text = "no figures"

[[view]]
id = "money"
title = "Money"
kind = "money"
measure = "budget"
"""

EVENTS: list[Mapping[str, object]] = [
    {"id": "day", "date": "2031-02-14", "title": "Aurora opens", "importance": 5},
    {"id": "month", "date": "2031-06", "title": "A study, some day in June", "importance": 4},
    {"id": "year", "date": "2033", "title": 'An election <b>&amp;</b> "after" it'},
    {"id": "span", "date": "2031-09/2034-03", "title": "Trial runs", "importance": 4},
    {"id": "early", "date": "2031-03", "title": "A first draft", "importance": 2},
    {"id": "open", "date": "2034-05-01/..", "title": "Regular service"},
    {"id": "before", "date": "before 2032-06-18", "title": "Rules agreed", "category": "Reviews"},
    {"id": "after", "date": "after 2032-06-18", "title": "Rules in force", "category": "Reviews"},
    {"id": "about", "date": "2033-07?", "title": "Disputed report", "category": "Reviews"},
    {"id": "other", "date": "2033-08-02", "title": "The same report", "category": "Reviews"},
    {"id": "covers", "date": "2034", "role": "over", "category": "Borealis"},
    {"id": "sum", "date": "2031-01-01/2032-12-31", "role": "until", "category": "Borealis"},
    *(
        {"id": f"crowd{day}", "date": f"2032-01-{day:02d}", "category": "Reviews", "importance": 1}
        for day in range(1, 13)
    ),
]

MONEY: list[Mapping[str, object]] = [
    {"id": "b31", "date": "FY2031", "value": 42_000_000, "status": "enacted"},
    {"id": "b32", "date": "FY2032", "value": 68_000_000, "basis": "claimed"},
    {"id": "b33a", "date": "FY2033", "value": 60_000_000, "status": "requested"},
    {"id": "b33b", "date": "FY2033", "value": 64_000_000},
    {
        "id": "b34",
        "date": "FY2034",
        "value": 51_000_000,
        "basis": "derived",
        "formula": "b32 - 17000000",
    },
    {
        "id": "c34",
        "date": "FY2034",
        "value": -13_000_000,
        "measure": "budget change",
        "status": "requested",
    },
    {"id": "t31", "date": "FY2031/FY2033", "value": 177_000_000, "bound": "about"},
    {"id": "n33", "date": "FY2033", "value": 1500, "program": "Borealis", "status": "planned"},
    {"id": "n34", "date": "FY2034", "value": 0, "program": "Borealis", "status": "spent"},
]

DISAGREEMENTS = [
    {"id": "d1", "rows": "about | other", "kind": "different date", "question": "Which day?"}
]


def aurora(settings: str = SETTINGS) -> Program:
    """The whole made-up program: lanes, money of two programs, a disagreement, silences."""
    events = [{"category": "Plans"} | dict(row) for row in EVENTS]
    money = [{"program": "Aurora", "measure": "budget", "unit": "USD"} | dict(row) for row in MONEY]
    return make_program([*events, *money], settings=settings, disagreements=DISAGREEMENTS)


def funded(
    *rows: Mapping[str, object],
    settings: str = SETTINGS,
    sources: Sequence[Mapping[str, object]] = (),
) -> Program:
    """A program of figures alone, those of Aurora unless a row says otherwise."""
    common = {"program": "Aurora", "measure": "budget", "unit": "USD"}
    return make_program(
        [{"id": f"m{place}"} | common | dict(row) for place, row in enumerate(rows)],
        settings=settings,
        sources=sources,
    )
