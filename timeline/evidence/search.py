"""Where a figure stands in a text.

White space is folded, line ends included, and so is what follows a hyphen. A figure that begins
or ends with a digit is not part of a longer number: ``64`` stands neither in ``1,640`` nor in
``164``, ``64.5`` or ``64,000``.
"""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from timeline.evidence.text import Text, alike

LONGEST_FIGURE = 200  # letters of a figure for which something like it is looked for
MOST_WORDS = 4000  # of a place in which it is
LIKE = 0.55  # of difflib's ratio
_WORD = re.compile(r"\S+")

# A full stop after a blank starts a number, `.02`; one after a word ends a sentence, before a
# footnote's number.
_BEFORE = r"(?<!\d)(?<!\d\.)(?<![\s($]\.)(?<!^\.)"
_BEFORE_THOUSANDS = rf"{_BEFORE}(?<!\d,)"
_AFTER = r"(?!\d)(?!\.\d)(?!,\d{3}(?!\d))"


def find(text: Text, figure: str, start: int = 0, end: int | None = None) -> int | None:
    """Find the first place of a figure from ``start`` up to ``end``; None if it has none."""
    pattern = _pattern(figure)
    if pattern is None:
        return None
    found = pattern.search(text.content, start, len(text.content) if end is None else end)
    return found.start() if found else None


def closest(text: Text, figure: str, start: int, end: int) -> tuple[str, int] | None:
    """Find the words between ``start`` and ``end`` that are most like a figure, and their line."""
    sought = " ".join(alike(figure).split())
    if not sought or len(sought) > LONGEST_FIGURE:
        return None
    found = islice(_WORD.finditer(text.content, start, end), MOST_WORDS)
    words = [word.span() for word in found]
    size = len(sought.split())
    matcher = SequenceMatcher(None, "", sought, autojunk=False)
    best, piece, place = LIKE, "", 0
    for length in (size, size - 1, size + 1):
        for first, last in zip(words, words[max(length - 1, 0) :], strict=False):
            candidate = " ".join(text.content[first[0] : last[1]].split())
            matcher.set_seq1(candidate)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                ratio = matcher.ratio()
                if ratio > best:
                    best, piece, place = ratio, candidate, first[0]
    return (piece, text.line_at(place)) if piece else None


@lru_cache(maxsize=4096)
def _pattern(figure: str) -> re.Pattern[str] | None:
    """Write a figure as a pattern; None for one without a letter that could be seen."""
    folded = re.sub(r"-\s+", "-", " ".join(alike(figure).split()))
    if not folded:
        return None
    body = r"\s+".join(re.escape(word) for word in folded.split(" "))
    body = re.sub(r"\\-(?!$)", r"\\-\\s*", body)
    return re.compile(f"{_before(folded)}{body}{_AFTER if folded[-1].isdecimal() else ''}")


def _before(figure: str) -> str:
    leading = re.match(r"\d+", figure)
    if leading is None:
        return r"(?<!\d)" if re.match(r"[.,]\d", figure) else ""
    return _BEFORE_THOUSANDS if len(leading[0]) == len("000") else _BEFORE
