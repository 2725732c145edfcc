"""Formulas with their numbers put in."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.arithmetic.formulas import FORMULAS
from timeline.arithmetic import FormulaError, Piece, evaluate
from timeline.arithmetic.formula import read
from timeline.arithmetic.writing import numeral, written

VALUES = {"a": 33.0, "b": 0.5, "c": 186207.0, "zero": 0.0, "cut": -17.0, "large": 531_000_000.0}


def text(formula):
    return "".join(piece.text for piece in written(read(formula), VALUES))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a + b", "33 + 0.5"),
        ("100 * c / 1250.50", "100 × 186,207 ÷ 1,250.5"),
        ("a - (b - c)", "33 − (0.5 − 186,207)"),
        ("a + (b + c)", "33 + (0.5 + 186,207)"),
        ("a + (b * c)", "33 + 0.5 × 186,207"),
        ("(a + b) * c", "(33 + 0.5) × 186,207"),
        ("a / (b * c)", "33 ÷ (0.5 × 186,207)"),
        ("a + cut", "33 − 17"),
        ("a - cut", "33 + 17"),
        ("a + cut * 3", "33 − 17 × 3"),
        ("a * cut", "33 × (−17)"),
        ("cut * a", "−17 × 33"),
        ("-cut", "17"),
        ("-a", "−33"),
        ("-(a + b)", "−(33 + 0.5)"),
        ("a + -(b + c)", "33 − (0.5 + 186,207)"),
        ("a * -(b + c)", "33 × (−(0.5 + 186,207))"),
        ("-(-(a + b))", "(33 + 0.5)"),
        ("large - 204000000", "531 million − 204 million"),
        ("large / 12345678", "531 million ÷ 12,345,678"),
        ("zero", "0"),
    ],
)
def test_a_formula_is_written_with_its_numbers(formula, expected):
    assert text(formula) == expected


def test_each_number_of_a_row_names_its_row():
    assert written(read("(a - cut) * 2"), VALUES) == (
        Piece("("),
        Piece("33", "a"),
        Piece(" + "),
        Piece("17", "cut"),
        Piece(")"),
        Piece(" × "),
        Piece("2"),
    )


def test_a_row_without_a_value_cannot_be_written():
    with pytest.raises(FormulaError, match="`nobody` has none"):
        written(read("a + nobody"), VALUES)


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        (Fraction(62), 1, "62"),
        (Fraction(1553, 10), 1, "155.3"),
        (Fraction(2, 3), 3, "0.667"),
        (Fraction(1, 1000), 2, "0"),
        (Fraction(-1, 2), 1, "−0.5"),
        (Fraction(1_005_000), 0, "1,005,000"),
        (Fraction(1_250_000), 0, "1.25 million"),
        (Fraction(-12_000_000_000), 0, "−12,000 million"),
    ],
)
def test_a_number_is_written(number, places, expected):
    assert numeral(number, places) == expected


@given(FORMULAS)
def test_what_is_written_gives_the_same_result(formula):
    try:
        expected = evaluate(formula, VALUES)
    except FormulaError:
        return
    assert evaluate(text(formula).replace(",", ""), {}) == expected
