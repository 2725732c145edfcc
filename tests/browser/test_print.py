"""Paper: whole, light, with what is shown and when it was printed, and with numbered sources."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

SHEET = 688  # pixels across a sheet of A4 between its margins
NUMBERS = """() => [...document.querySelectorAll('a[href^="#source-"]')].map((link) => [
  getComputedStyle(link, '::after').content.replace(/["\\s]/g, ''),
  `[${1 + [...document.querySelectorAll('.sources > li')]
    .indexOf(document.getElementById(link.hash.slice(1)))}]`,
])"""
CUT = """() => [...document.querySelectorAll('body *')]
  .filter((one) => one.checkVisibility() && !one.closest('svg, .skip, .unseen'))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
  .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def aurora() -> Program:
    """Two events on two sources, the second of which is cited more."""
    return make_program(
        [
            {"id": "plan", "date": "2031", "title": "Plan", "category": "Hall", "source": "memo"},
            {"id": "vote", "date": "2032", "title": "Vote", "category": "Hall", "source": "act"},
            {"id": "talk", "date": "2033", "title": "Talk", "category": "Hall", "source": "act"},
        ],
        sources=[
            {"id": "memo", "title": "A memo", "url": "https://example.org/memo"},
            {"id": "act", "title": "The act"},
        ],
    )


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


@ON_FILE
def test_each_link_to_a_source_bears_the_number_of_the_list(opened: Callable[..., Page]) -> None:
    page = opened()
    assert page.evaluate(NUMBERS)[0][0] == "none"
    numbers = on_paper(page).evaluate(NUMBERS)
    assert len(numbers) > 100
    assert [shown for shown, _ in numbers] == [own for _, own in numbers]


def test_sources_are_numbered_without_a_script_and_bear_their_addresses(
    pages: Callable[..., Page], aurora: Program, tmp_path: Path
) -> None:
    from timeline.exporting import export

    path = tmp_path / "aurora.html"
    path.write_bytes(export(aurora))
    page = pages(java_script_enabled=False)
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    cited = page.locator("#table").get_by_role("link")
    after = "(one) => getComputedStyle(one, '::after').content"
    assert [cited.nth(i).evaluate(after) for i in range(3)] == ['" [2]"', '" [1]"', '" [1]"']
    expect(page.locator(".sources > li")).to_contain_text(["The act", "A memo"])
    memo = page.locator(".sources").get_by_role("link", name="A memo")
    assert memo.evaluate(after) == '"https://example.org/memo"'


def test_paper_states_the_edition_and_its_day(opened: Callable[..., Page], site: Site) -> None:
    page = opened("lane=Arizona&from=2012&to=2012")
    page.clock.set_fixed_time("2031-05-07T12:00:00")
    line = on_paper(page).locator(".printed")
    expect(line).to_be_visible()
    expect(line).to_contain_text("Lane: Arizona. Window: Jan 1, 2012 – Dec 31, 2012. Edition ")
    expect(line).to_contain_text("Printed on May 7, 2031.")


@ON_FILE
@pytest.mark.parametrize("state", ["", "event=arizona_end", "as=list&lane=Arizona"])
def test_nothing_is_cut_at_the_edge_of_a_sheet(opened: Callable[..., Page], state: str) -> None:
    page = on_paper(opened(state, width=SHEET))
    assert page.evaluate("document.documentElement.scrollWidth") == SHEET
    assert page.evaluate(CUT) == []


@ON_FILE
def test_a_dark_page_is_printed_light(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    looks = page.evaluate(
        """() => ['body', '#card h2', '#timeline-chart .item text'].map((name) => {
          const { backgroundColor, color, fill } = getComputedStyle(document.querySelector(name));
          return name === 'body' ? backgroundColor : name === '#card h2' ? color : fill;
        })"""
    )
    assert looks == ["rgb(255, 255, 255)", "rgb(23, 32, 42)", "rgb(23, 32, 42)"]


def test_paper_shows_the_chart_or_the_list_as_the_screen_does(
    pages: Callable[..., Page], site_of: Callable[[Program], Site], aurora: Program
) -> None:
    site, page = site_of(aurora), pages()
    page.goto(site.link("as=list"))
    ready(page)
    on_paper(page)
    expect(page.locator(".events")).to_be_visible()
    expect(page.locator("#timeline-chart")).to_be_hidden()
    expect(page.get_by_role("group", name="Events as")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Chart").click()
    on_paper(page)
    expect(page.locator(".events")).to_be_hidden()
    expect(page.locator("#timeline-chart")).to_be_visible()


@ON_FILE
def test_headings_stay_with_what_follows_and_charts_are_whole(
    opened: Callable[..., Page],
) -> None:
    page = on_paper(opened())
    headings = page.locator(":is(h1, h2, h3, summary):visible").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).breakAfter)"
    )
    assert set(headings) == {"avoid"}
    charts = page.locator(":is(.timeline, .plot):visible").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).breakInside)"
    )
    assert set(charts) == {"avoid"}
