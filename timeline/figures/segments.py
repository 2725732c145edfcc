"""The marks of a comparison: bars along the axis of values, and the values on them."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.display import EVERY_SCALE, Bar, Line, Primitive, Rule, Text
from timeline.figures.facts import SIZE
from timeline.metrics import text_width

HALF = 8
"""Half the height of a bar, in pixels."""

END = 6
"""Pixels from the end of a bar to its value."""

THIN = 4
"""Pixels below which a bar is drawn as a wall, so that no value vanishes."""

PAD = 4
"""Pixels that stay free on either side of a value inside its segment."""

SMALL = 11
"""Size in pixels of the values inside."""

HATCHED = 6
"""Width in pixels of the outline that keeps a hatch off a value."""

LOOKS = ("solid", "pale", "hatch")
"""The looks of neighboring parts, told apart without color; then the next color begins."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a part is drawn in all lines of a figure; ``name`` is one of :data:`LOOKS`."""

    name: str
    color: str

    @property
    def fill(self) -> str:
        """The color under a text upon it."""
        return {"solid": self.color, "pale": f"{self.color}-pale"}.get(self.name, "page")

    def segment(self, x0: float, x1: float) -> tuple[Primitive, ...]:
        """A bar between two values, a little apart from its neighbors."""
        stroke = "" if self.name == "solid" else self.color
        return bar(x0, x1, (self.fill, stroke), hatch=self.name == "hatch")

    def inside(self, x0: float, x1: float, text: str) -> Text:
        """A value in the middle of its segment, at the scales at which it has room."""
        width = text_width(text, SMALL, bold=True)
        return Text(
            x=(x0 + x1) / 2,
            y=0,
            text=text,
            width=width,
            anchor="middle",
            fill="page" if self.name == "solid" else "ink",
            size=SMALL,
            bold=True,
            halo=self.fill,
            clear=HATCHED if self.name == "hatch" else 3,
            reach=(x1 - x0) / 2,
            lo=(width + 2 * PAD) / (x1 - x0),
        )


def bar(
    x0: float, x1: float, look: tuple[str, str], *, dash: bool = False, hatch: bool = False
) -> tuple[Primitive, ...]:
    """A bar between two values; where it is too thin to be seen as one, a wall.

    Args:
        look: fill and outline.
    """
    fill, stroke = look
    wide = THIN / (x1 - x0)
    return (
        wall(x0, stroke or fill, hi=wide),
        Bar(x0, x1, -HALF, HALF, fill, stroke, dash, hatch, dx0=1, dx1=-1, lo=wide),
    )


def wall(x: float, color: str, *, hi: float = EVERY_SCALE) -> Rule:
    """A thin upright at a value: zero, or next to nothing."""
    return Rule(x, x, -HALF, HALF, color, width=2, dx0=1, dx1=1, hi=hi)


def value_text(x: float, text: str) -> Text:
    """A value at the end of its bar."""
    return Text(x, 0, text, text_width(text, SIZE, bold=True), size=SIZE, bold=True, dx=END)


def room(lines: Iterable[Line]) -> float:
    """Pixels that the values at the ends of the bars need."""
    return max(
        mark.dx + mark.width
        for line in lines
        for mark in [*line.marks, *(mark for group in line.groups for mark in group.marks)]
        if isinstance(mark, Text) and mark.dx
    )
