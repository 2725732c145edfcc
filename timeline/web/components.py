"""The element tree as Dash components: the second of its two back ends."""

from typing import Any

from dash import dcc, html

from timeline.page.elements import Element, Markup, Node

NAMES = {
    "class": "className",
    "for": "htmlFor",
    "tabindex": "tabIndex",
    "colspan": "colSpan",
    "datetime": "dateTime",
    "autocomplete": "autoComplete",
}
"""HTML attributes that React spells in its own way."""


def component(node: Node) -> Any:
    """Make a Dash component of an element; a text stays a text.

    Raises:
        TypeError: for markup, which Dash cannot hold; its pages draw with their script.
    """
    if isinstance(node, str):
        return node
    if isinstance(node, Markup):
        raise TypeError("a Dash page holds no ready markup")
    if node.tag == "input":  # Dash has no plain one
        return dcc.Input(value="", **_properties(node))
    make = getattr(html, node.tag.capitalize())
    return make([component(child) for child in node.children], **_properties(node))


def _properties(node: Element) -> dict[str, Any]:
    return {
        NAMES.get(name, name): "true" if value is True and "-" in name else value
        for name, value in node.attributes.items()
    }
