"""Dates in the short words of charts and pages.

Words tell a doubt from a duration: ``between Jan 11 and Jan 12, 2007`` is some day, ``Feb–Jul
2009`` lasted, and what was counted up to a day is ``to Feb 25, 2012``.
"""

import re
from datetime import date

from timeline.dates import Edge, Period
from timeline.figures.ticks import MONTHS

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(0\d|1[0-2])(?![\d-])")
_IN_MONTH = re.compile(r"([A-Z][a-z]{2} )(\d+)(, \d{4})")
_IN_YEAR = re.compile(r"([A-Z][a-z]{2}(?: \d+)?)(,? \d{4})")
_SIDED = ("by ", "before ", "after ", "since ")


def when(period: Period | None, role: str = "") -> str:
    """Name a period as briefly as it was meant: ``Jun 2012``, ``Feb–Jul 2009``, ``FY2013``.

    An undated row gives ``No date``.

    Args:
        period: when it happened, or how long it lasted.
        role: the role of the row; ``until`` names the end, and the start where it is known.
    """
    if period is None:
        return "No date"
    start, end = _edge(period.start), _edge(period.end)
    if period.kind == "span" and period.end.state == "open":
        return f"since {start}"
    if not end:
        return f"from {start}"
    if role == "until":
        return _counted(start if period.kind == "span" else "", end)
    if period.kind == "point":
        return start
    return _lasting(start, end) if period.start.state == "known" else f"until {end}"


def written(text: str) -> str:
    """Put a written date into short words; what is no date stays as it is.

    >>> written("2009-02/2009-07")
    'Feb 2009 – Jul 2009'
    """
    text = re.sub(r"^\[(.*)\]([~?%]?)$", r"\1\2", text)
    text = _DAY.sub(lambda m: f"{MONTHS[int(m[2]) - 1]} {int(m[3])}, {int(m[1])}", text)
    text = _MONTH.sub(lambda m: f"{MONTHS[int(m[2]) - 1]} {int(m[1])}", text)
    text = re.sub(r"^(.*)~$", r"about \1", text)
    return text.replace("..", " – ").replace("/", " – ").replace("%", "~?")


def _edge(edge: Edge) -> str:
    """Name one end; a range of days, which has no name, is somewhere between two. Open: no text."""
    if edge.state != "known":
        return ""
    if not edge.name().startswith("["):
        return written(edge.written())
    text = _between(edge.earliest, edge.latest)
    if edge.approximate:
        text = text.replace(" ", " about ", 1)
    return f"{text}?" if edge.uncertain else text


def _between(earliest: date | None, latest: date | None) -> str:
    if earliest is None:
        return f"by {written(str(latest))}"
    if latest is None:
        return f"from {written(str(earliest))}"
    first = written(str(earliest))
    if earliest.year == latest.year:
        first = first.rpartition(",")[0]
    return f"between {first} and {written(str(latest))}"


def _counted(start: str, end: str) -> str:
    """What adds up to an end; an end that is a limit already, such as ``by 2013``, stays so."""
    if end.startswith(_SIDED):
        return end
    return f"{start} to {end}".strip()


def _lasting(start: str, end: str) -> str:
    """Join two ends, the year and the month once where both have them."""
    if start == end:
        return start
    one, other = _IN_MONTH.fullmatch(start), _IN_MONTH.fullmatch(end)
    if one and other and one.group(1, 3) == other.group(1, 3):
        return f"{one[1]}{one[2]}–{other[2]}{one[3]}"
    one, other = _IN_YEAR.fullmatch(start), _IN_YEAR.fullmatch(end)
    if one and other and one[2] == other[2]:
        dash = " – " if " " in one[1] else "–"
        return f"{one[1]}{dash}{other[1]}{one[2]}"
    return f"{start} – {end}"
