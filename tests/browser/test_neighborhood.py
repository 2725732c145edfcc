"""A double click on an event shows its neighborhood: those nearest to it in time."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

NEAR = "([own, others, chart]) => Timeline.window.neighborhood(own, others, chart)"
CHART = {"first": 0, "last": 10_000}
ROWS: list[dict[str, object]] = [
    {
        "id": f"e{year}",
        "date": f"{year}-07-01",
        "title": f"Event of {year}",
        "category": "Plans",
        "importance": 5 if year == 2020 else 3,
    }
    for year in range(2001, 2041)
]

CASES = [
    # 3 days before to 3 after, 110 to 170, and a tenth of 61 days on either side
    ([[140, 141]], [100, 110, 120, 130, 150, 160, 170, 180], [103.9, 177.1]),
    # those of the same day are in it anyway, and do not count
    ([[140, 141]], [100, 110, 120, 140, 140, 140, 150, 160, 170], [92.9, 178.1]),
    # a wide event is held whole
    ([[140, 505]], [100, 110, 120, 150, 160, 170], [59.5, 545.5]),
    # a count: around all of its events
    ([[140, 141], [200, 201]], [130, 170, 210], [121.9, 219.1]),
    # alone it has a week
    ([[140, 141]], [], [137, 144]),
    # and stays within the record
    ([[0, 1]], [50, 100, 150], [0, 181.2]),
]
"""The days of the own events, the first days of all others, and the window."""


@pytest.fixture
def years(
    site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> Callable[..., tuple[Page, Site]]:
    """Open a record with an event a year, 2001 to 2040: ``years("q=plan", width=390)``."""
    site = site_of(make_program(ROWS))

    def open_state(state: str = "", **options: object) -> tuple[Page, Site]:
        page = pages(**options)
        page.goto(site.link(state))
        ready(page)
        return page, site

    return open_state


def window(site: Site, page: Page) -> tuple[date, date]:
    """The days that the address states."""
    found = dict(pair.split("=") for pair in site.state(page).split("&"))
    return date.fromisoformat(found["from"]), date.fromisoformat(found["to"])


@ON_FILE
def test_it_holds_three_on_either_side(years: Callable[..., tuple[Page, Site]]) -> None:
    page, _ = years()
    for own, others, wanted in CASES:
        assert page.evaluate(NEAR, [own, others, CHART]) == pytest.approx(wanted)


def test_a_double_click_on_an_event_opens_it_and_goes_there(
    years: Callable[..., tuple[Page, Site]],
) -> None:
    page, site = years("from=2012&to=2028")
    page.locator("#timeline-chart .item").filter(has_text="Event of 2020").dblclick()
    expect(page.locator("#card-title")).to_have_text("Event of 2020")
    assert "event=e2020" in site.state(page)
    first, last = window(site, page)
    assert date(2016, 7, 1) < first < date(2017, 7, 1)
    assert date(2023, 7, 1) < last < date(2024, 7, 1)
    page.go_back()
    page.go_back()
    assert site.state(page) == "from=2012&to=2028"


@ON_FILE
def test_a_double_click_on_a_count_shows_what_is_counted(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    page.locator("#timeline-chart .counted").last.dblclick()
    expect(page.get_by_role("dialog", name="Counted events")).to_be_hidden()
    first, last = window(site, page)
    assert (last - first).days < 3 * 366


@ON_FILE
def test_a_double_tap_does_so_where_the_first_tap_moves_nothing(
    years: Callable[..., tuple[Page, Site]],
) -> None:
    page, site = years("from=2012&to=2028", has_touch=True)
    box = page.locator("#timeline-chart .item").filter(has_text="Event of 2020").bounding_box()
    assert box
    for _ in range(2):
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#card-title")).to_have_text("Event of 2020")
    first, last = window(site, page)
    assert (last - first).days < 8 * 366
