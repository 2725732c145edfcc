"""The page, once: the same elements for the dashboard and for the exported file."""

from dataclasses import dataclass, field

from timeline.page import citing, disputes
from timeline.page.card import empty
from timeline.page.elements import Element, Node, el
from timeline.page.exports import Service
from timeline.page.figures import Stills, sections
from timeline.page.filters import filters
from timeline.page.foot import foot
from timeline.page.glossary import glossary
from timeline.page.head import head
from timeline.page.legend import legend
from timeline.page.listing import event_list, table
from timeline.page.nav import nav
from timeline.page.sources import sources
from timeline.program import Program

KEYS = (
    "Arrow keys move, + and − zoom, 0 resets. Enter reads event by event: "
    "arrow keys step, Home and End go to the ends, Enter opens the details, Escape ends."
)
"""What the keyboard does on the chart."""

WHEEL = "Or hold Ctrl and turn the wheel"
"""How a mouse zooms; without the key the wheel scrolls the page."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What differs between the two pages.

    Attributes:
        timeline: what stands in the chart's place before a script draws.
        figures: the same for the figure of each declared view, by its id.
        service: what makes the exports, where there is a server.
        files: the address of the list of files, where the page is part of a site.
    """

    timeline: tuple[Node, ...] = ()
    figures: Stills = field(default_factory=dict)
    service: Service | None = None
    files: str = ""


def body(program: Program, parts: Parts) -> tuple[Element, ...]:
    """Put the page together for the whole program."""
    return (
        el("a", "Skip to the events", href="#events", class_="skip"),
        head(program, parts.service),
        _printed(program),
        el("main", filters(program), _stage(program, parts), id="main"),
        foot(program, files=parts.files),
        el("div", role="status", class_="said", data_said="seen"),
        el("div", role="status", class_="unseen", data_said="unseen"),
        citing.box(),
        *([_meaning()] if len(program.glossary) else []),
    )


def _printed(program: Program) -> Element:
    """What stands on paper alone; the page's script says what is shown, and when it is printed."""
    edition = program.settings.edition
    return el(
        "p",
        el("span", data_printed=True),
        f" Edition {edition}." if edition else None,
        el("span", data_printed_on=True),
        class_="printed",
    )


def _stage(program: Program, parts: Parts) -> Element:
    """Everything that a row can be opened from, and the card of the one that is open.

    The card and the legend follow what they explain; where there is room they stand beside it all.
    """
    plots = sections(program, parts.figures)
    return el(
        "div",
        el(
            "div",
            _timeline(parts),
            *plots[:1],
            el("div", el("div", _card(), legend(program), class_="holder"), class_="beside"),
            nav(program),
            *plots[1:],
            disputes.section(program),
            event_list(program),
            table(program),
            sources(program),
            glossary(program),
            class_="charts",
        ),
        class_="stage",
    )


def _timeline(parts: Parts) -> Element:
    return el(
        "section",
        _toolbar(),
        *_chart(parts),
        el("div", class_="empty", data_empty=True, hidden=True),
        _counted(),
        role="region",
        aria_label="Timeline",
        class_="timeline",
    )


def _toolbar() -> Element:
    return el(
        "div",
        el("p", "", class_="outside", data_outside=True),
        _buttons(
            "Events as",
            el("button", "Chart", type="button", data_as=""),
            el("button", "List", type="button", data_as="list"),
            look="zoom form",
        ),
        el("button", "Read through", type="button", data_read="begin", class_="tool read"),
        _reading(),
        _buttons(
            "Zoom",
            el("button", "−", type="button", data_zoom="out", aria_label="Zoom out", title=WHEEL),
            el("button", "+", type="button", data_zoom="in", aria_label="Zoom in", title=WHEEL),
            el("button", "Reset", type="button", data_zoom="home"),
            look="zoom",
        ),
        class_="toolbar",
    )


def _buttons(label: str, *buttons: Element, look: str) -> Element:
    return el("div", *buttons, role="group", aria_label=label, class_=look)


def _chart(parts: Parts) -> tuple[Element, Element]:
    """The chart, and what its keys do, which is seen while it has the focus."""
    canvas = el(
        "div",
        *parts.timeline,
        id="timeline-chart",
        class_="canvas",
        tabindex="0",
        role="group",
        aria_label="Timeline chart",
        aria_describedby="keys",
    )
    return canvas, el("p", el("span", KEYS), id="keys", class_="keys")


def _reading() -> Element:
    """The steps of the read-through; they take the place of the button that begins it."""
    return el(
        "div",
        _turn("first", "«", "First event"),
        _turn("previous", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "Previous event"),
        el("span", "", data_reading_place=True),
        _turn("next", "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "Next event"),
        _turn("last", "»", "Last event"),
        _turn("end", "End", "End the read-through"),
        role="group",
        aria_label="Read-through: arrow keys step, Home and End go to the ends, Escape ends it",
        class_="zoom reading",
        data_reading=True,
        hidden=True,
    )


def _turn(way: str, sign: str, name: str) -> Element:
    return el("button", sign, type="button", data_read=way, aria_label=name)


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


def _meaning() -> Element:
    """Where the page's script shows what a term means, beside the term."""
    return el(
        "div",
        el("p"),
        el("p"),
        el("a", "In the glossary", href="#glossary", class_="link"),
        id="meaning",
        popover=True,
        tabindex="-1",
        role="dialog",
        aria_label="Meaning",
        class_="meaning",
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
