"""One end of a period: the days it may have been, and how it was written."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from timeline.dates.days import month_end

State = Literal["known", "open", "unknown"]
Qualifier = Literal["", "~", "?", "%"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a period. Two edges are equal when they hold the same days and state.

    Attributes:
        earliest: the first day it may have been, included. None where nothing bounds it.
        latest: the last day it may have been, included. None where nothing bounds it.
        state: ``open`` is an end that the record leaves open (``2012/..``), ``unknown`` one that
            it does not know (``2012/``); both have no days.
        label: the canonical text, where the days alone do not tell it (``FY2013``, ``2012-W28``).
        qualifier: ``~`` approximate, ``?`` uncertain, ``%`` both.
    """

    earliest: date | None
    latest: date | None
    state: State = "known"
    label: str = field(default="", compare=False)
    qualifier: Qualifier = field(default="", compare=False)

    @property
    def approximate(self) -> bool:
        """Whether it is said to be about then."""
        return self.qualifier in ("~", "%")

    @property
    def uncertain(self) -> bool:
        """Whether it is said to be in doubt altogether."""
        return self.qualifier in ("?", "%")

    @property
    def exact(self) -> bool:
        """Whether it is one known day."""
        return self.earliest is not None and self.earliest == self.latest

    def written(self) -> str:
        """Write it as one end of an interval; an unknown end is empty text."""
        if self.state != "known":
            return ".." if self.state == "open" else ""
        return self.name() + self.qualifier

    def name(self) -> str:
        """Write its days without the qualifier: ``2012-06``, ``FY2013``, ``by 2013-06-18``."""
        return self.label or _days_text(self.earliest, self.latest)


OPEN = Edge(None, None, "open")
UNKNOWN = Edge(None, None, "unknown")


def _days_text(earliest: date | None, latest: date | None) -> str:
    if earliest is None or latest is None:
        return f"[{earliest or ''}..{latest or ''}]"
    if earliest == latest:
        return earliest.isoformat()
    if earliest.day == 1 and latest == month_end(earliest.year, earliest.month):
        return earliest.isoformat()[:7]
    if (earliest.month, earliest.day, latest) == (1, 1, date(earliest.year, 12, 31)):
        return earliest.isoformat()[:4]
    return f"[{earliest}..{latest}]"
