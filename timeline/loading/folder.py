"""What a path holds: a folder with ``events.csv`` in it, or one CSV by itself."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from timeline.loading.files import contents
from timeline.loading.findings import Findings, did_you_mean, listed
from timeline.loading.records import files_of
from timeline.schema import SETTINGS_FILE, TABLES, VERIFIED_FILE

EVENTS_FILE = "events.csv"
NAMES = (*TABLES, SETTINGS_FILE, VERIFIED_FILE)


@dataclass(frozen=True, slots=True)
class Folder:
    """The bytes of a dataset's files.

    Attributes:
        name: of the folder, or of the one CSV without its ending.
        files: each file that is there, by the name it has in a folder -> the path to tell of,
            and its bytes.
    """

    name: str
    files: Mapping[str, tuple[str, bytes]]

    def hashes(self) -> dict[str, str]:
        """Give the SHA-256 of each file by the file's own name."""
        return {Path(file).name: sha256(data).hexdigest() for file, data in self.files.values()}


def is_part(file: Path, dataset: Path) -> bool:
    """Tell whether a file is one that the dataset has or, in a folder, may have.

    The records of its documents are parts too, wherever their folder is.
    """
    records = files_of(dataset) if dataset.is_dir() else []
    return any(
        file.samefile(own)
        if file.exists() and own.exists()
        else os.path.realpath(file) == os.path.realpath(own)
        for own in (*_files(dataset), *records)
    )


def _files(path: Path) -> list[Path]:
    return [path / name for name in NAMES] if path.is_dir() else [path]


def open_folder(path: Path, findings: Findings) -> Folder:
    """Read the files of a dataset; what is missing or cannot be read is a problem."""
    if path.is_dir():
        present = {file.name: file for file in _files(path) if file.exists()}
        _misnamed(path, [name for name in NAMES if name not in present], findings)
        if EVENTS_FILE not in present:
            _no_events(path, findings)
        name = path.resolve().name
    else:
        present, name = {EVENTS_FILE: path}, path.stem
    read: Callable[[Path], bytes] = contents if path.is_dir() else Path.read_bytes
    found = {key: (str(file), _bytes(file, read, findings)) for key, file in present.items()}
    return Folder(
        name, {key: (file, data) for key, (file, data) in found.items() if data is not None}
    )


def _bytes(file: Path, read: Callable[[Path], bytes], findings: Findings) -> bytes | None:
    try:
        return read(file)
    except (OSError, ValueError) as error:  # the latter for a path with a zero byte
        why = (getattr(error, "strerror", None) or "it cannot be read").lower()
        if file.name == VERIFIED_FILE:  # it holds marks only
            findings.notice(f"{file} is left out: {why}")
        else:
            wanted = f"a CSV file, or a folder with `{EVENTS_FILE}` in it"
            findings.problem(str(file), 0, "", wanted=wanted, hint=why)
        return None


def _misnamed(path: Path, absent: Sequence[str], findings: Findings) -> None:
    """Give a notice for each file that is not read and looks like one that would be."""
    for file in sorted(path.glob("*")):
        alike = [name for name in absent if Path(name).suffix == file.suffix.lower()]
        hint = did_you_mean(file.name, alike)
        if hint and file.is_file():
            findings.notice(f"{file.name} is not read; {hint}")


def _no_events(path: Path, findings: Findings) -> None:
    others = sorted(file.name for file in path.glob("*.[cC][sS][vV]") if file.name not in TABLES)
    hint = did_you_mean(EVENTS_FILE, others)
    if others and not hint:
        hint = f"to load one table by itself, name it: {listed(others[:5])}"
    findings.problem(str(path), 0, "", wanted=f"a file `{EVENTS_FILE}` in the folder", hint=hint)
