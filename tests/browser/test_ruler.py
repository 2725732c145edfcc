"""While the axis is out of sight, a ruler at the top of the screen keeps the time."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE

SCROLL = (
    "([selector, to]) => scrollTo(0, document.querySelector(selector)"
    ".getBoundingClientRect().top + scrollY + to)"
)
PLACES = """(texts) => Object.fromEntries(texts.map((one) => {
  const box = one.getBoundingClientRect();
  return [one.textContent, (box.left + box.right) / 2];
}))"""


def ruler(page: Page) -> Locator:
    return page.locator(".ruler")


def scroll(page: Page, selector: str, to: int) -> None:
    """Scroll until so many pixels of an element are above the screen."""
    page.evaluate(SCROLL, [selector, to])


def names(page: Page, place: str) -> dict[str, float]:
    """The years written in a picture, and where they stand across the screen."""
    found = page.locator(f"{place} text").filter(has_text=re.compile(r"^\d{4}$"))
    return found.evaluate_all(PLACES)


@ON_FILE
def test_there_is_none_while_the_axis_is_seen(opened: Callable[..., Page]) -> None:
    expect(ruler(opened())).to_be_hidden()


@ON_FILE
def test_its_years_stand_over_those_of_the_axis(opened: Callable[..., Page]) -> None:
    page = opened("from=2006&to=2013")
    scroll(page, "#timeline-chart", 300)
    expect(ruler(page)).to_be_visible()
    shown = names(page, ".ruler")
    axis = names(page, "#timeline-chart")
    assert sorted(shown) == [str(year) for year in range(2006, 2014)]
    # The overview names years too, at other places; the axis stands below it and comes last.
    assert {year: axis[year] for year in shown} == shown


def test_it_follows_the_window(opened: Callable[..., Page]) -> None:
    page = opened("from=2006&to=2013")
    page.locator("#timeline-chart").focus()
    scroll(page, "#timeline-chart", 300)
    expect(ruler(page).get_by_text("2006", exact=True)).to_be_visible()
    page.keyboard.press("0")
    expect(ruler(page).get_by_text("1996", exact=True)).to_be_visible()


@ON_FILE
def test_it_stands_over_the_money_and_under_the_row_of_links(opened: Callable[..., Page]) -> None:
    page = opened(height=500)
    scroll(page, "#figure-money", 150)
    expect(ruler(page)).to_be_visible()
    scroll(page, "#figure-agreements", 80)
    expect(ruler(page)).to_be_visible()
    bar = page.locator(".views").bounding_box()
    own = ruler(page).bounding_box()
    assert bar
    assert own
    assert own["y"] == bar["y"] + bar["height"]


@ON_FILE
def test_there_is_none_over_what_has_no_time_axis(opened: Callable[..., Page]) -> None:
    page = opened(height=500)
    scroll(page, "#sources", 100)
    expect(page.locator("#sources")).to_be_visible()
    expect(ruler(page)).to_be_hidden()
