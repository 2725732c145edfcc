"""How the record is cited: one wording, which the page's script completes.

A citation names the dataset and its edition. What only the reader's browser knows is added there:
the link to what is seen, and the day of access.
"""

from timeline.page.elements import Element, el
from timeline.program import Program


def citation(program: Program) -> str:
    """Name the dataset as a citation does: ``Aurora, edition 2034-01``."""
    settings = program.settings
    title = settings.title or "Timeline"
    return f"{title}, edition {settings.edition}" if settings.edition else title


def line(program: Program) -> Element:
    """Say at the foot of the page how to cite, and offer the references."""
    return el(
        "p",
        "Cite as: ",
        el("span", f"{citation(program)}.", data_citation=program.settings.edition),
        " State the row and its source for a figure. ",
        el("button", "Cite this", type="button", class_="link", data_cite=""),
    )


def box() -> Element:
    """Where the page's script writes the references to what is seen."""
    return el(
        "div",
        id="citation",
        popover=True,
        tabindex="-1",
        role="dialog",
        aria_label="Cite this",
        class_="citation",
    )
