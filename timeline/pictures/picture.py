"""A view of a program as a picture: which chart, which legend, which sources, which edition."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from timeline import url
from timeline.display import Chart, Figure
from timeline.edition import Drawn, edition
from timeline.errors import TimelineError
from timeline.figures.chart import chart
from timeline.figures.layout import in_window
from timeline.figures.svg import figure_svg, timeline_svg
from timeline.figures.windows import window_in
from timeline.page.anchors import source_name
from timeline.pictures.plate import Caption, Drawing, Plate, fitted, margin, plate
from timeline.program import Program
from timeline.signs import DATES, FIGURES, signs
from timeline.theme import DARK, LIGHT
from timeline.view import View, select

TIMELINE = "timeline"
"""The name of the main chart; that of a figure is the id of its view."""

WIDTH = 1280
LEAST, MOST = 320, 4000
"""Widths in pixels: below, nothing can be read; beyond, a larger scale is meant."""

THEMES = {"light": LIGHT, "dark": DARK}

_HEIGHT = re.compile(r' height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a picture is drawn from: a selection of the program, and its chart in a window."""

    program: Program
    selected: Program
    chart: Chart
    window: tuple[float, float]


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
    chosen = view or View()
    drawn = chart(program, chosen)
    window = window_in(drawn, url.window(chosen, program))
    sitting = Sitting(program, select(program, chosen), drawn, window)
    figure = _figure(sitting, name)
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
    caption = _caption(sitting, figure, chosen, date)
    whole = plate(drawing, caption, width, tokens.__getitem__)
    return whole if height is None else fitted(whole, height, tokens.__getitem__)


def _figure(sitting: Sitting, name: str) -> Figure | None:
    """The figure of a view; None stands for the main chart."""
    if name == TIMELINE:
        return None
    figures = {figure.view: figure for figure in sitting.chart.figures}
    if name not in figures:
        there = ", ".join((TIMELINE, *figures))
        raise TimelineError(f"there is no chart {name!r} in this view; there are: {there}")
    return figures[name]


def _caption(sitting: Sitting, figure: Figure | None, view: View, date: str) -> Caption:
    program, rows = sitting.program, _rows(sitting, figure)
    settings = program.settings
    title = settings.title or "Timeline"
    if figure:
        named = {spec.id: spec.title for spec in settings.views}
        title = f"{title}: {named.get(figure.view, figure.view)}"
    shown = len(sitting.selected.events)
    account = Drawn(len(rows), shown - len(rows))
    stated = edition(program, view, drawn=account, date=date)
    return Caption(
        title=title,
        lead=settings.description,
        legend=_legend(sitting, figure, rows),
        notes=(*_sources(program, rows), stated.sentence()),
    )


def _rows(sitting: Sitting, figure: Figure | None) -> pd.DataFrame:
    """The rows that stand in the picture, drawn or counted."""
    first, last = sitting.window
    if figure and figure.comparison is not None:
        names = {group.event for group in figure.groups}
    elif figure:
        groups = (one for one in figure.groups if one.first < last and one.last > first)
        names = {group.event for group in groups}
    else:
        items = sitting.chart.items
        names = {item.event for item in items if in_window(item, sitting.window)}
    events = sitting.selected.events
    return events[events["id"].isin(names)]


def _legend(sitting: Sitting, figure: Figure | None, rows: pd.DataFrame) -> Mapping[str, str]:
    """The marks that these rows are drawn with; a comparison explains its own."""
    if figure and figure.comparison is not None:
        return {}
    named = dict(zip(sitting.program.events["id"], signs(sitting.program), strict=True))
    used = {sign for name in rows["id"] for sign in named[name]}
    return {sign: text for sign, text in (FIGURES if figure else DATES).items() if sign in used}


def _sources(program: Program, rows: pd.DataFrame) -> Iterator[str]:
    cited = dict.fromkeys(name for names in rows["source"] for name in names)
    if cited:
        yield f"Sources: {'; '.join(source_name(program, name) for name in cited)}."
