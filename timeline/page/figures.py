"""The charts of the declared views, each in its section, and the table behind each."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from timeline.dates import date_of
from timeline.display import Figure
from timeline.figures.chart import chart
from timeline.page.anchors import to_source
from timeline.page.elements import Element, Node, el
from timeline.page.sides import opening
from timeline.page.wording import amount, when
from timeline.program import Program, ViewSpec

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

Stills = Mapping[str, Sequence[Node]]
"""What stands in the place of each figure before a script draws, by the id of its view."""


def sections(program: Program, stills: Stills) -> tuple[Element, ...]:
    """Write a section for each group of views that have something to draw, in their order."""
    figures = {figure.view: figure for figure in chart(program).figures}
    drawn = [spec for spec in program.settings.views if spec.id in figures]
    fiscal = _fiscal(program, [figures[spec.id] for spec in drawn])
    return tuple(
        _section(program, title, [(spec, figures[spec.id]) for spec in specs], stills, fiscal)
        for title, specs in groupby(drawn, key=lambda spec: spec.group or spec.title)
    )


def _section(
    program: Program,
    title: str,
    views: list[tuple[ViewSpec, Figure]],
    stills: Stills,
    fiscal: Mapping[str, str],
) -> Element:
    """The section has the id of its first view, so that a way to that leads to the heading."""
    first = views[0][0].id
    return el(
        "section",
        el("h2", title),
        *(_plot(program, *view, stills, fiscal, heading=title, first=first) for view in views),
        id=first,
        tabindex="-1",
        role="region",
        aria_label=title,
        class_="plots",
    )


def _plot(
    program: Program,
    spec: ViewSpec,
    figure: Figure,
    stills: Stills,
    fiscal: Mapping[str, str],
    *,
    heading: str,
    first: str,
) -> Element:
    """A figure under its title, unless that is the heading, and over its table."""
    about = fiscal.get(spec.id, "")
    on_time = figure.comparison is None
    return el(
        "div",
        el("h3", spec.title) if spec.title != heading else None,
        el("p", about, class_="about") if about else None,
        el(
            "div",
            *stills.get(spec.id, ()),
            id=f"figure-{spec.id}",
            data_figure=spec.id,
            class_="canvas" if on_time else "canvas compared",
        ),
        _elsewhere() if on_time else None,
        _behind(program, spec, figure),
        id=spec.id if spec.id != first else None,
        tabindex="-1" if spec.id != first else None,
        data_plot=spec.id,
        class_="plot",
    )


def _fiscal(program: Program, drawn: Sequence[Figure]) -> dict[str, str]:
    """Say once, of the first figure that names them, from when to when fiscal years go."""
    for figure in drawn:
        days = [
            group.last for panel in figure.panels if not panel.calendar for group in panel.groups
        ]
        if days:
            last = date_of(int(max(days)) - 1)
            year = program.settings.calendar.years(last, last)[-1]
            months = f"{MONTHS[year.first.month - 1]} to {MONTHS[year.last.month - 1]}"
            return {figure.view: f"{months}, on the same time axis"} if year.first.month > 1 else {}
    return {}


def _elsewhere() -> Element:
    """The way to values of which the window holds none; the page's script shows it then."""
    button = el("button", "Show the whole record", type="button", class_="link", data_whole=True)
    return el("p", button, class_="elsewhere", hidden=True)


def _behind(program: Program, spec: ViewSpec, figure: Figure) -> Element:
    """The rows that a figure draws, as a table; folded, since the figure shows them.

    Under those of a comparison stand the view's other rows, which are in another unit.
    """
    drawn = [_row(program, row, data_drawn=row.id) for row in _drawn(program, figure)]
    others = [_row(program, row, data_row=row.id) for row in _others(program, spec, figure)]
    heads = ("Date", "What", "Value", "Who says so")
    table = el(
        "table",
        el("thead", el("tr", *(el("th", head, scope="col") for head in heads))),
        el("tbody", *drawn, *others),
        aria_label=f"{spec.title}: table",
    )
    scroll = el(
        "div",
        table,
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=f"{spec.title}: values",
    )
    return el("div", el("details", _opening(spec), scroll), class_="behind record")


def _opening(spec: ViewSpec) -> Element:
    """The button of a table; those who hear it are told of which figure."""
    return el("summary", "Table", el("span", f": {spec.title}", class_="unseen"))


def _drawn(program: Program, figure: Figure) -> Iterator[Any]:
    """On the time axis by date, in a comparison as its lines stand."""
    groups = figure.groups
    if figure.comparison is None:
        groups = tuple(sorted(groups, key=lambda group: (group.first, group.last)))
    names = [group.event for group in groups]
    rows: Any = program.events[program.events["id"].isin(names)].itertuples()
    by_id = {row.id: row for row in rows}
    return (by_id[name] for name in names)


def _others(program: Program, spec: ViewSpec, figure: Figure) -> Iterator[Any]:
    if figure.comparison is None:
        return
    events, names = program.events, {group.event for group in figure.groups}
    own = events["measure"].isin(spec.measures) & events["value"].notna()
    yield from events[own & ~events["id"].isin(names)].itertuples()


def _row(program: Program, row: Any, **marked: str) -> Element:
    marks = " · ".join(text for text in (row.status, row.basis) if text and text != "stated")
    return el(
        "tr",
        el("td", when(row.period, row.role)),
        el("td", opening(row.id, row.title)),
        el(
            "td",
            amount(row.value, row.unit, row.bound),
            el("small", marks) if marks else None,
        ),
        el("td", *_who(program, row)),
        **marked,
    )


def _who(program: Program, row: Any) -> Iterator[Node]:
    """Each source of a row by its number or title, with who issued it."""
    for place, name in enumerate(row.source):
        source = program.sources_by_id.get(name, {})
        if place:
            yield "; "
        yield to_source(program, name)
        if issuer := source.get("issuer", ""):
            yield f", {issuer}"
