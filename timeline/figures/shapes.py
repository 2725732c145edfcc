"""SVG elements as text: the few that a chart is made of.

Coordinates are pixels; colors are CSS colors, empty for none.
"""

from collections.abc import Callable, Iterable
from html import escape

from timeline.glyphs import path
from timeline.theme import CHART_FONT

TEXT = 12
"""Size in pixels of what is written without saying how large."""

MIDDLE = 0.35
"""From the middle of a line of text down to where its letters stand, in sizes of it."""


def symbol(name: str, size: float, x: float, y: float, color: str, stroke: str = "") -> str:
    """A symbol of :mod:`timeline.glyphs` at a place, filled, and stroked where that is given."""
    d, place = path(name, size), f"translate({number(x)} {number(y)})"
    outline = f' stroke="{stroke}" stroke-width="1.2"' if stroke else ""
    return f'<path d="{d}" transform="{place}" fill="{color}"{outline}/>'


def line(
    x: tuple[float, float],
    y: tuple[float, float],
    color: str,
    *,
    width: float = 1,
    dash: str = "",
) -> str:
    """A straight line from (x0, y0) to (x1, y1)."""
    thick = f' stroke-width="{number(width)}"' if width != 1 else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{number(x[0])}" x2="{number(x[1])}" y1="{number(y[0])}" y2="{number(y[1])}" '
        f'stroke="{color}"{thick}{dashed}/>'
    )


def rect(
    x: tuple[float, float],
    y: tuple[float, float],
    fill: str,
    stroke: str = "",
    *,
    radius: float = 0,
    dash: str = "",
    width: float = 1.2,
) -> str:
    """A rectangle from (x0, y0) to (x1, y1); ``width`` is that of its outline."""
    outline = f' stroke="{stroke}" stroke-width="{number(width)}"' if stroke else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    rounded = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect x="{number(x[0])}" y="{number(y[0])}" width="{number(max(x[1] - x[0], 0))}" '
        f'height="{number(max(y[1] - y[0], 0))}" fill="{fill}"{outline}{dashed}{rounded}/>'
    )


def outline(d: str, fill: str, stroke: str, dash: str = "") -> str:
    """A path by its SVG data, filled, and stroked where a stroke is given."""
    drawn = f' stroke="{stroke}" stroke-width="1.2"' if stroke else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{d}" fill="{fill}"{drawn}{dashed}/>'


def label(
    x: float,
    y: float,
    text: str,
    color: str,
    anchor: str = "start",
    *,
    size: float = TEXT,
    bold: bool = False,
    italic: bool = False,
    halo: str = "",
    clear: float = 3,
) -> str:
    """One line of text, ``y`` in the middle of its height; ``halo`` is its outline's color,
    ``clear`` the width of that."""
    weight = ' font-weight="bold"' if bold else ""
    style = ' font-style="italic"' if italic else ""
    outline = (
        f' stroke="{halo}" stroke-width="{number(clear)}" paint-order="stroke"' if halo else ""
    )
    place = f' text-anchor="{anchor}"' if anchor != "start" else ""
    height = f' font-size="{number(size)}"' if size != TEXT else ""
    return (
        f'<text x="{number(x)}" y="{number(y + MIDDLE * size)}"{place}{height} '
        f'fill="{color}"{weight}{style}{outline}>{escape(text)}</text>'
    )


def picture(parts: Iterable[str], width: float, height: float, summary: str) -> str:
    """A whole picture; ``summary`` says in words what it shows."""
    size = f"{number(width)} {number(height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(summary)}" '
        f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {size}" '
        f'font-family="{escape(CHART_FONT)}" font-size="{TEXT}" font-kerning="none">'
        f"{''.join(parts)}</svg>"
    )


def hatches(colors: Iterable[str], paint: Callable[[str], str], name: str = "") -> str:
    """The patterns of hatched bars, one for each color token; ``paint`` makes it a color.

    ``name`` ends their ids.
    """
    patterns = (
        f'<pattern id="hatch-{color}{name}" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="6" height="6" fill="{paint("page")}"/>'
        f'<rect width="1.6" height="6" fill="{paint(color)}"/></pattern>'
        for color in colors
    )
    return f"<defs>{''.join(patterns)}</defs>"


def number(value: float) -> str:
    """Write a coordinate with at most two decimals."""
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")
