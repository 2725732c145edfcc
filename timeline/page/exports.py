"""The menu of exports: what a reader can take away of what is in view.

A server makes every format; a page without one offers what its script can make by itself. The
links lead to exports of the whole record; the page's script gives them the state of the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.figures.chart import chart
from timeline.loading.naming import slug
from timeline.page.elements import Element, Node, el
from timeline.program import Program

DATA: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "html": ("Page", "one file, works without a network"),
        "csv": ("CSV", "the rows, for a spreadsheet"),
        "json": ("JSON", "all that is known, for programs"),
        "md": ("Markdown", "a cited chronology, for a report"),
        "ics": ("iCalendar", "the events, for a calendar"),
        "timelinejs": ("TimelineJS", "slides, as JSON"),
        "datapackage": ("Data package", "tables with their meaning, as ZIP"),
    }
)
"""The formats that a server offers -> their name, and what each is for."""

AMONG_DAYS = ("ics", "timelinejs")
"""Formats that need a row with a day."""

BY_ITSELF: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"csv": ("CSV", "these rows: date, title, value, sources")}
)
"""The same of what a page makes by itself."""

MAIN = ("timeline", "Timeline")
"""The main chart: what its picture is called, and its title."""


@dataclass(frozen=True, slots=True)
class Service:
    """A server that makes files.

    Attributes:
        base: how the addresses of the files begin, as ``export/`` of ``export/csv`` and of
            ``export/svg/timeline``.
        pictures: the forms of pictures that it makes.
        lacking: why there are not more of them; empty where there are.
    """

    base: str
    pictures: tuple[str, ...] = ("svg",)
    lacking: str = ""


def exports(program: Program, service: Service | None = None) -> Element:
    """Write the menu; without a service, that of a page that makes its files by itself."""
    own = el("span", "Export", class_="name")
    sign = el("span", class_="icon save-sign", aria_hidden="true")
    return el(
        "details",
        el("summary", sign, own, class_="tool"),
        el("div", _data(service), _pictures(program, service)),
        class_="menu exports",
        data_name=slug(program.settings.title or "timeline") if service is None else None,
    )


def _data(service: Service | None) -> Element:
    offered = (
        [_link(service, name) for name in DATA]
        if service
        else [_button("data_save", name, *text) for name, text in BY_ITSELF.items()]
    )
    return el(
        "div",
        el("p", "What is selected, within the chosen period"),
        *offered,
        _button("data_print", True, "Print", "or save as PDF"),
        _button("data_cite", "", "Cite this", "a reference to copy"),
    )


def _link(service: Service, name: str) -> Element:
    """A link to a file; the script hides one that needs a day where no row has any."""
    address, dated = f"{service.base}{name}", name in AMONG_DAYS
    return el("a", *_told(*DATA[name]), href=address, data_dated=dated)


def _button(act: str, value: str | bool, name: str, about: str) -> Element:
    return el("button", *_told(name, about), **{act: value})


def _told(name: str, about: str) -> tuple[Node, ...]:
    return el("b", name), " ", el("span", about)


def _pictures(program: Program, service: Service | None) -> Element:
    """The pictures of each chart; the script hides those that a selection leaves nothing of."""
    if service is None:
        buttons = [el("button", title, data_chart=name) for name, title in _charts(program)]
        return el("div", el("p", "Pictures, as SVG"), *buttons)
    rows = [
        el("li", title, *_links(service, name, title), data_chart=name)
        for name, title in _charts(program)
    ]
    lacking = el("p", service.lacking) if service.lacking else None
    return el("div", el("p", "Pictures"), el("ul", *rows), lacking)


def _links(service: Service, name: str, title: str) -> Iterator[Element]:
    for form in service.pictures:
        named = el("span", f" of {title}", class_="unseen")
        yield el("a", form.upper(), named, href=f"{service.base}{form}/{name}")


def _charts(program: Program) -> Iterator[tuple[str, str]]:
    yield MAIN
    drawn = {figure.view for figure in chart(program).figures}
    yield from ((spec.id, spec.title) for spec in program.settings.views if spec.id in drawn)
