"""``export --site``: a program as a folder of files for any static host."""

import argparse
import os
from pathlib import Path

from timeline.cli.folder import refuse_folder, write_folder
from timeline.cli.output import say
from timeline.cli.picturing import OPTIONS
from timeline.cli.status import ArgumentsError
from timeline.cli.viewing import view_of
from timeline.loading import load
from timeline.site import MANIFEST, contents, website


def export_site(args: argparse.Namespace) -> None:
    """Write the folder; of an older one that is there nothing is left.

    Raises:
        ArgumentsError: a format or a chart is asked for, or a view that is not there.
        TimelineError: the folder holds what this command did not make.
    """
    given = [name for name in ("format", *OPTIONS) if getattr(args, name) is not None]
    if given:
        raise ArgumentsError(f"--{given[0]}: a site has every chart and format; leave it out")
    out = Path(os.path.realpath(args.out))
    refuse_folder(out, args.out, MANIFEST, contents, replace=args.force)
    program = load(args.dataset)
    files = website(program, view_of(args.view, program), args.date or "")
    write_folder(out, files, args.out)
    size = sum(len(content) for content in files.values()) / 1e6
    say(f"{args.out}: {len(files)} files, {size:.2f} MB; open {args.out / 'index.html'}")
