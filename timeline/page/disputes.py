"""The view of the disagreements: each side by side, recomputed, and of which kind it is."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from timeline.page.elements import Element, el
from timeline.page.listing import folding, unmatched
from timeline.page.sides import ANCHOR, KINDS, recomputed, sides
from timeline.page.terms import linked
from timeline.program import Program

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "conflict": "As written, the accounts do not fit together.",
        "different date": "Each can be right for its own day or period.",
        "different unit": "They count different things.",
        "arithmetic": "A figure does not follow from those it rests on.",
        "wording": "The words differ, or can be read in two ways.",
    }
)


def section(program: Program) -> Element | None:
    """Write every disagreement, by kind; nothing where the program has none.

    Each is folded to its question, and carries the ids of its rows in ``data-any-row``, separated
    by blanks: it belongs to a selection that shows any of them.
    """
    rows: Iterable[Any] = program.disagreements.itertuples()
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for row in rows:
        found[row.kind].append(row)
    kinds = {kind: disputes for kind, disputes in found.items() if disputes}
    if not kinds:
        return None
    return folding(
        "disagreements",
        "Disagreements",
        el("p", "Where accounts differ, each is kept. No side is preferred.", class_="about"),
        unmatched(),
        *(_kind(program, kind, disputes) for kind, disputes in kinds.items()),
    )


def _kind(program: Program, kind: str, disputes: Sequence[Any]) -> Element:
    """One kind: how many, what it means, and each."""
    return el(
        "div",
        el("h3", KINDS[kind], el("span", f"{len(disputes):,}", class_="count")),
        el("p", MEANINGS[kind], class_="about"),
        *(_block(program, dispute) for dispute in disputes),
        data_any_row=" ".join(name for dispute in disputes for name in dispute.rows),
        class_="kind",
    )


def _block(program: Program, dispute: Any) -> Element:
    place = f"{ANCHOR}{dispute.id}"
    title = f"{place}:title"  # a sign that no id has: another one may end in `-title`
    return el(
        "article",
        el(
            "details",
            el("summary", el("h4", dispute.question, id=title)),
            sides(program, dispute, full=True),
            recomputed(program, dispute),
            el("p", *linked(program, dispute.note), class_="note") if dispute.note else None,
        ),
        id=place,
        tabindex="-1",
        aria_labelledby=title,
        data_any_row=" ".join(dispute.rows),
        class_="disagreement",
    )
