"""The read-through: event by event in time, by buttons and by keys, the chart gliding along."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

ROWS: list[dict[str, object]] = [
    {"id": "plan", "date": "2031-02-01", "title": "A plan", "category": "Plans"},
    {"id": "rain", "date": "2034-06-18", "title": "It rains", "category": "Weather"},
    {"id": "audit", "date": "2037", "title": "An audit", "category": "Plans"},
    {"id": "end", "date": "2040-12-31", "title": "The end", "category": "Plans"},
    {"id": "never", "date": "", "title": "A promise", "category": "Plans"},
]
# What the steps lie over: the title of the card, or every mark of the event that is read.
COVERED = """() => {
  const bar = document.querySelector("[data-reading]").getBoundingClientRect();
  const event = new URLSearchParams(location.href.split(/[?#]/).at(-1)).get("event");
  const marks = document.querySelectorAll(
    `.canvas :is([data-event="${event}"], [data-events~="${event}"])`);
  const isOver = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return bar.left < right && left < bar.right && bar.top < bottom && top < bar.bottom;
  };
  const found = [document.querySelector("#card-title"), [...marks].every(isOver) && marks[0]];
  return found.filter((one) => one && isOver(one)).map((one) => one.outerHTML.slice(0, 90));
}"""
COUNT_DRAWINGS = """(chart) => {
  globalThis.drawings = 0;
  new MutationObserver(() => { globalThis.drawings += 1; }).observe(chart, { childList: true });
}"""


@pytest.fixture
def reading(
    site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> Callable[..., tuple[Page, Site]]:
    """Open a state of the small record: ``reading("q=plan", width=390)``."""
    site = site_of(make_program(ROWS))

    def open_state(state: str = "", **options: object) -> tuple[Page, Site]:
        page = pages(**options)
        page.goto(site.link(state))
        ready(page)
        return page, site

    return open_state


def test_a_reader_is_led_from_the_first_event_to_the_last(
    reading: Callable[..., tuple[Page, Site]],
) -> None:
    page, site = reading()
    before = page.evaluate("history.length")
    page.get_by_role("button", name="Read through").click()
    expect(page.locator("#card-title")).to_have_text("A plan")
    expect(page.locator("[data-reading-place]")).to_have_text("1 of 5")
    expect(page.get_by_role("button", name="Previous event")).to_have_attribute(
        "aria-disabled", "true"
    )
    for name in ("It rains", "An audit", "The end", "A promise"):
        page.get_by_role("button", name="Next event").click()
        expect(page.locator("#card-title")).to_have_text(name)
    page.keyboard.press("ArrowRight")  # there is nothing after it
    expect(page.locator("#card-title")).to_have_text("A promise")
    assert "event=never" in site.state(page)
    assert page.evaluate("history.length") == before + 1
    page.get_by_role("button", name="End the read-through").click()
    expect(page.get_by_role("button", name="Read through")).to_be_focused()


def test_arrows_home_and_end_turn_the_pages_and_escape_ends(
    reading: Callable[..., tuple[Page, Site]],
) -> None:
    page, site = reading("event=rain")
    page.get_by_role("button", name="Read through").press("Enter")
    for key, name in (
        ("ArrowRight", "An audit"),
        ("ArrowDown", "The end"),
        ("Home", "A plan"),
        ("End", "A promise"),
        ("ArrowLeft", "The end"),
        ("ArrowUp", "An audit"),
    ):
        page.keyboard.press(key)
        expect(page.locator("#card-title")).to_have_text(name)
    assert "event=audit" in site.state(page)
    page.keyboard.press("Escape")
    expect(page.locator("[data-reading]")).to_be_hidden()
    expect(page.locator("#card-title")).to_have_text("An audit")


@ON_FILE
def test_the_window_goes_along_and_shows_a_part_of_the_story(
    reading: Callable[..., tuple[Page, Site]],
) -> None:
    page, site = reading()
    page.get_by_role("button", name="Read through").click()
    expect(page.locator("#timeline-chart").get_by_text("A plan")).to_be_visible()
    expect(page.locator("#timeline-chart").get_by_text("The end")).to_have_count(0)
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#timeline-chart").get_by_text("The end")).to_be_visible()
    assert "from=2037" in site.state(page)


def test_a_closed_card_or_another_selection_ends_the_read_through(
    reading: Callable[..., tuple[Page, Site]],
) -> None:
    page, _ = reading()
    bar = page.locator("[data-reading]")
    page.get_by_role("button", name="Read through").click()
    expect(bar).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(bar).to_be_hidden()
    page.get_by_role("searchbox").fill("nothing like it")
    expect(page.locator("[data-said=unseen]")).to_contain_text("0 events")
    page.get_by_role("button", name="Read through").click()
    expect(bar).to_be_hidden()
    seen = page.locator("[data-said=seen]")
    expect(seen).to_have_text("There is no event to read in this selection.")


@ON_FILE
@pytest.mark.parametrize(("motion", "least", "most"), [("no-preference", 4, 999), ("reduce", 1, 2)])
def test_the_chart_glides_unless_the_reader_wants_less_motion(
    reading: Callable[..., tuple[Page, Site]], motion: str, least: int, most: int
) -> None:
    page, _ = reading("from=2031&to=2032", reduced_motion=motion)
    page.locator("#timeline-chart").evaluate(COUNT_DRAWINGS)
    page.get_by_role("group", name="Period").get_by_role("button").first.click()
    expect(page.locator("#timeline-chart").get_by_text("The end")).to_be_visible()
    assert least <= page.evaluate("globalThis.drawings") <= most


@ON_FILE
def test_a_glide_begins_and_ends_where_it_should_and_zooms_evenly(
    reading: Callable[..., tuple[Page, Site]],
) -> None:
    page, _ = reading()
    at = "([from, to, share]) => Timeline.glide.between(from, to, share)"
    assert page.evaluate(at, [[0, 400], [100, 200], 0]) == [0, 400]
    assert page.evaluate(at, [[0, 400], [100, 200], 1]) == [100, 200]
    first, last = page.evaluate(at, [[0, 400], [100, 200], 0.5])
    assert last - first == pytest.approx(200)  # half of the way from 400 to 100, by ratio
    assert page.evaluate(at, [[0, 100], [50, 150], 0.5]) == [25, 125]


@ON_FILE
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_the_steps_stay_in_reach_and_cover_neither_the_mark_nor_the_title(
    opened: Callable[..., Page], width: int, height: int
) -> None:
    page = opened(width=width, height=height)
    page.get_by_role("button", name="Read through").click()
    step = page.get_by_role("button", name="Next event").bounding_box()
    assert step
    for place in range(2, 14):
        # The mouse stays where it is.
        page.mouse.click(step["x"] + step["width"] / 2, step["y"] + step["height"] / 2)
        expect(page.locator("[data-reading-place]")).to_have_text(f"{place} of 94")
        expect(page.locator("#card [data-position]")).to_have_text(f"{place} of 94")
        assert page.evaluate(COVERED) == []
