import pytest

from tests.figures.borealis import PAIRS, kinds, one, paired, program, stations
from timeline.display import Bar, Comparison, Rule, Text
from timeline.figures.pairs import pairs
from timeline.metrics import text_width
from timeline.program import ViewSpec

M = ViewSpec("m", "M", "pairs", "m")


def names(one: Comparison) -> list[tuple[str, str]]:
    return [(line.title.text, line.about.text) for line in one.lines]


def bars(one: Comparison) -> dict[str, Bar]:
    return {
        line.title.text: mark
        for line in one.lines
        for group in line.groups
        for mark in group.marks
        if isinstance(mark, Bar)
    }


def texts(one: Comparison) -> list[str]:
    return [
        mark.text
        for line in one.lines
        for group in line.groups
        for mark in group.marks
        if isinstance(mark, Text)
    ]


def test_accounts_stand_under_what_they_are_about() -> None:
    assert names(paired(stations())) == [
        ("in full", ""),
        ("Audit", "Jun 2032"),
        ("Letter", "Jul 11, 2032"),
        ("in part", ""),
        ("Audit", "Jun 2032"),
        ("Letter", "Jul 11, 2032"),
    ]


def test_a_heading_has_no_marks_and_is_bold() -> None:
    heading = paired(stations()).lines[0]
    assert (heading.groups, heading.marks) == ((), ())
    assert heading.title.widths == tuple(text_width(word, bold=True) for word in ("in", "full"))


def test_each_row_has_a_bar_of_its_own_with_its_value() -> None:
    drawn = paired(stations())
    assert [len(line.groups) for line in drawn.lines] == [0, 1, 1, 0, 1, 1]
    assert texts(drawn) == ["4", "0", "3", "7 claimed"]
    assert (bars(drawn)["Letter"].x0, bars(drawn)["Letter"].x1) == (0, 7)


def test_zero_is_a_thin_wall() -> None:
    (group,) = paired(stations()).lines[2].groups
    wall, value = group.marks
    assert isinstance(wall, Rule)
    assert (wall.x0, wall.x1, wall.lo, wall.hi) == (0, 0, 0, float("inf"))
    assert isinstance(value, Text)
    assert (value.text, value.dx) == ("0", 6)


def test_one_heading_that_says_nothing_is_left_away() -> None:
    made = program({"subject": "A", "value": 1}, {"subject": "B", "value": 2})
    assert names(paired(made, M)) == [("A", ""), ("B", "")]


def test_several_measures_are_named() -> None:
    made = program({"subject": "A", "value": 1}, {"subject": "B", "value": 2, "measure": "n"})
    drawn = paired(made, ViewSpec("m", "M", "pairs", "m | n"))
    assert [title for title, _ in names(drawn)] == ["m", "A", "n", "B"]


def test_a_row_without_an_account_is_called_by_its_title() -> None:
    drawn = paired(one(), M)
    assert names(drawn) == [("Event 1", "")]
    assert drawn.head.text == "things, Sep 25, 2031"


def test_another_column_can_tell_the_accounts_apart() -> None:
    rows = [{"subject": "Dam", "part": who, "value": n} for n, who in enumerate("AB", 1)]
    drawn = paired(program(*rows), ViewSpec("m", "M", "pairs", "m", split="part"))
    assert [title for title, _ in names(drawn)] == ["Dam", "A", "B"]


def test_how_sure_a_value_is_shows_on_its_bar() -> None:
    looks = {
        name: (bar.fill, bar.stroke, bar.dash, bar.hatch)
        for name, bar in bars(paired(kinds(), M)).items()
    }
    assert looks == {
        "stated": ("blue-claimed", "blue", False, False),
        "claimed": ("blue-claimed", "blue", True, False),
        "requested": ("page", "blue", False, False),
        "enacted": ("blue", "", False, False),
        "planned": ("page", "blue", True, False),
        "derived": ("page", "blue", True, True),
    }


def test_money_is_written_in_a_large_unit() -> None:
    drawn = paired(kinds(), M)
    assert drawn.unit == "USD million"
    assert texts(drawn) == ["1", "2 claimed", "3 requested", "4", "5 planned", "1 derived"]


@pytest.mark.parametrize(
    ("value", "bound", "text"),
    [
        (279311, "at least", "≥ 279,311"),
        (5, "at most", "≤ 5"),
        (5, "about", "~5"),
        ("0.02", "", "0.02"),
        (-17, "", "−17"),
        (10**18, "", "1e+18"),
    ],
)
def test_values_are_written_whole_with_their_bounds(value: object, bound: str, text: str) -> None:
    assert texts(paired(program({"value": value, "bound": bound}), M)) == [text]


def test_a_value_below_zero_runs_to_the_left() -> None:
    drawn = paired(program({"subject": "A", "value": -3}, {"subject": "B", "value": 5}), M)
    assert (drawn.first, drawn.last) == (-3, 5)
    assert [(bar.x0, bar.x1) for bar in bars(drawn).values()] == [(-3, 0), (0, 5)]
    assert [text for _, text in drawn.ticks] == ["−2", "0", "2", "4"]


def test_another_unit_is_not_laid_on_the_same_axis() -> None:
    drawn = paired(stations())
    assert "list" not in [group.event for line in drawn.lines for group in line.groups]
    assert (drawn.unit, drawn.note.text) == (
        "stations",
        "Not drawn: 1 counted in agencies; see the table",
    )


def test_a_value_too_small_for_any_length_stands_in_the_table() -> None:
    made = program({"value": 3}, {"value": "0." + "0" * 305 + "1"})
    assert texts(paired(made, M)) == ["3"]
    assert paired(made, M).note.text == "Not drawn: 1 counted in things; see the table"


def test_a_selection_keeps_the_axis_and_drops_an_empty_heading() -> None:
    made = stations()
    events = made.events[~made.events["id"].str.endswith("full")]
    kept = pairs(made, events, PAIRS)
    assert kept is not None
    assert [title for title, _ in names(kept)] == ["in part", "Audit", "Letter"]
    assert kept.last == paired(made).last
    one_line = pairs(made, made.events[made.events["id"] == "audit-full"], PAIRS)
    assert one_line is not None
    assert [title for title, _ in names(one_line)] == ["in full", "Audit"]


def test_nothing_to_compare_gives_nothing() -> None:
    made = stations()
    assert pairs(made, made.events[:0], PAIRS) is None
    assert pairs(made, made.events, M) is None


def test_where_one_speaks_more_than_once_the_dates_are_the_names() -> None:
    rows = [{"date": f"203{n}", "subject": "Audit", "value": n} for n in (2, 1)]
    lines = paired(program(*rows), M).lines
    assert [(line.title.text, line.about.text) for line in lines] == [
        ("2031", "Audit"), ("2032", "Audit"),
    ]  # fmt: skip
