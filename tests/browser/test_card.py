"""The card: what is known of one event, and the way to its neighbors and back."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE, Site
from tests.browser.counts import IN_ARIZONA


def card_of(page: Page) -> Locator:
    return page.get_by_role("region", name="Event details")


def title_of(page: Page) -> Locator:
    return card_of(page).get_by_role("heading", level=2)


def test_a_click_on_a_label_opens_its_card(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    page.locator("#timeline-chart").get_by_text("OIG-11-119: 13 recommendations").click()
    expect(title_of(page)).to_have_text("OIG-11-119: 13 recommendations")
    expect(card_of(page).get_by_role("heading", name="Sources", exact=True)).to_be_visible()
    assert site.state(page).startswith("event=")


@ON_FILE
def test_a_bar_of_money_opens_its_card(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#figure-money .item text").first.click()
    expect(card_of(page).get_by_text("Value", exact=True)).to_be_visible()


def test_the_list_opens_the_card_and_the_chart_comes_along(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    entries = page.get_by_role("list", name="Events")
    entries.get_by_role("button", name="1,001 agreements in 40 states").click()
    expect(title_of(page)).to_have_text("1,001 agreements in 40 states")
    expect(title_of(page)).to_be_focused()
    expect(title_of(page)).to_be_in_viewport()
    expect(page.locator("#timeline-chart").get_by_text("1,001 agreements")).to_be_in_viewport()
    assert re.fullmatch(r"from=20\d\d-\d\d-\d\d&to=2025-12-31&event=\w+", site.state(page))


def test_a_link_to_an_event_outside_its_window_shows_the_event(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("from=2001&to=2003&event=arizona_end")
    label = page.locator("#timeline-chart .item").get_by_text("ICE ends Arizona")
    expect(label).to_be_visible()
    assert site.state(page) == "from=2001&to=2003&event=arizona_end"


@ON_FILE
def test_an_open_event_does_not_hold_the_window(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end")
    page.get_by_role("button", name="2006–2013").click()
    page.locator("#timeline-chart").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile("to=2010"))
    expect(page.locator("#timeline-chart").get_by_text("ICE ends Arizona")).to_have_count(0)
    expect(title_of(page)).to_have_text("ICE ends Arizona task-force agreements")


@ON_FILE
def test_previous_and_next_step_through_time(opened: Callable[..., Page]) -> None:
    page = opened("lane=Arizona&event=arizona_end")
    count = IN_ARIZONA.split()[0]
    place = card_of(page).get_by_text(re.compile(rf"^\d of {count}$"))
    here = int(place.inner_text()[0])
    name = card_of(page).get_by_role("button", name="Next").locator(".title").inner_text()
    card_of(page).get_by_role("button", name="Next").click()
    expect(title_of(page)).to_have_text(name)
    expect(place).to_have_text(f"{here + 1} of {count}")
    expect(card_of(page).get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(title_of(page)).to_have_text("ICE ends Arizona task-force agreements")


@ON_FILE
def test_the_other_side_of_a_disagreement_is_one_click_away(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end")
    dispute = card_of(page).locator("section").filter(has_text="Sources disagree").first
    other = dispute.get_by_role("button").first
    name = other.inner_text()
    other.click()
    expect(title_of(page)).to_have_text(name)
    expect(title_of(page)).to_be_focused()


def test_escape_closes_the_card_and_gives_the_focus_back(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    entry = page.get_by_role("list", name="Events").get_by_role("button").nth(3)
    entry.click()
    expect(title_of(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(card_of(page).get_by_text("Choose an event")).to_be_visible()
    expect(entry).to_be_focused()
    assert site.state(page) == ""


@ON_FILE
def test_a_count_opens_the_list_of_its_events(opened: Callable[..., Page]) -> None:
    page = opened()
    dialog = page.get_by_role("dialog", name="Counted events")
    count = page.locator("#timeline-chart .counted").filter(has_text=re.compile(r"^\d+$")).last
    number = int(count.text_content() or "")
    count.click()
    expect(dialog.get_by_role("listitem")).to_have_count(number)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    count.click()
    page.get_by_role("heading", level=1).click()
    expect(dialog).to_be_hidden()
    count.click()
    last = dialog.get_by_role("listitem").last.get_by_role("button")
    event = last.get_attribute("data-event")
    last.click()
    expect(card_of(page).locator(f"article[data-event={event}]")).to_be_visible()
    expect(dialog).to_be_hidden()


@ON_FILE
def test_a_closed_list_gives_the_focus_back_to_its_count(opened: Callable[..., Page]) -> None:
    page = opened()
    count = page.locator("#timeline-chart .counted").filter(has_text=re.compile(r"^\d+$")).last
    count.click()
    page.keyboard.press("Escape")
    expect(count).to_be_focused()
    page.keyboard.press("+")
    expect(page.locator("#timeline-chart")).to_be_focused()
    expect(page.get_by_role("button", name="1996–2013")).to_have_attribute("aria-pressed", "false")


@ON_FILE
@pytest.mark.parametrize("size", [{"width": 390, "height": 844}, {"width": 820, "height": 1180}])
def test_where_there_is_no_room_beside_the_chart_the_card_is_a_sheet(
    opened: Callable[..., Page], size: dict[str, int]
) -> None:
    touch: dict[str, Any] = {**size, "has_touch": True}
    page = opened(**touch)
    page.locator("#timeline-chart").get_by_text("ICE ends Arizona").tap()
    expect(title_of(page)).to_be_in_viewport(ratio=1)
    sheet = card_of(page).bounding_box()
    mark = page.locator("#timeline-chart .item").get_by_text("ICE ends Arizona").bounding_box()
    assert sheet
    assert mark
    assert mark["y"] + mark["height"] <= sheet["y"]
    card_of(page).get_by_role("button", name="Close").tap()
    expect(card_of(page).get_by_role("button", name="Close")).to_be_hidden()
