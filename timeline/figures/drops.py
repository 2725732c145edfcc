"""Events dropped onto a panel of money: a row of symbols above the bars, a line down from each.

The important events of a panel's program stand there, if their date is known to the day: a line
is as thin as a day. Where symbols would touch, a count stands for them; a title is written beside
its symbol whole or not at all. ``assets/drops.js`` holds the same rule, and drops the chosen event
onto every panel besides.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from timeline.dates import Period
from timeline.display import Chart, Glyph, Item, Panel, Rule, Text
from timeline.figures.layout import Frame, Scale
from timeline.figures.shapes import label, line, rect, symbol
from timeline.figures.sheet import SMALL, Sheet
from timeline.figures.strip import Cluster, areas, clusters
from timeline.filling import HEADLINE

ROOM = 24
"""Height in pixels of the row above the bars."""

ROW = 11
"""The middle of that row."""

RADIUS = 5
PILL = 8

LARGER = 4
"""Pixels more than the dots of a strip need to be told apart."""

GAP = 5
"""Pixels from a symbol to its title, and at least as many from that to what is beside it."""

SHARE = SMALL / 12
"""What a title is smaller by than the label of its event. A headline's was measured in bold: here
it needs a little less."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A symbol, or the count of several: its middle in pixels, and on which side the title of one
    is written, 1 right, -1 left, 0 nowhere."""

    x: float
    items: tuple[Item, ...]
    way: int = 0


def is_known(period: Period) -> bool:
    """Whether a date is known to the day, and not said to be in doubt."""
    is_day = period.kind == "point" and period.first is not None and period.first == period.last
    return is_day and not (period.approximate or period.uncertain)


def room(events: pd.DataFrame) -> float:
    """The pixels above the bars: none in a program without an event that could drop a line."""
    in_lanes = events.loc[events["lane"] != "", "period"]
    return ROOM if any(period is not None and is_known(period) for period in in_lanes) else 0


def dropping(events: pd.DataFrame, program: str) -> tuple[str, ...]:
    """Name the important events of a program that drop a line, in the order of their file."""
    kept = (events["program"] == program) & (events["lane"] != "")
    important = events[kept & (events["importance"] >= HEADLINE)]
    pairs = zip(important["id"], important["period"], strict=True)
    return tuple(event for event, period in pairs if period is not None and is_known(period))


def seats(
    panel: Panel, items: Iterable[Item], page: Frame, scale: Scale, window: tuple[float, float]
) -> list[Seat]:
    """Place what drops onto a panel in a window, by time; nothing where it has no row for that."""
    kept = [item for item in items if item.day and item.event in panel.drops and panel.room]
    kept = [item for item in kept if window[0] <= _day(item) < window[1]]
    return _titled(_gathered(sorted(kept, key=_day), page, scale), page)


def lines(found: Sequence[Seat], top: float, chart: Chart, panel: Panel, paper: Sheet) -> list[str]:
    """Draw a dotted line from each symbol down to where the bars stand."""
    ends = (top + ROW + RADIUS + 2, top + panel.base)
    return [
        line((x, x), ends, paper.paint(chart.lanes[item.lane].color), dash="1 3")
        for seat in found
        for item in seat.items
        for x in [paper.scale.x(_day(item))]
    ]


def signs(found: Sequence[Seat], top: float, chart: Chart, paper: Sheet) -> Iterator[str]:
    """Draw the symbols with their titles, and the counts."""
    y = top + ROW
    for seat, area in zip(found, areas([seat.x for seat in found]), strict=True):
        hit = rect(area, (top, top + 2 * ROW), "none")
        events = escape(" ".join(item.event for item in seat.items))
        if len(seat.items) > 1:
            count = str(len(seat.items))
            pill = symbol("circle", PILL, seat.x, y, paper.paint("ink-2"))
            text = label(seat.x, y, count, paper.paint("page"), "middle", size=SMALL, bold=True)
            yield f'<g class="counted" data-events="{events}">{hit}{pill}{text}</g>'
            continue
        (item,), look = seat.items, chart.lanes[seat.items[0].lane]
        sign = symbol(look.symbol, RADIUS, seat.x, y, paper.paint(look.color))
        title = _title(seat, item, y, paper) if seat.way else ""
        yield f'<g class="item drop" data-event="{events}">{hit}{sign}{title}</g>'


def marks(found: Sequence[Seat], chart: Chart, panel: Panel) -> Iterator[Rule | Glyph | Text]:
    """The same as primitives, each symbol at its own day, for a back end that zooms by itself."""
    for seat in found:
        for item in seat.items:
            x, look = _day(item), chart.lanes[item.lane]
            yield Rule(x, x, ROW + RADIUS + 2, panel.base, look.color, dash=True)
            yield Glyph(x, ROW, look.symbol, RADIUS, fill=look.color, halo=True)
            if seat.way:
                yield _words(seat, item)


def _words(seat: Seat, item: Item) -> Text:
    return Text(
        x=_day(item),
        dx=seat.way * (RADIUS + GAP),
        y=ROW,
        text=item.label.text,
        width=SHARE * item.label.width,
        anchor="start" if seat.way > 0 else "end",
        fill="ink-2",
        size=SMALL,
    )


def _title(seat: Seat, item: Item, y: float, paper: Sheet) -> str:
    words, halo = _words(seat, item), paper.paint("page")
    x, color = seat.x + words.dx, paper.paint(words.fill)
    return label(x, y, words.text, color, words.anchor, size=words.size, halo=halo)


def _day(item: Item) -> float:
    return (item.first + item.last) / 2


def _gathered(items: Sequence[Item], page: Frame, scale: Scale) -> list[Seat]:
    """Keep each symbol whole on the page, and gather those that would touch."""
    places = [min(max(scale.x(_day(item)), PILL), page.width - PILL) for item in items]
    return [_seat(cluster, items) for cluster in clusters(places, LARGER)]


def _seat(cluster: Cluster, items: Sequence[Item]) -> Seat:
    return Seat(cluster.x, tuple(items[member] for member in cluster.members))


def _titled(found: list[Seat], page: Frame) -> list[Seat]:
    """Write each title where it is free, at its right or else its left, in the order of time."""
    taken = [(seat.x - PILL, seat.x + PILL) for seat in found]
    return [Seat(seat.x, seat.items, _way(seat, taken, page)) for seat in found]


def _way(seat: Seat, taken: list[tuple[float, float]], page: Frame) -> int:
    """The side on which a title is free, which is taken then."""
    if len(seat.items) > 1:
        return 0
    near, far = PILL, RADIUS + 2 * GAP + SHARE * seat.items[0].label.width
    for way in (1, -1):
        x0, x1 = sorted((seat.x + way * near, seat.x + way * far))
        is_free = all(x1 <= a or x0 >= b for a, b in taken)
        if x0 >= page.left - GAP and x1 <= page.width and is_free:
            taken.append((x0, x1))
            return way
    return 0
