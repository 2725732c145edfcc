import pytest

from timeline.figures.heights import heights
from timeline.figures.units import Unit, count_unit

MILLION = Unit("USD million", 1e6)


def test_an_axis_ends_at_a_round_value() -> None:
    axis = heights([68e6, 42e6], MILLION, above=16)
    assert axis.levels() == [0, 40e6, 80e6]
    assert (axis.base, axis.y(80e6)) == (82, 16)


def test_the_axis_goes_below_zero_where_a_value_does() -> None:
    axis = heights([30e6, -10e6], MILLION, above=16)
    assert axis.levels() == [-20e6, 0, 20e6, 40e6]
    assert (axis.y(40e6), axis.base, axis.y(-20e6)) == (16, 60, 82)


def test_negative_values_alone_hang_from_the_top() -> None:
    axis = heights([-20e6], MILLION, above=16)
    assert axis.levels() == [-20e6, -10e6, 0]
    assert (axis.base, axis.y(-20e6)) == (16, 82)


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0]])
def test_zeros_have_an_axis_too(values: list[float]) -> None:
    axis = heights(values, Unit("USD", 1), above=16)
    assert axis.levels() == [0, 1]
    assert axis.y(0) == axis.base == 82


def test_the_area_of_the_values_may_be_taller() -> None:
    axis = heights([71, 28], count_unit("offices"), above=16, plot=110)
    assert axis.ticks(count_unit("offices")) == ((126, "0"), (71, "40"), (16, "80"))


@pytest.mark.parametrize(
    ("most", "ticks"),
    [(55, ["0%", "50%", "100%"]), (35, ["0%", "20%", "40%"]), (120, ["0%", "100%", "200%"])],
)
def test_shares_of_more_than_half_are_seen_against_the_whole(most: float, ticks: list[str]) -> None:
    unit = count_unit("percent")
    assert [text for _, text in heights([most], unit, above=16).ticks(unit)] == ticks
