"""The places that a locator names: the part of it that a machine can find.

A locator is written for people and starts with something exact: ``L24`` or ``L24-28`` (lines,
from 1), ``p. 4`` or ``pp. 4-6`` (pages, parted by form feeds). ``;`` separates several places;
what follows the number is for people.
"""

import re
from dataclasses import dataclass
from typing import Literal

_PART = re.compile(r"(L|pp?\.\s*)(\d+)(?:\s*[-–]\s*(\d+))?(?=[\s,:(]|$)", re.ASCII)
_MEANT = re.compile(r"(?:L|pp?\.\s*)\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Lines or pages ``first`` to ``last``, both included and counted from 1; ``text`` names it."""

    kind: Literal["line", "page"]
    first: int
    last: int

    @property
    def text(self) -> str:
        """Write the place as a locator does."""
        sign = "L" if self.kind == "line" else "p. " if self.first == self.last else "pp. "
        return f"{sign}{self.first}" + (f"-{self.last}" if self.last != self.first else "")


class WrongPlace(ValueError):
    """A locator names a place that cannot be; the message says why."""


def places(locator: str) -> tuple[Place, ...]:
    """Read the places of a locator; parts without a place for a machine are left out.

    Raises:
        WrongPlace: a place runs backwards, starts at 0 or is not written as places are.

    >>> [place.text for place in places("L24-28 Background; footnote 1; p. 4")]
    ['L24-28', 'p. 4']
    """
    parts = (part.strip() for part in locator.split(";"))
    return tuple(_place(part) for part in parts if _MEANT.match(part))


def _place(part: str) -> Place:
    found = _PART.match(part)
    if found is None:
        raise WrongPlace(f"{part!r} is not written as a place is: L24, L24-28, p. 4, pp. 4-6")
    first, last = _number(found[2]), _number(found[3] or found[2])
    place = Place("line" if found[1] == "L" else "page", first, last)
    if last < first:
        raise WrongPlace(f"{place.text} runs backwards")
    if not first:
        raise WrongPlace(f"{place.text}: {place.kind}s are counted from 1")
    return place


def _number(digits: str) -> int:
    """Read a number; one that no document reaches is cut short, and is out of range as well."""
    return int(digits[:18])
