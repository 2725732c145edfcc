"""The files that the pages of a site share: style and scripts, each once.

A name holds a hash of the text: a host or a browser may keep the file for ever, and a newer site
never meets an older file.
"""

from dataclasses import dataclass
from hashlib import sha256

from timeline.page.scripts import EARLY, EMBEDDED, EXPORTED, FRAMED, SHARED, script
from timeline.page.sources import numbering
from timeline.page.style import sheet, style
from timeline.program import Program

FOLDER = "assets"
DIGITS = 12


@dataclass(frozen=True, slots=True)
class File:
    """A text with the name that it is called by."""

    name: str
    text: str

    @property
    def path(self) -> str:
        """Where it lies in the site: ``assets/style-0123456789ab.css``."""
        stem, _, ending = self.name.partition(".")
        return f"{FOLDER}/{stem}-{sha256(self.content).hexdigest()[:DIGITS]}.{ending}"

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return self.text.encode()


@dataclass(frozen=True, slots=True)
class Shared:
    """What more than one page needs.

    Attributes:
        early: the script that runs before the first paint.
        framed: the same of a page with one chart.
        style: the style of all pages.
        further: that of the pages which are not the report.
        report: the scripts of the report.
        embedded: those of a page with one chart.
        files: those of the list of files.
    """

    early: File
    framed: File
    style: File
    further: File
    report: File
    embedded: File
    files: File


def shared(program: Program) -> Shared:
    """Gather the shared files of a program's site."""
    return Shared(
        early=File("early.js", script(EARLY)),
        framed=File("framed.js", script(FRAMED)),
        style=File("style.css", style(numbering(program))),
        further=File("further.css", sheet("site")),
        report=File("report.js", script([*SHARED, *EXPORTED])),
        embedded=File("embedded.js", script(EMBEDDED)),
        files=File("files.js", script(["files.js"])),
    )
