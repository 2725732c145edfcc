"""The charts of the declared views, each in its section."""

from collections.abc import Iterable

from timeline.page.elements import Element, Node, el
from timeline.program import Program


def sections(program: Program, budget: Iterable[Node]) -> tuple[Element, ...]:
    """Write the sections; ``budget`` stands in the money chart's place before a script draws."""
    view = next((view for view in program.settings.views if view.kind == "money"), None)
    section = el(
        "section",
        el("h2", view.title if view else "Money", id=view.id if view else "money"),
        el("div", *budget, id="budget-chart", class_="canvas"),
        role="region",
        aria_label="Budget",
        class_="budget",
        hidden=view is None,
    )
    return (section,)
