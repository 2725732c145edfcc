"""The lanes as plotly draws them: a trace of points each, and shapes for what has an extent."""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.display import Chart, Glyph, Item, Lane
from timeline.figures import layout
from timeline.figures.layout import Band
from timeline.figures.pen import MARKERS, Pen, Spec, iso, plain
from timeline.figures.svg import STRIP_RADIUS

SILENCES_TOP = layout.AXIS - 18
"""Where the plot begins, in pixels of the page: plotly's calendar stands outside of it."""


def silences(drawn: Chart, pen: Pen) -> None:
    """Say over which years the record is silent, on a thin bracket above the lanes."""
    y = (SILENCES_TOP + layout.AXIS) / 2
    for silence in drawn.silences:
        middle, half = (silence.x0 + silence.x1) / 2, (silence.width / 2 + 6) / pen.scale.k
        if middle + half < silence.x1:
            for ends in ((silence.x0, middle - half), (middle + half, silence.x1)):
                pen.level(ends, y, "axis")
            for x in (silence.x0, silence.x1):
                pen.upright(x, (y - 3, y + 3), "axis")
            pen.at(middle, y, silence.text, italic=True)


def lane_trace(drawn: Chart, place: int, band: Band, pen: Pen, hover: Mapping[str, str]) -> Spec:
    """Draw a lane's name, shapes and labels.

    Returns:
        Its trace: point i is its event i in time. ``hover`` has each event's text.
    """
    lane = drawn.lanes[place]
    _name(lane, band, pen)
    if place:
        pen.hairline(band.top)
    own = [item for item in drawn.items if item.lane == place]
    counted = [item for item in own if pen.scale.k < item.scale]
    if counted:
        _strip(counted, band.strip, pen)
    return markers(lane.title, [_point(item, lane, band, pen) for item in own], hover)


def markers(name: str, points: Sequence[Spec], hover: Mapping[str, str]) -> Spec:
    """Make a trace of points: ``x``, ``y``, ``event``, ``opacity`` and :meth:`Pen.look` each."""

    def each(key: str) -> list[Any]:
        return [point[key] for point in points]

    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(name),
        "x": each("x"),
        "y": each("y"),
        "customdata": each("event"),
        "text": [hover[event] for event in each("event")],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "symbol": each("symbol"),
            "size": each("size"),
            "color": each("color"),
            "opacity": each("opacity"),
            "line": {"color": each("line color"), "width": each("line width")},
        },
    }


def _name(lane: Lane, band: Band, pen: Pen) -> None:
    y = band.top + layout.PADDING + layout.pitch(pen.page) / 2
    pen.symbol(lane.symbol, 5, 6, y, lane.color)
    lines = [lane.title] if pen.page.narrow else layout.lane_title(lane.title)
    for place, text in enumerate(lines):
        pen.name(18, y + 14 * place, text, lane.color, bold=True)


def _strip(counted: Sequence[Item], y: float, pen: Pen) -> None:
    """Say how many events stand at the lane's foot, before the first of those in view."""
    seen = [item.middle for item in counted if layout.in_window(item, pen.window)]
    if seen:
        pen.before(min(seen), y, f"{len(seen)} more")


def _point(item: Item, lane: Lane, band: Band, pen: Pen) -> Spec:
    """Draw an event's shapes and label; its place and its symbol are for the trace.

    An event without a symbol of its own gets one that is not seen, but that one can point at.
    """
    colors = (lane.color, "") if item.day else ("page", lane.color)
    small = Glyph(item.middle, 0, lane.symbol, STRIP_RADIUS, *colors, halo=item.day)
    if pen.scale.k < item.scale:
        return _spec(item, small, band.strip, 1, pen)
    y = band.row + item.row * layout.pitch(pen.page)
    dots = [m for m in pen.admitted(item.marks) if isinstance(m, Glyph) and m.name in MARKERS]
    pen.draw((mark for mark in item.marks if mark not in dots), y)
    return _spec(item, dots[0] if dots else small, y, len(dots), pen)


def _spec(item: Item, dot: Glyph, y: float, opacity: int, pen: Pen) -> Spec:
    place = {"x": iso(dot.x), "y": y, "event": item.event, "opacity": opacity}
    return place | pen.look(dot)
