"""A folder of documents: the one place of this package that reads files."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from timeline.loading.records import is_bare
from timeline.record import Document


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a document: its name, its bytes, or why they cannot be read."""

    name: str
    data: bytes = b""
    sha256: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Shelf:
    """The files of one folder; what lies deeper is not looked at."""

    folder: Path
    _hashes: dict[Path, str] = field(default_factory=dict, init=False, repr=False)

    def find(self, source: str, document: Document) -> Found | None:
        """Find the document of a source.

        Args:
            source: the id of the source.
            document: what is recorded of its file; its name or hash may be empty.

        Returns:
            The file with the recorded hash, the one of the recorded name looked at first; else
            the file of that name; else ``<source>.txt``; else None.
        """
        named = [self._file(name) for name in (document.name, f"{source}.txt")]
        present = [file for file in named if file]
        for file in [*present, *self._of_size(document)]:
            if document.sha256 and self._hash(file) == document.sha256:
                return _read(file)
        return _read(present[0]) if present else None

    def _file(self, name: str) -> Path | None:
        """An ordinary file of the folder; never one outside it, nor a pipe that never ends."""
        file = self.folder / name
        try:
            return file if is_bare(name) and file.is_file() else None
        except OSError:  # an id that is too long for a file's name, say
            return None

    def _of_size(self, document: Document) -> Iterator[Path]:
        if document.sha256:
            for file in sorted(self.folder.iterdir()):
                if file.is_file() and document.bytes in (0, file.stat().st_size):
                    yield file

    def _hash(self, file: Path) -> str:
        if file not in self._hashes:
            try:
                with file.open("rb") as opened:
                    self._hashes[file] = hashlib.file_digest(opened, "sha256").hexdigest()
            except OSError:
                self._hashes[file] = ""
        return self._hashes[file]


def _read(file: Path) -> Found:
    try:
        data = file.read_bytes()
    except OSError as error:
        return Found(file.name, fault=(error.strerror or "it cannot be read").lower())
    return Found(file.name, data, hashlib.sha256(data).hexdigest())
