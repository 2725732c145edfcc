"""Figures far from sight are drawn when they come near, and then for the window as it is."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, ready
from tests.factories import make_program
from timeline.program import Program

SETTINGS = '[[view]]\nid = "halls"\ntitle = "Halls"\nkind = "steps"\nmeasure = "halls"\n'
EVENTS: list[dict[str, object]] = [
    {"id": f"e{n}", "date": f"{2000 + n}", "title": f"Event {n}", "category": f"Lane {n}"}
    for n in range(40)
]
HALLS: list[dict[str, object]] = [
    {"id": f"h{year}", "date": f"{year}-05-01", "title": f"Halls in {year}", "measure": "halls",
     "value": year - 1990, "unit": "halls"}
    for year in (2005, 2035)
]  # fmt: skip


def test_a_figure_far_below_follows_the_window_once_it_is_near(
    site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> None:
    page = pages(height=400)
    page.goto(site_of(make_program([*EVENTS, *HALLS], settings=SETTINGS)).link(""))
    ready(page)
    figure = page.locator("#figure-halls")
    expect(figure.locator("[data-event=h2035] path")).to_have_count(1)
    before = figure.inner_html()
    page.locator("#timeline-chart").press("+")
    page.locator("#timeline-chart").press("+")
    expect(page).to_have_url(re.compile("from="))
    assert figure.inner_html() == before
    page.get_by_role("link", name="Halls").click()
    expect(figure.locator("[data-event=h2035] path")).to_have_count(0)
    assert figure.inner_html() != before


def test_on_paper_every_figure_shows_the_window(
    site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> None:
    page = pages(height=400)
    page.goto(site_of(make_program([*EVENTS, *HALLS], settings=SETTINGS)).link(""))
    ready(page)
    page.locator("#timeline-chart").press("+")
    page.locator("#timeline-chart").press("+")
    expect(page).to_have_url(re.compile("from="))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#figure-halls [data-event=h2035] path")).to_have_count(0)
