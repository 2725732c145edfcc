"""The display list: what a chart draws, before any back end draws it.

Across, a thing is anchored at a **day** (days since 1970-01-01, fractions allowed) and moved by
pixels; down, it is placed in **pixels** from the middle of its row, or from the top of its panel.
So the list does not change with the window or the width: a back end works out
``x = (day - first day of the window) * pixels per day + pixels`` and draws. That is all that a
zoom does.

Colors are tokens of :mod:`timeline.theme`. ``lo`` and ``hi`` bound the scale, in pixels a day, at
which a thing is drawn (``lo`` included, ``hi`` not): a month is an open ring until it is wide
enough to be seen as a month.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

EVERY_SCALE = float("inf")
"""The ``hi`` of a thing that is drawn however far one zooms in."""

SCALES = frozenset(("lo", "hi", "scale", "crowded"))
"""The fields that are scales, in pixels a day."""

Side = Literal["right", "left", "inside"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle from day ``x0`` to day ``x1``, moved by ``dx0`` and ``dx1`` pixels."""

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
    lo: float = 0
    hi: float = EVERY_SCALE


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``y`` is the middle of its height, ``width`` its length in pixels.

    ``halo`` is the color of its outline, which keeps lines from cutting it. A text that names a
    stretch reaches ``reach`` days to either side of ``x``, and stands over what is seen of it.
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
    reach: float = 0
    dx: float = 0
    lo: float = 0
    hi: float = EVERY_SCALE


Primitive = Bar | Wedge | Rule | Glyph | Text


@dataclass(frozen=True, slots=True)
class Item:
    """One event in its lane.

    Attributes:
        event: the event's id.
        lane: index of its lane.
        row: index of its row in the lane, from 0.
        scale: the smallest scale, in pixels a day, at which it is drawn with its whole label;
            below it the event is counted in the strip.
        first, last: the days its mark covers, ``last`` not included; never more than the
            chart's own span.
        before, after: pixels that mark and label need beyond ``first`` and ``last``.
        importance: 1 to 5.
        marks: the mark, its badges and its label, in drawing order; the label comes last.
        tail: how many of the marks are badges and label, which may have to move in a window.
        space: pixels that these need.
        upon: the days of the mark upon which a label can be read; none where both are equal.
        ground: the color of the mark there, under the label.
    """

    event: str
    lane: int
    row: int
    scale: float
    first: float
    last: float
    before: float
    after: float
    importance: int
    side: Side
    marks: tuple[Primitive, ...]
    tail: int
    space: float
    upon: tuple[float, float] = (0, 0)
    ground: str = ""

    @property
    def label(self) -> Text:
        """The label alone."""
        last = self.marks[-1]
        assert isinstance(last, Text)
        return last


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of rows.

    Below ``crowded``, a scale in pixels a day, some of its ``count`` events are counted at its
    foot rather than drawn.
    """

    title: str
    color: str
    symbol: str
    rows: int
    count: int
    crowded: float


@dataclass(frozen=True, slots=True)
class Group:
    """What is drawn for one row of the table."""

    event: str
    marks: tuple[Primitive, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A money panel: the figures of one program on the shared axis.

    ``height`` is in pixels, ``ticks`` are (y in pixels, text), ``base`` is the y of zero, below
    which the fiscal years are named.
    """

    title: str
    unit: str
    color: str
    height: float
    base: float
    ticks: tuple[tuple[float, str], ...]
    groups: tuple[Group, ...]
    silences: tuple["Silence", ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two events that give different accounts of one thing."""

    one: str
    other: str
    question: str


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of days in which the record has nothing, and the words that say so."""

    x0: float
    x1: float
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn of a selection, for any window and width.

    Attributes:
        first, last: the days of the whole record, ``last`` not included.
        home: the days of the window that is shown first.
        fiscal: the fiscal years over the record: label, short label, first day, last day (not
            included).
        summary: one sentence that says what the chart shows, for those who cannot see it.
    """

    first: float
    last: float
    home: tuple[float, float]
    lanes: tuple[Lane, ...]
    items: tuple[Item, ...]
    panels: tuple[Panel, ...]
    links: tuple[Link, ...] = ()
    silences: tuple[Silence, ...] = ()
    fiscal: tuple[tuple[str, str, float, float], ...] = ()
    summary: str = ""


def plain(value: object) -> Any:
    """Turn display values into plain lists and dicts for JSON.

    Fields that stand at their default are left out, and numbers are rounded to 3 decimals but for
    the scales; an infinite one, at which nothing is drawn, is None, since JSON has no infinity.
    A primitive says under ``is`` which one it is.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    if isinstance(value, float):
        if value == EVERY_SCALE:
            return None
        return round(value, 3) if value % 1 else int(value)
    return value


def _scale(value: float) -> float | None:
    return None if value == EVERY_SCALE else value


def _fields(value: Any) -> dict[str, Any]:
    kept = {
        field.name: _scale(entry) if field.name in SCALES else plain(entry)
        for field in fields(value)
        if (entry := getattr(value, field.name)) != field.default
    }
    return {"is": type(value).__name__.lower(), **kept} if isinstance(value, Primitive) else kept
