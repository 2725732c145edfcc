"""Where a calendar or a time axis that knows only days may put an event, and in which words.

Such a format has no sign for doubt. So an event is placed over all days that it may have been, or
at the one end that is known, and the words before its title say what is not known. Where no end is
known on one side, as of ``before 2013``, no place would be right and there is none.
"""

from dataclasses import dataclass
from datetime import date

from timeline.dates import Edge, Period
from timeline.errors import TimelineError
from timeline.formats.extract import Extract, Row, records
from timeline.page.listing import in_time
from timeline.page.wording import when


@dataclass(frozen=True, slots=True)
class Placed:
    """An event among days.

    Attributes:
        first: the first day that it may have been.
        last: the last one, included.
        start: the end by which it begins.
        end: the end by which a span ends; None for what has one end, or lasts unknown days.
        words: the date in short words, as a reader sees it.
        doubt: what is not known of it; empty for what is known to the day.
    """

    first: date
    last: date
    start: Edge
    end: Edge | None
    words: str
    doubt: str

    @property
    def prefix(self) -> str:
        """What is put before a title: ``Day not known, Jun 2012: ``; empty without a doubt."""
        return f"{self.doubt}, {self.words}: " if self.doubt else ""


def among_days(extract: Extract) -> tuple[Extract, list[tuple[Row, Placed]]]:
    """Place the rows of an extract.

    Returns:
        The extract without the rows that have no place, set aside, and the others in time order.

    Raises:
        TimelineError: no row has a place, and such a format needs one.
    """
    rows = records(extract.events)
    dated = extract.only([row["period"] is not None for row in rows], "without a date")
    rows = records(dated.events)
    known = [placed(row["period"], row["role"]) is not None for row in rows]
    kept = dated.only(known, "dated from one side only")
    if kept.events.empty:
        raise TimelineError("no row that is chosen has a day on which it could be put")
    ordered = ((row, placed(row["period"], row["role"])) for row in records(in_time(kept.events)))
    return kept, [(row, place) for row, place in ordered if place]


def placed(period: Period | None, role: str) -> Placed | None:
    """Place what happened, or lasted; None where no place would be right.

    Args:
        period: when; None for an undated row.
        role: that of the row; what a value is ``over`` is a whole period, without doubt.
    """
    if period is None:
        return None
    meant = period.over() if role == "over" else period
    words = when(period, role)
    if meant.kind == "point":
        return _placed(meant.start, None, words, _doubts(meant, "Day not known"))
    if meant.start.state == "known" and meant.end.state == "known":
        return _placed(meant.start, meant.end, words, _doubts(meant, "Ends not known to the day"))
    if meant.start.state == "known":
        return _placed(meant.start, None, words, "Only the start is known")
    return _placed(meant.end, None, words, "Only the end is known")


def _placed(start: Edge, end: Edge | None, words: str, doubt: str) -> Placed | None:
    last = end.latest if end else start.latest
    if start.earliest is None or last is None:
        return None
    return Placed(start.earliest, last, start, end, words, doubt)


def _doubts(period: Period, inexact: str) -> str:
    """Name what is not known of a period."""
    exact = period.start.exact and period.end.exact
    doubts = [
        "" if exact else inexact,
        "date approximate" if period.approximate else "",
        "date uncertain" if period.uncertain else "",
    ]
    text = ", ".join(filter(None, doubts))
    return text[:1].upper() + text[1:]
