import pytest

from tests.figures.borealis import STACK, findings, program
from timeline.display import Group, Line, Words
from timeline.figures.facts import axis, facts, kept, number, words
from timeline.figures.units import Unit
from timeline.metrics import text_width
from timeline.program import ViewSpec

M = ViewSpec("m", "M", "stack", "m", split="part")
THINGS = Unit("things")


def line(*events: str) -> Line:
    return Line(Words(), Words(), tuple(Group(event, ()) for event in events))


def test_the_unit_of_most_rows_is_drawn_the_first_of_equals() -> None:
    units = ("m", "km", "km", "m", "mile")
    found = facts(program(*({"value": 1, "unit": unit} for unit in units)), M)
    assert (found.unit.name, [fact.event for fact in found.rows]) == ("m", ["m0", "m3"])
    assert found.rest == {"km": 2, "mile": 1}
    assert found.note().text == "Not drawn: 2 counted in km, 1 in mile; see the table"


def test_where_all_rows_are_drawn_there_is_no_note() -> None:
    assert facts(findings(), STACK).note() == Words()


def test_no_rows_give_no_facts() -> None:
    assert facts(findings(), M).rows == ()


@pytest.mark.parametrize(
    ("values", "ends", "ticks"),
    [
        ([33, 16], (0, 33), ["0", "10", "20", "30"]),
        ([100], (0, 100), ["0", "40", "80"]),
        ([-3, 5], (-3, 5), ["−2", "0", "2", "4"]),
        ([-8], (-8, 0), ["−8", "−6", "−4", "−2", "0"]),
        ([0], (0, 1), ["0"]),
        ([], (0, 1), ["0"]),
        ([1e300], (0, 1e300), ["0", "4e+299", "8e+299"]),
    ],
)
def test_an_axis_runs_from_zero_to_the_largest_value(
    values: list[float], ends: tuple[float, float], ticks: list[str]
) -> None:
    first, last, named = axis(values, THINGS)
    assert (first, last) == ends
    assert [text for _, text in named] == ticks


@pytest.mark.parametrize(
    ("value", "text"),
    [(279311, "279,311"), (-17, "−17"), (0, "0"), (1e15, "1e+15"), (1e-9, "1e−09")],
)
def test_numbers_are_written_whole_while_that_is_short(value: float, text: str) -> None:
    assert number(value, THINGS) == text


def test_words_are_measured_one_by_one() -> None:
    assert words("  two \n words ", 12, bold=True) == Words(
        "two words", (text_width("two", bold=True), text_width("words", bold=True))
    )


def test_a_line_is_kept_with_all_its_rows_and_a_heading_with_a_line() -> None:
    lines = [line(), line("a", "b"), line(), line("c"), line(), line("d")]
    events = program(*({"id": name, "value": 1} for name in "acd")).events
    assert kept(lines, events) == (line(), line("c"), line(), line("d"))
    assert kept(lines, events[events["id"] == "c"]) == (line(), line("c"))
    assert kept(lines, events[:0]) == ()
