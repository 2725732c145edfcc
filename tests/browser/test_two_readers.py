"""The server holds no reader's choice: two readers do not disturb each other."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import ready
from tests.browser.counts import ARIZONA, IN_ARIZONA, chip, events


def test_two_readers_see_each_their_own(pages: Callable[..., Page], served: str) -> None:
    one, other = pages(), pages()
    for page in (one, other):
        page.goto(served)
        ready(page)
    one.get_by_role("button", name=ARIZONA).click()
    other.get_by_role("button", name=chip("Oversight")).click()
    one.locator("#timeline-chart .item").first.click()
    expect(one.locator("[data-count]")).to_have_text(IN_ARIZONA)
    expect(other.locator("[data-count]")).to_have_text(events("Oversight"))
    expect(other.locator("#timeline-chart").get_by_text("Oversight", exact=True)).to_be_visible()
    expect(other.get_by_text("Choose an event")).to_be_visible()
    other.reload()
    ready(other)
    expect(other.locator("[data-count]")).to_have_text(events("Oversight"))


def test_the_server_lays_a_selection_out_as_it_does_for_anyone(
    pages: Callable[..., Page], served: str
) -> None:
    states = ["lane=Arizona", "disputed=1", "lane=Arizona"]
    drawn = []
    for state in states:
        page = pages()
        page.goto(f"{served}/?{state}")
        ready(page)
        drawn.append(page.locator("#timeline-chart").inner_html())
    assert drawn[0] == drawn[2] != drawn[1]
