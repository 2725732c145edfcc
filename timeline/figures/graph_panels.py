"""Panels as plotly draws them: bars and points as traces, all else as shapes."""

from collections.abc import Mapping, Sequence

from timeline.display import Bar, Chart, Glyph, Group, Panel, Text
from timeline.figures import drops, layout
from timeline.figures.graph_lanes import markers
from timeline.figures.panel import NOTE, unseen, years
from timeline.figures.pen import MARKERS, MS_PER_DAY, Pen, Spec, iso, plain
from timeline.figures.sheet import SMALL


def panel_traces(
    panel: Panel, top: float, drawn: Chart, pen: Pen, hover: Mapping[str, str]
) -> list[Spec]:
    """Draw a panel from ``top`` down, in pixels.

    Returns:
        A trace of its bars, and one of its points, and of unseen ones that stand on its other
        lines, so that one can point at them. ``hover`` has each event's text.
    """
    _axis(panel, top, pen)
    _name(panel, top, pen)
    _keys(panel, top, pen)
    bars = [(group.event, bar) for group in panel.groups for bar in _bars_of(group)]
    dots = {group.event: _dots_of(group, pen) for group in panel.groups}
    for group in panel.groups:
        traced = (*_bars_of(group), *dots[group.event])
        pen.draw((mark for mark in group.marks if mark not in traced), top)
    for _, bar in bars:
        pen.outline(bar, top)
    dropped = drops.seats(panel, drawn.items, pen.page, pen.scale, pen.window)
    pen.draw(drops.marks(dropped, drawn, panel), top)
    _years(panel, top, drawn, pen)
    said = {
        group.event: f"{hover[group.event]}<br>{_words(group, panel)}" for group in panel.groups
    }
    points = [
        _point(group, dots[group.event], panel.color, top, pen)
        for group in panel.groups
        if not _bars_of(group)
    ]
    return [_bars(panel, bars, top, pen, said), markers(panel.title, points, said)]


def _words(group: Group, panel: Panel) -> str:
    """The value with its unit."""
    return plain(f"{group.text} ({panel.unit})" if panel.unit else group.text)


def _bars_of(group: Group) -> list[Bar]:
    """Bars that stand for values; a round one is a date in doubt."""
    return [mark for mark in group.marks if isinstance(mark, Bar) and not mark.radius]


def _dots_of(group: Group, pen: Pen) -> list[Glyph]:
    """Symbols that plotly has markers for; those have no dashes."""
    glyphs = (mark for mark in pen.admitted(group.marks) if isinstance(mark, Glyph))
    return [glyph for glyph in glyphs if glyph.name in MARKERS and not glyph.dash]


def _axis(panel: Panel, top: float, pen: Pen) -> None:
    for y, text in panel.ticks:
        pen.across(top + y, "axis" if y == panel.base else "grid")
        if pen.page.narrow:
            pen.name(pen.page.left, top + y - 7, text, "muted", size=SMALL)
        else:
            pen.name(pen.page.left - 8, top + y, text, "muted", anchor="right", size=SMALL)


def _name(panel: Panel, top: float, pen: Pen) -> None:
    if pen.page.narrow:
        y = top - layout.keys_height(panel, pen.page) - 8
        title = ", ".join(filter(None, [panel.title, panel.unit]))
        pen.name(0, y, title, panel.color, bold=True)
        return
    lines = layout.panel_title(panel)
    y = top + panel.ticks[-1][0] + 6
    for place, text in enumerate(lines):
        pen.name(0, y + 14 * place, text, panel.color, bold=True)
    y += 14 * len(lines) + 1
    for place, text in enumerate(layout.small_print(panel)):
        pen.name(0, y + 13 * place, text, "muted", size=SMALL)


def _keys(panel: Panel, top: float, pen: Pen) -> None:
    """Name the series above the panel."""
    y = top - layout.keys_height(panel, pen.page) + layout.KEY_ROW / 2
    for key, (x, row) in zip(panel.keys, layout.key_places(panel, pen.page), strict=True):
        middle = y + row * layout.KEY_ROW
        pen.symbol(key.symbol, layout.KEY_RADIUS, x + 5, middle, key.color)
        pen.name(x + layout.KEY_SIGN, middle, key.text, "ink-2", size=SMALL)


def _years(panel: Panel, top: float, drawn: Chart, pen: Pen) -> None:
    """Name the years under the values, and say where the record has none, or none is in view."""
    for year in years(panel, drawn, (drawn.first, drawn.last), pen.scale.k):
        foot = top + panel.height - 20
        pen.upright(year.x0, (foot, foot + 4), "axis")
        pen.at((year.x0 + year.x1) / 2, foot + 10, year.text)
    for silence in panel.silences:
        middle = (silence.x0 + silence.x1) / 2
        pen.at(middle, top + panel.base - 22, silence.text, italic=True)
    if note := unseen(panel, pen.window):
        pen.at(sum(pen.window) / 2, top + panel.base - NOTE, note, italic=True)


def _bars(
    panel: Panel,
    bars: Sequence[tuple[str, Bar]],
    top: float,
    pen: Pen,
    hover: Mapping[str, str],
) -> Spec:
    k, palette = pen.scale.k, pen.palette
    ends = [(bar.x0 + bar.dx0 / k, bar.x1 + bar.dx1 / k) for _, bar in bars]
    pattern = {
        "shape": ["/" if bar.hatch else "" for _, bar in bars],
        "size": 6,
        "solidity": 0.27,
    }
    return {
        "type": "bar",
        "name": plain(panel.title),
        "x": [iso((x0 + x1) / 2) for x0, x1 in ends],
        "width": [max(x1 - x0, 2 / k) * MS_PER_DAY for x0, x1 in ends],
        "base": [top + bar.y0 for _, bar in bars],
        "y": [bar.y1 - bar.y0 for _, bar in bars],
        "customdata": [event for event, _ in bars],
        "hovertext": [hover[event] for event, _ in bars],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            # Of a hatched bar, plotly takes this for the lines.
            "color": [palette[bar.stroke if bar.hatch else bar.fill] for _, bar in bars],
            "line": {"width": 0},
            "pattern": pattern,
        },
    }


def _point(group: Group, dots: Sequence[Glyph], color: str, top: float, pen: Pen) -> Spec:
    """The symbol of a value; without one, an unseen point where the value stands."""
    dot = dots[0] if dots else _unseen(group, color)
    place = {"x": iso(dot.x), "y": top + dot.y, "event": group.event, "opacity": len(dots)}
    return place | pen.look(dot)


def _unseen(group: Group, color: str) -> Glyph:
    """Upon a date in doubt, or on the words of a total or of a change."""
    at: Glyph | Text = next(
        (mark for mark in group.marks if isinstance(mark, Glyph) and mark.name in MARKERS), None
    ) or next(mark for mark in group.marks if isinstance(mark, Text))
    return Glyph(at.x, at.y, "circle", 6, fill=color)
