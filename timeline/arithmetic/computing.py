"""A formula and the values of rows to one number, without rounding."""

import math
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from timeline.arithmetic.formula import Chain, FormulaError, Minus, Node, Number, Row, read

Values = Mapping[str, float]
"""The values of rows by id; NaN, or no entry, where a row has none."""

LARGEST = 10**30
OPERATIONS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def evaluate(formula: str, values: Values) -> Fraction:
    """Work a formula out.

    >>> evaluate("(first + 2 * second) / 4", {"first": 33.0, "second": 16.5})
    Fraction(33, 2)

    Raises:
        FormulaError: it cannot be read, names a row without a value, divides by zero, or gives
            more than 30 digits.
    """
    return computed(read(formula), values)


def computed(node: Node, values: Values) -> Fraction:
    """Work a formula out that has been read; raises as :func:`evaluate` does."""
    result = _worked_out(node, values)
    if abs(result) >= LARGEST:
        raise FormulaError("a result of at most 30 digits")
    return result


def value(name: str, values: Values) -> Fraction:
    """The value of a row: the decimal number that was written, not the binary one nearest to it.

    Raises:
        FormulaError: the row has none.
    """
    number = values.get(name, math.nan)
    if math.isnan(number):
        raise FormulaError("ids of rows with a value", f"`{name}` has none")
    return exact(number)


def exact(number: float) -> Fraction:
    """The shortest decimal number that a float stands for.

    >>> exact(0.1)
    Fraction(1, 10)
    """
    return Fraction(repr(float(number)))


def decimals(number: float) -> int:
    """Count the decimals of a value; the zeros at their end do not count.

    >>> decimals(25.0), decimals(0.02)
    (0, 2)
    """
    exponent = Decimal(repr(float(number))).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def _worked_out(node: Node, values: Values) -> Fraction:
    match node:
        case Number(text):
            return Fraction(text)
        case Row(name):
            return value(name, values)
        case Minus(of):
            return -_worked_out(of, values)
        case Chain(first, rest):
            result = _worked_out(first, values)
            for sign, term in rest:
                result = _applied(sign, result, _worked_out(term, values))
            return result


def _applied(sign: str, left: Fraction, right: Fraction) -> Fraction:
    if sign == "/" and right == 0:
        raise FormulaError("arithmetic that does not divide by zero")
    return OPERATIONS[sign](left, right)
