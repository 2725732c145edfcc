"""The error of a date that cannot be read, or could be read in two ways."""

from timeline.errors import TimelineError


class DateError(TimelineError, ValueError):
    """A date that is refused, with the reason and the way out.

    Attributes:
        found: the text, or the part of it, that is at fault.
        reason: what is wrong with it, a clause.
        wanted: what would do, such as ``2012-09 for the month``.
    """

    def __init__(self, found: str, reason: str, wanted: str) -> None:
        self.found = found
        self.reason = reason
        self.wanted = wanted
        super().__init__(f"cannot read {_quoted(found)}: {reason}; write {wanted}")


def _quoted(text: str, limit: int = 60) -> str:
    """Quote a text on one line; a cell of a wrong file may hold pages."""
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
