"""The head of the page: what the program is, its key figures with their sources, the edition."""

from typing import Any

from timeline.page.anchors import source_name
from timeline.page.card import link
from timeline.page.elements import Element, el
from timeline.page.exports import Service, exports
from timeline.page.wording import count, when
from timeline.program import KeyFigure, Program
from timeline.signs import kind


def head(program: Program, service: Service | None = None) -> Element:
    """Write the head; ``service`` is what makes its exports, where there is a server."""
    settings = program.settings
    return el(
        "header",
        el(
            "div",
            el("h1", settings.title or "Timeline"),
            el("p", settings.description, class_="lead") if settings.description else None,
            class_="title",
        ),
        el(
            "div",
            el(
                "div",
                el(
                    "button",
                    el("span", class_="icon link-sign", aria_hidden="true"),
                    el("span", "Copy link", class_="name"),
                    type="button",
                    data_copy="",
                    class_="tool",
                ),
                exports(program, service),
                el(
                    "button",
                    el("span", class_="half", aria_hidden="true"),
                    type="button",
                    data_theme_switch=True,
                    aria_label="Switch between light and dark",
                    class_="tool",
                ),
                class_="tools",
            ),
            el("p", _edition(program), class_="edition"),
            class_="aside",
        ),
        _figures(program),
        class_="head",
    )


def _edition(program: Program) -> str:
    edition = program.settings.edition
    parts = [
        f"Edition {edition}" if edition else "",
        count(len(program.sources), "source") if len(program.sources) else "",
        count(program.total, "row"),
    ]
    return " · ".join(part for part in parts if part)


def _figures(program: Program) -> Element | None:
    events = program.events.set_index("id", drop=False)
    figures = [
        _figure(program, figure, next(events.loc[[figure.row]].itertuples()))
        for figure in program.settings.key_figures
    ]
    return el("ul", *figures, class_="figures", aria_label="Key figures") if figures else None


def _figure(program: Program, figure: KeyFigure, row: Any) -> Element:
    known = program.sources_by_id
    name = row.source[0] if row.source else ""
    source = known.get(name, {})
    sure = kind(row.basis, row.status)
    big, rest = _split(figure.text)
    badge = sure if sure in ("claimed", "requested", "derived", "planned") else ""
    return el(
        "li",
        el(
            "button",
            el("strong", big),
            f" {rest}" if rest else None,
            type="button",
            data_event=row.id,
            class_="figure",
        ),
        el("span", figure.label, class_="label"),
        el(
            "span",
            f"{when(row.period, row.role)} · ",
            link(source.get("url", ""), source_name(program, name)),
            el("span", badge, class_=f"badge {badge}") if badge else None,
            class_="about",
        ),
    )


def _split(text: str) -> tuple[str, str]:
    """Part a figure from its unit: its large part ends with its last number or scale word."""
    words = text.split()
    large = [i for i, word in enumerate(words) if word[0].isdigit() or word == "million"]
    cut = large[-1] + 1 if large else len(words)
    return " ".join(words[:cut]), " ".join(words[cut:])
