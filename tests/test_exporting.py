"""The page as one file: its bytes, its policy, and that no text in it is ever markup."""

import json
import os
import re
import subprocess
import sys
import zlib
from base64 import b64encode, b85decode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from tests.factories import make_program
from timeline import url
from timeline.bundled import data_dir
from timeline.exporting import export
from timeline.loading import load
from timeline.page.card import card
from timeline.page.data import data
from timeline.page.elements import html
from timeline.page.scripts import EXPORTED, SHARED, script
from timeline.program import Program
from timeline.view import View

SETTINGS = """
title = {title}
description = {title}
edition = {title}
licence = {title}
contact = {title}
[[lane]]
name = "Plans"
[[period]]
title = {title}
from = "2031"
to = "2032"
[[key_figure]]
row = "b"
text = {title}
label = {title}
[[silence]]
from = "2031"
to = "2031-06"
text = {title}
[[view]]
id = "money"
title = {title}
kind = "money"
measure = "cost"
"""
MOST_BYTES = 750_000  # any mail takes it


def make(text: str = "Aurora") -> Program:
    """A program that holds a text wherever a program can hold one."""
    free = ("title", "summary", "program", "subject", "part", "note", "tags", "layer", "Ward")
    money = {"measure": "cost", "value": "5000000", "unit": "USD", "bound": "about"}
    rows = [
        {"id": "a", "date": "2031-02", "category": "Plans", "source": "s", "locator": text},
        {"id": "b", "date": "FY2032", "source": "s", "evidence": text, **money},
        {"id": "c", "date": "2032-06-18/..", "category": text},
        {"id": "d", "category": "Plans"},
    ]
    source = dict.fromkeys(("title", "issuer", "kind", "stance", "date", "number", "note"), text)
    dispute = {"id": "x", "rows": "a | c", "kind": "conflict", "question": text, "note": text}
    return make_program(
        [dict.fromkeys(free, text) | row for row in rows],
        settings=SETTINGS.format(title=json.dumps(text)),
        sources=[{"id": "s", "url": "https://example.org/", **source}],
        disagreements=[dispute],
    )


class Page(HTMLParser):
    """Reads an exported page: its tags with their attributes, and the text in each kind."""

    def __init__(self, written: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(written.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("title", "script", "style", "tbody"):
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data):
        for tag in self._open:
            self.texts[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]

    def meta(self, name: str) -> str | None:
        """What a meta element says."""
        (found,) = (
            one for one in self.all("meta") if name in (one.get("name"), one.get("http-equiv"))
        )
        return found["content"]

    def stored(self):
        """What is packed in the page."""
        packed, _late = self.texts["script"][1:]
        return json.loads(zlib.decompress(b85decode(packed.translate(str.maketrans(",.", "<`")))))


@pytest.fixture(scope="module")
def page() -> Page:
    """The page of a harmless program."""
    return Page(export(make()))


def test_the_page_says_what_it_is(page):
    assert export(make()).startswith(b"<!doctype html>\n")
    assert page.all("html") == [{"lang": "en"}]
    assert page.texts["title"] == ["Aurora"]
    assert page.all("meta")[0] == {"charset": "utf-8"}
    assert page.meta("viewport") == "width=device-width, initial-scale=1"
    assert page.meta("description") == "Aurora"


def test_the_policy_admits_the_page_s_own_scripts_and_style_alone(page):
    early, packed, late = page.texts["script"]
    (style,) = page.texts["style"]
    rules = dict(rule.split(" ", 1) for rule in page.meta("Content-Security-Policy").split("; "))
    assert rules == {
        "default-src": "'none'",
        "script-src": f"{digest(early)} {digest(late)} {digest(page.stored()['script'])}",
        "style-src": digest(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert page.all("script")[1] == {"type": "text/plain", "id": "packed"}
    assert re.fullmatch(r"[^\s<`\"'\\]+", packed)


def digest(text: str) -> str:
    """A hash as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_stands_before_all_that_it_governs(page):
    governed = [i for i, (tag, _) in enumerate(page.tags) if tag in ("script", "style", "link")]
    rule = page.tags.index(("meta", page.all("meta")[1]))
    assert "http-equiv" in page.all("meta")[1]
    assert rule < governed[0]


def test_the_page_asks_nothing_of_any_network(page):
    for tag, attributes in page.tags:
        assert "src" not in attributes
        assert tag == "a" or not (attributes.get("href") or "").startswith("http")
    assert [one["href"][:5] for one in page.all("link")] == ["data:"]
    assert not {tag for tag, _ in page.tags} & {"iframe", "img", "object", "embed", "form", "base"}


def test_no_element_bears_what_the_policy_forbids(page):
    given = {name for _, attributes in page.tags for name in attributes}
    assert given & {"style", "srcdoc", "action"} == set()
    assert [name for name in given if name.startswith("on")] == []


def test_what_is_packed_is_the_script_the_data_and_every_card():
    program = make()
    stored = Page(export(program)).stored()
    whole = json.loads(json.dumps(data(program) | {"start": ""}))
    rows = stored["rows"]
    assert stored["script"] == script([*SHARED, *EXPORTED])
    assert [rows[event]["entry"] for event in stored["order"]] == whole.pop("index")
    assert {event: row["dates"] for event, row in rows.items()} == whole.pop("dates")
    assert {event: row["card"] for event, row in rows.items()} == {
        event: html(card(program, event)) for event in "abcd"
    }
    assert stored["data"] == whole


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "</style><style>*{display:none}</style>",
        "</title><h1>x</h1>",
        "\"><img src=x onerror=alert(1)><a b='",
        "'><svg/onload=alert(1)>",
        "&lt;b&gt; &amp; &#60;",
        "{%config%} [title] {0} %s $x",
        "]]><![CDATA[",
        "\u2028\u2029\u202e\ufeff",
        "<" * 15,
    ],
)
def test_a_text_is_a_text_wherever_it_stands(page, text):
    program = make(text)
    hostile = Page(export(program))
    assert plain_tags(hostile) == plain_tags(page)
    assert {tag for tag, _ in hostile.tags} - {tag for tag, _ in page.tags} <= DRAWN
    assert names(hostile) == names(page)
    assert hostile.texts["title"] == [program.settings.title]
    assert hostile.stored()["order"] == ["a", "b", "c", "d"]


DRAWN = {"svg", "g", "path", "line", "rect", "circle", "text", "tspan", "defs", "pattern"}
"""What a picture is made of; how much of it depends on the length of the texts."""


def plain_tags(page: Page) -> list[str]:
    """The tags of a page in their order, those of its pictures left out."""
    return [tag for tag, _ in page.tags if tag not in DRAWN]


def names(page: Page) -> set[str]:
    """The names of all attributes outside the pictures."""
    return {name for tag, found in page.tags if tag not in DRAWN for name in found}


@pytest.mark.parametrize(
    "view",
    [
        View(),
        View(q="cost & time", lane=("Plans",), start="2031-02", end="2032", event="a"),
        View(disputed=True, view="money"),
    ],
)
def test_the_page_begins_with_the_view_it_was_exported_with(view):
    assert Page(export(make(), view)).stored()["data"]["start"] == url.query(view)


def drawn(page: Page) -> list[str]:
    """The events in the still charts, each once."""
    return sorted({one["data-event"] or "" for one in page.all("g") if one.get("data-event")})


def test_without_scripts_the_chart_of_that_view_is_seen(page):
    assert drawn(page) == ["a", "b", "c"]
    assert drawn(Page(export(make(), View(program=("nobody",))))) == []
    assert drawn(Page(export(make(), View(lane=("Plans",))))) == ["a", "b"]


@pytest.mark.parametrize(
    ("view", "seen"),
    [
        (View(start="2031", end="2031-03"), ["a", "b"]),
        (View(start="2032-05"), ["b", "c"]),
        (View(end="2031-06"), ["a", "b"]),
        (View(start="1900", end="2100"), ["a", "b", "c"]),
        (View(start="2050"), ["a", "b", "c"]),
    ],
)
def test_without_scripts_the_window_of_that_view_is_seen(view, seen):
    assert drawn(Page(export(make(), view))) == seen


def test_a_window_that_cannot_be_read_is_refused():
    with pytest.raises(ValueError, match="some day"):
        export(make(), View(start="some day"))


def test_without_scripts_every_row_is_read_with_its_sources():
    rows: list[dict[str, object]] = [
        {"id": f"e{i}", "date": f"{2031 + i}", "title": f"Event number {i};", "source": "s"}
        for i in range(40)
    ]
    program = make_program(rows, sources=[{"id": "s", "title": "The source of all"}])
    table = Page(export(program)).texts["tbody"][0]
    assert re.findall(r"Event number (\d+);The source of all", table) == [str(i) for i in range(40)]


def test_a_table_without_rows_has_a_page():
    page = Page(export(make_program([])))
    assert page.stored()["rows"] == {}
    assert drawn(page) == []


ELSEWHERE = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LANG": "C.UTF-8", "PYTHONUTF8": "0"},
]


def test_the_same_input_gives_the_same_bytes_everywhere(tmp_path):
    pages = []
    for place, environment in enumerate(ELSEWHERE):
        folder = tmp_path / str(place)
        folder.mkdir()
        command = [sys.executable, "-m", "timeline", "export", str(data_dir()), "-o", "page.html"]
        path = os.pathsep.join(["", str(data_dir().parent)])
        subprocess.run(
            command, cwd=folder, env=os.environ | environment | {"PYTHONPATH": path}, check=True
        )
        pages.append((folder / "page.html").read_bytes())
    assert pages[0] == pages[1] == export(load(data_dir()))


def test_the_bundled_page_can_be_mailed():
    assert len(export(load(data_dir()))) < MOST_BYTES
