"""Every citation of a program held against the documents: what holds, fails and stays open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline import fingerprints
from timeline.evidence.citations import citations
from timeline.evidence.copies import Copy
from timeline.evidence.holding import Result, hold
from timeline.program import Program
from timeline.record import Check, Held, Mark


@dataclass(frozen=True)
class Report:
    """What came of a program's citations.

    Attributes:
        copies: what is at hand of each source, by its id.
        results: one for each citation, rows first, in the order of the files.
        checks: of every row that cites anything, by its id.
        term_checks: of every term of the glossary that cites anything.
    """

    copies: Mapping[str, Copy]
    results: tuple[Result, ...]
    checks: Mapping[str, Check]
    term_checks: Mapping[str, Check]

    @property
    def failed(self) -> Sequence[Result]:
        """The citations that do not hold."""
        return [result for result in self.results if result.held.mark == "failed"]


def verify(program: Program, copies: Mapping[str, Copy]) -> Report:
    """Hold every citation of a program against its document.

    Args:
        program: its rows and its glossary.
        copies: one for every source that is cited.
    """
    results = tuple(hold(citation, copies[citation.source]) for citation in citations(program))
    by_table = {
        table: list(found) for table, found in groupby(results, lambda one: one.citation.table)
    }
    rows, terms = (by_table.get(table, []) for table in ("events.csv", "glossary.csv"))
    return Report(
        copies,
        results,
        dict(_checks(rows, copies, fingerprints.of_events(program))),
        dict(_checks(terms, copies, fingerprints.of_terms(program))),
    )


def _checks(
    results: Iterable[Result], copies: Mapping[str, Copy], states: Mapping[str, str]
) -> Iterator[tuple[str, Check]]:
    for name, found in groupby(results, lambda one: one.citation.row):
        held = tuple(result.held for result in found)
        yield name, Check(row_mark(held, copies), held, states[name])


def row_mark(held: Sequence[Held], copies: Mapping[str, Copy]) -> Mark:
    """Sum up the citations of one row.

    Returns:
        ``failed`` if any citation failed. Else the weakest of those whose document is recorded,
        because of another nobody can tell whether a file is the one that was read; the weakest
        of all where none is recorded.
    """
    marks = [one.mark for one in held]
    if "failed" in marks:
        return "failed"
    deciding = [one.mark for one in held if copies[one.source].recorded] or marks
    weakest: Sequence[Mark] = ("not checked", "another copy", "checked")
    return next(mark for mark in weakest if mark in deciding)
