"""The slip chart as SVG: one row below the other on one time axis, each with its title beside it.

The old mark is pale and the new one in the color of its lane. Where the two do not touch, they
stand on one line with the arrow between them; where they do, the old one stands above.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.differences.slip import Group, Slip, Slips
from timeline.figures import layout
from timeline.figures.axis import ticks
from timeline.figures.primitives import draw
from timeline.figures.shapes import label, line, number, picture, symbol
from timeline.figures.sheet import SMALL, Paint, Sheet
from timeline.figures.ticks import calendar
from timeline.marks import Facts, Mark, mark
from timeline.metrics import text_width
from timeline.pictures.plate import wrapped

GUTTER = 0.36
"""The share of the width that the titles have, left of the plot."""

RIGHT = 12
GAP = 16
"""Pixels between the titles and the plot."""

INDENT = 18
"""Pixels left of a title, for the symbol of its lane."""

TITLE = 13
LINE = 17
"""Height in pixels of a line of a title; then of one of its dates."""

WORDS = 15
PAD = 7
"""Pixels above and below what stands in a row."""

HEAD = 34
"""Height in pixels of a heading over rows."""

KEY = 26
AXIS = 40
"""Height in pixels of the key, then of the calendar under it."""

APART = 14
"""Pixels from the middle of a row to that of either mark, where the old one stands above."""

LEAST = 16
"""Pixels between two marks of one line that an arrow needs."""

HALF = 8
"""Half the height of a mark, in pixels, with what is kept free of an arrow round it."""

NOTHING = "No row was re-dated, added or removed."


@dataclass(frozen=True, slots=True)
class Board:
    """What everything is drawn on: ``now`` paints in full color, ``was`` in pale."""

    now: Sheet
    was: Sheet

    @property
    def gutter(self) -> float:
        """Pixels that a title has."""
        return self.now.page.left - GAP - INDENT


def slip_svg(slips: Slips, width: float, paint: Paint, summary: str) -> tuple[str, float]:
    """Draw a slip chart.

    Args:
        slips: what is drawn.
        width: in pixels.
        paint: from a color token to a CSS color.
        summary: what the picture shows, in words.

    Returns:
        One ``svg`` element, and its height in pixels, which follows from its rows.
    """
    board = _board(slips, width, paint)
    y, parts = float(KEY + AXIS if slips.window else KEY), list[str]()
    for group in slips.groups:
        y, drawn = _group(group, y, board)
        parts += drawn
    if not slips.groups:
        parts.append(label(0, KEY / 2, NOTHING, paint("muted")))
    axis = _axis(board.now, y) if slips.window else ()
    key = _key(paint) if slips.window else ()
    return picture([*key, *axis, *parts], width, y, summary), y


def _board(slips: Slips, width: float, paint: Paint) -> Board:
    page = layout.Frame(width, round(width * GUTTER), width - RIGHT, narrow=False)
    window = slips.window or (0.0, 1.0)
    now = Sheet(page, layout.scale(page, window), window, paint)
    return Board(now, replace(now, paint=lambda token: paint(_pale(token))))


def _pale(token: str) -> str:
    """The paler color of the three that a lane has; doubt stays paler than what is sure."""
    if token.endswith("-pale"):
        return f"{token.removesuffix('-pale')}-capsule"
    return token if token == "page" or "-" in token else f"{token}-pale"


def _key(paint: Paint) -> Iterator[str]:
    """Say which mark is the old one."""
    y, x = KEY / 2 - 3, 6.0
    yield symbol("circle", 4.25, x, y, paint("slate-pale"))
    yield label(x + 10, y, "old edition", paint("ink-2"), size=SMALL)
    x += 20 + text_width("old edition", SMALL)
    yield from _arrow((x, y), (x + 24, y), paint("ink-2"))
    yield symbol("circle", 4.25, x + 36, y, paint("slate"))
    yield label(x + 46, y, "new edition", paint("ink-2"), size=SMALL)


def _axis(paper: Sheet, foot: float) -> Iterator[str]:
    """The calendar above the rows, and grid lines down through them."""
    names, y = calendar(paper.window, paper.scale.k), KEY + AXIS - 8
    for tick in names.minor:
        x = paper.scale.x(tick.x0)
        if paper.page.left <= x <= paper.page.right:
            yield paper.upright(x, (y, foot), "grid")
            yield paper.upright(x, (y - 5, y), "axis")
    yield paper.rule((paper.page.left, paper.page.right), y, "axis")
    yield from ticks(names.minor, y - 12, paper)
    yield from ticks(names.major, y - 25, paper, bold=True)


def _group(group: Group, top: float, board: Board) -> tuple[float, list[str]]:
    """Draw rows under their heading; also gives where they end."""
    paper, y = board.now, top + HEAD
    text = f"{group.title} ({len(group.slips):,})"
    parts = [label(0, top + HEAD / 2 + 2, text, paper.paint("ink"), size=TITLE, bold=True)]
    for slip in group.slips:
        parts.append(paper.rule((0, paper.page.width), y, "hairline"))
        y, drawn = _row(slip, y, board)
        parts += drawn
    return y, parts


def _row(slip: Slip, top: float, board: Board) -> tuple[float, list[str]]:
    titles = list(broken(slip.title, board.gutter, TITLE))
    words = list(broken(slip.words, board.gutter, SMALL))
    marks = [*_marks(slip, board)]
    high = LINE * len(titles) + WORDS * len(words)
    height = max(high, 2 * (APART + HALF) if slip.old and slip.new else 0) + 2 * PAD
    middle, y = top + height / 2, top + (height - high) / 2
    paint, parts = board.now.paint, []
    parts.append(symbol(slip.lane.symbol, 5, 6, y + LINE / 2, paint(slip.lane.color)))
    for text in titles:
        parts.append(label(INDENT, y + LINE / 2, text, paint("ink"), size=TITLE))
        y += LINE
    for text in words:
        parts.append(label(INDENT, y + WORDS / 2, text, paint("muted"), size=SMALL))
        y += WORDS
    parts += [f'<g transform="translate(0 {number(middle)})">{"".join(marks)}</g>']
    return top + height, parts


def _marks(slip: Slip, board: Board) -> Iterator[str]:
    """The marks of a row around the middle of its height, and the arrow between them."""
    old = _shape(slip.old, board) if slip.old else None
    new = _shape(slip.new, board) if slip.new else None
    if old and new:
        yield from _moved(old, new, board)
    elif old:
        yield from draw(old.drawn, 0, board.was)
    elif new:
        yield from draw(new.drawn, 0, board.now)


def _shape(facts: Facts, board: Board) -> Mark:
    return mark(facts, board.now.window)


def _moved(old: Mark, new: Mark, board: Board) -> Iterator[str]:
    color = board.now.paint("ink-2")
    was, now = _reach(old, board.now), _reach(new, board.now)
    if now[0] - was[1] >= LEAST or was[0] - now[1] >= LEAST:
        start, end = (was[1] + 2, now[0] - 2) if was[1] < now[0] else (was[0] - 2, now[1] + 2)
        yield from draw(old.drawn, 0, board.was)
        yield from _arrow((start, 0), (end, 0), color)
        yield from draw(new.drawn, 0, board.now)
        return
    yield from draw(old.drawn, -APART, board.was)
    yield from draw(new.drawn, APART, board.now)
    start, end = _middle(old, board.now), _middle(new, board.now)
    yield from _arrow((start, HALF - APART), (end, APART - HALF), color)


def _reach(shape: Mark, paper: Sheet) -> tuple[float, float]:
    """The pixels across that a mark takes."""
    return paper.scale.x(shape.first, -shape.before), paper.scale.x(shape.last, shape.after)


def _middle(shape: Mark, paper: Sheet) -> float:
    """Where an arrow begins or ends: at the known day of what is open, else in the middle."""
    day = (shape.first + shape.last) / 2 if shape.known is None else shape.known
    return min(max(paper.scale.x(day), paper.page.left), paper.page.right)


def _arrow(start: tuple[float, float], end: tuple[float, float], color: str) -> Iterator[str]:
    """A straight arrow between two points."""
    (x0, y0), (x1, y1) = start, end
    long = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1)
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    size = min(6, long)
    back = x1 - size * dx, y1 - size * dy
    yield line((x0, back[0]), (y0, back[1]), color, width=1.5)
    left = f"{number(back[0] - size / 2 * dy)} {number(back[1] + size / 2 * dx)}"
    right = f"{number(back[0] + size / 2 * dy)} {number(back[1] - size / 2 * dx)}"
    yield f'<path d="M{number(x1)} {number(y1)}L{left}L{right}Z" fill="{color}"/>'


def broken(text: str, room: float, size: float) -> Iterator[str]:
    """Break a text over lines of so many pixels; what cannot be broken at a blank is anywhere."""
    for one in wrapped(text, room, size):
        rest = one
        while text_width(rest, size) > room and len(rest) > 1:
            keep = next(
                n for n in range(len(rest) - 1, 0, -1) if n == 1 or _fits(rest[:n], room, size)
            )
            yield rest[:keep]
            rest = rest[keep:]
        yield rest


def _fits(text: str, room: float, size: float) -> bool:
    return text_width(text, size) <= room
