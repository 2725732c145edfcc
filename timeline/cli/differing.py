"""``diff``: what tells two editions of a dataset apart."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from timeline.cli.developing import PICTURES, check_scale, developed
from timeline.cli.output import refuse, say, write
from timeline.cli.status import DIFFERENT, DONE, ArgumentsError
from timeline.differences import Difference, compare, document, markdown, poster, report
from timeline.errors import TimelineError
from timeline.loading import load
from timeline.loading.findings import listed
from timeline.loading.folder import is_part
from timeline.pictures import WIDTH
from timeline.program import Program

TEXT = "text"
DRAWN = ("width", "height", "scale", "theme")
"""The arguments that only a picture has."""

ENDINGS: Mapping[str, str] = MappingProxyType(
    {".txt": TEXT, ".json": "json", ".md": "md", ".markdown": "md"}
    | {f".{form}": form for form in PICTURES}
)
"""How a file ends -> its format."""

FORMS = tuple(dict.fromkeys(ENDINGS.values()))
WRITERS: Mapping[str, Callable[[Difference], str]] = MappingProxyType(
    {TEXT: report, "json": document, "md": markdown}
)


def diff_datasets(args: argparse.Namespace) -> int:
    """Say what tells two editions of a dataset apart."""
    form = _form(args)
    out = _out(args)
    difference = compare(*_loaded(args), names=(_name(args.old), _name(args.new)))
    content = _content(difference, form, args)
    if out:
        write(out, content, args.out)
        say(f"{args.out}: {len(content) / 1e6:.2f} MB")
    elif form == TEXT:
        say(content.decode().removesuffix("\n"))
    else:
        _pass_on(content)
    return DIFFERENT if args.exit_code and not difference.is_empty else DONE


def _content(difference: Difference, form: str, args: argparse.Namespace) -> bytes:
    if form not in PICTURES:
        return WRITERS[form](difference).encode()
    plate = poster(
        difference,
        width=args.width or WIDTH,
        height=args.height,
        theme=args.theme or "light",
    )
    return dict(developed({"slip": plate}, form, args.scale))["slip"]


def _form(args: argparse.Namespace) -> str:
    """Tell the format by what is asked for, else by how the file ends; on the screen it is text.

    Raises:
        ArgumentsError: the two do not agree, or the ending is that of no format, or an argument
            is that of a picture and none is asked for, or a picture of dots is to be printed.
    """
    ending = args.out.suffix.lower() if args.out else ""
    ended = ENDINGS.get(ending, "")
    if args.format and ended and args.format != ended:
        raise ArgumentsError(
            f"{args.out}: the ending {ending} is that of {ended}, and --format says {args.format}"
        )
    form: str = args.format or ended or ("" if args.out else TEXT)
    if not form:
        raise ArgumentsError(
            f"{args.out}: the ending names no format; end it in {listed(ENDINGS)}, or add --format"
        )
    given = [name for name in DRAWN if getattr(args, name) is not None]
    if given and form not in PICTURES:
        raise ArgumentsError(f"--{given[0]}: only a picture has it; add --format {PICTURES[0]}")
    if form in PICTURES:
        check_scale(args.scale, form)
    if form in PICTURES[1:] and not args.out:
        raise ArgumentsError(f"--format {form}: name the file to write with -o")
    return form


def _out(args: argparse.Namespace) -> Path | None:
    """The file to write, if there is to be one."""
    if args.out is None:
        return None
    out = Path(os.path.realpath(args.out))
    if is_part(out, args.old) or is_part(out, args.new):
        raise ArgumentsError(f"{args.out}: is a file of a dataset; name another")
    refuse(out, args.out, replace=args.force)
    return out


def _loaded(args: argparse.Namespace) -> tuple[Program, Program]:
    """Load both, so that the faults of both are told at once.

    Raises:
        TimelineError: with every problem, and in which of the two it is.
    """
    programs, faults = [], []
    for role, path in (("OLD", args.old), ("NEW", args.new)):
        try:
            programs.append(load(path))
        except TimelineError as error:
            faults.append(f"{role} {path}: {error}")
    if faults:
        raise TimelineError("\n".join(faults))
    old, new = programs
    return old, new


def _name(path: Path) -> str:
    """What a dataset is called whose settings give no title."""
    return path.resolve().name if path.is_dir() else path.stem


def _pass_on(content: bytes) -> None:
    """Print for a program: as UTF-8, no sign escaped, since it can hold none that does harm."""
    say_to = sys.stdout.buffer
    try:
        say_to.write(content)
        say_to.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OSError(error.errno, error.strerror, "standard output") from error
