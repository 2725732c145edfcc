"""The marks of a money panel: bars, dimension lines and arrows, and how sure a figure is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.display import EVERY_SCALE, Bar, Glyph, Group, Primitive, Rule, Text
from timeline.figures.amounts import PLOT, SAID, Amount, Axis, Unit
from timeline.metrics import text_width

VALUE = 16
"""Height in pixels kept free above the bars, and below those under zero, for their values."""

LEVEL = 22
"""Height in pixels of one dimension line with its text."""

VALUE_SIZE = 11

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
    """What every mark of one panel is drawn with."""

    axis: Axis
    unit: Unit
    color: str
    totals: Sequence[Amount] = ()

    def bars(self, years: Iterable[Amount]) -> Iterable[Group]:
        """Draw figures, those for the same days side by side within them."""
        for _, group in groupby(years, key=lambda amount: amount.same_days):
            alike = list(group)
            for place, amount in enumerate(alike):
                width = amount.days / len(alike)
                x0 = amount.first + place * width
                yield Group(amount.event, self._bar(amount, x0, x0 + width))

    def total(self, total: Amount, level: int) -> Group:
        """Draw a dimension line over its days, the sum on it, a dashed level at the average."""
        top = self.axis.y(self.axis.top)
        y = top - VALUE - LEVEL * level - 5
        average = self.axis.y(total.average)
        first, last, color = total.first, total.last, self.color
        marks = (
            Rule(first, last, average, average, color, width=1.5, dash=True, dx0=2, dx1=-2),
            Rule(first, last, y, y, color, dx0=2, dx1=-2),
            Rule(first, first, y - 4, y + 4, color, dx0=2, dx1=2),
            Rule(last, last, y - 4, y + 4, color, dx0=-2, dx1=-2),
            _text((first, last), y - 10, total_text(total, self.unit)),
        )
        return Group(total.event, marks)

    def change(self, change: Amount, years: Sequence[Amount]) -> Group:
        """Draw an arrow from the level before; without one, an arrow that names no level."""
        days, text = (change.first, change.last), change.text(self.unit)
        middle = (days[0] + days[1]) / 2
        earlier = level_before(change, years)
        if earlier is None:
            center = self.axis.base - PLOT / 2
            half = ARROW / 2 if change.value < 0 else -ARROW / 2
            marks: tuple[Primitive, ...] = self._arrow(middle, center - half, center + half)
            return Group(change.event, (*marks, _text(days, center - ARROW, text)))
        y0, y1 = self.axis.y(earlier), self.axis.y(earlier + change.value)
        level = Rule(change.first, change.last, y0, y0, self.color, dash=True)
        above = _text(days, min(y0, y1) - 8, text)
        return Group(change.event, (level, *self._arrow(middle, y0, y1), above))

    def _bar(self, amount: Amount, x0: float, x1: float) -> tuple[Primitive, ...]:
        fill, dash, hatch = self._look(amount.kind)
        y, base = self.axis.y(amount.value), self.axis.base
        # Neighbors are kept apart by three pixels, unless they are too narrow for that.
        apart = 1.5 if x1 - x0 > 60 else 0
        upper, lower = min(y, base), max(y, base)
        bar = Bar(x0, x1, upper, lower, fill, self.color, dash, hatch, dx0=apart, dx1=-apart)
        # A derived figure is what a change leaves: the arrow stands above its bar.
        inside = amount.kind == "derived" and lower - upper > VALUE
        at = lower + 8 if amount.value < 0 else upper + 10 if inside else self._above(upper, amount)
        days, short = (x0, x1), amount.text(self.unit)
        long = said(short, amount)
        wide = (text_width(long, VALUE_SIZE, bold=True) + 8) / (x1 - x0)
        narrow = text_width(short, VALUE_SIZE, bold=True) / (x1 - x0)
        if long == short:
            return bar, _text(days, at, short, lo=narrow)
        return bar, _text(days, at, short, lo=narrow, hi=wide), _text(days, at, long, lo=wide)

    def _above(self, y: float, amount: Amount) -> float:
        """Where a value stands above its bar: not on the dashed level of an average."""
        at = y - 8
        levels = (self.axis.y(total.average) for total in self.totals if total.meets(amount))
        crossed = [level for level in levels if abs(level - at) < CLEAR]
        return min([at, *(level - CLEAR for level in crossed)])

    def _look(self, kind: str) -> tuple[str, bool, bool]:
        """Fill, dashed outline, hatch: told apart without color."""
        return {
            "claimed": (f"{self.color}-claimed", True, False),
            "derived": ("page", True, True),
            "requested": ("page", False, False),
            "planned": ("page", True, False),
            "stated": (f"{self.color}-claimed", False, False),
        }.get(kind, (self.color, False, False))

    def _arrow(self, x: float, y0: float, y1: float) -> tuple[Primitive, ...]:
        down = y1 > y0
        tip = y1 - 1 if down else y1 + 1
        head = Glyph(x, tip, "down" if down else "up", 4, stroke=self.color)
        return Rule(x, x, y0, y1, self.color), head


def said(text: str, amount: Amount) -> str:
    """Say beside a value what kind it is, where that lessens it."""
    return f"{text} {amount.kind}" if amount.kind in SAID else text


def total_text(total: Amount, unit: Unit) -> str:
    """What stands on a dimension line."""
    text = f"{total.text(unit)} in total"
    return f"{text}, {total.kind}" if total.kind in SAID else text


def level_before(change: Amount, years: Sequence[Amount]) -> float | None:
    """The value of the figure that a change follows upon, the surest of several."""
    before = [y for y in years if 0 <= change.first - y.last < ADJOINING]
    before.sort(key=lambda year: (-year.last, _SUREST.index(year.kind), year.event))
    return before[0].value if before else None


def stacked(totals: Sequence[Amount], unit: Unit, least: float) -> list[int]:
    """Give each dimension line its level, 0 the lowest.

    Lines whose days or texts meet at ``least``, the smallest scale in pixels a day, stand above
    each other, the earliest lowest.
    """
    levels: list[int] = []
    reach = [_reach(total, unit, least) for total in totals]
    for i, (first, _) in enumerate(reach):
        taken = {levels[j] for j, (_, last) in enumerate(reach[:i]) if last > first}
        levels.append(min(set(range(len(totals))) - taken))
    return levels


def _reach(total: Amount, unit: Unit, least: float) -> tuple[float, float]:
    half = (text_width(total_text(total, unit), VALUE_SIZE, bold=True) / 2 + 4) / least
    middle = (total.first + total.last) / 2
    return min(total.first, middle - half), max(total.last, middle + half)


def _text(
    days: tuple[float, float], y: float, text: str, *, lo: float = 0, hi: float = EVERY_SCALE
) -> Text:
    """A text over the middle of a stretch of days."""
    return Text(
        x=(days[0] + days[1]) / 2,
        y=y,
        text=text,
        width=text_width(text, VALUE_SIZE, bold=True),
        anchor="middle",
        size=VALUE_SIZE,
        bold=True,
        reach=(days[1] - days[0]) / 2,
        lo=lo,
        hi=hi,
    )
