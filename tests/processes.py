"""Processes that run beside a test."""

import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Timer

LONGEST = 60.0
"""Seconds after which a process is ended, so that a fault fails a test instead of stopping it."""


@contextmanager
def started(
    command: Sequence[str], *, longest: float = LONGEST, speaking: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """Start a command with its output in pipes; it is gone when the context ends.

    Where one is ``speaking`` to it, its input is a pipe too.
    """
    heard = subprocess.PIPE if speaking else None
    with subprocess.Popen(
        command, stdin=heard, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # What runs in the background ignores Ctrl+C, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:  # fmt: skip
        limit = Timer(longest, process.kill)
        limit.start()
        try:
            yield process
        finally:
            limit.cancel()
            process.kill()
