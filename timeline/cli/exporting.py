"""``export``: the page as one file, or its data in a format that others read."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from timeline.cli.developing import PICTURES
from timeline.cli.output import refuse, say, write
from timeline.cli.picturing import OPTIONS, export_pictures
from timeline.cli.siting import export_site
from timeline.cli.status import ArgumentsError
from timeline.cli.viewing import view_of
from timeline.exporting import export
from timeline.formats import FORMATS, extract
from timeline.loading import load
from timeline.loading.findings import listed
from timeline.loading.folder import is_part

PAGE = "html"
ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        PAGE: (".html", ".htm"),
        "csv": (".csv",),
        "json": (".json",),
        "md": (".md", ".markdown"),
        "ics": (".ics",),
        "timelinejs": (".json",),
        "datapackage": (".zip", ".datapackage"),
        **{name: (f".{name}",) for name in PICTURES},
    }
)
"""The formats -> how their files may end; an ending is that of the first format that has it."""


def export_page(args: argparse.Namespace) -> None:
    """Write the page, its data in another format, its charts as pictures, or a site of all."""
    out = Path(os.path.realpath(args.out))
    if is_part(out, args.dataset):
        raise ArgumentsError(f"{args.out}: is a file of the dataset; name another")
    if args.site:
        export_site(args)
        return
    if args.is_folder:
        raise ArgumentsError(f"{args.out}{os.sep}: names no file; a folder is written with --site")
    if not args.chart:  # else that file may not be written at all
        refuse(out, args.out, replace=args.force)
    form = _format(args.out, args.format)
    _check(args, form)
    if form in PICTURES:
        program = load(args.dataset)
        export_pictures(args, program, view_of(args.view, program), form)
        return
    content, rows, account = _made(args, form)
    write(out, content, args.out)
    size = f"{len(content) / 1e6:.2f} MB"
    say(f"{args.out}: {rows} row{'s' * (rows != 1)}, {size}", *account)


def _check(args: argparse.Namespace, form: str) -> None:
    """Refuse what this format has no use for."""
    if form == PAGE and args.date:
        raise ArgumentsError("--date: an HTML page states no date; leave it out")
    given = [name for name in OPTIONS if getattr(args, name) is not None]
    if given and form not in PICTURES:
        raise ArgumentsError(f"--{given[0]}: only a picture has it ({listed(PICTURES)})")


def _made(args: argparse.Namespace, form: str) -> tuple[bytes, int, list[str]]:
    """Make the content: its bytes, how many rows are in it, and what else is said of them."""
    program = load(args.dataset)
    view = view_of(args.view, program)
    if form == PAGE:
        return export(program, view), len(program.events), []
    written = FORMATS[form](extract(program, view, args.date or ""))
    rows = written.edition.rows
    return written.content, rows.shown, [str(rows)]


def _format(out: Path, asked: str) -> str:
    """Tell the format by what is asked for, else by how the file ends.

    Raises:
        ArgumentsError: the ending is that of another format, or of none and none is asked for.
    """
    ending = out.suffix.lower()
    fitting = [name for name, endings in ENDINGS.items() if ending in endings]
    if asked and fitting and asked not in fitting:
        raise ArgumentsError(
            f"{out}: the ending {ending} is that of {listed(fitting)}, and --format says {asked}; "
            f"end the file in {ENDINGS[asked][0]} or change --format"
        )
    if not asked and not fitting:
        endings = dict.fromkeys(names[0] for names in ENDINGS.values())
        raise ArgumentsError(
            f"{out}: the ending names no format; end it in {listed(endings)}, or add --format"
        )
    return asked or fitting[0]
