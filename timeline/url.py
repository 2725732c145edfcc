"""The address of the page: a View as text, and back.

The text is a promise: whoever was sent a link opens it years later. So reading never fails.
What the program does not have is left out, and a sentence says so. Writing gives one text for one
View. ``tests/addresses.csv`` holds addresses that must work for ever.

Pages without a server read addresses in ``assets/address.js``, by the same rule, save that only
Python reads every written date; ``tests/browser/test_parity_address.py`` holds the two together.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from itertools import chain
from typing import TypedDict
from urllib.parse import parse_qsl, quote

from timeline import views
from timeline.dates import day_number, parse_date
from timeline.program import Program
from timeline.signs import DATES, FIGURES, signs
from timeline.view import View

# In canonical order, which is the order of the fields of View.
KEYS = (
    *("q", "lane", "program", "source", "layer", "mark", "disputed"),
    *("from", "to", "event", "view", "as"),
)
LAYOUTS = ("list",)
ON = ("1", "true", "yes")
OFF = ("0", "false", "no")
_EASED = re.compile(r" (was|were) left out|; the last one counts")
LONGEST = 60  # signs of a value that a notice repeats


class Source(TypedDict):
    """A source as a control names it."""

    id: str
    title: str


class Vocabulary(TypedDict):
    """The values that the keys may take in one program; ``assets/address.js`` gets it as JSON.

    ``fiscal`` gives each fiscal year its first and last day, in days since 1970-01-01.
    """

    lanes: list[str]
    programs: list[str]
    sources: list[Source]
    layers: list[str]
    marks: list[str]
    events: list[str]
    views: list[str]
    fiscal: dict[str, tuple[int, int]]


def parse(query: str, program: Program) -> tuple[View, tuple[str, ...]]:
    """Read an address.

    Args:
        query: a query or a fragment, with or without its leading ``?`` or ``#``. A fragment
            without ``=`` is a place on the page, not a state.
        program: the whole program, so that a value it lacks is told from one that is hidden.

    Returns:
        The view, and one sentence for each thing that was left out.
    """
    reading = _Reading(query)
    view = View(
        q=reading.one("q"),
        lane=reading.many("lane", _lanes(program)),
        program=reading.many("program", _distinct(program.events["program"])),
        source=reading.many("source", [source["id"] for source in _sources(program)]),
        layer=reading.many("layer", _distinct(program.events["layer"])),
        mark=reading.many("mark", _marks(program)),
        disputed=reading.flag("disputed"),
        start=reading.day("from", program),
        end=reading.day("to", program),
        event=reading.named("event", program.events["id"].tolist()),
        view=reading.named("view", views.ids(program)),
        layout=reading.choice("as", LAYOUTS),
    )
    first, last = window(view, program)
    if first is not None and last is not None and first > last:
        typed = f"'{_short(view.start)}' and '{_short(view.end)}'"
        reading.notices.append(f"'from' may not be after 'to': {typed} were left out.")
        view = replace(view, start="", end="")
    return view, tuple(dict.fromkeys(reading.notices))


def refusal(notice: str) -> str:
    """Say of what a page would leave out that it is not understood.

    >>> refusal("'from' may not be after 'to': '2013' and '2012' were left out.")
    "'from' may not be after 'to': '2013' and '2012'."
    """
    return _EASED.sub("", notice)


def query(view: View) -> str:
    """Write a view as text, without a leading ``?``; what is not chosen is left out.

    >>> query(View(q="cost & time", lane=("Plans", "Budget"), disputed=True))
    'q=cost%20%26%20time&lane=Plans&lane=Budget&disputed=1'
    """
    chosen = (getattr(view, field.name) for field in fields(view))
    pairs = zip(KEYS, chosen, strict=True)
    return "&".join(f"{key}={_encoded(value)}" for key, kept in pairs for value in _values(kept))


def window(view: View, program: Program) -> tuple[int | None, int | None]:
    """Resolve the window of a view.

    Returns:
        Its first and last day, included, in days since 1970-01-01; None where the view asks for
        none, or for a date without such a day (``start="before 2013"``).

    Raises:
        ValueError: a date that cannot be read. A view that ``parse`` gave holds none.
    """
    return _bound("from", view.start, program), _bound("to", view.end, program)


def vocabulary(program: Program) -> Vocabulary:
    """List the values that exist in a program, declared ones first, each once."""
    return Vocabulary(
        lanes=_lanes(program),
        programs=_distinct(program.events["program"]),
        sources=_sources(program),
        layers=_distinct(program.events["layer"]),
        marks=_marks(program),
        events=program.events["id"].tolist(),
        views=views.ids(program),
        fiscal=_fiscal(program),
    )


class _Reading:
    """One address on the way in: takes the keys one by one and notes what it leaves out."""

    def __init__(self, text: str) -> None:
        self.notices: list[str] = []
        self._typed: dict[str, list[str]] = {key: [] for key in KEYS}
        for key, value in _pairs(text):
            if key not in self._typed:
                self.notices.append(f"There is no key called '{_short(key)}' in an address.")
            elif value:
                self._typed[key].append(value)

    def one(self, key: str) -> str:
        found = self._typed[key]
        if len(set(found)) > 1:
            again = f"'{key}' stands in the address more than once; the last one counts."
            self.notices.append(again)
        return found[-1] if found else ""

    def many(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        found = dict.fromkeys(self._typed[key])
        self.notices.extend(_missing(key, value) for value in found if value not in known)
        return tuple(value for value in found if value in known)

    def named(self, key: str, known: Collection[str]) -> str:
        value = self.one(key)
        if not value or value in known:
            return value
        self.notices.append(_missing(key, value))
        return ""

    def flag(self, key: str) -> bool:
        value = self.one(key)
        if value and value.lower() not in ON + OFF:
            self.notices.append(f"'{key}' takes 1, not '{_short(value)}'.")
        return value.lower() in ON

    def choice(self, key: str, known: Collection[str]) -> str:
        value = self.one(key)
        if not value or value in known:
            return value
        self.notices.append(f"'{key}' takes {' or '.join(known)}, not '{_short(value)}'.")
        return ""

    def day(self, key: str, program: Program) -> str:
        """Keep a written date as typed, if the window can begin or end with it."""
        text = self.one(key)
        try:
            if not text or _bound(key, text, program) is not None:
                return text
        except ValueError as error:
            self.notices.append(f"'{key}' was left out: {error}.")
        else:
            side = "first" if key == "from" else "last"
            self.notices.append(f"'{key}' needs a date with a {side} day, not '{_short(text)}'.")
        return ""


def _pairs(text: str) -> list[tuple[str, str]]:
    if text.startswith("#") and "=" not in text:
        return []
    bare = text[1:] if text.startswith(("?", "#")) else text
    return parse_qsl(_well_formed(bare), keep_blank_values=True, errors="replace")


def _values(chosen: str | bool | tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(chosen, tuple):
        return tuple(value for value in chosen if value)
    if isinstance(chosen, bool):
        return ("1",) if chosen else ()
    return (chosen,) if chosen else ()


def _encoded(value: str) -> str:
    """Encode as JavaScript's encodeURIComponent, and the apostrophe as browsers do."""
    return quote(_well_formed(value), safe="!()*")


def _well_formed(text: str) -> str:
    """Replace half surrogates, which JSON can bring in and no encoding can write."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _missing(key: str, value: str) -> str:
    return f"There is no {key} called '{_short(value)}'."


def _short(value: str) -> str:
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"


def _bound(key: str, text: str, program: Program) -> int | None:
    if not text:
        return None
    settings = program.settings
    period = parse_date(text, calendar=settings.calendar, order=settings.order)
    day = period.first if key == "from" else period.last
    return None if day is None else day_number(day)


def _distinct(column: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in column if value))


def _lanes(program: Program) -> list[str]:
    return [lane.name for lane in program.lanes]


def _marks(program: Program) -> list[str]:
    """List the marks that some row is drawn with, in the order of the legend."""
    used = {name for names in signs(program) for name in names}
    return [name for name in (*DATES, *FIGURES) if name in used]


def _sources(program: Program) -> list[Source]:
    """List the sources: those of the table, then those that rows alone name, under their ids."""
    titles = dict(zip(program.sources["id"], program.sources["title"], strict=True))
    ids = _distinct(chain(titles, *program.events["source"]))
    return [Source(id=name, title=titles.get(name, name)) for name in ids]


def _fiscal(program: Program) -> dict[str, tuple[int, int]]:
    """Name the fiscal years that the record touches, each with its first and last day."""
    periods = [*program.events["period"], program.settings.covers]
    ends = [day for period in periods if period for day in (period.first, period.last) if day]
    years = program.settings.calendar.years(min(ends), max(ends)) if ends else []
    return {year.label: (day_number(year.first), day_number(year.last)) for year in years}
