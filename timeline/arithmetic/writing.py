"""A formula with its numbers put in, as a person would write it."""

from dataclasses import dataclass
from fractions import Fraction

from timeline.arithmetic.computing import Values, decimals, value
from timeline.arithmetic.formula import Chain, Minus, Node, Number, Row

MILLION = 10**6
SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+"}
OPPOSITE = {"-": "+", "+": "-"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a written formula; ``row`` is the id of the row whose value it is."""

    text: str
    row: str = ""


def written(node: Node, values: Values) -> tuple[Piece, ...]:
    """Write a formula with its numbers put in.

    Raises:
        FormulaError: a row has no value.
    """
    match node:
        case Number(text):
            return (Piece(numeral(Fraction(text), places(text))),)
        case Row(name):
            return (Piece(numeral(value(name, values), decimals(values[name])), name),)
        case Minus(of):
            inner = written(of, values)
            return _negated(_bracketed(inner) if isinstance(of, Chain) else inner)
        case Chain(first, rest):
            pieces = _term(first, node, values)
            for sign, term in rest:
                pieces += _joined(sign, _term(term, node, values))
            return pieces


def places(text: str) -> int:
    """Count the decimals of a written number, zeros included."""
    return len(text.partition(".")[2])


def numeral(number: Fraction, places: int) -> str:
    """Write a number with at most so many decimals.

    >>> numeral(Fraction(-17_000_000), 0), numeral(Fraction(1595), 0), numeral(Fraction(1, 8), 2)
    ('−17 million', '1,595', '0.12')
    """
    sign, size = "−" if number < 0 else "", abs(number)
    if size >= MILLION and size % 10**4 == 0:
        return f"{sign}{_digits(size / MILLION, 2)} million"
    return f"{sign}{_digits(size, places)}"


def _digits(size: Fraction, places: int) -> str:
    whole, rest = divmod(round(size * 10**places), 10**places)
    fraction = f"{rest:0{places}}".rstrip("0") if rest else ""
    return f"{whole:,}.{fraction}" if fraction else f"{whole:,}"


def _term(node: Node, within: Chain, values: Values) -> tuple[Piece, ...]:
    pieces = written(node, values)
    needs_none = not isinstance(node, Chain) or (within.is_sum and not node.is_sum)
    return pieces if needs_none else _bracketed(pieces)


def _joined(sign: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Put a sign before a term: to add a negative number is to take it away."""
    if pieces[0].text.startswith("−"):
        if sign in OPPOSITE:
            sign, pieces = OPPOSITE[sign], _negated(pieces)
        else:
            pieces = _bracketed(pieces)
    return (Piece(f" {SIGNS[sign]} "), *pieces)


def _negated(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    first, *rest = pieces
    text = first.text[1:] if first.text.startswith("−") else f"−{first.text}"
    return (Piece(text, first.row), *rest)


def _bracketed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return (Piece("("), *pieces, Piece(")"))
