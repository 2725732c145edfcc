"""The table of events: every cell to its value."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from timeline.dates import DateError, Period, day_number
from timeline.loading import cells, rules
from timeline.loading.citations import citations
from timeline.loading.columns import each, filled, typed, unique
from timeline.loading.findings import listed
from timeline.loading.naming import named
from timeline.loading.sheet import Sheet
from timeline.loading.written import Dates
from timeline.program import Settings, events_table
from timeline.schema import DEFAULT_IMPORTANCE, EVENTS, IMPORTANCES, OTHER_LANE

WHOLES = frozenset(
    {
        "quarter",
        "year",
        "decade",
        "century",
        "millennium",
        "fiscal quarter",
        "fiscal year",
        "transition period",
    }
)


def events(sheet: Sheet | None, settings: Settings) -> pd.DataFrame:
    """Check the rows by themselves and put them together as a table.

    Args:
        sheet: n rows as text; its findings get every problem. None gives 0 rows.
        settings: for the fiscal calendar and the order of day and month.

    Returns:
        n rows as :func:`timeline.program.events_table` makes them. A cell with a problem holds
        its column's default. ``disputed`` is False throughout: another table says that.
    """
    if sheet is None:
        return events_table({})
    if not sheet.lines:
        sheet.findings.notice(f"{Path(sheet.file).name} has a header and no rows")
    filled(sheet, EVENTS)
    rules.check(sheet)
    columns = (
        typed(sheet, EVENTS)
        | citations(sheet)
        | _dates(sheet, Dates(settings.calendar, settings.order))
    )
    columns["id"] = _ids(sheet)
    columns["importance"] = each(sheet, "importance", _importance, DEFAULT_IMPORTANCE)
    columns["value"] = each(sheet, "value", cells.number, float("nan"))
    columns["tags"] = each(sheet, "tags", cells.tags, cells.NONE)
    columns["role"] = [
        role or default_role(measure, period)
        for role, measure, period in zip(
            columns["role"], sheet.cells["measure"], columns["period"], strict=True
        )
    ]
    columns["lane"] = [
        category or ("" if measure else OTHER_LANE)
        for category, measure in zip(sheet.cells["category"], sheet.cells["measure"], strict=True)
    ]
    columns["line"] = sheet.lines
    return events_table({**columns, **sheet.extra})


def default_role(measure: object, period: object) -> str:
    """Tell what a date means where its row does not say.

    Without a measure it is when something happened. With one, a span and what is counted in
    whole periods (a year, a quarter, a decade) are what the value is ``over``; a day, a week, a
    month, a season and whatever else is short say when it stood so: ``as-of``.
    """
    if not measure:
        return "event"
    if isinstance(period, Period) and (period.kind == "span" or period.precision in WHOLES):
        return "over"
    return "as-of"


def _dates(sheet: Sheet, dates: Dates) -> dict[str, Sequence[object]]:
    periods = [_period(sheet, row, dates) for row in range(len(sheet.lines))]
    return {
        "date": sheet.cells["date"],
        "end": sheet.cells["end"],
        "period": periods,
        "first": [day_number(p.first) if p and p.first else None for p in periods],
        "last": [day_number(p.last) if p and p.last else None for p in periods],
    }


def _period(sheet: Sheet, row: int, dates: Dates) -> Period | None:
    start, end = sheet.cells["date"][row], sheet.cells["end"][row]
    if not start:
        if end:
            sheet.problem(
                row,
                "date",
                "a start, because `end` is filled",
                "if nobody knows it, write `/` and the end in `date`, and leave `end` empty",
            )
        return None
    try:
        return dates.read(start, end)
    except DateError as error:
        column = "date" if dates.fault(start, end) == "start" else "end"
        sheet.problem(row, column, error.wanted, error.reason)
        return None


def _ids(sheet: Sheet) -> list[str]:
    """Read the ids and make those that are missing, with one notice for all of them."""
    each(sheet, "id", cells.identifier, "")
    unique(sheet, "id")
    given = sheet.cells["id"]
    made = given.count("")
    if made:
        subject = "1 id was" if made == 1 else f"{made} ids were"
        sheet.findings.notice(
            f"{sheet.file}: {subject} made from date and title; a mended title breaks shared links"
        )
    pairs = zip(sheet.cells["date"], sheet.cells["title"], strict=True)
    return named(given, [f"{when} {title}" for when, title in pairs])


def _importance(cell: str) -> int:
    allowed = [str(number) for number in IMPORTANCES]
    if cell in allowed:
        return int(cell)
    raise cells.Unfit(listed(allowed))
