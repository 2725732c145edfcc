"""What the values of a panel are written in."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from timeline.signs import PERCENT

BOUNDS = {"at least": "≥ ", "at most": "≤ ", "about": "~"}

_NAMES = ((1e9, " billion"), (1e6, " million"), (1e3, " thousand"), (1.0, ""))


@dataclass(frozen=True, slots=True)
class Unit:
    """``size`` base units, under a ``name``; ``sign`` follows each number."""

    name: str
    size: float = 1
    sign: str = ""

    def write(self, value: float) -> str:
        """Write an amount without its unit: 68, 4.5, −17, 35%.

        At least three digits are kept, and one after the point where it is not 0.
        """
        number = value / self.size
        digits = 1 if number == 0 else max(1, 2 - floor(log10(abs(number))))
        text = f"{number:,.{digits}f}".rstrip("0").rstrip(".").replace("-", "−")
        return f"{text}{self.sign}"


def money_unit(currency: str, values: Sequence[float]) -> Unit:
    """Choose the largest unit that no value but zero is far below, and one value reaches."""
    sizes = [abs(value) for value in values if value]
    least, most = min(sizes, default=0.0), max(sizes, default=0.0)
    fit = ((n, name) for n, name in _NAMES if most >= n and least >= n / 10)
    size, name = next(fit, _NAMES[-1])
    return Unit(f"{currency}{name}", size)


def count_unit(name: str) -> Unit:
    """The unit of what is counted, or of shares; every digit of a count is kept."""
    return Unit(name, sign="%" if name in PERCENT else "")


def bounded(text: str, bound: str) -> str:
    """Put the sign of a bound before a number: ``≥ 1,500``."""
    return f"{BOUNDS.get(bound, '')}{text}"
