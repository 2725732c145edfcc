"""``verify``: every citation held against the documents, and what came of it written down."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline.cli.output import is_in_the_way, say, write
from timeline.cli.status import ArgumentsError
from timeline.errors import TimelineError
from timeline.evidence import Copy, Report, Result, Shelf, at_hand, verify, written
from timeline.evidence.holding import quoted
from timeline.loading import load
from timeline.program import Program
from timeline.record import Check
from timeline.schema import VERIFIED_FILE


def verify_dataset(args: argparse.Namespace) -> None:
    """Hold every citation of a dataset against the documents."""
    if args.dataset.is_file():
        raise ArgumentsError(
            f"{args.dataset}: is one table; verify needs a folder, to write {VERIFIED_FILE} into"
        )
    if not args.documents.is_dir():
        raise ArgumentsError(f"{args.documents}: is no folder; name the one with the documents")
    program = load(args.dataset)
    given = args.dataset / VERIFIED_FILE
    if not args.dry_run and is_in_the_way(given):
        raise TimelineError(f"{given}: is no ordinary file; move it away")
    copies = at_hand(program, Shelf(args.documents))
    if not copies:
        raise TimelineError(f"{args.dataset}: cites no source, so there is nothing to verify")
    if all(copy.state == "not there" for copy in copies.values()):
        raise TimelineError(f"{args.documents}: holds none of the documents that are cited")
    report = verify(program, copies)
    faults = [*_document_faults(report), *_citation_faults(report, args.dataset)]
    say(*_summary(program, report, args.documents), *_listed("failed", faults))
    if args.verbose:
        say(*_listed("not checked", list(_unchecked(report, args.dataset))))
    if not args.dry_run:
        say(_record(report, args.dataset))
    if faults:
        raise TimelineError(f"{len(faults)} fault{'s' * (len(faults) != 1)}; see above")


def _record(report: Report, dataset: Path) -> str:
    """Write the report beside the tables, and say so."""
    given = dataset / VERIFIED_FILE
    content = written(report)
    if given.is_file() and given.read_bytes() == content:
        return f"{given}: is up to date"
    write(Path(os.path.realpath(given)), content, given)
    return f"{given}: written"


def _summary(program: Program, report: Report, folder: Path) -> Iterator[str]:
    yield f"documents in {folder}"
    for copy in report.copies.values():
        if copy.recorded or copy.state != "not there":
            yield _line(copy.source, f"{_state(copy)}; {_holding(report, copy.source)}")
    yield "rows"
    for layer, checks in _by_layer(program, report).items():
        yield _line(layer or "without a layer", _counted(checks))
    if report.term_checks:
        yield "glossary"
        yield _line("terms", _counted(list(report.term_checks.values())))
    yield from _left_open(report)


def _line(name: str, said: str) -> str:
    return f"  {name:<20} {said}"


def _state(copy: Copy) -> str:
    if copy.state == "another copy" and not copy.recorded:
        return "a copy, none is recorded"
    return "same file" if copy.state == "same" else copy.state


def _holding(report: Report, source: str) -> str:
    held = [one.held.mark for one in report.results if one.held.source == source]
    holding = sum(mark in ("checked", "another copy") for mark in held)
    return f"{holding} of {len(held)} citations hold"


def _by_layer(program: Program, report: Report) -> Mapping[str, Sequence[Check]]:
    """The checks of every row that cites anything, by layer, in the order of the file."""
    layers: dict[str, list[Check]] = {}
    for name, layer in zip(program.events["id"], program.events["layer"], strict=True):
        if name in report.checks:
            layers.setdefault(layer, []).append(report.checks[name])
    return layers


def _counted(checks: Sequence[Check]) -> str:
    counts = Counter(check.mark for check in checks)
    copied, failed = counts["another copy"], counts["failed"]
    others = [f"{copied} in another copy"] * bool(copied) + [f"{failed} failed"] * bool(failed)
    return ", ".join([f"{counts['checked']} of {len(checks)} checked", *others])


def _left_open(report: Report) -> Iterator[str]:
    """Group the citations that could not be checked by the reason, the most frequent first."""
    reasons: dict[str, list[str]] = {}
    for result in report.results:
        if result.held.mark == "not checked":
            reasons.setdefault(result.held.reason, []).append(result.held.source)
    if reasons:
        yield "not checked"
    for reason, sources in sorted(reasons.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        count, of = len(sources), len(set(sources))
        yield f"  {reason}: {count} citation{'s' * (count > 1)} of {of} source{'s' * (of > 1)}"


def _document_faults(report: Report) -> Iterator[str]:
    for copy in report.copies.values():
        if copy.state == "unreadable":
            yield f"{copy.source}: {copy.file} cannot be read: {copy.fault}"
        elif copy.state == "another copy" and copy.recorded:
            yield (
                f"{copy.source}: {copy.file} is not the recorded file: its SHA-256 is "
                f"{copy.sha256}, recorded is {copy.recorded}"
            )
        for repair in copy.unused:
            found = quoted(repair.found)
            yield f"{copy.source}: the repair of {found} finds nothing in {copy.file}"


def _citation_faults(report: Report, dataset: Path) -> Iterator[str]:
    for result in report.failed:
        for fault in result.faults:
            yield f"{_place(result, dataset)}: {fault.column}: {fault.text}"


def _unchecked(report: Report, dataset: Path) -> Iterator[str]:
    for result in report.results:
        if result.held.mark == "not checked":
            yield f"{_place(result, dataset)}: {result.held.source}: {result.held.reason}"


def _place(result: Result, dataset: Path) -> str:
    return f"{dataset / result.citation.table}:{result.citation.line}"


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"  {line}" for line in lines)
