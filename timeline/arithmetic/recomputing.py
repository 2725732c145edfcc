"""What a formula gives, held against the figure that is stated."""

from dataclasses import dataclass
from fractions import Fraction

from timeline.arithmetic.computing import Values, computed, decimals, exact
from timeline.arithmetic.formula import FormulaError, Minus, Number, Row, read
from timeline.arithmetic.writing import Piece, numeral, places, written

EQUATION = (
    "arithmetic, `=` and the row or number it is held against, such as `first + second = sum`"
)


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A formula worked out, and the figure it is held against.

    Attributes:
        left: the formula with its numbers put in.
        computed: what it gives.
        stated: what it should give.
        places: to how many decimals that is stated.
        row: the id of the row that states it; empty for a bare number.
    """

    left: tuple[Piece, ...]
    computed: Fraction
    stated: Fraction
    places: int
    row: str = ""

    @property
    def agrees(self) -> bool:
        """Whether both are the same to the decimals that are stated; a half may go either way."""
        return abs(self.computed - self.stated) <= Fraction(1, 2 * int(10**self.places))

    @property
    def is_exact(self) -> bool:
        """Whether both are the same to the last decimal."""
        return self.computed == self.stated

    @property
    def result(self) -> str:
        """The computed figure, to one decimal more than is stated, and its sign: ``≈ 155.3``."""
        shown = round(self.computed, self.places + 1)
        sign = "=" if shown == self.computed else "≈"
        return f"{sign} {numeral(shown, self.places + 1)}"

    @property
    def printed(self) -> str:
        """The stated figure."""
        return numeral(self.stated, self.places)

    @property
    def text(self) -> str:
        """All of it in one line: ``33 + 16 + 13 = 62``."""
        return f"{''.join(piece.text for piece in self.left)} {self.result}"


def rederive(formula: str, value: float, values: Values) -> Recomputed:
    """Work out the formula of a row and hold it against the value that the row states.

    Raises:
        FormulaError: it cannot be read, names a row without a value, or divides by zero.
    """
    node = read(formula)
    left = written(node, values)
    return Recomputed(left, computed(node, values), exact(value), decimals(value))


def recompute(formula: str, values: Values) -> tuple[Recomputed, ...]:
    """Work out the formula of a disagreement: ``arithmetic = what is stated``, parted by ``;``.

    Raises:
        FormulaError: as :func:`rederive` does, or a part is no such equation.
    """
    return tuple(_equation(part, values) for part in formula.split(";") if part.strip())


def _equation(text: str, values: Values) -> Recomputed:
    if text.count("=") != 1:
        raise FormulaError(EQUATION)
    left, right = map(read, text.split("="))
    stated = right.of if isinstance(right, Minus) else right
    if not isinstance(stated, Number | Row):
        raise FormulaError(EQUATION, "one row or one number stands after the `=`")
    pieces, result, other = written(left, values), computed(left, values), computed(right, values)
    if isinstance(stated, Number):
        return Recomputed(pieces, result, other, places(stated.text))
    row = stated.id if stated is right else ""
    return Recomputed(pieces, result, other, decimals(values[stated.id]), row)
