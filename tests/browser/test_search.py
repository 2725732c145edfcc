"""The search narrows list, chart and table as the reader types."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.counts import ALL, IN_ARIZONA, chip, found

TASKS = found("arizona task")


def test_typing_fast_loses_no_letter_and_makes_one_entry_of_the_history(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    before = page.evaluate("history.length")
    box = page.get_by_role("searchbox", name="Search events")
    box.press_sequentially("arizona task", delay=4)
    expect(page.locator("[data-count]")).to_have_text(f"{TASKS} events")
    expect(page.get_by_role("list", name="Events").get_by_role("listitem")).to_have_count(TASKS)
    expect(page.locator("#timeline-chart .item, #timeline-chart .counted")).not_to_have_count(0)
    expect(box).to_have_value("arizona task")
    assert site.state(page) == "q=arizona%20task"
    assert page.evaluate("history.length") == before + 1


def test_back_restores_the_earlier_text_in_the_box(opened: Callable[..., Page]) -> None:
    page = opened("q=oversight")
    box = page.get_by_role("searchbox", name="Search events")
    box.fill("audit")
    page.get_by_role("button", name=chip("Oversight")).click()
    page.go_back()
    expect(box).to_have_value("audit")
    page.go_back()
    expect(box).to_have_value("oversight")
    page.go_forward()
    expect(box).to_have_value("audit")


def test_back_from_within_the_box_restores_it_too(opened: Callable[..., Page]) -> None:
    page = opened()
    box = page.get_by_role("searchbox", name="Search events")
    box.fill("audit")
    expect(page.locator("[data-count]")).not_to_have_text(ALL)
    page.go_back()
    expect(box).to_have_value("")
    expect(page.locator("[data-count]")).to_have_text(ALL)


def test_marks_and_capitals_do_not_matter(opened: Callable[..., Page]) -> None:
    page = opened()
    box = page.get_by_role("searchbox", name="Search events")
    box.fill("ARÏZÔNA  Task")
    expect(page.locator("[data-count]")).to_have_text(f"{TASKS} events")


def test_a_search_without_a_result_says_what_to_relax(opened: Callable[..., Page]) -> None:
    page = opened("lane=Arizona")
    page.get_by_role("searchbox", name="Search events").fill("harris county")
    chart = page.get_by_role("region", name="Timeline")
    expect(chart.get_by_text("No event matches.")).to_be_visible()
    expect(
        chart.get_by_role("button", name="Without the search “harris county”: " + IN_ARIZONA)
    ).to_be_visible()
    chart.get_by_role("button", name="Without the lane Arizona").click()
    expect(page.locator("[data-count]")).to_have_text("1 event")
    expect(chart.get_by_text("No event matches.")).to_be_hidden()
    expect(page.locator("#timeline-chart .item")).to_have_text(["First site: Harris County"])
