"""Where the figures of a panel of bars stand within their periods."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.figures.amounts import Amount


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and its place within its period, in days; ``is_last`` where none stands after."""

    amount: Amount
    x0: float
    x1: float
    is_last: bool = False

    @property
    def middle(self) -> float:
        """The day over which its value stands."""
        return (self.x0 + self.x1) / 2

    @property
    def rank(self) -> tuple[float, float]:
        """What it yields to others by: a narrow bar to a wide one, a low one to a tall one."""
        return self.x0 - self.x1, -self.amount.value


def slots(years: Sequence[Amount]) -> Iterator[Slot]:
    """Place figures, in the order of time: those for the same days side by side within them."""
    end = max((year.first for year in years), default=0.0)
    for _, group in groupby(years, key=lambda amount: amount.same_days):
        alike = list(group)
        for place, amount in enumerate(alike):
            width = amount.days / len(alike)
            x0 = amount.first + place * width
            is_last = amount.first == end and place == len(alike) - 1
            yield Slot(amount, x0, x0 + width, is_last)
