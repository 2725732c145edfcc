"""What is exported for TimelineJS, opened in TimelineJS3 itself, with the network cut.

``make test`` sets TimelineJS up where npm is there.
"""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.factories import make_program
from timeline.formats import extract
from timeline.formats.timelinejs import timelinejs
from timeline.program import Program

DIST = Path(__file__).resolve().parents[2] / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
HERE = "http://127.0.0.1:9"  # nobody listens there: what is asked for is answered by `shown`
PAGE = """<!doctype html>
<meta charset="utf-8">
<title>TimelineJS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css">
<div id="here" style="width: 100%; height: 600px"></div>
<script src="js/timeline.js"></script>
<script>window.timeline = new TL.Timeline("here", {slides}, {{font: null, duration: 0}});</script>
"""
HOSTILE = "<img src=x onerror=\"document.title='run'\"><b>bold</b>"


@pytest.fixture
def shown(pages: Callable[..., Page]) -> Callable[[Program], Page]:
    """Open a program in TimelineJS, without a network."""

    def show(program: Program) -> Page:
        page = pages(offline=True)
        slides = json.loads(timelinejs(extract(program)).content)
        text = PAGE.format(slides=json.dumps(slides).replace("<", "\\u003c"))
        page.route(f"{HERE}/**", _from_files)
        page.route(f"{HERE}/", lambda route: route.fulfill(body=text, content_type="text/html"))
        page.goto(f"{HERE}/")
        expect(page.locator(".tl-timemarker")).to_have_count(len(slides["events"]))
        return page

    return show


def _from_files(route: Route) -> None:
    route.fulfill(path=DIST / urlsplit(route.request.url).path.removeprefix("/"))


def test_every_row_with_a_day_is_a_slide_with_its_date_in_words(shown):
    rows = [
        {"id": "a", "date": "2031-02", "category": "Plans", "source": "s1", "summary": "It began."},
        {"id": "b", "date": "FY2032", "measure": "cost", "value": "5", "unit": "USD"},
        {"id": "c", "date": "before 2031", "category": "Plans"},
        {"id": "d", "date": "2031-06-18", "title": HOSTILE, "summary": HOSTILE, "category": "Law"},
    ]
    sources = [{"id": "s1", "title": "First report", "url": "https://example.org/"}]
    page = shown(make_program(rows, settings=f"title = {json.dumps(HOSTILE)}", sources=sources))
    expect(page.locator(".tl-slide-titleslide .tl-headline-title")).to_contain_text(HOSTILE)
    dates = page.locator(".tl-slide .tl-headline-date")
    assert list(filter(None, dates.all_inner_texts())) == ["Feb 2031", "Jun 18, 2031", "FY2032"]
    expect(page.locator(".tl-slide", has_text="It began.").get_by_role("link")).to_have_attribute(
        "href", "https://example.org/"
    )
    assert page.locator(".tl-timegroup-message").all_inner_texts() == ["Plans", "Law", ""]
    expect(page.locator("#here img")).to_have_count(0)
    expect(page).to_have_title("TimelineJS")


def test_doubt_is_not_drawn_as_duration(shown):
    rows = [
        {"id": "day", "date": "2031-06-18", "category": "Plans"},
        {"id": "month", "date": "2031-02", "category": "Plans"},
        {"id": "lasted", "date": "2031-02/2031-07", "category": "Plans"},
    ]
    page = shown(make_program(rows))
    wide = page.locator(".tl-timemarker-timespan").evaluate_all(
        "spans => spans.map(span => span.getBoundingClientRect().width > 50)"
    )
    assert sorted(wide) == [False, False, True]


def test_the_bundled_dataset_is_shown(shown, bundled):
    page = shown(bundled)
    expect(page.locator(".tl-slide-titleslide")).to_contain_text("rows in the file")
