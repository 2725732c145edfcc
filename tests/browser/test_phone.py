"""A phone: nothing scrolls sideways, nothing is cut, everything is large enough to be hit."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE
from tests.browser.test_accessibility import SMALL

pytestmark = ON_FILE

PHONES = pytest.mark.parametrize("width", [320, 360, 390])
STATES = pytest.mark.parametrize("state", ["", "event=arizona_end", "as=list&event=arizona_end"])
TIGHT = """() => [...document.querySelectorAll('.toolbar button, .bar button')]
  .filter((one) => one.checkVisibility() && one.textContent)
  .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
  .map((one) => one.textContent)"""


def phone(opened: Callable[..., Page], state: str, width: int) -> Page:
    return opened(state, width=width, height=700, has_touch=True, is_mobile=True)


@PHONES
@STATES
def test_nothing_scrolls_sideways_and_no_word_is_cut(
    opened: Callable[..., Page], state: str, width: int
) -> None:
    page = phone(opened, state, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(TIGHT) == []


@PHONES
@STATES
def test_every_target_is_large_enough(opened: Callable[..., Page], state: str, width: int) -> None:
    page = phone(opened, state, width)
    if "event" in state:
        page.get_by_role("button", name="Copy link to this event").wait_for()
    assert page.evaluate(SMALL) == []


@PHONES
def test_entries_of_the_list_suit_a_thumb(opened: Callable[..., Page], width: int) -> None:
    page = phone(opened, "as=list", width)
    heights = page.locator(".events [data-event]:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


@PHONES
def test_the_toolbar_takes_two_lines_at_most(opened: Callable[..., Page], width: int) -> None:
    page = phone(opened, "", width)
    buttons = page.locator(".toolbar button:visible").evaluate_all(
        "(all) => all.map((one) => Math.round(one.getBoundingClientRect().top / 12))"
    )
    assert len(set(buttons)) <= 2


def test_the_card_is_a_sheet_that_leaves_the_chart_in_sight(opened: Callable[..., Page]) -> None:
    page = phone(opened, "event=arizona_end", 390)
    sheet = page.get_by_role("region", name="Event details")
    expect(sheet).to_be_visible()
    box = sheet.bounding_box()
    assert box
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 700)
    assert box["height"] <= 0.62 * 700 + 1


@pytest.mark.parametrize("height", [540, 700])
def test_the_sheet_follows_the_height_that_the_address_bar_leaves(
    opened: Callable[..., Page], height: int
) -> None:
    page = phone(opened, "event=arizona_end", 390)
    page.set_viewport_size({"width": 390, "height": height})
    box = page.get_by_role("region", name="Event details").bounding_box()
    assert box
    assert round(box["y"] + box["height"]) == height
    assert box["height"] <= 0.62 * height + 1
