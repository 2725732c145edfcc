"""A comparison as a plotly figure: horizontal bars on an axis of values.

The y axis is in pixels, downward, as on the page. What is drawn and written is decided for the
figure's width.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil

import plotly.graph_objects as go

from timeline.display import Bar, Comparison, Group, Key, Line, Primitive, Rule, Text
from timeline.figures import layout
from timeline.figures.pen import CLEAR, Spec, plain
from timeline.figures.plan import Place, Plan, plan
from timeline.figures.segments import HALF
from timeline.figures.sheet import SMALL
from timeline.theme import CHART_FONT

SIDE = 12
"""Pixels that stay free at the figure's edges."""

TITLE = 44
"""Pixels above the plot, for the title."""

KEYS = 24
"""Pixels for one row of the legend."""

SWATCH = 52
"""Pixels that plotly gives a key beside its text."""

Row = tuple[Line, Place, Group, Bar]

_ANCHORS = {"start": "left", "end": "right", "middle": "center"}


def comparison_graph(
    one: Comparison, title: str, *, width: float, palette: Mapping[str, str]
) -> go.Figure:
    """Draw a comparison.

    Args:
        one: what is compared.
        title: what the figure is called, plain text; may be empty.
        width: the figure's width in pixels; below 640 the titles stand above their bars.
        palette: from a color token to a CSS color, such as :data:`timeline.theme.LIGHT`.

    Returns:
        A figure with one bar trace for each part of a split, named after it and in the legend, and
        one outside it for the bars that are no part. Bar i is a row: ``x`` is its value, ``base``
        where it begins, ``y`` the middle of its line in pixels, downward, ``customdata`` its id;
        the hover text names the line and the value. A value too small for a bar is a line.
        Values, titles and notes are annotations, outlines are shapes.
    """
    # The legend is plotly's own, in rows above what all lines are about.
    laid = plan(replace(one, keys=()), width - 2 * SIDE)
    above = TITLE + KEYS * _rows(one.keys, laid.page.width)
    scale = layout.scale(laid.page, (one.first, one.last)).k
    lines = list(zip(one.lines, laid.places, strict=True))
    marks = [(mark, place) for line, place in lines for mark in _marks(line) if _seen(mark, scale)]
    outlines = (_outline(mark, place, palette) for mark, place in marks)
    settings = {
        "template": {},
        "width": width,
        "height": laid.height + above + SIDE,
        "margin": _margin(laid, width, above),
        "title": _title(title, palette),
        "font": {"family": CHART_FONT, "size": 12, "color": palette["ink"]},
        "paper_bgcolor": palette["page"],
        "plot_bgcolor": palette["page"],
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": _hover(palette),
        "showlegend": bool(one.keys),
        "legend": _legend(laid, palette),
        "shapes": [shape for shape in outlines if shape],
        "annotations": [*_names(lines, laid, palette), *_values(marks, palette)],
        "xaxis": _axis(one, palette),
        "yaxis": {"range": [laid.foot, laid.top], "visible": False, "fixedrange": True},
    }
    return go.Figure({"data": list(_traces(one, lines, scale, palette)), "layout": settings})


def _marks(line: Line) -> Iterable[Primitive]:
    yield from (mark for group in line.groups for mark in group.marks)
    yield from line.marks


def _seen(mark: Primitive, scale: float) -> bool:
    return mark.lo <= scale < mark.hi


def _traces(
    one: Comparison,
    lines: Sequence[tuple[Line, Place]],
    scale: float,
    palette: Mapping[str, str],
) -> Iterable[Spec]:
    """A trace for each key, and one for the bars that have none."""
    rows = [
        (line, place, group, mark)
        for line, place in lines
        for group in line.groups
        for mark in group.marks
        if isinstance(mark, Bar) and _seen(mark, scale)
    ]
    keys = {(key.symbol, key.color): key.text for key in one.keys}
    gathered: dict[tuple[str, str] | None, list[Row]] = {look: [] for look in keys or (None,)}
    for row in rows:
        look = _look(row[3])
        gathered.setdefault(look if look in keys else None, []).append(row)
    for known, kept in gathered.items():
        yield {
            "name": plain(keys[known] if known else one.unit),
            "showlegend": known is not None,
            **_trace(kept, palette),
        }


def _trace(rows: Sequence[Row], palette: Mapping[str, str]) -> Spec:
    bars = [bar for _, _, _, bar in rows]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.x1 - bar.x0 for bar in bars],
        "base": [bar.x0 for bar in bars],
        "y": [place.middle for _, place, _, _ in rows],
        "width": [2 * HALF] * len(bars),
        "customdata": [group.event for _, _, group, _ in rows],
        "hovertext": [_said(line, group) for line, _, group, _ in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": _marker(bars, palette),
    }


def _look(bar: Bar) -> tuple[str, str]:
    if bar.hatch:
        return "hatch", bar.stroke
    return ("pale", bar.stroke) if bar.stroke else ("solid", bar.fill)


def _said(line: Line, group: Group) -> str:
    name = ", ".join(filter(None, (line.title.text, line.about.text)))
    return f"<b>{plain(name)}</b><br>{plain(group.text)}"


def _marker(bars: Sequence[Bar], palette: Mapping[str, str]) -> Spec:
    """Of a hatched bar, plotly takes the color for the lines."""
    return {
        "color": [palette[bar.stroke if bar.hatch else bar.fill] for bar in bars],
        "line": {"width": 0},
        "pattern": {
            "shape": ["/" if bar.hatch else "" for bar in bars],
            "size": 6,
            "solidity": 0.27,
            "bgcolor": palette["page"],
        },
    }


def _outline(mark: Primitive, place: Place, palette: Mapping[str, str]) -> Spec | None:
    """The outline of a bar, or a wall."""
    if isinstance(mark, Rule):
        line: Spec = {"color": palette[mark.stroke], "width": mark.width}
    elif isinstance(mark, Bar) and mark.stroke:
        dash = "3px,2px" if mark.dash else "solid"
        line = {"color": palette[mark.stroke], "width": 1.2, "dash": dash}
    else:
        return None
    y = {"y0": place.middle + mark.y0, "y1": place.middle + mark.y1}
    kind = "line" if isinstance(mark, Rule) else "rect"
    return {"type": kind, "x0": mark.x0, "x1": mark.x1, **y, "fillcolor": CLEAR, "line": line}


def _values(marks: Iterable[tuple[Primitive, Place]], palette: Mapping[str, str]) -> Iterable[Spec]:
    for mark, place in marks:
        if isinstance(mark, Text):
            text = f"<b>{plain(mark.text)}</b>" if mark.bold else plain(mark.text)
            patch = {} if mark.fill == "page" else {"bgcolor": palette[mark.halo], "borderpad": 0}
            yield patch | {
                "x": mark.x,
                "y": place.middle,
                "xshift": mark.dx,
                "xanchor": _ANCHORS[mark.anchor],
                "text": text,
                "font": {"color": palette[mark.fill], "size": mark.size},
                "showarrow": False,
            }


def _names(
    lines: Iterable[tuple[Line, Place]], laid: Plan, palette: Mapping[str, str]
) -> Iterable[Spec]:
    """The titles, and what stands above and below the plot, by pixels from the page's left."""
    bold = {run for line, place in lines if not line.groups for run in place.runs}
    runs = [*laid.head, *(run for place in laid.places for run in place.runs), *laid.note]
    for run in runs:
        yield {
            "xref": "paper",
            "x": 0,
            "xshift": run.x - laid.page.left,
            # An annotation with a place in data is hidden outside the axes.
            "yref": "paper",
            "y": (laid.foot - run.y) / (laid.foot - laid.top),
            "yanchor": "middle",
            "xanchor": "left",
            "text": f"<b>{plain(run.text)}</b>" if run in bold else plain(run.text),
            "font": {
                "color": palette["muted" if run.small else "ink"],
                "size": SMALL if run.small else 12,
            },
            "showarrow": False,
        }


def _margin(laid: Plan, width: float, above: float) -> Spec:
    return {
        "l": laid.page.left + SIDE,
        "r": width - 2 * SIDE - laid.page.right + SIDE,
        "t": above + laid.top,
        "b": laid.height - laid.foot + SIDE,
        "pad": 0,
    }


def _title(text: str, palette: Mapping[str, str]) -> Spec:
    place = {"x": 0, "xref": "container", "xanchor": "left", "y": 1, "yanchor": "top"}
    font = {"size": 18, "color": palette["ink"]}
    return {
        "text": f"<b>{plain(text)}</b>" if text else "",
        "font": font,
        "pad": {"l": SIDE, "t": SIDE},
        **place,
    }


def _hover(palette: Mapping[str, str]) -> Spec:
    font = {"family": CHART_FONT, "size": 12, "color": palette["ink"]}
    colors = {"bgcolor": palette["page"], "bordercolor": palette["axis"]}
    return {"font": font, "align": "left", "namelength": -1, **colors}


def _rows(keys: Sequence[Key], width: float) -> int:
    return ceil(sum(key.width + SWATCH for key in keys) / width)


def _legend(laid: Plan, palette: Mapping[str, str]) -> Spec:
    return {
        "orientation": "h",
        "x": -laid.page.left / laid.page.plot,
        "xanchor": "left",
        "y": 1 + laid.top / (laid.foot - laid.top),
        "yanchor": "bottom",
        "bgcolor": palette["page"],
        "font": {"size": SMALL, "color": palette["ink-2"]},
        "itemclick": False,
        "itemdoubleclick": False,
    }


def _axis(one: Comparison, palette: Mapping[str, str]) -> Spec:
    return {
        "range": [one.first, one.last],
        "tickvals": [value for value, _ in one.ticks],
        "ticktext": [text for _, text in one.ticks],
        "tickfont": {"size": SMALL, "color": palette["muted"]},
        "gridcolor": palette["grid"],
        "zerolinecolor": palette["axis"],
        "fixedrange": True,
    }
