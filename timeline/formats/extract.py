"""The rows that an export holds: those of a view, and within its window.

A page only moves its window; a table that is handed on has to end somewhere. So where a view names
a window, rows of which no day can lie in it are left out, and so are rows without a date. How many
were left out by what stands in the edition.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline import url
from timeline.edition import Edition, Rows, edition, filtered
from timeline.program import Program
from timeline.view import View, mask

Row = Mapping[str, Any]
"""A row of a table: each column's name -> its value, with the types of the table."""


@dataclass(frozen=True, eq=False)
class Extract:
    """What an export is made of.

    Attributes:
        whole: the whole program, so that a row can name others that are left out.
        events: the n rows that are exported, in file order, numbered anew from 0.
        edition: what the export states of itself.
    """

    whole: Program
    events: pd.DataFrame
    edition: Edition

    @property
    def is_whole(self) -> bool:
        """Whether every row of the program is in it."""
        return len(self.events) == len(self.whole.events)

    @property
    def sources(self) -> pd.DataFrame:
        """The sources that the rows cite; all of the program's where all rows are there."""
        cited = {name for names in self.events["source"] for name in names}
        table = self.whole.sources
        return table if self.is_whole else _kept(table, table["id"].isin(cited))

    @property
    def disagreements(self) -> pd.DataFrame:
        """The disagreements that name any of the rows."""
        there = set(self.events["id"])
        table = self.whole.disagreements
        named = pd.Series([not there.isdisjoint(rows) for rows in table["rows"]], dtype=bool)
        return table if self.is_whole else _kept(table, named)

    def only(self, keep: Sequence[bool], why: str) -> "Extract":
        """Set rows aside that a format cannot hold.

        Args:
            keep: n booleans.
            why: what is said of the others.
        """
        events = _kept(self.events, pd.Series(list(keep), dtype=bool))
        rows = self.edition.rows
        aside = (*rows.aside, *filtered(len(self.events) - len(events), why))
        account = replace(rows, shown=len(events), aside=aside)
        return Extract(self.whole, events, replace(self.edition, rows=account))


def extract(program: Program, view: View | None = None, date: str = "") -> Extract:
    """Cut a program to what an export of a view holds.

    Args:
        program: the whole program.
        view: the reader's choice.
        date: the day that the export is to state.

    Raises:
        ValueError: the view's window begins or ends with a date that cannot be read.
    """
    chosen = view or View()
    selected = mask(program, chosen)
    dated, within = _window(program, chosen)
    shown = selected & dated & within
    left = (
        *filtered(program.total - int(selected.sum()), "by the filters"),
        *filtered(int((selected & dated & ~within).sum()), "outside the period"),
        *filtered(int((selected & ~dated).sum()), "without a date, so in no period"),
    )
    rows = Rows(program.total, int(shown.sum()), left)
    events = _kept(program.events, pd.Series(shown))
    return Extract(program, events, edition(program, chosen, rows=rows, date=date))


def records(table: pd.DataFrame) -> list[Row]:
    """List the rows of a table."""
    names = [str(name) for name in table.columns]
    rows = table.itertuples(index=False, name=None)
    return [dict(zip(names, row, strict=True)) for row in rows]


def _window(program: Program, view: View) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which rows have a day, and which may have one in the window; all where it is open.

    A row that has no first or no last day may reach as far as there is on that side.
    """
    start, end = url.window(view, program)
    first, last = program.events["first"], program.events["last"]
    every = np.ones(len(first), dtype=np.bool_)
    if start is None and end is None:
        return every, every
    begun = every if end is None else (first <= end).fillna(True).to_numpy(dtype=np.bool_)
    going = every if start is None else (last >= start).fillna(True).to_numpy(dtype=np.bool_)
    return (first.notna() | last.notna()).to_numpy(dtype=np.bool_), begun & going


def _kept(table: pd.DataFrame, keep: "pd.Series[bool]") -> pd.DataFrame:
    return table[keep.to_numpy(dtype=np.bool_)].reset_index(drop=True)
