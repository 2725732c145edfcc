"""One element tree for both pages, written as HTML text.

Text is escaped when it is written, so a tree may hold any text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})

_BLOCKS = frozenset({"p", "ul", "ol", "dl", "div", "section", "article", "nav", "details"})
ENDED_BY = {
    "li": frozenset({"", "li"}),
    "td": frozenset({"", "td"}),
    "th": frozenset({"", "th"}),
    "tr": frozenset({"", "tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"", "dt", "dd"}),
    "p": _BLOCKS | {""},
}
"""Tags that need no end, by HTML's own rule, before one of these, or "" at their parent's end.

At the end of a link a paragraph would need it; no link holds one."""

_BARE = re.compile(r"[\w#.:-]+", re.ASCII)
"""An attribute's value that needs no quotes."""

_QUOTED_IN_VAIN = re.compile(r"""(?<==)"([^"\s'=<>`]+)"(?=[ >])""")
"""A value that needs none in a page, though SVG by itself does; one before "/>" keeps them."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its tag, its attributes by their HTML names, and what stands in it."""

    tag: str
    attributes: Mapping[str, str | bool]
    children: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Markup:
    """Text that is HTML or SVG already, escaped by whoever wrote it."""

    text: str


Node = Element | Markup | str


def el(tag: str, *children: Node | None, **attributes: str | bool | None) -> Element:
    """Make an element.

    Args:
        tag: the HTML tag.
        children: elements and texts; ``None`` is left out.
        attributes: Python names: ``class_`` is ``class``, ``aria_label`` is ``aria-label``.
            ``None`` and ``False`` leave an attribute out, ``True`` writes its name alone.
    """
    kept = {
        name.rstrip("_").replace("_", "-"): value
        for name, value in attributes.items()
        if value is not None and value is not False
    }
    return Element(tag, kept, tuple(child for child in children if child is not None))


def inline(svg: str) -> Markup:
    """Take an SVG picture into a page, where its attributes need fewer quotes.

    ``svg`` is one element, its texts and attributes escaped: a quoted value can only be an
    attribute's, since ``"`` is written ``&quot;`` in both.
    """
    return Markup(_QUOTED_IN_VAIN.sub(r"\1", svg))


def html(node: Node) -> str:
    """Write a node as HTML text, every text and attribute escaped, without needless letters."""
    return _html(node, "another")


def _html(node: Node, following: str) -> str:
    """Write a node before an element of a tag; "" at the end of its parent."""
    if isinstance(node, str):
        return escape(node, quote=False)
    if isinstance(node, Markup):
        return node.text
    opening = f"<{node.tag}{''.join(_attributes(node.attributes))}>"
    if node.tag in VOID:
        return opening
    end = "" if following in ENDED_BY.get(node.tag, ()) else f"</{node.tag}>"
    pairs = zip_longest(node.children, map(_tag, node.children[1:]), fillvalue="")
    return f"{opening}{''.join(_html(*pair) for pair in pairs)}{end}"


def _tag(node: Node) -> str:
    return node.tag if isinstance(node, Element) else "text"


def _attributes(attributes: Mapping[str, str | bool]) -> Iterable[str]:
    for name, value in attributes.items():
        text = str(value)
        bare = _BARE.fullmatch(text)
        yield f" {name}" if value is True else f" {name}={text if bare else _quoted(text)}"


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'
