"""A format's output: the bytes of one file, and what they state of themselves."""

from dataclasses import dataclass

from timeline.edition import Edition


@dataclass(frozen=True, slots=True)
class Written:
    """One file.

    Attributes:
        content: its bytes.
        edition: what it states, rows that the format cannot hold set aside.
    """

    content: bytes
    edition: Edition
