"""Lanes, layers, programs, sources, marks, "disputed only": alternatives within one, all together;
and the periods, which filter nothing."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.counts import ALL, ARIZONA, ROWS, chip, events, marked

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


def drawn(page: Page) -> list[str]:
    """The ids of the events in the lanes of the chart, drawn or counted there."""
    return page.evaluate(
        """() => [...document.querySelectorAll(".events [data-row]:not([hidden])")].map(
             (row) => row.dataset.row)"""
    )


def test_a_mark_of_the_legend_leaves_the_events_that_have_it(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    legend = page.get_by_role("region", name="Legend")
    capsule = legend.get_by_role("button", name="some day within this")
    expect(capsule).to_have_attribute("aria-pressed", "false")
    capsule.click()
    expect(page.locator("[data-count]")).to_have_text(f"{len(marked('capsule'))} events")
    expect(capsule).to_have_attribute("aria-pressed", "true")
    assert site.state(page) == "mark=capsule"
    assert sorted(drawn(page)) == sorted(marked("capsule"))
    expect(page.locator("#money .plot")).to_be_visible()
    legend.get_by_role("button", name="sources disagree").click()
    both = {*marked("capsule"), *marked("differ")}
    expect(page.locator("[data-count]")).to_have_text(f"{len(both)} events")
    assert site.state(page) == "mark=capsule&mark=differ"
    page.go_back()
    page.go_back()
    expect(page.locator("[data-count]")).to_have_text(ALL)
    expect(capsule).to_have_attribute("aria-pressed", "false")


def test_the_legend_explains_what_the_selection_has_and_what_is_pressed(
    opened: Callable[..., Page],
) -> None:
    page = opened("lane=Arizona&mark=before")
    legend = page.get_by_role("region", name="Legend")
    expect(legend.get_by_role("button", name="before this day")).to_be_visible()
    expect(legend.get_by_role("button", name="some day within this")).to_be_hidden()
    expect(legend.get_by_role("button", name="claimed")).to_be_visible()
    legend.get_by_role("button", name="before this day").click()
    expect(legend.get_by_role("button", name="before this day")).to_be_hidden()
    page.get_by_role("searchbox", name="Search events").fill("zzz")
    expect(legend.get_by_role("button")).to_have_count(0)
    expect(legend.get_by_text("and the figures")).to_be_hidden()


def test_a_mark_of_figures_can_be_given_up_where_the_chart_is_empty(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("mark=claimed")
    empty = page.locator("[data-empty]")
    expect(empty).to_contain_text("No event has this mark; it is one of the figures.")
    empty.get_by_role("button", name=f"Without the mark “claimed”: {ALL}").click()
    assert site.state(page) == ""


def test_all_filters_know_the_marks(opened: Callable[..., Page], site: Site) -> None:
    page = opened("mark=ring&mark=day", width=390, height=844)
    expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()
    expect(page.locator("[data-printed]")).to_contain_text(
        "Mark: some day within two months, a day."
    )
    entry = page.get_by_role("region", name="Legend").get_by_role("button", name="a day")
    box = entry.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    page.get_by_role("button", name="Clear filters").click()
    assert site.state(page) == ""


def test_the_menu_of_periods_has_decades_and_closes_when_one_is_chosen(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("event=arizona_end")
    more = page.locator(".filters .menu summary")
    decade = page.locator(".filters .menu button", has_text="2010s")
    expect(decade).to_be_hidden()
    more.focus()
    page.keyboard.press("Enter")
    expect(decade).to_be_visible()
    page.keyboard.press("Escape")
    expect(decade).to_be_hidden()
    expect(more).to_be_focused()
    assert "event=arizona_end" in site.state(page)  # Escape closes one thing at a time
    more.click()
    decade.click()
    expect(decade).to_be_hidden()
    assert site.state(page) == "from=2010&to=2019&event=arizona_end"
    expect(decade).to_have_attribute("aria-pressed", "true")
    more.click()
    page.locator("h1").click()
    expect(decade).to_be_hidden()


def test_a_period_of_the_menu_is_cut_to_the_record(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    page.locator(".filters .menu summary").click()
    term = page.locator(".filters .menu button", has_text="Clinton, 1993–2001")
    term.click()
    assert site.state(page) == "from=1996-01-01&to=2001-01-19"
    expect(term).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Whole record", exact=True).click()
    expect(term).to_have_attribute("aria-pressed", "false")
