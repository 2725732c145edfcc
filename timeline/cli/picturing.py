"""Charts as pictures: one file a chart, each with its caption."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from timeline.cli.developing import check_scale, developed
from timeline.cli.output import refuse, say, write
from timeline.cli.status import ArgumentsError
from timeline.pictures import TIMELINE, WIDTH, Plate, charts, picture
from timeline.program import Program
from timeline.view import View

ALL = "all"

OPTIONS = ("chart", "width", "height", "scale", "theme")
"""The arguments that only a picture has."""


def export_pictures(args: argparse.Namespace, program: Program, view: View, form: str) -> None:
    """Draw the charts that are asked for, and write each into its file.

    Raises:
        ArgumentsError: a chart that this view has not, or a scale where there are no pixels.
        TimelineError: a file is there already, or there is no browser to draw with.
    """
    check_scale(args.scale, form)
    files = _files(args, charts(program, view))
    for path in files.values():
        refuse(path, path, replace=args.force)
    plates = {
        name: picture(
            program,
            view,
            name=name,
            width=args.width or WIDTH,
            height=args.height,
            theme=args.theme or "light",
            date=args.date or "",
        )
        for name in files
    }
    written: list[str] = []
    try:
        for name, content in developed(plates, form, args.scale):
            write(files[name].resolve(), content, files[name])
            written.append(f"{files[name]}: {_size(plates[name])}, {len(content) / 1e6:.2f} MB")
    finally:
        if written:
            say(*written)


def _size(plate: Plate) -> str:
    return f"{plate.width:.0f} × {plate.height:.0f} pixels"


def _files(args: argparse.Namespace, known: Iterable[str]) -> dict[str, Path]:
    """Name the file of each chart; of several, each has the name of its chart in it."""
    there = tuple(known)
    wanted = tuple(dict.fromkeys(args.chart or (TIMELINE,)))
    unknown = [name for name in wanted if name not in (*there, ALL)]
    if unknown:
        listed = ", ".join((*there, ALL))
        raise ArgumentsError(
            f"--chart: there is no {unknown[0]!r} in this view; choose of {listed}"
        )
    names = there if ALL in wanted else wanted
    out: Path = args.out
    if len(names) == 1 and ALL not in wanted:
        return {names[0]: out}
    return {name: out.with_name(f"{out.stem}-{name}{out.suffix}") for name in names}
