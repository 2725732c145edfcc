"""``check``: what a dataset holds."""

import argparse
from collections.abc import Iterator

from timeline.cli.output import aligned, say
from timeline.loading import load
from timeline.program import Program
from timeline.record import LAPSED


def check_dataset(args: argparse.Namespace) -> None:
    """Check a dataset and say what it holds."""
    program = load(args.dataset)
    say(f"{args.dataset}: no problems", *aligned(_contents(program)))


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
    if program.checks:
        yield "checked", _checked(program)
    if program.extra:
        yield "other columns", ", ".join(program.extra)
    for notice in program.notices:
        yield "notice", notice


def _checked(program: Program) -> str:
    """Say how many rows hold, and how many have changed since they were checked."""
    checks = program.checks.values()
    lapsed = sum(any(held.reason == LAPSED for held in check.held) for check in checks)
    holding = sum(check.mark == "checked" for check in checks)
    more = f", {lapsed} changed since they were checked" if lapsed else ""
    return f"{holding} of {program.total} rows{more}"
