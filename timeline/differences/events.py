"""The events of two editions, row by row."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.differences.difference import Change, Changed, Kind, Row, Table
from timeline.differences.meaning import Record, cited, dated, days, is_redated, text, valued
from timeline.differences.pairing import Key, renamed
from timeline.loading.naming import slug
from timeline.program import Program
from timeline.schema import EVENTS

OWN = ("id", "date", "end", "value", "unit", "bound", "source", "locator", "evidence")
"""The columns that are compared in ways of their own."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The rows of two editions, by id, and what both call their sources."""

    old: Mapping[str, Record]
    new: Mapping[str, Record]
    columns: tuple[str, ...]
    sources: Mapping[str, str]


def events(old: Program, new: Program, sources: Mapping[str, str]) -> tuple[Table, dict[str, str]]:
    """Compare the events.

    Args:
        old: the older edition.
        new: the newer one.
        sources: the new id -> the old one, of sources that are called otherwise.

    Returns:
        What became of each row; and the new id -> the old one, of rows that are called otherwise.
    """
    later = {was: name for name, was in sources.items()}
    further = tuple(dict.fromkeys([*old.extra, *new.extra]))
    plain = tuple(column.name for column in EVENTS if column.name not in OWN)
    pair = Pair(_by_id(old), _by_id(new), (*plain, *further), later)
    exactly = _exactly(pair.columns, later), _exactly(pair.columns, {})
    names = renamed(pair.old, pair.new, [exactly, (_surely(later), _surely({}))])
    return _table(pair, names), names


def made(rows: Table, old: Program, new: Program) -> int:
    """Count the rows added or removed whose id was made from their date and title.

    Such an id changes with what it is made of, so that one row looks like two.
    """
    return sum(
        row.id.startswith(slug(f"{program.events['date'].iat[program.places[row.id]]} {row.title}"))
        for program, those in ((old, rows.removed), (new, rows.added))
        for row in those
    )


def named(record: Record) -> Row:
    """Name a row of the events."""
    return Row(record["id"], record["title"], record["lane"], dated(record))


def _table(pair: Pair, names: Mapping[str, str]) -> Table:
    there = {name: names.get(name, name) for name in pair.new}
    both = [(pair.old[was], pair.new[name]) for name, was in there.items() if was in pair.old]
    compared = [Changed(named(old), named(new), _changes(pair, old, new)) for old, new in both]
    changed = tuple(one for one in compared if one.changes)
    return Table(
        added=tuple(named(pair.new[name]) for name, was in there.items() if was not in pair.old),
        removed=tuple(
            named(row) for name, row in pair.old.items() if name not in set(there.values())
        ),
        changed=changed,
        unchanged=len(compared) - len(changed),
    )


def _changes(pair: Pair, old: Record, new: Record) -> tuple[Change, ...]:
    return (
        *_date(old, new),
        *_value(old, new),
        *_sources(pair, old, new),
        *_plain("renamed", ("id",), old, new),
        *_plain("edited", pair.columns, old, new),
    )


def _date(old: Record, new: Record) -> Iterator[Change]:
    was, now = dated(old), dated(new)
    if is_redated(was, now):
        yield Change("re-dated", new["id"], "date", was, now)
    elif was.written != now.written:
        yield Change("rewritten", new["id"], "date", was, now)


def _value(old: Record, new: Record) -> Iterator[Change]:
    was, now = valued(old), valued(new)
    if was.value is None and now.value is None:
        yield from _plain("edited", ("unit", "bound"), old, new)
    elif was != now:
        yield Change("re-valued", new["id"], "value", was, now)


def _sources(pair: Pair, old: Record, new: Record) -> Iterator[Change]:
    was, now = cited(old, pair.sources), cited(new)
    if was != now:
        yield Change("re-sourced", new["id"], "source", was, now)


def _plain(kind: Kind, columns: tuple[str, ...], old: Record, new: Record) -> Iterator[Change]:
    for column in columns:
        was, now = text(old.get(column, "")), text(new.get(column, ""))
        if was != now:
            yield Change(kind, new["id"], column, was, now)


def _by_id(program: Program) -> dict[str, Record]:
    names = [str(name) for name in program.events.columns]
    rows = program.events.itertuples(index=False, name=None)
    records = (dict(zip(names, row, strict=True)) for row in rows)
    return {record["id"]: record for record in records}


def _exactly(columns: Sequence[str], sources: Mapping[str, str]) -> Key[Record]:
    """Tell a row by all that it says."""
    return lambda row: (
        _when(row),
        valued(row),
        cited(row, sources),
        tuple(text(row.get(column, "")) for column in columns),
    )


def _surely(sources: Mapping[str, str]) -> Key[Record]:
    """Tell a row by its date, title and sources, if it has all of them."""
    return lambda row: (
        (_when(row), row["title"], tuple(sorted(sources.get(one, one) for one in row["source"])))
        if row["period"] is not None and row["source"]
        else None
    )


def _when(row: Record) -> Hashable:
    return days(dated(row), whole=row["role"] == "over")
