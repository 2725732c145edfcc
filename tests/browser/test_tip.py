"""The tip beside the mouse, the room that a click has, and what the chart says of the wheel."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

CROWD = [{"id": f"e{place}", "date": "2031-06-18", "category": "Plans"} for place in range(12)]


@pytest.fixture
def crowded(site_of: Callable[[Program], Site], pages: Callable[..., Page]) -> Page:
    """A chart of twelve events on one day: some are drawn, the others counted."""
    page = pages()
    page.goto(site_of(make_program(CROWD)).link(""))
    ready(page)
    return page


def tip_of(page: Page) -> Locator:
    return page.locator(".tip")


@ON_FILE
def test_a_count_names_its_first_events_to_a_mouse_that_rests(crowded: Page) -> None:
    count = crowded.locator("#timeline-chart .counted")
    events = (count.get_attribute("data-events") or "").split()
    count.hover()
    lines = tip_of(crowded).locator("p")
    expect(lines.first).to_have_text(f"{len(events)} events")
    expect(lines.nth(1)).to_have_text("Jun 18, 2031")
    expect(lines).to_have_count(1 + 2 * 4 + 1)
    expect(lines.last).to_have_text(f"and {len(events) - 4} more")
    box, size = tip_of(crowded).bounding_box(), crowded.viewport_size
    assert box
    assert size
    assert 0 <= box["x"] <= box["x"] + box["width"] <= size["width"]
    assert 0 <= box["y"] <= box["y"] + box["height"] <= size["height"]
    crowded.mouse.move(2, 2)
    expect(tip_of(crowded)).to_be_hidden()


def test_a_symbol_names_its_event_and_a_click_takes_the_tip_away(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    drop = page.locator('#figure-money .drop[data-event="fact_sheet"]').first
    drop.hover()
    expect(tip_of(page)).to_contain_text("Fact sheet on program changes")
    expect(tip_of(page)).to_have_attribute("aria-hidden", "true")
    drop.click()
    expect(tip_of(page)).to_be_hidden()


@ON_FILE
def test_a_tip_is_the_mouses_alone(opened: Callable[..., Page]) -> None:
    page = opened(width=390, height=844, has_touch=True)
    page.locator("#timeline-chart .counted").first.tap()
    expect(page.get_by_role("dialog", name="Counted events")).to_be_visible()
    expect(tip_of(page)).to_be_hidden()


@ON_FILE
@pytest.mark.parametrize("width", [390, 1280])
def test_a_counted_mark_has_room_for_a_finger(opened: Callable[..., Page], width: int) -> None:
    page = opened(width=width)
    boxes = page.locator("#timeline-chart .counted").evaluate_all(
        """(all) => all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return [width, height];
        })"""
    )
    assert len(boxes) > 5
    assert min(height for _, height in boxes) >= 16
    assert min(width for width, _ in boxes) >= 16  # 24 where no neighbor shares them
    assert sum(width >= 24 for width, _ in boxes) > len(boxes) / 2


@ON_FILE
def test_the_first_plain_turn_of_the_wheel_is_told_what_zooms(crowded: Page) -> None:
    crowded.locator("#timeline-chart").hover()
    seen, heard = (crowded.locator(f"[data-said={how}]") for how in ("seen", "unseen"))
    crowded.mouse.wheel(0, 20)
    expect(seen).to_have_text("Hold Ctrl to zoom with the wheel.")
    crowded.locator("[data-theme-switch]").click()
    expect(heard).to_have_text("The page is dark now.")
    seen.evaluate("(place) => place.replaceChildren()")
    crowded.locator("#timeline-chart").hover()
    crowded.mouse.wheel(0, 20)
    expect(seen).to_be_empty()
