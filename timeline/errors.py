"""What can go wrong with a table, said so that its author can mend it.

Every error that the package raises on purpose is a :class:`TimelineError`: one root to catch at
the edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class TimelineError(Exception):
    """The root of the package's own errors; its text is fit to be shown to a user."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One place in a file that cannot be used.

    Attributes:
        file: the file's name, as the user gave it.
        line: the editor's line on which the row starts, from 1, header included; 0 for the
            file as a whole.
        column: the column's name as written in the file; empty for a whole row or file.
        found: what stands there.
        wanted: what would do.
        hint: a way out, such as ``did you mean `category`?``; may be empty.
    """

    file: str
    line: int
    column: str
    found: str
    wanted: str
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join([self.file, *([str(self.line)] if self.line else [])])
        column = f" {self.column}:" if self.column else ""
        found = f" found {_shortened(self.found)}," if self.found else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}:{column}{found} wanted {self.wanted}{hint}"


class TableError(TimelineError):
    """A table breaks its schema. ``problems`` holds every fault found and is never empty."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'s' if count > 1 else ''}"
        super().__init__("\n".join([f"{head}:", *map(str, self.problems)]))


def _shortened(text: str, limit: int = 80) -> str:
    """Quote a cell on one line; a cell of a wrong file may hold pages."""
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
