"""What is being written, under a name beside its place, and what of it was abandoned there."""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_under_way: set[Path] = set()
"""What the threads of this process are writing; by its number alone it would be of a run before."""


@contextmanager
def unfinished(out: Path) -> Iterator[Path]:
    """Name what is to stand in a place as long as it does not."""
    # The number tells a later run whose it was; two threads, or two containers, may have one.
    path = out.with_name(f".{out.name}.{os.getpid()}.{secrets.token_hex(4)}")
    _under_way.add(path)
    try:
        yield path
    finally:
        _under_way.discard(path)


def abandoned(out: Path, sign: str = "") -> Iterator[Path]:
    """Find what runs that were killed have left beside a place, and never will finish.

    Args:
        out: the place.
        sign: what they may have put at the end of the name.

    Raises:
        OSError: the folder around it cannot be read.
    """
    own = re.compile(rf"(\.{re.escape(out.name)}\.(\d+)\.[0-9a-f]{{8}})({re.escape(sign)})?")
    for path in sorted(out.parent.iterdir()):
        found = own.fullmatch(path.name)
        if not found or path.is_symlink() or path.with_name(found[1]) in _under_way:
            continue
        if _has_ended(int(found[2])):
            yield path


def _has_ended(process: int) -> bool:
    """Whether a process of this number is no more; where that cannot be asked, it goes on.

    A run that bears our own number was another one, which had it before us.
    """
    if os.name != "posix":  # elsewhere the question would end the process
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return process == os.getpid()
