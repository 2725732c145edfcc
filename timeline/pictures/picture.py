"""A view of a program as a picture: which chart, which legend, which sources, which edition."""

import re
from collections.abc import Iterator

from timeline.errors import TimelineError
from timeline.figures.chart import chart
from timeline.figures.svg import figure_svg, timeline_svg
from timeline.page.anchors import source_name
from timeline.pictures.exhibit import TIMELINE, Exhibit, exhibits
from timeline.pictures.plate import Caption, Drawing, Plate, fitted, margin, plate
from timeline.program import Program
from timeline.theme import DARK, LIGHT
from timeline.view import View

WIDTH = 1280
LEAST, MOST = 320, 4000
"""Widths in pixels: below, nothing can be read; beyond, a larger scale is meant."""

THEMES = {"light": LIGHT, "dark": DARK}

_HEIGHT = re.compile(r' height="([\d.]+)"')


def charts(program: Program, view: View | None = None) -> tuple[str, ...]:
    """Name the charts of a view: the main one, then those of its declared views."""
    figures = chart(program, view or View()).figures
    return (TIMELINE, *(figure.view for figure in figures))


def picture(
    program: Program,
    view: View | None = None,
    *,
    name: str = TIMELINE,
    width: float = WIDTH,
    height: float | None = None,
    theme: str = "light",
    date: str = "",
) -> Plate:
    """Draw one chart of a view as a picture that says where it comes from.

    Args:
        program: the whole program.
        view: what is drawn of it, and in which window.
        name: one of :func:`charts`.
        width: in pixels, from :data:`LEAST` to :data:`MOST`.
        height: in pixels; None for as high as the picture must be at its width.
        theme: ``light`` or ``dark``.
        date: the day that the edition is to state; empty for none.

    Returns:
        SVG that needs no other file, and its size. No browser is asked.

    Raises:
        TimelineError: there is no such chart in this view.
    """
    exhibit = _exhibit(program, view or View(), name)
    drawn, figure, window = exhibit.chart, exhibit.figure, exhibit.window
    tokens = THEMES[theme]
    room = width - 2 * margin(width)
    svg = (
        figure_svg(drawn, figure, room, window, tokens.__getitem__)
        if figure
        else timeline_svg(drawn, room, window, tokens.__getitem__)
    )
    high = _HEIGHT.search(svg)
    assert high
    drawing = Drawing(svg, float(high[1]), figure.summary if figure else drawn.summary)
    caption = _caption(exhibit, date)
    whole = plate(drawing, caption, width, tokens.__getitem__)
    return whole if height is None else fitted(whole, height, tokens.__getitem__)


def _exhibit(program: Program, view: View, name: str) -> Exhibit:
    found = {one.name: one for one in exhibits(program, view)}
    if name not in found:
        there = ", ".join(found)
        raise TimelineError(f"there is no chart {name!r} in this view; there are: {there}")
    return found[name]


def _caption(exhibit: Exhibit, date: str) -> Caption:
    return Caption(
        title=exhibit.title,
        lead=exhibit.program.settings.description,
        legend=exhibit.legend,
        notes=(*_sources(exhibit), exhibit.edition(date).sentence()),
    )


def _sources(exhibit: Exhibit) -> Iterator[str]:
    if exhibit.sources:
        named = "; ".join(source_name(exhibit.program, name) for name in exhibit.sources)
        yield f"Sources: {named}."
