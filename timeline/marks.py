"""How an event is drawn, from what is known of its date.

Cases that mean different things look different, in black and white too:

===================  ================================================================
a day                a filled symbol
doubt                a capsule of the true extent and no dot in it, because a dot in its
                     middle is a date nobody gave; an open symbol while that is too
                     narrow to see
duration             a solid bar, pale where its ends are in doubt; where an end is open a
                     solid arrow and a pale one behind it that runs on to the end of the
                     record; where it is unknown a hollow arrow
before, after        a wall at the known day and a short arrow
coverage             a bar as wide as the period (role ``over``)
cumulative           a wedge that grows to its last day (role ``until``); a short one where
                     nobody says since when
approximate (~),     a sign beside the mark, as the circled not-equal sign is for
uncertain (?)        sources that disagree
===================  ================================================================
"""

from dataclasses import dataclass
from datetime import date

from timeline.dates import Period, day_number
from timeline.display import Bar, Glyph, Primitive, Wedge
from timeline.filling import HEADLINE

BAR_HALF = 7
CAPSULE_HALF = 5
WALL = 18
"""Pixels that the arrow before or after a wall needs."""

ARROW = 20
"""Length in pixels of the arrow at an open end, and of the wedge that has no known start."""

OPEN = 4
"""Pixels by which what is open may leave the record."""

FULL = 0.92
"""The share of a wedge's length after which it is as high as the letters of a label."""

EDGE = 2
"""Pixels kept free beyond the sharp end of a bar."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a mark needs to know of an event."""

    event: str
    title: str
    period: Period
    role: str
    importance: int
    color: str
    symbol: str
    quiet: bool = False
    disputed: bool = False

    @property
    def radius(self) -> float:
        """The symbol's nominal radius, in pixels."""
        return 5.5 if self.importance >= HEADLINE else 4.25


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one event, without its label.

    ``first`` and ``last`` are the days that it covers (``last`` not included); ``before`` and
    ``after`` the pixels it needs beyond them. ``core`` is the stretch of days that is dark enough
    to carry a label inside, ``high`` that in which a wedge is high enough; empty where its two
    days are equal. ``known`` is the known day of what is open at its other end.
    """

    first: float
    last: float
    before: float
    after: float
    drawn: tuple[Primitive, ...]
    core: tuple[float, float] = (0, 0)
    high: tuple[float, float] = (0, 0)
    known: float | None = None

    @property
    def is_dark(self) -> bool:
        """Whether any of it is solid."""
        return self.core[0] < self.core[1]

    @property
    def upon(self) -> tuple[float, float]:
        """The days upon which a label can be read: the solid or the high ones, or else all."""
        return next((days for days in (self.core, self.high) if days[0] < days[1]), self.days)

    @property
    def days(self) -> tuple[float, float]:
        """The days that it covers."""
        return self.first, self.last


def mark(facts: Facts, record: tuple[float, float]) -> Mark:
    """Draw what is known of an event's date.

    Args:
        facts: what is known.
        record: first and last day of the record (``last`` not included), which holds every known
            day: what is open is drawn to its end.

    Raises:
        ValueError: neither its first nor its last day is known; there is nothing to draw.
    """
    period = facts.period
    if period.first is None and period.last is None:
        raise ValueError(f"a date without a known day cannot be drawn: {period.text!r}")
    if period.kind == "span":
        return _lasting(facts, period, record)
    if period.first is None or period.last is None:
        return _sum(facts) if facts.role == "until" and period.last else _wall(facts)
    if facts.role == "over":
        return _bar(facts.color, period.over())
    if period.first == period.last:
        return _sum(facts) if facts.role == "until" else _day(facts)
    return _doubt(facts)


def _day(facts: Facts) -> Mark:
    x, r = _number(facts.period.first) + 0.5, facts.radius
    dot = Glyph(x, 0, facts.symbol, r, fill=facts.color, halo=True)
    return Mark(x, x, r + 1, r + 1, (dot,))


def _doubt(facts: Facts) -> Mark:
    first, last, r = *_extent(facts.period), facts.radius
    wide = 3 * r / (last - first)
    ring = Glyph((first + last) / 2, 0, facts.symbol, r - 0.75, "page", facts.color, hi=wide)
    capsule = _capsule(first, last, facts.color, lo=wide)
    return Mark(first, last, r + 1, r + 1, (ring, capsule))


def _capsule(first: float, last: float, color: str, lo: float = 0) -> Bar:
    half = CAPSULE_HALF
    return Bar(first, last, -half, half, f"{color}-capsule", color, radius=half, lo=lo)


def _sum(facts: Facts) -> Mark:
    """What had come together by a day, nobody says since when: a short wedge up to that day."""
    x = _after_day(facts.period.last)
    return Mark(x, x, ARROW + EDGE, EDGE, (_pale_glyph(x, "sum", facts.color),))


def _wall(facts: Facts) -> Mark:
    before = facts.period.first is None
    x = _after_day(facts.period.last) if before else _number(facts.period.first)
    wall = Glyph(x, 0, "before" if before else "after", BAR_HALF - 1, stroke=facts.color)
    return Mark(x, x, WALL if before else EDGE, EDGE if before else WALL, (wall,))


def _lasting(facts: Facts, period: Period, record: tuple[float, float]) -> Mark:
    """A span; an end of it may be in doubt, open or unknown."""
    if period.last is None:
        return _onward(facts, record[1])
    if period.first is None:
        return _backward(facts, record[0])
    if facts.role == "until":
        return _wedge(facts)
    return _bar(facts.color, period.over() if facts.role == "over" else period)


def _wedge(facts: Facts) -> Mark:
    first, last = _extent(facts.period)
    wedge = Wedge(first, last, -BAR_HALF, BAR_HALF, f"{facts.color}-capsule", facts.color)
    drawn = (wedge, _sliver(first, last, facts.color))
    return Mark(first, last, EDGE, EDGE, drawn, high=(last - (1 - FULL) * (last - first), last))


def _bar(color: str, period: Period) -> Mark:
    """A bar between two edges: solid where it surely lasted, pale where it may have."""
    first, last = _extent(period)
    sure, until = _number(period.start.latest), _after_day(period.end.earliest)
    if sure >= until:  # no day of it is sure
        sure, until = last, last
    parts = (
        _part(first, sure, f"{color}-pale"),
        _part(until, last, f"{color}-pale"),
        _part(sure, until, color),
    )
    drawn = (*(part for part in parts if part.x0 < part.x1), _sliver(first, last, color))
    return Mark(first, last, EDGE, EDGE, drawn, core=(sure, until))


def _part(first: float, last: float, color: str) -> Bar:
    return Bar(first, last, -BAR_HALF, BAR_HALF, color)


def _onward(facts: Facts, end: float) -> Mark:
    """From a known start, pale where that is in doubt; what is open runs on to the record's end."""
    start = facts.period.start
    first, sure = _number(start.earliest), _number(start.latest)
    doubt = (_part(first, sure, f"{facts.color}-pale"),) if first < sure else ()
    if facts.period.end.state != "open":
        arrow = _pale_glyph(sure, "onward", facts.color)
        return Mark(first, sure, EDGE, ARROW + EDGE, (*doubt, arrow))
    drawn = _running(facts.color, sure, end, "onward")
    return Mark(first, end, EDGE, OPEN, (*doubt, *drawn), known=sure)


def _backward(facts: Facts, start: float) -> Mark:
    """To a known end, pale where that is in doubt; what is open runs back to the record's start."""
    end = facts.period.end
    until, last = _after_day(end.earliest), _after_day(end.latest)
    doubt = (_part(until, last, f"{facts.color}-pale"),) if until < last else ()
    if facts.role == "until" or facts.period.start.state != "open":
        name = "sum" if facts.role == "until" else "backward"
        arrow = _pale_glyph(until, name, facts.color)
        return Mark(until, last, ARROW + EDGE, EDGE, (*doubt, arrow))
    drawn = _running(facts.color, until, start, "backward")
    return Mark(start, last, OPEN, EDGE, (*doubt, *drawn), known=until)


def _running(color: str, day: float, end: float, name: str) -> tuple[Primitive, ...]:
    """A solid arrow from a known day, and the pale one in which it runs on; while they would be as
    long as each other, one solid arrow."""
    way, wide = (1 if end > day else -1), ARROW / abs(end - day)
    (x0, x1), half = sorted((day, end)), BAR_HALF
    dx0, dx1 = (0, OPEN) if way > 0 else (-OPEN, 0)
    return (
        Bar(x0, x1, -half, half, color, dx0=dx0, dx1=dx1, hi=wide, tip=way),
        Bar(x0, x1, -half, half, f"{color}-capsule", color, lo=wide, tip=way),
        Glyph(day, 0, name, half, color, lo=wide),
    )


def _pale_glyph(x: float, name: str, color: str) -> Glyph:
    return Glyph(x, 0, name, BAR_HALF - EDGE, f"{color}-capsule", color)


def _sliver(first: float, last: float, color: str) -> Bar:
    """Keep what lasted in sight at scales at which it is thinner than a line."""
    middle, thin = (first + last) / 2, 2 * EDGE / (last - first)
    return Bar(middle, middle, -BAR_HALF, BAR_HALF, color, dx0=-EDGE, dx1=EDGE, hi=thin)


def _extent(period: Period) -> tuple[float, float]:
    return _number(period.first), _after_day(period.last)


def _number(day: date | None) -> float:
    if day is None:
        raise ValueError("an open edge has no day to be drawn at")
    return day_number(day)


def _after_day(day: date | None) -> float:
    return _number(day) + 1
