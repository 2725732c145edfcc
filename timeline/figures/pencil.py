"""The marks of panels of bars: bars, dimension lines and arrows, and how sure a figure is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.display import EVERY_SCALE, Bar, Glyph, Group, Primitive, Rule, Text
from timeline.figures.amounts import SAID, Amount, said
from timeline.figures.callouts import HALF, Box
from timeline.figures.captions import beside, centered, width_of
from timeline.figures.heights import Heights
from timeline.figures.seats import Seat, Value, boxes, placed_among, written
from timeline.figures.slots import Slot, slots
from timeline.figures.units import Unit

VALUE = 16
"""Height in pixels kept free above the bars, and below those under zero, for their values."""

LEVEL = 23
"""Height in pixels of one dimension line with its text."""

STORY = 12.5
"""Pixels from the middle of a value to that of one written above it."""

LINE = 13
"""Pixels from one line of small print to the next."""

ARROW = 16
"""Length in pixels of the arrow of a change whose earlier level is not known."""

CLEAR = 8
"""Pixels from the middle of a value to a line that must not cut it."""

ADJOINING = 32
"""Days between two figures that still follow upon each other."""

_SUREST = ("enacted", "stated", "claimed", "planned", "requested", "derived")
"""Which of several figures of one year a change is drawn from."""


@dataclass(frozen=True, slots=True)
class Pencil:
    """What every mark of one panel is drawn with; dimension lines stand from ``free`` upward, and
    nothing above ``top``."""

    axis: Heights
    unit: Unit
    totals: Sequence[Amount] = ()
    free: float = 0
    top: float = 0

    def bars(self, every: Iterable[Slot], color_of: Callable[[str], str]) -> Iterator[Group]:
        """Draw figures as bars with their values; ``color_of`` gives the color of an event."""
        placed = list(every)
        # The first, the last and the highest have their room first; of the others the wide bars
        # have, and of these the tall ones.
        order = sorted(
            range(len(placed)), key=lambda n: (n not in _leading(placed), placed[n].rank)
        )
        values = [self._value(slot, slot.x0 == placed[0].x0) for slot in placed]
        blocks = [self._block(slot) for slot in placed]
        texts = list(written(values, blocks, order, [*self._levels()]))
        for slot, own in zip(placed, texts, strict=True):
            bar = self._bar(slot, color_of(slot.amount.event))
            marks: tuple[Primitive, ...] = (bar, *(self._remaining(slot) or own))
            words = said(slot.amount.text(self.unit), slot.amount.kind)
            yield Group(slot.amount.event, marks, *slot.amount.same_days, words)

    def total(self, total: Amount, seat: tuple[int, float], color: str) -> Group:
        """Draw a dimension line over its days, the sum on it, a dashed level at the average.

        Its seat is one of :func:`stacked`.
        """
        level, lo = seat
        y, average = self.free - LEVEL * level - 7, self.axis.y(total.average)
        days = total.same_days
        (first, last), short, text = days, _brief(total, self.unit), total_text(total, self.unit)
        # Where the line is too short for the text, it stands above.
        on = (width_of(text) + 28) / total.days
        marks = (
            Rule(first, last, average, average, color, width=1.5, dash=True, dx0=2, dx1=-2),
            Rule(first, last, y, y, color, dx0=2, dx1=-2),
            Rule(first, first, y - 4, y + 4, color, dx0=2, dx1=2),
            Rule(last, last, y - 4, y + 4, color, dx0=-2, dx1=-2),
            centered(days, y - 10, short, lo=lo, hi=on),
            centered(days, y, text, lo=on, clear=10),
        )
        return Group(total.event, marks, first, last, text)

    def change(self, change: Amount, years: Sequence[Amount], color: str) -> Group:
        """Draw an arrow from the level before; without one, an arrow that names no level."""
        days, text = change.same_days, change.text(self.unit)
        words = said(text, change.kind)
        middle = (days[0] + days[1]) / 2
        earlier = level_before(change, years)
        if earlier is None:
            center = self.axis.base - self.axis.plot / 2
            half = ARROW / 2 if change.value < 0 else -ARROW / 2
            arrow = _arrow(middle, center - half, center + half, color)
            above = centered(days, center - ARROW, text)
            return Group(change.event, (*arrow, above), *days, words)
        y0, y1 = self.axis.y(earlier), self.axis.y(earlier + change.value)
        level = Rule(*days, y0, y0, color, dash=True)
        arrow = _arrow(middle, y0, y1, color)
        # With its kind it stands a line above the values at that level, where there is room.
        seat = self._above_values(Value(*days, min(y0, y1) - 8 - STORY, words, words), years)
        has_room = seat.lo < EVERY_SCALE and seat.value.y - HALF >= self.top
        told = (seat.drawn(EVERY_SCALE),) if words != text and has_room else ()
        if any(other.first >= change.last for other in years):
            at = centered(days, min(y0, y1) - 8, text)
        else:
            at = beside(change.last, (y0 + y1) / 2, text)
        short = (replace(at, hi=seat.lo),) if told and seat.lo else () if told else (at,)
        return Group(change.event, (level, *arrow, *short, *told), *days, words)

    def above(self, amount: Amount) -> float:
        """Where a value stands above its bar: not on the dashed level of an average."""
        at = min(self.axis.y(amount.value), self.axis.base) - 8
        levels = (self.axis.y(total.average) for total in self.totals if total.meets(amount))
        crossed = [level for level in levels if abs(level - at) < CLEAR]
        return min([at, *(level - CLEAR for level in crossed)])

    def _bar(self, slot: Slot, color: str) -> Bar:
        fill, dash, hatch = look(slot.amount.kind, color)
        # Neighbors are kept apart by three pixels, unless they are too narrow for that.
        gap = 1.5 if slot.x1 - slot.x0 > 60 else 0
        y0, y1 = self._ends(slot)
        return Bar(slot.x0, slot.x1, y0, y1, fill, color, dash, hatch, dx0=gap, dx1=-gap)

    def _ends(self, slot: Slot) -> tuple[float, float]:
        y, base = self.axis.y(slot.amount.value), self.axis.base
        return min(y, base), max(y, base)

    def _block(self, slot: Slot) -> Box:
        # A text may touch the bar beside it: there is a little room between bars.
        return Box(slot.x0, slot.x1, *self._ends(slot), 3, -3)

    def _levels(self) -> Iterator[Box]:
        for total in self.totals:
            y = self.axis.y(total.average)
            yield Box(total.first, total.last, y - 1, y + 1)

    def _value(self, slot: Slot, is_first: bool) -> Value:
        short = slot.amount.text(self.unit)
        long = said(short, slot.amount.kind)
        upper, lower = self._ends(slot)
        # Over a low first bar a dashed level would part it from that: it stands before the bar.
        is_low = 0 <= lower - upper < VALUE and slot.amount.value >= 0
        is_parted = is_first and is_low and self.above(slot.amount) < upper - 8
        left = min((upper + lower) / 2, lower - 7) if is_parted else None
        return Value(slot.x0, slot.x1, self._at(slot), short, long, self._is_left(slot), left)

    def _above_values(self, value: Value, years: Sequence[Amount]) -> Seat:
        """The place of a value that stands over all others, and the scale from which it is free."""
        found = list(slots(years))
        values = [self._value(slot, is_first=False) for slot in found]
        near = [*map(self._block, found), *(box for one in values for box in boxes(one))]
        near += [Box(t.first, t.last, 0, self.free - 1) for t in self.totals]
        return placed_among(Seat(value, value.long, "middle"), near)

    def _at(self, slot: Slot) -> float:
        """Where a value stands; a derived one is what a change leaves, whose arrow is above it."""
        upper, lower = self._ends(slot)
        if slot.amount.value < 0:
            return lower + 8
        return upper + 10 if self._is_left(slot) else self.above(slot.amount)

    def _is_left(self, slot: Slot) -> bool:
        upper, lower = self._ends(slot)
        return slot.amount.kind == "derived" and lower - upper > VALUE

    def _remaining(self, slot: Slot) -> tuple[Text, ...]:
        """What remains after the last change, at the right of its bar, and its formula."""
        if not (slot.is_last and self._is_left(slot)):
            return ()
        y = self._ends(slot)[0] + 7
        number = beside(slot.x1, y, slot.amount.text(self.unit))
        if not slot.amount.sum:
            return (number,)
        told = beside(slot.x1, y + LINE, slot.amount.sum, quiet=True)
        return number, replace(told, lo=told.width / slot.amount.days)


def _leading(placed: Sequence[Slot]) -> set[int]:
    """The places of the first, the last and the highest."""
    tallest = max(range(len(placed)), key=lambda n: placed[n].amount.value, default=0)
    return {0, len(placed) - 1, tallest}


def look(kind: str, color: str) -> tuple[str, bool, bool]:
    """Fill, dashed outline, hatch of a bar: how sure a figure is, told apart without color."""
    return {
        "claimed": (f"{color}-claimed", True, False),
        "derived": ("page", True, True),
        "requested": ("page", False, False),
        "planned": ("page", True, False),
        "stated": (f"{color}-claimed", False, False),
    }.get(kind, (color, False, False))


def total_text(total: Amount, unit: Unit) -> str:
    """What stands on a dimension line."""
    return _summed(total, f"{total.bound} {unit.write(total.value)}".strip())


def _brief(total: Amount, unit: Unit) -> str:
    return _summed(total, total.text(unit))


def _summed(total: Amount, text: str) -> str:
    if total.kind in SAID:
        return f"{text} {total.kind}"
    return text if total.is_share else f"{text} in total"


def level_before(change: Amount, years: Sequence[Amount]) -> float | None:
    """The value of the figure that a change follows upon, the surest of several."""
    before = [y for y in years if 0 <= change.first - y.last < ADJOINING]
    before.sort(key=lambda year: (-year.last, _SUREST.index(year.kind), year.event))
    return before[0].value if before else None


def stacked(totals: Sequence[Amount], unit: Unit, least: float) -> list[tuple[int, float]]:
    """Give each dimension line its level, 0 the lowest, and the smallest scale for its text.

    Lines whose days or texts meet at ``least``, a scale in pixels a day, stand above each other,
    the earliest lowest. At smaller scales the later of two texts that meet is not written.
    """
    seats: list[tuple[int, float]] = []
    reach = [_reach(total, unit, least) for total in totals]
    for i, (first, _) in enumerate(reach):
        taken = {seats[j][0] for j, (_, last) in enumerate(reach[:i]) if last > first}
        level = min(set(range(len(totals))) - taken)
        beside = (totals[j] for j, (other, _) in enumerate(seats) if other == level)
        lo = max((_apart(one, totals[i], unit) for one in beside), default=0.0)
        seats.append((level, lo))
    return seats


def _apart(one: Amount, other: Amount, unit: Unit) -> float:
    """The scale from which the texts over two dimension lines, the other later, do not meet."""
    pixels = (width_of(_brief(one, unit)) + width_of(_brief(other, unit))) / 2 + 4
    return 2 * pixels / (other.first + other.last - one.first - one.last)


def _arrow(x: float, y0: float, y1: float, color: str) -> tuple[Primitive, ...]:
    down = y1 > y0
    head = Glyph(x, y1 - 1 if down else y1 + 1, "down" if down else "up", 4, stroke=color)
    return Rule(x, x, y0, y1, color), head


def _reach(total: Amount, unit: Unit, least: float) -> tuple[float, float]:
    half = (width_of(_brief(total, unit)) / 2 + 2) / least
    middle = (total.first + total.last) / 2
    return min(total.first, middle - half), max(total.last, middle + half)
