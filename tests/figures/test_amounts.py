import pytest

from timeline.figures.amounts import Amount, parted, said
from timeline.figures.units import Unit
from timeline.signs import kind

MILLION = Unit("USD million", 1e6)


@pytest.mark.parametrize(
    ("days", "average"),
    [(365, 60), (1096, 20), (1097, 20), (548, 60 / (548 / 365.25)), (400, 60 / (400 / 365.25))],
)
def test_the_average_is_of_whole_years_where_they_are_whole(days: int, average: float) -> None:
    assert Amount("m", 0, days, 60, "stated").average == pytest.approx(average)


def test_a_bound_stands_before_its_value() -> None:
    assert Amount("m", 0, 365, 60e6, "stated", "about").text(MILLION) == "~60"
    assert Amount("m", 0, 365, 60e6, "stated", "at least").text(MILLION) == "≥ 60"
    assert Amount("m", 0, 365, 60e6, "stated", "at most").text(MILLION) == "≤ 60"


def test_a_share_does_not_grow_with_its_period() -> None:
    assert Amount("m", 0, 1096, 35, "stated", unit="percent").average == 35


def test_what_is_longer_than_a_year_or_meets_a_year_in_part_is_a_total() -> None:
    year, across = Amount("y", 0, 365, 1, "stated"), Amount("a", 90, 455, 1, "stated")
    long, share = Amount("l", 0, 1096, 1, "stated"), Amount("s", 730, 1826, 1, "", unit="percent")
    assert parted([year, across, long, share]) == ([year, share], [across, long])


@pytest.mark.parametrize(
    ("basis", "status", "expected"),
    [
        ("stated", "enacted", "enacted"),
        ("stated", "spent", "enacted"),
        ("stated", "requested", "requested"),
        ("claimed", "enacted", "claimed"),
        ("derived", "requested", "derived"),
        ("", "", "stated"),
    ],
)
def test_the_kind_of_a_figure(basis: str, status: str, expected: str) -> None:
    assert kind(basis, status) == expected


def test_the_kind_is_said_where_it_lessens_the_value() -> None:
    assert [said("68", word) for word in ("claimed", "enacted")] == ["68 claimed", "68"]
