"""The tables beside the events: sources, disagreements, glossary."""

import pandas as pd

from timeline.loading import cells
from timeline.loading.citations import citations
from timeline.loading.columns import each, filled, typed, unique
from timeline.loading.sheet import Sheet
from timeline.loading.written import Dates
from timeline.program import disagreements_table, glossary_table, sources_table
from timeline.schema import DISAGREEMENTS, GLOSSARY, SOURCES


def sources(sheet: Sheet | None, dates: Dates) -> pd.DataFrame:
    """Check the sources by themselves; no sheet gives 0 rows.

    Args:
        sheet: the table; its findings get a notice for each date that cannot be read.
        dates: how the dataset writes its dates.

    Returns:
        n rows as :func:`timeline.program.sources_table` makes them.
    """
    if sheet is None:
        return sources_table()
    filled(sheet, SOURCES)
    unique(sheet, "id")
    columns = typed(sheet, SOURCES)
    columns["id"] = each(sheet, "id", _single, "")
    for row, date in sheet.filled("date"):
        if not dates.reads(date):
            place = f"{sheet.file}:{sheet.lines[row]}"
            sheet.findings.notice(f"{place}: the date {date!r} is kept, but not understood")
    return sources_table({**columns, **sheet.extra})


def disagreements(sheet: Sheet | None) -> pd.DataFrame:
    """Check the disagreements by themselves; no sheet gives 0 rows.

    Returns:
        n rows as :func:`timeline.program.disagreements_table` makes them; ``rows`` holds tuples.
    """
    if sheet is None:
        return disagreements_table()
    filled(sheet, DISAGREEMENTS)
    unique(sheet, "id")
    columns = typed(sheet, DISAGREEMENTS)
    columns["id"] = each(sheet, "id", cells.identifier, "")
    columns["rows"] = each(sheet, "rows", _once, cells.NONE)
    columns["line"] = sheet.lines
    return disagreements_table({**columns, **sheet.extra})


def glossary(sheet: Sheet | None) -> pd.DataFrame:
    """Check the glossary by itself; no sheet gives 0 rows.

    Returns:
        n rows as :func:`timeline.program.glossary_table` makes them, with tuples as they say.
    """
    if sheet is None:
        return glossary_table()
    filled(sheet, GLOSSARY)
    unique(sheet, "term")
    columns = {**typed(sheet, GLOSSARY), **citations(sheet)}
    columns["aliases"] = each(sheet, "aliases", cells.names, cells.NONE)
    columns["line"] = sheet.lines
    return glossary_table({**columns, **sheet.extra})


def _once(cell: str) -> cells.Parts:
    """Read the ids of rows: a row does not disagree with itself."""
    names = cells.names(cell)
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise cells.Unfit("each row once", f"`{twice}` stands there twice")
    return names


def _single(cell: str) -> str:
    """Read the id of a source: any text that can stand between two ``|``."""
    if "|" in cell:
        raise cells.Unfit("an id without `|`, which separates ids")
    return cell
