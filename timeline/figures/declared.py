"""The declared views as figures, each by its kind."""

from collections.abc import Callable, Iterator

import pandas as pd

from timeline.display import Comparison, Figure, Panel
from timeline.figures import bars, money, steps
from timeline.figures.pairs import pairs
from timeline.figures.stack import stack
from timeline.figures.summaries import dated, summary
from timeline.program import Program, ViewSpec

Rows = Callable[[pd.DataFrame, ViewSpec], pd.DataFrame]
Panels = Callable[[Program, pd.DataFrame, ViewSpec, tuple[float, float], float], tuple[Panel, ...]]
Compare = Callable[[Program, pd.DataFrame, ViewSpec], Comparison | None]

ON_TIME: dict[str, tuple[Rows, Panels]] = {
    "money": (money.rows, money.panels),
    "steps": (steps.rows, steps.panels),
    "bars": (bars.rows, bars.panels),
}
"""The kinds that stand on the time axis: which rows they draw, and how."""

SIDE_BY_SIDE: dict[str, Compare] = {"stack": stack, "pairs": pairs}


def figures(
    program: Program, events: pd.DataFrame, span: tuple[float, float], least: float
) -> Iterator[Figure]:
    """Draw each declared view that has a row to draw among the shown events, in their order.

    Arguments as for :func:`timeline.figures.money.panels`.
    """
    for spec in program.settings.views:
        figure = _figure(program, events, spec, span, least)
        if figure is not None:
            yield figure


def on_time(program: Program, events: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows that some declared view draws on the time axis."""
    specs = (spec for spec in program.settings.views if spec.kind in ON_TIME)
    names = {name for spec in specs for name in ON_TIME[spec.kind][0](events, spec)["id"]}
    return events[events["id"].isin(names)]


def _figure(
    program: Program,
    events: pd.DataFrame,
    spec: ViewSpec,
    span: tuple[float, float],
    least: float,
) -> Figure | None:
    if spec.kind in ON_TIME:
        panels = dated(program, ON_TIME[spec.kind][1](program, events, spec, span, least))
        comparison = None
    else:
        panels = ()
        comparison = SIDE_BY_SIDE[spec.kind](program, events, spec)
    if not panels and comparison is None:
        return None
    words = summary(spec.title, panels, comparison)
    return Figure(spec.id, words, panels, comparison, spec.kind, spec.title)
