"""What is said of a difference, in words: once, for every format."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.dates import day_number
from timeline.differences.difference import (
    Cell,
    Change,
    Cited,
    Dated,
    Difference,
    Kind,
    Table,
    Valued,
)
from timeline.edition import DIGITS, Edition
from timeline.figures.dating import when
from timeline.formats.tables import number
from timeline.page.wording import amount, count, located

KINDS: Mapping[Kind, str] = {
    "re-dated": "another date",
    "re-valued": "another value",
    "re-sourced": "other sources, or another place in them",
    "renamed": "another id, and surely the same row",
    "edited": "other columns",
    "rewritten": "a date that is written otherwise and means the same",
}
"""How a row can change -> what that means, in the order in which it is told."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

SAME = "No difference."
MADE = (
    "{rows} of those added or removed {have} an id made from date and title: where one of these "
    "was mended, the row counts as removed and added. An `id` of its own prevents that."
)
EMPTY = "(empty)"
ARROW = "→"
SHORT = 60
"""So many letters of a plain cell are repeated; a longer one is only named."""


def stated(edition: Edition) -> str:
    """Name an edition: ``Aurora, edition 2: 14 rows, files 0123456789ab``."""
    title = f"{edition.title}, edition {edition.version}" if edition.version else edition.title
    rows = count(edition.rows.total, "row")
    return f"{line(title)}: {rows}, files {edition.digest[:DIGITS]}"


def accounts(table: Table) -> tuple[str, str]:
    """Account for every row of the old and of the new edition."""
    both = f"{len(table.changed):,} changed + {table.unchanged:,} unchanged"
    return (
        f"{count(table.old, 'row')} in the old edition = {len(table.removed):,} removed + {both}",
        f"{count(table.new, 'row')} in the new edition = {len(table.added):,} added + {both}",
    )


def kinds(table: Table) -> str:
    """Count the ways in which rows have changed: ``2 re-dated, 1 edited``; a row may have several.

    Empty where none has.
    """
    counts = ((kind, len(table.of(kind))) for kind in KINDS)
    return ", ".join(f"{number:,} {kind}" for kind, number in counts if number)


def summed(table: Table) -> str:
    """Count what became of a table's rows: ``1 added, 2 changed``."""
    groups = {"added": table.added, "removed": table.removed, "changed": table.changed}
    return ", ".join(f"{len(rows):,} {name}" for name, rows in groups.items() if rows)


def beside(difference: Difference) -> str:
    """Count what has changed besides the rows: ``sources: 1 added; settings: 2 changed``."""
    tables = ((name, summed(table)) for name, table in difference.further.items())
    settings = f"{len(difference.settings):,} changed" if difference.settings else ""
    every = (*tables, ("settings", settings))
    return "; ".join(f"{name}: {said}" for name, said in every if said)


def differing(difference: Difference) -> str:
    """Name the files that are not the same byte for byte; empty where all are."""
    if not difference.files:
        return ""
    said = "" if not difference.is_empty else "; what they say does not differ"
    return f"Files that differ: {', '.join(map(line, difference.files))}{said}."


def made(difference: Difference) -> str:
    """Warn of ids that change with what they are made of; empty where there is none."""
    rows = difference.made
    one_way = not (difference.rows.added and difference.rows.removed)
    return "" if one_way or not rows else MADE.format(rows=rows, have="have" if rows > 1 else "has")


def told(changes: Iterable[Change], sources: Mapping[str, str]) -> Iterator[str]:
    """Say what has changed, a line each; long texts are named together in the last one.

    Args:
        changes: those of one row or one setting.
        sources: what sources are called, by their ids.
    """
    named = []
    for change in changes:
        said = _told(change, sources)
        if said:
            yield said
        else:
            named.append(change.column)
    if named:
        yield f"edited: {', '.join(map(line, named))}"


def _told(change: Change, sources: Mapping[str, str]) -> str:
    """Say one change; empty where it is too long to be said."""
    old, new = change.old, change.new
    if isinstance(old, Dated) and isinstance(new, Dated):
        return rewritten(old, new) if change.kind == "rewritten" else moved(old, new)
    if isinstance(old, Valued) and isinstance(new, Valued):
        return _arrow(*_apart(old, new, (_amount, _exact)))
    if isinstance(old, tuple) and isinstance(new, tuple):
        return "; ".join(_cited(old, new, sources))
    was, now = _plain(old), _plain(new)
    return f"{line(change.column)}: {_arrow(was, now)}" if max(len(was), len(now)) <= SHORT else ""


def moved(old: Dated, new: Dated) -> str:
    """Say how a date has moved: ``Jun 18, 2031 → Jul 18, 2031, 30 days later``."""
    return _arrow(*dates(old, new)) + _shift(old, new)


def dates(old: Dated, new: Dated) -> tuple[str, str]:
    """Write two dates that differ so that it can be seen."""
    return _apart(old, new, (short, _days, _meaning))


def rewritten(old: Dated, new: Dated) -> str:
    """Say how a date is written."""
    return f"{short(new)}, written {_arrow(_plain(old.written), _plain(new.written))}"


def short(one: Dated) -> str:
    """Write a date in short words."""
    return when(one.period, one.role)


def line(text: str) -> str:
    """Bring a text of the data onto one line, without signs that no picture can hold."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _days(one: Dated) -> str:
    if one.period is None:
        return short(one)
    return f"{short(one)} ({one.period.first or '..'} to {one.period.last or '..'})"


def _meaning(one: Dated) -> str:
    if one.period is None:
        return short(one)
    return (one.period.over() if one.role == "over" else one.period).meaning().rstrip(".")


def _shift(old: Dated, new: Dated) -> str:
    """Count the days between, where every end is a known day and has moved by as many."""
    if old.period is None or new.period is None:
        return ""
    ends = (old.period.start, old.period.end), (new.period.start, new.period.end)
    moves = {
        day_number(after.earliest) - day_number(before.earliest)
        for before, after in zip(*ends, strict=True)
        if before.exact and after.exact and before.earliest and after.earliest
    }
    exact = all(edge.exact for pair in ends for edge in pair)
    if not exact or len(moves) != 1 or moves == {0}:
        return ""
    (days,) = moves
    return f", {count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def _amount(one: Valued) -> str:
    return "no value" if one.value is None else line(amount(one.value, one.unit, one.bound))


def _exact(one: Valued) -> str:
    if one.value is None:
        return "no value"
    return line(" ".join([one.bound, number(one.value), one.unit]))


def _cited(
    old: tuple[Cited, ...], new: tuple[Cited, ...], sources: Mapping[str, str]
) -> Iterator[str]:
    """Say what is no longer cited, what is cited now, and which places have moved."""
    was, now = Counter(old), Counter(new)
    gone, come = sorted((was - now).elements()), sorted((now - was).elements())
    for one in gone:
        alike = [other for other in come if other.id == one.id]
        if len(alike) == 1 and sum(other.id == one.id for other in gone) == 1:
            come.remove(alike[0])
            yield f"{_name(one, sources)}: {_arrow(*_apart(one, alike[0], (_place, _words)))}"
        else:
            yield f"no longer {_source(one, sources)}"
    yield from (f"now {_source(one, sources)}" for one in come)


def _source(one: Cited, sources: Mapping[str, str]) -> str:
    return ", ".join(filter(None, [_name(one, sources), line(located(one.locator))]))


def _name(one: Cited, sources: Mapping[str, str]) -> str:
    return line(sources.get(one.id, one.id))


def _place(one: Cited) -> str:
    return line(located(one.locator)) or "no place"


def _words(one: Cited) -> str:
    found = "; ".join(f"“{line(word)}”" for word in one.evidence)
    return f"{_place(one)}, {found}" if found else f"{_place(one)}, no words"


def _plain(cell: Cell) -> str:
    return line(str(cell)) or EMPTY


def _arrow(old: str, new: str) -> str:
    return f"{old} {ARROW} {new}"


def _apart(old: object, new: object, writers: Iterable[Callable[..., str]]) -> tuple[str, str]:
    """Write two things in the first way in which they look different."""
    was = now = ""
    for write in writers:
        was, now = write(old), write(new)
        if was != now:
            break
    return was, now
