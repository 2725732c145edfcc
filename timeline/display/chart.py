"""What a chart is put together from: lanes with items, panels, comparisons."""

from dataclasses import dataclass
from typing import Literal

from timeline.display.primitives import Primitive, Text

Side = Literal["right", "left", "inside"]


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
class Key:
    """What one look means in a chart: ``text`` names the marks of a symbol and a color."""

    symbol: str
    color: str
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One set of values on the shared time axis: the money of a program, or a measure.

    ``height`` is in pixels, ``ticks`` are (y in pixels, text), ``base`` is the y of zero, below
    which the fiscal years are named. ``keys`` name its series, where it has several.
    """

    title: str
    unit: str
    color: str
    height: float
    base: float
    ticks: tuple[tuple[float, str], ...]
    groups: tuple[Group, ...]
    silences: tuple["Silence", ...] = ()
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison: ``y`` is its middle, in pixels from the top; ``about`` is the small
    print beside its title, such as a date or who says so."""

    title: str
    about: str
    y: float
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Values side by side, one bar a line. Across are values from 0 to ``last``, not days.

    ``height`` is in pixels, ``ticks`` are (value, text), ``unit`` is what the values count;
    ``keys`` name the parts of a split.
    """

    unit: str
    last: float
    height: float
    ticks: tuple[tuple[float, str], ...]
    lines: tuple[Line, ...]
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """The chart of one declared view: panels on the time axis, or a comparison.

    ``view`` is the view's id; ``summary`` says in words what the chart shows, with its figures.
    """

    view: str
    summary: str
    panels: tuple[Panel, ...] = ()
    comparison: Comparison | None = None


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
