"""The window on the record: buttons, wheel, drag, thumb, and the overview above the chart."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site

HANDLE = 12  # pixels from the top of the chart to the middle of the overview


def days(site: Site, page: Page) -> tuple[date, date]:
    """The window that the address states."""
    found = dict(pair.split("=") for pair in site.state(page).split("&"))
    return date.fromisoformat(found["from"]), date.fromisoformat(found["to"])


def scrolled(page: Page, least: float) -> None:
    """Wait until the page has scrolled; its policy forbids Playwright's own way to wait."""
    page.evaluate(
        """least => new Promise((done) => {
          const look = () => (scrollY >= least ? done() : requestAnimationFrame(look));
          look();
        })""",
        least,
    )


def corner(page: Page) -> tuple[float, float]:
    box = page.locator("#timeline-chart").bounding_box()
    assert box
    return box["x"], box["y"]


def test_a_period_is_one_click(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    periods = page.get_by_role("group", name="Period")
    expect(periods.get_by_role("button", name="1996–2013")).to_have_attribute(
        "aria-pressed", "true"
    )
    periods.get_by_role("button", name="2006–2013").click()
    expect(periods.get_by_role("button", name="2006–2013")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert site.state(page) == "from=2006&to=2013"
    page.go_back()
    expect(periods.get_by_role("button", name="1996–2013")).to_have_attribute(
        "aria-pressed", "true"
    )


@ON_FILE
def test_what_lies_outside_the_window_is_said(opened: Callable[..., Page]) -> None:
    page = opened("from=2012&to=2012")
    chart = page.get_by_role("region", name="Timeline")
    expect(
        chart.get_by_text(re.compile(r"^\d+ events earlier, 1996–2011; \d+ later, 2013–2025$"))
    ).to_be_visible()


def test_an_empty_window_says_so_and_offers_the_whole(opened: Callable[..., Page]) -> None:
    page = opened("from=1998&to=1999")
    chart = page.get_by_role("region", name="Timeline")
    expect(chart.get_by_text("No event of this selection lies in this window.")).to_be_visible()
    chart.get_by_role("button", name="Show the whole record").click()
    expect(page.get_by_role("button", name="Whole record", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_zoom_buttons_change_the_window_and_not_the_history(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    before = page.evaluate("history.length")
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile("from=2000"))
    first, last = days(site, page)
    assert (last - first).days < 18 * 366 / 2
    page.get_by_role("button", name="Reset").click()
    expect(page).not_to_have_url(re.compile("from="))
    assert page.evaluate("history.length") == before


@ON_FILE
def test_the_wheel_scrolls_the_page_and_zooms_only_with_control(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    x, y = corner(page)
    page.mouse.move(x + 600, y + 250)
    page.mouse.wheel(0, 120)
    scrolled(page, 120)
    assert site.state(page) == ""
    page.keyboard.down("Control")
    for _ in range(40):  # more steps than a browser lets an address change
        page.mouse.wheel(0, -10)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile("from=200[456]"))
    first, last = days(site, page)
    assert (last - first).days < 9 * 366


@ON_FILE
def test_a_drag_moves_the_window_and_chooses_nothing(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("from=2006&to=2013")
    start = page.locator("#timeline-chart").get_by_text("OIG-10-63").bounding_box()
    assert start
    page.mouse.move(start["x"] + 20, start["y"] + 6)
    page.mouse.down()
    page.mouse.move(start["x"] + 120, start["y"] + 6, steps=6)
    page.mouse.up()
    expect(page).to_have_url(re.compile("from=2004|from=2005"))
    first, last = days(site, page)
    assert (last - first).days == (date(2013, 12, 31) - date(2006, 1, 1)).days
    assert "event=" not in site.state(page)


@ON_FILE
def test_the_overview_carries_stretches_and_jumps(opened: Callable[..., Page], site: Site) -> None:
    page = opened("from=2006&to=2013")
    x, y = corner(page)
    width = page.locator("#timeline-chart").bounding_box()["width"]  # type: ignore[index]
    scale = (width - 124 - 28) / 30  # pixels a year of the whole record, 1996 to 2025
    page.mouse.move(x + 124 + 10 * scale, y + HANDLE)
    page.mouse.down()
    page.mouse.move(x + 124 + 6 * scale, y + HANDLE, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("from=200[12]"))
    assert days(site, page)[1] == date(2013, 12, 31)
    page.mouse.move(x + 124 + 12 * scale, y + HANDLE)
    page.mouse.down()
    page.mouse.move(x + 124 + 14 * scale, y + HANDLE, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("to=201[56]"))
    page.mouse.click(x + 124 + 24 * scale, y + HANDLE)
    expect(page).to_have_url(re.compile("to=2025-12-31"))


@ON_FILE
def test_a_double_click_zooms_to_where_it_is(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    x, y = corner(page)
    page.mouse.dblclick(x + 300, y + 200)
    expect(page).to_have_url(re.compile("from="))
    first, last = days(site, page)
    assert (last - first).days == pytest.approx(18 * 365.25 / 4, abs=3)
    assert first.year >= 1998
    assert last.year <= 2006


@ON_FILE
def test_a_thumb_scrolls_the_page_pans_and_pinches(opened: Callable[..., Page], site: Site) -> None:
    page = opened("from=2006&to=2013", width=390, height=844, has_touch=True, is_mobile=True)
    touches = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y, "id": place} for place, (x, y) in enumerate(points)]
        touches.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    page.locator("#timeline-chart").evaluate("chart => chart.scrollIntoView()")
    before = page.evaluate("scrollY")
    touch("touchStart", (180, 600))
    for step in range(1, 11):
        touch("touchMove", (180, 600 - 25 * step))
    touch("touchEnd")
    scrolled(page, before + 100)
    assert site.state(page) == "from=2006&to=2013"

    touch("touchStart", (100, 500))
    for step in range(1, 11):
        touch("touchMove", (100 + 10 * step, 500))
    touch("touchEnd")
    expect(page).to_have_url(re.compile("from=200[345]"))
    before_pinch = days(site, page)

    touch("touchStart", (150, 500))
    touch("touchStart", (150, 500), (230, 500))
    for step in range(1, 9):
        touch("touchMove", (150 - 10 * step, 500), (230 + 10 * step, 500))
    touch("touchEnd")
    expect(page).to_have_url(re.compile("from=200[67]"))  # where the last step leads
    first, last = days(site, page)
    assert (last - first).days < (before_pinch[1] - before_pinch[0]).days / 2


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(opened: Callable[..., Page], width: int) -> None:
    page = opened("event=arizona_end", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
