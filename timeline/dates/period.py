"""A period: what a written date says, and nothing more."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.dates import wording
from timeline.dates.edge import UNKNOWN, Edge

Kind = Literal["point", "span"]


@dataclass(frozen=True, slots=True)
class Period:
    """When something happened, as far as it was said.

    Attributes:
        kind: ``point``: it happened on some day within; ``span``: it lasted.
        start: the first end; of a point, the days it may have been.
        end: the other end; of a point, equal to ``start``.
        precision: the unit it was written in: ``day``, ``week``, ``month``, ``season``,
            ``quarter``, ``year``, ``decade``, ``century``, ``millennium``, ``part of a month``,
            ``part of a year``, ``fiscal year``, ``fiscal quarter``, ``transition period``,
            ``range``; ``mixed`` where the two ends of a span differ.
        approximate: said to be about then; the days are kept as written.
        uncertain: said to be in doubt.
        text: as it was written.
    """

    kind: Kind
    start: Edge
    end: Edge
    precision: str
    approximate: bool
    uncertain: bool
    text: str

    @property
    def first(self) -> date | None:
        """The earliest day it can have begun; None where that is open or unknown."""
        return self.start.earliest

    @property
    def last(self) -> date | None:
        """The latest day it can have ended, included; None where that is open or unknown."""
        return self.end.latest

    def over(self) -> "Period":
        """Read the same extent as a whole: a span from its first day to its last, both exact."""
        start = _whole(self.start, self.first)
        end = _whole(self.end, self.last)
        return Period("span", start, end, "day", self.approximate, self.uncertain, self.text)

    def written(self) -> str:
        """Write it in one canonical way, which reads back as an equal period."""
        if self.kind == "point":
            return self.start.written()
        return f"{self.start.written()}/{self.end.written()}"

    def meaning(self) -> str:
        """Say in one sentence what it means: ``Some day in June 2012 (June 1 to 30).``"""
        if self.kind == "point":
            return wording.point_sentence(self.start)
        return wording.span_sentence(self.start, self.end)

    def __str__(self) -> str:
        return self.written()


def point(edge: Edge, precision: str, text: str) -> Period:
    """Make the period of what happened on some day within an edge."""
    if not edge.qualifier:  # as most are; a table may hold very many
        return Period("point", edge, edge, precision, False, False, text)
    return Period("point", edge, edge, precision, edge.approximate, edge.uncertain, text)


def span(start: Edge, end: Edge, precision: str, text: str) -> Period:
    """Make the period of what lasted from one edge to the other."""
    if not start.qualifier and not end.qualifier:
        return Period("span", start, end, precision, False, False, text)
    approximate = start.approximate or end.approximate
    uncertain = start.uncertain or end.uncertain
    return Period("span", start, end, precision, approximate, uncertain, text)


def _whole(edge: Edge, day: date | None) -> Edge:
    if edge.state != "known":
        return edge
    return UNKNOWN if day is None else Edge(day, day, qualifier=edge.qualifier)
