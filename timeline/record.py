"""What is recorded of a source document, and what came of holding rows against it.

A :class:`Record` says which file was read, so that anyone can tell whether theirs is the same.
A :class:`Check` is what ``program-timeline verify`` found for one row, or one term of the
glossary; it is kept beside the tables and shown to the reader.
"""

from dataclasses import dataclass, field
from typing import Literal

Mark = Literal["checked", "another copy", "failed", "not checked"]
LAPSED = "changed since it was checked"


@dataclass(frozen=True, slots=True)
class Document:
    """The file that was read: its name, its size, and its SHA-256 in hexadecimal digits.

    Attributes:
        lines: the count that locators such as ``L24`` refer to, the first line being 1.
        sha256: empty where none is recorded.
    """

    name: str = ""
    bytes: int = 0
    lines: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A part of a document that no row was taken from, and why."""

    place: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Repair:
    """What the text has wrong, such as letters for blanks, and what is meant."""

    found: str
    meant: str


@dataclass(frozen=True, slots=True)
class Record:
    """One source document: what it is, what was taken from it and what was left.

    Attributes:
        id: that of the source.
        taken: the ids of the rows that cite it.
        document: the file that was read.
        repairs: what its text has wrong; each is put right before figures are sought in it.
    """

    id: str
    title: str
    issuer: str = ""
    date: str = ""
    number: str = ""
    kind: str = ""
    stance: str = ""
    address: str = ""
    caveats: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    document: Document = field(default_factory=Document)
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """One citation held against its document.

    Attributes:
        mark: ``checked``: every figure stands in its place in the recorded file; ``another
            copy``: they stand in a file that is not the recorded one.
        sha256: of the file that was read, empty where there was none.
        reason: why it failed or was not checked, in a few words; empty where it holds.
    """

    source: str
    mark: Mark
    sha256: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """What was found for one row.

    Attributes:
        mark: of the row as a whole.
        held: one for each source of the row, in its order.
        fingerprint: that of the row when it was checked, see :mod:`timeline.fingerprints`.
    """

    mark: Mark
    held: tuple[Held, ...]
    fingerprint: str = ""
