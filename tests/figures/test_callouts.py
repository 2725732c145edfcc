from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.display import EVERY_SCALE
from timeline.figures import callouts
from timeline.figures.callouts import Box, Wish, apart, seated


def test_what_is_not_at_one_height_never_touches() -> None:
    assert apart(Box(0, 0, 0, 12, -9, 9), Box(0, 9, 12, 20)) == 0


def test_what_is_at_one_place_always_touches() -> None:
    one = Box(5, 5, 0, 12, -9, 9)
    assert apart(one, one) == EVERY_SCALE
    assert apart(one, Box(0, 9, 0, 12)) == EVERY_SCALE


def test_two_texts_are_apart_from_the_scale_at_which_three_pixels_part_them() -> None:
    one, other = Box(0, 0, 0, 12, -9, 9), Box(100, 100, 6, 18, -6, 6)
    assert apart(one, other) == apart(other, one) == pytest.approx((9 + 6 + 3) / 100)


def test_a_lone_value_stands_above_its_point_at_any_scale() -> None:
    (seat,) = seated([Wish(0, 50, 20, 0)], [], floor=100)
    assert (seat.dx, seat.dy, seat.anchor, seat.lo) == (0, -12, "middle", 0)


def test_under_a_line_from_above_a_value_stands_at_the_right() -> None:
    (seat,) = seated([Wish(0, 50, 20, 0)], [Box(0, 0, 0, 50)], floor=100)
    assert (seat.dx, seat.dy, seat.anchor, seat.lo) == (4, -10, "start", 0)


def test_left_of_a_line_from_above_there_is_room_too() -> None:
    lines = [Box(0, 0, 0, 50), Box(2, 2, 0, 50)]
    (seat,) = seated([Wish(0, 50, 20, 0)], lines, floor=100)
    assert (seat.dx, seat.dy, seat.anchor, seat.lo) == (-4, -10, "end", 0)


def test_under_lines_it_stands_below() -> None:
    lines = [Box(-9, 9, 0, 50)]
    (seat,) = seated([Wish(0, 50, 20, 0)], lines, floor=100)
    assert (seat.dx, seat.dy, seat.anchor, seat.lo) == (0, 12, "middle", 0)


def test_nothing_is_written_under_the_line_of_zero() -> None:
    over = Box(0, 400, 80, 92)
    (seat,) = seated([Wish(0, 95, 20, 1)], [over], floor=100)
    assert seat.dy < 0


def test_the_first_rank_has_its_place_before_the_second() -> None:
    wishes = [Wish(0, 50, 20, 1), Wish(10, 50, 20, 0), Wish(20, 50, 20, 1)]
    left, middle, right = seated(wishes, [], floor=60)
    assert middle.lo < min(left.lo, right.lo)


def test_the_first_rank_is_rather_written_over_a_line_than_not_at_all() -> None:
    cross = [Box(-9, 9, y, y + 1) for y in range(0, 100, 3)]
    first, second = (seated([Wish(0, 50, 20, rank)], cross, floor=100)[0].lo for rank in (0, 1))
    assert (first, second) == (0, EVERY_SCALE)


def _walk(steps: list[tuple[int, int]]) -> tuple[list[Wish], list[Box]]:
    """Points in the order of time with their lines: how many days on, and at which height."""
    days = [sum(gap for gap, _ in steps[: place + 1]) for place in range(len(steps))]
    wishes = [Wish(day, y, 20, y % 2) for day, (_, y) in zip(days, steps, strict=True)]
    lines = [Box(a.x, b.x, a.y - 1, a.y + 1) for a, b in pairwise(wishes)]
    return wishes, lines


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 100)), max_size=12))
def test_a_place_is_free_of_every_point_line_and_value_however_far(
    steps: list[tuple[int, int]],
) -> None:
    wishes, lines = _walk(steps)
    found = seated(wishes, lines, floor=100)
    order = sorted(range(len(wishes)), key=lambda place: (wishes[place].rank, place))
    boxes: list[Box] = []
    for place in order:
        wish, seat = wishes[place], found[place]
        x0 = seat.dx - {"start": 0, "middle": 10, "end": 20}[seat.anchor]
        y = wish.y + seat.dy
        box = Box(wish.x, wish.x, y - 6, y + 6, x0, x0 + 20)
        points = [Box(w.x, w.x, w.y - 5, w.y + 5, -6, 6) for w in wishes if w is not wish]
        over = lines if wish.rank or seat.lo == EVERY_SCALE else []
        assert max((apart(box, one) for one in (*points, *over, *boxes)), default=0) <= seat.lo
        boxes += [box] if seat.lo < EVERY_SCALE else []


def test_of_many_points_each_is_held_against_the_near_ones_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks = []

    def looked(one: Box, other: Box) -> float:
        looks.append(one)
        return apart(one, other)

    monkeypatch.setattr(callouts, "apart", looked)
    wishes, lines = _walk([(10, 40 + place % 7) for place in range(1000)])
    seated(wishes, lines, floor=100)
    assert len(looks) < 500 * len(wishes)
