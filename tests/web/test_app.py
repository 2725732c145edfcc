"""The dashboard's addresses: what is answered, with which headers, and what is not found."""

import gzip
import re
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

from timeline.exporting import WIDTHS, export
from timeline.figures.chart import chart as chart_of
from timeline.figures.svg import timeline_svg
from timeline.page.elements import inline
from timeline.page.scripts import EARLY, SHARED, script
from timeline.page.sources import numbering
from timeline.page.style import style
from timeline.program import Program

OWN = r"(?:src|href)=\"((?:early|timeline)-[0-9a-f]{12}\.(?:js|css))\""
UNKNOWN = [
    "/nothing",
    "/index.html",
    "/favicon.ico",
    "/data/events.csv",
    "/assets/app.py",
    "/assets/base.css",
    "/static/app.py",
    "/healthz/",
    "/report.html/x",
    "/timeline-000000000000.js",
    "/export",
    "/export/",
    "/export/docx",
    "/export/csv/timeline",
    "/export/svg",
    "/export/svg/nothing",
    "/_dash-nothing",
    "/_dash-layout/x",
    "/<path:path>",
]


@pytest.mark.parametrize("address", UNKNOWN)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE"])
def test_an_unknown_address_is_not_found(client: FlaskClient, address, method):
    assert client.open(address, method=method).status_code == 404


@pytest.mark.parametrize("address", ["dash/nothing.js", "dash/../../app.py", "nothing/x.js"])
def test_a_file_that_no_package_has_is_not_found(client: FlaskClient, address):
    assert client.get(f"/_dash-component-suites/{address}").status_code == 404


def test_a_state_in_the_address_is_no_other_page(client: FlaskClient):
    assert client.get("/?lane=Plans&nothing=1").status_code == 200


@pytest.mark.parametrize("address", ["/", "/healthz", "/report.html", "/export/csv"])
def test_a_page_is_read_and_nothing_else(client: FlaskClient, address):
    assert client.get(address).status_code == 200
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


def test_health_is_a_word(client: FlaskClient):
    answer = client.get("/healthz")
    assert (answer.text, answer.mimetype) == ("OK", "text/plain")


def test_the_index_names_our_files_by_what_they_hold(client: FlaskClient, program: Program):
    served = {name: client.get(f"/{name}") for name in re.findall(OWN, client.get("/").text)}
    assert [(answer.text, answer.mimetype) for answer in served.values()] == [
        (script(EARLY), "text/javascript"),
        (style(numbering(program)), "text/css"),
        (script([*SHARED, "dashboard.js"]), "text/javascript"),
    ]
    for answer in served.values():
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_theme_is_set_before_the_page_is_painted_and_our_script_runs_before_dash_s(
    client: FlaskClient,
):
    page = client.get("/").text
    assert page.index("early-") < page.index("<body>")
    assert page.index("timeline-") < page.index("dash_renderer")


class _Index(HTMLParser):
    """Reads the index page: its title, its metas, and every address it loads from."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.title, self.metas, self.loaded, self._in = "", {}, [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given, self._in = dict(attrs), tag
        if tag == "meta":
            self.metas[given.get("name") or "charset"] = given.get("content") or given["charset"]
        loads = {"script": "src", "link": "href", "img": "src"}
        self.loaded += [given[name] for name in (loads.get(tag, ""),) if given.get(name)]

    def handle_data(self, data):
        if self._in == "title":
            self.title += data

    def handle_endtag(self, tag):
        self._in = ""


def test_title_and_description_are_text_whatever_they_hold(client: FlaskClient, program):
    index = _Index(client.get("/").text)
    assert index.title == program.settings.title
    assert index.metas == {
        "charset": "utf-8",
        "viewport": "width=device-width, initial-scale=1",
        "description": program.settings.description,
    }


def test_the_index_loads_from_its_own_server_and_no_plotly(client: FlaskClient):
    loaded = _Index(client.get("/").text).loaded
    assert [one for one in loaded if re.match(r"(https?:)?//", one)] == []
    assert [one for one in loaded if "plotly" in one] == []
    scripts = [one for one in loaded if one.endswith(".js")]
    assert {client.get(f"/{one.lstrip('/')}").status_code for one in scripts} == {200}


def test_a_reader_without_scripts_has_the_chart_and_every_row(client: FlaskClient, program):
    page = client.get("/").text
    (chart,) = re.findall(
        r'<div class="still wide"[^>]*>(.*?)</div>', page[: page.index("figure-")]
    )
    drawn = chart_of(program)
    assert chart == inline(timeline_svg(drawn, WIDTHS["wide"], drawn.home)).text
    assert {f"data-row={row}>" in page for row in program.events["id"]} == {True}


def test_what_a_dataset_says_is_not_taken_for_a_place_of_dash_s(client: FlaskClient):
    page = client.get("/").text
    assert "&lt;b&gt;Borealis&lt;/b&gt; &#123;%scripts%} [icon]" in page
    assert page.count("_dash-config") == 1


def test_every_answer_forbids_what_is_not_ours(client: FlaskClient):
    for address in ("/", "/_dash-layout", "/healthz", "/nothing"):
        headers = client.get(address).headers
        policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'self'"
        assert policy["connect-src"] == "'self'"
        assert policy["frame-ancestors"] == "'none'"
        assert re.fullmatch(r"'self'( 'sha256-[A-Za-z0-9+/=]{44}')+", policy["script-src"])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in headers


def test_the_report_is_the_exported_page_under_its_own_policy(client: FlaskClient, program):
    answer = client.get("/report.html")
    assert (answer.data, answer.mimetype) == (export(program), "text/html")
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert client.get("/report.html").data == answer.data


@pytest.mark.parametrize("address", ["/", "/report.html", "/_dash-layout"])
def test_what_is_long_is_sent_compressed(client: FlaskClient, address):
    plain = client.get(address).data
    packed = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == "Accept-Encoding"
    if address != "/":  # every index has a mark of its own
        assert gzip.decompress(packed.data) == plain


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_our_files_are_sent_compressed(client: FlaskClient, encoding):
    for name in re.findall(OWN, client.get("/").text):
        packed = client.get(f"/{name}", headers={"Accept-Encoding": encoding})
        assert packed.headers["Content-Encoding"] == encoding
