"""A process that runs the command again and again, and ends it at a moment of its writing.

    python -m tests.dying

It reads requests, a line of JSON each, and answers each with a line. Every run is a fork: what
takes longest, the imports, is done once. A run stops by itself at the moment that is asked for,
and is killed from outside then.
"""

import json
import os
import resource
import signal
import sys
from types import FrameType
from typing import Any

from timeline.cli import main, output

EVENTS = {"before": "c_call", "after": "c_return"}
NOBODY = 65534


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Run the command once.

    Args:
        request: ``arguments`` of the command, and what befalls it: ``moment``, such as ``before
            fsync``, at which it is killed; ``most``, the bytes that a file may have, and whether
            more is ``deadly``; ``stranger``, whether it has no rights where it writes.

    Returns:
        ``killed``: by which signal, 0 for none; its exit ``status``; what it ``said``.
    """
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        _run(**request)
    os.close(writing)
    _, ended = os.waitpid(process, os.WUNTRACED)
    if os.WIFSTOPPED(ended):
        os.kill(process, signal.SIGKILL)
        _, ended = os.waitpid(process, 0)
    with os.fdopen(reading) as said:
        killed = os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0
        return {"killed": killed, "status": os.WEXITSTATUS(ended), "said": said.read()}


def _run(
    arguments: list[str], moment: str = "", most: int = 0, deadly: bool = False,
    stranger: bool = False,
) -> None:  # fmt: skip
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if most:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    if moment:
        _stop(*moment.split())
    if stranger and os.geteuid() == 0:
        _give_up_rights()
    status = main(arguments)
    sys.stdout.flush()
    os._exit(status)


def _stop(when: str, call: str) -> None:
    """Stop before or after a call of the system within the writing."""

    def watch(frame: FrameType, event: str, called: Any) -> None:
        if event == EVENTS[when] and called.__qualname__ == call and _is_within_writing(frame):
            os.kill(os.getpid(), signal.SIGSTOP)

    sys.setprofile(watch)


def _give_up_rights() -> None:
    """Be nobody from the writing on: root may write anywhere."""

    def watch(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code is output.write.__code__:
            os.seteuid(NOBODY)

    sys.setprofile(watch)


def _is_within_writing(frame: FrameType | None) -> bool:
    while frame and frame.f_code is not output.write.__code__:
        frame = frame.f_back
    return frame is not None


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(answer(json.loads(line)))}\n")
        sys.stdout.flush()
