"""A small sample of each mark, for the legend of a picture: drawn as the charts draw it."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from timeline.dates import day_number, parse_date
from timeline.display import Bar, Glyph, Primitive, Rule, Text
from timeline.figures import layout
from timeline.figures.pencil import look
from timeline.figures.primitives import draw
from timeline.figures.shapes import hatches
from timeline.figures.sheet import Paint, Sheet
from timeline.glyphs import DIFFER_RADIUS
from timeline.marks import Facts, mark
from timeline.metrics import text_width

WIDTH = 32
"""Pixels across that a sample has."""

COLOR = "slate"
SYMBOL = "circle"
HATCHES = "-sample"
"""What ends the id of the pattern of hatched samples."""

JUNE = date(2012, 6, 15)
OPEN = 12
"""Days to which what is open runs on in a sample."""

_DATED: Mapping[str, tuple[str, str, float]] = MappingProxyType(
    {
        "day": ("2012-06-15", "event", 1),
        "ring": ("2012-06", "event", 0.1),
        "capsule": ("2012-06", "event", 0.9),
        "span": ("2012-06/2012-08", "event", 0.32),
        "before": ("before 2012-06-15", "event", 1),
        "after": ("after 2012-06-15", "event", 1),
        "onward": ("2012-06-15/..", "event", 1),
        "backward": ("../2012-06-15", "event", 1),
        "wedge": ("2012-06-01/2012-06-30", "until", 0.9),
    }
)
"""A date that is drawn with each mark, its role, and the scale in pixels a day."""


def sample(name: str, x: float, y: float, paint: Paint) -> str:
    """Draw the sample of a mark in a box of :data:`WIDTH`, as SVG.

    Args:
        name: a name of :data:`timeline.signs.DATES` or :data:`timeline.signs.FIGURES`.
        x: the left edge of the box, in pixels.
        y: the middle of its height.
        paint: from a color token to a CSS color.
    """
    marks, middle, k = _marks(name)
    frame = layout.Frame(x + WIDTH, x - 2, x + WIDTH + 2, narrow=False)
    days = (WIDTH + 4) / k
    window = (middle - days / 2, middle + days / 2)
    sheet = Sheet(frame, layout.scale(frame, window), window, paint, HATCHES)
    return "".join(draw(marks, y, sheet))


def patterns(paint: Paint) -> str:
    """The pattern that hatched samples are filled with, once for a picture."""
    return hatches([COLOR], paint, HATCHES)


def _marks(name: str) -> tuple[tuple[Primitive, ...], float, float]:
    """The marks of a sample, the day in its middle, and its scale."""
    if name in _DATED:
        return _dated(*_DATED[name])
    return tuple(_drawn(name)), 0, 1


def _dated(text: str, role: str, k: float) -> tuple[tuple[Primitive, ...], float, float]:
    facts = Facts("", "", parse_date(text), role, 3, COLOR, SYMBOL)
    day = day_number(JUNE)
    shape = mark(facts, (day - OPEN, day + OPEN))
    middle = (shape.first - shape.before / k + shape.last + shape.after / k) / 2
    return shape.drawn, middle, k


def _drawn(name: str) -> Iterator[Primitive]:
    """What is no date: a sign, a bar, a line; days are pixels here."""
    half = WIDTH / 2 - 3
    if name == "differ":
        yield Glyph(0, 0, "differ", DIFFER_RADIUS, fill="page", stroke="ink")
    elif name in ("about", "uncertain"):
        sign = "~" if name == "about" else "?"
        yield Text(0, 0, sign, text_width(sign, bold=True), "middle", fill="ink-2", bold=True)
    elif name == "total":
        yield Rule(-half, half, 0, 0, COLOR)
        yield from (Rule(x, x, -4, 4, COLOR) for x in (-half, half))
    elif name == "step":
        yield Rule(-half, half, 3, 3, COLOR, width=1.5)
        yield from (Glyph(-half, 3, SYMBOL, 3, COLOR), Glyph(half, -3, SYMBOL, 3, COLOR))
        yield Rule(half, half, -3, 3, COLOR, width=1.5)
    else:
        fill, dash, hatch = look(name, COLOR)
        yield Bar(-9, 9, -6, 6, fill, COLOR, dash=dash, hatch=hatch)
