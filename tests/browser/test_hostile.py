"""Whatever stands in a table is text: shown as it is, and never run, followed or fetched."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, ready
from tests.factories import make_program
from timeline.program import Program

TEXTS = {
    "script": "<script>globalThis.hit = 1</script>",
    "end": "</script></style></textarea><img src=x onerror='globalThis.hit = 1'>",
    "quotes": "\"double\" 'single' `back` &amp; &lt; \\ % {0} ${1}",
    "svg": "</text></svg><a href='javascript:globalThis.hit=1'>here</a>",
    "right": "\u202eתוכנית\u202c برنامج",
    "long": "Donaudampfschifffahrtsgesellschaftskapitän" * 4,
    "emoji": "👩🏽‍🚀🏳️‍🌈 e\u0301\u0323",
    "comment": "<!-- ]]> \u2028 \u2029 \x7f",
    "css": "expression(alert(1)); url(https://example.org/x.png)",
}
SETTINGS = """
title = "<b>Aurora</b> </title><script>globalThis.hit = 1</script>"
description = "\\"><script>globalThis.hit = 1</script>"
contact = "</footer><script>globalThis.hit = 1</script>"
"""


@pytest.fixture(scope="module")
def hostile() -> Program:
    """One event a text, which stands in every column that takes any text."""
    rows = [
        {
            "id": name,
            "date": f"2031-0{place}-10",
            "title": text,
            "summary": text,
            "category": text if place % 2 else "Plans",
            "program": text,
            "layer": text,
            "tags": text,
            "note": text,
            "source": name,
            "locator": text.replace("|", "/").replace(";", ","),
        }
        for place, (name, text) in enumerate(TEXTS.items(), 1)
    ]
    sources = [
        {"id": name, "title": text, "issuer": text, "kind": text, "url": "https://example.org/'\">"}
        for name, text in TEXTS.items()
    ]
    return make_program(rows, settings=SETTINGS, sources=sources)


@pytest.mark.parametrize("width", [390, 1280])
def test_hostile_texts_are_shown_as_they_are(
    pages: Callable[..., Page],
    site_of: Callable[[Program], Site],
    hostile: Program,
    width: int,
) -> None:
    site = site_of(hostile)
    page = pages(width=width)
    page.goto(site.base)
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(hostile.settings.title)
    entries = page.get_by_role("list", name="Events").locator(".title")
    assert entries.all_text_contents() == list(TEXTS.values())
    for name, text in TEXTS.items():
        page.goto(site.link(f"event={name}"))
        ready(page)
        card = page.get_by_role("region", name="Event details")
        title = card.get_by_role("heading", level=2)
        expect(title).to_be_visible()
        assert title.text_content() == text
    assert page.evaluate("globalThis.hit") is None
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_hostile_search_finds_itself(
    pages: Callable[..., Page], site_of: Callable[[Program], Site], hostile: Program
) -> None:
    page = pages()
    page.goto(site_of(hostile).base)
    ready(page)
    box = page.get_by_role("searchbox", name="Search events")
    box.fill("<script>globalThis.hit")
    expect(page.locator("[data-count]")).to_have_text("1 event")
    box.fill("<img src=x onerror='globalThis.hit = 2'>nothing")
    expect(
        page.get_by_role("region", name="Timeline").get_by_text("No event matches.")
    ).to_be_visible()
    assert page.evaluate("globalThis.hit") is None


def test_only_addresses_of_the_web_become_links(
    pages: Callable[..., Page], site_of: Callable[[Program], Site], hostile: Program
) -> None:
    page = pages()
    page.goto(site_of(hostile).link("event=script"))
    ready(page)
    page.get_by_role("button", name="Copy link to this event").wait_for()
    links = page.locator("a[href]").evaluate_all("links => links.map((one) => one.protocol)")
    assert set(links) <= {"https:", "http:", "file:"}
