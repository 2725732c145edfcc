"""The display list's primitives as SVG text, each at its place for one window and width."""

from collections.abc import Iterable

from timeline.display import Bar, Glyph, Primitive, Rule, Text, Wedge
from timeline.figures.shapes import label, line, number, outline, rect
from timeline.figures.sheet import Sheet
from timeline.glyphs import path

TIP = 6
"""Length in pixels of the tip of a bar that is open at an end."""


def draw(marks: Iterable[Primitive], top: float, sheet: Sheet) -> Iterable[str]:
    """Draw the marks that the scale admits and the window holds, from ``top`` down."""
    for mark in shown(marks, sheet):
        yield _primitive(mark, top, sheet)


def shown(marks: Iterable[Primitive], sheet: Sheet) -> Iterable[Primitive]:
    """The marks that the scale admits and the window holds."""
    for mark in marks:
        if mark.lo <= sheet.scale.k < mark.hi and _is_in_view(mark, sheet):
            yield mark


def across(text: Text, sheet: Sheet) -> tuple[float, float]:
    """From where to where a text runs across the page, in pixels."""
    x0 = _held(text, sheet) - {"start": 0, "middle": 0.5, "end": 1}[text.anchor] * text.width
    return x0, x0 + text.width


def _is_in_view(mark: Primitive, sheet: Sheet) -> bool:
    """Whether any of a mark lies in the plot, by its place in days."""
    low, high = sheet.page.left - 1, sheet.page.right + 1
    if isinstance(mark, Text) and mark.reach:
        return (
            sheet.scale.x(mark.x + mark.reach) > low and sheet.scale.x(mark.x - mark.reach) < high
        )
    if isinstance(mark, Text | Glyph):
        return mark.dx != 0 or low <= sheet.scale.x(mark.x) <= high
    return sheet.scale.x(mark.x1) >= low and sheet.scale.x(mark.x0) <= high


def _primitive(mark: Primitive, top: float, sheet: Sheet) -> str:
    if isinstance(mark, Text):
        return _text(mark, top, sheet)
    if isinstance(mark, Glyph):
        return _glyph(mark, top, sheet)
    if isinstance(mark, Rule):
        x, _ = _seen(mark, sheet)
        dash = "4 3" if mark.dash else ""
        y = (top + mark.y0, top + mark.y1)
        return line(x, y, sheet.paint(mark.stroke), width=mark.width, dash=dash)
    return _wedge(mark, top, sheet) if isinstance(mark, Wedge) else _bar(mark, top, sheet)


def _seen(mark: Bar | Rule | Wedge, sheet: Sheet) -> tuple[tuple[float, float], tuple[bool, bool]]:
    """What of a mark is in the plot, in pixels, and whether the plot cuts its start or its end."""
    dx0, dx1 = (0.0, 0.0) if isinstance(mark, Wedge) else (mark.dx0, mark.dx1)
    x0, x1 = sheet.scale.x(mark.x0, dx0), sheet.scale.x(mark.x1, dx1)
    low, high = sheet.page.left - 1, sheet.page.right + 1
    left, right = min(max(x0, low), high), max(min(max(x1, x0), high), low)
    return (left, right), (x0 < low, x1 > high)


def _bar(mark: Bar, top: float, sheet: Sheet) -> str:
    """A bar; where the plot cuts it, it has no outline, because it does not end there."""
    (x0, x1), (starts_before, ends_after) = _seen(mark, sheet)
    y0, y1 = top + mark.y0, top + mark.y1
    fill = f"url(#hatch-{mark.stroke}{sheet.name})" if mark.hatch else sheet.paint(mark.fill)
    stroke = sheet.paint(mark.stroke) if mark.stroke else ""
    dash = "3 2" if mark.dash else ""
    if mark.tip:
        d = _tipped((x0, x1), (y0, y1), mark.tip)
        is_cut = starts_before if mark.tip > 0 else ends_after
        return outline(d if is_cut else f"{d}Z", fill, stroke)
    if not stroke or not (starts_before or ends_after):
        return rect((x0, x1), (y0, y1), fill, stroke, radius=mark.radius, dash=dash)
    r = min(mark.radius, (x1 - x0) / 2)
    x, y = (number(x0), number(x1)), (number(y0), number(y1))
    if starts_before and ends_after:
        return rect((x0, x1), (y0, y1), fill) + outline(
            f"M{x[0]} {y[0]}H{x[1]}M{x[0]} {y[1]}H{x[1]}", "none", stroke, dash
        )
    # From the cut side round the whole end and back to the cut side.
    cut, end, way = (x[1], x0, 1) if ends_after else (x[0], x1, -1)
    inner, sweep = number(end + way * r), 0 if way > 0 else 1
    arcs = [f"A{number(r)} {number(r)} 0 0 {sweep} {number(end)} {number(y0 + r)}"]
    arcs.append(f"V{number(y1 - r)}A{number(r)} {number(r)} 0 0 {sweep} {inner} {y[1]}")
    return outline(f"M{cut} {y[0]}H{inner}{''.join(arcs)}H{cut}", fill, stroke, dash)


def _tipped(x: tuple[float, float], y: tuple[float, float], way: int) -> str:
    """Round the tip of a bar at its right (``way`` 1) or left (-1), from back to back."""
    start, end = x if way > 0 else (x[1], x[0])
    shoulder, middle = number(end - way * min(TIP, x[1] - x[0])), number((y[0] + y[1]) / 2)
    back, high, low = number(start), number(y[0]), number(y[1])
    return f"M{back} {high}H{shoulder}L{number(end)} {middle}L{shoulder} {low}H{back}"


def _wedge(mark: Wedge, top: float, sheet: Sheet) -> str:
    """A triangle; where the plot cuts it, it has no outline."""
    (x0, x1), (starts_before, ends_after) = _seen(mark, sheet)
    first, last = sheet.scale.x(mark.x0), sheet.scale.x(mark.x1)
    base, rise = top + mark.y1, (mark.y0 - mark.y1) / (last - first)
    low, high = (number(base + rise * (x - first)) for x in (x0, x1))
    foot, left, right = number(base), number(x0), number(x1)
    body = outline(f"M{left} {foot}V{low}L{right} {high}V{foot}Z", sheet.paint(mark.fill), "")
    edge = f"M{left} {low}L{right} {high}"
    edge += f"M{right} {foot}" if ends_after else f"V{foot}"
    edge += f"H{left}" if starts_before else f"H{left}V{low}"
    return body + outline(edge, "none", sheet.paint(mark.stroke))


def _glyph(mark: Glyph, top: float, sheet: Sheet) -> str:
    x, y = sheet.scale.x(mark.x, mark.dx), top + mark.y
    fill = sheet.paint(mark.fill) if mark.fill else "none"
    dash = ' stroke-dasharray="2 1.5"' if mark.dash else ""
    line_of = (
        f' stroke="{sheet.paint(mark.stroke)}" stroke-width="1.5"{dash}' if mark.stroke else ""
    )
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
        clear=mark.clear,
    )


def _held(mark: Text, sheet: Sheet) -> float:
    """The place of a text across the page.

    One that names a stretch of days stands in the middle of what is seen of it; one over the
    middle of its mark stays in the plot, and one at the right of what it names on the page.
    """
    if mark.reach and mark.anchor == "start":
        return min(sheet.scale.x(mark.x, mark.dx), sheet.page.width - mark.width)
    if mark.anchor != "middle" or mark.dx:
        return sheet.scale.x(mark.x, mark.dx)
    x0, x1 = sheet.seen(mark.x - mark.reach, mark.x + mark.reach)
    half = mark.width / 2
    return max(min((x0 + x1) / 2, sheet.page.width - half), sheet.page.left + half)
