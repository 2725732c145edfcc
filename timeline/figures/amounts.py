"""Figures of money: what a panel must know of one, the unit to write them in, and the axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

PLOT = 66
"""Height in pixels of the bars' own area."""

YEAR = 400
"""A figure for no more than this many days is one year's."""

BOUNDS = {"at least": "≥ ", "at most": "≤ ", "about": "~"}

SAID = ("claimed", "derived", "planned", "requested")
"""The kinds that are written beside a value, for those who do not see the look of its bar."""

_NAMES = ((1e9, " billion"), (1e6, " million"), (1e3, " thousand"), (1.0, ""))


@dataclass(frozen=True, slots=True)
class Unit:
    """What the values of a panel are written in: ``size`` base units, under a ``name``."""

    name: str
    size: float

    def write(self, value: float) -> str:
        """Write an amount without its unit: 68, 4.5, −17.

        At least three digits are kept, and one after the point where it is not 0.
        """
        number = value / self.size
        digits = 1 if number == 0 else max(1, 2 - floor(log10(abs(number))))
        return f"{number:,.{digits}f}".rstrip("0").rstrip(".").replace("-", "−")


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of money: ``first`` to ``last`` are days, ``last`` not included.

    ``value`` is in base units of the ``currency``; ``change`` tells a change from a level.
    """

    event: str
    first: float
    last: float
    value: float
    kind: str
    bound: str = ""
    change: bool = False
    currency: str = ""

    @property
    def days(self) -> float:
        """How many days it is for."""
        return self.last - self.first

    @property
    def average(self) -> float:
        """What it is for a year; within three days of whole years these count as whole."""
        years = self.days / 365.25
        whole = round(years)
        return self.value / (whole if whole and abs(years - whole) * 365.25 <= 3 else years)

    @property
    def same_days(self) -> tuple[float, float]:
        """What figures for exactly the same days have in common."""
        return self.first, self.last

    def text(self, unit: Unit) -> str:
        """The value with its bound."""
        return f"{BOUNDS.get(self.bound, '')}{unit.write(self.value)}"

    def meets(self, other: "Amount") -> bool:
        """Whether any day belongs to both."""
        return self.first < other.last and other.first < self.last


@dataclass(frozen=True, slots=True)
class Axis:
    """From a value to a height.

    ``base`` is the y of zero in pixels; ``low`` and ``top``, multiples of ``step``, are the ends.
    """

    base: float
    low: float
    top: float
    step: float

    def y(self, value: float) -> float:
        """The height of a value, in pixels downward."""
        return self.base - PLOT * value / (self.top - self.low)

    def levels(self) -> list[float]:
        """The values that are named at the axis, zero among them."""
        first, last = round(self.low / self.step), round(self.top / self.step)
        return [self.step * place for place in range(first, last + 1)]


def unit_of(currency: str, values: Sequence[float]) -> Unit:
    """Choose the largest unit that no value but zero is far below, and one value reaches."""
    sizes = [abs(value) for value in values if value]
    least, most = min(sizes, default=0.0), max(sizes, default=0.0)
    fit = ((n, name) for n, name in _NAMES if most >= n and least >= n / 10)
    size, name = next(fit, _NAMES[-1])
    return Unit(f"{currency}{name}", size)


def axis_of(values: Sequence[float], unit: Unit, above: float) -> Axis:
    """Fit an axis from zero over all values, with two or three steps.

    Args:
        above: pixels above the bars' own area.
    """
    top, low = max([*values, 0.0]), min([*values, 0.0])
    step = _nice(max(top, -low, 0.0) / 2) if top or low else unit.size
    top, low = step * ceil(top / step), step * floor(low / step)
    top = top if top > low else step
    return Axis(above + PLOT * top / (top - low), low, top, step)


def _nice(value: float) -> float:
    """Round a step up to 1, 2, 4 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(value))
    return next(power * n for n in (1, 2, 4, 5, 10) if power * n >= value * 0.999)
