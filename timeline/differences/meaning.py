"""What the cells of a row mean, however they are written: what has to differ to be a change."""

import math
from collections.abc import Hashable, Mapping
from typing import Any

from timeline.dates import Edge, Period
from timeline.differences.difference import Cited, Dated, Valued

Record = Mapping[str, Any]
"""A row of a table: each column's name -> its value, with the types of the table."""


def dated(row: Record) -> Dated:
    """Say when a row of the events happened."""
    written = " to ".join(filter(None, [row["date"], row["end"]]))
    return Dated(row["period"], row["role"], written)


def days(one: Dated, *, whole: bool) -> Hashable:
    """Give the days that a date means, and its doubts.

    Args:
        one: a date; how it is written and how precise it is do not count.
        whole: read it as the whole period, as the role ``over`` does.
    """
    if one.period is None:
        return None
    period: Period = one.period.over() if whole else one.period
    return period.kind, _edge(period.start), _edge(period.end)


def is_redated(old: Dated, new: Dated) -> bool:
    """Whether two dates mean other days; a role by itself is no date."""
    whole = old.role == new.role == "over"
    return days(old, whole=whole) != days(new, whole=whole)


def valued(row: Record) -> Valued:
    """Give the value of a row; without a number its unit and bound are texts like any other."""
    value = None if math.isnan(row["value"]) else float(row["value"]) + 0.0
    return Valued(value, row["unit"], row["bound"])


def cited(row: Record, names: Mapping[str, str] | None = None) -> tuple[Cited, ...]:
    """Give what a row cites, in one order whatever order it is written in.

    Args:
        row: of the events or of the glossary.
        names: the ids that sources have in the other edition, by their own; the same if missing.
    """
    known = names or {}
    triples = zip(row["source"], row["locator"], row["evidence"], strict=True)
    return tuple(
        sorted(
            Cited(known.get(name, name), place, tuple(sorted(words)))
            for name, place, words in triples
        )
    )


def text(cell: object) -> str:
    """Write a plain cell as a text; the parts of a list in one order."""
    return " | ".join(sorted(map(str, cell))) if isinstance(cell, tuple) else str(cell)


def _edge(edge: Edge) -> Hashable:
    return edge.state, edge.earliest, edge.latest, edge.qualifier
