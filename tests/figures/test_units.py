import pytest

from timeline.figures.units import Unit, bounded, count_unit, money_unit

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
    assert money_unit("USD", values).name == name


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
    ("unit", "value", "text"),
    [("people", 60_223, "60,223"), ("percent", 35, "35%"), ("%", 0.02, "0.02%"), ("", 7, "7")],
)
def test_every_digit_of_a_count_is_kept_and_shares_have_their_sign(
    unit: str, value: float, text: str
) -> None:
    assert count_unit(unit).write(value) == text


@pytest.mark.parametrize(
    ("bound", "text"),
    [("", "60"), ("about", "~60"), ("at least", "≥ 60"), ("at most", "≤ 60")],
)
def test_a_bound_stands_before_its_number(bound: str, text: str) -> None:
    assert bounded("60", bound) == text
