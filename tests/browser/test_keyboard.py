"""Everything can be done with the keyboard alone, and one sees where one is."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.counts import ALL

STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility() && !one.disabled && !one.closest(".record")).length"""
SEEN = """() => {
  const one = document.activeElement.closest(".search") ?? document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const isIn = box.bottom > 0 && box.top < innerHeight;
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && isIn;
}"""


def test_the_focus_is_seen_at_every_stop(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end")
    unseen = []
    for _ in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
        if not page.evaluate(SEEN):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert unseen == []


def test_keys_move_and_zoom_the_chart(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#timeline-chart").focus()
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("from=1999-01-0.&to=2010-12-3."))
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("from=2000-10"))
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile("from=1999-01"))
    page.keyboard.press("-")
    expect(page).not_to_have_url(re.compile("from="))
    page.keyboard.press("+")
    page.keyboard.press("0")
    expect(page.get_by_role("button", name="1996–2013")).to_have_attribute("aria-pressed", "true")


def test_an_event_is_found_read_and_left_by_keys_alone(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("searchbox", name="Search events").focus()
    page.keyboard.type("harris")
    expect(page.locator("[data-count]")).to_have_text("1 event")
    page.get_by_role("list", name="Events").get_by_role("button").focus()
    page.keyboard.press("Enter")
    title = page.get_by_role("region", name="Event details").get_by_role("heading", level=2)
    expect(title).to_have_text("First site: Harris County")
    expect(title).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("list", name="Events").get_by_role("button")).to_be_focused()


def test_escape_in_the_search_box_empties_it_first(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end")
    box = page.get_by_role("searchbox", name="Search events")
    box.fill("harris")
    box.press("Escape")
    expect(box).to_have_value("")
    expect(page.locator("[data-count]")).to_have_text(ALL)
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text(
        "ICE ends Arizona task-force agreements"
    )


def test_a_choice_in_the_chart_is_read_out(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#timeline-chart").get_by_text("First OIG review").click()
    said = page.get_by_role("status").filter(has_text="Event details are shown.")
    expect(said).to_have_text("First OIG review, Feb–Jul 2009. Event details are shown.")
