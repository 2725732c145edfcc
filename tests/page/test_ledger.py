"""The card's section on what shares the days of a figure, or of an event."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.card import card
from timeline.program import Program

SETTINGS = """
[[view]]
id = "money"
title = "Money"
kind = "money"
measure = "budget"
"""
BUDGET = {"measure": "budget", "unit": "USD", "program": "Aurora", "value": "5000000"}
EVENT = {"category": "Plans", "program": "Aurora"}
HALLS = {"category": "", "measure": "halls", "value": "3", "unit": "halls"}


def told(*rows: dict[str, object], of: str = "b32") -> list:
    """The sections of a card that tie events and money."""
    budget = BUDGET | {"id": "b32", "date": "FY2032", "basis": "claimed"}
    program: Program = make_program([budget, *rows], settings=SETTINGS)
    return found(card(program, of), "section", class_="ties")


def named(section) -> list[str]:
    return [one.attributes["data-list"] for one in found(section, "ul")]


def test_a_figure_names_the_events_within_its_period():
    (section,) = told(
        EVENT | {"id": "a", "date": "2031-10-01"},
        EVENT | {"id": "z", "date": "2032-09-30"},
        EVENT | {"id": "too-early", "date": "2031-09-30"},
        EVENT | {"id": "too-late", "date": "2032-10-01"},
        EVENT | HALLS | {"id": "in-no-lane", "date": "2032-01-01"},
    )
    assert texts(section, "h3") == ["Events in FY2032"]
    assert texts(section, "p") == ["2 events of Aurora"]
    assert named(section) == ["a z"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2032-03", []),
        ("2032", ["Perhaps: the date is in doubt"]),
        ("before 2032-03-05", ["Perhaps: the date is in doubt"]),
        ("2031-06/2032-03", ["In part: it lasted beyond"]),
        ("2032-03-05/..", ["In part: it lasted beyond"]),
    ],
)
def test_a_date_that_may_lie_outside_is_named_apart(date, words):
    (section,) = told(EVENT | {"id": "a", "date": date})
    assert texts(section, "p") == ["1 event of Aurora", *words]
    assert named(section) == ["a"]


def test_events_of_other_programs_come_after_and_are_folded():
    (section,) = told(
        EVENT | {"id": "other", "date": "2031-12-01", "program": "Borealis"},
        EVENT | {"id": "own", "date": "2032-01-01"},
    )
    assert named(section) == ["own", "other"]
    assert texts(section, "summary") == ["1 event of other programs"]


def test_many_events_are_folded():
    rows = [EVENT | {"date": f"2032-01-{day:02d}"} for day in range(1, 8)]
    assert texts(told(*rows)[0], "summary") == ["7 events of Aurora"]
    assert texts(told(*rows[:6])[0], "summary") == []


def test_a_figure_leads_to_its_period_in_the_chart():
    (section,) = told()
    button = only(section, "button")
    assert text(button) == "Show FY2032 in the chart"
    assert button.attributes["data-period"] == "2031-10-01|2032-09-30"
    assert texts(section, "p") == ["No event of the lanes lies in it."]


def test_an_event_names_the_money_of_its_fiscal_year():
    (section,) = told(
        BUDGET | {"id": "sc", "date": "FY2032", "program": "Borealis", "status": "enacted"},
        BUDGET | {"id": "total", "date": "FY2031/FY2033", "value": "15000000"},
        BUDGET | {"id": "b33", "date": "FY2033"},
        EVENT | {"id": "a", "date": "2032-03-05"},
        of="a",
    )
    assert texts(section, "h3") == ["Money in FY2032"]
    assert [one.attributes["data-event"] for one in found(section, "button")] == [
        "total",
        "b32",
        "sc",
    ]
    assert texts(section, "li") == [
        "USD 15 million status not stated · FY2031 – FY2033 · Aurora",
        "USD 5 million claimed · FY2032 · Aurora",
        "USD 5 million enacted · FY2032 · Borealis",
    ]


@pytest.mark.parametrize(
    ("date", "title"),
    [
        ("2032", "Money in FY2032 or FY2033"),
        ("2032-06/2032-12", "Money in FY2032 – FY2033"),
        ("2031/2033", "Money in FY2031 – FY2034"),
    ],
)
def test_a_date_over_several_fiscal_years_names_them(date, title):
    (section,) = told(EVENT | {"id": "a", "date": date}, of="a")
    assert texts(section, "h3") == [title]


@pytest.mark.parametrize(
    "row", [{"date": "2035-03-05"}, {"date": ""}, HALLS | {"date": "2032-03-05"}]
)
def test_where_there_is_no_money_nothing_is_said(row):
    assert told(EVENT | {"id": "a"} | row, of="a") == []


def test_a_disputed_figure_is_said_to_be_so():
    budget = BUDGET | {"id": "b", "date": "FY2032", "measure": "budget change"}
    program = make_program(
        [budget | {"status": "requested"}, EVENT | {"id": "a", "date": "2032-03-05"}],
        settings=SETTINGS,
        disagreements=[{"id": "d", "rows": "a | b", "kind": "conflict", "question": "Which?"}],
    )
    (section,) = found(card(program, "a"), "section", class_="ties")
    assert texts(section, "li") == ["USD 5 million change requested · FY2032 · Aurora · disputed"]
