"""The view of the disagreements: each side by side, recomputed, and of which kind it is."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from timeline.page.elements import Element, el
from timeline.page.listing import folding
from timeline.page.sides import ANCHOR, KINDS, badge, recomputed, sides
from timeline.page.terms import linked
from timeline.program import Program

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "conflict": "Both cannot be right as written.",
        "different date": "Each can be right for its own day or period.",
        "different unit": "They count different things.",
        "arithmetic": "A figure does not follow from those it rests on.",
        "wording": "The words differ, or can be read in two ways.",
    }
)


def section(program: Program) -> Element | None:
    """Write every disagreement, by kind; nothing where the program has none.

    Each is a block that carries the ids of its rows in ``data-any-row``, separated by blanks: it
    belongs to a selection that shows any of them.
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
        el("ul", *(_kind(kind, disputes) for kind, disputes in kinds.items()), class_="kinds"),
        *(_block(program, dispute) for disputes in kinds.values() for dispute in disputes),
    )


def _kind(kind: str, disputes: Sequence[Any]) -> Element:
    """One kind: how many, what it means, and the way to each."""
    return el(
        "li",
        el("p", badge(kind), el("span", f"{len(disputes):,}", class_="count")),
        el("p", MEANINGS[kind], class_="about"),
        el("ul", *(_way(dispute) for dispute in disputes)),
        data_any_row=" ".join(name for dispute in disputes for name in dispute.rows),
    )


def _way(dispute: Any) -> Element:
    link = el("a", dispute.question, href=f"#{ANCHOR}{dispute.id}")
    return el("li", link, data_any_row=" ".join(dispute.rows))


def _block(program: Program, dispute: Any) -> Element:
    place = f"{ANCHOR}{dispute.id}"
    return el(
        "article",
        el("h3", dispute.question, badge(dispute.kind), id=f"{place}-title"),
        sides(program, dispute, full=True),
        recomputed(program, dispute),
        el("p", *linked(program, dispute.note), class_="note") if dispute.note else None,
        id=place,
        tabindex="-1",
        aria_labelledby=f"{place}-title",
        data_any_row=" ".join(dispute.rows),
        class_="disagreement",
    )
