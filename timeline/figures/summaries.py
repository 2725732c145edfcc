"""What a figure shows, in words with its figures: for those who cannot see it.

``assets/summaries.js`` says the same of what a selection leaves of a figure.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from timeline.display import Comparison, Group, Panel
from timeline.figures.comparison import summary as compared
from timeline.figures.dating import when
from timeline.program import Program

FEW = 4
"""So many values are all said; of more, the first, the last and the highest."""


def dated(program: Program, panels: tuple[Panel, ...]) -> tuple[Panel, ...]:
    """Give each group its date in words and its value, as its row has them."""
    names = {group.event for panel in panels for group in panel.groups}
    events = program.events
    found: Iterable[Any] = events[events["id"].isin(names)].itertuples()
    rows = {row.id: {"when": when(row.period, row.role), "value": row.value} for row in found}
    return tuple(
        replace(panel, groups=tuple(replace(one, **rows[one.event]) for one in panel.groups))
        for panel in panels
    )


def summary(title: str, panels: tuple[Panel, ...], comparison: Comparison | None) -> str:
    """Say in a sentence or two what a figure shows, by the texts of its groups.

    Args:
        title: of its view.
        panels: as :func:`dated` gives them; unused where there is a comparison.
        comparison: what it compares, or None.
    """
    if comparison is not None:
        return f"{title}: {compared(comparison)}"
    return f"{title}. {'; '.join(map(_panel, panels))}."


def _panel(panel: Panel) -> str:
    groups = sorted(panel.groups, key=lambda group: (group.first, group.last))
    head = f"{panel.title}, {panel.unit}" if panel.unit else panel.title
    if len(groups) <= FEW:
        return f"{head}: {', '.join(map(_said, groups))}"
    highest = max(groups, key=lambda group: group.value)
    ends = f"{head}: {len(groups)} values, from {_said(groups[0])} to {_said(groups[-1])}"
    return ends if highest in (groups[0], groups[-1]) else f"{ends}, highest {_said(highest)}"


def _said(group: Group) -> str:
    return f"{group.text} ({group.when})"
