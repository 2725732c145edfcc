"""The sources: what each is, and what rests on it."""

from dataclasses import replace

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.sources import numbering, resting, sources
from timeline.record import Check, Held, Record

ROWS: list[dict[str, object]] = [
    {"id": "late", "date": "2033", "title": "Late", "source": "plan"},
    {"id": "both", "date": "2032", "title": "Both", "source": "audit | plan"},
    {"id": "early", "date": "2031", "title": "Early", "source": "plan | plan"},
    {
        "id": "sum", "date": "2034", "title": "Sum", "measure": "cost", "value": "2", "unit": "USD",
        "basis": "derived", "formula": "2 * one",
    },
    {
        "id": "one", "date": "2034", "title": "One", "measure": "cost", "value": "1", "unit": "USD",
        "source": "audit",
    },
]  # fmt: skip
SOURCES = [
    {"id": "idle", "title": "Never cited"},
    {"id": "audit", "title": "The audit", "kind": "advocacy article", "stance": "for the hall"},
    {
        "id": "plan", "title": "The plan", "issuer": "Office of Aurora", "kind": "plan",
        "stance": "official", "date": "2031-02", "number": "P-1", "note": "A copy.",
        "url": "https://example.org/plan",
    },
]  # fmt: skip


@pytest.fixture
def section():
    """The sources of five rows: a plan, an audit, and one that nobody cites."""
    made = sources(make_program(ROWS, sources=SOURCES))
    assert made is not None
    return made


def listed(section):
    """The entries, in order."""
    return only(section, "ol", class_="sources").children


def test_what_most_rests_on_stands_first(section):
    assert texts(section, class_="title") == ["The plan", "The audit", "Never cited"]


def test_a_source_says_what_it_is(section):
    plan = listed(section)[0]
    assert texts(found(plan, "div")[0], class_="about") == [
        "Office of Aurora · plan · Feb 2031 · P-1",
        "Stance: official",
        "A copy.",
    ]
    assert only(plan, "a", href="https://example.org/plan")


def test_advocacy_is_shown_as_such(section):
    _, audit, _ = listed(section)
    assert texts(audit, class_="claimed") == ["advocacy"]
    assert len(found(section, class_="claimed")) == 1


def test_what_rests_on_a_source_is_counted_and_listed_in_time(section):
    plan, audit, idle = listed(section)
    assert texts(plan, "summary") == ["3 rows rest on it, 2 on it alone"]
    listed_there = only(plan, "ul").attributes
    assert listed_there["data-list"] == "early both late"
    assert listed_there["data-alone"] == "early late"
    assert texts(audit, "summary") == ["2 rows rest on it, 1 on it alone"]
    assert text(idle) == "Never cited No row rests on it."


def test_a_source_that_only_shared_rows_cite_has_none_alone():
    rows: list[dict[str, object]] = [{"date": "2031", "source": "audit | plan"}]
    found_there = resting(make_program(rows, sources=SOURCES))
    assert [len(found_there[name].rows) for name in ("idle", "audit", "plan")] == [0, 1, 1]
    assert not any(there.alone for there in found_there.values())


def test_rows_that_are_cited_or_derived_are_not_uncited(section):
    assert text(only(section, class_="uncited")) == "Uncited rows: none."


def test_uncited_rows_are_counted_and_listed():
    rows: list[dict[str, object]] = [{"id": "bare", "date": "2031", "title": "Bare"}]
    section = sources(make_program([*ROWS, *rows], sources=SOURCES))
    assert section is not None
    assert text(only(section, class_="uncited")) == "Uncited rows: 1 Bare 2031"


def test_without_a_table_of_sources_there_is_no_section(nothing):
    assert sources(nothing) is None


def test_what_is_recorded_against_a_source_is_said():
    record = Record("plan", "The plan", caveats=("No author is named.", "A copy of a copy."))
    program = replace(make_program(ROWS, sources=SOURCES), records={"plan": record})
    plan, audit, _ = listed(sources(program))
    assert texts(plan, "summary")[0] == "2 caveats"
    assert texts(only(plan, class_="caveats"), "li") == ["No author is named.", "A copy of a copy."]
    assert texts(audit, "summary") == ["2 rows rest on it, 1 on it alone"]


def test_what_came_of_the_check_is_counted_for_each_source():
    held = {mark: Held("", mark) for mark in ("checked", "not checked")}
    checks = {
        "late": Check("checked", (held["checked"],)),
        "both": Check("not checked", (held["not checked"], held["checked"])),
        "early": Check("checked", (held["checked"],) * 2),
    }
    program = replace(make_program(ROWS, sources=SOURCES), checks=checks)
    plan, audit, idle = listed(sources(program))
    assert "Citations: 4 checked" in texts(plan, class_="about")
    assert "Citations: 2 not checked" in texts(audit, class_="about")  # one was never looked at
    assert "Citations" not in text(idle)


def test_where_nothing_was_ever_checked_nothing_is_said_of_it(section):
    assert "Citations" not in text(section)


def test_paper_numbers_the_sources_in_the_order_of_the_list():
    assert numbering(make_program(ROWS, sources=SOURCES)) == (
        '@media print{[href="#source-plan"]{--n:"[1]"}[href="#source-audit"]{--n:"[2]"}'
        '[href="#source-idle"]{--n:"[3]"}}'
    )


def test_without_sources_nothing_is_numbered():
    assert numbering(make_program(ROWS)) == ""
