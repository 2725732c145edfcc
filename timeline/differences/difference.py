"""What tells two editions of a dataset apart, as values.

Every row of either edition stands in exactly one of four groups: added, removed, changed or
unchanged. A changed row says what has changed, and may have changed in several ways.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.dates import Period
from timeline.edition import Edition
from timeline.program import Lane

Kind = Literal["re-dated", "re-valued", "re-sourced", "renamed", "edited", "rewritten"]


@dataclass(frozen=True, slots=True)
class Dated:
    """When a row happened: its period, what its role makes of it, and how it is written."""

    period: Period | None
    role: str
    written: str


@dataclass(frozen=True, slots=True)
class Valued:
    """A value with its unit and its bound; None where there is no number."""

    value: float | None
    unit: str
    bound: str


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """One citation: a source by its id, the place in it, and the words that stand there."""

    id: str
    locator: str
    evidence: tuple[str, ...]


Cell: TypeAlias = str | Dated | Valued | tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that has changed.

    Attributes:
        kind: ``re-dated``, ``re-valued`` and ``re-sourced`` change what a row says; ``renamed`` is
            another id, ``edited`` any other column, ``rewritten`` a date that means the same.
        id: that of the new edition; of a setting its key.
        column: of the table, or ``source`` for all that is cited.
        old: what stood there; a text for a plain column.
        new: what stands there.
    """

    kind: Kind
    id: str
    column: str
    old: Cell
    new: Cell


@dataclass(frozen=True, slots=True)
class Row:
    """A row as far as it is named; one of a further table has no lane and no date."""

    id: str
    title: str
    lane: str = ""
    dated: Dated | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of both editions that is not the same: what it was, and is, and its changes."""

    old: Row
    new: Row
    changes: tuple[Change, ...]

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """Its changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


@dataclass(frozen=True, slots=True)
class Table:
    """What became of the rows of a table, in the order of the newer file, or the older if gone."""

    added: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    changed: tuple[Changed, ...] = ()
    unchanged: int = 0

    @property
    def is_same(self) -> bool:
        """Whether every row is unchanged."""
        return not (self.added or self.removed or self.changed)

    @property
    def old(self) -> int:
        """The rows of the older table."""
        return len(self.removed) + len(self.changed) + self.unchanged

    @property
    def new(self) -> int:
        """The rows of the newer table."""
        return len(self.added) + len(self.changed) + self.unchanged

    def of(self, kind: Kind) -> tuple[Changed, ...]:
        """The rows with a change of one kind."""
        return tuple(row for row in self.changed if row.of(kind))


@dataclass(frozen=True, slots=True)
class Difference:
    """What tells two editions apart.

    Attributes:
        old: what the older edition is.
        new: what the newer one is.
        rows: the events.
        further: the other tables by name, such as ``sources``; the records of documents too.
        settings: what ``program.toml`` says otherwise, a change a key.
        lanes: every lane of either edition, with its color and symbol.
        sources: what each source of either edition is called for short, by its id.
        made: how many of the rows added or removed have an id made from date and title.
    """

    old: Edition
    new: Edition
    rows: Table
    further: Mapping[str, Table]
    settings: tuple[Change, ...]
    lanes: tuple[Lane, ...]
    sources: Mapping[str, str]
    made: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether both say the same; a date that is only written otherwise is a difference."""
        return (
            self.rows.is_same
            and not self.settings
            and all(table.is_same for table in self.further.values())
        )

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are not the same byte for byte, by name."""
        old, new = dict(self.old.files), dict(self.new.files)
        return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))
