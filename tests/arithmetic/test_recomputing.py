"""What formulas give, held against what is stated."""

from fractions import Fraction

import pytest

from timeline.arithmetic import FormulaError, recompute, rederive

VALUES = {
    "first": 33.0,
    "second": 16.0,
    "third": 13.0,
    "total": 62.0,
    "people": 186207.0,
    "removed": 119912.0,
    "share": 156.0,
    "cut": -17_000_000.0,
    "budget": 68_000_000.0,
    "small": 0.02,
}


def one(formula):
    (line,) = recompute(formula, VALUES)
    return line


@pytest.mark.parametrize(
    ("formula", "text", "agrees"),
    [
        ("first + second + third = total", "33 + 16 + 13 = 62", True),
        ("100 * people / removed = share", "100 × 186,207 ÷ 119,912 ≈ 155.3", False),
        ("100 * -cut / budget = 25.0", "100 × 17 million ÷ 68 million = 25", True),
        ("100 * budget / 3140 = small", "100 × 68 million ÷ 3,140 ≈ 2,165,605.096", False),
        ("budget + cut = 51000000", "68 million − 17 million = 51 million", True),
        ("total / 3 = 20.7", "62 ÷ 3 ≈ 20.67", True),
        ("total / 3 = 20.6", "62 ÷ 3 ≈ 20.67", False),
        ("first / 2 = 16", "33 ÷ 2 = 16.5", True),
        ("first / 2 = 17", "33 ÷ 2 = 16.5", True),
        ("first / 2 = 16.0", "33 ÷ 2 = 16.5", False),
        ("0 - budget / 4 = cut", "0 − 68 million ÷ 4 = −17 million", True),
        ("second - first = -17", "16 − 33 = −17", True),
    ],
)
def test_an_equation_is_held_against_what_is_stated(formula, text, agrees):
    line = one(formula)
    assert (line.text, line.agrees) == (text, agrees)


@pytest.mark.parametrize(
    ("formula", "exact", "printed"),
    [
        ("first / 2 = 16.5", True, "16.5"),
        ("first / 2 = 16", False, "16"),
        ("cut = -17000000", True, "−17 million"),
    ],
)
def test_what_only_rounding_makes_agree_is_told_from_what_is_the_same(formula, exact, printed):
    line = one(formula)
    assert (line.agrees, line.is_exact, line.printed) == (True, exact, printed)


@pytest.mark.parametrize(
    ("formula", "stated", "places", "row"),
    [
        ("first = total", 62, 0, "total"),
        ("first = small", Fraction(1, 50), 2, "small"),
        ("first = 25.00", 25, 2, ""),
        ("first = -total", -62, 0, ""),
    ],
)
def test_what_is_stated_is_a_row_or_a_number(formula, stated, places, row):
    line = one(formula)
    assert (line.stated, line.places, line.row) == (stated, places, row)


def test_several_equations_are_parted_by_semicolons():
    lines = recompute("first + second = 49; total - third = 49 ;", VALUES)
    assert [line.text for line in lines] == ["33 + 16 = 49", "62 − 13 = 49"]
    assert recompute("", VALUES) == ()


@pytest.mark.parametrize(
    "formula",
    ["first + second", "first = second = third", "first == second", "first = second + third"],
)
def test_what_is_no_equation_is_refused(formula):
    with pytest.raises(FormulaError, match=r"^wanted arithmetic, `=` and the row or number"):
        recompute(formula, VALUES)


@pytest.mark.parametrize("formula", ["= total", "first ="])
def test_a_side_may_not_be_empty(formula):
    with pytest.raises(FormulaError, match="it breaks off"):
        recompute(formula, VALUES)


def test_a_row_is_derived_again():
    line = rederive("budget + cut", 51_000_000.0, VALUES)
    assert (line.text, line.agrees, line.row) == ("68 million − 17 million = 51 million", True, "")
    assert not rederive("budget + cut", 51_500_000.0, VALUES).agrees
