"""A difference as headings with what stands under each, for the formats that are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.differences.difference import Change, Changed, Difference, Row, Table
from timeline.differences.wording import KINDS, line, short, summed, told


@dataclass(frozen=True, slots=True)
class Item:
    """One row: its id, its title with its date where that is news, and what has changed."""

    id: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its rows; ``about`` says what it means, or counts."""

    title: str
    about: str
    items: tuple[Item, ...]


def sections(difference: Difference) -> tuple[Section, ...]:
    """Put a difference under headings; one under which nothing would stand is left out.

    A row that has changed in several ways stands under each.
    """
    every = (*_rows(difference), *_further(difference), _settings(difference))
    return tuple(section for section in every if section.items)


def _rows(difference: Difference) -> Iterator[Section]:
    rows = difference.rows
    yield Section("added", "in the new edition only", tuple(map(_dated, rows.added)))
    yield Section("removed", "in the old edition only", tuple(map(_dated, rows.removed)))
    for kind, meaning in KINDS.items():
        found = (_changed(row, row.of(kind), difference) for row in rows.of(kind))
        yield Section(kind, meaning, tuple(found))


def _further(difference: Difference) -> Iterator[Section]:
    for name, table in difference.further.items():
        yield Section(name, summed(table), tuple(_brief(table, difference)))


def _brief(table: Table, difference: Difference) -> Iterator[Item]:
    for word, rows in (("added", table.added), ("removed", table.removed)):
        yield from (Item(line(row.id), line(row.title), (word,)) for row in rows)
    yield from (_changed(row, row.changes, difference) for row in table.changed)


def _settings(difference: Difference) -> Section:
    items = []
    for change in difference.settings:
        said = tuple(told([change], difference.sources))
        word = "edited" if change.old and change.new else "added" if change.new else "removed"
        told_in_full = said[0].startswith(f"{line(change.column)}: ")
        brief = said[0].removeprefix(f"{line(change.column)}: ") if told_in_full else word
        items.append(Item(line(change.column), "", (brief,)))
    return Section("settings", "", tuple(items))


def _dated(row: Row) -> Item:
    date = f"{short(row.dated)}: " if row.dated else ""
    return Item(line(row.id), f"{date}{line(row.title)}")


def _changed(row: Changed, changes: tuple[Change, ...], difference: Difference) -> Item:
    return Item(line(row.new.id), line(row.new.title), tuple(told(changes, difference.sources)))
