"""Lanes, layers, programs, sources and "disputed only": alternatives within one, all together."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.counts import ALL, ARIZONA, ROWS, chip, events

ACCOUNT = re.compile(
    rf"^{ROWS} rows in the file = (\d+) shown \+ (\d+) filtered out \+ 0 set aside\.$"
)


def test_lanes_are_alternatives_and_the_chart_keeps_only_them(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    page.get_by_role("button", name=ARIZONA).click()
    page.get_by_role("button", name=chip("Statements")).click()
    expect(page.locator("[data-count]")).to_have_text(events("Arizona", "Statements"))
    assert site.state(page) == "lane=Arizona&lane=Statements"
    chart = page.locator("#timeline-chart")
    expect(chart.get_by_text("Statements", exact=True)).to_be_visible()
    expect(chart.get_by_text("Oversight", exact=True)).to_have_count(0)
    page.get_by_role("button", name=ARIZONA).click()
    expect(page.locator("[data-count]")).to_have_text(events("Statements"))


def test_every_row_is_accounted_for(opened: Callable[..., Page]) -> None:
    page = opened("layer=core")
    account = page.locator("footer [data-account]")
    expect(account).to_have_text(ACCOUNT)
    shown, hidden = map(int, ACCOUNT.findall(account.inner_text())[0])
    assert shown + hidden == ROWS
    page.locator("#table details").evaluate("table => { table.open = true; }")
    assert page.locator("#table tbody tr:visible").count() == shown


def test_a_source_is_chosen_among_the_sources(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    page.get_by_text("Programs and sources").click()
    sources = page.get_by_role("group", name="Sources")
    sources.locator("summary").click()
    sources.get_by_role("button", name=re.compile("Arizona v. United States")).click()
    expect(page.locator("[data-count]")).to_have_text("1 event")
    assert site.state(page).startswith("source=")


def test_one_click_clears_all_filters(opened: Callable[..., Page], site: Site) -> None:
    page = opened("q=ice&lane=Arizona&disputed=1&from=2011&to=2013")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("[data-count]")).to_have_text(ALL)
    expect(page.get_by_role("searchbox", name="Search events")).to_have_value("")
    expect(page.get_by_role("button", name="Clear filters")).to_be_hidden()
    assert site.state(page) == "from=2011&to=2013"


def test_on_a_phone_the_filters_are_folded_and_counted(opened: Callable[..., Page]) -> None:
    page = opened("lane=Arizona", width=390, height=844, has_touch=True)
    lanes = page.get_by_role("group", name="Lanes")
    expect(lanes).to_be_hidden()
    page.get_by_role("button", name="Filters (1)").tap()
    lanes.get_by_role("button", name=ARIZONA).tap()
    expect(page.get_by_role("button", name="Filters", exact=True)).to_have_attribute(
        "aria-expanded", "true"
    )
    expect(page.locator("[data-count]")).to_have_text(ALL)


def test_in_the_address_the_filters_take_many_values(opened: Callable[..., Page]) -> None:
    page = opened("lane=Arizona&lane=Oversight&layer=context")
    everything = page.locator("[data-count]")
    expect(everything).to_have_text(re.compile(r"^\d+ events?$"))
    lanes = page.get_by_role("group", name="Lanes").locator("[aria-pressed=true]")
    expect(lanes).to_have_count(2)
