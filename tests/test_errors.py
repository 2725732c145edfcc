"""What is said of a fault: where, what stands there, what would do, and a way out."""

import pytest

from timeline.errors import Problem, TableError, TimelineError

FAULT = Problem("events.csv", 12, "date", "soon", "a date")


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (FAULT, "events.csv:12: date: found 'soon', wanted a date"),
        (
            Problem("events.csv", 12, "date", "soon", "a date", "leave it empty if it is unknown"),
            "events.csv:12: date: found 'soon', wanted a date; leave it empty if it is unknown",
        ),
        (
            Problem("events.csv", 12, "", "4 cells", "3 cells"),
            "events.csv:12: found '4 cells', wanted 3 cells",
        ),
        (
            Problem("events.csv", 0, "", "", "a header with a column `date`"),
            "events.csv: wanted a header with a column `date`",
        ),
        (
            Problem("program.toml", 0, "lane", "gren", "a color"),
            "program.toml: lane: found 'gren', wanted a color",
        ),
        (
            Problem("a.csv", 1, "id", "", "a name"),
            "a.csv:1: id: wanted a name",
        ),
    ],
    ids=["cell", "with a hint", "row", "file", "column of a file", "nothing found"],
)  # fmt: skip
def test_a_problem_says_where_it_is_and_what_would_do(problem, text):
    assert str(problem) == text


def test_what_was_found_stays_on_one_line():
    problem = Problem("a.csv", 2, "title", "one\ntwo", "one line")
    assert str(problem) == r"a.csv:2: title: found 'one\ntwo', wanted one line"


@pytest.mark.parametrize(("length", "shown"), [(80, "x" * 80), (81, "x" * 79 + "…")])
def test_a_long_cell_is_shortened_to_80_characters(length, shown):
    problem = Problem("a.csv", 2, "title", "x" * length, "less")
    assert str(problem) == f"a.csv:2: title: found '{shown}', wanted less"


def test_an_error_of_a_table_lists_every_problem_on_its_own_line():
    other = Problem("sources.csv", 3, "id", "s1", "a name not used before")
    error = TableError([FAULT, other])
    assert error.problems == (FAULT, other)
    assert str(error).splitlines() == ["2 problems:", str(FAULT), str(other)]


def test_one_problem_is_one_problem():
    assert str(TableError([FAULT])) == f"1 problem:\n{FAULT}"


def test_all_errors_have_one_root():
    with pytest.raises(TimelineError, match="wanted a date"):
        raise TableError([FAULT])


def test_problems_are_values():
    assert Problem("events.csv", 12, "date", "soon", "a date") == FAULT
    assert {FAULT, Problem("events.csv", 12, "date", "soon", "a date")} == {FAULT}
