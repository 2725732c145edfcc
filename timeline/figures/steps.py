"""The panels of a steps view: one a measure, states on days joined by step lines.

Each series, what one body counts in one unit, has a line of its own: a count is held against its
own later ones, never against another's. A month stays a month: an open symbol, and a capsule of
its true extent where that is wide enough to be seen; never a bar, which would be a whole period's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from timeline.display import EVERY_SCALE, Bar, Glyph, Group, Panel, Primitive, Rule, Text
from timeline.figures.amounts import said
from timeline.figures.bars import title_of, unit_name
from timeline.figures.callouts import Box, Callout, Wish, seated
from timeline.figures.captions import VALUE_SIZE, width_of
from timeline.figures.heights import Heights, heights
from timeline.figures.money import AXIS
from timeline.figures.pencil import VALUE
from timeline.figures.series import (
    SINGLE,
    Name,
    about,
    by_series,
    keys,
    series_looks,
    singles,
    titles,
)
from timeline.figures.units import Unit, bounded, count_unit
from timeline.marks import CAPSULE_HALF
from timeline.program import Program, ViewSpec
from timeline.signs import PERCENT, POINTS, kind
from timeline.theme import LaneLook

PLOT = 110
"""Height in pixels of the points' own area."""

TALL = 150
"""The same where there are many points, so that close values are told apart."""

DENSE = 12
"""So many points are many."""

RADIUS = 4.0

HELD = 200
"""Days after which a level is drawn thin and dashed: it may have changed meanwhile."""

LONG = 731
"""Days after which a value is not said to have held until the next: nobody counted meanwhile."""

SURE = ("enacted", "stated")
"""The kinds that are drawn filled and with whole lines."""

MONTH = 31


@dataclass(frozen=True, slots=True)
class Point:
    """One value: ``first`` to ``last`` are the days on one of which it held, ``last`` not
    included; ``text`` is the value as written."""

    event: str
    first: float
    last: float
    value: float
    text: str
    kind: str

    @property
    def x(self) -> float:
        """Where it stands: in the middle of its days."""
        return (self.first + self.last) / 2

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.last - self.first == 1

    @property
    def after(self) -> float:
        """From where on it holds, as far as is known: its level begins there."""
        return self.x if self.is_day else self.last

    @property
    def beside(self) -> float:
        """Pixels that its mark needs there."""
        return RADIUS if self.is_day else 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A series: its points in the order of time, and how it looks."""

    points: tuple[Point, ...]
    look: LaneLook


def rows(events: pd.DataFrame, spec: ViewSpec) -> pd.DataFrame:
    """Keep the rows that a steps view draws: values on a day, or on some day of a known period.

    What is cumulative stands at its end.
    """
    known = events["last"].notna() & (events["first"].notna() | (events["role"] == "until"))
    wanted = events["measure"].isin(spec.measures) & events["role"].isin(POINTS)
    return events[wanted & known & events["value"].notna()]


def panels(
    program: Program,
    events: pd.DataFrame,
    spec: ViewSpec,
    span: tuple[float, float],
    least: float,
) -> tuple[Panel, ...]:
    """Draw one panel for each measure that has a value among the shown events.

    Arguments as for :func:`timeline.figures.money.panels`.
    """
    shown, every = set(rows(events, spec)["id"]), rows(program.events, spec)
    measures = ((name, every[every["measure"] == name]) for name in spec.measures)
    return tuple(
        _panel(program, name, own, shown)
        for name, own in measures
        if not shown.isdisjoint(own["id"])
    )


def _panel(program: Program, measure: str, every: pd.DataFrame, shown: set[str]) -> Panel:
    kept = every[every["id"].isin(shown)]
    names = by_series(every, ("subject", "unit"))
    looks, drawn = _looks(program, every, names), by_series(kept, ("subject", "unit"))
    units = dict.fromkeys(every["unit"])
    unit = count_unit(next(iter(units)) if len(units) == 1 else "")
    # Small marks of one value come last, so that they cover nothing.
    order = sorted(drawn, key=lambda name: looks[name] == SINGLE)
    lines = {name: _Line(_points(drawn[name], unit), looks[name]) for name in order}
    axis = heights(kept["value"].tolist(), unit, VALUE, TALL if len(every) >= DENSE else PLOT)
    called, several = titles(list(names)), len(names) > 1
    return Panel(
        title=title_of(measure),
        unit=unit_name(measure, unit.name),
        color=looks[next(iter(names))].color,
        height=axis.y(axis.low) + AXIS,
        base=axis.base,
        ticks=axis.ticks(unit),
        groups=tuple(sorted(_groups(tuple(lines.values()), axis), key=_covers)),
        keys=keys(drawn, looks, called) if several else (),
        about=about(kept, () if several else (_subject(next(iter(drawn))),)),
        calendar=True,
    )


def _looks(
    program: Program, every: pd.DataFrame, series: Mapping[Name, Sequence[Any]]
) -> dict[Name, LaneLook]:
    """A look for each series; those of one value share theirs, where they are many."""
    single = singles(series)
    own = series_looks(program, every, [name for name in series if name not in single])
    return own | dict.fromkeys(single, SINGLE)


def _subject(name: Name) -> str:
    return name[0]


def _points(own: Sequence[Any], unit: Unit) -> tuple[Point, ...]:
    points = (_point(row, unit) for row in own)
    return tuple(sorted(points, key=lambda point: (point.x, point.first, point.event)))


def _point(row: Any, unit: Unit) -> Point:
    # Without a unit in common, a share has the sign of its own.
    sign = "%" if row.unit in PERCENT and not unit.sign else ""
    text = bounded(f"{unit.write(row.value)}{sign}", row.bound)
    first = float(row.last if row.role == "until" else row.first)
    last, sure = float(row.last) + 1, kind(row.basis, row.status)
    return Point(row.id, first, last, row.value, text, sure)


def _groups(lines: Sequence[_Line], axis: Heights) -> Iterator[Group]:
    values = iter(_callouts(lines, axis))
    for line in lines:
        before: Point | None = None
        for point in line.points:
            color = line.look.color if len(lines) > 1 else "ink"
            written = _value(point, axis.y(point.value), next(values), color)
            marks = (*_steps(before, point, line.look, axis), *_mark(point, line.look, axis))
            words = said(point.text, point.kind)
            yield Group(point.event, (*marks, *written), point.first, point.last, words)
            before = point


def _covers(group: Group) -> bool:
    """What is wide is drawn first, so that it covers nothing."""
    return group.last - group.first <= MONTH


def _steps(
    before: Point | None, point: Point, look: LaneLook, axis: Heights
) -> tuple[Primitive, ...]:
    """From the point before, level up to this day, then up or down."""
    if before is None or point.x - before.x > LONG:
        return ()
    y0, y1, x = axis.y(before.value), axis.y(point.value), point.x
    dash = x - before.x > HELD
    width = 1 if dash else 1.5
    level = Rule(before.after, x, y0, y0, look.color, width=width, dash=dash, dx0=before.beside)
    rise = Rule(x, x, min(y0, y1), max(y0, y1), look.color, width=width, dash=dash)
    return (level, rise) if y0 != y1 else (level,)


def _mark(point: Point, look: LaneLook, axis: Heights) -> tuple[Primitive, ...]:
    x, y, color = point.x, axis.y(point.value), look.color
    is_sure, days = point.kind in SURE, point.last - point.first
    radius = RADIUS - 1 if look == SINGLE else RADIUS
    if is_sure and point.is_day:
        return (Glyph(x, y, look.symbol, radius, fill=color, halo=True),)
    wide = EVERY_SCALE if point.is_day else 3 * RADIUS / days
    size, dash = radius - 0.5, not is_sure
    ring = Glyph(x, y, look.symbol, size, "page", color, dash=dash, hi=wide)
    if point.is_day:
        return (ring,)
    half, pale = CAPSULE_HALF, f"{color}-capsule"
    capsule = Bar(
        point.first, point.last, y - half, y + half, pale, color, dash, radius=half, lo=wide
    )
    return ring, capsule


def _value(point: Point, y: float, at: Callout, color: str) -> tuple[Text, ...]:
    if at.lo == EVERY_SCALE:
        return ()
    return (
        Text(
            x=point.x,
            dx=at.dx,
            reach=0.5,
            y=y + at.dy,
            text=point.text,
            width=width_of(point.text),
            anchor=at.anchor,
            fill=color,
            size=VALUE_SIZE,
            bold=True,
            lo=at.lo,
        ),
    )


def _callouts(lines: Sequence[_Line], axis: Heights) -> list[Callout]:
    """A place for the value of every point, in the order of the lines."""
    wishes = [wish for line in lines for wish in _wishes(line, axis)]
    drawn = [step for line in lines for step in _drawn(line, axis)]
    return seated(wishes, drawn, axis.base)


def _wishes(line: _Line, axis: Heights) -> Iterator[Wish]:
    """The first, the last and the extreme values of a series win."""
    values = [point.value for point in line.points]
    leading = {0, len(values) - 1, values.index(max(values)), values.index(min(values))}
    for place, point in enumerate(line.points):
        rank = 0 if place in leading else 1
        yield Wish(point.x, axis.y(point.value), width_of(point.text), rank)


def _drawn(line: _Line, axis: Heights) -> Iterator[Box]:
    for before, point in pairwise(line.points):
        if point.x - before.x > LONG:
            continue
        y0, y1 = axis.y(before.value), axis.y(point.value)
        yield Box(before.x, point.x, y0 - 1, y0 + 1)
        yield Box(point.x, point.x, min(y0, y1), max(y0, y1))
