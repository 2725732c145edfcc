"""One lane's rows while they fill up: what touches what, and who may stand where."""

from math import inf

import pytest

from timeline.display import Side
from timeline.filling import GAP, Event, Filling, Row, Space

RIGHT: tuple[Side, ...] = ("right",)


def make_space(first, last=None, before=5, after=5, own=0.0):
    return Space(first, first if last is None else last, before, after, own)


def make_event(number, first, *, importance=3, label=50, own=0.0):
    spaces = {
        "left": make_space(first, before=5 + label, own=own),
        "right": make_space(first, after=5 + label, own=own),
    }
    return Event(number, importance, first, label + 10, True, spaces)


def places(filling):
    return [[(one.event.number, one.side) for one in row.places] for row in filling.rows]


def test_two_events_fit_once_their_pixels_and_a_gap_fit_between_their_days():
    one, other = make_space(0, after=55), make_space(20, before=17)
    assert one.apart_from(other) == (55 + GAP + 17) / 20 == 4
    assert other.apart_from(one) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_space(5), make_space(5)),
        (make_space(0, 10), make_space(5)),
        (make_space(0, 10), make_space(10, 20)),
        (make_space(0, 30), make_space(10, 20)),
        (make_space(10), make_space(0, 30)),
    ],
    ids=["same day", "day within", "days that touch", "span within", "within, the other way"],
)
def test_extents_that_touch_never_share_a_row(one, other):
    assert one.apart_from(other) == inf


def test_an_event_needs_what_it_needs_by_itself():
    assert Row().needed(make_event(0, 0, own=0.25), "right") == 0.25


def test_an_event_that_is_not_drawn_yet_is_in_nobodys_way():
    row, event = Filling(RIGHT), make_event(1, 10)
    assert row.add(make_event(0, 0, own=9), 10)
    assert row.rows[0].needed(event, "right") == 0  # at 6.8 they fit, the other comes at 9


def test_an_event_is_drawn_from_the_scale_that_it_needs_not_from_the_one_it_asked_for():
    lane = Filling(RIGHT)
    assert lane.add(make_event(0, 0), 1)
    assert lane.add(make_event(1, 68), 4)
    assert [[one.scale for one in row.places] for row in lane.rows] == [[0, 1]]


def test_the_lowest_free_row_comes_before_the_first_free_side():
    lane = Filling(("left", "right"))
    for number, day in enumerate((0, 3, 4)):
        assert lane.add(make_event(number, day), 10)
    # Left of day 3 the row is taken, right of it is room; day 4 then has room nowhere in it.
    assert places(lane) == [[(0, "left"), (1, "right")], [(2, "left")]]


def test_a_fifth_row_is_only_for_headlines_and_a_seventh_for_nobody():
    lane = Filling(RIGHT)
    took = [lane.add(make_event(number, 0), 60) for number in range(5)]
    assert took == [True, True, True, True, False]
    heads = [lane.add(make_event(5 + number, 0, importance=4), 60) for number in range(3)]
    assert heads == [True, True, False]
    assert len(lane.rows) == 6


def test_a_row_that_a_headline_opened_may_be_used_by_all():
    lane = Filling(RIGHT)
    assert all(lane.add(make_event(number, 0, importance=4), 1) for number in range(6))
    assert all(lane.add(make_event(6 + number, 900), 1) for number in range(6))
    assert [len(row.places) for row in lane.rows] == [2] * 6
