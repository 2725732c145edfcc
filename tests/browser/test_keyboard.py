"""Everything can be done with the keyboard alone, and one sees where one is."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.browser.counts import ALL, IN_ARIZONA
from tests.factories import make_program
from timeline.program import Program

STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility() && !one.disabled && !one.closest(".record")).length"""
SEEN = """() => {
  const one = document.activeElement.closest(".search") ?? document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const isIn = box.bottom > 0 && box.top < innerHeight;
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && isIn;
}"""

# Where a stop stands on the page, and where its block begins. What keeps its place on the screen
# or stands beside the main column, where there is room, is in no line with the others.
STOP = """() => {
  const one = document.activeElement;
  const block = one.closest("header, section, footer, .filters") ?? document.body;
  const top = (each) => each.getBoundingClientRect().top + scrollY;
  const isBeside = getComputedStyle(document.querySelector(".beside")).position === "absolute";
  const isApart = Boolean(one.closest(isBeside ? ".skip, .views, .holder" : ".skip, .views"));
  const seen = [one.getBoundingClientRect().top, getComputedStyle(one).outline];
  return { name: one.outerHTML.slice(0, 90), top: top(one), block: top(block), isApart, seen };
}"""
IS = "selector => document.activeElement.matches(selector)"


def go(page: Page, selector: str, *, most: int = 120) -> None:
    """Tab until what a selector names has the focus; all stops on the way are seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), str(page.evaluate(STOP))
        if page.evaluate(IS, selector):
            return
    pytest.fail(f"{selector} is not reached")


def event_of(page: Page) -> str:
    """The event that the address names, whether or not its card has come."""
    found = re.search(r"event=(\w+)", page.evaluate("location.href"))
    return found[1] if found else ""


@ON_FILE
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
    expect(said).to_have_text(
        "From February to July 2009. First OIG review. One source, checked. "
        "Event details are shown."
    )


@ON_FILE
@pytest.mark.parametrize("state", ["q=harris", "q=harris&as=list"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_focus_goes_down_the_page_block_by_block(
    opened: Callable[..., Page], width: int, state: str
) -> None:
    page = opened(state, width=width)
    stops = []
    for _ in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
    main = [stop for stop in stops if not stop["isApart"]]
    assert len(main) >= 20
    back = [
        (one["name"], next_one["name"])
        for one, next_one in pairwise(main)
        if next_one["top"] < one["block"] - 4
    ]
    assert back == []


@ON_FILE
def test_the_chart_tells_its_keys_while_it_has_the_focus(opened: Callable[..., Page]) -> None:
    page = opened()
    chart = page.get_by_role("group", name="Timeline chart")
    expect(chart).to_have_accessible_description(re.compile("^Arrow keys move, .* Escape ends.$"))
    expect(page.locator("#keys span")).to_be_hidden()
    page.locator("[data-zoom]").last.focus()
    go(page, "#timeline-chart")
    expect(page.locator("#keys span")).to_be_visible()
    expect(page.locator("#keys span")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(page.locator("#keys span")).to_be_hidden()
    expect(
        chart.get_by_role("img", name=re.compile("^88 events on a time axis, in lanes: "))
    ).to_be_visible()


@ON_FILE
def test_counted_events_are_among_the_steps_and_enter_opens_their_list(
    site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> None:
    rows = [{"id": f"e{place}", "date": "2031-06-18", "category": "Plans"} for place in range(9)]
    page = pages()
    page.goto(site_of(make_program(rows)).link(""))
    ready(page)
    chart, title = page.locator("#timeline-chart"), page.locator("#card-title")
    counted = (chart.locator(".counted").get_attribute("data-events") or "").split()
    assert len(counted) > 1
    chart.press("Space")
    for _ in rows:
        if event_of(page) in counted:
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Counted events")
    expect(dialog.get_by_role("button").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(title).to_be_focused()
    page.keyboard.press("Escape")
    expect(chart).to_be_focused()


def test_the_whole_journey_needs_no_pointer(opened: Callable[..., Page]) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    title = page.locator("#card-title")
    press = page.keyboard.press
    _choose(page)
    go(page, "#timeline-chart")
    for key in "+", "ArrowRight", "-", "0":
        press(key)
    press("Enter")  # begins with the first event
    expect(page.locator("[data-reading-place]")).to_have_text(re.compile(r"^1 of \d+$"))
    expect(page.locator("#timeline-chart")).to_be_focused()
    for _ in range(20):
        if event_of(page) == "arizona_end":
            break
        press("ArrowRight")
    press("Enter")
    expect(title).to_be_focused()
    press("Escape")  # the read-through ends; the card stays
    expect(page.locator("#timeline-chart")).to_be_focused()
    press("Enter")
    press("Enter")
    expect(title).to_have_text("ICE ends Arizona task-force agreements")
    expect(title).to_be_focused()
    _within_the_card(page)
    _among_the_views(page)


def _choose(page: Page) -> None:
    """The theme, a search that is given up, a period, a lane."""
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate(IS, ".skip")
    go(page, "[data-theme-switch]")
    press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    go(page, "#search")
    page.keyboard.type("arizona")
    expect(page.locator("[data-count]")).not_to_have_text(ALL)
    press("Escape")
    expect(page.locator("[data-count]")).to_have_text(ALL)
    go(page, "[data-period='2006|2013']")
    press("Space")
    expect(page).to_have_url(re.compile("from=2006&to=2013"))
    go(page, "[data-toggle='lane=Arizona']")
    press("Space")
    expect(page.locator("[data-count]")).to_have_text(IN_ARIZONA)


def _within_the_card(page: Page) -> None:
    """A link within the page and the way back, the next event, a link to it."""
    press = page.keyboard.press
    go(page, "#card a[href^='#disagreement-']")
    press("Enter")
    expect(page.locator(".disagreement:focus")).to_be_in_viewport()
    page.go_back()
    page.locator("#card-title").focus()  # the browser gives no focus back
    go(page, "#card [data-step='1']")
    now = page.locator("#card-title").inner_text()
    press("Enter")
    expect(page.locator("#card-title")).not_to_have_text(now)
    expect(page.locator("#card [data-step='1']")).to_be_focused()
    go(page, "#card [data-copy]")
    press("Enter")
    expect(page.get_by_text("The link was copied.")).to_be_visible()
    press("Escape")
    expect(page.locator("#timeline-chart")).to_be_focused()


def _among_the_views(page: Page) -> None:
    """A view by the row of links, its fold, the meaning of a term."""
    press = page.keyboard.press
    go(page, ".views [data-view~='disagreements']")
    press("Enter")
    fold = page.locator("#disagreements > details")
    expect(page.locator("#disagreements")).to_be_focused()
    press("Tab")
    press("Enter")
    expect(fold).not_to_have_attribute("open", re.compile(""))
    press("Enter")
    expect(fold).to_have_attribute("open", "")
    go(page, "a[href^='#term-']:not(.link)", most=300)
    press("Enter")
    expect(page.locator("#meaning")).to_be_visible()
    press("Escape")
    expect(page.locator("#meaning")).to_be_hidden()
    assert page.evaluate(IS, "a[href^='#term-']:not(.link)")
