"""Fiscal years: twelve months of somebody's books, which need not begin in January.

A calendar is a start month and its changes. A fiscal year ends where twelve months are over or
the next one begins. Where a change leaves days between two years, they are a transition period;
the United States moved from July to October in 1976 and named the quarter between TQ1976.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from timeline.dates.days import DAY, last_before, month_start
from timeline.dates.refusal import DateError

NamedBy = Literal["end", "start"]


class FiscalYear(NamedTuple):
    """A fiscal year or a transition period, with its first and last day (included)."""

    label: str
    first: date
    last: date


def year_label(number: int) -> str:
    """Name a fiscal year as everything here names it: FY2013."""
    return f"FY{number:04d}"


@dataclass(frozen=True, slots=True)
class FiscalCalendar:
    """When fiscal years begin and how they are named.

    Attributes:
        start_month: 1 to 12, the month in which years begin before any change. With 1 a fiscal
            year is the calendar year.
        changes: (fiscal year, start month) pairs, ascending: from that year on, years begin then.
        named_by: whether FY2013 is the year that ends or the year that starts in 2013.

    Raises:
        ValueError: a month outside 1 to 12, changes that do not ascend, or another naming.
    """

    start_month: int = 1
    changes: tuple[tuple[int, int], ...] = ()
    named_by: NamedBy = "end"

    def __post_init__(self) -> None:
        for month in (self.start_month, *(month for _, month in self.changes)):
            if not 1 <= month <= 12:
                raise ValueError(f"a fiscal year cannot begin in month {month}; wanted 1 to 12")
        years = [year for year, _ in self.changes]
        if years != sorted(set(years)):
            raise ValueError(f"changes of the fiscal year must ascend; found {years}")
        if self.named_by not in ("end", "start"):
            raise ValueError(f"a fiscal year is named by 'end' or 'start'; found {self.named_by!r}")

    def year(self, number: int) -> tuple[date, date]:
        """Give the first and the last day of a fiscal year.

        Raises:
            DateError: it does not lie within the years 1 to 9999.
        """
        return self._within(number, 0, 12)

    def quarter(self, number: int, quarter: int) -> tuple[date, date]:
        """Give the first and the last day of a quarter, 1 to 4, of a fiscal year.

        Raises:
            DateError: the year has no such quarter, or it lies outside the years 1 to 9999.
        """
        if not 1 <= quarter <= 4 or 3 * quarter > self._months(number):
            label = year_label(number)
            raise DateError(f"{label}-Q{quarter}", "that fiscal year has no such quarter", label)
        return self._within(number, 3 * quarter - 3, 3)

    def transition(self, label: str) -> tuple[date, date]:
        """Give the first and the last day of a transition period, such as TQ1976.

        Raises:
            DateError: the calendar has no such period.
        """
        for period in self.transitions():
            if period.label == label:
                return period.first, period.last
        known = ", ".join(period.label for period in self.transitions())
        raise DateError(
            label,
            f"this fiscal calendar has {f'only {known}' if known else 'no transition period'}",
            "its first and last day, such as 1976-07-01/1976-09-30",
        )

    def transitions(self) -> tuple[FiscalYear, ...]:
        """List what lies between two fiscal years: TQ for three months, TP for any other length."""
        return tuple(self._gaps())

    def years(self, first: date, last: date) -> list[FiscalYear]:
        """List the fiscal years and transition periods that meet the days first to last.

        Returns:
            In order of time, each at its whole length; years that reach outside the years 1 to
            9999 are left out.
        """
        found = [*self._whole_years(first.year - 1, last.year + 1), *self.transitions()]
        return sorted(
            (item for item in found if item.first <= last and item.last >= first),
            key=lambda item: item.first,
        )

    def _start(self, number: int) -> tuple[int, int]:
        """Give the calendar year and month in which a fiscal year begins."""
        month = self.start_month
        for since, changed in self.changes:
            month = changed if number >= since else month
        return (number if month == 1 or self.named_by == "start" else number - 1), month

    def _months(self, number: int) -> int:
        """Count the months of a fiscal year: twelve, or fewer before a change."""
        if number + 1 not in dict(self.changes):
            return 12
        return min(12, self._months_to_next(number))

    def _months_to_next(self, number: int) -> int:
        (year, month), (next_year, next_month) = self._start(number), self._start(number + 1)
        return 12 * (next_year - year) + next_month - month

    def _within(self, number: int, skipped: int, months: int) -> tuple[date, date]:
        """Give the days of some months of a fiscal year; it may end before they are over."""
        year, month = self._start(number)
        end = min(skipped + months, self._months(number))
        try:
            return month_start(year, month + skipped), last_before(year, month + end)
        except (ValueError, OverflowError):
            reason = "it reaches outside the years 1 to 9999"
            raise DateError(year_label(number), reason, "a later or an earlier year") from None

    def _gaps(self) -> Iterator[FiscalYear]:
        for number, _ in self.changes:
            months = self._months_to_next(number - 1) - 12
            if months > 0:
                _, last = self.year(number - 1)
                kind = "TQ" if months == 3 else "TP"
                upto, _ = self.year(number)
                yield FiscalYear(f"{kind}{number - 1:04d}", last + DAY, upto - DAY)

    def _whole_years(self, low: int, high: int) -> Iterator[FiscalYear]:
        for number in range(max(low, 1), min(high, 9999) + 1):
            try:
                yield FiscalYear(year_label(number), *self.year(number))
            except DateError:
                continue  # the first or the last year that the calendar of days can hold


US_FISCAL = FiscalCalendar(start_month=7, changes=((1977, 10),), named_by="end")
