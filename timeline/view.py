"""What a reader chose to see, and the program cut to it.

A :class:`View` is the whole state of the page as one frozen value. Some of it chooses rows (the
search, lanes, programs, sources, layers, marks, disputed only); the rest (the window, the event,
the view beneath, the layout) only chooses how they are looked at.

Pages without a server choose rows in ``assets/filter.js``, by the same rule;
``tests/browser/test_parity_filter.py`` holds the two together.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypedDict
from unicodedata import category, normalize

import numpy as np
from numpy.typing import NDArray

from timeline.program import Program
from timeline.signs import FIGURES, signs

SEARCHED = ("title", "summary", "date", "end", "note", "program", "category")
WHITE = re.compile(r"[\s\ufeff]+")  # what either Python or JavaScript calls white space
SIGMA, FINAL_SIGMA = "\N{GREEK SMALL LETTER SIGMA}", "\N{GREEK SMALL LETTER FINAL SIGMA}"


@dataclass(frozen=True, slots=True)
class View:
    """A reader's choice. The default shows everything.

    Attributes:
        q: words to search for; a row must hold all of them.
        lane: names of lanes; several are alternatives, none means all. Likewise ``program``,
            ``source`` (ids), ``layer`` and ``mark``, by its name in :mod:`timeline.signs`.
        disputed: only rows that a disagreement names.
        start: the first day of the window, as a written date; empty for where the record begins.
        end: the last day of the window, included, as a written date.
        event: the id of the event whose card is open.
        view: the id of the declared view that is open.
        layout: ``list`` for the events one under another; empty for the chart.
    """

    q: str = ""
    lane: tuple[str, ...] = ()
    program: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    mark: tuple[str, ...] = ()
    disputed: bool = False
    start: str = ""
    end: str = ""
    event: str = ""
    view: str = ""
    layout: str = ""


class Entry(TypedDict):
    """What ``assets/filter.js`` knows of one event."""

    id: str
    lane: str
    program: str
    sources: list[str]
    layer: str
    marks: list[str]
    disputed: bool
    text: str


def select(program: Program, view: View) -> Program:
    """Cut a program to the rows that a view shows.

    Returns:
        The same program with ``events`` cut, in file order, numbered anew from 0. All else, such
        as lanes, sources and ``total``, stays.
    """
    events = program.events[mask(program, view)].reset_index(drop=True)
    return replace(program, events=events)


def for_figures(view: View) -> View:
    """Keep of a view what chooses among the figures of the charts.

    A figure stands in no lane, and has marks of its own: neither a choice of lanes nor one of the
    marks of events hides it from its chart.
    """
    return replace(view, lane=(), mark=tuple(name for name in view.mark if name in FIGURES))


def mask(program: Program, view: View) -> NDArray[np.bool_]:
    """Tell which events a view shows: n booleans in the order of ``program.events``."""
    events = program.events
    shown = np.ones(len(events), dtype=np.bool_)
    for column in ("lane", "program", "layer"):
        if chosen := getattr(view, column):
            shown &= events[column].isin(chosen).to_numpy(dtype=np.bool_)
    if view.source:
        shown &= _flags(not set(view.source).isdisjoint(ids) for ids in events["source"])
    if view.mark:
        shown &= _flags(not set(view.mark).isdisjoint(names) for names in signs(program))
    if view.disputed:
        shown &= events["disputed"].to_numpy(dtype=np.bool_)
    if wanted := words(view.q):
        shown &= _flags(all(word in text for word in wanted) for text in search_texts(program))
    return shown


def index(program: Program) -> list[Entry]:
    """List what a page needs to filter by itself: n entries in the order of ``events``."""
    events = program.events
    columns = ("id", "lane", "program", "source", "layer", "disputed")
    cells = (events[column] for column in columns)
    rows = zip(*cells, signs(program), search_texts(program), strict=True)
    return [
        Entry(
            id=name,
            lane=lane,
            program=of,
            sources=list(sources),
            layer=layer,
            marks=list(marks),
            disputed=bool(disputed),
            text=text,
        )
        for name, lane, of, sources, layer, disputed, marks, text in rows
    ]


def search_texts(program: Program) -> list[str]:
    """Fold what is searched of each event: n texts in the order of ``events``.

    The parts are kept apart by line breaks, which no searched word can hold.
    """
    events = program.events
    titles = dict(zip(program.sources["id"], program.sources["title"], strict=True))
    plain = zip(*(events[column] for column in SEARCHED), strict=True)
    return [
        fold("\n".join([*cells, *tags, *sources, *(titles.get(name, "") for name in sources)]))
        for cells, tags, sources in zip(plain, events["tags"], events["source"], strict=True)
    ]


def words(q: str) -> list[str]:
    """Split a search into its folded words; white space alone gives none."""
    return [word for word in WHITE.split(fold(q)) if word]


def fold(text: str) -> str:
    """Make texts comparable: compatible forms, no marks, lower case.

    The one sigma stands for both: which form ends a word depends on what follows, and a search
    may stop there.
    """
    if text.isascii():
        return text.lower()
    bare = "".join(sign for sign in normalize("NFKD", text) if not category(sign).startswith("M"))
    return bare.lower().replace(FINAL_SIGMA, SIGMA)


def _flags(values: Iterable[bool]) -> NDArray[np.bool_]:
    return np.fromiter(values, dtype=np.bool_)
