"""One cell to one value, or the reason why not."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from timeline.loading.findings import did_you_mean, listed

NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
GROUPED = re.compile(r"[+-]?[0-9]{1,3}([, '’\u00a0\u202f][0-9]{3})+(\.[0-9]+)?")
DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
WORDED = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)\s*(thousand|million|billion)", re.IGNORECASE)
LARGEST = 1e300  # of a value: what is larger has no length that could be drawn
THOUSANDS = {"thousand": 1, "million": 2, "billion": 3}
ID = re.compile(r"\w[\w.-]*")
SHA256 = re.compile(r"[0-9A-Fa-f]{64}")
NOT_ID = re.compile(r"[^\w.-]+")

Parts = tuple[str, ...]
NONE: Parts = ()


class Unfit(ValueError):
    """A cell that has no value: what was wanted, and a way out if there is one."""

    def __init__(self, wanted: str, hint: str = "") -> None:
        self.wanted, self.hint = wanted, hint
        super().__init__(wanted)


def number(cell: str) -> float:
    """Read a plain decimal number.

    Raises:
        Unfit: for separators of thousands, a percent sign, a unit, anything that is no number.
    """
    if NUMBER.fullmatch(cell) and abs(float(cell)) <= LARGEST:
        return float(cell)
    hint = "write it in a larger unit" if NUMBER.fullmatch(cell) else _plain(cell)
    raise Unfit("a number such as 1595 or -0.5", hint)


def _plain(cell: str) -> str:
    """Say how a number that is dressed up is written here."""
    if GROUPED.fullmatch(cell):
        return f"write {re.sub(r'[^0-9.+-]', '', cell)}"
    if DECIMAL_COMMA.fullmatch(cell):
        return f"write {cell.replace(',', '.')}"
    if worded := WORDED.fullmatch(cell):
        return f"write {_written_out(worded[1], 3 * THOUSANDS[worded[2].lower()])}"
    if cell.endswith("%"):
        return f"write {cell[:-1].strip()} and the unit `percent`"
    if cell.startswith(("−", "–")):  # signs that look like a minus
        return f"write -{cell[1:].strip()}"
    bare = cell.strip("$€£¥ ")
    priced = bare != cell and NUMBER.fullmatch(bare)
    return f"write {bare} and the currency in `unit`" if priced else ""


def _written_out(digits: str, zeros: int) -> str:
    whole, _, decimals = digits.partition(".")
    shifted = f"{whole}{decimals[:zeros].ljust(zeros, '0')}"
    rest = decimals[zeros:]
    return f"{shifted}.{rest}" if rest else shifted


def choice(allowed: Sequence[str]) -> Callable[[str], str]:
    """Make a reader of one of a few words; capitals and blanks do not matter."""
    by_fold = {word.casefold(): word for word in allowed}

    def read(cell: str) -> str:
        word = by_fold.get(" ".join(cell.split()).casefold())
        if word is None:
            raise Unfit(listed(f"`{name}`" for name in allowed), did_you_mean(cell, allowed))
        return word

    return read


def identifier(cell: str) -> str:
    """Read a name that fits into an address and a formula."""
    if ID.fullmatch(cell):
        return cell
    fitting = NOT_ID.sub("-", cell).strip("-.")
    raise Unfit(
        "letters, digits, `-`, `_` and `.`, without blanks", f"write {fitting}" if fitting else ""
    )


def address(cell: str) -> str:
    """Read an http or https address; any other kind of link is refused."""
    try:
        parts = urlsplit(cell)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # such as an unclosed bracket in the host
        fits = False
    if not fits or any(sign.isspace() for sign in cell):
        raise Unfit("an address that starts with http:// or https://")
    return cell


def sha256(cell: str) -> str:
    """Read a SHA-256: 64 hexadecimal digits, in small letters or capitals."""
    if SHA256.fullmatch(cell):
        return cell.lower()
    raise Unfit("a SHA-256: 64 hexadecimal digits", f"these are {len(cell)} letters")


def parts(cell: str) -> Parts:
    """Split at ``|``; a part may be empty, an empty cell has none."""
    return tuple(part.strip() for part in cell.split("|")) if cell else ()


def names(cell: str) -> Parts:
    """Split at ``|`` into names, none of them empty."""
    found = parts(cell)
    if not all(found):
        raise Unfit("a name on each side of every `|`")
    return found


def inner(part: str) -> Parts:
    """Split the part of one source at ``;``, leaving out what is empty."""
    return tuple(piece.strip() for piece in part.split(";") if piece.strip())


def tags(cell: str) -> Parts:
    """Split at ``;``, ``,`` or ``|``, leaving out what is empty."""
    return tuple(tag.strip() for tag in re.split(r"[;,|]", cell) if tag.strip())
