"""The display list's primitives as SVG text, each at its place for one window and width."""

from collections.abc import Iterable

from timeline.display import Bar, Glyph, Primitive, Rule, Text, Wedge
from timeline.figures.shapes import label, line, number, rect
from timeline.figures.sheet import Sheet
from timeline.glyphs import path


def draw(marks: Iterable[Primitive], top: float, sheet: Sheet) -> Iterable[str]:
    """Draw the marks that the scale admits and the window holds, from ``top`` down."""
    for mark in marks:
        if mark.lo <= sheet.scale.k < mark.hi and _is_in_view(mark, sheet):
            yield _primitive(mark, top, sheet)


def _is_in_view(mark: Primitive, sheet: Sheet) -> bool:
    """Whether any of a mark lies in the plot, by its place in days."""
    low, high = sheet.page.left - 1, sheet.page.right + 1
    if isinstance(mark, Text | Glyph):
        return mark.dx != 0 or low <= sheet.scale.x(mark.x) <= high
    return sheet.scale.x(mark.x1) >= low and sheet.scale.x(mark.x0) <= high


def _primitive(mark: Primitive, top: float, sheet: Sheet) -> str:
    if isinstance(mark, Text):
        return _text(mark, top, sheet)
    if isinstance(mark, Glyph):
        return _glyph(mark, top, sheet)
    if isinstance(mark, Wedge):
        return _wedge(mark, top, sheet)
    x, y = _clamped(mark, sheet), (top + mark.y0, top + mark.y1)
    if isinstance(mark, Rule):
        dash = "4 3" if mark.dash else ""
        return line(x, y, sheet.paint(mark.stroke), width=mark.width, dash=dash)
    fill = f"url(#hatch-{mark.stroke})" if mark.hatch else sheet.paint(mark.fill)
    stroke = sheet.paint(mark.stroke) if mark.stroke else ""
    return rect(x, y, fill, stroke, radius=mark.radius, dash="3 2" if mark.dash else "")


def _wedge(mark: Wedge, top: float, sheet: Sheet) -> str:
    """A triangle, or what is left of it where the plot begins or ends."""
    x0, x1 = _clamped(mark, sheet)
    first, last = sheet.scale.x(mark.x0), sheet.scale.x(mark.x1)
    foot, rise = top + mark.y1, (mark.y0 - mark.y1) / (last - first)
    low, high = (number(foot + rise * (x - first)) for x in (x0, x1))
    d = f"M{number(x0)} {number(foot)}V{low}L{number(x1)} {high}V{number(foot)}Z"
    return f'<path d="{d}" fill="{sheet.paint(mark.fill)}" stroke="{sheet.paint(mark.stroke)}"/>'


def _clamped(mark: Bar | Rule | Wedge, sheet: Sheet) -> tuple[float, float]:
    """Cut a bar at the plot's edges, a pixel outside of them."""
    dx0, dx1 = (0.0, 0.0) if isinstance(mark, Wedge) else (mark.dx0, mark.dx1)
    x0, x1 = sheet.scale.x(mark.x0, dx0), sheet.scale.x(mark.x1, dx1)
    low, high = sheet.page.left - 1, sheet.page.right + 1
    return min(max(x0, low), high), max(min(max(x1, x0), high), low)


def _glyph(mark: Glyph, top: float, sheet: Sheet) -> str:
    x, y = sheet.scale.x(mark.x, mark.dx), top + mark.y
    fill = sheet.paint(mark.fill) if mark.fill else "none"
    line_of = f' stroke="{sheet.paint(mark.stroke)}" stroke-width="1.5"' if mark.stroke else ""
    halo = f' stroke="{sheet.paint("page")}" stroke-width="2" paint-order="stroke"'
    outline = line_of or (halo if mark.halo else "")
    place = f"translate({number(x)} {number(y)})"
    return f'<path d="{path(mark.name, mark.size)}" transform="{place}" fill="{fill}"{outline}/>'


def _text(mark: Text, top: float, sheet: Sheet) -> str:
    halo = "" if mark.fill == "page" else mark.halo
    return label(
        _held(mark, sheet),
        top + mark.y,
        mark.text,
        sheet.paint(mark.fill),
        mark.anchor,
        size=mark.size,
        bold=mark.bold,
        italic=mark.italic,
        halo=sheet.paint(halo) if halo else "",
    )


def _held(mark: Text, sheet: Sheet) -> float:
    """The place of a text across the page; one over the middle of its mark stays in the plot."""
    x = sheet.scale.x(mark.x, mark.dx)
    if mark.anchor != "middle" or mark.dx:
        return x
    half = mark.width / 2
    return max(min(x, sheet.page.width - half), sheet.page.left + half)
