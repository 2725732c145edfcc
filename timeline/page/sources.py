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
    listed = (_source(program, row, found[row.id]) for row in _ordered(program, found))
    return folding(
        "sources",
        "Sources",
        el("p", "In the order of how much rests on each.", class_="about"),
        el("ol", *listed, class_="sources"),
        _uncited(program),
    )


def numbering(program: Program) -> str:
    """Write the rules by which paper puts a source's number beside every link to its place.

    The numbers are those of the list: 1 for the source that most rests on. They are a matter of
    style, since a screen has the links themselves, and paper must have them without a script.
    """
    ordered = _ordered(program, resting(program))
    anchors = (source_anchor(program, row.id) for row in ordered)
    rules = (f'[href="#{anchor}"]{{--n:"[{n}]"}}' for n, anchor in enumerate(anchors, start=1))
    return f"@media print{{{''.join(rules)}}}" if len(program.sources) else ""


def _ordered(program: Program, found: Mapping[str, "Resting"]) -> list[Any]:
    """Those that most rests on first."""
    rows: Iterable[Any] = program.sources.itertuples()
    return sorted(rows, key=lambda row: (-len(found[row.id].rows), fold(row.title)))


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
            el(
                "ul",
                data_list=" ".join(row.id for row in found.rows),
                data_alone=" ".join(row.id for row in found.rows if row.id in found.alone) or None,
                class_="rows",
            ),
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
    rows = (
        el("li", opening(row.id, row.title), el("span", when(row.period, row.role))) for row in bare
    )
    heading = el("h3", f"Uncited rows: {len(bare):,}")
    return el("div", heading, el("ul", *rows, class_="rows"), class_="uncited")
