"""The page's style sheet: themes and symbols from the theme's own values, then the sheets of
the assets."""

import re

from rcssmin import cssmin

from timeline.bundled import assets_dir
from timeline.glyphs import OUTLINES, path
from timeline.theme import LANE_COLORS, css

SHEETS = (
    "base",
    "icons",
    "head",
    "filters",
    "chart",
    "plots",
    "card",
    "legend",
    "lists",
    "views",
    "disputes",
    "widths",
    "media",
)
"""The sheets in order: of two rules that are equally special, the later one holds."""

RADIUS = 5
BOX = 14
"""Width and height in pixels of the box that a symbol is cut out of."""


def style(numbering: str = "") -> str:
    """Write the whole style sheet as one text, without comments and needless blanks.

    ``numbering`` is what a program adds to it: see ``timeline.page.sources.numbering``.
    """
    sheets = ((assets_dir() / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    return str(cssmin("".join([css(), _symbols(), *sheets, numbering])))


def sheet(name: str) -> str:
    """Write one further sheet of the assets, for a page that is neither of the two."""
    return str(cssmin((assets_dir() / f"{name}.css").read_text(encoding="utf-8")))


def _symbols() -> str:
    """Cut symbols out of boxes by their outlines, so that a list shows what the chart shows."""
    shapes = (f".symbol.{name} {{ clip-path: path('{_moved(name)}'); }}\n" for name in OUTLINES)
    colors = (f".symbol.{name} {{ background: var(--{name}); }}\n" for name in LANE_COLORS)
    size = f".symbol {{ display: inline-block; width: {BOX}px; height: {BOX}px; flex: none; }}\n"
    return "".join([size, *shapes, *colors])


def _moved(name: str) -> str:
    """The outline with its center in the middle of the box; its commands are M, L, H, V, A, Z."""
    outline = path(name, RADIUS)
    return re.sub(r"([MLHVA])([^MLHVAZ]*)", _shift, outline)


def _shift(match: re.Match[str]) -> str:
    command, numbers = match[1], [float(text) for text in match[2].split()]
    if command == "A":  # radii, rotation and flags stay; its last two numbers are a point
        moved = [*numbers[:-2], *(number + BOX / 2 for number in numbers[-2:])]
    else:
        moved = [number + BOX / 2 for number in numbers]
    return command + " ".join(f"{round(number, 2):g}" for number in moved)
