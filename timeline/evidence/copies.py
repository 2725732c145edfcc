"""The document of a source as it is at hand: the recorded file, another copy, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.evidence.shelf import Found, Shelf
from timeline.evidence.text import Text, UnreadableError, read, unused
from timeline.fingerprints import recorded
from timeline.program import Program
from timeline.record import Document, Repair

State = Literal["same", "another copy", "not there", "unreadable"]


@dataclass(frozen=True, slots=True)
class Copy:
    """What is at hand of one source.

    Attributes:
        state: ``same``: the file's SHA-256 is the recorded one; ``another copy``: it is not, or
            none is recorded; ``unreadable``: a file is there and is no text.
        recorded: the SHA-256 that is recorded, empty if none is.
        file: the name of the file.
        sha256: of the file.
        text: what stands in it, repaired; None unless it can be read.
        fault: why it cannot be read.
        unused: the repairs that name nothing in the recorded file.
    """

    source: str
    state: State
    recorded: str = ""
    file: str = ""
    sha256: str = ""
    text: Text | None = None
    fault: str = ""
    unused: tuple[Repair, ...] = ()


def at_hand(program: Program, shelf: Shelf) -> Mapping[str, Copy]:
    """Look for the document of every source that is cited or recorded, by the source's id."""
    cited = [*program.events["source"], *program.glossary["source"]]
    names = dict.fromkeys([*program.records, *(name for names in cited for name in names)])
    return {name: _copy(program, shelf, name) for name in names}


def _copy(program: Program, shelf: Shelf, source: str) -> Copy:
    record = program.records.get(source)
    sha256 = recorded(program, source)
    document = record.document if record else Document()
    repairs = record.repairs if record else ()
    wanted = Document(document.name, document.bytes, document.lines, sha256)
    found = shelf.find(source, wanted)
    if found is None:
        return Copy(source, "not there", sha256)
    return _opened(source, sha256, found, repairs)


def _opened(source: str, sha256: str, found: Found, repairs: tuple[Repair, ...]) -> Copy:
    if found.fault:
        return Copy(source, "unreadable", sha256, found.name, fault=found.fault)
    try:
        text = read(found.data, repairs)
    except UnreadableError as error:
        return Copy(source, "unreadable", sha256, found.name, found.sha256, fault=str(error))
    same = found.sha256 == sha256
    state: State = "same" if same else "another copy"
    idle = tuple(unused(repairs, found.data)) if same else ()
    return Copy(source, state, sha256, found.name, found.sha256, text, unused=idle)
