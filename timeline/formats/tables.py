"""CSV: the tables as people wrote them, to be read again by this tool, pandas or a spreadsheet.

Dates stand as written and lists as one cell, so that loading gives equal rows. What has a default
is written out. A text that a spreadsheet would run has an apostrophe before it, see
:mod:`timeline.loading.marker`.
"""

import codecs
import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

import pandas as pd

from timeline.formats.extract import Extract, Row, records
from timeline.formats.written import Written
from timeline.loading.marker import marked
from timeline.schema import DISAGREEMENTS, EVENTS, GLOSSARY, SOURCES, Column

_PLAIN = re.compile(r"[^\",;\t\r\n]*")
_JOINED: Mapping[str, str] = MappingProxyType({"tags": "; ", "evidence": "; "})
"""What stands between the pieces of some lists; between all others stands ``|``."""


def csv(extract: Extract) -> Written:
    """Write the rows as one CSV in UTF-8, which a byte order mark tells to spreadsheets."""
    content = codecs.BOM_UTF8 + table(extract.events, EVENTS, extract.whole.extra)
    return Written(content, extract.edition)


def tables(extract: Extract) -> Mapping[str, tuple[bytes, Sequence[Column], pd.DataFrame]]:
    """Write every table that has rows, the events in any case.

    Returns:
        The name of each file -> its content without a byte order mark, its columns, and its rows.
    """
    whole = extract.whole
    given = {
        "events.csv": (extract.events, EVENTS, whole.extra),
        "sources.csv": (extract.sources, SOURCES, _extra(whole.sources, SOURCES)),
        "disagreements.csv": (
            extract.disagreements,
            DISAGREEMENTS,
            _extra(whole.disagreements, DISAGREEMENTS),
        ),
        "glossary.csv": (whole.glossary, GLOSSARY, _extra(whole.glossary, GLOSSARY)),
    }
    return {
        name: (table(rows, schema, extra), (*schema, *_further(extra)), rows)
        for name, (rows, schema, extra) in given.items()
        if len(rows) or name == "events.csv"
    }


def table(rows: pd.DataFrame, schema: Sequence[Column], extra: Sequence[str]) -> bytes:
    """Write a table of n rows as n + 1 lines of CSV: the columns of a schema, then further ones."""
    names = [*(column.name for column in schema), *extra]
    lines = [_line(names), *(_line(_cells(row, names)) for row in records(rows))]
    return "".join(lines).encode()


def number(value: float) -> str:
    """Write a number in plain decimals, which read back as the same number; NaN is empty.

    >>> number(-17000000.0), number(0.1), number(1e-7), number(float("nan"))
    ('-17000000', '0.1', '0.0000001', '')
    """
    return "" if math.isnan(value) else format(Decimal(repr(value)), "f").removesuffix(".0")


def _extra(rows: pd.DataFrame, schema: Sequence[Column]) -> tuple[str, ...]:
    known = {"line", *(column.name for column in schema)}
    return tuple(str(name) for name in rows.columns if name not in known)


def _further(names: Sequence[str]) -> list[Column]:
    return [Column(name, "A further column, kept as text.") for name in names]


def _cells(row: Row, names: Sequence[str]) -> list[str]:
    return [_cell(name, row[name]) for name in names]


def _cell(name: str, value: object) -> str:
    if isinstance(value, float):
        return number(value)
    if isinstance(value, tuple):
        parts = (_JOINED["evidence"].join(one) if isinstance(one, tuple) else one for one in value)
        text = _JOINED.get("" if name == "evidence" else name, " | ").join(parts)
        return text.strip() if text.strip(" |") else ""
    return str(value)


def _line(cells: Sequence[str]) -> str:
    return ",".join(map(_quoted, map(marked, cells))) + "\n"


def _quoted(cell: str) -> str:
    """Put quotes around what any separator of a table could cut."""
    return cell if _PLAIN.fullmatch(cell) else '"{}"'.format(cell.replace('"', '""'))
