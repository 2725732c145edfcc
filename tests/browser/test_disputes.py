"""Disagreements: bracketed in the chart, side by side in the card and in their view."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

ROWS: list[dict[str, object]] = [
    {"id": "plan", "date": "2031-06", "title": "The plan names three halls", "category": "Plans"},
    {"id": "audit", "date": "2032-06", "title": "The audit names six", "category": "Reviews"},
    {"id": "press", "date": "2032-09", "title": "A paper names five", "category": "Reviews"},
    {"id": "rain", "date": "2033-01", "title": "It rains", "category": "Weather"},
    {"id": "halls", "date": "2033", "title": "Halls", "measure": "halls", "value": 3,
     "unit": "halls"},
]  # fmt: skip
DISAGREEMENTS = [
    {"id": "number", "rows": "plan | audit | press", "kind": "conflict",
     "question": "How many halls?", "formula": "halls * 2 = 6"},
    {"id": "weather", "rows": "rain | press", "kind": "wording", "question": "Did it rain?"},
]  # fmt: skip


@pytest.fixture(scope="module")
def aurora() -> Program:
    """Four events and a figure; three of the events disagree, and one of them with the fourth."""
    return make_program(ROWS, disagreements=DISAGREEMENTS)


@pytest.fixture
def shown(
    aurora: Program, site_of: Callable[[Program], Site], pages: Callable[..., Page]
) -> Callable[..., Page]:
    """Open a state of the made-up program on each of the two pages in turn."""
    site = site_of(aurora)

    def show(state: str = "", **options: int) -> Page:
        page = pages(**options)
        page.goto(site.link(state))
        ready(page)
        return page

    return show


def words(page: Page) -> list[str]:
    """The word beside the sign of each bracket in the chart."""
    return page.locator("#timeline-chart text", has_text="differ").all_text_contents()


def arms(page: Page) -> int:
    """How many events the bracket in the chart joins."""
    paths = page.locator("#timeline-chart path[fill=none]").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('d'))"
    )
    (bracket,) = [path for path in paths if "V" in path and "H" in path]
    return bracket.count("H")


@ON_FILE
@pytest.mark.parametrize(("event", "joined"), [("plan", 3), ("press", 4), ("rain", 2)])
def test_the_chosen_event_is_bracketed_with_its_other_accounts(
    shown: Callable[..., Page], event: str, joined: int
) -> None:
    page = shown(f"event={event}", width=1600)
    assert words(page) == ["differ"]
    assert arms(page) == joined


@ON_FILE
@pytest.mark.parametrize("state", ["", "event=halls", "event=rain&lane=Weather"])
def test_nothing_is_bracketed_where_there_is_no_other_account(
    shown: Callable[..., Page], state: str
) -> None:
    assert words(shown(state)) == []


@ON_FILE
def test_the_card_leads_to_the_comparison_and_the_comparison_back(
    shown: Callable[..., Page],
) -> None:
    page = shown("event=audit")
    page.get_by_role("region", name="Event details").get_by_role("link", name="Compare").click()
    block = page.get_by_role("article", name="How many halls?")
    expect(block).to_be_focused()
    expect(block).to_be_in_viewport()
    block.get_by_role("button", name="A paper names five").click()
    expect(page.locator("#card-title")).to_have_text("A paper names five")
    block.get_by_role("button", name="3", exact=True).click()
    expect(page.locator("#card-title")).to_have_text("Halls")


def test_a_filter_hides_what_none_of_its_rows_is_in(shown: Callable[..., Page]) -> None:
    page = shown("lane=Plans")
    view = page.locator("#disagreements")
    expect(view.get_by_role("article")).to_have_count(1)
    expect(view.get_by_role("article", name="How many halls?")).to_be_visible()
    expect(view.locator("summary", has_text="How many halls?")).to_be_visible()
    expect(view.locator("summary", has_text="Did it rain?")).to_be_hidden()


@ON_FILE
def test_a_question_opens_in_place(shown: Callable[..., Page]) -> None:
    page = shown("view=disagreements")
    block = page.get_by_role("article", name="Did it rain?")
    expect(block.locator(".sides")).to_be_hidden()
    block.locator("summary").click()
    expect(block.locator(".sides")).to_be_visible()
