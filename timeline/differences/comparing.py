"""Two editions of a dataset to their difference: of meaning, not of bytes."""

from types import MappingProxyType

from timeline.differences import events as rows
from timeline.differences import further
from timeline.differences.difference import Difference
from timeline.differences.settings import settings
from timeline.edition import edition
from timeline.page.anchors import source_name
from timeline.program import Program


def compare(old: Program, new: Program, names: tuple[str, str] = ("", "")) -> Difference:
    """Compare two editions.

    What is written otherwise and means the same is no change: a number, the order of sources, of
    tags, of the rows of a file. A date that is written otherwise is told as rewritten. What
    ``verify`` has found is not compared: it follows from the rows and the documents.

    Args:
        old: the older edition, whole.
        new: the newer one.
        names: of their folders or files, which stand for a title where the settings give none.

    Returns:
        The difference, which accounts for every row of both.
    """
    sources, cited = further.sources(old, new)
    events, called = rows.events(old, new, cited)
    lanes = {lane.name: lane for lane in (*old.lanes, *new.lanes)}
    ordered = dict.fromkeys(lane.name for lane in (*new.lanes, *old.lanes))
    return Difference(
        old=edition(old),
        new=edition(new),
        rows=events,
        further=MappingProxyType(
            {
                "sources": sources,
                "disagreements": further.disagreements(old, new, called),
                "glossary": further.glossary(old, new, cited),
                "records": further.records(old, new),
            }
        ),
        settings=settings(old.settings, new.settings, names),
        lanes=tuple(lanes[name] for name in ordered),
        sources=MappingProxyType(_named(old) | _named(new)),
        made=rows.made(events, old, new),
    )


def _named(program: Program) -> dict[str, str]:
    cited = {name for names in program.events["source"] for name in names}
    return {name: source_name(program, name) for name in sorted({*program.sources["id"], *cited})}
