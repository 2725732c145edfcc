"""Exports by address: the bytes of the library under telling names, or a line that says why not."""

from contextlib import ExitStack
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import make_program
from timeline.exporting import export
from timeline.formats import FORMATS, extract
from timeline.pictures import picture
from timeline.program import Program
from timeline.url import parse
from timeline.web import create_app
from timeline.web.darkroom import PLACES, Darkroom
from timeline.web.exports import KINDS, serve_exports, service

DAY = date(2034, 1, 31)
VIEW = "lane=Plans&from=2031&to=2032"
STEM = "aurora-b-borealis-b-scripts-icon"
NAMED = "lane-plans_2031-2032_2034-01-31"
KNOWN = {
    "csv": ("csv", "text/csv; charset=utf-8"),
    "json": ("json", "application/json"),
    "md": ("md", "text/markdown; charset=utf-8"),
    "ics": ("ics", "text/calendar; charset=utf-8"),
    "timelinejs": ("timelinejs.json", "application/json"),
    "datapackage": ("zip", "application/zip"),
}


@pytest.fixture(scope="module")
def reader(program: Program) -> FlaskClient:
    """A reader of a dashboard whose day stands still."""
    return create_app(program, lambda: DAY).server.test_client()


def view_of(address: str, program: Program):
    view, notices = parse(address, program)
    assert notices == ()
    return view


def test_every_format_of_the_library_has_an_address():
    assert set(KNOWN) == set(FORMATS)


@pytest.mark.parametrize("form", KNOWN)
@pytest.mark.parametrize("address", ["", VIEW, "disputed=1&q=hall"])
def test_a_format_is_what_the_library_makes_of_the_view(reader, program, form, address):
    view = view_of(address, program)
    if address.startswith("disputed") and form in ("ics", "timelinejs"):
        assert reader.get(f"/export/{form}?{address}").status_code == 400
        return
    answer = reader.get(f"/export/{form}?{address}")
    assert answer.data == FORMATS[form](extract(program, view)).content


@pytest.mark.parametrize("form", KNOWN)
def test_a_file_has_its_name_and_its_type(reader, form):
    headers = reader.get(f"/export/{form}?{VIEW}&event=study").headers
    ending, kind = KNOWN[form]
    assert headers["Content-Disposition"] == f"attachment; filename={STEM}_{NAMED}.{ending}"
    assert headers["Content-Type"] == kind


def test_the_page_opens_with_the_whole_state(reader, program):
    address = f"{VIEW}&event=study&as=list"
    answer = reader.get(f"/export/html?{address}")
    assert answer.data == export(program, view_of(address, program))
    assert answer.content_type == "text/html; charset=utf-8"
    assert f"filename={STEM}_{NAMED}.html" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("chart", ["timeline", "money"])
def test_a_chart_is_drawn_as_the_library_draws_it(reader, program, chart):
    answer = reader.get(f"/export/svg/{chart}?layer=&event=study")
    assert answer.text == picture(program, name=chart).svg
    assert answer.content_type == "image/svg+xml; charset=utf-8"
    name = f"{STEM}_{chart}_2034-01-31.svg"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"


@pytest.mark.parametrize(("form", "begins"), [("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_a_picture_of_a_browser_is_made_or_it_is_said_what_is_lacking(reader, form, begins):
    answer = reader.get(f"/export/{form}/timeline")
    lacking = Darkroom().lacking
    if lacking:
        assert (answer.status_code, lacking in answer.text) == (400, True)
        return
    assert answer.data.startswith(begins)
    assert answer.mimetype == KINDS[form][1]


def test_only_what_can_be_made_is_offered():
    darkroom = Darkroom()
    darkroom.lacking = ""
    assert service(darkroom).pictures == ("svg", "png", "pdf")
    darkroom.lacking = "no Chrome"
    assert (service(darkroom).pictures, service(darkroom).lacking) == (("svg",), "no Chrome")


REFUSED = [
    ("csv?wrong=1", "There is no key called 'wrong' in an address."),
    ("csv?lane=Nowhere&q=hall", "There is no lane called 'Nowhere'."),
    ("json?from=2033&to=2031", "'from' may not be after 'to': '2033' and '2031'."),
    ("md?q=a&q=b", "'q' stands in the address more than once."),
    ("html?as=table", "'as' takes list, not 'table'."),
    ("csv?lane=%0D%0ASet-Cookie:%20a%00b", "There is no lane called ' Set-Cookie: a b'."),
    ("csv?%ff=1", "There is no key called '�' in an address."),
    ("csv?q=" + "a" * 4000, "The address is longer than 4,000 signs."),
    ("ics?q=nobody", "No row that is chosen has a day on which it could be put."),
    ("svg/money?q=study", "There is no chart 'money' in this view; there are: timeline."),
]


@pytest.mark.parametrize(("asked", "reason"), REFUSED)
def test_what_cannot_be_exported_is_refused_in_one_line(reader, asked, reason):
    answer = reader.get(f"/export/{asked}")
    assert (answer.status_code, answer.content_type) == (400, "text/plain; charset=utf-8")
    assert answer.text == f"Nothing was exported. {reason}\n"
    assert "Content-Disposition" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(st.sampled_from("lanefromqs=&%?#+;20319-ABCDEF\x00\r\né計") | st.characters()))
def test_no_address_breaks_the_server(reader, address):
    raw = address.encode(errors="surrogatepass").decode("latin-1")
    answer = reader.get("/export/csv", environ_overrides={"QUERY_STRING": raw})
    assert answer.status_code in (200, 400)


def test_a_head_tells_all_but_the_content(reader):
    whole, head = reader.get("/export/csv"), reader.head("/export/csv")
    assert head.data == b""
    for name in ("Content-Length", "Content-Disposition", "Content-Type", "ETag"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_file_that_has_not_changed_is_not_sent_again(reader, encoding):
    accepted = {"Accept-Encoding": encoding}
    first = reader.get("/export/html", headers=accepted)
    assert first.headers["Cache-Control"] == "no-cache"
    again = reader.get("/export/html", headers={**accepted, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = reader.get("/export/html?lane=Plans", headers=accepted)
    assert other.headers["ETag"] != first.headers["ETag"]


def test_a_name_in_another_script_is_told_in_utf_8_and_in_ascii() -> None:
    program = make_program([{"date": "2031"}], settings='title = "Żółć 計画"\n')
    reader = create_app(program, lambda: DAY).server.test_client()
    told = reader.get("/export/csv").headers["Content-Disposition"]
    assert told == (
        "attachment; filename=zoc-_2034-01-31.csv; "
        "filename*=UTF-8''zo%C5%82c-%E8%A8%88%E7%94%BB_2034-01-31.csv"
    )


def test_where_too_many_wait_a_reader_is_asked_to_come_back(program) -> None:
    server, darkroom = Flask("timeline"), Darkroom()
    serve_exports(server, program, darkroom, lambda: DAY)
    with ExitStack() as taken:
        for _ in range(PLACES):
            taken.enter_context(darkroom.places)
        answer = server.test_client().get("/export/png/timeline")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.text.startswith("Nothing was exported. Other pictures are being made;")
