"""The command as a whole: one run of one of its parts, and how it ends."""

import io
import sys

from timeline.cli.arguments import parser
from timeline.cli.output import printable
from timeline.cli.status import (
    ARGUMENTS_AT_FAULT,
    DATA_AT_FAULT,
    DONE,
    INTERRUPTED,
    NAME,
    ArgumentsError,
)
from timeline.errors import TimelineError


def main(argv: list[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: the arguments after the command's name; those of the process by default.

    Returns:
        0: done; 1: the data or a file is at fault; 2: the arguments are; 3: ``diff --exit-code``
        found a difference; 130: interrupted.

    Raises:
        SystemExit: by ``--help`` and ``--version`` with 0, by unreadable arguments with 2.
    """
    _write_any_letter()
    args = parser().parse_args(argv)
    try:
        status: int | None = args.run(args)
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        return DONE
    except ArgumentsError as error:
        return _failed(error, ARGUMENTS_AT_FAULT)
    except (TimelineError, OSError) as error:
        return _failed(error, DATA_AT_FAULT)
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE if status is None else status


def _failed(error: Exception, status: int) -> int:
    if isinstance(error, OSError) and error.filename is not None:
        said = f"{error.filename}: {error.strerror}"
    else:
        said = str(error)
    print(f"{NAME}: {printable(said)}", file=sys.stderr)
    return status


def _write_any_letter() -> None:
    """A terminal or pipe that knows fewer letters than the data gets escapes, not an error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
