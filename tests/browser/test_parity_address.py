"""One rule in two languages: ``assets/address.js`` reads and writes addresses as ``timeline.url``.

The one difference is meant: every written date is read in Python alone.
"""

import csv
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Page

from tests.factories import make_program
from timeline import url
from timeline.view import View

ROOT = Path(__file__).parents[2]
SETTINGS = """
[[lane]]
name = "Plans"
[[lane]]
name = "R&D, tests"
[[view]]
id = "money"
title = "Money"
kind = "money"
[[view]]
id = "steps-2"
title = "Steps"
kind = "steps"
"""
ROWS: list[dict[str, object]] = [
    {"id": "start", "date": "1975-02", "category": "Plans", "program": "Aurora", "source": "plan"},
    {"id": "stop", "date": "2032-06-18", "category": "Reviews", "program": "Borealis (2)"},
    {"id": "done", "date": "FY2032", "category": "It's done", "layer": "core"},
    {"id": "n.4_x", "date": "", "category": "Bürgerrat 50 %", "program": "C+D=#?", "layer": "Ǆ 🜁"},
]
SOURCES = [{"id": "plan", "title": "Plan"}, {"id": "audit", "title": "Audit of 2032"}]
PROGRAM = make_program(ROWS, settings=SETTINGS, sources=SOURCES)
VOCABULARY = url.vocabulary(PROGRAM)

HOSTILE = [
    "",
    " ",
    "a b",
    "ß İ ΟΔΟΣ",
    "e\u0301",
    "🜁" * 70,
    "x" * 61,
    "</script>",
    "it's (50%)!*~_-.",
    "\u2028\x00\ufeff",
    "__proto__",
    "constructor",
    "true",
    "%",
    "+",
]
DATES = [
    *["1975", "1976-02", "2032-02-29", "0001", "0099-12", "9999", "9999-12-31", "1969-12-31"],
    *VOCABULARY["fiscal"],
]
VALUES = {
    "q": HOSTILE,
    "lane": [*VOCABULARY["lanes"], *HOSTILE],
    "program": [*VOCABULARY["programs"], *HOSTILE],
    "source": [*(source["id"] for source in VOCABULARY["sources"]), *HOSTILE],
    "layer": [*VOCABULARY["layers"], *HOSTILE],
    "mark": [*VOCABULARY["marks"], "pill", *HOSTILE],
    "disputed": ["1", "true", "YES", "No", "0", "maybe", "İ"],
    "from": DATES,
    "to": DATES,
    "event": [*VOCABULARY["events"], *HOSTILE],
    "view": [*VOCABULARY["views"], *HOSTILE],
    "as": ["list", "chart", *HOSTILE],
}
BROKEN = [
    *["?", "#", "##", "#?q=1", "??q=1", "#anchor", "?q", "a&a=1"],
    *["&&=&q=%zz%C3%28%", "q=é%E9&=x", "q=%EF%BB%BFa", "q=%F0%9F%98", "q=a;lane=Plans"],
]

READ = """([texts, vocabulary]) => texts.map((text) => {
  const { state, notices } = Timeline.address.parse(text, vocabulary);
  const { first, last, notices: strange } = Timeline.address.windowOf(state, vocabulary);
  return { state, notices, query: Timeline.address.query(state), window: [first, last], strange };
})"""


@pytest.fixture
def scripts(page: Page) -> Page:
    """An empty page that holds nothing but the script."""
    page.goto("about:blank")
    page.add_script_tag(path=ROOT / "assets" / "address.js")
    return page


def in_javascript(scripts: Page, texts: list[str]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = scripts.evaluate(READ, [texts, VOCABULARY])
    return answers


def in_python(text: str) -> dict[str, Any]:
    view, notices = url.parse(text, PROGRAM)
    return {
        "state": state(view),
        "notices": list(notices),
        "query": url.query(view),
        "window": list(url.window(view, PROGRAM)),
        "strange": [],
    }


def state(view: View) -> dict[str, Any]:
    """A view as JavaScript holds it."""
    return {
        "q": view.q,
        "lane": list(view.lane),
        "program": list(view.program),
        "source": list(view.source),
        "layer": list(view.layer),
        "mark": list(view.mark),
        "disputed": view.disputed,
        "from": view.start,
        "to": view.end,
        "event": view.event,
        "view": view.view,
        "as": view.layout,
    }


def some_address(random: Random) -> str:
    keys = random.choices([*VALUES, "utm_source", "Q", "é"], k=random.randint(0, 6))
    encode = random.choice([quote, quote_plus])
    pairs = [f"{encode(key)}={encode(random.choice(VALUES.get(key, HOSTILE)))}" for key in keys]
    return random.choice(["?", "#", ""]) + "&".join(pairs)


def test_both_read_and_write_the_same(scripts: Page) -> None:
    random = Random(2031)
    texts = BROKEN + [some_address(random) for _ in range(600)]
    for text, answer in zip(texts, in_javascript(scripts, texts), strict=True):
        assert answer == in_python(text), text


def test_both_keep_the_promised_addresses(scripts: Page) -> None:
    with (ROOT / "tests" / "addresses.csv").open(encoding="utf-8", newline="") as table:
        texts = [row["address"] for row in csv.DictReader(table)]
    plain = [text for text in texts if not ("from=" in text or "to=" in text)]
    assert len(plain) > 40
    for text, answer in zip(plain, in_javascript(scripts, plain), strict=True):
        assert answer == in_python(text), text


def test_both_resolve_every_form_that_the_controls_write(scripts: Page) -> None:
    texts = [f"{key}={text}" for text in DATES for key in ("from", "to")]
    for text, answer in zip(texts, in_javascript(scripts, texts), strict=True):
        assert answer["window"] == in_python(text)["window"] != [None, None], text
        assert answer["notices"] == answer["strange"] == []


def test_other_dates_are_kept_and_said_to_be_strange_in_javascript(scripts: Page) -> None:
    texts = ["mid-2031", "September 2031", "2031-21", "2031-02-30", "2031-13", "0000", "soon"]
    answers = in_javascript(scripts, [f"from={quote(text)}&to=2032" for text in texts])
    assert [answer["state"]["from"] for answer in answers] == texts
    for answer in answers:
        assert answer["notices"] == []
        assert answer["window"][0] is None
        assert answer["strange"] == [
            "In this file, 'from' takes a year, a month or a day such as 2009, 2009-02 or "
            "2009-02-25."
        ]


def test_a_half_sign_is_written_by_both_alike(scripts: Page) -> None:
    write = "(state) => Timeline.address.query({ ...state, q: 'a\\ud800b' })"
    assert scripts.evaluate(write, state(View())) == url.query(View(q="a\ud800b"))


def test_the_address_is_the_one_that_the_browser_keeps(scripts: Page) -> None:
    """Else the page would find another text in the address bar than the one it wrote."""
    text = url.query(View(q="".join(map(chr, range(0x20, 0x17F)))))
    kept = "(text) => [new URL('http://host/?' + text).search, new URL('file:///a#' + text).hash]"
    assert scripts.evaluate(kept, text) == [f"?{text}", f"#{text}"]


def test_a_fragment_without_an_equals_sign_is_a_place(scripts: Page) -> None:
    fragments = ["", "#", "#sources", "#q=a", "#="]
    told = scripts.evaluate("(texts) => texts.map(Timeline.address.isAnchor)", fragments)
    assert told == [False, False, True, False, False]
