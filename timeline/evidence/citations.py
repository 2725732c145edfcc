"""The citations of a program: which row says that what stands where."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.program import Program


@dataclass(frozen=True, slots=True)
class Citation:
    """One source of one row.

    Attributes:
        table: the file, ``events.csv`` or ``glossary.csv``.
        row: the id of the row, or the term.
        line: of the file, from 1.
        layer: of the row; empty for a term.
        locator: the place in the source, as written.
        figures: what must stand there.
    """

    table: str
    row: str
    line: int
    layer: str
    source: str
    locator: str
    figures: tuple[str, ...]


def citations(program: Program) -> Iterator[Citation]:
    """Go through the citations of the rows, then of the glossary, in the order of the files."""
    rows: Iterator[Any] = program.events.itertuples(index=False)
    for row in rows:
        yield from _of("events.csv", row.id, row.layer, row)
    terms: Iterator[Any] = program.glossary.itertuples(index=False)
    for term in terms:
        yield from _of("glossary.csv", term.term, "", term)


def _of(table: str, name: str, layer: str, row: Any) -> Iterator[Citation]:
    for source, locator, figures in zip(row.source, row.locator, row.evidence, strict=True):
        yield Citation(table, name, row.line, layer, source, locator, figures)
