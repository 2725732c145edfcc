"""The arguments of every command, and what its help says."""

import argparse
import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from timeline.bundled import data_dir
from timeline.cli.checking import check_dataset
from timeline.cli.dating import explain_date
from timeline.cli.developing import PICTURES
from timeline.cli.differing import FORMS, diff_datasets
from timeline.cli.exporting import ENDINGS, export_page
from timeline.cli.serving import serve_dataset
from timeline.cli.status import ARGUMENTS_AT_FAULT, DIFFERENT, NAME
from timeline.cli.verifying import verify_dataset
from timeline.edition import this_tool
from timeline.pictures import LEAST, MOST, THEMES, TIMELINE, WIDTH

HOST = "127.0.0.1"
PORT = 8050

Run = Callable[[argparse.Namespace], int | None]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, with the way to the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(ARGUMENTS_AT_FAULT, f"{self.prog}: {message}; see {self.prog} --help\n")


class _Out(argparse.Action):
    """Takes where to write, and whether that is written as a folder, which a Path forgets."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        text = str(values)
        bare = text.rstrip("/" + os.sep)
        try:
            namespace.out = _file(bare)
        except argparse.ArgumentTypeError as error:
            raise argparse.ArgumentError(self, str(error)) from None
        namespace.is_folder = text != bare


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
    _add_diff(commands)
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
    out = "the file to write, or the folder of a site"
    parser.add_argument("-o", "--output", dest="out", action=_Out, required=True, help=out)
    site = "write a folder for a web server: the report, charts to embed, pictures, data"
    parser.add_argument("--site", action="store_true", help=site)
    form = "what to write (what the ending of the file says)"
    parser.add_argument("--format", choices=list(ENDINGS), help=form)
    view = "what it shows, as in an address: 'lane=Oversight&from=2009' (everything)"
    parser.add_argument("--view", default="", metavar="ADDRESS", help=view)
    day = "the day that the data state, such as 2026-11-22 (none)"
    parser.add_argument("--date", type=_day, help=day)
    parser.add_argument("--force", action="store_true", help="replace what is there")
    _add_picture(parser)


def _add_picture(parser: argparse.ArgumentParser) -> None:
    """What only a picture of a chart has."""
    drawn = parser.add_argument_group(f"pictures ({', '.join(PICTURES)})")
    chart = f"which chart: {TIMELINE}, the id of a view, or all; may be repeated ({TIMELINE})"
    drawn.add_argument("--chart", action="append", metavar="NAME", help=chart)
    _add_look(drawn)


def _add_look(drawn: argparse._ArgumentGroup) -> None:
    """How large a picture is, and in which colors."""
    wide = f"pixels, {LEAST} to {MOST} ({WIDTH})"
    drawn.add_argument("--width", type=_pixels, metavar="PX", help=wide)
    high = "pixels, to fit a slide, say (as high as the picture must be)"
    drawn.add_argument("--height", type=_pixels, metavar="PX", help=high)
    dots = "of PNG and WebP: dots for a pixel, 0.5 to 8 (2)"
    drawn.add_argument("--scale", type=_scale, metavar="N", help=dots)
    drawn.add_argument("--theme", choices=list(THEMES), help=f"({next(iter(THEMES))})")


def _add_diff(commands: Commands) -> None:
    parser = _command(commands, "diff", diff_datasets, "diff aurora-1 aurora-2 -o slip.svg")
    for name, age in (("old", "older"), ("new", "newer")):
        meaning = f"the {age} edition: a folder or one CSV"
        parser.add_argument(name, type=Path, metavar=name.upper(), help=meaning)
    out = "the file to write (none: it is printed)"
    parser.add_argument("-o", "--output", dest="out", type=_file, help=out)
    form = "what to write (what the ending of the file says; printed, text)"
    parser.add_argument("--format", choices=list(FORMS), help=form)
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    status = f"end with {DIFFERENT} where they differ, with 0 where not"
    parser.add_argument("--exit-code", action="store_true", help=status)
    _add_look(parser.add_argument_group(f"pictures ({', '.join(PICTURES)})"))


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


def _pixels(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and LEAST <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of pixels from {LEAST} to {MOST}")
    return int(text)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0
    if not 0.5 <= scale <= 8:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0.5 to 8")
    return scale


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
