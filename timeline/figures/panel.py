"""A panel of values on the time axis, as SVG text. ``assets/panels.js`` draws the same."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from timeline.dates import date_of
from timeline.display import Bar, Chart, Group, Panel, Text
from timeline.figures import drops, layout
from timeline.figures.axis import ticks
from timeline.figures.primitives import across, draw, shown
from timeline.figures.shapes import label, symbol
from timeline.figures.sheet import SMALL, Sheet
from timeline.figures.ticks import Tick, calendar, fiscal

NOTE = 40
"""Pixels from the line of zero up to the words that say that nothing is in view."""


YEARS = 20
"""Pixels from the foot of the bars to that of the panel, where the years are named."""

TICK = 5

LETTER = 6.5
"""Width in pixels of a letter on the axis, never less."""

DIGIT = 6.2
"""The same of a digit in the name of a level."""

LINE = 11
"""Pixels from line to line of texts that do not touch."""

ABOUT = 366
"""Days before the first figure, and after the last, whose fiscal year is named too."""


def panel_parts(panel: Panel, top: float, chart: Chart, paper: Sheet) -> Iterable[str]:
    """Draw a panel whose own area begins at ``top``; its names stand above and beside that."""
    plot, base = (paper.page.left, paper.page.right), top + panel.base
    for y, _ in panel.ticks:
        if y != panel.base:
            yield paper.rule(plot, top + y, "grid")
    yield from _tick_texts(panel, top, paper)
    yield from _title(panel, top, paper)
    yield from _keys(panel, top, paper)
    dropped = drops.seats(panel, chart.items, paper.page, paper.scale, paper.window)
    yield from drops.lines(dropped, top, chart, panel, paper)
    for group in panel.groups:
        marks = "".join(draw(group.marks, top, paper))
        yield f'<g class="item" data-event="{escape(group.event)}">{marks}</g>'
    yield paper.rule(plot, base, "axis")
    yield from _years(panel, top, chart, paper)
    yield from _silences(panel, base, paper)
    if note := unseen(panel, paper.window):
        yield _small((plot[0] + plot[1]) / 2, base - NOTE, note, paper)
    yield from drops.signs(dropped, top, chart, paper)


def _years(panel: Panel, top: float, chart: Chart, paper: Sheet) -> Iterable[str]:
    """Name the years under the values; a fiscal one is marked at its first and its last day."""
    named, foot = years(panel, chart, paper.window, paper.scale.k), top + panel.height - YEARS
    if not panel.calendar:
        for day in sorted({day for year in named for day in (year.x0, year.x1)}):
            if paper.page.left <= paper.scale.x(day) <= paper.page.right:
                yield paper.upright(paper.scale.x(day), (foot, foot + TICK), "axis")
    yield from ticks(named, foot + 10, paper)


def years(panel: Panel, chart: Chart, window: tuple[float, float], k: float) -> tuple[Tick, ...]:
    """The years that are named under a panel.

    Of the fiscal years those with figures are, and as many about them that the axis can be read.
    Where a year is wider than the window, beside its name stand the figures of it that are not in
    view.
    """
    if panel.calendar:
        return calendar(window, k).minor
    first = min(group.first for group in panel.groups) - ABOUT
    last = max(group.last for group in panel.groups) + ABOUT
    named = (y for y in fiscal(chart.fiscal, window, k) if y.x0 >= first and y.x1 <= last)
    kept = (year for year in named if not _is_silent(panel, year))
    return tuple(_with_unseen(year, panel, window, k) for year in kept)


def _with_unseen(year: Tick, panel: Panel, window: tuple[float, float], k: float) -> Tick:
    """Name the figures of a year whose bars stand in a part of it that is not in view."""
    hidden = [group.text for group in panel.groups if _is_beside(group, year, window)]
    text = f"{year.text}, also {', '.join(hidden)}"
    width = (min(year.x1, window[1]) - max(year.x0, window[0])) * k
    return replace(year, text=text) if hidden and width >= len(text) * LETTER else year


def _is_beside(group: Group, year: Tick, window: tuple[float, float]) -> bool:
    bars = [mark for mark in group.marks if isinstance(mark, Bar) and not mark.radius]
    is_of_year = bool(bars) and year.x0 <= group.first and group.last <= year.x1
    return is_of_year and all(bar.x1 <= window[0] or bar.x0 >= window[1] for bar in bars)


def unseen(panel: Panel, window: tuple[float, float]) -> str:
    """Say how many values there are, and when, where none of them is in view; else nothing."""
    first, last = window
    if any(group.first < last and group.last > first for group in panel.groups):
        return ""
    days = [day for group in panel.groups for day in (group.first, group.last - 1)]
    later, earlier = min(days) >= last, max(days) < first
    where = "all later" if later else "all earlier" if earlier else "none in view"
    named = sorted({date_of(int(day)).year for day in (min(days), max(days))})
    count = len(panel.groups)
    return f"{count} value{'' if count == 1 else 's'}, {where}: {'–'.join(map(str, named))}"


def _is_silent(panel: Panel, year: Tick) -> bool:
    """Years of a silence, but for the last, which leads to the first bar."""
    return any(year.x0 >= s.x0 - 366 and year.x1 < s.x1 for s in panel.silences)


def _silences(panel: Panel, base: float, paper: Sheet) -> Iterable[str]:
    for silence in panel.silences:
        x0, x1 = paper.seen(silence.x0, silence.x1)
        if x1 - x0 >= silence.width + 12:
            yield _small((x0 + x1) / 2, base - 22, silence.text, paper)


def _small(x: float, y: float, text: str, paper: Sheet) -> str:
    color, halo = paper.paint("muted"), paper.paint("page")
    return label(x, y, text, color, "middle", size=SMALL, italic=True, halo=halo)


def _title(panel: Panel, top: float, paper: Sheet) -> Iterable[str]:
    color = paper.paint(panel.color)
    if paper.page.narrow:
        y = top - layout.keys_height(panel, paper.page) - 8
        beside = " · ".join(filter(None, [panel.unit, panel.about]))
        yield label(0, y, panel.title, color, bold=True)
        yield paper.small(7 * len(panel.title) + 12, y, beside)
        return
    lines = layout.panel_title(panel)
    y = top + panel.ticks[-1][0] + 6
    for place, text in enumerate(lines):
        yield label(0, y + 14 * place, text, color, bold=True)
    y += 14 * len(lines) + 1
    for place, text in enumerate(layout.small_print(panel)):
        yield paper.small(0, y + 13 * place, text)


def _keys(panel: Panel, top: float, paper: Sheet) -> Iterable[str]:
    y = top - layout.keys_height(panel, paper.page) + layout.KEY_ROW / 2
    for key, (x, row) in zip(panel.keys, layout.key_places(panel, paper.page), strict=True):
        middle = y + row * layout.KEY_ROW
        yield symbol(key.symbol, layout.KEY_RADIUS, x + 5, middle, paper.paint(key.color))
        yield label(x + layout.KEY_SIGN, middle, key.text, paper.paint("ink-2"), size=SMALL)


def _tick_texts(panel: Panel, top: float, paper: Sheet) -> Iterable[str]:
    """Name the levels; where a value is written, that says more."""
    left, narrow = paper.page.left, paper.page.narrow
    marks = shown((mark for group in panel.groups for mark in group.marks), paper)
    values = [(*across(mark, paper), mark.y) for mark in marks if isinstance(mark, Text)]
    for y, text in panel.ticks:
        width, middle = DIGIT * len(text), y - 7 if narrow else y
        low = left if narrow else left - 8 - width
        met = (abs(at - middle) < LINE for x0, x1, at in values if x0 < low + width and x1 > low)
        if not any(met):
            yield _tick_text(text, top + y, paper)


def _tick_text(text: str, y: float, paper: Sheet) -> str:
    if not paper.page.narrow:
        return paper.small(paper.page.left - 8, y, text, "end")
    halo, color = paper.paint("page"), paper.paint("muted")
    return label(paper.page.left, y - 7, text, color, size=SMALL, halo=halo)
