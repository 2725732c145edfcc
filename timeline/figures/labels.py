"""Where each label stands in a window: beside its mark, upon it, on its other side, or cut short.

In the whole period every label stands where its row was decided. In a narrower window a mark may
be in view while its label is not, or a bar may run through the whole plot. Then the label goes
where there is room in its row; only where there is none is it shortened.
``assets/labels.js`` holds the same rule.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf

from timeline.display import Bar, Glyph, Item, Primitive, Text
from timeline.figures.sheet import Sheet
from timeline.filling import GAP
from timeline.marks import INSIDE_PAD, LABEL_GAP
from timeline.theme import LANE_COLORS

EDGE = 4
"""Pixels by which a label may leave the plot at its left."""

ELLIPSIS = 12
"""Width in pixels of the sign for what is left out."""

LEAST = 30
"""Pixels below which a shortened label says nothing and is left away."""

HALF = 8
"""Half the height in pixels of a capsule that carries its label."""

ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Seat:
    """A label's place: from ``x`` pixels it runs right (``way`` 1) or left (-1) for ``room``.

    ``upon`` is whether it stands upon the mark itself; ``across``, whether upon all that is seen
    of it, pale ends included.
    """

    x: float
    way: int
    room: float
    upon: bool = False
    across: bool = False
    text: str = ""


def place(items: Sequence[Item], paper: Sheet) -> dict[str, Seat]:
    """Give each of the items that are drawn a seat for its label, with what is written there."""
    ordered = sorted(items, key=lambda item: (item.lane, item.row, item.first + item.last))
    seats: dict[str, Seat] = {}
    for _, row in groupby(ordered, key=lambda item: (item.lane, item.row)):
        seats |= _along(list(row), paper)
    return seats


def drawn(item: Item, seat: Seat, paper: Sheet) -> Iterable[Primitive]:
    """The marks of an item with its badges and its label at their seat; a capsule that carries
    its label is as high as the label needs."""
    grows = seat.upon and seat.text != ""
    yield from (_grown(mark) if grows else mark for mark in item.marks[: -item.tail])
    yield from _written(item, seat, paper)


def _grown(mark: Primitive) -> Primitive:
    if isinstance(mark, Bar) and mark.radius:
        return replace(mark, y0=-HALF, y1=HALF, radius=HALF)
    return mark


def _written(item: Item, seat: Seat, paper: Sheet) -> Iterable[Primitive]:
    """The badges and the label; nothing where there is no room for words."""
    for mark in item.marks[-item.tail :] if seat.text else ():
        assert isinstance(mark, Text | Glyph)
        offset = abs(mark.dx) - _own_offset(item)
        moved = replace(mark, x=paper.scale.first, dx=seat.x - paper.scale.left + seat.way * offset)
        yield _rewritten(moved, item, seat) if mark is item.label else moved


def _rewritten(mark: Text | Glyph, item: Item, seat: Seat) -> Primitive:
    assert isinstance(mark, Text)
    written = replace(mark, anchor="start" if seat.way > 0 else "end", text=seat.text)
    if not seat.upon:
        return replace(written, fill="ink" if mark.fill == "page" else mark.fill)
    if seat.across:
        return replace(written, fill="ink", halo=f"{item.ground}-pale")
    if item.ground in LANE_COLORS:  # solid
        return replace(written, fill="page")
    return replace(written, fill="ink", halo=item.ground)


def _own_offset(item: Item) -> float:
    """Pixels from the day of its label's anchor to where the label's own space begins."""
    if item.side == "inside":
        return INSIDE_PAD - LABEL_GAP
    return _before(item) if item.side == "left" else _after(item)


def _along(row: list[Item], paper: Sheet) -> Iterable[tuple[str, Seat]]:
    """Go along a row: what stands left is settled, what stands right keeps its own place."""
    end = -inf
    for item, following in zip(row, [*row[1:], None], strict=True):
        start = paper.scale.x(following.first) - following.before if following else inf
        seat = _settled(item, (end + GAP, start - GAP), paper)
        yield item.event, seat
        end = max(end, extent(item, seat, paper)[1])


def extent(item: Item, seat: Seat, paper: Sheet) -> tuple[float, float]:
    """What an item covers with its label as seated, in pixels."""
    x0 = paper.scale.x(item.first) - _before(item)
    x1 = paper.scale.x(item.last) + _after(item)
    if not seat.text or seat.upon:
        return x0, x1
    return min(x0, seat.x + min(0, seat.way * item.space)), max(x1, seat.x + seat.way * item.space)


def _settled(item: Item, free: tuple[float, float], paper: Sheet) -> Seat:
    seats, text = _seats(item, free, paper), item.label.text
    for seat in seats:
        if seat.room + ROUNDING >= item.space:
            return replace(seat, text=text)
    widest = max(seats, key=lambda seat: seat.room)
    room = widest.room - (item.space - item.label.width)
    if room < LEAST:
        return widest
    keep = int(len(text) * (room - ELLIPSIS) / item.label.width)
    return replace(widest, text=f"{text[:keep].rstrip()}…")


def _seats(item: Item, free: tuple[float, float], paper: Sheet) -> list[Seat]:
    """The places for a label, best first: its own, upon its mark, on the other side, across it."""
    page, scale = paper.page, paper.scale
    low, high = max(free[0], page.left - EDGE), min(free[1], page.width)
    first, last = scale.x(item.first) - _before(item), scale.x(item.last) + _after(item)
    left, right = Seat(first, -1, first - low), Seat(last, 1, high - last)
    x0, x1 = paper.seen(*item.upon)
    inset = INSIDE_PAD - LABEL_GAP
    upon = Seat(x0 + inset, 1, x1 - x0 - inset, upon=True)
    orders = {"left": [left, upon, right], "right": [right, upon, left]}
    # A mark that runs out of the plot has no side there.
    gone = {left: scale.x(item.first) < page.left - 1, right: scale.x(item.last) > page.right + 1}
    seats = orders.get(item.side, [upon, right, left])
    return [seat for seat in seats if not gone.get(seat, False)] + _across(item, paper)


def _across(item: Item, paper: Sheet) -> list[Seat]:
    """A solid bar may be seen mostly by a pale end: all that is seen of it carries the label."""
    x0, x1 = paper.seen(item.first, item.last)
    inset = INSIDE_PAD - LABEL_GAP
    is_solid = item.ground in LANE_COLORS
    return [Seat(x0 + inset, 1, x1 - x0 - inset, upon=True, across=True)] if is_solid else []


def _before(item: Item) -> float:
    return item.before - (item.space if item.side == "left" else 0)


def _after(item: Item) -> float:
    return item.after - (item.space if item.side == "right" else 0)
