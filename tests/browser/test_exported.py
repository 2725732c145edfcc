"""The exported page, opened from disk: the whole dashboard in one file, or its record alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Record, ready
from tests.browser.counts import ALL, IN_ARIZONA
from timeline.exporting import export
from timeline.program import Program
from timeline.view import View

SHIFTS = """
globalThis.shifts = [];
new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries()))
  .observe({ type: "layout-shift", buffered: true });
"""


def test_a_change_of_the_fragment_moves_the_view(page: Page, exported: Path) -> None:
    page.goto(f"{exported.as_uri()}#event=arizona_end&from=2009&to=2013")
    ready(page)
    title = page.get_by_role("region", name="Event details").get_by_role("heading", level=2)
    expect(title).to_have_text("ICE ends Arizona task-force agreements")
    page.evaluate("location.hash = 'event=recs_closed&from=2012&to=2012'")
    expect(title).to_have_text("60 of 62 earlier recommendations closed")
    expect(page.locator("#timeline-chart").get_by_text("Congress authorizes")).to_have_count(0)
    page.evaluate("location.hash = 'sources'")  # a place, not a state
    expect(page.locator("#sources h2")).to_be_in_viewport()
    expect(title).to_have_text("60 of 62 earlier recommendations closed")


def test_the_file_asks_for_nothing(page: Page, exported: Path, record: Record) -> None:
    page.goto(exported.as_uri())
    ready(page)
    page.get_by_role("searchbox", name="Search events").fill("arizona")
    page.locator("#timeline-chart .item").first.click()
    own = {exported.as_uri()}
    assert {url for url in record.requests if not url.startswith("data:")} == own


def test_without_scripts_the_charts_and_every_cited_row_are_there(
    pages: Callable[..., Page], exported: Path, bundled: Program
) -> None:
    page = pages(java_script_enabled=False)
    page.goto(exported.as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text(bundled.settings.title)
    chart = page.get_by_role("region", name="Timeline")
    expect(chart.get_by_text("ICE ends Arizona task-force agreements").first).to_be_visible()
    expect(
        page.get_by_role("region", name="Money by fiscal year").get_by_role("img").first
    ).to_be_visible()
    rows = page.get_by_role("table", name="Every row, with its sources").get_by_role("row")
    expect(rows).to_have_count(len(bundled.events) + 1)
    expect(rows.nth(1)).to_contain_text("110 Stat. 3009-563")
    expect(page.get_by_role("searchbox")).to_have_count(0)


def test_a_file_opens_with_the_view_that_it_was_exported_with(
    page: Page, tmp_path: Path, bundled: Program
) -> None:
    path = tmp_path / "arizona.html"
    path.write_bytes(export(bundled, View(lane=("Arizona",), start="mid-2011", end="2013")))
    page.goto(path.as_uri())
    ready(page)
    expect(page.locator("[data-count]")).to_have_text(IN_ARIZONA)
    expect(page.get_by_role("status").filter(has_text="takes a year")).to_have_count(0)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("[data-count]")).to_have_text(ALL)
    page.reload()
    ready(page)
    expect(page.locator("[data-count]")).to_have_text(ALL)
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_role("button", name="1996–2013")).to_have_attribute("aria-pressed", "true")
    page.goto(path.as_uri())
    ready(page)
    expect(page.locator("[data-count]")).to_have_text(IN_ARIZONA)


def test_before_its_script_runs_the_chart_is_already_the_live_one(
    pages: Callable[..., Page], exported: Path
) -> None:
    def labels(**options: bool) -> list[str]:
        page = pages(width=944, **options)
        page.goto(exported.as_uri())
        if options.get("java_script_enabled", True):
            ready(page)
        return page.locator("#timeline-chart svg:visible .item").all_inner_texts()

    assert labels(java_script_enabled=False) == labels()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_page_becomes_live(
    width: int, pages: Callable[..., Page], exported: Path
) -> None:
    still, live = pages(width=width, java_script_enabled=False), pages(width=width)
    live.add_init_script(SHIFTS)
    for page in (still, live):
        page.goto(exported.as_uri())
    ready(live)
    live.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert live.evaluate("globalThis.shifts.length") == 0
    assert boxes(still) == boxes(live)


def boxes(page: Page) -> list[tuple[float, ...]]:
    """Where each mark stands within the chart, and how wide it is, to a tenth of a pixel."""
    chart = page.locator("#timeline-chart").bounding_box()
    found = [one.bounding_box() for one in page.locator("#timeline-chart svg:visible .item").all()]
    assert len(found) > 20
    return [
        (round(box["x"] - chart["x"], 1), round(box["y"] - chart["y"], 1), round(box["width"], 1))
        for box in found
        if chart and box
    ]
