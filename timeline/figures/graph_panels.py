"""The money panels as plotly draws them: bars as a trace, all else as shapes."""

from collections.abc import Mapping, Sequence

from timeline.display import Bar, Chart, Glyph, Group, Panel, Text
from timeline.figures import layout
from timeline.figures.graph_lanes import markers
from timeline.figures.pen import MS_PER_DAY, Pen, Spec, iso, plain
from timeline.figures.sheet import SMALL
from timeline.figures.svg import is_silent
from timeline.figures.ticks import fiscal


def panel_traces(
    panel: Panel, top: float, drawn: Chart, pen: Pen, hover: Mapping[str, str]
) -> list[Spec]:
    """Draw a panel from ``top`` down, in pixels.

    Returns:
        A trace of its bars, and one of unseen points that stand on its other lines, so that one
        can point at them. ``hover`` has each event's text.
    """
    _axis(panel, top, pen)
    _name(panel, top, pen)
    bars = [(group.event, bar) for group in panel.groups for bar in _bars_of(group)]
    for group in panel.groups:
        pen.draw((mark for mark in group.marks if not isinstance(mark, Bar)), top)
    for _, bar in bars:
        pen.outline(bar, top)
    _years(panel, top, drawn, pen)
    said = {
        group.event: f"{hover[group.event]}<br>{_words(group, panel)}" for group in panel.groups
    }
    points = [
        _unseen(group, panel.color, top, pen) for group in panel.groups if not _bars_of(group)
    ]
    return [_bars(panel, bars, top, pen, said), markers(panel.title, points, said)]


def _words(group: Group, panel: Panel) -> str:
    """The figure as it is written at the largest scale, with its unit."""
    text = [mark.text for mark in group.marks if isinstance(mark, Text)][-1]
    return plain(f"{text} ({panel.unit})")


def _bars_of(group: Group) -> list[Bar]:
    return [mark for mark in group.marks if isinstance(mark, Bar)]


def _axis(panel: Panel, top: float, pen: Pen) -> None:
    for y, text in panel.ticks:
        pen.across(top + y, "axis" if y == panel.base else "grid")
        if pen.page.narrow:
            pen.name(pen.page.left, top + y - 7, text, "muted", size=SMALL)
        else:
            pen.name(pen.page.left - 8, top + y, text, "muted", anchor="right", size=SMALL)


def _name(panel: Panel, top: float, pen: Pen) -> None:
    if pen.page.narrow:
        pen.name(0, top - 8, f"{panel.title}, {panel.unit}", panel.color, bold=True)
        return
    lines = layout.lane_title(panel.title)
    y = top + panel.base - 60
    for place, text in enumerate(lines):
        pen.name(0, y + 14 * place, text, panel.color, bold=True)
    pen.name(0, y + 14 * len(lines) + 1, panel.unit, "muted", size=SMALL)


def _years(panel: Panel, top: float, drawn: Chart, pen: Pen) -> None:
    """Name the fiscal years under their bars, and say where the record has no figures."""
    for year in fiscal(drawn.fiscal, (drawn.first, drawn.last), pen.scale.k):
        if not is_silent(panel, year):
            foot = top + panel.height - 20
            pen.upright(year.x0, (foot, foot + 4), "axis")
            pen.at((year.x0 + year.x1) / 2, foot + 10, year.text)
    for silence in panel.silences:
        middle = (silence.x0 + silence.x1) / 2
        pen.at(middle, top + panel.base - 22, silence.text, italic=True)


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


def _unseen(group: Group, color: str, top: float, pen: Pen) -> Spec:
    """A point on the words of a total or of a change."""
    text = next(mark for mark in group.marks if isinstance(mark, Text))
    dot = Glyph(text.x, 0, "circle", 6, fill=color)
    place = {"x": iso(dot.x), "y": top + text.y, "event": group.event, "opacity": 0}
    return place | pen.look(dot)
