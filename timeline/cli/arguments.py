"""The arguments of every command, and what its help says."""

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from timeline.bundled import data_dir
from timeline.cli.checking import check_dataset
from timeline.cli.dating import explain_date
from timeline.cli.exporting import ENDINGS, export_page
from timeline.cli.serving import serve_dataset
from timeline.cli.status import ARGUMENTS_AT_FAULT, NAME
from timeline.cli.verifying import verify_dataset
from timeline.edition import this_tool

HOST = "127.0.0.1"
PORT = 8050

Run = Callable[[argparse.Namespace], None]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, with the way to the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(ARGUMENTS_AT_FAULT, f"{self.prog}: {message}; see {self.prog} --help\n")


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def parser() -> argparse.ArgumentParser:
    """Make the reader of all arguments."""
    whole = _Parser(
        prog=NAME,
        description="What happened to a public program, what it cost, and how we know.",
        epilog=f"Example: {NAME} check",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=this_tool())
    commands = whole.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(commands)
    _add_check(commands)
    _add_verify(commands)
    _add_export(commands)
    _add_date(commands)
    return whole


def _add_serve(commands: Commands) -> None:
    parser = _command(commands, "serve", serve_dataset, "serve --port 8051")
    _add_dataset(parser)
    parser.add_argument(
        "--host", default=HOST, type=_host, help="address to listen on (%(default)s)"
    )
    parser.add_argument("--port", default=PORT, type=_port, help="port (%(default)s)")


def _add_check(commands: Commands) -> None:
    _add_dataset(_command(commands, "check", check_dataset, "check"))


def _add_verify(commands: Commands) -> None:
    parser = _command(commands, "verify", verify_dataset, "verify --documents documents")
    _add_dataset(parser)
    folder = "the folder with the documents"
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR", help=folder)
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument(
        "--verbose", action="store_true", help="list every citation that could not be checked"
    )


def _add_export(commands: Commands) -> None:
    parser = _command(commands, "export", export_page, "export -o report.html")
    _add_dataset(parser)
    out = "the file to write"
    parser.add_argument("-o", "--output", dest="out", type=_file, required=True, help=out)
    form = "what to write (what the ending of the file says)"
    parser.add_argument("--format", choices=list(ENDINGS), help=form)
    view = "what it shows, as in an address: 'lane=Oversight&from=2009' (everything)"
    parser.add_argument("--view", default="", metavar="ADDRESS", help=view)
    day = "the day that the data state, such as 2026-11-22 (none)"
    parser.add_argument("--date", type=_day, help=day)
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


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day, such as 2026-11-22") from None


def _host(text: str) -> str:
    bare = text.removeprefix("[").removesuffix("]")
    if not bare:
        raise argparse.ArgumentTypeError(f"{text!r} is no address of this machine, such as {HOST}")
    return bare


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; a port is a number up to 65535")
    return int(text)
