import pytest

from tests.figures.borealis import STACK, findings, many, one, program, small, stacked
from timeline.display import Bar, Comparison, Line, Rule, Text
from timeline.figures.stack import natural, stack
from timeline.program import ViewSpec
from timeline.view import View, select

M = ViewSpec("m", "M", "stack", "m")


def names(one: Comparison) -> list[tuple[str, str]]:
    return [(line.title.text, line.about.text) for line in one.lines]


def segments(line: Line) -> list[tuple[str, float, float]]:
    return [
        (group.event, mark.x0, mark.x1)
        for group in line.groups
        for mark in group.marks
        if isinstance(mark, Bar)
    ]


def total(line: Line) -> Text:
    (text,) = [mark for mark in line.marks if isinstance(mark, Text)]
    return text


def said(one: Comparison) -> list[list[str]]:
    return [[group.text for group in line.groups] for line in one.lines]


def test_the_parts_of_a_subject_follow_upon_each_other() -> None:
    line = stacked(findings()).lines[0]
    assert line.title.text == "B-2"
    assert segments(line) == [("r2-closed", 0, 11), ("r2-open", 11, 13)]


def test_the_sum_stands_at_the_end() -> None:
    assert [(total(line).text, total(line).x) for line in stacked(findings()).lines] == [
        ("13", 13),
        ("16", 16),
        ("≥ 2", 2),
    ]


def test_a_part_of_zero_is_drawn_as_nothing_and_said() -> None:
    groups = stacked(findings()).lines[0].groups
    assert [(group.text, bool(group.marks)) for group in groups] == [
        ("11 closed", True),
        ("2 open", True),
        ("0 late", False),
    ]


def test_a_value_stands_inside_where_it_has_room() -> None:
    marks = stacked(findings()).lines[0].groups[1].marks
    (inside,) = [mark for mark in marks if isinstance(mark, Text)]
    assert (inside.text, inside.x, inside.anchor) == ("2", 12, "middle")
    assert inside.lo == pytest.approx((inside.width + 8) / 2)


def test_a_part_that_is_all_has_its_value_at_the_end_alone() -> None:
    (group,) = stacked(findings()).lines[1].groups
    assert not [mark for mark in group.marks if isinstance(mark, Text)]


def test_a_thin_part_is_a_wall() -> None:
    group = stacked(findings()).lines[0].groups[1]
    (bar,) = [mark for mark in group.marks if isinstance(mark, Bar)]
    (wall,) = [mark for mark in group.marks if isinstance(mark, Rule)]
    assert wall.hi == bar.lo == 2  # 4 pixels for 2
    assert wall.x0 == wall.x1 == 11


def test_each_part_has_one_look_in_all_lines_and_its_key() -> None:
    drawn = stacked(findings())
    assert [(key.text, key.symbol, key.color) for key in drawn.keys] == [
        ("closed", "solid", "blue"),
        ("open", "pale", "blue"),
        ("late", "hatch", "blue"),
    ]
    bars = [
        (bar.fill, bar.stroke, bar.hatch)
        for line in drawn.lines
        for group in line.groups
        for bar in group.marks
        if isinstance(bar, Bar)
    ]
    assert bars == [
        ("blue", "", False),
        ("blue-pale", "blue", False),
        ("blue", "", False),
        ("page", "blue", True),
    ]


def test_the_fourth_part_has_the_next_color() -> None:
    drawn = stacked(program(*({"part": part, "value": 1} for part in "abcd")), M)
    assert (drawn.keys[3].symbol, drawn.keys[3].color) == ("solid", "orange")


def test_the_color_is_that_of_the_lane_called_as_the_view_its_group_or_its_program() -> None:
    lanes = '[[lane]]\nname = "Plans"\n[[lane]]\nname = "Borealis"\n'
    made = program({"part": "a", "value": 1}, settings=lanes)
    assert stacked(made, M).keys[0].color == "orange"
    assert stacked(made, ViewSpec("m", "M", "stack", "m", group="Plans")).keys[0].color == "blue"


def test_lines_of_one_date_are_in_the_order_of_their_names() -> None:
    drawn = stacked(findings())
    assert names(drawn) == [("B-2", ""), ("B-10", ""), ("B-30", "")]
    assert drawn.head.text == "findings, Sep 25, 2031"


def test_a_subject_with_several_dates_has_a_line_for_each() -> None:
    made = program(
        {"date": "2032-08", "subject": "Audit", "part": "a", "value": 3},
        {"date": "2031", "subject": "Audit", "part": "a", "value": 2},
        {"date": "2032-08", "subject": "List", "part": "a", "value": 1},
    )
    assert names(stacked(made, M)) == [
        ("2031", "Audit"),
        ("Aug 2032", "Audit"),
        ("Aug 2032", "List"),
    ]


def test_what_all_lines_are_about_is_said_once() -> None:
    rows = [
        {"date": date, "subject": "Audit", "part": "a", "value": 3} for date in ("2031", "2032")
    ]
    drawn = stacked(program(*rows), M)
    assert names(drawn) == [("2031", ""), ("2032", "")]
    assert drawn.head.text == "things, Audit"


@pytest.mark.parametrize(
    "other",
    [
        {"measure": "n"},
        {"subject": "B"},
        {"program": "Aurora"},
        {"date": "2031-09-26"},
        {"role": "until"},
        {"part": "x"},
        {"part": ""},
        {"value": -2},
    ],
)
def test_only_a_split_of_one_thing_is_summed(other: dict[str, object]) -> None:
    first = {"subject": "A", "part": "x", "value": 3}
    alike = {"subject": "A", "part": "y", "value": 2}
    spec = ViewSpec("m", "M", "stack", "m | n")
    assert len(stacked(program(first, alike), spec).lines) == 1
    assert len(stacked(program(first, alike | other), spec).lines) == 2


def test_another_unit_stands_in_the_table_and_is_counted() -> None:
    made = program(
        {"part": "x", "value": 3},
        {"part": "y", "value": 4},
        {"part": "z", "value": 5, "unit": "m²"},
    )
    drawn = stacked(made, M)
    assert said(drawn) == [["3 x", "4 y"]]
    assert drawn.unit == "things"
    assert drawn.note.text == "Not drawn: 1 counted in m²; see the table"


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        (("", ""), "5"),
        (("at least", ""), "≥ 5"),
        (("about", "about"), "~5"),
        (("at least", "at most"), "~5"),
    ],
)
def test_the_sum_is_as_sure_as_its_parts(bounds: tuple[str, str], text: str) -> None:
    rows = [
        {"part": part, "value": value, "bound": bound}
        for part, value, bound in zip("xy", (2, 3), bounds, strict=True)
    ]
    assert total(stacked(program(*rows), M).lines[0]).text == text


@pytest.mark.parametrize(
    ("bases", "text"),
    [
        (("claimed", "claimed"), "5 claimed"),
        (("claimed", "stated"), "5, part claimed"),
        (("stated", ""), "5"),
    ],
)
def test_the_kind_of_the_parts_is_said(bases: tuple[str, str], text: str) -> None:
    rows = [
        {"part": part, "value": value, "basis": basis}
        for part, value, basis in zip("xy", (2, 3), bases, strict=True)
    ]
    assert total(stacked(program(*rows), M).lines[0]).text == text


def test_another_column_can_be_the_split() -> None:
    rows = [{"subject": name, "part": "kept", "value": 2} for name in ("A", "B")]
    drawn = stacked(program(*rows), ViewSpec("m", "M", "stack", "m", split="subject"))
    assert said(drawn) == [["2 A", "2 B"]]
    assert [key.text for key in drawn.keys] == ["A", "B"]


def test_a_column_of_ones_own_can_be_the_split() -> None:
    made = program({"value": 2, "color": "red"}, {"value": 3, "color": "green"})
    assert said(stacked(made, ViewSpec("m", "M", "stack", "m", split="color"))) == [
        ["2 red", "3 green"]
    ]


def test_the_axis_ends_at_the_largest_sum() -> None:
    drawn = stacked(findings())
    assert (drawn.first, drawn.last) == (0, 16)
    assert drawn.ticks == ((0, "0"), (4, "4"), (8, "8"), (12, "12"), (16, "16"))


def test_an_axis_of_zeros_has_an_end() -> None:
    drawn = stacked(program({"part": "x", "value": 0}), M)
    assert (drawn.last, drawn.ticks) == (1, ((0, "0"),))
    assert total(drawn.lines[0]).text == "0"


def test_a_row_without_subject_and_part_is_a_line() -> None:
    assert names(stacked(one(), M)) == [("Sep 25, 2031", "")]
    assert stacked(one(), M).keys == ()


def test_an_undated_row_is_drawn_last() -> None:
    made = program({"date": "", "subject": "a", "value": 1}, {"subject": "b", "value": 1})
    assert names(stacked(made, M)) == [("b", "Sep 25, 2031"), ("a", "No date")]


def test_thirty_lines_are_drawn() -> None:
    assert len(stacked(many(), M).lines) == 30


def test_small_values_have_an_axis() -> None:
    drawn = stacked(small(), M)
    assert drawn.last == pytest.approx(0.000061)
    assert [text for _, text in drawn.ticks] == ["0", "0.00002", "0.00004", "0.00006"]


def test_a_selection_keeps_whole_lines_and_the_axis() -> None:
    made = findings()
    whole = stacked(made)
    part = stack(made, select(made, View(q="event")).events, STACK)
    assert part == whole
    two = stack(made, made.events[made.events["id"] != "r2-open"], STACK)
    assert two is not None
    assert [line.title.text for line in two.lines] == ["B-10", "B-30"]
    assert (two.last, two.keys, two.room) == (whole.last, whole.keys, whole.room)


def test_nothing_to_compare_gives_nothing() -> None:
    made = findings()
    assert stack(made, made.events[:0], STACK) is None
    assert stack(made, made.events, ViewSpec("x", "X", "stack", "no such measure")) is None


@pytest.mark.parametrize(
    ("text", "after"),
    [("B-2", "B-10"), ("b-2", "B-10"), ("B-009", "B-10"), ("A", "B"), ("", "1"), ("1", "a" * 9)],
)
def test_names_are_ordered_as_people_do(text: str, after: str) -> None:
    assert natural(text) < natural(after)


def test_very_many_digits_are_compared() -> None:
    assert natural("9" * 5000) < natural("1" * 5001)
