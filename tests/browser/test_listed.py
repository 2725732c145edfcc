"""The events as a list in the chart's place: under their years, cut to the window, in one order."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.browser.counts import ALL
from tests.factories import make_program
from timeline.program import Program

ROWS: list[dict[str, object]] = [
    {"id": "plan", "date": "2030-05", "title": "Plan", "category": "Hall", "importance": 5},
    {"id": "vote", "date": "2031-02-03", "title": "Vote", "category": "Hall", "layer": "core"},
    {"id": "talk", "date": "2031-04-01", "title": "Talk", "category": "Street", "layer": "side"},
    {"id": "opening", "date": "2034", "title": "Opening", "category": "Street"},
    {"id": "rumor", "date": "", "title": "Rumor", "category": "Street"},
]

LINES = """() => [...document.querySelectorAll('.listed .events li')]
  .filter((one) => one.checkVisibility())
  .map((one) => (one.querySelector('h3, .title') ?? one).textContent)"""

ALONE = """() => [...document.querySelectorAll('.events .disputed .title')]
  .filter((title) => {
    const last = document.createRange();
    last.setStart(title.lastChild, title.lastChild.length - 1);
    last.setEnd(title.lastChild, title.lastChild.length);
    return title.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom > 9;
  })
  .map((title) => title.textContent)"""
"""The titles whose sign of a disagreement stands on a line below the last word."""


@pytest.fixture
def aurora() -> Program:
    """Five events in two lanes, one of them without a date."""
    return make_program(ROWS)


@pytest.fixture
def listed(
    site_of: Callable[[Program], Site], aurora: Program, pages: Callable[..., Page]
) -> Callable[..., Page]:
    """Open a state of the five events, in the list."""

    def open_state(state: str = "", **options: int) -> Page:
        page = pages(**options)
        page.goto(site_of(aurora).link(f"{state}&as=list".strip("&")))
        ready(page)
        return page

    return open_state


def entries(page: Page) -> Locator:
    return page.locator(".events [data-row]:visible")


def test_the_switch_puts_the_list_in_the_charts_place_and_back(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    region = page.get_by_role("region", name="Timeline", exact=True)
    chart = page.locator("#timeline-chart")
    switch = page.get_by_role("group", name="Events as")
    expect(switch.get_by_role("button", name="Chart")).to_have_attribute("aria-pressed", "true")
    switch.get_by_role("button", name="List").click()
    expect(chart).to_be_hidden()
    expect(region.get_by_role("list", name="Events")).to_be_visible()
    assert site.state(page) == "as=list"
    expect(page.locator("[data-count]")).to_have_text(ALL)
    page.go_back()
    expect(chart).to_be_visible()
    expect(region.get_by_role("list", name="Events")).to_have_count(0)
    expect(page.locator("#events + section")).to_have_id("table")
    expect(page.locator(".year")).to_have_count(0)


def test_events_stand_under_their_years_and_the_undated_at_the_end(
    listed: Callable[..., Page],
) -> None:
    assert listed().evaluate(LINES) == [
        *("2030", "Plan", "2031", "Vote", "Talk", "2034", "Opening", "Undated", "Rumor"),
    ]


@ON_FILE
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_each_heading_stands_in_one_line_beside_its_events(
    listed: Callable[..., Page], width: int
) -> None:
    page = listed(width=width)
    headings = page.locator(".year h3")
    expect(headings.last).to_have_text("Undated")
    lines = headings.evaluate_all(
        """(all) => all.map((one) => {
             const words = document.createRange();
             words.selectNodeContents(one);
             const room = one.getBoundingClientRect();
             return words.getClientRects().length === 1
               && words.getBoundingClientRect().right <= room.right;
           })"""
    )
    assert all(lines)


def test_a_filter_leaves_no_year_without_an_event(listed: Callable[..., Page]) -> None:
    assert listed("lane=Hall").evaluate(LINES) == ["2030", "Plan", "2031", "Vote"]


@ON_FILE
def test_what_lies_outside_the_window_is_counted_at_either_end(
    listed: Callable[..., Page],
) -> None:
    page = listed("from=2031-03&to=2031")
    assert page.evaluate(LINES) == [
        *("2 earlier, 2030–2031", "2031", "Talk", "1 later, 2034", "Undated", "Rumor"),
    ]
    page.get_by_role("button", name="2 earlier").click()
    expect(page.get_by_role("button", name="Plan")).to_be_focused()
    expect(page).to_have_url(re.compile("to=2031-12-31"))
    page.get_by_role("button", name="1 later").click()
    expect(page.locator('.events [data-event="opening"]')).to_be_focused()
    expect(entries(page)).to_have_count(5)


@ON_FILE
def test_an_entry_looks_as_its_label_does_in_the_chart(listed: Callable[..., Page]) -> None:
    page = listed()
    weights, colors = (
        {
            name: page.locator(f'.events [data-row="{name}"] .title').evaluate(
                f"(title) => getComputedStyle(title).{what}"
            )
            for name in ("plan", "vote", "talk")
        }
        for what in ("fontWeight", "color")
    )
    assert weights == {"plan": "600", "vote": "400", "talk": "400"}
    assert colors["plan"] == colors["vote"] != colors["talk"]


@ON_FILE
def test_an_event_whose_sources_disagree_bears_the_sign(opened: Callable[..., Page]) -> None:
    page = opened("as=list&disputed=1")
    signs = page.locator(".events [data-row]:visible .title").evaluate_all(
        "(titles) => titles.map((one) => getComputedStyle(one, '::after').content)"
    )
    assert signs
    assert {sign.split('"')[1].strip("\u2060") for sign in signs} == {"≠"}


def test_an_entry_opens_its_card_and_is_marked(opened: Callable[..., Page]) -> None:
    page = opened("as=list", width=390, height=844, has_touch=True)
    entry = page.locator('.events [data-event="arizona_end"]')
    entry.tap()
    expect(entry).to_have_attribute("aria-current", "true")
    sheet = page.get_by_role("region", name="Event details")
    expect(sheet.get_by_role("heading", level=2)).to_be_focused()
    box, cover = entry.bounding_box(), sheet.bounding_box()
    assert box
    assert cover
    assert 0 <= box["y"] < box["y"] + box["height"] <= cover["y"]
    page.get_by_role("button", name="Close", exact=True).click()
    expect(entry).to_be_focused()


@ON_FILE
def test_a_card_that_comes_with_the_link_has_its_entry_in_the_list(
    opened: Callable[..., Page],
) -> None:
    page = opened("as=list&event=arizona_end&from=1996&to=1999")
    expect(page.locator('.events [data-event="arizona_end"]')).to_be_visible()


@ON_FILE
def test_a_card_that_came_with_the_link_gives_the_focus_to_the_list(
    opened: Callable[..., Page],
) -> None:
    page = opened("as=list&event=arizona_end")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator("#events")).to_be_focused()


def test_a_filter_that_is_given_up_leaves_the_focus_on_the_list(
    listed: Callable[..., Page],
) -> None:
    page = listed("q=nothing+like+it")
    page.get_by_role("button", name=re.compile("^Without the search")).click()
    expect(page.locator("#events")).to_be_focused()


@ON_FILE
def test_the_focus_goes_down_the_list_as_the_eye_does(listed: Callable[..., Page]) -> None:
    page = listed("from=2031&to=2031")
    page.get_by_role("button", name="1 earlier").focus()
    tops = []
    for _ in range(5):
        tops.append(page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY"))
        page.keyboard.press("Tab")
    assert tops == sorted(set(tops))
    money = page.evaluate("document.activeElement.closest('.timeline') === null")
    assert money


@ON_FILE
def test_the_read_through_steps_down_the_list(listed: Callable[..., Page]) -> None:
    page = listed()
    page.get_by_role("button", name="Read through").click()
    marked = page.locator(".events [aria-current=true] .title")
    for title in ("Plan", "Vote", "Talk"):
        expect(marked).to_have_text(title)
        page.keyboard.press("ArrowRight")


def test_a_period_cuts_the_list(opened: Callable[..., Page]) -> None:
    page = opened("as=list")
    page.get_by_role("button", name="2012", exact=True).click()
    expect(page.locator(".year h3").filter(has_text="2012")).to_be_visible()
    expect(page.locator(".year h3").filter(has_text="1996")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile(r"^\d+ earlier, 1996–2011$"))).to_be_visible()


@ON_FILE
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_the_list(
    opened: Callable[..., Page], axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = opened("as=list&event=arizona_end", width=width, color_scheme=scheme)
    assert axe(page, ".toolbar", "#events") == []


@ON_FILE
def test_the_sign_of_a_disagreement_stays_with_the_last_word(opened: Callable[..., Page]) -> None:
    page = opened("as=list&disputed=1", width=320)
    expect(page.locator(".events .disputed:visible").first).to_be_visible()
    for width in range(320, 441, 10):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(ALONE) == []
