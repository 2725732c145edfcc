"""The controls: search, lanes, layers, programs, sources, disputed only, and the window.

Every control is a native one: a search box, or a button that is pressed or not. What is chosen
stands in the address, and the page's script keeps the two in step.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from timeline.page.card import symbol
from timeline.page.elements import Element, el
from timeline.page.periods import periods
from timeline.program import Program
from timeline.view import fold

FIRST = 10
"""Sources that are offered at once; the others are a press away."""


def filters(program: Program) -> Element:
    """Write the controls for a whole program."""
    events = program.events
    laned = events[events["lane"] != ""]
    meanings = {layer.name: layer.meaning for layer in program.settings.layers}
    disputed = int(laned["disputed"].sum())
    return el(
        "div",
        el(
            "div",
            _search(),
            _fold(),
            _group("Layer", "layer", _counts(laned["layer"]), meanings),
            _chip("disputed=1", "Disputed only", disputed) if disputed else None,
            el(
                "button",
                "Clear filters",
                type="button",
                class_="link",
                data_clear=True,
                hidden=True,
            ),
            periods(program),
            class_="bar",
        ),
        _lanes(program),
        _more(program),
        el("div", role="status", class_="notices", data_notices=True),
        role="search",
        aria_label="Filters",
        class_="filters",
    )


def _search() -> Element:
    return el(
        "div",
        el(
            "label",
            el("span", class_="icon lens-sign", aria_hidden="true"),
            el("span", "Search events", class_="unseen"),
            for_="search",
        ),
        el(
            "input",
            id="search",
            type="search",
            autocomplete="off",
            placeholder="Search events and sources",
        ),
        el("span", "", class_="count", data_count=True),
        class_="search",
    )


def _fold() -> Element:
    """On a phone the other controls are folded away; the style sheet shows this button there."""
    return el(
        "button",
        el("span", class_="icon sliders-sign", aria_hidden="true"),
        el("span", "Filters", el("span", "", data_active=True)),
        type="button",
        aria_expanded="false",
        data_fold=True,
        class_="tool fold",
    )


def _lanes(program: Program) -> Element | None:
    counted = dict(_counts(program.events["lane"]))
    chips = (
        _chip(f"lane={lane.name}", lane.name, counted[lane.name], symbol(program, lane.name))
        for lane in program.lanes
        if lane.name in counted
    )
    return el("div", *chips, role="group", aria_label="Lanes", class_="chips") if counted else None


def _group(
    label: str,
    key: str,
    counts: Sequence[tuple[str, int]],
    meanings: Mapping[str, str] = MappingProxyType({}),
) -> Element | None:
    if len(counts) < 2:
        return None
    chips = (
        _chip(f"{key}={name}", name[:1].upper() + name[1:], number, title=meanings.get(name))
        for name, number in counts
    )
    return el("div", *chips, role="group", aria_label=label, class_="chips")


def _chip(
    choice: str, text: str, number: int, mark: Element | None = None, *, title: str | None = None
) -> Element:
    return el(
        "button",
        mark,
        text,
        el("span", str(number), class_="number"),
        type="button",
        aria_pressed="false",
        data_toggle=choice,
        title=title,
        class_="chip",
    )


def _counts(column: Iterable[str]) -> list[tuple[str, int]]:
    counted: dict[str, int] = {}
    for name in column:
        if name:
            counted[name] = counted.get(name, 0) + 1
    return list(counted.items())


def _more(program: Program) -> Element | None:
    """Programs and sources, folded away: they are many, and seldom asked for."""
    programs = _group("Programs", "program", _counts(program.events["program"]))
    sources = _sources(program)
    if programs is None and len(sources) < 2:
        return None
    first, rest = sources[:FIRST], sources[FIRST:]
    return el(
        "details",
        el("summary", "Programs and sources"),
        programs,
        el(
            "div",
            *first,
            el(
                "details",
                el("summary", f"{len(rest)} more"),
                el("div", *rest, class_="chips"),
                class_="rest",
            )
            if rest
            else None,
            role="group",
            aria_label="Sources",
            class_="chips",
        ),
        class_="more",
    )


def _sources(program: Program) -> list[Element]:
    """A choice for each source that is cited, the most cited first, then by title."""
    titles = dict(zip(program.sources["id"], program.sources["title"], strict=True))
    cited = _counts(name for names in program.events["source"] for name in dict.fromkeys(names))
    named = [(titles.get(name) or name, name, number) for name, number in cited]
    return [
        _chip(f"source={name}", title, number)
        for title, name, number in sorted(named, key=lambda one: (-one[2], fold(one[0])))
    ]
