"""The command ``program-timeline``: arguments, one call of the library, a few lines of text.

The library reads files and gives values; only here are files written and things printed. What a
user can get wrong ends in one line on standard error and an exit status, never in a traceback.
"""

import argparse
import errno
import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NoReturn, TypeAlias

from timeline.bundled import data_dir
from timeline.dates import Edge, Period, parse_date
from timeline.errors import TimelineError
from timeline.exporting import export
from timeline.loading import load
from timeline.loading.folder import is_part
from timeline.program import Program

NAME = "program-timeline"
HOST = "127.0.0.1"
PORT = 8050
DONE, DATA_AT_FAULT, ARGUMENTS_AT_FAULT, INTERRUPTED = 0, 1, 2, 130

Run = Callable[[argparse.Namespace], None]


class ArgumentsError(TimelineError):
    """The arguments ask for something that cannot be."""


def main(argv: list[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: the arguments after the command's name; those of the process by default.

    Returns:
        0: done; 1: the data or a file is at fault; 2: the arguments are; 130: interrupted.

    Raises:
        SystemExit: by ``--help`` and ``--version`` with 0, by unreadable arguments with 2.
    """
    _write_any_letter()
    args = _parser().parse_args(argv)
    try:
        args.run(args)
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        return DONE
    except ArgumentsError as error:
        return _failed(error, ARGUMENTS_AT_FAULT)
    except (TimelineError, OSError) as error:
        return _failed(error, DATA_AT_FAULT)
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE


def serve_dataset(args: argparse.Namespace) -> None:
    """Serve the dashboard until interrupted."""
    from timeline import web  # not at the top: dash makes every other command slower

    program = load(args.dataset)
    try:
        listening = web.listen(args.host, args.port)
    except OSError as error:
        raise ArgumentsError(_no_address(args.host, args.port, error)) from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service is ended this way
    said = f"Serving on {web.address(args.host, listening)} (Ctrl+C ends it)"
    with listening:
        web.serve(program, listening, ready=lambda: _say(said))


def check_dataset(args: argparse.Namespace) -> None:
    """Check a dataset and say what it holds."""
    program = load(args.dataset)
    _say(f"{args.dataset}: no problems", *_aligned(_contents(program)))


def export_page(args: argparse.Namespace) -> None:
    """Write the page into one file that needs no server and no network."""
    out = Path(os.path.realpath(args.out))
    if is_part(out, args.dataset):
        raise ArgumentsError(f"{args.out}: is a file of the dataset; name another")
    _refuse(out, args.out, replace=args.force)
    program = load(args.dataset)
    page = export(program)
    try:
        _write(out, page)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(args.out)) from error
    rows = len(program.events)
    _say(f"{args.out}: {rows} row{'s' * (rows != 1)}, {len(page) / 1e6:.2f} MB")


def explain_date(args: argparse.Namespace) -> None:
    """Say how a written date is read."""
    text = " ".join(args.text)
    try:
        period = parse_date(text, order=args.order)
    except ValueError as error:
        raise TimelineError(str(error)) from error
    _say(*_aligned([("text", text), *_reading(period)]))


def _contents(program: Program) -> Iterator[tuple[str, str]]:
    events = program.events
    undated = int(events["period"].isna().sum())
    counts = events["lane"].value_counts()
    cited = {name for names in events["source"] for name in names}
    lanes = ", ".join(f"{lane.name} {counts.get(lane.name, 0)}" for lane in program.lanes)
    yield "rows", f"{program.total}" + (f", {undated} of them without a date" if undated else "")
    yield "lanes", f"{len(program.lanes)}" + (f": {lanes}" if lanes else "")
    yield "sources", f"{len(program.sources)}, {len(cited)} of them cited"
    yield "disagreements", f"{len(program.disagreements)}"
    if program.extra:
        yield "other columns", ", ".join(program.extra)
    for notice in program.notices:
        yield "notice", notice


def _reading(period: Period) -> Iterator[tuple[str, str]]:
    marks = ["approximate"] * period.approximate + ["uncertain"] * period.uncertain
    yield "kind", period.kind
    yield "first day", _day(period.first, period.start)
    yield "last day", _day(period.last, period.end)
    yield "precision", period.precision
    yield "marks", ", ".join(marks) or "none"
    yield "meaning", period.meaning()


def _day(day: date | None, edge: Edge) -> str:
    """A day, or why there is none: the end is open or unknown, or the text bounds one side only."""
    return str(day or ("not bounded" if edge.state == "known" else edge.state))


def _aligned(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name:<15}{value}" for name, value in pairs]


def _say(*lines: str) -> None:
    """Print at once, so that an output that takes no more is told here and not at the exit."""
    try:
        print(*lines, sep="\n", flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is held back
        raise OSError(error.errno, error.strerror, "standard output") from error


def _refuse(out: Path, given: Path, *, replace: bool) -> None:
    """Raise before any work is done if a file may not be written there."""
    if out.is_dir():
        raise TimelineError(f"{given}: is a folder; name a file in it")
    if out.exists() and not out.is_file():
        raise TimelineError(f"{given}: is no ordinary file; name another")
    if out.exists() and not replace:
        raise TimelineError(f"{given}: is there already; --force replaces it")
    if not out.parent.is_dir():
        raise TimelineError(f"{given}: there is no folder {given.parent}")


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: a reader never meets half a page."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _no_address(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is taken; choose another with --port"
    return f"cannot serve on port {port} of {host}: {error.strerror or error}"


def _failed(error: Exception, status: int) -> int:
    if isinstance(error, OSError) and error.filename is not None:
        print(f"{NAME}: {error.filename}: {error.strerror}", file=sys.stderr)
    else:
        print(f"{NAME}: {error}", file=sys.stderr)
    return status


def _write_any_letter() -> None:
    """A terminal or pipe that knows fewer letters than the data gets escapes, not an error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, with the way to the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(ARGUMENTS_AT_FAULT, f"{self.prog}: {message}; see {self.prog} --help\n")


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=NAME,
        description="What happened to a public program, what it cost, and how we know.",
        epilog=f"Example: {NAME} check",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {_version()}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(commands)
    _add_check(commands)
    _add_export(commands)
    _add_date(commands)
    return parser


def _add_serve(commands: Commands) -> None:
    parser = _command(commands, "serve", serve_dataset, "serve --port 8051")
    _add_dataset(parser)
    parser.add_argument(
        "--host", default=HOST, type=_host, help="address to listen on (%(default)s)"
    )
    parser.add_argument("--port", default=PORT, type=_port, help="port (%(default)s)")


def _add_check(commands: Commands) -> None:
    _add_dataset(_command(commands, "check", check_dataset, "check"))


def _add_export(commands: Commands) -> None:
    parser = _command(commands, "export", export_page, "export -o report.html")
    _add_dataset(parser)
    out = "the file to write"
    parser.add_argument("-o", "--output", dest="out", type=_file, required=True, help=out)
    parser.add_argument("--force", action="store_true", help="replace a file that is there")


def _add_date(commands: Commands) -> None:
    parser = _command(commands, "date", explain_date, 'date "mid-2012"')
    parser.add_argument("text", nargs="+", metavar="TEXT", help="the date as written")
    order = "how 12/05/2003 is meant, which is refused without it"
    parser.add_argument("--order", choices=["dmy", "mdy"], help=order)


def _command(commands: Commands, name: str, run: Run, example: str) -> argparse.ArgumentParser:
    summary = run.__doc__ or ""
    parser = commands.add_parser(
        name, help=summary, description=summary, epilog=f"Example: {NAME} {example}",
        allow_abbrev=False,
    )  # fmt: skip
    parser.set_defaults(run=run)
    return parser


def _add_dataset(parser: argparse.ArgumentParser) -> None:
    meaning = "a folder or one CSV (the dataset that comes with the package)"
    parser.add_argument(
        "dataset", nargs="?", type=Path, default=data_dir(), metavar="DATASET", help=meaning
    )


def _file(text: str) -> Path:
    if text.replace(os.sep, "/").rpartition("/")[2] in (
        "",
        ".",
        "..",
    ):  # a Path forgets that `new/` is a folder
        raise argparse.ArgumentTypeError(f"{text!r} names no file, such as report.html")
    return Path(text)


def _host(text: str) -> str:
    bare = text.removeprefix("[").removesuffix("]")
    if not bare:
        raise argparse.ArgumentTypeError(f"{text!r} is no address of this machine, such as {HOST}")
    return bare


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; a port is a number up to 65535")
    return int(text)


def _version() -> str:
    try:
        return version(NAME)
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "(not installed)"
