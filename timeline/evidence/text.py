"""A document as text that figures can be sought in.

Signs that look alike are made one: curly quotes, dashes, ligatures, decomposed accents. What has
no width is left out. Lines stay lines, so a locator counts what an editor counts.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from timeline.evidence.places import Place, WrongPlace
from timeline.record import Repair

# Quotes, double quotes, dashes and the minus sign, what has no width, ligatures, an ellipsis.
_ALIKE = MappingProxyType(
    {
        **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032"), "'"),
        **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033"), '"'),
        **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
        **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None),
        **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
        0x2026: "...",
    }
)


class UnreadableError(ValueError):
    """A file is not text in UTF-8; the message says what it is."""


@dataclass(frozen=True)
class Text:
    """A document: ``content`` with every line break a newline and look-alikes made one."""

    content: str

    @cached_property
    def _lines(self) -> Sequence[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.content))]

    @cached_property
    def _pages(self) -> Sequence[int]:
        return [0, *(found.end() for found in re.finditer("\f", self.content))]

    def line_at(self, offset: int) -> int:
        """Tell on which line a letter stands, from 1."""
        return bisect_right(self._lines, offset)

    def stretch(self, place: Place) -> tuple[int, int]:
        """Find where a place starts and ends in ``content``; the end is not included.

        Raises:
            WrongPlace: the document does not reach so far.
        """
        starts = self._lines if place.kind == "line" else self._pages
        # What follows the last break is a line or page only if there is anything in it.
        count = len(starts) - (starts[-1] == len(self.content))
        if place.last > count:
            has = f"{count} {place.kind}{'' if count == 1 else 's'}"
            raise WrongPlace(f"{place.text} is out of range: the document has {has}")
        after = starts[place.last] - 1 if place.last < len(starts) else len(self.content)
        return starts[place.first - 1], after


def read(data: bytes, repairs: Sequence[Repair] = ()) -> Text:
    """Read the bytes of a document.

    Args:
        data: text in UTF-8, with or without a byte order mark, with any line ends.
        repairs: each ``found`` is replaced by its ``meant``, wherever it stands within a line;
            a repair never changes what another has put right.

    Raises:
        UnreadableError: the bytes are no such text.
    """
    if data.startswith(b"%PDF"):
        raise UnreadableError("a PDF document; its text is needed")
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("not text in UTF-8") from None
    return Text(_repaired(alike(re.sub(r"\r\n?", "\n", content)), repairs))


def alike(text: str) -> str:
    """Make signs that look alike one."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_ALIKE))


def unused(repairs: Sequence[Repair], data: bytes) -> list[Repair]:
    """Find the repairs whose ``found`` stands nowhere in a document that can be read."""
    content = read(data).content
    return [repair for repair in repairs if alike(repair.found) not in content]


def _repaired(content: str, repairs: Sequence[Repair]) -> str:
    meant = {alike(repair.found): alike(repair.meant) for repair in repairs}
    if not meant:
        return content
    # The longest first: a repair of a whole title goes before one of a word in it.
    names = sorted(meant, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), lambda found: meant[found[0]], content)
