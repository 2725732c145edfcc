"""The ids of the places on the page that a program names: terms and sources."""

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.page.elements import Node, el
from timeline.program import Program
from timeline.view import fold
from timeline.views import SOURCE


def anchors(beginning: str, names: Iterable[str]) -> tuple[str, ...]:
    """Make ids of names: letters, digits and hyphens; the second of one name gets a number."""
    made: dict[str, None] = {}
    for name in names:
        plain = beginning + (re.sub(r"\W+", "-", fold(name)).strip("-") or "sign")
        place, number = plain, 2
        while place in made:
            place, number = f"{plain}-{number}", number + 1
        made[place] = None
    return tuple(made)


def source_anchor(program: Program, source: str) -> str:
    """Name the place of a source on the page; empty where the program's table has none."""
    return _sources(tuple(program.sources["id"])).get(source, "")


def source_name(program: Program, source: str) -> str:
    """Name a source briefly: by its short name, else its number, title or id."""
    known = program.sources_by_id.get(source, {})
    names = (known.get(name, "") for name in ("short", "number", "title"))
    return next(filter(None, names), source)


def to_source(program: Program, source: str) -> Node:
    """Lead to the place of a source, where all that is known of it stands; its name alone
    where there is none."""
    anchor, name = source_anchor(program, source), source_name(program, source)
    return el("a", name, href=f"#{anchor}") if anchor else name


@lru_cache(maxsize=8)
def _sources(names: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(names, anchors(SOURCE, names), strict=True))
