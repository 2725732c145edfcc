"""Figures for a period, as a panel of bars must know them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.figures.units import Unit, bounded
from timeline.signs import PERCENT, is_total, kind

SAID = ("claimed", "derived", "planned", "requested")
"""The kinds that are written beside a value, for those who do not see the look of its bar."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure: ``first`` to ``last`` are the days it is for, ``last`` not included.

    ``value`` is in base units of its ``unit``; ``change`` tells a change from a level. ``sum`` is
    what it was derived from.
    """

    event: str
    first: float
    last: float
    value: float
    kind: str
    bound: str = ""
    change: bool = False
    unit: str = ""
    sum: str = ""

    @property
    def days(self) -> float:
        """How many days it is for."""
        return self.last - self.first

    @property
    def is_share(self) -> bool:
        """Whether it is a share, which does not grow with the period."""
        return self.unit in PERCENT

    @property
    def average(self) -> float:
        """What it is for a year; within three days of whole years these count as whole."""
        if self.is_share:
            return self.value
        years = self.days / 365.25
        whole = round(years)
        return self.value / (whole if whole and abs(years - whole) * 365.25 <= 3 else years)

    @property
    def same_days(self) -> tuple[float, float]:
        """What figures for exactly the same days have in common."""
        return self.first, self.last

    def text(self, unit: Unit) -> str:
        """The value with its bound."""
        return bounded(unit.write(self.value), self.bound)

    def meets(self, other: "Amount") -> bool:
        """Whether any day belongs to both."""
        return self.first < other.last and other.first < self.last


def amount_of(row: Any, unit: str = "") -> Amount:
    """Read a row with a value for a whole period; ``unit`` stands where it has none."""
    return Amount(
        event=row.id,
        first=float(row.first),
        last=float(row.last) + 1,
        value=row.value,
        kind=kind(row.basis, row.status),
        bound=row.bound,
        unit=row.unit or unit,
    )


def over_rows(events: pd.DataFrame, measures: tuple[str, ...]) -> pd.DataFrame:
    """Keep the figures of some measures for a whole period.

    A state on one day, or a period without an end, has no width to be drawn in.
    """
    dated = events["first"].notna() & events["last"].notna() & events["value"].notna()
    return events[events["measure"].isin(measures) & dated & (events["role"] == "over")]


def parted(amounts: Iterable[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Part figures for a year from totals; what meets a bar only in part is a total too."""
    years: list[Amount] = []
    totals: list[Amount] = []
    for amount in amounts:
        across = any(y.meets(amount) and y.same_days != amount.same_days for y in years)
        (totals if across or is_total(amount.days, amount.unit) else years).append(amount)
    return years, totals


def said(text: str, kind: str) -> str:
    """Say beside a value what kind it is, where that lessens it."""
    return f"{text} {kind}" if kind in SAID else text
