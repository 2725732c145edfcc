"""Words of the glossary within a text, as links to what they mean.

A term is found as a whole word, under its own spelling or another one that the glossary gives. A
spelling with a capital or a digit after its first sign is a name (``ICE``, ``Blue Door``) and
stands as written; any other may begin a sentence or not (``Audit``, ``audit``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline.page import anchors as places
from timeline.page.elements import Node, el
from timeline.program import Program
from timeline.views import TERM

Spellings = tuple[tuple[str, tuple[str, ...]], ...]
"""Each term with its other spellings."""


def linked(program: Program, text: str, *, but: str = "") -> tuple[Node, ...]:
    """Cut a text at its terms, each a link where it stands first; the longest spelling counts.

    Args:
        program: its glossary holds the terms.
        text: any text.
        but: the id of an entry that is not linked to, such as the one that the text stands in.
    """
    glossary = _glossary(_spellings(program))
    nodes: list[Node] = []
    met, end = {but}, 0
    for match in glossary.pattern.finditer(text) if glossary.pattern else ():
        anchor = glossary.meant(match[0])
        if anchor and anchor not in met:
            met.add(anchor)
            link = el("a", match[0], href=f"#{anchor}")
            nodes += [text[end : match.start()], link]
            end = match.end()
    return tuple(node for node in [*nodes, text[end:]] if node)


def anchors(program: Program) -> tuple[str, ...]:
    """Name the place of each entry on the page: n ids in the order of the glossary."""
    return _glossary(_spellings(program)).anchors


@dataclass(frozen=True, slots=True)
class _Glossary:
    """A glossary made ready for searching: places by names as written, and by other words."""

    anchors: tuple[str, ...]
    names: dict[str, str]
    words: dict[str, str]
    pattern: re.Pattern[str] | None

    def meant(self, found: str) -> str:
        """The id of the entry that a found spelling means.

        Empty for the few letters that a pattern takes for others, such as the long s for an s.
        """
        return self.names.get(found) or self.words.get(found.lower(), "")


def _spellings(program: Program) -> Spellings:
    return tuple(zip(program.glossary["term"], program.glossary["aliases"], strict=True))


@lru_cache(maxsize=8)
def _glossary(spellings: Spellings) -> _Glossary:
    ids = places.anchors(TERM, (term for term, _ in spellings))
    pairs = [
        (spelling, place)
        for place, (term, others) in zip(ids, spellings, strict=True)
        for spelling in (term, *others)
        if spelling
    ]
    # Of two entries with one spelling the first one has it: later pairs are laid down first.
    names = {text: place for text, place in reversed(pairs) if _is_name(text)}
    words = {text.lower(): place for text, place in reversed(pairs) if not _is_name(text)}
    return _Glossary(ids, names, words, _pattern(names, words))


def _pattern(names: Iterable[str], words: Iterable[str]) -> re.Pattern[str] | None:
    choices = {text: re.escape(text) for text in names}
    choices |= {text: f"(?i:{re.escape(text)})" for text in words}
    if not choices:
        return None
    longest_first = sorted(choices, key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices[text] for text in longest_first)})(?!\w)")


def _is_name(spelling: str) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in spelling[1:])
