import pytest

from timeline.figures.strip import Cluster, clusters


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
