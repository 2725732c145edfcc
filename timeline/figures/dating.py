"""Dates in the short words of charts and pages."""

import re

from timeline.dates import Period
from timeline.figures.ticks import MONTHS

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(0\d|1[0-2])(?![\d-])")


def when(period: Period | None) -> str:
    """Name a period as briefly as it was meant: ``Jun 2012``, ``Feb 2009 – Jul 2009``, ``FY2013``.

    An undated row gives ``No date``.
    """
    if period is None:
        return "No date"
    if period.kind == "span" and period.end.state == "open":
        return f"since {written(period.start.written())}"
    if period.kind == "span" and period.start.state == "open":
        return f"until {written(period.end.written())}"
    return written(period.written())


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
