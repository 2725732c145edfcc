"""The site: which files it has, what its pages load and say, and that no text in them is markup."""

import json
import posixpath
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from tests.factories import make_program
from timeline.formats import FORMATS, extract
from timeline.pictures import picture
from timeline.program import Program
from timeline.site import MANIFEST, contents, website
from timeline.site.document import POLICY
from timeline.view import View

SETTINGS = """
title = {title}
description = {title}
edition = "2034-01"
[[view]]
id = "money"
title = {title}
kind = "money"
measure = "cost"
[[view]]
id = "sizes"
title = {title}
kind = "bars"
measure = "halls"
"""
EMBEDS = ("embed/timeline.html", "embed/money.html", "embed/sizes.html")
PAGES = ("index.html", "files.html", *EMBEDS)


def make(text: str = "Aurora") -> Program:
    """A program that holds a text in what a site says of it."""
    money = {"measure": "cost", "value": "5000000", "unit": "USD"}
    hall = {"measure": "halls", "value": "3", "unit": "halls"}
    rows = [
        {"id": "a", "date": "2031-02-03", "title": text, "category": "Plans", "source": "s"},
        {"id": "b", "date": "FY2032", "title": text, "source": "s", "summary": text, **money},
        {"id": "c", "date": "2033", "title": text, **hall},
        {"id": "d", "title": text, "category": "Plans"},
    ]
    source = {"id": "s", "title": text, "short": text, "url": "https://example.org/s"}
    settings = SETTINGS.format(title=json.dumps(text))
    return make_program(rows, settings=settings, sources=[source])


class Page(HTMLParser):
    """Reads a page of the site: its tags with their attributes, what is stored, and its text."""

    def __init__(self, written: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.stored = ""
        self.text = ""
        self._inside: list[str] = []
        self.feed(written.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style", "title", "main"):
            self._inside.append(tag)

    def handle_endtag(self, tag):
        if self._inside and tag == self._inside[-1]:
            self._inside.pop()

    def handle_data(self, data):
        if self._inside[-1:] == ["script"]:
            self.stored += data
        elif "main" in self._inside:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]

    def names(self) -> list[str]:
        """The tags in their order, without those of pictures."""
        drawn = {"svg", "g", "path", "line", "rect", "circle", "text", "tspan", "defs", "pattern"}
        return [tag for tag, _ in self.tags if tag not in drawn]


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """The site of a harmless program."""
    return website(make())


def test_the_site_has_the_report_the_charts_the_data_and_the_pictures(site):
    shared = [path for path in site if path.startswith("assets/")]
    assert [path for path in site if path not in shared] == [
        "index.html",
        *EMBEDS,
        "data/events.csv",
        "data/program.json",
        "data/chronology.md",
        "data/calendar.ics",
        "data/timelinejs.json",
        "data/datapackage.zip",
        "pictures/timeline.svg",
        "pictures/timeline-dark.svg",
        "pictures/money.svg",
        "pictures/money-dark.svg",
        "pictures/sizes.svg",
        "pictures/sizes-dark.svg",
        "files.html",
        "edition.json",
    ]
    assert sorted(path.rpartition("-")[0] for path in shared) == [
        "assets/data",
        "assets/early",
        "assets/embedded",
        "assets/files",
        "assets/framed",
        "assets/further",
        "assets/report",
        "assets/style",
    ]


def test_the_name_of_a_shared_file_holds_its_hash(site):
    for path in (path for path in site if path.startswith("assets/")):
        digits = path.rpartition("-")[2].partition(".")[0]
        assert sha256(site[path]).hexdigest().startswith(digits)
        assert len(digits) == 12


def test_the_manifest_states_the_edition_and_the_hash_of_every_other_file(site):
    stated = json.loads(site[MANIFEST])
    assert stated["edition"]["version"] == "2034-01"
    assert stated["edition"]["rows"]["shown"] == 4
    assert stated["view"] == ""
    assert stated["site"] == [
        {"path": path, "bytes": len(site[path]), "sha256": sha256(site[path]).hexdigest()}
        for path in sorted(site)
        if path != MANIFEST
    ]
    assert contents(site[MANIFEST]) == site.keys()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"site": []}',
        '{"edition": {"tool": "another 1.0"}, "site": [{"path": "a"}]}',
        '{"edition": {"tool": "program-timeline 0.1.0"}, "site": [1]}',
    ],
)
def test_a_file_that_is_no_manifest_names_nothing(text):
    assert contents(text.encode()) is None
    assert contents(b"\xff") is None


def test_the_same_input_gives_the_same_bytes(site):
    assert website(make()) == site


def test_the_data_and_the_pictures_are_those_of_the_other_exports(site):
    program = make()
    assert site["data/events.csv"] == FORMATS["csv"](extract(program)).content
    assert site["data/datapackage.zip"] == FORMATS["datapackage"](extract(program)).content
    for name in ("timeline", "money", "sizes"):
        assert site[f"pictures/{name}.svg"].decode() == picture(program, name=name).svg
        dark = picture(program, name=name, theme="dark").svg
        assert site[f"pictures/{name}-dark.svg"].decode() == dark


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_only_what_lies_in_the_site(path, site):
    page, folder = Page(site[path]), posixpath.dirname(path)
    loaded = [one["src"] for one in page.all("script") if "src" in one]
    loaded += [one["href"] for one in page.all("link") if one["rel"] == "stylesheet"]
    assert len(loaded) >= 3
    for address in loaded:
        assert posixpath.normpath(posixpath.join(folder, address or "")) in site
    assert not {tag for tag, _ in page.tags} & {"iframe", "img", "object", "embed", "form"}


@pytest.mark.parametrize("path", PAGES)
def test_links_of_a_page_to_the_site_lead_somewhere(path, site):
    page, folder = Page(site[path]), posixpath.dirname(path)
    ids = {one.get("id") for _, one in page.tags}
    for link in page.all("a"):
        file, _, place = (link["href"] or "").partition("#")
        if file.startswith("https:"):
            continue
        if file:
            assert posixpath.normpath(posixpath.join(folder, file)) in site
        else:
            assert place in ids


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_admits_the_files_of_the_site_alone(path, site):
    page = Page(site[path])
    policy = page.all("meta")[1]
    assert policy == {"http-equiv": "Content-Security-Policy", "content": POLICY}
    assert "unsafe" not in POLICY
    governed = [i for i, (tag, _) in enumerate(page.tags) if tag in ("script", "link", "base")]
    assert page.tags.index(("meta", policy)) < governed[0]
    inline = [one for one in page.all("script") if "src" not in one]
    assert all(one == {"type": "application/json", "id": "data"} for one in inline)
    given = {name for _, attributes in page.tags for name in attributes}
    assert given & {"style", "srcdoc", "action"} == set()
    assert [name for name in given if name.startswith("on")] == []


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "</textarea><img src=x onerror=alert(1)>",
        "\"><img src=x onerror=alert(1)><a b='",
        "]]></title><h1>x</h1>",
        "\u2028\u2029\u202e it's \\' \\",
    ],
)
def test_a_text_is_a_text_wherever_it_stands(text, site):
    hostile = website(make(text))
    for path in PAGES:
        assert Page(hostile[path]).names() == Page(site[path]).names()
    data = next(path for path in hostile if path.startswith("assets/data-"))
    script = hostile[data].decode()
    quoted = script.removeprefix("Timeline.unpacked(JSON.parse('").removesuffix("'));\n")
    stored = json.loads(quoted.replace("\\'", "'").replace("\\\\", "\\"))
    assert stored["order"] == ["a", "b", "c", "d"]
    assert stored["rows"]["a"]["dates"][3] == text.strip()


def test_the_report_leads_to_the_list_of_files(site):
    footer = site["index.html"].decode().partition("<footer")[2]
    assert "href=files.html" in footer
    assert b"files.html" not in website(make())["embed/money.html"]


@pytest.mark.parametrize(
    ("path", "way", "listed", "drawn"),
    [
        ("embed/timeline.html", "../index.html", ["a"], 1),
        ("embed/money.html", "../index.html#view=money", ["b"], 1),
        ("embed/sizes.html", "../index.html#view=sizes", ["c"], 1),
    ],
)
def test_an_embedded_chart_says_where_it_is_from_and_leads_to_the_report(
    path, way, listed, drawn, site
):
    page = Page(site[path])
    ways = [one for one in page.all("a") if "data-report" in one]
    assert [(one["href"], one["rel"]) for one in ways] == [(way, "noopener")]
    assert page.all("base") == [{"target": "_blank"}]
    assert page.text.startswith("Aurora")
    assert f"4 shown = {drawn} drawn + {4 - drawn} listed" in page.text
    assert "edition 2034-01" in page.text
    events = [one["data-event"] for one in page.all("a") if "data-event" in one]
    assert events == listed
    assert list(json.loads(page.stored)["rows"]) == listed


def test_an_embedded_chart_links_its_sources(site):
    page = Page(site["embed/money.html"])
    assert "https://example.org/s" in [one["href"] for one in page.all("a")]
    assert "Sources: Aurora." in page.text
    assert "Sources:" not in Page(site["embed/sizes.html"]).text


def test_an_embedded_chart_stores_nothing_but_its_own(site):
    stored = json.loads(Page(site["embed/money.html"]).stored)
    assert [figure["view"] for figure in stored["chart"]["figures"]] == ["money"]
    assert stored["chart"]["items"] == []
    when, first, last, card = stored["rows"]["b"]
    assert (when, last - first) == ("FY2032", 365)
    assert 'href="../index.html#event=b"' in card


def test_the_charts_show_the_view_and_the_data_are_whole():
    view = View(lane=("Plans",), start="2031", end="2032")
    site = website(make(), view)
    assert json.loads(site[MANIFEST])["view"] == "lane=Plans&from=2031&to=2032"
    assert json.loads(site[MANIFEST])["edition"]["rows"]["shown"] == 4
    page = Page(site["embed/timeline.html"])
    (way,) = [one["href"] for one in page.all("a") if "data-report" in one]
    assert way == "../index.html#lane=Plans&from=2031&to=2032"
    assert "filters: lane Plans, from 2031 to 2032" in page.text
    first, last = json.loads(page.stored)["chart"]["home"]
    assert last - first == 365 + 366
    assert len(json.loads(site["data/program.json"])["events"]) == 4


def test_a_day_is_stated_only_where_one_is_given(site):
    dated = website(make(), date="2034-08-01")
    assert json.loads(dated[MANIFEST])["edition"]["date"] == "2034-08-01"
    assert "made on 2034-08-01" in Page(dated["embed/timeline.html"]).text
    assert "Made on 2034-08-01" in Page(dated["files.html"]).text
    assert "date" not in json.loads(site[MANIFEST])["edition"]


def test_formats_that_can_hold_no_row_are_left_out():
    site = website(make_program([{"id": "a", "title": "A promise"}]))
    assert [path for path in site if path.startswith("data/")] == [
        "data/events.csv",
        "data/program.json",
        "data/chronology.md",
        "data/datapackage.zip",
    ]
    assert "calendar.ics" not in site["files.html"].decode()
    assert json.loads(Page(site["embed/timeline.html"]).stored)["rows"] == {}
