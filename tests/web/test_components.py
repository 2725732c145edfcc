"""The page's elements as Dash components: the same page as the HTML, in other words."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from dash import dcc, html
from plotly.utils import PlotlyJSONEncoder

from timeline.page import elements
from timeline.page.body import Parts, body
from timeline.page.card import card
from timeline.page.elements import Markup, el
from timeline.web.components import NAMES, component


def tree(made: Any) -> Any:
    """A component with all that is in it, as Dash sends it."""
    return json.loads(json.dumps(made, cls=PlotlyJSONEncoder))


def test_an_element_becomes_a_component_with_all_that_is_in_it():
    node = el(
        "section",
        el("h2", "Events", id="events-title"),
        el("p", "Two ", el("em", "words"), "."),
        class_="events",
        aria_label="Events",
    )
    assert tree(component(node)) == tree(
        html.Section(
            [
                html.H2(["Events"], id="events-title"),
                html.P(["Two ", html.Em(["words"]), "."]),
            ],
            className="events",
            **{"aria-label": "Events"},
        )
    )


def test_a_text_stays_a_text():
    assert component("a < b & c") == "a < b & c"


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        (el("label", for_="search"), html.Label([], htmlFor="search")),
        (el("h2", tabindex="-1"), html.H2([], tabIndex="-1")),
        (el("td", colspan="2"), html.Td([], colSpan="2")),
        (el("time", datetime="2031"), html.Time([], dateTime="2031")),
        (el("p", hidden=True), html.P([], hidden=True)),
        (el("p", data_count=True), html.P([], **{"data-count": "true"})),
        (el("p", aria_hidden="true"), html.P([], **{"aria-hidden": "true"})),
        (el("a", href="report.html", download=""), html.A([], href="report.html", download="")),
        (
            el("input", id="search", type="search", autocomplete="off"),
            dcc.Input(value="", id="search", type="search", autoComplete="off"),
        ),
    ],
)
def test_attributes_bear_react_s_names(node, wanted):
    assert tree(component(node)) == tree(wanted)


def test_ready_markup_is_refused():
    with pytest.raises(TypeError, match="markup"):
        component(el("div", Markup("<svg/>")))


class _Html(HTMLParser):
    """Reads HTML as a sequence of tags with their attributes, and of texts."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.seen: list[Any] = []
        self.feed(written)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data):
        self.seen.append(data)


HTML_NAMES = {react: plain for plain, react in NAMES.items()}


def sequence(made: Any) -> Iterator[Any]:
    """The same sequence of a component's tree."""
    if isinstance(made, list):
        for one in made:
            yield from sequence(one)
    elif isinstance(made, str):
        yield from [made] if made else []
    elif made:
        given = dict(made["props"])
        children = given.pop("children", None)
        if made["type"] == "Input":
            del given["value"]
        yield (
            made["type"].lower(),
            {HTML_NAMES.get(name, name): _plain(given[name]) for name in given},
        )
        yield from sequence(children)


def _plain(value: Any) -> str:
    return "" if value in (True, "true") else value


def joined(parts: Any) -> list[Any]:
    """Texts that follow one another as one, and ``true`` as no value."""
    seen: list[Any] = []
    for part in parts:
        if isinstance(part, tuple):
            seen.append((part[0], {name: _plain(value) for name, value in part[1].items()}))
        elif seen and isinstance(seen[-1], str):
            seen[-1] += part
        else:
            seen.append(part)
    return seen


def test_the_whole_page_is_the_same_in_both_pages(program):
    for node in body(program, Parts(save="report.html")):
        written = joined(_Html(elements.html(node)).seen)
        assert joined(sequence(tree(component(node)))) == written


@pytest.mark.parametrize("event", ["study", "stop", "undated", "cost", "nowhere"])
def test_a_card_is_the_same_in_both_pages(program, event):
    node = card(program, event)
    assert joined(sequence(tree(component(node)))) == joined(_Html(elements.html(node)).seen)
