"""Where things stand on a page of a given width: the frame, and the height of every lane.

``assets/layout.js`` holds the same rule for a page that is live;
``tests/browser/test_parity_layout.py`` holds the two together.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from timeline.display import Chart, Item, Panel
from timeline.theme import NARROW

GUTTER = 124
"""Pixels left of the plot for the lanes' names, on a wide page."""

RIGHT = 28
NARROW_LEFT = 4
NARROW_RIGHT = 12

AXIS = 96
"""Height of overview, funnel and calendar above the lanes."""

OVERVIEW = 24
PADDING = 5
PITCH = 20
NARROW_PITCH = 24
"""On a phone a thumb has to meet one row, and one mark of a strip: 24 pixels each."""

NARROW_HEAD = 20
STRIP = 16
NARROW_STRIP = 24
FOOT = 6
PANEL_GAP = 12

KEY_ROW = 18
"""Height in pixels of one row of names of series; then what stands before and after a name."""

KEY_SIGN = 14
KEY_GAP = 16
KEY_RADIUS = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's place across a page: pixels from ``left`` to ``right`` of ``width``."""

    width: float
    left: float
    right: float
    narrow: bool

    @property
    def plot(self) -> float:
        """The plot's width in pixels."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's place down the page, in pixels: its top, its first row's middle, its strip's
    middle, and its bottom."""

    top: float
    row: float
    strip: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to pixels: ``first`` day at ``left``, ``k`` pixels a day."""

    first: float
    k: float
    left: float

    def x(self, day: float, dx: float = 0) -> float:
        """The place of a day across the page, in pixels."""
        return self.left + (day - self.first) * self.k + dx


def frame(width: float) -> Frame:
    """Frame the plot: a gutter for the lanes' names, or on a phone the whole width."""
    if width < NARROW:
        return Frame(width, NARROW_LEFT, width - NARROW_RIGHT, True)
    return Frame(width, GUTTER, width - RIGHT, False)


def scale(page: Frame, window: tuple[float, float]) -> Scale:
    """Fit a window, first and last day, into the plot."""
    first, last = window
    return Scale(first, page.plot / (last - first), page.left)


def pitch(page: Frame) -> float:
    """The height of one row in pixels."""
    return NARROW_PITCH if page.narrow else PITCH


def strip(page: Frame) -> float:
    """The height in pixels of the strip at a lane's foot."""
    return NARROW_STRIP if page.narrow else STRIP


def bands(chart: Chart, page: Frame) -> tuple[Band, ...]:
    """Stack the lanes. The place of a strip is kept free, so that nothing moves under zoom."""
    top, stacked = float(AXIS), []
    for lane in chart.lanes:
        row = top + PADDING + (NARROW_HEAD if page.narrow else 0)
        foot = row + lane.rows * pitch(page)
        bottom = foot + strip(page) + PADDING
        stacked.append(Band(top, row + pitch(page) / 2, foot + strip(page) / 2, bottom))
        top = bottom
    return tuple(stacked)


def height(stacked: Sequence[Band]) -> float:
    """The height in pixels of the axis and the lanes."""
    return (stacked[-1].bottom if stacked else AXIS + 2 * PITCH) + FOOT


def panel_tops(panels: Sequence[Panel], page: Frame) -> tuple[float, ...]:
    """Stack the panels of a figure; above each stand its keys, on a phone its name too."""
    top, tops = 0.0, []
    for panel in panels:
        top += keys_height(panel, page) + (NARROW_HEAD if page.narrow else 0)
        tops.append(top)
        top += panel.height + PANEL_GAP
    return tuple(tops)


def key_places(panel: Panel, page: Frame) -> list[tuple[float, int]]:
    """Where the names of a panel's series stand: pixels across the page, and their row."""
    x, row, places = page.left, 0, []
    for key in panel.keys:
        needed = KEY_SIGN + key.width
        if x > page.left and x + needed > page.right:
            x, row = page.left, row + 1
        places.append((x, row))
        x += needed + KEY_GAP
    return places


def keys_height(panel: Panel, page: Frame) -> float:
    """The height in pixels of the names of a panel's series."""
    places = key_places(panel, page)
    return (places[-1][1] + 1) * KEY_ROW if places else 0


def panel_title(panel: Panel) -> list[str]:
    """The lines of a panel's title, beside the ticks of a wide plot."""
    return lane_title(panel.title, min(15, int(_beside_ticks(panel) / 6.8)))


def small_print(panel: Panel) -> list[str]:
    """The lines under that title."""
    most = int(_beside_ticks(panel) / 5)
    return [line for text in (panel.unit, panel.about) if text for line in lane_title(text, most)]


def _beside_ticks(panel: Panel) -> float:
    """Pixels of the gutter that the ticks leave free."""
    return GUTTER - 10 - 6.2 * max(len(text) for _, text in panel.ticks)


def panels_height(panels: Sequence[Panel], page: Frame) -> float:
    """The height in pixels of all panels of a figure."""
    if not panels:
        return 0
    return panel_tops(panels, page)[-1] + panels[-1].height + FOOT


def has_room(item: Item, window: tuple[float, float], k: float) -> bool:
    """Whether an item in the window is drawn with its label, unless the window's ends cut it."""
    return k >= item.scale and in_window(item, window)


def in_window(item: Item, window: tuple[float, float]) -> bool:
    """Whether any day of an item's mark lies in the window."""
    first, last = window
    return (item.first < last and item.last > first) or first <= item.first == item.last < last


def crowd(
    items: Sequence[Item], lane: int, window: tuple[float, float], drawn: Container[str]
) -> list[Item]:
    """The items of a lane that are in the window but counted, not ``drawn``, by time."""
    own = (item for item in items if item.lane == lane and in_window(item, window))
    counted = (item for item in own if item.event not in drawn)
    return sorted(counted, key=lambda item: item.first + item.last)


def elsewhere(items: Sequence[Item], window: tuple[float, float]) -> str:
    """Count items outside the window: ``3 earlier, 11 later``."""
    earlier = sum(item.last <= window[0] for item in items)
    sides = ((earlier, "earlier"), (len(items) - earlier, "later"))
    return ", ".join(f"{number} {side}" for number, side in sides if number)


def lane_title(title: str, most: int = 15) -> list[str]:
    """Break the name of a lane or a panel over lines of at most so many letters, if it can be."""
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > most and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
