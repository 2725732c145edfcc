"""``export``: the page as one file."""

import argparse
import os
from pathlib import Path

from timeline.cli.output import refuse, say, write
from timeline.cli.status import ArgumentsError
from timeline.exporting import export
from timeline.loading import load
from timeline.loading.folder import is_part


def export_page(args: argparse.Namespace) -> None:
    """Write the page into one file that needs no server and no network."""
    out = Path(os.path.realpath(args.out))
    if is_part(out, args.dataset):
        raise ArgumentsError(f"{args.out}: is a file of the dataset; name another")
    refuse(out, args.out, replace=args.force)
    program = load(args.dataset)
    page = export(program)
    write(out, page, args.out)
    rows = len(program.events)
    say(f"{args.out}: {rows} row{'s' * (rows != 1)}, {len(page) / 1e6:.2f} MB")
