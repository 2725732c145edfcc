"""The axis of values: from a value to its height in a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from timeline.figures.units import Unit
from timeline.signs import PERCENT

PLOT = 66
"""Height in pixels of the bars' own area."""


@dataclass(frozen=True, slots=True)
class Heights:
    """From a value to a height.

    ``base`` is the y of zero in pixels; ``low`` and ``top``, multiples of ``step``, are the ends,
    ``plot`` pixels apart.
    """

    base: float
    low: float
    top: float
    step: float
    plot: float = PLOT

    def y(self, value: float) -> float:
        """The height of a value, in pixels downward."""
        return self.base - self.plot * value / (self.top - self.low)

    def levels(self) -> list[float]:
        """The values that are named at the axis, zero among them."""
        first, last = round(self.low / self.step), round(self.top / self.step)
        return [self.step * place for place in range(first, last + 1)]

    def ticks(self, unit: Unit) -> tuple[tuple[float, str], ...]:
        """The named values as a panel has them: y in pixels, text."""
        return tuple((self.y(value), unit.write(value)) for value in self.levels())


def heights(values: Sequence[float], unit: Unit, above: float, plot: float = PLOT) -> Heights:
    """Fit an axis from zero over all values, with two or three steps.

    Args:
        above: pixels above the values' own area.
        plot: pixels of that area.
    """
    top, low = max([*values, 0.0]), min([*values, 0.0])
    step = _step(top, low, unit)
    top, low = step * ceil(top / step), step * floor(low / step)
    top = top if top > low else step
    return Heights(above + plot * top / (top - low), low, top, step, plot)


def _step(top: float, low: float, unit: Unit) -> float:
    if not top and not low:
        return unit.size
    if unit.name in PERCENT and low == 0 and 50 < top <= 100:
        return 50
    return nice(max(top, -low) / 2)


def nice(value: float) -> float:
    """Round a step up to 1, 2, 4 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(value))
    return next(power * n for n in (1, 2, 4, 5, 10) if power * n >= value * 0.999)
