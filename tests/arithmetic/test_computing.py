"""Formulas to numbers: exact, and as Python reckons."""

import math
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.arithmetic.formulas import FORMULAS, ROWS
from timeline.arithmetic import FormulaError, evaluate
from timeline.arithmetic.computing import decimals, exact

VALUES = {"a": 33.0, "b": 0.1, "c": 0.2, "zero": 0.0, "cut": -17.0, "none": math.nan}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a", 33),
        ("b + c", Fraction(3, 10)),
        ("1.10", Fraction(11, 10)),
        ("a - 3 - 10", 20),
        ("a / 3 / 11", 1),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("-cut", 17),
        ("a - -cut", 16),
        ("-(a + cut) * 2", -32),
        ("1 / 3", Fraction(1, 3)),
        ("zero / a", 0),
    ],
)
def test_a_formula_is_worked_out_exactly(formula, expected):
    assert evaluate(formula, VALUES) == expected


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("a + nobody", "wanted ids of rows with a value; `nobody` has none"),
        ("a + none", "wanted ids of rows with a value; `none` has none"),
        ("a / zero", "wanted arithmetic that does not divide by zero"),
        ("a / (b + b - c)", "wanted arithmetic that does not divide by zero"),
        (" * ".join(["a"] * 50), "wanted a result of at most 30 digits"),
    ],
)
def test_a_formula_without_a_result_says_why(formula, message):
    with pytest.raises(FormulaError) as refused:
        evaluate(formula, VALUES)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("number", "places"),
    [(25.0, 0), (0.02, 2), (61.6, 1), (-17_000_000.0, 0), (1e22, 0), (1e-7, 7), (0.0, 0)],
)
def test_the_decimals_of_a_value(number, places):
    assert decimals(number) == places


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_value_is_the_decimal_number_that_was_written(number):
    assert exact(float(number)) == Fraction(number)


@given(FORMULAS)
def test_a_formula_gives_what_python_gives(formula):
    names = {name: exact(VALUES[name]) for name in ROWS}
    python = re.sub(r"\b[0-9]+\b", r"Fraction(\g<0>)", formula)
    try:
        expected = eval(python, {"Fraction": Fraction}, names)
    except ZeroDivisionError:
        with pytest.raises(FormulaError, match="divide by zero"):
            evaluate(formula, VALUES)
    else:
        assert evaluate(formula, VALUES) == expected
