"""The display list as SVG text: what is seen before, or without, any script.

Colors come through a function from token to CSS color: ``var(--ink)`` in a page, so that its
theme can change without drawing again, or a value of one theme in a picture that stands alone.
``assets/draw.js`` draws the same elements into a live page; a browser test compares the two.
"""

from collections.abc import Iterable, Sequence
from html import escape

from timeline.display import Chart, Item, Panel
from timeline.figures import labels, layout
from timeline.figures.axis import calendar_axis, overview, silences, ticks
from timeline.figures.layout import Band
from timeline.figures.primitives import draw
from timeline.figures.shapes import label, line, number, symbol
from timeline.figures.sheet import SMALL, Paint, Sheet, sheet, variable
from timeline.figures.strip import clusters
from timeline.figures.ticks import Tick, fiscal
from timeline.theme import CHART_FONT

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
    parts = [
        *overview(chart, paper),
        *calendar_axis(paper, height),
        *silences(chart, paper),
        *_lanes(chart, stacked, paper),
        *_strips(chart, stacked, paper),
        *_items(chart, stacked, paper),
    ]
    return _svg(parts, width, height, chart.summary)


def budget_svg(
    chart: Chart, width: float, window: tuple[float, float], paint: Paint = variable
) -> str:
    """Draw the money panels on the same axis; see :func:`timeline_svg`."""
    paper = sheet(width, window, paint)
    tops = layout.panel_tops(chart.panels, paper.page)
    parts = [_hatches(chart, paint)]
    for panel, top in zip(chart.panels, tops, strict=True):
        parts += _panel(panel, top, chart, paper)
    summary = "Money by fiscal year: " + ", ".join(panel.title for panel in chart.panels)
    return _svg(parts, width, layout.panels_height(chart.panels, paper.page), summary)


def _svg(parts: Iterable[str], width: float, height: float, summary: str) -> str:
    size = f"{number(width)} {number(height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(summary)}" '
        f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {size}" '
        f'font-family="{escape(CHART_FONT)}" font-size="12" font-kerning="none">'
        f"{''.join(parts)}</svg>"
    )


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


def _strips(chart: Chart, stacked: Sequence[Band], paper: Sheet) -> Iterable[str]:
    for number_of_lane, band in enumerate(stacked):
        counted = layout.crowd(chart.items, number_of_lane, paper.window, paper.scale.k)
        if band.strip is not None and counted:
            yield from _strip(chart, counted, band.strip, paper)


def _strip(chart: Chart, counted: Sequence[Item], y: float, paper: Sheet) -> Iterable[str]:
    """Dots at the days of the events that have no room, counts where dots would touch."""
    lane, page = chart.lanes[counted[0].lane], paper.page
    color = paper.paint(lane.color)
    yield line((page.left, page.right), (y, y), paper.paint("hairline"), dash="1 3")
    found = clusters([_middle(item, paper) for item in counted])
    for cluster in found:
        events = " ".join(counted[member].event for member in cluster.members)
        yield f'<g class="counted" data-events="{escape(events)}">'
        if len(cluster.members) == 1:
            yield symbol(lane.symbol, STRIP_RADIUS, cluster.x, y, color)
        else:
            yield symbol("circle", PILL_RADIUS, cluster.x, y, color)
            text, page_color = str(len(cluster.members)), paper.paint("page")
            yield label(cluster.x, y, text, page_color, "middle", size=SMALL, bold=True)
        yield "</g>"
    text = f"{len(counted)} more"
    if found[0].x - 14 - 6.2 * len(text) >= page.left:
        yield paper.small(found[0].x - 14, y, text, "end")


def _middle(item: Item, paper: Sheet) -> float:
    x = paper.scale.x((item.first + item.last) / 2)
    return min(max(x, paper.page.left + STRIP_RADIUS), paper.page.right - STRIP_RADIUS)


def _items(chart: Chart, stacked: Sequence[Band], paper: Sheet) -> Iterable[str]:
    shown = [item for item in chart.items if layout.is_drawn(item, paper.window, paper.scale.k)]
    seats = labels.place(shown, paper)
    for item in shown:
        y = stacked[item.lane].row + item.row * layout.pitch(paper.page)
        marks = "".join(draw(labels.drawn(item, seats[item.event], paper), y, paper))
        yield f'<g class="item" data-event="{escape(item.event)}">{marks}</g>'


def _panel(panel: Panel, top: float, chart: Chart, paper: Sheet) -> Iterable[str]:
    page = paper.page
    plot = (page.left, page.right)
    for y, _ in panel.ticks[1:]:
        yield paper.rule(plot, top + y, "grid")
    for y, text in panel.ticks:
        yield _tick_text(text, top + y, paper)
    yield from _panel_title(panel, top, paper)
    for group in panel.groups:
        marks = "".join(draw(group.marks, top, paper))
        yield f'<g class="item" data-event="{escape(group.event)}">{marks}</g>'
    base = top + panel.base
    yield paper.rule(plot, base, "axis")
    years = fiscal(chart.fiscal, paper.window, paper.scale.k)
    named = [year for year in years if not is_silent(panel, year)]
    yield from ticks(named, top + panel.height - 10, paper)
    for silence in panel.silences:
        x0, x1 = paper.seen(silence.x0, silence.x1)
        if x1 - x0 >= silence.width + 12:
            middle, color = (x0 + x1) / 2, paper.paint("muted")
            yield label(middle, base - 22, silence.text, color, "middle", size=SMALL, italic=True)


def is_silent(panel: Panel, year: Tick) -> bool:
    """Years without figures need no names but for the last, which leads to the first bar."""
    return any(year.x0 >= s.x0 - 366 and year.x1 < s.x1 for s in panel.silences)


def _panel_title(panel: Panel, top: float, paper: Sheet) -> Iterable[str]:
    color = paper.paint(panel.color)
    if paper.page.narrow:
        yield label(0, top - 8, panel.title, color, bold=True)
        yield paper.small(7 * len(panel.title) + 12, top - 8, panel.unit)
        return
    lines = layout.lane_title(panel.title)
    y = top + panel.base - 60
    for place, text in enumerate(lines):
        yield label(0, y + 14 * place, text, color, bold=True)
    yield paper.small(0, y + 14 * len(lines) + 1, panel.unit)


def _tick_text(text: str, y: float, paper: Sheet) -> str:
    if not paper.page.narrow:
        return paper.small(paper.page.left - 8, y, text, "end")
    halo, color = paper.paint("page"), paper.paint("muted")
    return label(paper.page.left, y - 7, text, color, size=SMALL, halo=halo)


def _hatches(chart: Chart, paint: Paint) -> str:
    colors = dict.fromkeys(panel.color for panel in chart.panels)
    patterns = (
        f'<pattern id="hatch-{color}" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="6" height="6" fill="{paint("page")}"/>'
        f'<rect width="1.6" height="6" fill="{paint(color)}"/></pattern>'
        for color in colors
    )
    return f"<defs>{''.join(patterns)}</defs>"
