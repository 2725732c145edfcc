"""What the page's script needs to know of a program, as plain data."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from timeline import url, view
from timeline.dates import day_number, parse_date
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.page.listing import in_time
from timeline.page.wording import when
from timeline.program import Program


def data(program: Program) -> dict[str, Any]:
    """Gather what JSON can hold of a program.

    Returns:
        ``vocabulary`` of the address, with the dates of the named periods beside the fiscal
        years, since a script reads few written dates by itself; ``index`` for the filter;
        ``order``: the ids of the events in lanes, in time; ``dates``: id to the date in short
        words, its first and its last day (either may be null), and the title; ``chart``: the
        display list of the whole program; ``total``: the rows of the file.
    """
    events = program.events
    rows: Iterable[Any] = events.itertuples()
    vocabulary = url.vocabulary(program)
    return {
        "vocabulary": {**vocabulary, "fiscal": vocabulary["fiscal"] | _named_days(program)},
        "index": view.index(program),
        "order": in_time(events[events["lane"] != ""])["id"].tolist(),
        "dates": {
            row.id: [when(row.period), _day(row.first), _day(row.last), row.title] for row in rows
        },
        "chart": payload(chart(program)),
        "total": program.total,
    }


def _named_days(program: Program) -> dict[str, tuple[int, int]]:
    """Read the written dates of the period control: first and last day of each."""
    settings = program.settings
    found = {}
    for text in {date for period in settings.periods for date in (period.start, period.end)}:
        if text:
            read = parse_date(text, calendar=settings.calendar, order=settings.order)
            if read.first and read.last:
                found[text] = (day_number(read.first), day_number(read.last))
    return dict(sorted(found.items()))


def _day(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
