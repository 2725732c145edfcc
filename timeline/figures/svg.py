"""The display list as SVG text: what is seen before, or without, any script.

Colors come through a function from token to CSS color: ``var(--ink)`` in a page, so that its
theme can change without drawing again, or a value of one theme in a picture that stands alone.
``assets/draw.js`` draws the same elements into a live page; a browser test compares the two.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from html import escape

from timeline.display import Bar, Chart, Figure, Item, Lane, Panel
from timeline.figures import labels, layout
from timeline.figures.axis import calendar_axis, overview, silences
from timeline.figures.comparison import comparison_svg
from timeline.figures.labels import Seat
from timeline.figures.layout import Band
from timeline.figures.panel import panel_parts
from timeline.figures.primitives import draw
from timeline.figures.shapes import hatches, label, line, number, picture, rect, symbol
from timeline.figures.sheet import SMALL, Paint, Sheet, sheet, variable
from timeline.figures.strip import DOT, THUMB, areas, clusters, middle

STRIP_RADIUS = 3.2
PILL_RADIUS = 8


def timeline_svg(
    chart: Chart, width: float, window: tuple[float, float], paint: Paint = variable
) -> str:
    """Draw overview, calendar and lanes.

    Args:
        chart: the display list.
        width: the picture's width in pixels.
        window: first and last day in view.
        paint: from a color token to a CSS color.

    Returns:
        One ``svg`` element; its height follows from its lanes.
    """
    paper = sheet(width, window, paint)
    stacked = layout.bands(chart, paper.page)
    height = layout.height(stacked)
    seats = labels.place(chart.items, paper)
    parts = [
        *overview(chart, paper),
        *calendar_axis(paper, height),
        *silences(chart, paper),
        *_lanes(chart, stacked, paper),
        *_elsewhere(chart, stacked, paper),
        *_strips(chart, stacked, seats, paper),
        *_items(chart, stacked, seats, paper),
    ]
    return picture(parts, width, height, chart.summary)


def figure_svg(
    chart: Chart, figure: Figure, width: float, window: tuple[float, float], paint: Paint = variable
) -> str:
    """Draw the figure of a declared view; see :func:`timeline_svg`.

    One of panels stands on the same axis; a comparison has an axis of its own.
    """
    if figure.comparison is not None:
        return comparison_svg(figure, width, paint=paint)
    paper = sheet(width, window, paint, f"-{figure.view}-{number(width)}")
    tops = layout.panel_tops(figure.panels, paper.page)
    colors = dict.fromkeys(color for panel in figure.panels for color in hatched(panel))
    parts = [hatches(colors, paint, paper.name)]
    for panel, top in zip(figure.panels, tops, strict=True):
        parts += panel_parts(panel, top, chart, paper)
    return picture(parts, width, layout.panels_height(figure.panels, paper.page), figure.summary)


def hatched(panel: Panel) -> Iterable[str]:
    """The colors of a panel's hatched bars."""
    marks = (mark for group in panel.groups for mark in group.marks)
    return (mark.stroke for mark in marks if isinstance(mark, Bar) and mark.hatch)


def _lanes(chart: Chart, stacked: Sequence[Band], paper: Sheet) -> Iterable[str]:
    page = paper.page
    for lane, band in zip(chart.lanes, stacked, strict=True):
        if band is not stacked[0]:
            yield paper.rule((0, page.width), band.top, "hairline")
        y, color = band.top + layout.PADDING + layout.pitch(page) / 2, paper.paint(lane.color)
        yield symbol(lane.symbol, 5, 6, y, color)
        for place, text in enumerate(
            [lane.title] if page.narrow else layout.lane_title(lane.title)
        ):
            yield label(18, y + 14 * place, text, color, bold=True)


def _elsewhere(chart: Chart, stacked: Sequence[Band], paper: Sheet) -> Iterable[str]:
    """Say of each lane that has nothing in the window where its events are."""
    for place, band in enumerate(stacked):
        own = [item for item in chart.items if item.lane == place]
        if not any(layout.in_window(item, paper.window) for item in own):
            color, x = paper.paint("muted"), paper.page.left + 8
            text = layout.elsewhere(own, paper.window)
            yield label(x, band.row, text, color, size=SMALL, italic=True)


def _strips(
    chart: Chart, stacked: Sequence[Band], drawn: Container[str], paper: Sheet
) -> Iterable[str]:
    for number_of_lane, band in enumerate(stacked):
        counted = layout.crowd(chart.items, number_of_lane, paper.window, drawn)
        if counted:
            yield from _strip(chart, counted, band.strip, paper)


def _strip(chart: Chart, counted: Sequence[Item], y: float, paper: Sheet) -> Iterable[str]:
    """Dots at the days of the events that have no room, counts where dots would touch."""
    lane, page = chart.lanes[counted[0].lane], paper.page
    yield line((page.left, page.right), (y, y), paper.paint("hairline"), dash="1 3")
    counted = sorted(counted, key=lambda item: _place(item, paper))
    found = clusters([_place(item, paper) for item in counted], THUMB if page.narrow else 0)
    half = layout.strip(page) / 2
    single = (counted[one.members[0]] for one in found if len(one.members) == 1)
    yield from (_extent(item, lane, y, paper) for item in single)
    for cluster, area in zip(found, areas([one.x for one in found]), strict=True):
        items = [counted[member] for member in cluster.members]
        events = escape(" ".join(item.event for item in items))
        hit = rect(area, (y - half, y + half), "none")
        mark = (_pill if len(items) > 1 else _dot)(items, lane, (cluster.x, y), paper)
        yield f'<g class="counted" data-events="{events}">{hit}{mark}</g>'
    text = f"{len(counted)} more"
    if found[0].x - 14 - 6.2 * len(text) >= page.left:
        color, halo = paper.paint("muted"), paper.paint("page")
        yield label(found[0].x - 14, y, text, color, "end", size=SMALL, halo=halo)


def _dot(items: Sequence[Item], lane: Lane, at: tuple[float, float], paper: Sheet) -> str:
    """One event: filled where its day is known, else open."""
    color, page_color = paper.paint(lane.color), paper.paint("page")
    colors = (color,) if items[0].day else (page_color, color)
    return symbol(lane.symbol, STRIP_RADIUS, *at, *colors)


def _extent(item: Item, lane: Lane, y: float, paper: Sheet) -> str:
    """A line over what is seen of an event that stands open, if that is wider than its symbol."""
    x0, x1 = paper.seen(item.first, item.last)
    is_wide = not item.day and x1 - x0 > DOT
    return paper.rule((x0, x1), y, f"{lane.color}-pale", width=2) if is_wide else ""


def _pill(items: Sequence[Item], lane: Lane, at: tuple[float, float], paper: Sheet) -> str:
    """The count of several."""
    pill = symbol("circle", PILL_RADIUS, *at, paper.paint(lane.color))
    text, color = str(len(items)), paper.paint("page")
    return pill + label(*at, text, color, "middle", size=SMALL, bold=True)


def _place(item: Item, paper: Sheet) -> float:
    """Where an event stands on the strip, in pixels: whole within the plot."""
    x = paper.scale.x(middle(item, paper.window))
    return min(max(x, paper.page.left + STRIP_RADIUS), paper.page.right - STRIP_RADIUS)


def _items(
    chart: Chart, stacked: Sequence[Band], seats: Mapping[str, Seat], paper: Sheet
) -> Iterable[str]:
    for item in (item for item in chart.items if item.event in seats):
        y = stacked[item.lane].row + item.row * layout.pitch(paper.page)
        marks = "".join(draw(labels.drawn(item, seats[item.event], paper), y, paper))
        yield f'<g class="item" data-event="{escape(item.event)}">{marks}</g>'
