"""A comparison as SVG text, and in words.

``assets/comparison.js`` draws the same elements into a live page; a browser test compares the two.
"""

from collections.abc import Iterable
from html import escape

from timeline.display import Bar, Comparison, Figure, Key, Line
from timeline.figures import layout
from timeline.figures.facts import SIZE
from timeline.figures.plan import SWATCH, Place, Plan, Run, plan
from timeline.figures.primitives import draw
from timeline.figures.shapes import hatches, label, number, picture, rect
from timeline.figures.sheet import SMALL, Paint, Sheet, variable

TOLD = 12
"""So many lines a summary says; of the others, how many there are."""


def comparison_svg(figure: Figure, width: float, paint: Paint = variable) -> str:
    """Draw the comparison of a figure.

    Args:
        figure: one with a comparison.
        width: the picture's width in pixels.
        paint: from a color token to a CSS color.

    Returns:
        One ``svg`` element; its height follows from its lines.
    """
    one = figure.comparison
    assert one is not None
    laid = plan(one, width)
    window = (one.first, one.last)
    name = f"-{figure.view}-{number(width)}"
    paper = Sheet(laid.page, layout.scale(laid.page, window), window, paint, name)
    parts = [
        hatches(hatched(one), paint, name),
        *(_run(run, paper) for run in laid.head),
        *(
            part
            for key, at in zip(one.keys, laid.keys, strict=True)
            for part in _key(key, at, paper)
        ),
        *_axis(one, laid, paper),
        *(
            part
            for line, place in zip(one.lines, laid.places, strict=True)
            for part in _line(line, place, paper)
        ),
        *(_run(run, paper) for run in laid.note),
    ]
    return picture(parts, width, laid.height, figure.summary)


def summary(one: Comparison) -> str:
    """Say what a comparison shows: ``Reviews. A-1: 33 closed. A-2: 11 closed, 2 open.``"""
    lines = [line for line in one.lines if line.groups]
    kept = one.lines[: one.lines.index(lines[TOLD])] if len(lines) > TOLD else one.lines
    said = [one.head.text, *map(_sentence, kept)]
    if len(lines) > TOLD:
        said.append(f"{len(lines) - TOLD} more in the table")
    if one.note.text:
        said.append(one.note.text)
    return " ".join(f"{text[:1].upper()}{text[1:]}." for text in said if text)


def hatched(one: Comparison) -> list[str]:
    """The colors of hatched bars, in the order in which they appear."""
    bars = (
        mark
        for line in one.lines
        for group in line.groups
        for mark in group.marks
        if isinstance(mark, Bar) and mark.hatch
    )
    keys = (key.color for key in one.keys if key.symbol == "hatch")
    return list(dict.fromkeys([*keys, *(bar.stroke for bar in bars)]))


def _sentence(line: Line) -> str:
    name = ", ".join(filter(None, [line.title.text, line.about.text]))
    values = ", ".join(group.text for group in line.groups)
    return f"{name}: {values}" if name and values else name or values


def _run(run: Run, paper: Sheet, *, bold: bool = False) -> str:
    """A text with an outline of the page's color: on a phone the axis runs through the titles."""
    look, size = ("muted", SMALL) if run.small else ("ink", SIZE)
    color, page = paper.paint(look), paper.paint("page")
    return label(run.x, run.y, run.text, color, size=size, bold=bold, halo=page)


def _key(key: Key, at: tuple[float, float, str], paper: Sheet) -> Iterable[str]:
    x, y, text = at
    fills = {"solid": paper.paint(key.color), "hatch": f"url(#hatch-{key.color}{paper.name})"}
    fill = fills.get(key.symbol) or paper.paint(f"{key.color}-pale")
    yield rect((x + 1, x + SWATCH - 1), (y - 5, y + 5), fill, paper.paint(key.color))
    yield label(x + SWATCH + 6, y, text, paper.paint("ink-2"), size=SMALL)


def _axis(one: Comparison, laid: Plan, paper: Sheet) -> Iterable[str]:
    for value, text in one.ticks:
        x = paper.scale.x(value)
        yield paper.upright(x, (laid.top, laid.foot), "axis" if value == 0 else "grid")
        yield paper.small(max(x, 0), laid.foot + 10, text, "middle" if x > 8 else "start")


def _line(line: Line, place: Place, paper: Sheet) -> Iterable[str]:
    """The titles are a part of the row where the line has one row alone."""
    names = "".join(_run(run, paper, bold=not line.groups) for run in place.runs)
    alone = len(line.groups) == 1 and bool(line.groups[0].marks)
    yield "" if alone else names
    for group in line.groups:
        if group.marks:
            marks = "".join(draw(group.marks, place.middle, paper))
            yield (
                f'<g class="item" data-event="{escape(group.event)}">'
                f"<title>{escape(group.text)}</title>{names if alone else ''}{marks}</g>"
            )
    yield from draw(line.marks, place.middle, paper)
