"""The lanes of the timeline: from a selection's events to items with their rows and labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd

from timeline import display, rows
from timeline.display import EVERY_SCALE, Item, Link, Side
from timeline.figures.drops import is_known
from timeline.figures.layout import frame
from timeline.lettering import INSIDE_PAD, LABEL_GAP, badges_width, fold, label, label_width
from timeline.marks import Facts, Mark, mark
from timeline.program import Program
from timeline.theme import LANE_LOOKS, LaneLook

PHONE_PLOT = frame(358).plot
"""Width in pixels of the narrowest plot that labels are placed for: a phone of 390."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One event with its mark, before its label has a side."""

    facts: Facts
    mark: Mark
    lane: int


def looks(program: Program) -> dict[str, LaneLook]:
    """Give every lane of the program its color and symbol; a filter does not change them."""
    return {
        lane.name: LaneLook(lane.color or look.color, lane.symbol or look.symbol)
        for place, lane in enumerate(program.lanes)
        for look in [LANE_LOOKS[place % len(LANE_LOOKS)]]
    }


def drawable(events: pd.DataFrame) -> pd.DataFrame:
    """Keep the events that stand in a lane and have at least one known day."""
    dated = events["first"].notna() | events["last"].notna()
    return events[(events["lane"] != "") & dated]


def lanes(
    program: Program,
    events: pd.DataFrame,
    home: tuple[float, float],
    record: tuple[float, float],
) -> tuple[tuple[display.Lane, ...], tuple[Item, ...]]:
    """Lay the shown events out in their lanes.

    Args:
        program: whose lanes there are; its order, colors and symbols hold for any selection.
        events: the shown events, n rows; those that cannot be drawn are left out.
        home: first and last day of the window that is shown first.
        record: first and last day of the whole record, to whose ends what is open runs.

    Returns:
        The lanes that hold an event, in the program's order, and an item for each event drawn,
        by lane, then time.
    """
    kept = drawable(events)
    names = [lane.name for lane in program.lanes if (kept["lane"] == lane.name).any()]
    drawn = sorted(_drawn(program, kept, names, record), key=_in_time)
    placed = rows.place(_extents(drawn, home), period=home, width=PHONE_PLOT)
    rows_of = zip(placed["row"], placed["side"], placed["scale"], strict=True)
    items = [_item(one, *where) for one, where in zip(drawn, rows_of, strict=True)]
    style = looks(program)
    return tuple(_lane(name, style[name], i, items) for i, name in enumerate(names)), tuple(items)


def links(program: Program, items: tuple[Item, ...]) -> tuple[Link, ...]:
    """Pair the drawn events that one disagreement names: each with every other, once."""
    known = {item.event for item in items}
    pairs: dict[tuple[str, ...], Link] = {}
    table = program.disagreements
    for names, question in zip(table["rows"], table["question"], strict=True):
        for one, other in combinations(filter(known.__contains__, names), 2):
            pairs.setdefault(tuple(sorted((one, other))), Link(one, other, question))
    return tuple(pairs.values())


def main_layer(program: Program) -> str:
    """The layer that the record is made of; the events of any other are drawn quietly."""
    first = next((layer for layer in program.events["layer"] if layer), "")
    return program.settings.main_layer or first


def _drawn(
    program: Program, events: pd.DataFrame, names: list[str], record: tuple[float, float]
) -> list[_Drawn]:
    style, main = looks(program), main_layer(program)
    place = {name: i for i, name in enumerate(names)}
    every = [(_facts(row, style[row.lane], main), place[row.lane]) for row in _rows(events)]
    return [_Drawn(facts, mark(facts, record), lane) for facts, lane in every]


def _in_time(one: _Drawn) -> tuple[float, float, float, str]:
    return one.lane, one.mark.first, one.mark.last, one.facts.event


def _rows(events: pd.DataFrame) -> Iterator[Any]:
    yield from events.itertuples()


def _facts(event: Any, look: LaneLook, main: str) -> Facts:
    return Facts(
        event=event.id,
        title=event.title,
        period=event.period,
        role=event.role,
        importance=event.importance,
        color=look.color,
        symbol=look.symbol,
        quiet=event.layer not in ("", main),
        disputed=event.disputed,
    )


def _extents(drawn: list[_Drawn], home: tuple[float, float]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (
                one.lane,
                one.facts.importance,
                one.mark.first,
                one.mark.last,
                one.mark.before,
                one.mark.after,
                _label_space(one.facts),
                _inside(one, home),
            )
            for one in drawn
        ],
        columns=rows.INPUT,
    )


def _inside(one: _Drawn, home: tuple[float, float]) -> float:
    """The days of a mark that may carry its label: of a solid bar, or of one with nothing beside
    it in the first window. Badges keep a label outside."""
    beside = one.mark.first > home[0] or one.mark.last < home[1]
    if badges_width(one.facts) or (beside and not one.mark.is_dark):
        return 0
    return one.mark.upon[1] - one.mark.upon[0]


def _label_space(facts: Facts) -> float:
    """Pixels, rounded as :func:`timeline.display.plain` does: a page that fills rows by itself
    must compare the very same numbers."""
    gaps = max(LABEL_GAP, 2 * INSIDE_PAD - LABEL_GAP)
    return round(label_width(facts) + badges_width(facts) + gaps, 3)


def _item(one: _Drawn, row: int, side: Side, scale: float) -> Item:
    shape, text = one.mark, label(one.facts, one.mark, side)
    space = _label_space(one.facts)
    return Item(
        event=one.facts.event,
        lane=one.lane,
        row=row,
        scale=scale,
        first=shape.first,
        last=shape.last,
        before=shape.before + (space if side == "left" else 0),
        after=shape.after + (space if side == "right" else 0),
        importance=one.facts.importance,
        side=side,
        marks=(*shape.drawn, *text),
        tail=len(text),
        space=space,
        upon=shape.upon,
        ground=one.facts.color if shape.is_dark else f"{one.facts.color}-capsule",
        fold=fold(one.facts),
        known=shape.known,
        quiet=one.facts.quiet,
        day=is_known(one.facts.period),
    )


def _lane(name: str, look: LaneLook, place: int, items: list[Item]) -> display.Lane:
    own = [item for item in items if item.lane == place]
    return display.Lane(
        title=name,
        color=look.color,
        symbol=look.symbol,
        rows=max(item.row for item in own) + 1,
        count=len(own),
        crowded=max((item.scale for item in own), default=EVERY_SCALE),
    )
