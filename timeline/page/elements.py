"""One element tree for both pages, written as HTML text.

Text is escaped when it is written, so a tree may hold any text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


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


def html(node: Node) -> str:
    """Write a node as HTML text, every text and attribute escaped."""
    if isinstance(node, str):
        return escape(node, quote=False)
    if isinstance(node, Markup):
        return node.text
    opening = f"<{node.tag}{''.join(_attributes(node.attributes))}>"
    if node.tag in VOID:
        return opening
    return f"{opening}{''.join(html(child) for child in node.children)}</{node.tag}>"


def _attributes(attributes: Mapping[str, str | bool]) -> Iterable[str]:
    for name, value in attributes.items():
        yield f" {name}" if value is True else f' {name}="{escape(str(value))}"'
