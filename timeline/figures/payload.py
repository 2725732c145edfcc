"""The display list as plain data, for the page's script."""

from collections.abc import Iterator
from typing import Any

from timeline.display import Chart, Glyph, Primitive, plain
from timeline.figures.layout import KEY_RADIUS
from timeline.figures.svg import PILL_RADIUS, STRIP_RADIUS
from timeline.glyphs import DIFFER_RADIUS, path

TITLE_RADIUS = 5


def payload(chart: Chart) -> dict[str, Any]:
    """Turn a chart into lists and dicts that JSON can hold.

    Returns:
        The chart's fields by name, with ``paths``: the outline of every symbol that the script
        draws, by name and size. What stands at its default is left out.
    """
    return {"silences": [], "fiscal": [], "summary": "", **plain(chart), "paths": _paths(chart)}


def _paths(chart: Chart) -> dict[str, str]:
    used = {(glyph.name, glyph.size) for glyph in _glyphs(chart)}
    for lane in chart.lanes:
        used |= {(lane.symbol, TITLE_RADIUS), (lane.symbol, STRIP_RADIUS)}
    used |= {("circle", PILL_RADIUS), ("differ", DIFFER_RADIUS)}
    panels = (panel for figure in chart.figures for panel in figure.panels)
    used |= {(key.symbol, KEY_RADIUS) for panel in panels for key in panel.keys}
    return {f"{name} {size:g}": path(name, size) for name, size in sorted(used)}


def _glyphs(chart: Chart) -> Iterator[Glyph]:
    for marks in _drawn(chart):
        yield from (mark for mark in marks if isinstance(mark, Glyph))


def _drawn(chart: Chart) -> Iterator[tuple[Primitive, ...]]:
    yield from (item.marks for item in chart.items)
    for figure in chart.figures:
        yield from (group.marks for group in figure.groups)
