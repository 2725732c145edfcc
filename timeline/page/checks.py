"""Whether a citation was held against its document, as a reader sees it: a sign and words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from timeline.page.elements import Element, el
from timeline.program import Program
from timeline.record import LAPSED, Check, Held, Mark

WORDS: Mapping[Mark, tuple[str, str, str]] = MappingProxyType(
    {
        "checked": ("yes", "Checked against the document", "checked"),
        "another copy": ("copy", "Figures stand in another copy", "in another copy"),
        "failed": ("no", "Check failed", "check failed"),
        "not checked": ("open", "Cited, not checked", "not checked"),
    }
)
"""Mark -> its class, which has a sign in the style sheet; the words of a card, those of a list."""

Marks = Sequence[Held | None]


def of_row(program: Program, row: str, count: int) -> Marks:
    """Give what came of each of a row's ``count`` citations; nothing where none was ever checked.

    A row that was left out of the check is cited, and not checked.
    """
    return _each(program.checks, row, count, bool(program.checks or program.term_checks))


def of_term(program: Program, term: str, count: int) -> Marks:
    """The same for a term of the glossary."""
    return _each(program.term_checks, term, count, bool(program.checks or program.term_checks))


def _each(checks: Mapping[str, Check], name: str, count: int, ever: bool) -> Marks:
    if not ever:
        return [None] * count
    check = checks.get(name)
    return check.held if check else [Held("", "not checked")] * count


def seal(held: Held | None, *, brief: bool = False) -> Element | None:
    """Show what came of a citation, for a card or, ``brief``, for a list."""
    if held is None:
        return None
    sign, words, short = WORDS[held.mark]
    if held.reason == LAPSED:
        words, short = "Cited, changed since it was checked", "changed since the check"
    return el("span", short if brief else words, class_=f"seal {sign}")


def account(program: Program) -> str:
    """Count the rows that were checked, by layer; empty where none was.

    A layer of which no row is checked is left out.
    """
    layers: dict[str, list[Mark]] = {}
    for name, layer in zip(program.events["id"], program.events["layer"], strict=True):
        check = program.checks.get(name)
        layers.setdefault(layer, []).append(check.mark if check else "not checked")
    counts = [
        f"{marks.count('checked'):,} of {len(marks):,} {layer + ' ' if layer else ''}rows"
        for layer, marks in layers.items()
        if "checked" in marks
    ]
    failed = sum(marks.count("failed") for marks in layers.values())
    wrong = f" {failed:,} failed the check." if failed else ""
    return f"{' and '.join(counts)} checked against their documents.{wrong}" if counts else wrong
