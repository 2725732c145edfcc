"""The foot of the page: what became of every row, how to cite, the licence."""

from timeline.figures.lanes import drawable
from timeline.figures.panels import money_rows
from timeline.page.elements import Element, el
from timeline.page.wording import count
from timeline.program import Program


def foot(program: Program) -> Element:
    """Account for every row, and say how the record may be used.

    The page's script counts anew with every selection and window; what stands here until then, or
    without a script, holds for the whole record.
    """
    settings = program.settings
    title = settings.title or "Timeline"
    edition = f", edition {settings.edition}" if settings.edition else ""
    return el(
        "footer",
        el("p", el("strong", _account(program), data_account=True), " ", _told(program)),
        el("p", "Cite as: ", f"{title}{edition}. ", "State the row and its source for a figure."),
        el("p", "Licence: ", settings.licence) if settings.licence else None,
        el("p", "Errors: ", settings.contact) if settings.contact else None,
        class_="foot",
    )


def _account(program: Program) -> str:
    shown = len(program.events)
    return (
        f"{count(program.total, 'row')} in the file = {shown} shown + 0 filtered out + "
        f"{program.total - shown} set aside."
    )


def _told(program: Program) -> Element:
    lanes = set(drawable(program.events)["id"])
    money = set(money_rows(program, program.events)["id"]) - lanes
    rest = len(program.events) - len(lanes) - len(money)
    return el(
        "span",
        f"Shown: {len(lanes)} in the lanes, {len(money)} in the money charts, "
        f"{rest} in the lists only.",
        data_told=True,
    )
