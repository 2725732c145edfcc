"""``date``: how a written date is read."""

import argparse
from collections.abc import Iterator
from datetime import date

from timeline.cli.output import aligned, say
from timeline.dates import Edge, Period, parse_date
from timeline.errors import TimelineError


def explain_date(args: argparse.Namespace) -> None:
    """Say how a written date is read."""
    text = " ".join(args.text)
    try:
        period = parse_date(text, order=args.order)
    except ValueError as error:
        raise TimelineError(str(error)) from error
    say(*aligned([("text", text), *_reading(period)]))


def _reading(period: Period) -> Iterator[tuple[str, str]]:
    marks = ["approximate"] * period.approximate + ["uncertain"] * period.uncertain
    yield "kind", period.kind
    yield "first day", _day(period.first, period.start)
    yield "last day", _day(period.last, period.end)
    yield "precision", period.precision
    yield "marks", ", ".join(marks) or "none"
    yield "meaning", period.meaning()


def _day(day: date | None, edge: Edge) -> str:
    """A day, or why there is none: the end is open or unknown, or the text bounds one side only."""
    return str(day or ("not bounded" if edge.state == "known" else edge.state))
