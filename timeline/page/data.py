"""What the page's script needs to know of a program, as plain data."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from timeline import url, view
from timeline.dates import day_number, parse_date
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.page.listing import in_time
from timeline.page.speech import spoken
from timeline.page.wording import when
from timeline.program import Program
from timeline.view import View


def data(program: Program, start: View | None = None) -> dict[str, Any]:
    """Gather what JSON can hold of a program.

    Args:
        program: the whole program.
        start: what a page shows that is opened without a state in its address.

    Returns:
        ``vocabulary`` of the address, with the dates of the named periods and of ``start``
        beside the fiscal years, since a script reads few written dates by itself; ``start`` as
        an address; ``index`` for the filter; ``order``: the ids of the events in lanes, in time;
        ``dates``: id to the date in short words, its first and its last day (either may be
        null), the title, and what is spoken before and after that; ``chart``: the display list
        of the whole program; ``total``: the rows of the file.

    Raises:
        ValueError: the window of ``start`` begins or ends with a date that cannot be read.
    """
    shown = start or View()
    events = program.events
    rows: Iterable[Any] = events.itertuples()
    said = spoken(program)
    vocabulary = url.vocabulary(program)
    return {
        "vocabulary": {**vocabulary, "fiscal": vocabulary["fiscal"] | _named_days(program, shown)},
        "start": url.query(shown),
        "index": view.index(program),
        "order": in_time(events[events["lane"] != ""])["id"].tolist(),
        "dates": {
            row.id: [
                when(row.period, row.role),
                _day(row.first),
                _day(row.last),
                row.title,
                *said[row.id],
            ]
            for row in rows
        },
        "chart": payload(chart(program)),
        "total": program.total,
    }


def _named_days(program: Program, start: View) -> dict[str, tuple[int | None, int | None]]:
    """Read the written dates of the period control and of a view: first and last day of each."""
    settings = program.settings
    ends = [(period.start, period.end) for period in settings.periods]
    texts = {text for pair in [*ends, (start.start, start.end)] for text in pair if text}
    read = {
        text: parse_date(text, calendar=settings.calendar, order=settings.order)
        for text in sorted(texts)
    }
    return {
        text: (
            None if period.first is None else day_number(period.first),
            None if period.last is None else day_number(period.last),
        )
        for text, period in read.items()
    }


def _day(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
