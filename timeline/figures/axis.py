"""What stands above the lanes, as SVG text: the whole record, the window on it, the calendar."""

from collections.abc import Iterable, Sequence

from timeline.display import Chart
from timeline.figures import layout
from timeline.figures.shapes import label, line, number, rect
from timeline.figures.sheet import SMALL, Sheet
from timeline.figures.ticks import Tick, calendar

FUNNEL_END = layout.AXIS - 44
"""Where the funnel from the overview meets the calendar, in pixels from the top."""


def overview(chart: Chart, sheet: Sheet) -> Iterable[str]:
    """The whole record as counts a year, the window on it, and a funnel down to the calendar."""
    page, paint = sheet.page, sheet.paint
    whole = layout.scale(page, (chart.first, chart.last))
    low = layout.OVERVIEW
    x = (
        whole.x(max(sheet.window[0], chart.first)),
        whole.x(min(sheet.window[1], chart.last)),
    )
    yield rect(x, (0, low), paint("selected"))
    yield from _counts(chart, sheet, whole)
    yield sheet.rule((page.left, page.right), low, "axis")
    yield sheet.rule(x, 1, "accent", width=2)
    for edge in x:
        handle = (edge - 4, edge + 4)
        yield rect(handle, (5, 20), paint("page"), paint("accent"), radius=3, width=2)
    top = f"M{number(x[0])} {low}L{number(x[1])} {low}"
    foot = f"L{number(page.right)} {FUNNEL_END}L{number(page.left)} {FUNNEL_END}Z"
    yield f'<path d="{top}{foot}" fill="{paint("selected")}" opacity="0.45"/>'
    names = calendar((chart.first, chart.last), whole.k).minor
    yield from ticks(names, low + 9, Sheet(page, whole, (chart.first, chart.last), paint))
    if not page.narrow:
        years = year_names(chart)
        yield sheet.small(0, 9, "Whole record")
        yield sheet.small(0, 23, f"{years[0].text}–{years[-1].text}")
        yield sheet.small(0, layout.AXIS - 27, "In view")


def _counts(chart: Chart, sheet: Sheet, whole: layout.Scale) -> Iterable[str]:
    counted = year_counts(chart)
    most = max((count for _, count in counted), default=1)
    low = layout.OVERVIEW
    for year, count in counted:
        tall = max(2.0, (low - 4) * count / most)
        shown = year.x0 < sheet.window[1] and year.x1 > sheet.window[0]
        left, right = whole.x(year.x0, 1), whole.x(year.x1, -1)
        color = sheet.paint("ink-2" if shown else "axis")
        yield rect((left, max(right, left + 1)), (low - tall, low), color)


def year_names(chart: Chart) -> tuple[Tick, ...]:
    """The calendar years of the record."""
    return calendar((chart.first, chart.last), 1).major


def year_counts(chart: Chart) -> list[tuple[Tick, int]]:
    """Count the items by the calendar year in which they begin; years without one are left out."""
    days = (item.first if item.known is None else item.known for item in chart.items)
    begun = [min(max(day, chart.first), chart.last - 1) for day in days]
    counted = [(y, sum(y.x0 <= day < y.x1 for day in begun)) for y in year_names(chart)]
    return [entry for entry in counted if entry[1]]


def calendar_axis(sheet: Sheet, height: float) -> Iterable[str]:
    """The calendar of the window, and grid lines down to ``height`` pixels."""
    page, names = sheet.page, calendar(sheet.window, sheet.scale.k)
    y = layout.AXIS - 20
    for tick in names.minor:
        x = sheet.scale.x(tick.x0)
        if page.left <= x <= page.right:
            yield sheet.upright(x, (layout.AXIS - 16, height - layout.FOOT), "grid")
            yield sheet.upright(x, (y, y + 5), "axis")
    yield sheet.rule((page.left, page.right), y + 5, "axis")
    yield from ticks(names.minor, y - 7, sheet)
    yield from ticks(names.major, y - 20, sheet, bold=True)


def ticks(names: Sequence[Tick], y: float, sheet: Sheet, *, bold: bool = False) -> Iterable[str]:
    """Write each name in the middle of the part of its stretch that is in view, within the plot."""
    page = sheet.page
    for tick in names:
        x0, x1 = sheet.seen(tick.x0, tick.x1)
        whole = (tick.x1 - tick.x0) * sheet.scale.k
        # A name that is wider than its own stretch has been given its neighbors' room.
        if x1 - x0 >= min(whole, len(tick.text) * 6.5) - 1:
            color, half = sheet.paint("ink-2" if bold else "muted"), len(tick.text) * 3.25
            middle = max(min((x0 + x1) / 2, page.right - half), page.left + half)
            yield label(middle, y, tick.text, color, "middle", size=SMALL, bold=bold)


def silences(chart: Chart, sheet: Sheet) -> Iterable[str]:
    """Say over which years the record is silent, on a thin bracket under the calendar."""
    y, axis = layout.AXIS - 7, sheet.paint("axis")
    for silence in chart.silences:
        x0, x1 = sheet.seen(silence.x0, silence.x1)
        if x1 - x0 < silence.width + 30:
            continue
        middle, half = (x0 + x1) / 2, silence.width / 2 + 6
        for a, b, tip in ((x0 + 3, middle - half, x0 + 3), (middle + half, x1 - 3, x1 - 3)):
            yield line((a, b), (y, y), axis)
            yield sheet.upright(tip, (y - 3, y + 3), "axis")
        text, color = silence.text, sheet.paint("muted")
        yield label(middle, y, text, color, "middle", size=SMALL, italic=True)
