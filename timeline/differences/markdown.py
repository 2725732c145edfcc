"""A difference as Markdown, to be put into a report: CommonMark without HTML, texts escaped."""

from collections.abc import Iterator

from timeline.differences.difference import Difference
from timeline.differences.sections import Item, sections
from timeline.differences.wording import SAME, accounts, differing, kinds, line, made, stated
from timeline.edition import Edition
from timeline.formats.chronology import escaped


def markdown(difference: Difference) -> str:
    """Write a difference as a document: the editions, the account, and each group as a list."""
    blocks = [*_head(difference), *_body(difference), *_files(difference)]
    return "\n\n".join(blocks) + "\n"


def _head(difference: Difference) -> Iterator[str]:
    yield f"# {escaped(line(difference.new.title))}: what changed"
    ways = kinds(difference.rows)
    facts = [
        f"Old: {stated(difference.old)}",
        f"New: {stated(difference.new)}",
        *accounts(difference.rows),
        *([f"Changed: {ways}"] if ways else []),
        *filter(None, [differing(difference), made(difference)]),
        f"Made by {difference.new.tool}",
    ]
    yield "\n".join(f"- {escaped(fact)}" for fact in facts)
    if difference.is_empty:
        yield SAME


def _body(difference: Difference) -> Iterator[str]:
    for section in sections(difference):
        yield f"## {section.title.capitalize()} ({len(section.items):,})"
        if section.about:
            yield f"{section.about[:1].upper()}{section.about[1:]}."
        yield "\n".join(_item(item) for item in section.items)


def _item(item: Item) -> str:
    """A row as an item, and what has changed as items under it."""
    if not item.title:
        return f"- **{escaped(item.id)}**: {escaped('; '.join(item.lines))}"
    head = f"- **{escaped(item.title)}** ({escaped(item.id)})"
    return "\n".join([head, *(f"  - {escaped(text)}" for text in item.lines)])


def _files(difference: Difference) -> Iterator[str]:
    yield "## Files"
    editions = (("Old", difference.old), ("New", difference.new))
    yield "\n".join(f"- {name}: {text}" for name, one in editions for text in _hashes(one))


def _hashes(edition: Edition) -> Iterator[str]:
    return (f"{escaped(name)}, SHA-256 {sha}" for name, sha in edition.files)
