"""The foot of the page: what became of every row, how to cite, what made it, the licence."""

from timeline.display import Chart
from timeline.edition import edition
from timeline.figures.chart import chart
from timeline.page import checks, citing
from timeline.page.elements import Element, el
from timeline.page.wording import count
from timeline.program import Program


def foot(program: Program, *, files: str = "") -> Element:
    """Account for every row, and say how the record may be used.

    ``files`` is the address of the list of files, where the page is part of a site.
    The page's script counts anew with every selection and window; what stands here until then, or
    without a script, holds for the whole record.
    """
    settings = program.settings
    checked = checks.account(program)
    return el(
        "footer",
        el("p", el("strong", _account(program), data_account=True), " ", _told(program)),
        el("p", checked) if checked else None,
        citing.line(program),
        el("p", f"Made by {edition(program).origin} (SHA-256)."),
        el("p", "Licence: ", settings.licence) if settings.licence else None,
        el("p", "Errors: ", settings.contact) if settings.contact else None,
        el("p", el("a", "Charts to embed, pictures and data", href=files)) if files else None,
        class_="foot",
    )


def _account(program: Program) -> str:
    shown = len(program.events)
    return (
        f"{count(program.total, 'row')} in the file = {shown} shown + 0 filtered out + "
        f"{program.total - shown} set aside."
    )


def _told(program: Program) -> Element:
    drawn = chart(program)
    lanes = {item.event for item in drawn.items}
    money = _drawn(drawn, money=True) - lanes
    others = _drawn(drawn, money=False) - money - lanes
    rest = len(program.events) - len(lanes) - len(money) - len(others)
    return el(
        "span",
        f"Shown: {len(lanes)} in the lanes, {len(money)} in the money charts, "
        f"{len(others)} in the other charts, {rest} in the lists only.",
        data_told=True,
    )


def _drawn(drawn: Chart, *, money: bool) -> set[str]:
    """The rows that the figures of money draw, or all other figures."""
    figures = (figure for figure in drawn.figures if (figure.kind == "money") == money)
    return {group.event for figure in figures for group in figure.groups}
