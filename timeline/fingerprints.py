"""What tells one state of a row from any other, so that a check lapses when anything changes.

Everything that a row says counts, every cell that is not empty; and for each of its sources what is
recorded of the document and how its text is repaired.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from timeline.program import Program
from timeline.schema import EVENTS, GLOSSARY

DIGITS = 16


def of_events(program: Program) -> dict[str, str]:
    """Give each row's fingerprint by its id: 16 hexadecimal digits, the same on every system."""
    columns = [column.name for column in EVENTS] + list(program.extra)
    return _by_name(program, program.events, "id", columns)


def of_terms(program: Program) -> dict[str, str]:
    """Give the fingerprint of each entry of the glossary by its term."""
    own = [str(name) for name in program.glossary.columns if name != "line"]
    return _by_name(program, program.glossary, GLOSSARY[0].name, own)


def recorded(program: Program, source: str) -> str:
    """The SHA-256 that the record of a source, or its row, has for the document; "" if none."""
    record = program.records.get(source)
    listed = program.sources_by_id.get(source, {}).get("sha256", "")
    return (record.document.sha256 if record else "") or listed


def _by_name(
    program: Program, table: pd.DataFrame, name: str, columns: Sequence[str]
) -> dict[str, str]:
    cells = [table[column] for column in columns]
    return {
        row[0]: _fingerprint(dict(zip(columns, row[2:], strict=True)), _documents(program, row[1]))
        for row in zip(table[name], table["source"], *cells, strict=True)
    }


def _documents(program: Program, sources: Iterable[str]) -> list[object]:
    return [
        [recorded(program, name), [[repair.found, repair.meant] for repair in record.repairs]]
        if (record := program.records.get(name))
        else [recorded(program, name), []]
        for name in sources
    ]


def _fingerprint(cells: Mapping[str, object], documents: list[object]) -> str:
    """Hash a state, written in the one way that JSON has for it."""
    plain = {name: _plain(cell) for name, cell in cells.items()}
    row = {name: cell for name, cell in plain.items() if cell not in ("", None, [])}
    text = json.dumps({"row": row, "documents": documents}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _plain(cell: object) -> object:
    if isinstance(cell, tuple):
        return [_plain(part) for part in cell]
    if isinstance(cell, float):
        return None if cell != cell else float.hex(cell)  # an absent number is no number
    return str(cell)
