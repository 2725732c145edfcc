"""A difference as plain text, for a terminal: a line a fact, rows indented under what they did."""

from collections.abc import Iterator

from timeline.differences.difference import Difference
from timeline.differences.sections import Item, sections
from timeline.differences.wording import SAME, accounts, differing, kinds, made, stated


def report(difference: Difference) -> str:
    """Write a difference as lines of text."""
    return "\n".join([*_head(difference), *_body(difference)]) + "\n"


def _head(difference: Difference) -> Iterator[str]:
    yield f"old: {stated(difference.old)}"
    yield f"new: {stated(difference.new)}"
    yield from accounts(difference.rows)
    if ways := kinds(difference.rows):
        yield f"changed: {ways}"
    if difference.is_empty:
        yield SAME
    yield from filter(None, [differing(difference), made(difference)])


def _body(difference: Difference) -> Iterator[str]:
    for section in sections(difference):
        about = f" ({section.about})" if section.about else ""
        yield ""
        yield f"{section.title}: {len(section.items):,}{about}"
        for item in section.items:
            yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    """A row; what is said of a setting stands beside its key."""
    if not item.title:
        yield f"  {item.id}: {'; '.join(item.lines)}"
        return
    yield f"  {item.id}  {item.title}"
    yield from (f"    {text}" for text in item.lines)
