"""The page, once: the same elements for the dashboard and for the exported file."""

from dataclasses import dataclass

from timeline.page.card import empty
from timeline.page.elements import Element, Node, el
from timeline.page.figures import sections
from timeline.page.filters import filters
from timeline.page.foot import foot
from timeline.page.head import head
from timeline.page.legend import legend
from timeline.page.listing import event_list, sources, table
from timeline.program import Program


@dataclass(frozen=True, slots=True)
class Parts:
    """What differs between the two pages.

    Attributes:
        timeline, budget: what stands in the charts' places before a script draws.
        save: the address of the page as one file, where a server offers it.
    """

    timeline: tuple[Node, ...] = ()
    budget: tuple[Node, ...] = ()
    save: str = ""


def body(program: Program, parts: Parts) -> tuple[Element, ...]:
    """Put the page together for the whole program."""
    return (
        el("a", "Skip to the events", href="#events", class_="skip"),
        head(program, save=parts.save),
        el(
            "main",
            filters(program),
            el(
                "div",
                el("div", _timeline(parts), *sections(program, parts.budget), class_="charts"),
                el("div", el("div", _card(), class_="holder"), legend(program), class_="beside"),
                class_="stage",
            ),
            event_list(program),
            table(program),
            sources(program),
            id="main",
        ),
        foot(program),
        el("div", role="status", class_="said", data_said=True),
    )


def _timeline(parts: Parts) -> Element:
    return el(
        "section",
        el(
            "div",
            el("p", "", class_="outside", data_outside=True),
            el(
                "div",
                el("button", "−", type="button", data_zoom="out", aria_label="Zoom out"),
                el("button", "+", type="button", data_zoom="in", aria_label="Zoom in"),
                el("button", "Whole period", type="button", data_zoom="home"),
                role="group",
                aria_label="Zoom",
                class_="zoom",
            ),
            class_="toolbar",
        ),
        el(
            "div",
            *parts.timeline,
            id="timeline-chart",
            class_="canvas",
            tabindex="0",
            role="group",
            aria_label="Timeline chart. Arrow keys move it, plus and minus zoom, 0 shows all.",
        ),
        el("div", class_="empty", data_empty=True, hidden=True),
        _counted(),
        role="region",
        aria_label="Timeline",
        class_="timeline",
    )


def _counted() -> Element:
    """The list that a count in the chart opens."""
    return el(
        "div",
        el("button", "Close", type="button", class_="link", data_uncount=True),
        el("ul"),
        id="counted",
        role="dialog",
        aria_label="Counted events",
        class_="counted-list",
        hidden=True,
    )


def _card() -> Element:
    return el(
        "section",
        el(
            "button",
            el("span", class_="icon close-sign", aria_hidden="true"),
            type="button",
            class_="close",
            data_close=True,
            aria_label="Close",
        ),
        el("div", empty(), id="card"),
        role="region",
        aria_label="Event details",
        class_="sheet",
    )
