"""What an output states of itself: which data it shows, which rows of them, and what made it.

Whoever holds a file that was handed on can tell from its edition whether theirs is the same data,
what was left out of it, and how to make it again. The same input gives the same edition: the clock
is never read, and a date is stated only where one was asked for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from timeline import url
from timeline.program import Program
from timeline.signs import DATES, FIGURES
from timeline.view import View, select

TOOL = "program-timeline"
DIGITS = 12
"""How much of a SHA-256 a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Left:
    """Rows that an output does not show, and why: ``outside the period``."""

    rows: int
    why: str


@dataclass(frozen=True, slots=True)
class Rows:
    """What became of every row of the file.

    Attributes:
        total: the rows of the file.
        shown: those that are in the output.
        filtered: those that the reader's choice leaves out.
        aside: those that were chosen and that the output cannot hold.

    Raises:
        ValueError: a row is missing, or is counted twice.
    """

    total: int
    shown: int
    filtered: tuple[Left, ...] = ()
    aside: tuple[Left, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an account that does not add up."""
        counted = self.shown + _sum(self.filtered) + _sum(self.aside)
        if counted != self.total:
            raise ValueError(f"{self.total} rows in the file, {counted} accounted for")

    def __str__(self) -> str:
        """Write the account: ``3 rows in the file = 2 shown + 1 filtered out + 0 set aside``."""
        noun = "row" if self.total == 1 else "rows"
        filtered = f"{_sum(self.filtered):,} filtered out{_reasons(self.filtered)}"
        aside = f"{_sum(self.aside):,} set aside{_reasons(self.aside)}"
        return f"{self.total:,} {noun} in the file = {self.shown:,} shown + {filtered} + {aside}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of the rows that are shown where there is a chart: drawn, or only listed."""

    drawn: int
    listed: int

    def __str__(self) -> str:
        """Write the account: ``2 shown = 1 drawn + 1 listed``."""
        return f"{self.drawn + self.listed:,} shown = {self.drawn:,} drawn + {self.listed:,} listed"


@dataclass(frozen=True, slots=True)
class Edition:
    """What an output states of itself.

    Attributes:
        title: of the dataset.
        version: of the data, as the dataset names it; empty where it does not.
        files: each file that was read, with its SHA-256, in the order of reading.
        address: the filters in force as an address; empty where all is shown.
        filters: the same in words, one text a filter.
        rows: the account of the rows.
        drawn: the account of the rows that are shown, where there is a chart.
        tool: what made the output, with its version.
        date: the day that the caller names; empty where none is asked for.
    """

    title: str
    version: str
    files: tuple[tuple[str, str], ...]
    address: str
    filters: tuple[str, ...]
    rows: Rows
    drawn: Drawn | None
    tool: str
    date: str = ""

    @property
    def digest(self) -> str:
        """One SHA-256 for all files: of the list that ``sha256sum`` prints of them."""
        return sha256("".join(f"{sha}  {name}\n" for name, sha in self.files).encode()).hexdigest()

    def lines(self) -> tuple[str, ...]:
        """State it in full, a line each; hashes are written out."""
        title, *middle, tool = self._head()
        return (
            title,
            *(f"{line[:1].upper()}{line[1:]}" for line in middle),
            tool,
            *(f"File {name}: SHA-256 {sha}" for name, sha in self.files),
        )

    def sentence(self) -> str:
        """State it in one sentence, with the beginning of one hash for all files."""
        *head, _ = self._head()
        return "; ".join([*head, self.origin]) + "."

    @property
    def origin(self) -> str:
        """What made it, and the beginning of one hash for all files that it was made from."""
        return f"{self.tool}; files {self.digest[:DIGITS]}"

    def plain(self) -> dict[str, Any]:
        """Give it as JSON can hold it, keys in a fixed order; what is empty is left out."""
        rows = {
            "in_file": self.rows.total,
            "shown": self.rows.shown,
            "filtered_out": _plain(self.rows.filtered),
            "set_aside": _plain(self.rows.aside),
        }
        given: dict[str, Any] = {
            "title": self.title,
            "version": self.version,
            "date": self.date,
            "tool": self.tool,
            "filters": {"address": self.address, "words": list(self.filters)},
            "rows": rows,
            "chart": {"drawn": self.drawn.drawn, "listed": self.drawn.listed} if self.drawn else "",
            "files": [{"name": name, "sha256": sha} for name, sha in self.files],
        }
        return {key: value for key, value in given.items() if value != ""}

    def _head(self) -> Iterator[str]:
        yield f"{self.title}, edition {self.version}" if self.version else self.title
        if self.date:
            yield f"made on {self.date}"
        words = ", ".join(self.filters)
        yield f"filters: {words} ({self.address})" if words else "no filter"
        yield str(self.rows)
        if self.drawn:
            yield str(self.drawn)
        yield self.tool


def edition(
    program: Program,
    view: View | None = None,
    *,
    rows: Rows | None = None,
    drawn: Drawn | None = None,
    date: str = "",
) -> Edition:
    """State what an output of a program is.

    Args:
        program: the whole program.
        view: the reader's choice; that of an event, a view or a layout leaves nothing out and is
            not stated.
        rows: the account of the rows; without it, what the view selects, its window aside.
        drawn: what a chart draws of them.
        date: the day to state, as it should be written.
    """
    chosen = replace(view or View(), event="", view="", layout="")
    return Edition(
        title=program.settings.title,
        version=program.settings.edition,
        files=tuple(program.files.items()),
        address=url.query(chosen),
        filters=tuple(_words(program, chosen)),
        rows=rows or _selected(program, chosen),
        drawn=drawn,
        tool=this_tool(),
        date=date,
    )


def this_tool() -> str:
    """Name this tool with its version."""
    try:
        return f"{TOOL} {version(TOOL)}"
    except PackageNotFoundError:  # run from a checkout that is not installed
        return f"{TOOL} (not installed)"


def filtered(rows: int, why: str) -> tuple[Left, ...]:
    """Account for rows that are left out; for none there is no account."""
    return (Left(rows, why),) if rows else ()


def _selected(program: Program, view: View) -> Rows:
    shown = len(select(program, view).events)
    return Rows(program.total, shown, filtered(program.total - shown, "by the filters"))


def _words(program: Program, view: View) -> Iterator[str]:
    """Say each filter: ``lane Oversight or Plans``, ``disputed only``, ``from 2009``."""
    names = _names(program)
    for field in fields(view):
        chosen = getattr(view, field.name)
        if isinstance(chosen, tuple) and chosen:
            known = names.get(field.name, {})
            yield f"{field.name} {' or '.join(known.get(name, name) for name in chosen)}"
    if view.q:
        yield f"search {view.q}"
    if view.disputed:
        yield "disputed only"
    if view.start or view.end:
        yield " ".join(
            filter(None, [view.start and f"from {view.start}", view.end and f"to {view.end}"])
        )


def _names(program: Program) -> Mapping[str, Mapping[str, str]]:
    """What a reader calls the values of some keys."""
    titles = zip(program.sources["id"], program.sources["title"], strict=True)
    return {"source": dict(titles), "mark": {**DATES, **FIGURES}}


def _sum(left: tuple[Left, ...]) -> int:
    return sum(one.rows for one in left)


def _reasons(left: tuple[Left, ...]) -> str:
    return f" ({', '.join(f'{one.rows:,} {one.why}' for one in left)})" if left else ""


def _plain(left: tuple[Left, ...]) -> dict[str, Any]:
    return {"rows": _sum(left), "why": [{"rows": one.rows, "why": one.why} for one in left]}
