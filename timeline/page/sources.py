"""The sources: what each is, what rests on it, and what rests on it alone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.page import checks
from timeline.page.anchors import source_anchor
from timeline.page.card import link
from timeline.page.elements import Element, el
from timeline.page.listing import folding, in_time
from timeline.page.sides import opening
from timeline.page.wording import count, when, written
from timeline.program import Program
from timeline.record import Mark
from timeline.view import fold

ADVOCACY = "advocacy"
"""The word in a source's kind or stance that is set apart wherever the source is listed."""


@dataclass(frozen=True, slots=True)
class Resting:
    """What cites one source.

    Attributes:
        rows: those that cite it, in time order.
        alone: the ids of those that cite no other source.
        marks: how often each came of checking these rows' citations of it.
    """

    rows: tuple[Any, ...]
    alone: frozenset[str]
    marks: Mapping[Mark, int]


def sources(program: Program) -> Element | None:
    """List every source, those that most rests on first; nothing where the program has none."""
    if program.sources.empty:
        return None
    found = resting(program)
    rows: Iterable[Any] = program.sources.itertuples()
    ordered = sorted(rows, key=lambda row: (-len(found[row.id].rows), fold(row.title)))
    return folding(
        "sources",
        "Sources",
        el("p", "In the order of how much rests on each.", class_="about"),
        el("ol", *(_source(program, row, found[row.id]) for row in ordered), class_="sources"),
        _uncited(program),
    )


def resting(program: Program) -> dict[str, Resting]:
    """Find the rows that rest on each source of the table, by its id."""
    cited: dict[str, list[Any]] = {name: [] for name in program.sources["id"]}
    rows: Iterable[Any] = in_time(program.events).itertuples()
    for row in rows:
        for name in dict.fromkeys(row.source):
            if name in cited:
                cited[name].append(row)
    return {name: _resting(program, name, rows) for name, rows in cited.items()}


def _resting(program: Program, source: str, rows: Sequence[Any]) -> Resting:
    alone = frozenset(row.id for row in rows if set(row.source) == {source})
    marks: Counter[Mark] = Counter()
    for row in rows:
        each = zip(row.source, checks.of_row(program, row.id, len(row.source)), strict=True)
        marks.update(held.mark for name, held in each if held and name == source)
    return Resting(tuple(rows), alone, marks)


def _source(program: Program, row: Any, found: Resting) -> Element:
    about = (row.issuer, row.kind, written(row.date), row.number)
    return el(
        "li",
        el(
            "div",
            link(row.url, row.title or row.id),
            _advocacy(row),
            el("span", " · ".join(text for text in about if text), class_="about"),
            el("span", "Stance: ", row.stance, class_="about") if row.stance else None,
            el("span", row.note, class_="about") if row.note else None,
            _caveats(program, row.id),
        ),
        _rests(found),
        id=source_anchor(program, row.id),
        tabindex="-1",
    )


def _advocacy(row: Any) -> Element | None:
    if ADVOCACY not in f"{row.kind} {row.stance}".lower():
        return None
    return el("span", ADVOCACY, class_="badge claimed")


def _caveats(program: Program, source: str) -> Element | None:
    record = program.records.get(source)
    if record is None or not record.caveats:
        return None
    return el(
        "details",
        el("summary", count(len(record.caveats), "caveat")),
        el("ul", *(el("li", text) for text in record.caveats), class_="caveats"),
    )


def _rests(found: Resting) -> Element:
    if not found.rows:
        return el("p", "No row rests on it.", class_="about")
    alone = f", {len(found.alone):,} on it alone" if found.alone else ""
    rest = "rests" if len(found.rows) == 1 else "rest"
    return el(
        "div",
        el(
            "details",
            el("summary", f"{count(len(found.rows), 'row')} {rest} on it{alone}"),
            _rows(found.rows, found.alone),
        ),
        _checked(found.marks),
    )


def _checked(marks: Mapping[Mark, int]) -> Element | None:
    """Say what came of the check; nothing where none was made."""
    words = {mark: brief for mark, (_, _, brief) in checks.WORDS.items()}
    said = [f"{marks[mark]:,} {brief}" for mark, brief in words.items() if marks[mark]]
    return el("span", f"Citations: {', '.join(said)}", class_="about") if said else None


def _uncited(program: Program) -> Element:
    """The rows that name neither a source nor the rows that they are derived from."""
    rows: Iterable[Any] = in_time(program.events).itertuples()
    bare = tuple(row for row in rows if not row.source and row.basis != "derived")
    if not bare:
        return el("p", "Uncited rows: none.", class_="uncited")
    return el("div", el("h3", f"Uncited rows: {len(bare):,}"), _rows(bare), class_="uncited")


def _rows(rows: Sequence[Any], alone: frozenset[str] = frozenset()) -> Element:
    return el("ul", *(_row(row, row.id in alone) for row in rows), class_="rows")


def _row(row: Any, is_alone: bool) -> Element:
    return el(
        "li",
        el("span", when(row.period, row.role)),
        opening(row.id, row.title),
        el("small", "alone") if is_alone else None,
    )
