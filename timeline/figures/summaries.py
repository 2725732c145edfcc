"""What a figure shows, in words with its figures: for those who cannot see it."""

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.display import Comparison, Group, Panel
from timeline.figures.comparison import summary as compared
from timeline.figures.dating import when
from timeline.program import Program, ViewSpec

FEW = 4
"""So many values are all said; of more, the first, the last and the highest."""


def summary(
    program: Program,
    spec: ViewSpec,
    panels: tuple[Panel, ...],
    comparison: Comparison | None,
) -> str:
    """Say in a sentence or two what a figure shows, by the texts of its groups."""
    if comparison is not None:
        return f"{spec.title}: {compared(comparison)}"
    rows = _rows(program, panels)
    return f"{spec.title}. {'; '.join(_panel(panel, rows) for panel in panels)}."


def _rows(program: Program, panels: tuple[Panel, ...]) -> Mapping[str, Any]:
    names = {group.event for panel in panels for group in panel.groups}
    events = program.events
    rows: Iterable[Any] = events[events["id"].isin(names)].itertuples()
    return {row.id: row for row in rows}


def _panel(panel: Panel, rows: Mapping[str, Any]) -> str:
    groups = sorted(panel.groups, key=lambda group: (group.first, group.last))
    head = f"{panel.title}, {panel.unit}" if panel.unit else panel.title
    if len(groups) <= FEW:
        return f"{head}: {', '.join(_said(group, rows) for group in groups)}"
    highest = max(groups, key=lambda group: float(rows[group.event].value))
    first, last = _said(groups[0], rows), _said(groups[-1], rows)
    ends = f"{head}: {len(groups)} values, from {first} to {last}"
    return ends if highest in (groups[0], groups[-1]) else f"{ends}, highest {_said(highest, rows)}"


def _said(group: Group, rows: Mapping[str, Any]) -> str:
    row = rows[group.event]
    return f"{group.text} ({when(row.period, row.role)})"
