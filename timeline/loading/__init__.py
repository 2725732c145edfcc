"""Files to a checked :class:`timeline.program.Program`: the only door.

What comes through it is right by contract, so nothing behind it checks again. What does not is
told at once: every problem of every file, each with its place and, where there is one, a way out.
"""

from dataclasses import replace
from os import PathLike
from pathlib import Path

from timeline.errors import TableError
from timeline.loading import crosschecks, tables
from timeline.loading.decoding import decode
from timeline.loading.document import Document, parse
from timeline.loading.events import events
from timeline.loading.findings import Findings
from timeline.loading.folder import Folder, open_folder
from timeline.loading.lanes import complete
from timeline.loading.reading import read
from timeline.loading.records import check as check_records
from timeline.loading.records import records
from timeline.loading.settings import settings
from timeline.loading.sheet import Sheet, sheet
from timeline.loading.verified import verified
from timeline.loading.written import Dates
from timeline.program import EVENT_COLUMNS, Program
from timeline.schema import SETTINGS_FILE, TABLES

__all__ = ["load"]

# The names that the program gives columns of its own; no further column may hide one.
TAKEN = {
    "events.csv": tuple(EVENT_COLUMNS),
    "disagreements.csv": ("line",),
    "glossary.csv": ("line",),
}


def load(path: str | PathLike[str]) -> Program:
    """Load a dataset.

    Args:
        path: a folder with ``events.csv`` and, if it has them, ``sources.csv``,
            ``disagreements.csv``, ``glossary.csv`` and ``program.toml``; or one CSV of events,
            which is then read by itself. ``verified.json`` beside them gives the marks, the
            folder that the settings name the records of the documents.

    Returns:
        The checked program. Its title is the folder's or file's name unless the settings give
        one; ``notices`` tells of what may surprise.

    Raises:
        TableError: with every problem of every file, in the order of the files' lines.
    """
    findings = Findings()
    folder = open_folder(Path(path), findings)
    document = _document(folder, findings)
    sheets = {name: _sheet(folder, name, findings) for name in TABLES}
    chosen = settings(document, folder.name)
    table = events(sheets["events.csv"], chosen)
    disagreements = tables.disagreements(sheets["disagreements.csv"])
    dates = Dates(chosen.calendar, chosen.order)
    sources = tables.sources(sheets["sources.csv"], dates)
    glossary = tables.glossary(sheets["glossary.csv"])
    crosschecks.check(sheets, document, chosen, table)
    entered = records(document, Path(path), dates)
    check_records(entered, sheets, sources, table)
    if findings.problems:
        raise TableError(
            sorted(findings.problems, key=lambda problem: (problem.file, problem.line))
        )
    disputed = {name for names in disagreements["rows"] for name in names}
    program = Program(
        settings=replace(chosen, lanes=complete(chosen.lanes, table["lane"])),
        events=table.assign(disputed=table["id"].isin(disputed)),
        sources=sources,
        disagreements=disagreements,
        glossary=glossary,
        extra=tuple(table.columns[len(EVENT_COLUMNS) :]),
        total=len(table),
        records={one.record.id: one.record for one in entered},
        files=folder.hashes() | {one.name: one.sha256 for one in entered},
    )
    checks, term_checks = verified(folder, program, findings)
    return replace(program, checks=checks, term_checks=term_checks, notices=tuple(findings.notices))


def _document(folder: Folder, findings: Findings) -> Document | None:
    if SETTINGS_FILE not in folder.files:
        return None
    file, data = folder.files[SETTINGS_FILE]
    text = decode(data, file, findings)
    return None if text is None else parse(text, file, findings)


def _sheet(folder: Folder, name: str, findings: Findings) -> Sheet | None:
    if name not in folder.files:
        return None
    file, data = folder.files[name]
    text = decode(data, file, findings)
    grid = None if text is None else read(text, file, findings)
    if grid is None:
        return None
    return sheet(grid, TABLES[name], findings, TAKEN.get(name, ()))
