"""A program: the checked tables, and what outlives a filter.

A :class:`Program` is what loading gives and what selecting gives again: the order, colors and
symbols of the lanes do not change when rows are hidden, because they are settings and not
worked out from the rows that are shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from timeline.dates import US_FISCAL, FiscalCalendar, Period
from timeline.record import Check, Record
from timeline.schema import DEFAULT_IMPORTANCE, DISAGREEMENTS, GLOSSARY, SOURCES, Column


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its ``name`` is the category; ``color`` and ``symbol`` are keys of the theme."""

    name: str
    color: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the rows: ``meaning`` says in a few words what is in it."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A period with a name; ``start`` and ``end`` are written dates, empty where open.

    ``group`` is the heading over it in the menu of periods; one without has a button of its own.
    """

    title: str
    start: str = ""
    end: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure for the head of the page, with the id of the row it is taken from."""

    row: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """A chart beneath the timeline; ``split`` is the column by which ``measure`` is split.

    ``group`` is a heading that it shares with other views.
    """

    id: str
    title: str
    kind: str
    measure: str = ""
    split: str = ""
    group: str = ""

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that it draws, in order."""
        return tuple(filter(None, (name.strip() for name in self.measure.split("|"))))


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch on which the sources say nothing; an empty lane and program mean all."""

    text: str
    start: str = ""
    end: str = ""
    lane: str = ""
    program: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time shown first, as written dates; empty: as far as the data go."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``program.toml`` says, with the defaults where it is silent.

    Attributes:
        covers: the period that the record covers.
        order: how ``12/05/2003`` is meant; ``None`` refuses it.
        main_layer: what the record is made of; empty: the layer of the first row that has one.
        lanes: after loading, every lane of the data: the declared ones in their order, then
            the others by first appearance, ``Other`` last; each with a color and a symbol.
    """

    title: str = ""
    description: str = ""
    edition: str = ""
    licence: str = ""
    contact: str = ""
    covers: Period | None = None
    calendar: FiscalCalendar = US_FISCAL
    order: Literal["dmy", "mdy"] | None = None
    currency: str = "USD"
    main_layer: str = ""
    lanes: tuple[Lane, ...] = ()
    layers: tuple[Layer, ...] = ()
    periods: tuple[NamedPeriod, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    silences: tuple[Silence, ...] = ()
    views: tuple[ViewSpec, ...] = ()
    default: Window = Window()


@dataclass(frozen=True, eq=False)
class Program:
    """The checked tables of one program.

    Attributes:
        settings: what ``program.toml`` says.
        events: n rows in the file's order, n may be 0, with a RangeIndex. Columns and dtypes
            are those of :func:`events_table`, then ``extra``.
        sources: one text column per column of ``schema.SOURCES``, then further ones.
        disagreements: text columns of ``schema.DISAGREEMENTS`` (``rows`` holds tuples of
            event ids), then ``line`` and further ones.
        glossary: columns of ``schema.GLOSSARY``, lists as tuples, then ``line`` and further ones.
        extra: the unknown columns of the events, kept as text.
        notices: what loading wants to be known though nothing is wrong, a sentence each.
        total: the rows of the file; the events of a selection are fewer.
        records: what is known of each source document, by the id of the source.
        checks: what ``verify`` found for a row, by its id; none where it never ran.
        term_checks: the same for the glossary, by term.
        files: the SHA-256 of each file that was read, by its name from the dataset's folder.
    """

    settings: Settings
    events: pd.DataFrame
    sources: pd.DataFrame
    disagreements: pd.DataFrame
    glossary: pd.DataFrame
    extra: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    total: int = 0
    records: Mapping[str, Record] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    term_checks: Mapping[str, Check] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def sources_by_id(self) -> Mapping[str, dict[str, str]]:
        """Each source's row by its id, which is the first column."""
        columns = [str(name) for name in self.sources.columns]
        rows = self.sources.itertuples(index=False, name=None)
        return {row[0]: dict(zip(columns, row, strict=True)) for row in rows}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Each event's place among the rows, from 0, by its id."""
        return {name: place for place, name in enumerate(self.events["id"])}

    @cached_property
    def rows_by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """Each event's cells by column, by its id: pandas takes long to give a single row."""
        columns = [str(name) for name in self.events.columns]
        rows = self.events.itertuples(index=False, name=None)
        return {
            name: dict(zip(columns, row, strict=True))
            for name, row in zip(self.events["id"], rows, strict=True)
        }

    @cached_property
    def disputes_by_row(self) -> Mapping[str, Sequence[Any]]:
        """The rows of the disagreements that name an event, in the table's order, by its id."""
        found: dict[str, list[Any]] = {}
        disputes: Iterable[Any] = self.disagreements.itertuples()
        for dispute in disputes:
            for name in dict.fromkeys(dispute.rows):
                found.setdefault(name, []).append(dispute)
        return found

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Every lane in order, those without a row in this selection included."""
        return self.settings.lanes


# Column of the events -> (dtype, what stands where nothing is given).
EVENT_COLUMNS: Mapping[str, tuple[str, object]] = MappingProxyType(
    {
        "line": ("int64", 0),
        "id": ("object", ""),
        "date": ("object", ""),
        "end": ("object", ""),
        "period": ("object", None),
        "first": ("Int64", None),
        "last": ("Int64", None),
        "role": ("object", "event"),
        "title": ("object", ""),
        "summary": ("object", ""),
        "category": ("object", ""),
        "lane": ("object", ""),
        "program": ("object", ""),
        "importance": ("int64", DEFAULT_IMPORTANCE),
        "measure": ("object", ""),
        "subject": ("object", ""),
        "part": ("object", ""),
        "value": ("float64", float("nan")),
        "unit": ("object", ""),
        "bound": ("object", ""),
        "status": ("object", ""),
        "basis": ("object", ""),
        "formula": ("object", ""),
        "source": ("object", ()),
        "locator": ("object", ()),
        "evidence": ("object", ()),
        "speaker": ("object", ""),
        "layer": ("object", ""),
        "tags": ("object", ()),
        "note": ("object", ""),
        "url": ("object", ""),
        "disputed": ("bool", False),
    }
)


def events_table(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """Put columns together as a table of events.

    Args:
        columns: n values each, n may be 0. A column of ``EVENT_COLUMNS`` that is left out is
            filled with its default; any other becomes a text column at the end.

    Returns:
        n rows with a RangeIndex. ``first`` and ``last`` are nullable days since 1970-01-01,
        ``value`` is NaN where there is none, ``period`` is a Period or None; ``source``,
        ``locator``, ``evidence`` and ``tags`` hold tuples. The dtypes do not depend on n.
    """
    count = _count(columns)
    table = {
        name: pd.Series(list(columns.get(name, [default] * count)), dtype=dtype)
        for name, (dtype, default) in EVENT_COLUMNS.items()
    }
    others = {name: values for name, values in columns.items() if name not in table}
    return pd.DataFrame(table | _text(others))


def sources_table(columns: Mapping[str, Sequence[object]] | None = None) -> pd.DataFrame:
    """Put columns together as a table of sources, all of them text; without any: 0 rows."""
    return _table(SOURCES, columns or {})


def disagreements_table(columns: Mapping[str, Sequence[object]] | None = None) -> pd.DataFrame:
    """Put columns together as a table of disagreements; ``line`` is int64; without any: 0 rows."""
    return _lined(DISAGREEMENTS, columns or {})


def glossary_table(columns: Mapping[str, Sequence[object]] | None = None) -> pd.DataFrame:
    """Put columns together as a glossary; ``line`` is int64; without any: 0 rows.

    ``aliases``, ``source``, ``locator`` and ``evidence`` hold tuples, as those of the events do.
    """
    return _lined(GLOSSARY, columns or {})


def _lined(schema: Sequence[Column], columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """Make a table that knows its file's lines, after the schema's columns."""
    given = dict(columns)
    lines = given.pop("line", None)
    table = _table(schema, given)
    table.insert(len(schema), "line", pd.Series(list(lines or [0] * len(table)), dtype="int64"))
    return table


def _table(schema: Sequence[Column], columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    count = _count(columns)
    blank = {column.name: [() if column.kind == "list" else ""] * count for column in schema}
    return pd.DataFrame(_text(blank | dict(columns)))


def _count(columns: Mapping[str, Sequence[object]]) -> int:
    return max((len(values) for values in columns.values()), default=0)


def _text(columns: Mapping[str, Sequence[object]]) -> dict[str, "pd.Series[str]"]:
    return {name: pd.Series(list(values), dtype="object") for name, values in columns.items()}
