"""What is drawn: bars, wedges, lines, symbols and texts."""

from dataclasses import dataclass
from typing import Literal

EVERY_SCALE = float("inf")
"""The ``hi`` of a thing that is drawn however far one zooms in."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle from day ``x0`` to day ``x1``, moved by ``dx0`` and ``dx1`` pixels.

    One with a ``tip`` (1: at its right, -1: at its left) is an arrow there, and where the plot cuts
    that end the tip stands at the edge: it does not say where it ends.
    """

    x0: float
    x1: float
    y0: float
    y1: float
    fill: str = ""
    stroke: str = ""
    dash: bool = False
    hatch: bool = False
    radius: float = 0
    dx0: float = 0
    dx1: float = 0
    lo: float = 0
    hi: float = EVERY_SCALE
    tip: int = 0


@dataclass(frozen=True, slots=True)
class Wedge:
    """A triangle that rises from nothing at day ``x0`` to the height y0-y1 at day ``x1``."""

    x0: float
    x1: float
    y0: float
    y1: float
    fill: str
    stroke: str
    lo: float = 0
    hi: float = EVERY_SCALE


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line between two points."""

    x0: float
    x1: float
    y0: float
    y1: float
    stroke: str
    width: float = 1
    dash: bool = False
    dx0: float = 0
    dx1: float = 0
    lo: float = 0
    hi: float = EVERY_SCALE


@dataclass(frozen=True, slots=True)
class Glyph:
    """A symbol of fixed size in pixels, by its name in :mod:`timeline.glyphs`."""

    x: float
    y: float
    name: str
    size: float
    fill: str = ""
    stroke: str = ""
    dx: float = 0
    halo: bool = False
    dash: bool = False
    lo: float = 0
    hi: float = EVERY_SCALE


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``y`` is the middle of its height, ``width`` its length in pixels.

    ``halo`` is the color of its outline, which keeps lines from cutting it; it is ``clear`` pixels
    wide. A text that names a stretch reaches ``reach`` days to either side of ``x``, and stands
    over what is seen of it.
    """

    x: float
    y: float
    text: str
    width: float
    anchor: Literal["start", "middle", "end"] = "start"
    fill: str = "ink"
    size: float = 12
    bold: bool = False
    italic: bool = False
    halo: str = "page"
    clear: float = 3
    reach: float = 0
    dx: float = 0
    lo: float = 0
    hi: float = EVERY_SCALE


Primitive = Bar | Wedge | Rule | Glyph | Text
