"""The foot of the page: the count of rows, what the marks mean, how to cite, the licence."""

from collections.abc import Iterable
from typing import Any

from timeline.figures.panels import kind, money_rows
from timeline.page.elements import Element, el
from timeline.page.wording import count
from timeline.program import Program

MARKS = (
    ("day", "a day"),
    ("ring", "a month or a week"),
    ("capsule", "a day within this"),
    ("span", "lasting; pale: end in doubt"),
    ("wall", "before this day"),
    ("wedge", "cumulative to its end"),
    ("differ", "sources disagree"),
    ("pill", "counted; zoom in or open"),
)
MONEY = {
    "enacted": "enacted",
    "claimed": "claimed",
    "requested": "requested",
    "planned": "planned",
    "derived": "derived here",
    "stated": "status not stated",
}


def legend(program: Program) -> Element:
    """Explain the marks that this program's charts use."""
    drawn = _used(program)
    money = money_rows(program, program.events)
    kinds = list(dict.fromkeys(map(kind, money["basis"], money["status"])))
    return el(
        "section",
        el("h2", "How to read the marks"),
        el("ul", *(_mark(name, text) for name, text in MARKS if name in drawn), class_="marks"),
        el(
            "p",
            el("strong", "Bold"),
            " is a headline, ",
            el("span", "gray", class_="muted"),
            " is from another layer of the record.",
        ),
        el("h3", "and the money") if kinds else None,
        el(
            "ul",
            *(_mark(f"bar {name}", MONEY[name]) for name in MONEY if name in kinds),
            _mark("total", "a total over years; dashed: its yearly average"),
            class_="marks",
        )
        if kinds
        else None,
        class_="legend",
        aria_label="Legend",
    )


def _mark(name: str, text: str) -> Element:
    return el("li", el("span", class_=f"mark {name}", aria_hidden="true"), text)


def _used(program: Program) -> set[str]:
    """The marks that stand for at least one event: no legend explains what is not drawn."""
    used = {"pill"}
    rows: Iterable[Any] = program.events[program.events["lane"] != ""].itertuples()
    for row in rows:
        period = row.period
        if period is None:
            continue
        if row.disputed:
            used.add("differ")
        if row.role == "until":
            used.add("wedge")
        elif period.kind == "span":
            used.add("span")
        elif period.first is None or period.last is None:
            used.add("wall")
        elif period.first == period.last:
            used.add("day")
        else:
            used |= {"capsule"} if (period.last - period.first).days > 60 else {"ring"}
    return used


def foot(program: Program) -> Element:
    """Account for every row, and say how the record may be used."""
    settings = program.settings
    title = settings.title or "Timeline"
    edition = f", edition {settings.edition}" if settings.edition else ""
    undated = int(program.events["period"].isna().sum())
    return el(
        "footer",
        el(
            "p",
            el("strong", f"{count(program.total, 'row')} in the file", data_account=True),
            f". {count(undated, 'row')} without a date: listed, not drawn." if undated else ".",
        ),
        el("p", "Cite as: ", f"{title}{edition}. ", "State the row and its source for a figure."),
        el("p", "Licence: ", settings.licence) if settings.licence else None,
        el("p", "Errors: ", settings.contact) if settings.contact else None,
        class_="foot",
    )
