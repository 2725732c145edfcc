"""Events as they are spoken: no date is more exact than it was meant, and its sources count."""

from dataclasses import replace

import pytest

from tests.factories import make_program
from timeline.dates import parse_date
from timeline.page.speech import date_words, spoken
from timeline.record import Check, Held, Mark


def said(**row):
    """What follows the title of one row."""
    return spoken(make_program([{"id": "one", "date": "2031", **row}]))["one"][1]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2031-09-30", "September 30, 2031"),
        ("2031-09-30~", "On or about September 30, 2031"),
        ("2031-09-30?", "September 30, 2031; the date is uncertain"),
        ("2031-06", "Some day in June 2031"),
        ("2031-06~", "Some day in or about June 2031"),
        ("2031", "Some day in 2031"),
        ("FY2031", "Some day in fiscal year 2031"),
        ("early June 2031", "Some day in early June 2031"),
        ("[2031-07-09..2031-07-13]", "Some day from July 9 to 13, 2031"),
        ("before 2031-06-18", "Before June 18, 2031"),
        ("by 2031-06-18?", "By June 18, 2031; the date is uncertain"),
        ("by 2031", "By 2031"),
        ("after 2031", "After 2031"),
        ("[..2031-06-18]", "On or before June 18, 2031"),
        ("2031-02/2031-07", "From February to July 2031"),
        ("2031-02/2031-07?", "From February to July 2031; the end is uncertain"),
        ("2031-02/2032-07", "From February 2031 to July 2032"),
        ("2031-02-03/2031-07-09", "From February 3, 2031 to July 9, 2031"),
        ("2031-06~/2032", "From about June 2031 to 2032"),
        ("FY2031/FY2033", "From fiscal year 2031 to fiscal year 2033"),
        ("since 2031", "Since 2031"),
        ("2031/", "From 2031 to an unknown end"),
        ("../2031-05-01", "Until May 1, 2031"),
    ],
)
def test_a_date_is_said_as_it_was_meant(written, words):
    assert date_words(parse_date(written)) == words


@pytest.mark.parametrize(
    ("written", "over", "until"),
    [
        ("FY2031", "Over fiscal year 2031", "Up to some day in fiscal year 2031"),
        ("2031-06-18", "June 18, 2031", "Up to June 18, 2031"),
        ("2031-06-18~", "On or about June 18, 2031", "Up to about June 18, 2031"),
        ("by 2031", "By 2031", "By 2031"),
        (
            "[2031-07-09..2031-07-13]",
            "From July 9 to 13, 2031",
            "Up to some day from July 9 to 13, 2031",
        ),
        ("2031-02/2031-07", "From February to July 2031", "From February to July 2031"),
    ],
)
def test_what_a_value_is_of_is_said_with_its_date(written, over, until):
    period = parse_date(written)
    assert (date_words(period, "over"), date_words(period, "until")) == (over, until)


def test_a_row_without_a_date_says_so():
    assert date_words(None) == "No date"


def test_a_value_is_said_with_its_standing():
    cost = {"measure": "cost", "value": "5000000", "unit": "USD", "source": "plan"}
    assert said(**cost) == "USD 5 million. One source."
    assert said(**cost, bound="at least", status="requested", basis="claimed") == (
        "At least USD 5 million, requested, claimed. One source."
    )


def test_it_is_said_whether_sources_disagree():
    rows = [
        {"id": "one", "date": "2031", "source": "plan"},
        {"id": "other", "date": "2032", "source": "audit"},
        {"id": "again", "date": "2032", "source": "plan"},
        {"id": "apart", "date": "2033"},
    ]
    disputes = [
        {"id": "a", "rows": "one | other", "kind": "different date", "question": "When?"},
        {"id": "b", "rows": "one | again", "kind": "wording", "question": "What?"},
    ]
    found = spoken(make_program(rows, disagreements=disputes))
    assert {name: rest for name, (_, rest) in found.items()} == {
        "one": "Sources disagree. One source.",
        "other": "Sources disagree. One source.",
        "again": "In question. One source.",
        "apart": "No source.",
    }


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        (["checked"], "One source, checked."),
        (["not checked"], "One source, not checked."),
        (["failed"], "One source, check failed."),
        (["another copy"], "One source, in another copy."),
        (["checked", "checked"], "Two sources, checked."),
        (["checked", "not checked", "checked"], "Three sources, two checked."),
        (
            ["checked", "another copy", "failed", "not checked"],
            "Four sources, one checked, one in another copy, one check failed.",
        ),
        (["checked"] * 10, "10 sources, checked."),
    ],
)
def test_sources_are_counted_and_what_came_of_the_check(marks: list[Mark], words):
    names = [f"s{place}" for place in range(len(marks))]
    program = make_program([{"id": "one", "date": "2031", "source": " | ".join(names)}])
    held = tuple(Held(name, mark) for name, mark in zip(names, marks, strict=True))
    checked = replace(program, checks={"one": Check("checked", held)})
    assert spoken(checked)["one"] == ("Some day in 2031", words)


def test_a_source_cited_twice_is_one_and_checked_where_both_places_are():
    program = make_program([{"id": "one", "date": "2031", "source": "plan | plan"}])
    held = (Held("plan", "checked"), Held("plan", "not checked"))
    checked = replace(program, checks={"one": Check("not checked", held)})
    assert spoken(checked)["one"][1] == "One source, not checked."


def test_a_row_that_was_left_out_of_the_check_is_not_checked():
    program = make_program([{"id": "one", "source": "plan"}, {"id": "two", "source": "plan"}])
    checked = replace(program, checks={"one": Check("checked", (Held("plan", "checked"),))})
    assert [rest for _, rest in spoken(checked).values()] == [
        "One source, checked.",
        "One source, not checked.",
    ]
