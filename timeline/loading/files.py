"""The bytes of a file that lies in a folder of a dataset."""

import errno
from pathlib import Path


def contents(file: Path) -> bytes:
    """Read a file whole.

    Raises:
        OSError: it cannot be read, or is a pipe, into which nobody may ever write.
        ValueError: the path has a zero byte.
    """
    if file.is_fifo():
        raise OSError(errno.EINVAL, "Is no ordinary file", str(file))
    return file.read_bytes()
