"""Looking into element trees, so that tests name what they mean and not where it stands."""

from collections.abc import Iterator

from timeline.page.elements import Element, Markup, Node, el


def text(node: Node) -> str:
    """Everything that can be read in a node, its parts joined by single blanks."""
    return " ".join(" ".join(_texts(node)).split())


def found(node: Node, tag: str = "", **attributes: str | bool) -> list[Element]:
    """Find elements by tag and attributes, in reading order; ``class_`` names one of its classes.

    Attributes are named as :func:`timeline.page.elements.el` names them.
    """
    wanted = el("wanted", **attributes).attributes
    return [
        one
        for one in _walk(node)
        if tag in ("", one.tag) and all(_has(one, name, value) for name, value in wanted.items())
    ]


def only(node: Node, tag: str = "", **attributes: str | bool) -> Element:
    """Find the one element that fits."""
    (one,) = found(node, tag, **attributes)
    return one


def texts(node: Node, tag: str = "", **attributes: str | bool) -> list[str]:
    """The text of each element that fits."""
    return [text(one) for one in found(node, tag, **attributes)]


def _walk(node: Node) -> Iterator[Element]:
    if isinstance(node, Element):
        yield node
        for child in node.children:
            yield from _walk(child)


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif not isinstance(node, Markup):
        for child in node.children:
            yield from _texts(child)


def _has(element: Element, name: str, value: str | bool) -> bool:
    found = element.attributes.get(name)
    return value in str(found).split() if name == "class" else found == value
