"""Addresses: what they mean, how they are written, and that reading them never fails.

``addresses.csv`` is a promise: links like these are in other people's mail. Rows may be added; a
row that is changed or removed breaks someone's link. Its notices are separated by `` | ``.
"""

import csv
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_program
from timeline import url
from timeline.dates import date_of, parse_date
from timeline.view import View

SETTINGS = """
[[lane]]
name = "Plans"
[[lane]]
name = "R&D, tests"
[[view]]
id = "money"
title = "Money"
kind = "money"
"""
SOURCES = [{"id": "plan", "title": "Plan"}, {"id": "audit", "title": "Audit of 2032"}]
ROWS: list[dict[str, object]] = [
    {"id": "start", "date": "2031-02", "category": "Plans", "program": "Aurora", "source": "plan"},
    {"id": "stop", "date": "2032-06-18", "category": "Reviews", "program": "Borealis (2)"},
    {"id": "done", "date": "FY2032", "category": "It's done", "layer": "core"},
]
PROGRAM = make_program(ROWS, settings=SETTINGS, sources=SOURCES)

with (Path(__file__).parent / "addresses.csv").open(encoding="utf-8", newline="") as table:
    ADDRESSES = list(csv.DictReader(table))


def iso(day: int | None) -> str:
    return "" if day is None else date_of(day).isoformat()


@pytest.mark.parametrize("row", ADDRESSES, ids=lambda row: row["address"][:60])
def test_an_address_works_for_ever(row: dict[str, str]) -> None:
    view, notices = url.parse(row["address"], PROGRAM)
    assert url.query(view) == row["canonical"]
    assert [iso(day) for day in url.window(view, PROGRAM)] == [row["first"], row["last"]]
    assert " | ".join(notices) == row["notices"]


def test_an_address_fills_every_field() -> None:
    address = (
        "q=x&lane=Plans&lane=Reviews&program=Aurora&source=audit&layer=core&mark=day"
        "&mark=ring&disputed=1&from=2031&to=2032&event=stop&view=money&as=list"
    )
    assert url.parse(address, PROGRAM) == (
        View(
            q="x",
            lane=("Plans", "Reviews"),
            program=("Aurora",),
            source=("audit",),
            layer=("core",),
            mark=("day", "ring"),
            disputed=True,
            start="2031",
            end="2032",
            event="stop",
            view="money",
            layout="list",
        ),
        (),
    )


def test_the_keys_are_the_fields_of_a_view_in_order() -> None:
    renamed = {"start": "from", "end": "to", "layout": "as"}
    assert tuple(renamed.get(field.name, field.name) for field in fields(View)) == url.KEYS


def test_the_whole_program_decides_what_exists() -> None:
    assert url.parse("lane=R%26D%2C+tests&source=audit", PROGRAM)[1] == ()  # both without a row


def test_an_empty_program_knows_no_values() -> None:
    view, notices = url.parse("q=a&event=start&from=2031", make_program([]))
    assert view == View(q="a", start="2031")
    assert notices == ("There is no event called 'start'.",)


def test_a_date_is_read_as_the_program_writes_dates() -> None:
    program = make_program([], settings='order = "mdy"')
    assert url.parse("from=12/05/2031", PROGRAM)[0] == View()
    assert iso(url.window(url.parse("from=12/05/2031", program)[0], program)[0]) == "2031-12-05"


@pytest.mark.parametrize("text", ["soon", "2031-02-30", "12/05/2031", " ", "2032/2031"])
@pytest.mark.parametrize("key", ["from", "to"])
def test_a_date_that_cannot_be_read_is_left_out_with_the_reason(key: str, text: str) -> None:
    with pytest.raises(ValueError, match="cannot read") as refused:
        parse_date(text)
    notice = f"'{key}' was left out: {refused.value}."
    assert url.parse(f"q=a&{key}={text}", PROGRAM) == (View(q="a"), (notice,))


def test_a_window_that_was_not_checked_says_what_is_wrong() -> None:
    with pytest.raises(ValueError, match="soon"):
        url.window(View(start="soon"), PROGRAM)


def test_a_half_sign_is_replaced_not_refused() -> None:
    assert url.query(View(q="a\ud800b")) == "q=a%EF%BF%BDb"
    assert url.parse("q=a\ud800b", PROGRAM)[0].q == "a\ufffdb"


def test_empty_values_are_not_written() -> None:
    assert url.query(View()) == ""
    assert url.query(View(lane=("", "Plans"))) == "lane=Plans"


def test_the_vocabulary_lists_what_exists() -> None:
    assert url.vocabulary(PROGRAM) == {
        "lanes": ["Plans", "R&D, tests", "Reviews", "It's done"],
        "programs": ["Aurora", "Borealis (2)"],
        "sources": [{"id": "plan", "title": "Plan"}, {"id": "audit", "title": "Audit of 2032"}],
        "layers": ["core"],
        "marks": ["day", "ring", "capsule"],
        "events": ["start", "stop", "done"],
        "views": ["money", "events", "table", "sources"],
        "fiscal": {"FY2031": (22188, 22552), "FY2032": (22553, 22918)},
    }


def chosen(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


VIEWS = st.builds(
    View,
    q=st.text(),
    lane=chosen("Plans", "R&D, tests", "Reviews", "It's done"),
    program=chosen("Aurora", "Borealis (2)"),
    source=chosen("plan", "audit"),
    layer=chosen("core"),
    mark=chosen("day", "ring", "capsule"),
    disputed=st.booleans(),
    start=st.sampled_from(["", "2031", "2031-02-25", "FY2031", "about 2030", "June 2031"]),
    end=st.sampled_from(["", "2032", "2031-06", "31 July 2032", "FY2032", "by 2033-01-05"]),
    event=st.sampled_from(["", "start", "stop", "done"]),
    view=st.sampled_from(["", "money", "events", "sources"]),
    layout=st.sampled_from(["", "list"]),
)
KEY = st.one_of(st.sampled_from(url.KEYS), st.text(max_size=3))
DATE_LIKE = st.text(alphabet="0123456789-/.~?% XFYQWbeforaut", max_size=12)
PAIR = st.tuples(KEY, st.one_of(st.text(max_size=8), DATE_LIKE))


@given(VIEWS)
def test_what_is_written_is_read_again(view: View) -> None:
    assert url.parse(url.query(view), PROGRAM) == (view, ())


@given(st.text() | st.lists(PAIR).map(lambda pairs: "&".join(map("=".join, pairs))))
def test_reading_never_fails_and_gives_a_lasting_address(text: str) -> None:
    view, _ = url.parse(text, PROGRAM)
    assert url.parse(url.query(view), PROGRAM) == (view, ())
