"""What may be said of a column of a table, or of a key of a TOML file."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "id", "date", "choice", "integer", "number", "list", "url", "hash", "table"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, or one key of ``program.toml``.

    Attributes:
        name: as written in the header, in lower case.
        meaning: one sentence for the person who fills it in.
        kind: how a cell is read. ``date`` is any written date, ``id`` a name without blanks,
            ``number`` a plain decimal number, ``url`` an http or https address, ``hash`` a
            SHA-256 as 64 hexadecimal digits.
        allowed: the values of a ``choice``, in the order in which they are explained.
        required: the column must be there.
        filled: no cell of the column may be empty.
        default: what an empty cell means.
    """

    name: str
    meaning: str
    kind: Kind = "text"
    allowed: tuple[str, ...] = ()
    required: bool = False
    filled: bool = False
    default: str = ""
