"""Which items of a window are drawn, and where their labels stand: whole, in one line or in two.

In the whole period every label stands where its row was decided. In a narrower window a mark may
be in view while its own place is not, or a bar may run through the whole plot. Then the labels of
a row are seated together: beside the mark, upon it, on its other side, else over two lines, so that
of all ways the most is said, headlines first. An item that has no room in any of them is
counted at the foot of its lane; a label is never cut. ``assets/labels.js`` holds the same rule.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf

from timeline.display import Bar, Glyph, Item, Primitive, Text
from timeline.figures.layout import has_room
from timeline.figures.sheet import Sheet
from timeline.filling import GAP, HEADLINE
from timeline.lettering import FOLDED_SIZE, INSIDE_PAD, LABEL_GAP
from timeline.marks import ARROW
from timeline.theme import LANE_COLORS

EDGE = 4
"""Pixels by which a label may leave the plot at its left."""

HALF = 8
"""Half the height in pixels of a capsule that carries its label."""

LEAD = 5
"""Pixels from the middle of a row to the middle of either of two lines."""

PLATE = 7
"""Half the height in pixels of the ground of a label that stands across a slanted edge."""

INSET = INSIDE_PAD - LABEL_GAP
ROUNDING = 0.01

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Seat:
    """A label's place: from ``x`` pixels it runs right (``way`` 1) or left (-1) for ``room``.

    ``upon`` is whether it stands upon the mark itself; ``across``, whether upon all that is seen
    of it, pale ends or low parts included; ``folded``, whether it takes two lines.
    """

    x: float
    way: int
    room: float
    upon: bool = False
    across: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class _Seating:
    """Some items of a row with their seats: how far right they reach, and what they are worth."""

    end: float
    worth: float
    seats: tuple[tuple[Item, Seat], ...]


def place(items: Sequence[Item], paper: Sheet) -> dict[str, Seat]:
    """Seat the items of a window that have room; the others are counted.

    Args:
        items: those of a chart.
        paper: the picture with its window.

    Returns:
        The seat of each event that is drawn, its label whole.
    """
    shown = [item for item in items if has_room(item, paper.window, paper.scale.k)]
    shown.sort(key=lambda item: (item.lane, item.row, item.first + item.last))
    seats: dict[str, Seat] = {}
    for _, row in groupby(shown, key=lambda item: (item.lane, item.row)):
        seats |= {item.event: seat for item, seat in _seated(row, paper)}
    return seats


def drawn(item: Item, seat: Seat, paper: Sheet) -> Iterable[Primitive]:
    """The marks of an item with its badges and its label at their seat; a capsule that carries
    its label is as high as the label needs."""
    yield from (_grown(mark) if seat.upon else mark for mark in item.marks[: -item.tail])
    if seat.across and not _is_solid(item):
        yield _plate(item, seat, paper)
    for mark in item.marks[-item.tail :]:
        assert isinstance(mark, Text | Glyph)
        offset = abs(mark.dx) - _own_offset(item)
        moved = replace(mark, x=paper.scale.first, dx=seat.x - paper.scale.left + seat.way * offset)
        yield from _lines(moved, item, seat) if mark is item.label else (moved,)


def extent(item: Item, seat: Seat, paper: Sheet) -> Span:
    """What an item covers with its label as seated, in pixels."""
    x0 = paper.scale.x(item.first) - _before(item)
    x1 = paper.scale.x(item.last) + _after(item)
    if seat.upon:
        return x0, x1
    low, high = _written_over(item, seat)
    return min(x0, low), max(x1, high)


def _seated(row: Iterable[Item], paper: Sheet) -> Sequence[tuple[Item, Seat]]:
    """Seat the items of a row, in their order, in the best of all ways."""
    seatings = [_Seating(-inf, 0, ())]
    for item in row:
        tried = [
            (seat, extent(item, seat, paper), _worth(item) - cost)
            for cost, seat in enumerate(_seats(item, paper))
            if _fits(item, seat)
        ]
        seatings = _best(
            [
                *seatings,
                *(
                    _Seating(high, one.worth + worth, (*one.seats, (item, seat)))
                    for one in seatings
                    for seat, (low, high), worth in tried
                    if low + ROUNDING >= one.end + GAP
                ),
            ]
        )
    return seatings[-1].seats


def _best(seatings: Iterable[_Seating]) -> list[_Seating]:
    """Keep what no other beats: what reaches farther has to be worth more."""
    kept: list[_Seating] = []
    for one in sorted(seatings, key=lambda one: (one.end, -one.worth)):
        if not kept or one.worth > kept[-1].worth:
            kept.append(one)
    return kept


def _worth(item: Item) -> int:
    """What it is worth to draw an item: more than any seats, a headline more than its details."""
    return 1000 * item.importance + (10_000 if item.importance >= HEADLINE else 0)


def _seats(item: Item, paper: Sheet) -> list[Seat]:
    """The places for a label, best first: its own, upon its mark, on the other side; then over
    two lines beside it, and across it."""
    page, scale = paper.page, paper.scale
    first, last = scale.x(item.first) - _before(item), scale.x(item.last) + _after(item)
    # A mark that runs out of the plot has no side there.
    starts, ends = scale.x(item.first) >= page.left - 1, scale.x(item.last) <= page.right + 1
    left = Seat(first, -1, first - page.left + EDGE if starts else -inf)
    right = Seat(last, 1, page.width - last if ends else -inf)
    x0, x1 = _readable(item, paper)
    upon = Seat(x0 + INSET, 1, x1 - x0 - INSET, upon=True)
    orders = {"left": [left, upon, right], "right": [right, upon, left]}
    order = orders.get(item.side, [upon, right, left])
    folded = [replace(seat, folded=True) for seat in order if not seat.upon]
    return [*order, *folded, _across(item, paper)]


def _readable(item: Item, paper: Sheet) -> Span:
    """What is seen of the days that carry a label, in pixels, clear of a solid arrow."""
    x0, x1 = paper.seen(*item.upon)
    if item.known is None:
        return x0, x1
    x = paper.scale.x(item.known)
    return (max(x0, x + ARROW), x1) if item.last > item.known else (x0, min(x1, x - ARROW))


def _across(item: Item, paper: Sheet) -> Seat:
    """All that is seen of a mark: of a solid bar it may be mostly a pale end, of a wedge its low
    part, where the label stands at the higher end."""
    x0, x1 = paper.seen(item.first, item.last)
    room = x1 - x0 - INSET if item.upon != (item.first, item.last) else -inf
    if _is_solid(item):
        return Seat(x0 + INSET, 1, room, upon=True, across=True)
    return Seat(x1 - INSET, -1, room, upon=True, across=True)


def _fits(item: Item, seat: Seat) -> bool:
    low, high = _written_over(item, seat)
    return seat.room + ROUNDING >= high - low and (not seat.folded or item.fold[0] > 0)


def _written_over(item: Item, seat: Seat) -> Span:
    """What badges and label need at a seat, in pixels across the page."""
    space = item.space + (item.fold[1] - item.label.width if seat.folded else 0)
    return min(seat.x, seat.x + seat.way * space), max(seat.x, seat.x + seat.way * space)


def _grown(mark: Primitive) -> Primitive:
    if isinstance(mark, Bar) and mark.radius:
        return replace(mark, y0=-HALF, y1=HALF, radius=HALF)
    return mark


def _lines(mark: Text | Glyph, item: Item, seat: Seat) -> Iterable[Text]:
    """The label at its seat, in one line or two."""
    assert isinstance(mark, Text)
    fill, halo = _colors(mark, item, seat)
    label = replace(mark, anchor="start" if seat.way > 0 else "end", fill=fill, halo=halo)
    if not seat.folded:
        return [label]
    words, (count, width) = label.text.split(" "), item.fold
    return [
        replace(label, text=" ".join(line), y=y, size=FOLDED_SIZE, width=width)
        for line, y in ((words[:count], -LEAD), (words[count:], LEAD))
    ]


def _plate(item: Item, seat: Seat, paper: Sheet) -> Bar:
    """The ground of a label where a slanted edge would strike it out."""
    day, left = paper.scale.first, paper.scale.left
    low, high = _written_over(item, seat)
    return Bar(day, day, -PLATE, PLATE, item.ground, dx0=low - left, dx1=high - left)


def _colors(mark: Text, item: Item, seat: Seat) -> tuple[str, str]:
    """The color of a label and that of its outline."""
    if not seat.upon:
        return "ink" if mark.fill == "page" else mark.fill, mark.halo
    if not _is_solid(item):
        return "ink", item.ground
    return ("ink", f"{item.ground}-pale") if seat.across else ("page", mark.halo)


def _is_solid(item: Item) -> bool:
    return item.ground in LANE_COLORS


def _own_offset(item: Item) -> float:
    """Pixels from the day of its label's anchor to where the label's own space begins."""
    if item.side == "inside":
        return INSET
    return _before(item) if item.side == "left" else _after(item)


def _before(item: Item) -> float:
    return item.before - (item.space if item.side == "left" else 0)


def _after(item: Item) -> float:
    return item.after - (item.space if item.side == "right" else 0)
