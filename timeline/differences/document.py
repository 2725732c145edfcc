"""A difference as JSON, for programs. docs/diff.md lists every key.

Rows stand in the order of their file and keys in a fixed order; what is empty is left out of a row.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from timeline.differences.difference import (
    Cell,
    Change,
    Changed,
    Dated,
    Difference,
    Row,
    Table,
    Valued,
)
from timeline.edition import Edition

_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029]")
"""Signs that a terminal or an older reader of JSON acts upon."""


def document(difference: Difference) -> str:
    """Write a difference as one object."""
    whole = {
        "old": _edition(difference.old),
        "new": _edition(difference.new),
        "tool": difference.new.tool,
        "same": difference.is_empty,
        "files": list(difference.files),
        "rows": _table(difference.rows),
        **{name: _table(table) for name, table in difference.further.items()},
        "settings": [
            {"key": change.id, "old": _cell(change.old), "new": _cell(change.new)}
            for change in difference.settings
        ],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def _edition(edition: Edition) -> dict[str, Any]:
    plain = edition.plain()
    return {
        "title": edition.title,
        "version": edition.version,
        "rows": edition.rows.total,
        "sha256": edition.digest,
        "files": plain["files"],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "old": table.old,
        "new": table.new,
        "unchanged": table.unchanged,
        "added": [_row(row) for row in table.added],
        "removed": [_row(row) for row in table.removed],
        "changed": [_changed(row) for row in table.changed],
    }


def _row(row: Row) -> dict[str, Any]:
    date = _date(row.dated) if row.dated else None
    return _filled({"id": row.id, "title": row.title, "lane": row.lane, "date": date})


def _changed(row: Changed) -> dict[str, Any]:
    was = row.old.id if row.old.id != row.new.id else ""
    changes = [_change(change) for change in row.changes]
    return _filled({"id": row.new.id, "was": was, "title": row.new.title, "changes": changes})


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "column": change.column,
        "old": _cell(change.old),
        "new": _cell(change.new),
    }


def _cell(cell: Cell) -> Any:
    if isinstance(cell, Dated):
        return _date(cell)
    if isinstance(cell, Valued):
        return _filled({"value": _number(cell.value), "unit": cell.unit, "bound": cell.bound})
    if isinstance(cell, tuple):
        return [
            _filled({"id": one.id, "locator": one.locator, "evidence": list(one.evidence)})
            for one in cell
        ]
    return cell


def _date(one: Dated) -> dict[str, Any] | None:
    """A date; None for an undated row."""
    if one.period is None:
        return None
    return _filled(
        {
            "written": one.written,
            "canonical": one.period.written(),
            "earliest": str(one.period.first or ""),
            "latest": str(one.period.last or ""),
            "role": one.role,
        }
    )


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() and abs(value) < 2**53 else value


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", None, [])}
