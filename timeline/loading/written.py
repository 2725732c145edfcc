"""How one dataset writes its dates."""

from dataclasses import dataclass
from typing import Literal

from timeline.dates import US_FISCAL, DateError, FiscalCalendar, Period, parse_date

Order = Literal["dmy", "mdy"]


@dataclass(frozen=True, slots=True)
class Dates:
    """The reader of a dataset's dates: its fiscal calendar and its order of day and month."""

    calendar: FiscalCalendar = US_FISCAL
    order: Order | None = None

    def read(self, start: str, end: str = "") -> Period:
        """Read a written date, or the two ends of a span.

        Raises:
            DateError: with what was found, what is wrong with it, and what would do.
        """
        return parse_date(start, end=end, calendar=self.calendar, order=self.order)

    def reads(self, text: str) -> bool:
        """Tell whether a text can be read as a date."""
        try:
            self.read(text)
        except DateError:
            return False
        return True

    def fault(self, start: str, end: str) -> Literal["start", "end"]:
        """Tell in which of two texts the fault lies; a reversed interval's is at its end."""
        if not end:
            return "start"
        try:
            self.read(start)
        except DateError:
            return "start"
        return "end"
