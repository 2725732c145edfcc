"""Where the values of bars stand: over the middle of a bar, or over what is lower beside it.

A value that is wider than its bar may begin where the bar begins, or end where it ends, if the room
over its neighbors is free there. With its kind (``68 requested``) it needs more room than without.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.display import EVERY_SCALE, Text
from timeline.figures.callouts import HALF, Anchor, Box, apart
from timeline.figures.captions import VALUE_SIZE, centered, width_of

SIDES: tuple[Anchor, ...] = ("end", "start")
ANCHORS: tuple[Anchor, ...] = ("middle", *SIDES)

INSET = 1.5
"""Pixels from the end of a bar to a value that begins or ends there."""

WIDER = 4
"""So many times as wide as its bar may a value beside it be: else it seems to be another's."""

PADDING = 3
"""Times its width that a bar needs for a value that stood at its left to move over it."""


@dataclass(frozen=True, slots=True)
class Value:
    """What is to be written over the bar from day ``x0`` to ``x1``, at ``y`` in pixels.

    ``short`` is the number, ``long`` with its kind. ``inside`` is in its bar, never beside it;
    ``left`` is the y at the left of its bar, where it stands while the bar is narrow.
    """

    x0: float
    x1: float
    y: float
    short: str
    long: str
    inside: bool = False
    left: float | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A text at its place, from the smallest scale ``lo`` at which that is free, up to ``hi``."""

    value: Value
    text: str
    anchor: Anchor
    lo: float = 0
    hi: float = EVERY_SCALE

    @property
    def inset(self) -> float:
        """Pixels by which it stands within its bar."""
        return {"start": INSET, "middle": 0.0, "end": -INSET}[self.anchor]

    @property
    def box(self) -> Box:
        """What it covers."""
        one, width = self.value, width_of(self.text)
        x = {"start": one.x0, "middle": (one.x0 + one.x1) / 2, "end": one.x1}[self.anchor]
        left = self.inset - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * width
        return Box(x, x, one.y - HALF, one.y + HALF, left, left + width)

    def drawn(self, hi: float) -> Text:
        """The text, up to a scale."""
        one = self.value
        if self.anchor == "middle":
            return centered((one.x0, one.x1), one.y, self.text, lo=self.lo, hi=hi)
        # Half a day into its bar, it is seen with that.
        x = one.x0 + 0.5 if self.anchor == "start" else one.x1 - 0.5
        return _aside(x, one.y, self.text, self.anchor, lo=self.lo, hi=hi, dx=self.inset)


def written(
    values: Sequence[Value], blocks: Sequence[Box], order: Sequence[int], lines: Sequence[Box] = ()
) -> Iterator[tuple[Text, ...]]:
    """Write each value from the scale on at which it touches no other one and no other bar.

    Args:
        values: n values.
        blocks: their n bars.
        order: the places of the values, those first that have their room before others.
        lines: what else must not be cut.

    Yields:
        The texts of each value, at most one of them at any scale.
    """
    short = _seated(values, blocks, order, lines)
    long = _seated(values, blocks, order, lines, short)
    for value, brief, full in zip(values, short, long, strict=True):
        if value.left is not None:
            yield _at_left(value, value.left)
            continue
        found = [*full, *(brief if value.short != value.long else ())]
        yield tuple(_ranged(found))


def boxes(value: Value) -> Iterator[Box]:
    """Everything that a value may cover."""
    for text in {value.short, value.long}:
        for anchor in ANCHORS:
            yield Seat(value, text, anchor).box


def _seated(
    values: Sequence[Value],
    blocks: Sequence[Box],
    order: Sequence[int],
    lines: Sequence[Box],
    short: Sequence[list[Seat]] = (),
) -> list[list[Seat]]:
    """Seat all values: in the middle, and at a side where that is free earlier.

    With the seats of the ``short`` forms, the long ones are seated beside these.
    """
    found: list[list[Seat]] = [[] for _ in values]
    for place in order:
        value = values[place]
        if short and value.short == value.long:
            found[place] = short[place]
            continue
        near = [box for other, box in enumerate(blocks) if other != place]
        near += lines
        seats = [seat for n, own in enumerate(short) if n != place for seat in own]
        seats += [seat for own in found for seat in own]
        text = value.long if short else value.short
        middle = placed_among(Seat(value, text, "middle"), near, seats)
        found[place] = [middle] if middle.lo < EVERY_SCALE else []
        if not value.inside:
            least = width_of(text) / (WIDER * (value.x1 - value.x0))
            sides = (Seat(value, text, at, least) for at in SIDES)
            side = min((placed_among(one, near, seats) for one in sides), key=_lo)
            found[place] += [replace(side, hi=middle.lo)] if side.lo < middle.lo else []
    return found


def placed_among(seat: Seat, near: Sequence[Box], seats: Sequence[Seat] = ()) -> Seat:
    """The same seat, from the scale on at which it touches none of the boxes and no other seat.

    Another seat hinders nothing at the scales at which it is not taken yet.
    """
    own = seat.box
    met = ((apart(own, other.box), other) for other in seats)
    scales = (min(k, other.hi) for k, other in met if k > other.lo)
    return replace(seat, lo=max([seat.lo, *(apart(own, box) for box in near), *scales]))


def _lo(seat: Seat) -> float:
    return seat.lo


def _ranged(seats: Sequence[Seat]) -> Iterator[Text]:
    """Write each of the seats, the best first, where none before it is free."""
    hi = EVERY_SCALE
    for seat in seats:
        if seat.lo < hi:
            yield seat.drawn(hi)
            hi = seat.lo


def _at_left(value: Value, y: float) -> tuple[Text, ...]:
    """Before a bar without a neighbor there; over it where it is wide."""
    wide = PADDING * width_of(value.long) / (value.x1 - value.x0)
    before = _aside(value.x0 + 0.5, y, value.long, "end", dx=-HALF, hi=wide)
    return before, centered((value.x0, value.x1), value.y, value.long, lo=wide)


def _aside(
    x: float, y: float, text: str, anchor: Anchor, *, lo: float = 0, hi: float, dx: float = 0
) -> Text:
    return Text(
        x=x,
        y=y,
        text=text,
        width=width_of(text),
        anchor=anchor,
        size=VALUE_SIZE,
        bold=True,
        reach=0.5,
        dx=dx,
        lo=lo,
        hi=hi,
    )
