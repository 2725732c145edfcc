"""What is printed, and the files that are written: whole or not at all."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from timeline.cli.unfinished import abandoned, unfinished
from timeline.errors import TimelineError

_CONTROL = re.compile(r"[^\n\t\x20-\x7e\xa0-\U0010ffff]")


def aligned(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Write names and values below each other as two columns."""
    return [f"{name:<15}{value}" for name, value in pairs]


def say(*lines: str) -> None:
    """Print at once, so that an output that takes no more is told here and not at the exit."""
    try:
        print(*map(printable, lines), sep="\n", flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is held back
        raise OSError(error.errno, error.strerror, "standard output") from error


def printable(text: str) -> str:
    """Escape what would move the cursor of a terminal; data may come from anywhere."""
    return _CONTROL.sub(lambda sign: repr(sign[0])[1:-1], text)


def refuse(out: Path, given: Path, *, replace: bool) -> None:
    """Raise before any work is done if a file may not be written there."""
    if out.is_dir():
        raise TimelineError(f"{given}: is a folder; name a file in it")
    if is_in_the_way(out):
        raise TimelineError(f"{given}: is no ordinary file; name another")
    if out.exists() and not replace:
        raise TimelineError(f"{given}: is there already; --force replaces it")
    if not out.parent.is_dir():
        folder = out.parent if given.is_symlink() else given.parent
        raise TimelineError(f"{given}: there is no folder {folder}")


def is_in_the_way(path: Path) -> bool:
    """Whether a file cannot stand there since something else does; a link that goes in a circle
    is something else too.
    """
    real = Path(os.path.realpath(path))
    return os.path.lexists(real) and not real.is_file()


def write(path: Path, content: bytes, given: Path) -> None:
    """Write a file whole or not at all: a reader never meets half a page.

    What runs that were killed have left beside it is cleared away.

    Raises:
        OSError: the file cannot be written; it names the path as ``given``.
    """
    with suppress(OSError):  # it is in nobody's way
        for left in abandoned(path):
            if left.is_file():
                left.unlink()
    with unfinished(path) as place:
        try:
            with place.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            place.replace(path)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(given)) from error
        finally:
            with suppress(OSError):  # a folder that takes no file refuses this too
                place.unlink()
