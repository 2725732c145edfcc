"""Where the parts of a comparison stand on a page of a given width.

The titles stand in a gutter left of the bars; on a phone above them. What is too long for its
place is broken over lines by the widths of its words. ``assets/comparison.js`` holds the same
rule; ``tests/browser/test_parity_comparison.py`` holds the two together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.display import Comparison, Key, Line, Words
from timeline.figures.layout import GUTTER, NARROW_RIGHT, RIGHT, Frame
from timeline.theme import NARROW

WIDEST = 220
"""Pixels that the gutter may have."""

GAP = 12
"""Pixels between a title and the bars."""

BESIDE = 8
"""Pixels between a title and the small print beside it."""

SPACE = 3.34
"""Width in pixels of a blank."""

ELLIPSIS = 12
"""Width in pixels of the sign for what is left out."""

MOST = 3
"""So many lines a text may have."""

PITCH = 26
TEXT = 14
HEAD = 18
SWATCH = 14
LEAST = 40
"""Pixels that the plot always has, even where the values beside it need more than there are."""


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text and where it stands; ``small`` is small print."""

    x: float
    y: float
    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a comparison: the middle of its bar, and its texts."""

    middle: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole picture, in pixels: ``top`` to ``foot`` is the plot."""

    page: Frame
    head: tuple[Run, ...]
    keys: tuple[tuple[float, float, str], ...]
    places: tuple[Place, ...]
    top: float
    foot: float
    note: tuple[Run, ...]
    height: float


def plan(one: Comparison, width: float) -> Plan:
    """Lay a comparison out for a page of a width in pixels."""
    page, beside = _frame(one, width)
    head, keys, top = _head(one, page)
    places, y = [], top
    for number, line in enumerate(one.lines):
        place, y = _place(line, y + (8 if number and not line.groups else 0), page, beside=beside)
        places.append(place)
    foot = y + 2
    note = _runs(broken(one.note, width), 0, foot + 28, small=True)
    height = foot + 20 + TEXT * len(note) + (4 if note else 0)
    return Plan(page, head, keys, tuple(places), top, foot, note, height)


def broken(words: Words, room: float) -> list[tuple[str, float]]:
    """Break a text over lines that fit into a room in pixels: each with its width.

    A word that is too long is cut, and so is the rest after :data:`MOST` lines.
    """
    lines: list[tuple[str, float]] = []
    for word, width in zip(words.text.split(), words.widths, strict=True):
        text, end = lines[-1] if lines else ("", 0.0)
        if lines and end + SPACE + width <= room:
            lines[-1] = (f"{text} {word}", end + SPACE + width)
        else:
            lines.append(cut(word, width, room))
    if len(lines) <= MOST:
        return lines
    text, width = lines[MOST - 1]
    return [*lines[: MOST - 1], (text if text.endswith("…") else f"{text} …", width)]


def cut(text: str, width: float, room: float) -> tuple[str, float]:
    """Cut a text, as wide as given, that is wider than its room, by its mean letter."""
    if width <= room:
        return text, width
    keep = max(int(len(text) * (room - ELLIPSIS) / width), 1)
    return f"{text[:keep]}…", room


def _frame(one: Comparison, width: float) -> tuple[Frame, bool]:
    """The plot's place, and whether the small print stands beside the titles or under them."""
    needs = [(_width(line.title), _width(line.about)) for line in one.lines if line.groups]
    beside = [title + (BESIDE + about if about else 0) for title, about in needs]
    if width < NARROW:
        right = max(width - max(NARROW_RIGHT, one.room), LEAST)
        return Frame(width, 1, right, True), max(beside) <= width
    is_beside = max(beside) <= WIDEST - GAP
    widest = max(beside) if is_beside else max(max(pair) for pair in needs)
    left = max(GUTTER, min(widest + GAP, WIDEST))
    return Frame(width, left, width - max(RIGHT, one.room), False), is_beside


def _width(words: Words) -> float:
    return sum(words.widths) + SPACE * max(len(words.widths) - 1, 0)


def _runs(
    lines: list[tuple[str, float]], x: float, y: float, *, small: bool = False
) -> tuple[Run, ...]:
    return tuple(
        Run(x, y + TEXT * place, text, small=small) for place, (text, _) in enumerate(lines)
    )


def _head(
    one: Comparison, page: Frame
) -> tuple[tuple[Run, ...], tuple[tuple[float, float, str], ...], float]:
    """What all lines are about, then the keys, row by row; and where the lines begin."""
    lines = broken(one.head, page.width)
    head = _runs(lines, 0, 8, small=True)
    y = head[-1].y if head else 8.0
    end = lines[-1][1] + 16 if lines else 0.0
    start = 0.0 if page.narrow else page.left
    keys = tuple(_keys(one.keys, page, (max(end, start), y, start)))
    last = keys[-1][1] if keys else y
    return head, keys, last + (HEAD if head or keys else 0) - 4


def _keys(
    keys: tuple[Key, ...], page: Frame, at: tuple[float, float, float]
) -> Iterator[tuple[float, float, str]]:
    """Place each key; one that does not fit stands in the next row, from the start on."""
    x, y, start = at
    for key in keys:
        text, width = cut(key.text, key.width, page.width - start - SWATCH - 6)
        need = SWATCH + 6 + width
        if x > start and x + need > page.width:
            x, y = start, y + HEAD
        yield x, y, text
        x += need + 16


def _place(line: Line, y: float, page: Frame, *, beside: bool) -> tuple[Place, float]:
    """Place a line from ``y`` down; also where the next one begins."""
    heading = not line.groups
    room = page.width if page.narrow or heading else WIDEST - GAP
    titles, about = broken(line.title, room), broken(line.about, room)
    under = [] if beside else about
    rows = max(len(titles) + len(under), 1)
    if heading or page.narrow:
        first, middle = y + 10, y + TEXT * rows + 14
        end = y + TEXT * rows + (6 if heading else 30)
    else:
        end = y + max(PITCH, TEXT * rows + 10)
        middle = (y + end) / 2
        first = middle - TEXT * (rows - 1) / 2
    runs = _runs(titles, 0, first)
    if beside and about:
        runs += (Run(titles[-1][1] + BESIDE, first, about[0][0], small=True),)
    runs += _runs(under, 0, first + TEXT * len(titles), small=True)
    return Place(middle, runs), end
