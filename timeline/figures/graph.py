"""The display list as plotly figures, for notebooks, pictures and programs of one's own.

The y axis is in pixels, downward, so that plotly draws what the page shows; the x axis is
plotly's own date axis, so that it zooms. What is drawn and labeled is decided for the figure's
width and the window shown first; zoom stretches that, and decides nothing anew.

Plotly's own "Share chart" button uploads a chart to a server of others. Whoever shows a figure
decides on that: ``figure.show(config={"showSendToCloud": False})``, and the same with
``to_html`` and ``write_html``.
"""

from collections.abc import Mapping
from dataclasses import replace

import plotly.graph_objects as go

from timeline.dates import Period
from timeline.display import Chart, Figure, Panel
from timeline.figures import layout
from timeline.figures.chart import chart
from timeline.figures.graph_comparison import comparison_graph
from timeline.figures.graph_lanes import SILENCES_TOP, lane_trace, silences
from timeline.figures.graph_panels import panel_traces
from timeline.figures.panel import unseen
from timeline.figures.pen import MS_PER_DAY, Pen, Spec, iso, plain
from timeline.figures.sheet import SMALL
from timeline.figures.ticks import calendar
from timeline.program import Program
from timeline.theme import CHART_FONT, DARK, LIGHT
from timeline.view import View

HEAD = 76
"""Pixels above the plot, for the title and the calendar."""

SIDE = 12
"""Pixels that stay free at the figure's edges."""

EMPTY = 96
"""Height in pixels of a plot with nothing in it."""

NO_EVENTS = "No events match this view."
NO_MONEY = "No figures of money match this view."
NO_VALUES = "No values match this view."

STOPS: tuple[Spec, ...] = (
    {"dtickrange": ["M12", None], "value": "%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": [MS_PER_DAY, "M1"], "value": "%b %-d\n%Y"},
    {"dtickrange": [None, MS_PER_DAY], "value": "%H:%M\n%b %-d, %Y"},
)
"""How plotly writes the calendar, by the step of its ticks."""


def timeline(
    program: Program, view: View | None = None, *, width: int = 1200, theme: str = "light"
) -> go.Figure:
    """Draw the events of a view in their lanes, under the calendar.

    Args:
        program: n events, n may be 0.
        view: what is shown; all of it without one. Its window is not read: the figure opens on
            the program's own.
        width: the figure's width in pixels; the labels are those that fit it. Below 640 the
            lanes' names stand above their rows.
        theme: ``light`` or ``dark``.

    Returns:
        A figure with one marker trace for each lane shown, in the program's order: point i is
        the lane's event i in time. ``x`` is the middle of its mark as an ISO date, ``y`` the
        middle of its row in pixels, downward, ``customdata`` its id; the hover text names
        title and date. A point whose mark is drawn as a shape, because it has an extent in days
        or no day of its own, has opacity 0. Events without room for their label are small, at
        the foot of their lane. No events give axes and a note.

    Raises:
        ValueError: the theme is neither light nor dark.
    """
    drawn, palette = chart(program, view), _palette(theme)
    page = layout.frame(width - 2 * SIDE)
    pen = Pen(page, layout.scale(page, drawn.home), palette)
    hover = _hover(program)
    stacked = layout.bands(drawn, page)
    silences(drawn, pen)
    traces = [lane_trace(drawn, place, band, pen, hover) for place, band in enumerate(stacked)]
    if not drawn.items:
        pen.message(NO_EVENTS)
    return _figure(traces, pen, drawn, (SILENCES_TOP, layout.height(stacked)), program)


def money(
    program: Program, view: View | None = None, *, width: int = 1200, theme: str = "light"
) -> go.Figure:
    """Draw the money of a view, one panel a program; arguments as for :func:`timeline`.

    Returns:
        A figure with two traces for each panel. One of bars, named after the program: bar i is
        the panel's yearly figure i, ``x`` the middle of its period, ``width`` its length in
        milliseconds, ``y`` its height and ``base`` its upper end, both in pixels from the top;
        what is derived is hatched. And one of invisible markers, which give totals and changes
        their hover text; they are drawn as lines. Outlines are shapes. The panel's own axis is
        written at its left, in the unit under its name. No figures give axes and a note.

    Raises:
        ValueError: the theme is neither light nor dark.
    """
    drawn = chart(program, view)
    kinds = (figure for figure in drawn.figures if figure.kind == "money")
    panels = tuple(panel for figure in kinds for panel in figure.panels)
    return _panels(program, drawn, panels, width, theme, NO_MONEY)


def view(
    program: Program,
    name: str,
    view: View | None = None,
    *,
    width: int = 1200,
    theme: str = "light",
) -> go.Figure:
    """Draw a declared view by its id; the other arguments are those of :func:`timeline`.

    Returns:
        On the time axis, a figure as :func:`money` gives it, with two traces for each panel:
        bars, and points. Point i is the value i, ``x`` the day, or the middle of the days on one
        of which it held, ``y`` in pixels from the top; step lines and values are shapes and
        annotations. A figure with no value in the program's first window shows the whole record.
        Values side by side are bars across, a trace for each part of a split: bar i is a row,
        ``x`` its value, ``base`` where it begins. No values give axes and a note.

    Raises:
        ValueError: no view of that id is declared, or the theme is neither light nor dark.
    """
    titles = {spec.id: spec.title for spec in program.settings.views}
    if name not in titles:
        raise ValueError(f"found view {name!r}, wanted one of {', '.join(titles) or 'none'}")
    drawn, palette = chart(program, view), _palette(theme)
    figure = next((one for one in drawn.figures if one.view == name), Figure(name, ""))
    if figure.comparison is not None:
        return comparison_graph(figure.comparison, titles[name], width=width, palette=palette)
    return _panels(program, drawn, figure.panels, width, theme, NO_VALUES)


def _panels(
    program: Program,
    drawn: Chart,
    panels: tuple[Panel, ...],
    width: float,
    theme: str,
    nothing: str,
) -> go.Figure:
    page, palette = layout.frame(width - 2 * SIDE), _palette(theme)
    if panels and all(unseen(panel, drawn.home) for panel in panels):
        drawn = replace(drawn, home=(drawn.first, drawn.last))
    pen = Pen(page, layout.scale(page, drawn.home), palette)
    hover = _hover(program)
    tops = layout.panel_tops(panels, page)
    traces = [
        trace
        for panel, top in zip(panels, tops, strict=True)
        for trace in panel_traces(panel, top, drawn, pen, hover)
    ]
    if not panels:
        pen.message(nothing)
    height = layout.panels_height(panels, page) or EMPTY
    return _figure(traces, pen, drawn, (-SIDE / 2, height), program)


def _palette(theme: str) -> Mapping[str, str]:
    palettes = {"light": LIGHT, "dark": DARK}
    if theme not in palettes:
        raise ValueError(f"found theme {theme!r}, wanted 'light' or 'dark'")
    return palettes[theme]


def _hover(program: Program) -> dict[str, str]:
    """Each event's title and what its date means."""
    events = program.events
    rows = zip(events["id"], events["title"], events["period"], events["role"], strict=True)
    return {
        event: f"<b>{plain(title)}</b><br>{plain(_meant(period, role).meaning())}"
        for event, title, period, role in rows
        if period is not None
    }


def _meant(period: Period, role: str) -> Period:
    """A figure for a year is for all of it, not for some day in it."""
    return period.over() if role == "over" else period


def _figure(
    traces: list[Spec], pen: Pen, drawn: Chart, y: tuple[float, float], program: Program
) -> go.Figure:
    """Put all together; ``y`` is the plot's top and its bottom, in pixels."""
    page, palette = pen.page, pen.palette
    small = {"size": SMALL, "color": palette["muted"]}
    right = page.width - page.right + SIDE
    margin = {"l": page.left + SIDE, "r": right, "t": HEAD, "b": SIDE, "pad": 0}
    settings = {
        "template": {},
        "width": page.width + 2 * SIDE,
        "height": y[1] - y[0] + HEAD + SIDE,
        "margin": margin,
        "title": _title(program.settings.title, palette["ink"]),
        "font": {"family": CHART_FONT, "size": 12, "color": palette["ink"]},
        "paper_bgcolor": palette["page"],
        "plot_bgcolor": palette["page"],
        "showlegend": False,
        "dragmode": "pan",
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": _hover_label(palette),
        "modebar": {"bgcolor": palette["page"], "color": palette["muted"]},
        "shapes": pen.shapes,
        "annotations": pen.notes,
        "xaxis": _calendar(drawn, pen.scale.k, palette) | {"tickfont": small},
        "yaxis": {"range": [y[1], y[0]], "visible": False, "fixedrange": True},
    }
    return go.Figure({"data": traces, "layout": settings})


def _title(text: str, color: str) -> Spec:
    place = {"x": 0, "xref": "container", "xanchor": "left", "y": 1, "yanchor": "top"}
    pad = {"l": SIDE, "t": SIDE}
    font = {"size": 18, "color": color}
    return {"text": f"<b>{plain(text)}</b>" if text else "", "font": font, "pad": pad} | place


def _hover_label(palette: Mapping[str, str]) -> Spec:
    font = {"family": CHART_FONT, "size": 12, "color": palette["ink"]}
    colors = {"bgcolor": palette["page"], "bordercolor": palette["axis"]}
    return {"font": font, "align": "left", "namelength": -1} | colors


def _calendar(drawn: Chart, k: float, palette: Mapping[str, str]) -> Spec:
    """The date axis, whose names stand in the middle of the years and months they name."""
    names = calendar(drawn.home, k).minor
    return {
        "type": "date",
        "side": "top",
        "range": [iso(day) for day in drawn.home],
        "ticklabelmode": "period",
        # One more than the page has, since plotly takes the next step that gives no more.
        "nticks": len(names) + 1,
        "tickformatstops": STOPS,
        "tickangle": 0,
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": palette["axis"],
        "showline": True,
        "linecolor": palette["axis"],
        "gridcolor": palette["grid"],
        "zeroline": False,
    }
