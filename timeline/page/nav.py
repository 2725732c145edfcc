"""The row of links to the views."""

from dataclasses import replace

from timeline import views
from timeline.figures.chart import chart
from timeline.page.elements import Element, el
from timeline.program import Program


def nav(program: Program) -> Element | None:
    """Name what stands beneath the timeline, each a link to its place; nothing where it is bare.

    A declared view that has nothing to draw is not there. Without a script the links are anchors;
    with one, the view that is chosen is in the address.
    """
    figures = {figure.view for figure in chart(program).figures}
    there = views.BUILT_IN.keys() | figures
    entries = (
        replace(entry, ids=tuple(name for name in entry.ids if name in there))
        for entry in views.entries(program)
    )
    links = [el("li", _link(entry)) for entry in entries if entry.ids]
    return el("nav", el("ul", *links), aria_label="Views", class_="views") if links else None


def _link(entry: views.Entry) -> Element:
    return el(
        "a",
        entry.title,
        None if entry.count is None else el("span", str(entry.count), class_="number"),
        href=f"#{entry.ids[0]}",
        data_view=" ".join(entry.ids),
    )
