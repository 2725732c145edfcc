"""Words of the glossary within a text, as links to what they mean.

A term is found as a whole word, under its own spelling or another one that the glossary gives. A
spelling with a capital or a digit after its first sign is a name (``ICE``, ``Blue Door``) and
stands as written; any other may begin a sentence or not (``Audit``, ``audit``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.page import anchors as places
from timeline.page.elements import Node, el
from timeline.program import Program
from timeline.views import TERM

_BEGINNING = re.compile(r"\w+|\W")
"""Where a spelling may begin in a text: at a word, or at a sign that is of no word."""

Spellings = tuple[tuple[str, tuple[str, ...]], ...]
"""Each term with its other spellings."""


def linked(program: Program, text: str, *, but: str = "") -> tuple[Node, ...]:
    """Cut a text at its terms, each a link where it stands first; the longest spelling counts.

    Args:
        program: its glossary holds the terms.
        text: any text.
        but: the id of an entry that is not linked to, such as the one that the text stands in.
    """
    glossary = _glossary_of(program)
    nodes: list[Node] = []
    met, end = {but}, 0
    for match in glossary.found(text):
        anchor = glossary.meant(match[0])
        if anchor and anchor not in met:
            met.add(anchor)
            link = el("a", match[0], href=f"#{anchor}")
            nodes += [text[end : match.start()], link]
            end = match.end()
    return tuple(node for node in [*nodes, text[end:]] if node)


def anchors(program: Program) -> tuple[str, ...]:
    """Name the place of each entry on the page: n ids in the order of the glossary."""
    return _glossary_of(program).anchors


@dataclass(frozen=True, slots=True)
class _Glossary:
    """A glossary made ready for searching: places by names as written, and by other words.

    ``patterns`` are by how a spelling begins: its first word, in small letters, or its first sign.
    """

    anchors: tuple[str, ...]
    names: dict[str, str]
    words: dict[str, str]
    patterns: dict[str, re.Pattern[str]]

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Find the spellings in a text; of those that begin at one place the longest."""
        end = 0
        for beginning in _BEGINNING.finditer(text) if self.patterns else ():
            pattern = self.patterns.get(beginning[0].lower())
            match = pattern.match(text, beginning.start()) if pattern else None
            if match and match.start() >= end:
                end = match.end()
                yield match

    def meant(self, found: str) -> str:
        """The id of the entry that a found spelling means.

        Empty for the few letters that a pattern takes for others, such as the long s for an s.
        """
        return self.names.get(found) or self.words.get(found.lower(), "")


@lru_cache(maxsize=8)
def _glossary_of(program: Program) -> _Glossary:
    return _glossary(tuple(zip(program.glossary["term"], program.glossary["aliases"], strict=True)))


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
    return _Glossary(ids, names, words, _patterns(names, words))


def _patterns(names: Iterable[str], words: Iterable[str]) -> dict[str, re.Pattern[str]]:
    choices = {text: re.escape(text) for text in names}
    choices |= {text: f"(?i:{re.escape(text)})" for text in words}
    found: dict[str, list[str]] = {}
    for text in sorted(choices, key=lambda text: (-len(text), text)):
        for beginning in _BEGINNING.findall(text)[:1]:
            found.setdefault(beginning.lower(), []).append(choices[text])
    return {
        beginning: re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
        for beginning, longest_first in found.items()
    }


def _is_name(spelling: str) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in spelling[1:])
