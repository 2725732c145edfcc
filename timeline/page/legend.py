"""The legend: what the marks mean, and only those that are drawn."""

from collections.abc import Iterable

from timeline.display import Bar, Chart, Glyph, Item, Text, Wedge
from timeline.figures.amounts import YEAR, kind
from timeline.figures.chart import chart
from timeline.figures.lanes import PHONE_PLOT, main_layer
from timeline.page.elements import Element, Node, el
from timeline.program import Program

MARKS = {
    "day": "a day",
    "ring": "a month or other short doubt",
    "capsule": "some day within this",
    "span": "lasting; pale: end in doubt",
    "before": "before this day",
    "after": "after this day",
    "onward": "from here on",
    "backward": "up to here",
    "wedge": "cumulative to its end",
    "differ": "sources disagree",
    "about": "about this date",
    "uncertain": "date uncertain",
    "pill": "counted; zoom in or open",
}
MONEY = {
    "enacted": "enacted",
    "claimed": "claimed",
    "requested": "requested",
    "planned": "planned",
    "derived": "derived here",
    "stated": "status not stated",
}
TOTAL = "a total over years; dashed: its yearly average"
STEP = "a value on its day, level until the next; dashed over 200 days"
BARRED = ("money", "bars")
"""The kinds of figures that draw bars over their periods."""

SHORT = 60
"""Days up to which a doubt is first seen as an open symbol."""

_GLYPHS = {name: name for name in ("before", "after", "onward", "backward", "differ")} | {
    "sum": "wedge"
}
_SIGNS = {"~": "about", "?": "uncertain"}


def legend(program: Program) -> Element:
    """Explain the marks that this program's charts use."""
    drawn = chart(program)
    used, values = set(_used(drawn)), [*_values(program, drawn)]
    return el(
        "section",
        el("h2", "How to read the marks"),
        el("ul", *(_mark(name, MARKS[name]) for name in MARKS if name in used), class_="marks"),
        el(
            "p",
            el("strong", "Bold"),
            " is a headline",
            *_quiet(program),
            ".",
        ),
        el("h3", "and the figures") if values else None,
        el("ul", *values, class_="marks") if values else None,
        class_="legend",
        aria_label="Legend",
    )


def _quiet(program: Program) -> Iterable[Node]:
    """What is gray: the events of any layer but the main one; nothing where there is none."""
    layers = program.events.loc[program.events["lane"] != "", "layer"]
    others = [name for name in dict.fromkeys(layers) if name not in ("", main_layer(program))]
    if others:
        gray = el("span", "gray", class_="muted")
        yield from ("; ", gray, f": another layer ({', '.join(others)})")


def _values(program: Program, drawn: Chart) -> Iterable[Element]:
    """The marks of the figures on the time axis."""
    barred = (figure for figure in drawn.figures if figure.kind in BARRED)
    groups = [group for figure in barred for group in figure.groups]
    names = {group.event for group in groups}
    rows = program.events[program.events["id"].isin(names)]
    kinds = set(map(kind, rows["basis"], rows["status"]))
    yield from (_mark(f"bar {name}", text) for name, text in MONEY.items() if name in kinds)
    if any(group.last - group.first > YEAR for group in groups):
        yield _mark("total", TOTAL)
    if any(figure.kind == "steps" for figure in drawn.figures):
        yield _mark("step", STEP)


def _mark(name: str, text: str) -> Element:
    return el("li", el("span", class_=f"mark {name}", aria_hidden="true"), text)


def _used(drawn: Chart) -> Iterable[str]:
    """The marks that stand for at least one event."""
    least = PHONE_PLOT / (drawn.home[1] - drawn.home[0])
    if any(lane.crowded > least for lane in drawn.lanes):
        yield "pill"
    for item in drawn.items:
        yield from _marks_of(item)


def _marks_of(item: Item) -> Iterable[str]:
    for mark in item.marks:
        if isinstance(mark, Wedge):
            yield "wedge"
        elif isinstance(mark, Glyph):
            yield _GLYPHS.get(mark.name, "ring" if mark.fill == "page" else "day")
        elif isinstance(mark, Text) and mark.text in _SIGNS:
            yield _SIGNS[mark.text]
        elif isinstance(mark, Bar) and mark.radius:
            yield "capsule" if item.last - item.first > SHORT else "ring"
        elif isinstance(mark, Bar) and not mark.dx1:
            yield "span"
