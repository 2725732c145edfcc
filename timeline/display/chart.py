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
        fold: how many words stand in the first line where the label takes two, and the width of
            the longer in pixels; 0 where it has but one word.
        known: of a mark that runs on to an end of the record, the day where it is known.
        quiet: whether its label stands back, since it is of another layer than the main one.
        day: whether its date is known to the day, so that it can drop a line onto the figures.
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
    fold: tuple[int, float] = (0, 0)
    known: float | None = None
    quiet: bool = False
    day: bool = False

    @property
    def middle(self) -> float:
        """The day at which one sign stands for it."""
        return (self.first + self.last) / 2 if self.known is None else self.known

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
    """What is drawn for one row of the table.

    On a time axis, ``first`` and ``last`` are the days that the row is for, ``last`` not included,
    and ``when`` names them. ``text`` says in words what the marks show: the value, and its part of
    a split.
    """

    event: str
    marks: tuple[Primitive, ...]
    first: float = 0
    last: float = 0
    text: str = ""
    when: str = ""
    value: float = 0


@dataclass(frozen=True, slots=True)
class Key:
    """What one look means in a chart: ``text`` names the marks of a symbol and a color.

    ``width`` is the length of the text in pixels.
    """

    symbol: str
    color: str
    text: str
    width: float = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """One set of values on the shared time axis: the money of a program, or a measure.

    ``height`` is in pixels, ``ticks`` are (y in pixels, text), ``base`` is the y of zero, below
    which the years are named: fiscal ones, or those of the ``calendar``. ``keys`` name its series,
    where it has several; ``about`` is the small print under its title, such as who says so.
    ``room`` are the pixels at its top where events stand that drop a line onto its values: of the
    events shown those of ``drops``, and the chosen one.
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
    about: str = ""
    calendar: bool = False
    drops: tuple[str, ...] = ()
    room: float = 0


@dataclass(frozen=True, slots=True)
class Words:
    """A text that a back end may have to break over lines: ``widths`` are its words' in pixels.

    Its words are separated by single blanks.
    """

    text: str = ""
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison; without groups it is a heading over those that follow.

    ``about`` is the small print beside its title, such as a date or who says so; ``marks`` belong
    to the line as a whole: the sum at its end.
    """

    title: Words
    about: Words
    groups: tuple[Group, ...]
    marks: tuple[Primitive, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Values side by side, one bar a line, on one axis from ``first`` (0 or less) to ``last``.

    Across, a mark's place is a value in place of a day, and its ``lo`` and ``hi`` are pixels a
    unit; down, it is in pixels from the middle of its line's bar. Where the lines stand depends on
    the width: a back end stacks them.

    Attributes:
        unit: what every value counts.
        ticks: (value, text) of the axis.
        room: pixels that the texts at the ends of the bars need.
        head: the unit, with what is true of all lines.
        keys: the parts of a split; their symbol is a look of bars: ``solid``, ``pale``, ``hatch``.
        note: which rows of the view are not drawn; empty where all are.
    """

    unit: str
    last: float
    ticks: tuple[tuple[float, str], ...]
    lines: tuple[Line, ...]
    room: float = 0
    head: Words = Words()
    keys: tuple[Key, ...] = ()
    note: Words = Words()
    first: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """The chart of one declared view: panels on the time axis, or a comparison.

    ``view`` is the view's id, ``title`` its name and ``kind`` its kind; ``summary`` says in words
    what the chart shows, with its figures.
    """

    view: str
    summary: str
    panels: tuple[Panel, ...] = ()
    comparison: Comparison | None = None
    kind: str = ""
    title: str = ""

    @property
    def groups(self) -> tuple[Group, ...]:
        """What it draws, one group for each row of the table."""
        parts = self.panels if self.comparison is None else self.comparison.lines
        return tuple(group for part in parts for group in part.groups)


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
        figures: the declared views that have a row to draw, in their order.
        summary: one sentence that says what the chart shows, for those who cannot see it.
    """

    first: float
    last: float
    home: tuple[float, float]
    lanes: tuple[Lane, ...]
    items: tuple[Item, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...] = ()
    silences: tuple[Silence, ...] = ()
    fiscal: tuple[tuple[str, str, float, float], ...] = ()
    summary: str = ""
