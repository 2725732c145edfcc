"""One chart of a view with what has to be said of it: title, legend, sources, edition.

A picture and a page that is embedded elsewhere stand alone, far from the record: both say the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from timeline import url
from timeline.display import Chart, Figure, Group
from timeline.edition import Drawn, Edition, edition
from timeline.figures.chart import chart
from timeline.figures.layout import in_window
from timeline.figures.windows import window_in
from timeline.program import Program
from timeline.signs import DATES, FIGURES, signs
from timeline.view import View, select

TIMELINE = "timeline"
"""The name of the main chart; no view may have it for an id."""

ROOM = 0.1
"""On either side of values that have a window of their own, as a share of their time."""


@dataclass(frozen=True)
class Exhibit:
    """One chart of a view.

    Attributes:
        program: the whole program.
        view: the reader's choice.
        chart: what is drawn of it.
        figure: of a declared view; None is the main chart.
    """

    program: Program
    view: View
    chart: Chart
    figure: Figure | None

    @cached_property
    def window(self) -> tuple[float, float]:
        """First and last day in view, the last one not included.

        Where the view names no window, values that lie outside of the usual one have their own.
        """
        asked = url.window(self.view, self.program)
        window = window_in(self.chart, asked)
        stretches = [(group.first, group.last) for group in self._groups]
        if asked != (None, None) or not stretches:
            return window
        if any(first < window[1] and last > window[0] for first, last in stretches):
            return window
        return self._around(min(first for first, _ in stretches), max(end for _, end in stretches))

    def _around(self, first: float, last: float) -> tuple[float, float]:
        room = (last - first) * ROOM
        return max(first - room, self.chart.first), min(last + room, self.chart.last)

    @property
    def _groups(self) -> Sequence[Group]:
        """The values on the time axis."""
        return self.figure.groups if self.figure and self.figure.comparison is None else ()

    @cached_property
    def selected(self) -> pd.DataFrame:
        """The rows that the view selects."""
        return select(self.program, self.view).events

    @cached_property
    def rows(self) -> pd.DataFrame:
        """Those of them that stand in the chart and its window, drawn or counted."""
        first, last = self.window
        if self.figure and self.figure.comparison is not None:
            names = {group.event for group in self.figure.groups}
        elif self.figure:
            groups = (one for one in self._groups if one.first < last and one.last > first)
            names = {group.event for group in groups}
        else:
            items = self.chart.items
            names = {item.event for item in items if in_window(item, self.window)}
        return self.selected[self.selected["id"].isin(names)]

    @property
    def name(self) -> str:
        """What the chart is called: that of a figure has the id of its view."""
        return self.figure.view if self.figure else TIMELINE

    @property
    def title(self) -> str:
        """The title of the program, and that of the view."""
        settings = self.program.settings
        title = settings.title or "Timeline"
        named = {spec.id: spec.title for spec in settings.views}
        return f"{title}: {named[self.figure.view]}" if self.figure else title

    @property
    def legend(self) -> Mapping[str, str]:
        """The marks that the rows are drawn with; a comparison explains its own."""
        if self.figure and self.figure.comparison is not None:
            return {}
        named = dict(zip(self.program.events["id"], signs(self.program), strict=True))
        used = {sign for name in self.rows["id"] for sign in named[name]}
        meanings = FIGURES if self.figure else DATES
        return {sign: text for sign, text in meanings.items() if sign in used}

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that the rows cite, each once."""
        return tuple(dict.fromkeys(name for names in self.rows["source"] for name in names))

    def edition(self, date: str = "") -> Edition:
        """State what the chart is, and that of the selected rows those in it are drawn."""
        drawn = Drawn(len(self.rows), len(self.selected) - len(self.rows))
        return edition(self.program, self.view, drawn=drawn, date=date)


def exhibits(program: Program, view: View | None = None) -> tuple[Exhibit, ...]:
    """Give each chart of a view: the main one, then those of its declared views.

    Raises:
        ValueError: the view's window begins or ends with a date that cannot be read.
    """
    chosen = view or View()
    drawn = chart(program, chosen)
    return tuple(Exhibit(program, chosen, drawn, figure) for figure in (None, *drawn.figures))
