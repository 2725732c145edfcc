from datetime import date

import pytest

from tests.factories import make_program
from timeline.dates import day_number
from timeline.figures.chart import chart
from timeline.figures.strip import Cluster, areas, clusters, middle


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([7], [Cluster(7, (0,))]),
        ([0, 10], [Cluster(0, (0,)), Cluster(10, (1,))]),
        ([0, 9.99], [Cluster(4.995, (0, 1))]),
        ([5, 5, 5], [Cluster(5, (0, 1, 2))]),
    ],
)
def test_dots_that_touch_are_counted_together(places: list[float], expected: list[Cluster]) -> None:
    assert clusters(places) == expected


def test_a_count_needs_more_room_than_a_dot() -> None:
    # The count of the first two stands at 2: a dot at 16 is far enough, one at 15 is not.
    assert [one.members for one in clusters([0, 4, 16])] == [(0, 1), (2,)]
    assert [one.members for one in clusters([0, 4, 15])] == [(0, 1, 2)]


def test_two_counts_need_the_most_room() -> None:
    assert [one.members for one in clusters([0, 4, 19, 23])] == [(0, 1), (2, 3)]
    assert [one.members for one in clusters([0, 4, 18, 22])] == [(0, 1, 2, 3)]


def test_what_gathers_takes_along_what_it_now_touches() -> None:
    # 12 and 17 gather at 14.5, too close to the count at 2, though 12 alone was not.
    assert [one.members for one in clusters([0, 4, 16, 21])] == [(0, 1, 2, 3)]


def test_a_cluster_stands_between_its_first_and_its_last() -> None:
    (one,) = clusters([0, 1, 2, 9])
    assert one.x == 4.5


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([50], [(38, 62)]),
        ([50, 60], [(38, 55), (55, 72)]),
        ([50, 90, 100], [(38, 62), (78, 95), (95, 112)]),
    ],
)
def test_neighbors_share_the_room_in_which_a_click_means_them(
    places: list[float], expected: list[tuple[float, float]]
) -> None:
    assert areas(places) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2031-03-11", 10.5),  # a day
        ("2031-03-09/2031-03-15", 11.5),  # a span within the window
        ("2021/2041", 15.5),  # one that runs through it
        ("2031-03-21/2031-12", 25.5),  # one that runs out of it
        ("2031-02/2031-03-10", 5),  # one that runs into it
    ],
)
def test_what_stands_for_an_event_is_in_the_middle_of_what_is_seen_of_it(
    written: str, expected: float
) -> None:
    (item,) = chart(make_program([{"date": written}])).items
    first = day_number(date(2031, 3, 1))
    assert middle(item, (first, first + 31)) == first + expected


def test_an_open_span_stands_where_it_is_known_while_that_is_in_view() -> None:
    (item,) = chart(
        make_program([{"date": "2031-03-11/.."}], settings='covers = "2030/2039"')
    ).items
    day = day_number(date(2031, 3, 11))
    assert middle(item, (day - 10, day + 10)) == day
    assert middle(item, (day + 10, day + 20)) == day + 15
