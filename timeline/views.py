"""The views of a page, in its order: those that a program declares, then those of its tables.

This is the one list of what ``view=`` in an address may name, of what the row of links above the
views leads to, and of the ids that a declared view may not take.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from timeline.program import Program, ViewSpec

BUILT_IN: Mapping[str, str] = MappingProxyType(
    {
        "disagreements": "Disagreements",
        "events": "Events",
        "table": "Table",
        "sources": "Sources",
        "glossary": "Glossary",
    }
)
"""The views that need no declaration, by id, in the order of the page."""

PAGE_IDS = frozenset(
    {
        *("main", "search", "timeline-chart", "counted", "card", "card-title"),
        *("citation", "keys", "meaning", "packed"),
        "timeline",  # the main chart, where charts have names
        *("data", "filter", "chosen", "answer", "written", "react-entry-point"),  # the dashboard's
    }
)
"""What else a page calls parts of its own."""

TERM = "term-"
"""How the id of an entry of the glossary begins."""

SOURCE = "source-"
"""How the id of an entry of the sources begins."""

BEGINNINGS = (TERM, SOURCE, "disagreement-", "figure-")
"""How the ids begin of what a page has as many of as there are terms, sources and so on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One way down from the charts.

    Attributes:
        title: a heading of the page.
        ids: the views under it; the first one is where the way leads.
        count: how many things stand there, where that says something.
    """

    title: str
    ids: tuple[str, ...]
    count: int | None = None


def entries(program: Program) -> tuple[Entry, ...]:
    """List the headings beneath the timeline: consecutive views of one group share theirs.

    A view of a table is there where the table has rows.
    """
    declared = groupby(program.settings.views, key=_heading)
    named = (Entry(title, tuple(view.id for view in views)) for title, views in declared)
    return (*named, *_built_in(program))


def ids(program: Program) -> list[str]:
    """List what ``view=`` may name in a program, in the order of the page."""
    return [name for entry in entries(program) for name in entry.ids]


def is_taken(name: str) -> bool:
    """Tell whether an id belongs to a page itself, so that no declared view may have it."""
    return name in BUILT_IN or name in PAGE_IDS or name.startswith(BEGINNINGS)


def _heading(view: ViewSpec) -> str:
    return view.group or view.title


def _built_in(program: Program) -> tuple[Entry, ...]:
    in_lanes = (program.events["lane"] != "").any()
    there = {
        "disagreements": len(program.disagreements) > 0,
        "events": in_lanes,
        "table": len(program.events) > 0,
        "sources": len(program.sources) > 0,
        "glossary": len(program.glossary) > 0,
    }
    counts = {
        "disagreements": len(program.disagreements),
        "sources": len(program.sources),
        "glossary": len(program.glossary),
    }
    return tuple(
        Entry(title, (name,), counts.get(name)) for name, title in BUILT_IN.items() if there[name]
    )
