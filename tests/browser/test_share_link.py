"""The address holds the whole state: what one reader sees, another sees who opens the link."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, ready
from tests.browser.counts import ALL, ARIZONA, IN_ARIZONA, chip, events

EVERY_KEY = (
    "q=agreement&lane=Agreements&lane=Arizona&program=287(g)&layer=core&disputed=1"
    "&from=2011&to=2012-12-31&event=arizona_end&view=money"
)


def test_a_link_with_every_key_shows_what_it_says(opened: Callable[..., Page]) -> None:
    page = opened(EVERY_KEY)
    expect(page.get_by_role("searchbox", name="Search events")).to_have_value("agreement")
    for name in ("Agreements", "Arizona", "Core", "Disputed only"):
        button = page.get_by_role("button", name=re.compile(rf"^{name} \d+$"))
        expect(button).to_have_attribute("aria-pressed", "true")
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text(
        "ICE ends Arizona task-force agreements"
    )
    expect(page.get_by_role("region", name="Money by fiscal year")).to_be_in_viewport()
    expect(page.get_by_role("status").filter(has_text="There is no")).to_have_count(0)


def test_a_reload_keeps_the_state(opened: Callable[..., Page], site: Site) -> None:
    page = opened("lane=Oversight&event=recs_closed")
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile("from="))
    kept = site.state(page)
    page.reload()
    ready(page)
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text(
        "60 of 62 earlier recommendations closed"
    )
    assert site.state(page) == kept


def test_back_and_forward_go_through_the_choices(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    count = page.locator("[data-count]")
    expect(count).to_have_text(ALL)
    page.get_by_role("button", name=ARIZONA).click()
    expect(count).to_have_text(IN_ARIZONA)
    page.get_by_role("button", name=chip("Oversight")).click()
    expect(count).to_have_text(events("Arizona", "Oversight"))
    page.go_back()
    expect(count).to_have_text(IN_ARIZONA)
    page.go_back()
    expect(count).to_have_text(ALL)
    assert site.state(page) == ""
    page.go_forward()
    expect(count).to_have_text(IN_ARIZONA)
    expect(page.get_by_role("button", name=ARIZONA)).to_have_attribute("aria-pressed", "true")


def test_what_a_link_asks_for_in_vain_is_said_in_one_sentence_each(
    opened: Callable[..., Page],
) -> None:
    page = opened("wrong=1&lane=Nowhere&event=none&disputed=perhaps&from=2013&to=2012")
    notices = page.get_by_role("status").filter(has_text="There is no key")
    expect(notices.locator("p")).to_have_text(
        [
            "There is no key called 'wrong' in an address.",
            "There is no lane called 'Nowhere'.",
            "'disputed' takes 1, not 'perhaps'.",
            "There is no event called 'none'.",
            "'from' may not be after 'to': '2013' and '2012' were left out.",
        ]
    )
    expect(page.locator("[data-count]")).to_have_text(ALL)


def test_the_copied_link_opens_the_same_state(
    opened: Callable[..., Page], pages: Callable[..., Page], site: Site
) -> None:
    page = opened("lane=Arizona", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("list", name="Events").get_by_role("button").first.click()
    page.get_by_role("button", name="Copy link to this event").click()
    expect(page.get_by_role("status").get_by_text("The link was copied.")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == site.link("lane=Arizona&event=lear_arrests")
    other = pages()
    other.goto(link)
    ready(other)
    card = other.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text("LEAR: more than 28,000 arrests")


@pytest.mark.parametrize("anchor", ["events", "sources"])
def test_a_link_to_a_place_on_the_page_goes_there(
    pages: Callable[..., Page], site: Site, anchor: str
) -> None:
    page = pages()
    page.goto(f"{site.base}#{anchor}")
    ready(page)
    expect(page.locator(f"#{anchor} h2")).to_be_in_viewport()
    expect(page.locator("[data-count]")).to_have_text(ALL)


def test_going_to_a_place_on_the_page_does_not_lose_the_state(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("lane=Arizona")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Events")).to_be_in_viewport()
    assert site.state(page) == "lane=Arizona"
    page.keyboard.press("Tab")
    expect(page.get_by_role("list", name="Events").get_by_role("button").first).to_be_focused()


def test_a_view_in_the_address_is_scrolled_to(opened: Callable[..., Page]) -> None:
    page = opened("view=money")
    heading = page.get_by_role("region", name="Money by fiscal year").get_by_role("heading")
    expect(heading).to_be_in_viewport()
    assert heading.bounding_box()["y"] < 100  # type: ignore[index]
