import pytest

from timeline.figures.amounts import Amount, Unit, axis_of, unit_of

MILLION = Unit("USD million", 1e6)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ([68e6, 17e6], "USD million"),
        ([531e6, 5e6], "USD million"),
        ([1.5e9, 200e6], "USD billion"),
        ([1.5e9, 20e6], "USD million"),
        ([68e6, 500_000], "USD million"),
        ([68e6, 50_000], "USD thousand"),
        ([1500, 0], "USD thousand"),
        ([950, 20], "USD"),
        ([-17e6], "USD million"),
        ([0, 0], "USD"),
        ([], "USD"),
        ([0.5], "USD"),
    ],
)
def test_the_unit_keeps_the_texts_short(values: list[float], name: str) -> None:
    assert unit_of("USD", values).name == name


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (68e6, "68"),
        (4.5e6, "4.5"),
        (-17e6, "−17"),
        (0, "0"),
        (250_000, "0.25"),
        (1_234e6, "1,234"),
        (1.25e6, "1.25"),
        (279.3e6, "279.3"),
        (100e6, "100"),
        (1_000, "0.001"),
    ],
)
def test_values_are_written_without_needless_digits(value: float, text: str) -> None:
    assert MILLION.write(value) == text


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


def test_an_axis_ends_at_a_round_value() -> None:
    axis = axis_of([68e6, 42e6], MILLION, above=16)
    assert axis.levels() == [0, 40e6, 80e6]
    assert (axis.base, axis.y(80e6)) == (82, 16)


def test_the_axis_goes_below_zero_where_a_value_does() -> None:
    axis = axis_of([30e6, -10e6], MILLION, above=16)
    assert axis.levels() == [-20e6, 0, 20e6, 40e6]
    assert (axis.y(40e6), axis.base, axis.y(-20e6)) == (16, 60, 82)


def test_negative_values_alone_hang_from_the_top() -> None:
    axis = axis_of([-20e6], MILLION, above=16)
    assert axis.levels() == [-20e6, -10e6, 0]
    assert (axis.base, axis.y(-20e6)) == (16, 82)


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0]])
def test_zeros_have_an_axis_too(values: list[float]) -> None:
    axis = axis_of(values, Unit("USD", 1), above=16)
    assert axis.levels() == [0, 1]
    assert axis.y(0) == axis.base == 82
