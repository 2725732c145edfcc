"""Lanes: their order and looks."""

from timeline.loading.lanes import complete
from timeline.program import Lane
from timeline.theme import LANE_COLORS


def test_declared_lanes_come_first_then_the_others_by_first_appearance_and_other_last():
    lanes = complete([Lane("B"), Lane("unused")], ["Other", "", "C", "B", "A", "C"])
    assert [lane.name for lane in lanes] == ["B", "unused", "C", "A", "Other"]


def test_other_stands_where_it_is_declared():
    lanes = complete([Lane("Other"), Lane("A")], ["A", "Other"])
    assert [lane.name for lane in lanes] == ["Other", "A"]


def test_a_lane_gets_the_first_look_that_nobody_asked_for():
    assert complete([Lane("A"), Lane("B", "blue", "square")], ["C"]) == (
        Lane("A", "orange", "circle"),
        Lane("B", "blue", "square"),
        Lane("C", "teal", "diamond"),
    )


def test_more_lanes_than_looks_begin_anew():
    lanes = complete([], [str(number) for number in range(len(LANE_COLORS) + 1)])
    assert lanes[0].color == lanes[-1].color == "blue"
    assert all(lane.symbol for lane in lanes)


def test_no_events_leave_the_declared_lanes():
    assert complete([Lane("A")], []) == (Lane("A", "blue", "circle"),)
