"""A folder that is written whole or not at all: the counterpart of the files of ``output``.

It is built beside its place and then takes it in one step, in which an older one steps aside. A
folder is replaced only where all that is in it was made by this command, since all of it goes.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from timeline.cli.unfinished import abandoned, unfinished
from timeline.errors import TimelineError

Contents = Callable[[bytes], frozenset[str] | None]
"""From the bytes of a manifest to the paths of the files that it names; None: it is no manifest."""

_OLDER = "~"
"""The end of the name of a folder that has stepped aside."""

_HERE = -100
_EXCHANGE = 2
"""What Linux calls paths from the working folder, and a renaming in both directions."""


def refuse_folder(
    out: Path, given: Path, manifest: str, contents: Contents, *, replace: bool
) -> None:
    """Raise before any work is done if a folder may not be written there.

    Args:
        out: where it is to be.
        given: the same as the reader called it.
        manifest: the name of the file in it that names all others.
        contents: what reads that file.
        replace: whether an older one may go.
    """
    if not out.parent.is_dir():
        raise TimelineError(f"{given}: there is no folder {given.parent}")
    if not out.exists():
        return
    if not out.is_dir():
        raise TimelineError(f"{given}: is a file; name a folder")
    there = frozenset(_files(out))
    if not there:
        return
    with suppress(OSError):
        own = contents((out / manifest).read_bytes())
        if own is not None:
            _refuse_replacing(given, there - own, replace)
            return
    raise TimelineError(f"{given}: holds files that are not of a site; name another folder")


def _refuse_replacing(given: Path, strange: frozenset[str], replace: bool) -> None:
    if strange:
        raise TimelineError(
            f"{given}: holds {min(strange)}, which is not of the site; move it, or name another "
            "folder"
        )
    if not replace:
        raise TimelineError(f"{given}: is there already; --force replaces it")


def write_folder(out: Path, files: Mapping[str, bytes], given: Path) -> None:
    """Write a folder whole or not at all; one that is there is gone then.

    Args:
        out: where it is to be.
        files: path with ``/`` -> bytes; the last one is the manifest.
        given: how the reader called the folder.

    Raises:
        OSError: it cannot be written; it names the folder as ``given``.
    """
    _sweep(out)
    with unfinished(out) as fresh:
        try:
            fresh.mkdir()
            _fill(fresh, files)
            _take(fresh, out)
            _settle(out.parent)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(given)) from error
        finally:
            shutil.rmtree(fresh, ignore_errors=True)  # what is not finished, or the older one


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for inner in {(folder / path).parent for path in files}:
        _settle(inner)


def _settle(folder: Path) -> None:
    """Let the disk know the names in a folder, where a system lets folders be opened."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _take(fresh: Path, out: Path) -> None:
    """Put a folder in its place; one that is there is called as the fresh one was."""
    if not _placed(fresh, out) and not _exchanged(fresh, out):
        aside = fresh.with_name(f"{fresh.name}{_OLDER}")
        out.rename(aside)
        try:
            fresh.rename(out)
        except OSError:
            aside.rename(out)
            raise
        aside.rename(fresh)


def _placed(fresh: Path, out: Path) -> bool:
    """Put a folder where none is; false if there is one, be it since a moment ago."""
    if out.exists():
        return False
    try:
        fresh.rename(out)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            return False
        raise
    return True


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, so that none is missing for a moment; false if not so."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)


def _sweep(out: Path) -> None:
    """Clear away what runs that were killed have left; an older folder goes back to its place."""
    for left in abandoned(out, _OLDER):
        if left.name.endswith(_OLDER) and not out.exists():
            left.rename(out)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _files(folder: Path) -> Iterator[str]:
    """Name the files in a folder by their paths in it; a link to a folder counts as a file."""
    for path in sorted(folder.rglob("*")):
        if not path.is_dir() or path.is_symlink():
            yield path.relative_to(folder).as_posix()
