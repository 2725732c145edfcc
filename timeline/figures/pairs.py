"""Pairs: what several say of one thing, a bar each, side by side and never summed.

Under a heading for each thing, a line for each account. How sure one is shows on its bar, without
color too, and is written beside its value. Zero is a thin wall with its 0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from timeline.display import Comparison, Group, Line, Primitive, Words
from timeline.figures.amounts import SAID
from timeline.figures.facts import SIZE, Fact, axis, facts, head, hues, kept, words
from timeline.figures.pencil import look
from timeline.figures.segments import bar, room, value_text, wall
from timeline.figures.units import Unit
from timeline.program import Program, ViewSpec

SPLIT = "subject"
"""The column that tells the accounts apart where a view names none."""


def pairs(program: Program, events: pd.DataFrame, spec: ViewSpec) -> Comparison | None:
    """Put accounts of one thing side by side.

    Args:
        program: the whole program; axis, color and order come from it.
        events: the rows that are shown.
        spec: the view; ``split`` names the column that tells the accounts apart, ``subject``
            where it is empty.

    Returns:
        One line a row, gathered by measure and part (or what else tells the rows apart), in the
        order of time; a heading over each gathering where there are several, or where a part is
        given. ``None`` where no line is left.
    """
    split = spec.split or SPLIT
    found = facts(program, replace(spec, split=split))
    title, shared = head(found.unit, [fact.when for fact in found.rows])
    color = hues(program, spec, found.rows)[0]
    things = _things(found.rows, _columns(found.rows, split))
    every: list[Line] = []
    for name, accounts in things.items():
        every += [Line(words(name, SIZE, bold=True), Words(), ())] if name else []
        names = _names(accounts, split, bare=shared)
        every += [_line(*each, found.unit, color) for each in zip(accounts, names, strict=True)]
    lines = kept(every, events)
    if not lines:
        return None
    first, last, ticks = axis((fact.value for fact in found.rows), found.unit)
    return Comparison(
        unit=found.unit.name,
        first=first,
        last=last,
        ticks=ticks,
        lines=lines,
        room=room(every),
        head=title,
        note=found.note(),
    )


def _columns(rows: Iterable[Fact], split: str) -> tuple[str, ...]:
    """The columns that name a thing: its measure, if there are several, its subject, its part."""
    several = len({fact.cells["measure"] for fact in rows}) > 1
    columns = ("measure", "subject", "part") if several else ("subject", "part")
    return tuple(name for name in columns if name != split)


def _things(rows: Iterable[Fact], columns: Sequence[str]) -> dict[str, list[Fact]]:
    """Gather the accounts by what they are about, each in the order of time."""
    found: dict[str, list[Fact]] = {}
    for fact in rows:
        name = ", ".join(filter(None, (fact.cells[column] for column in columns)))
        found.setdefault(name, []).append(fact)
    return {name: sorted(own, key=lambda fact: fact.order) for name, own in found.items()}


def _names(accounts: Sequence[Fact], split: str, *, bare: bool) -> list[tuple[str, str]]:
    """Name each account and give its date as small print, unless it is ``bare``.

    Where one of them speaks more than once, the dates are the names.
    """
    names = [(fact.cells[split] or fact.title, "" if bare else fact.when) for fact in accounts]
    several = len({name for name, _ in names}) < len(names)
    return [(when, name) for name, when in names] if several and not bare else names


def _line(fact: Fact, names: tuple[str, str], unit: Unit, color: str) -> Line:
    """Draw one account under its name and small print."""
    marks = (*_bar(fact, color), value_text(max(fact.value, 0), fact.said(unit)))
    title, about = names
    group = Group(fact.event, marks, text=fact.said(unit))
    return Line(words(title, SIZE), words(about), (group,))


def _bar(fact: Fact, color: str) -> tuple[Primitive, ...]:
    if not fact.value:
        return (wall(0, color),)
    fill, dash, hatch = look(fact.kind, color)
    stroke = color if fact.kind in (*SAID, "stated") else ""
    ends = (min(fact.value, 0), max(fact.value, 0))
    return bar(*ends, (fill, stroke), dash=dash, hatch=hatch)
