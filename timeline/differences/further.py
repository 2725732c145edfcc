"""The tables beside the events, cell by cell as texts: sources, disagreements, terms, records."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pandas as pd

from timeline.differences.difference import Change, Changed, Row, Table
from timeline.differences.meaning import cited, text
from timeline.differences.pairing import renamed
from timeline.program import Program

Texts = Mapping[str, str]
"""A row: each column but that of its name -> what it says."""

CITED = ("source", "locator", "evidence")


def sources(old: Program, new: Program) -> tuple[Table, dict[str, str]]:
    """Compare the sources; also gives the new id -> the old one, where that is another."""
    was, now = _rows(old.sources, "id"), _rows(new.sources, "id")
    names = renamed(was, now, [(_exactly, _exactly), (_document, _document)])
    return _table(was, now, "title", names), names


def disagreements(old: Program, new: Program, names: Mapping[str, str]) -> Table:
    """Compare the disagreements; ``names`` has the old id of each row that is called otherwise."""
    later = {was: name for name, was in names.items()}
    was = _rows(_called(old.disagreements, later), "id")
    now = _rows(new.disagreements, "id")
    return _table(was, now, "question", renamed(was, now, [(_exactly, _exactly)]))


def glossary(old: Program, new: Program, names: Mapping[str, str]) -> Table:
    """Compare the terms; ``names`` has the old id of each source that is called otherwise."""
    later = {was: name for name, was in names.items()}
    was, now = _terms(old.glossary, later), _terms(new.glossary, {})
    return _table(was, now, "", renamed(was, now, [(_exactly, _exactly)]))


def records(old: Program, new: Program) -> Table:
    """Compare what is recorded of the source documents."""
    was, now = (
        {name: _fields(record) for name, record in program.records.items()}
        for program in (old, new)
    )
    return _table(was, now, "title", {})


def _table(
    old: Mapping[str, Texts], new: Mapping[str, Texts], title: str, names: Mapping[str, str]
) -> Table:
    there = {name: names.get(name, name) for name in new}
    kept = set(there.values())
    compared = [
        Changed(
            _named(was, old[was], title),
            _named(name, new[name], title),
            tuple(_changes(was, name, old[was], new[name])),
        )
        for name, was in there.items()
        if was in old
    ]
    changed = tuple(one for one in compared if one.changes)
    return Table(
        added=tuple(_named(name, new[name], title) for name in new if there[name] not in old),
        removed=tuple(_named(name, row, title) for name, row in old.items() if name not in kept),
        changed=changed,
        unchanged=len(compared) - len(changed),
    )


def _named(name: str, row: Texts, title: str) -> Row:
    return Row(name, row.get(title, ""))


def _changes(was: str, name: str, old: Texts, new: Texts) -> Iterable[Change]:
    if was != name:
        yield Change("renamed", name, "id", was, name)
    for column in {**old, **new}:
        before, after = old.get(column, ""), new.get(column, "")
        if before != after:
            yield Change("edited", name, column, before, after)


def _rows(table: pd.DataFrame, name: str) -> dict[str, Texts]:
    columns = [str(column) for column in table.columns]
    rows = (dict(zip(columns, row, strict=True)) for row in table.itertuples(index=False))
    return {
        row[name]: {
            column: text(cell) for column, cell in row.items() if column not in (name, "line")
        }
        for row in rows
    }


def _terms(table: pd.DataFrame, names: Mapping[str, str]) -> dict[str, Texts]:
    """The terms, what each cites as one text."""
    columns = [table[name] for name in CITED]
    found = (
        cited(dict(zip(CITED, cells, strict=True)), names) for cells in zip(*columns, strict=True)
    )
    sources = [" | ".join(_said(one) for one in every) for every in found]
    plain = table.drop(columns=list(CITED)).assign(source=sources)
    return _rows(plain, "term")


def _called(table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The disagreements, their rows called as in the other edition."""
    called = [tuple(names.get(name, name) for name in rows) for rows in table["rows"]]
    return table.assign(rows=pd.Series(called, dtype="object"))


def _exactly(row: Texts) -> Hashable:
    """Tell a row by all that it says, empty cells aside."""
    return frozenset((column, cell) for column, cell in row.items() if cell) or None


def _document(row: Texts) -> Hashable:
    """Tell a source by its document."""
    return row.get("sha256") or None


def _fields(record: Any) -> Texts:
    return {
        field.name: _said(getattr(record, field.name))
        for field in fields(record)
        if field.name != "id"
    }


def _said(value: object) -> str:
    """Write a value of a record: its parts, what is empty left out."""
    if is_dataclass(value):
        parts = [_said(getattr(value, field.name)) for field in fields(value)]
        return ", ".join(filter(None, parts))
    if isinstance(value, tuple):
        return " | ".join(map(_said, value))
    return str(value or "")
