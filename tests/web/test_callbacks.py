"""What the server answers: a table of addresses, cards, and readers who share nothing."""

from dataclasses import replace
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from timeline.dates import day_number, parse_date
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.page.card import card, empty
from timeline.page.elements import html
from timeline.view import View
from timeline.web.callbacks import answering, rows_of


@pytest.fixture(scope="module")
def answer(program):
    """The answers for the program."""
    return answering(program)


def drawn(answer: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The ids that an answer's chart draws: in lanes, and as money."""
    found = answer["chart"]
    money = [
        group["event"]
        for figure in found["figures"]
        for panel in figure["panels"]
        for group in panel["groups"]
    ]
    return [item["event"] for item in found["items"]], money


@pytest.mark.parametrize(
    ("query", "events", "money"),
    [
        ("", ["study", "stop"], ["cost"]),
        ("lane=Plans", ["study"], ["cost"]),  # a lane says nothing of the money
        ("lane=Reviews&lane=Plans", ["study", "stop"], ["cost"]),
        ("layer=core", ["study"], []),
        ("mark=day", ["stop"], ["cost"]),  # nor does the mark of an event
        ("mark=day&mark=ring", ["study", "stop"], ["cost"]),
        ("mark=stated", [], ["cost"]),
        ("mark=day&lane=Plans", [], ["cost"]),
        ("as=list", ["study", "stop"], ["cost"]),
        ("program=Aurora", [], ["cost"]),
        ("q=hall", ["stop"], ["cost"]),
        ("q=HALL%20closes", ["stop"], []),
        ("q=promise", [], []),
        ("disputed=1", [], []),
        ("event=stop&view=money&from=2031&to=2031", ["study", "stop"], ["cost"]),
    ],
)
def test_an_address_chooses_what_is_drawn(answer, query, events, money):
    assert drawn(answer(query)) == (events, money)
    assert answer(query)["query"] == query
    assert answer(query)["notices"] == []


def day(text: str, side: str) -> int:
    """The first or last day of a written date, as a number."""
    return day_number(getattr(parse_date(text), side))


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("", "", ""),
        ("from=2031&to=2032-06", "2031", "2032-06"),
        ("from=FY2032", "FY2032", ""),
        ("to=mid-2032", "", "mid-2032"),
        ("from=summer", "", ""),
        ("from=2033&to=2031", "", ""),
    ],
)
def test_an_address_chooses_the_window(answer, query, first, last):
    assert answer(query)["window"] == {
        "first": day(first, "first") if first else None,
        "last": day(last, "last") if last else None,
    }


@pytest.mark.parametrize(
    "query", ["lane=Nowhere", "colour=red", "from=summer", "disputed=maybe", "event=nowhere"]
)
def test_what_cannot_be_read_is_said_and_shows_everything(answer, query):
    assert len(answer(query)["notices"]) == 1
    assert drawn(answer(query)) == (["study", "stop"], ["cost"])


@pytest.mark.parametrize("query", ["%", "&&&", "=", "q=%ff", "\0", "q=" + "x" * 10_000, "?#"])
def test_no_address_is_an_error(answer, query):
    assert answer(query)["query"] == query


def test_a_chart_is_that_of_the_view(answer, program):
    assert answer("lane=Plans")["chart"] == payload(chart(program, View(lane=("Plans",))))


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("", "from=2031&to=2032"),
        ("", "event=stop"),
        ("", "as=list"),
        ("mark=day&mark=ring", "mark=ring&mark=day"),
        ("lane=Plans&lane=Reviews", "lane=Reviews&lane=Plans"),
        ("q=hall%20closes", "q=%20Hall%20%20CLOSES&from=2031"),
        ("", "lane=Nowhere"),
    ],
)
def test_the_same_rows_are_laid_out_once(answer, query, same):
    assert answer(query)["chart"] is answer(same)["chart"]


def test_other_rows_are_laid_out_anew(answer):
    assert answer("lane=Plans")["chart"] is not answer("lane=Reviews")["chart"]


def test_a_view_without_what_chooses_no_row():
    rows = View("x", ("B", "A"), ("P",), ("s",), ("core",), ("ring", "day"), True)
    view = replace(rows, start="2031", end="2032", event="stop", view="money", layout="list")
    assert rows_of(view) == replace(rows, lane=("A", "B"), mark=("day", "ring"))


def ask(reader: FlaskClient, output: str, asked: str, value: str) -> Any:
    """Ask as the page's script does: one input has changed, one output is wanted."""
    name, _, kept = output.partition(".")
    answer = reader.post(
        "/_dash-update-component",
        json={
            "output": output,
            "outputs": {"id": name, "property": kept},
            "inputs": [{"id": asked, "property": "data", "value": value}],
            "changedPropIds": [f"{asked}.data"],
        },
    )
    assert answer.status_code == 200
    return answer.json["response"][name][kept]


def test_a_filter_is_answered(client: FlaskClient):
    assert drawn(ask(client, "answer.data", "filter", "q=hall")) == (["stop"], ["cost"])


def test_a_choice_is_answered_with_its_card(client: FlaskClient, program):
    answer = ask(client, "written.data", "chosen", "stop")
    assert answer == {"event": "stop", "html": html(card(program, "stop"))}


def test_no_choice_is_answered_with_the_empty_card(client: FlaskClient):
    assert ask(client, "written.data", "chosen", "")["html"] == html(empty())


def test_readers_do_not_disturb_each_other(app: Dash):
    one, other = app.server.test_client(), app.server.test_client()
    first = ask(one, "answer.data", "filter", "lane=Plans")
    assert drawn(ask(other, "answer.data", "filter", "lane=Reviews"))[0] == ["stop"]
    assert ask(other, "written.data", "chosen", "stop")["event"] == "stop"
    assert ask(one, "answer.data", "filter", "lane=Plans") == first
    assert ask(one, "written.data", "chosen", "study")["event"] == "study"
    assert other.get("/_dash-layout").data == one.get("/_dash-layout").data
