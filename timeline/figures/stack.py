"""A stack: one bar a subject, or one a date where a subject has several, in parts of one whole.

Only what is a split of one thing is summed: the parts of one measure, subject, program and date,
each named once. A row without a part, a part given twice and a value below zero have a line of
their own. A part of zero is drawn as nothing, but said in the summary.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import pandas as pd

from timeline.display import Comparison, Group, Key, Line
from timeline.figures.amounts import SAID
from timeline.figures.facts import SIZE, Fact, axis, facts, head, hues, kept, number, words
from timeline.figures.segments import LOOKS, SMALL, Look, room, value_text, wall
from timeline.figures.units import Unit, bounded
from timeline.metrics import text_width
from timeline.program import Program, ViewSpec

SPLIT = "part"
"""The column that is stacked where a view names none."""


@dataclass(frozen=True, slots=True)
class _Stack:
    """The facts of one line, in the order of its parts."""

    facts: tuple[Fact, ...]
    title: str = ""
    about: str = ""

    @property
    def reach(self) -> tuple[float, ...]:
        """The values at which its segments end."""
        return tuple(accumulate(fact.value for fact in self.facts))


@dataclass(frozen=True, slots=True)
class _Pencil:
    """What every line of one figure is drawn with."""

    unit: Unit
    split: str
    looks: Mapping[str, Look]

    def line(self, one: _Stack) -> Line:
        """Draw the segments of a line, and its sum at their end."""
        ends, several = (0.0, *one.reach), sum(fact.value != 0 for fact in one.facts) > 1
        groups = tuple(
            self._group(fact, x0, x1, several=several)
            for fact, (x0, x1) in zip(one.facts, pairwise(ends), strict=True)
        )
        total = value_text(max(ends[-1], 0), self._sum(one.facts, ends[-1]))
        seen = any(group.marks for group in groups)
        marks = (total,) if seen else (wall(0, self._look(one.facts[0]).color), total)
        return Line(words(one.title, SIZE), words(one.about), groups, marks)

    def _group(self, fact: Fact, x0: float, x1: float, *, several: bool) -> Group:
        text = f"{fact.said(self.unit)} {fact.cells[self.split]}".strip()
        if not fact.value:
            return Group(fact.event, (), text=text)
        look, ends = self._look(fact), (min(x0, x1), max(x0, x1))
        inside = (look.inside(*ends, fact.text(self.unit)),) if several else ()
        return Group(fact.event, (*look.segment(*ends), *inside), text=text)

    def _look(self, fact: Fact) -> Look:
        return self.looks[fact.cells[self.split]]

    def _sum(self, parts: Sequence[Fact], value: float) -> str:
        """The sum with its bound, if it has one, and the kind of its parts, if that lessens it."""
        bounds = {fact.bound for fact in parts if fact.bound}
        bound = bounds.pop() if len(bounds) == 1 else "about" if bounds else ""
        text = bounded(number(value, self.unit), bound)
        kinds = dict.fromkeys(fact.kind for fact in parts if fact.kind in SAID)
        if not kinds:
            return text
        whole = {fact.kind for fact in parts} == set(kinds) and len(kinds) == 1
        return f"{text} {next(iter(kinds))}" if whole else f"{text}, part {' and '.join(kinds)}"


def stack(program: Program, events: pd.DataFrame, spec: ViewSpec) -> Comparison | None:
    """Compare sums with their parts.

    Args:
        program: the whole program; axis, colors and order come from it.
        events: the rows that are shown. A line is drawn if all of its rows are.
        spec: the view; ``split`` names the column of the parts, ``part`` where it is empty.

    Returns:
        One line for each split, in the order of time, then of the names; ``None`` where no line
        is left. The value stands inside its segment where it has room, the sum at the line's end.
    """
    split = spec.split or SPLIT
    found = facts(program, replace(spec, split=split))
    parts = list(dict.fromkeys(fact.cells[split] for fact in found.rows))
    looks = _looks(parts, hues(program, spec, found.rows))
    stacks = _named(_stacks(found.rows, split, parts), found.varying(split))
    title, shared = head(found.unit, [one.about for one in stacks])
    pencil = _Pencil(found.unit, split, looks)
    every = [pencil.line(replace(one, about="") if shared else one) for one in stacks]
    lines = kept(every, events)
    if not lines:
        return None
    first, last, ticks = axis((end for one in stacks for end in one.reach), found.unit)
    return Comparison(
        unit=found.unit.name,
        first=first,
        last=last,
        ticks=ticks,
        lines=lines,
        room=room(every),
        head=title,
        keys=_keys(found.rows, looks, split),
        note=found.note(),
    )


def natural(text: str) -> list[tuple[int, str]]:
    """A key that orders names as people do: ``A-2`` before ``A-10``."""
    parts = re.split(r"(\d+)", text.casefold())
    digits = (part.lstrip("0") for part in parts[1::2])
    numbers = [(len(one), one) for one in digits]
    ordered = [(-1, part) for part in parts]
    ordered[1::2] = numbers
    return ordered


def _looks(parts: Iterable[str], colors: Sequence[str]) -> dict[str, Look]:
    """Give each part its look, in the order of first appearance in the whole program."""
    return {
        part: Look(LOOKS[place % len(LOOKS)], colors[place // len(LOOKS) % len(colors)])
        for place, part in enumerate(parts)
    }


def _keys(rows: Iterable[Fact], looks: Mapping[str, Look], split: str) -> tuple[Key, ...]:
    """Name the parts that are more than nothing anywhere."""
    drawn = {fact.cells[split] for fact in rows if fact.value}
    return tuple(
        Key(look.name, look.color, part, text_width(part, SMALL))
        for part, look in looks.items()
        if part and part in drawn
    )


def _stacks(rows: Sequence[Fact], split: str, parts: Sequence[str]) -> list[_Stack]:
    """Gather the splits of one thing; what is none stands alone."""
    found: dict[object, dict[str, Fact]] = {}
    for fact in rows:
        part = fact.cells[split]
        thing = (*(cell for name, cell in fact.cells.items() if name != split), fact.when)
        taken = found.setdefault(thing, {})
        alone = not part or part in taken or fact.value < 0
        (found.setdefault(fact.event, {}) if alone else taken)[part] = fact
    return [
        _Stack(tuple(taken[part] for part in parts if part in taken))
        for taken in found.values()
        if taken
    ]


def _named(stacks: Iterable[_Stack], columns: Sequence[str]) -> list[_Stack]:
    """Name the lines, and put them in the order of time, then of their names.

    A line is called as its subject, or by its date where a subject has several dates; the small
    print says the other.
    """
    named = [
        (", ".join(filter(None, (one.facts[0].cells[name] for name in columns))), one)
        for one in stacks
    ]
    named.sort(key=lambda pair: (pair[1].facts[0].order, natural(pair[0])))
    dates = {(name, one.facts[0].when) for name, one in named}
    by_date = len(dates) > len({name for name, _ in dates})
    return [
        _Stack(one.facts, when, name) if by_date or not name else _Stack(one.facts, name, when)
        for name, one in named
        for when in [one.facts[0].when]
    ]
