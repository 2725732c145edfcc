"""Any dataset gives a page: one with nothing in it, one event, a thousand, nothing but a table."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, ready
from tests.factories import make_program
from timeline.program import Program

UNDATED = [{"id": "a", "date": "", "title": "A promise", "category": "Plans"}]
NUMBERS = [
    {"id": "n", "date": "2031", "title": "Cost", "measure": "cost", "value": 5, "unit": "points"}
]
ONE = [{"id": "a", "date": "2031-06-18", "title": "Study begins"}]
THOUSAND = [
    {
        "id": f"e{place}",
        "date": f"{2000 + place % 30}-{place % 12 + 1:02}-{place % 28 + 1:02}",
        "title": f"Event number {place}",
        "category": f"Lane {place % 7}",
        "importance": place % 5 + 1,
    }
    for place in range(1000)
]


@pytest.fixture
def shown(
    pages: Callable[..., Page], site_of: Callable[[Program], Site]
) -> Callable[[Program], Page]:
    def show(program: Program) -> Page:
        page = pages()
        page.goto(site_of(program).base)
        ready(page)
        return page

    return show


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "This dataset has no rows yet."),
        (UNDATED, "No row of this dataset has both a lane and a date that can be drawn"),
        (NUMBERS, "No row of this dataset has both a lane and a date that can be drawn"),
    ],
    ids=["no rows", "no dates", "numbers alone"],
)
def test_a_dataset_with_nothing_to_draw_says_so(
    shown: Callable[[Program], Page],
    axe: Callable[..., list[str]],
    rows: list[dict[str, object]],
    words: str,
) -> None:
    page = shown(make_program(rows))
    expect(page.get_by_role("region", name="Timeline").get_by_text(words)).to_be_visible()
    expect(page.locator("footer")).to_contain_text(f"{len(rows)} row")
    assert axe(page) == []


def test_one_event_without_settings_or_sources_is_a_whole_page(
    shown: Callable[[Program], Page], axe: Callable[..., list[str]]
) -> None:
    page = shown(make_program(ONE))
    expect(page.locator("[data-count]")).to_have_text("1 event")
    page.locator("#timeline-chart").get_by_text("Study begins").click()
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text("Study begins")
    expect(card.get_by_text("1 of 1")).to_be_visible()
    expect(page.get_by_role("region", name="Budget")).to_have_count(0)
    assert axe(page) == []


def test_a_thousand_events_are_all_drawn_or_counted(shown: Callable[[Program], Page]) -> None:
    page = shown(make_program(THOUSAND))
    expect(page.locator("[data-count]")).to_have_text("1,000 events")
    drawn = page.locator("#timeline-chart .item").count()
    groups = page.locator("#timeline-chart .counted")
    counted = groups.evaluate_all(
        "groups => groups.flatMap((one) => one.dataset.events.split(' ')).length"
    )
    assert drawn > 20
    assert drawn + counted == 1000
    page.get_by_role("searchbox", name="Search events").fill("number 777")
    expect(page.locator("[data-count]")).to_have_text("1 event")
