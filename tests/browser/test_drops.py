"""Events on the money, both ways: lines dropped onto the bars, and what shares a figure's days."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE, Site

WINDOWS = (
    "",
    "from=2012-01-01&to=2012-12-31",
    "from=2006-01-01&to=2013-12-31",
    "from=2012-09-01&to=2012-09-30",
    "from=2010-01-01&to=2014-12-31&event=request_fy2013",
)
# Texts of the panels of money, and what drops onto them: boxes in the picture's own pixels.
BOXES = """(picture) => {
  const origin = picture.getBoundingClientRect();
  const box = (node, kind) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { kind, text: node.textContent, top: top - origin.top, bottom: bottom - origin.top,
      left: left - origin.left, right: right - origin.left };
  };
  const signs = [...picture.querySelectorAll(".drop, .counted")];
  const texts = [...picture.querySelectorAll("text")].filter((one) => !one.closest(".counted"));
  return { width: origin.width, boxes: [
    ...texts.map((one) => box(one, "text")),
    ...signs.map((one) => box(one.querySelector("path"), "sign")),
  ] };
}"""
SLACK = 2.0
"""Pixels by which the box of a text is higher or wider than its letters."""

Box = dict[str, Any]


def money_of(page: Page) -> Locator:
    return page.locator("#figure-money svg").first


def card_of(page: Page) -> Locator:
    return page.get_by_role("region", name="Event details")


def touch(one: Box, other: Box) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(across > SLACK and down > 2 * SLACK)


@ON_FILE
@pytest.mark.parametrize("state", WINDOWS)
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_no_text_over_the_money_touches_another_or_is_cut(
    opened: Callable[..., Page], width: int, state: str
) -> None:
    found = money_of(opened(state, width=width)).evaluate(BOXES)
    boxes = found["boxes"]
    assert len([box for box in boxes if box["kind"] == "text"]) > 10
    assert [
        (one["text"], other["text"] or other["kind"])
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if touch(one, other)
    ] == []
    outside = [
        box["text"]
        for box in boxes
        if box["left"] < -SLACK or box["right"] > found["width"] + SLACK or box["top"] < -SLACK
    ]
    assert outside == []


@ON_FILE
def test_a_symbol_over_the_money_opens_its_event(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    money_of(page).get_by_text("First agreement: Florida").click()
    expect(card_of(page).get_by_role("heading", level=2)).to_have_text("First agreement: Florida")
    assert site.state(page) == "event=first_agreement"


@ON_FILE
def test_a_count_over_the_money_opens_its_list(opened: Callable[..., Page]) -> None:
    page = opened()
    count = money_of(page).locator(".counted").first
    number = int(count.text_content() or "")
    count.click()
    dialog = page.get_by_role("dialog", name="Counted events")
    expect(dialog.get_by_role("listitem")).to_have_count(number)
    expect(dialog).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(count).to_be_focused()


@ON_FILE
def test_the_chosen_event_drops_onto_every_panel(opened: Callable[..., Page]) -> None:
    page = opened("from=2008&to=2009&event=sc_announced")
    drops = money_of(page).locator('.drop[data-event="sc_announced"]')
    page.locator("#figure-money").scroll_into_view_if_needed()
    expect(drops).to_have_count(2)
    expect(drops.locator("rect[stroke]")).to_have_count(2)  # each in a ring


@ON_FILE
def test_a_doubtful_date_drops_no_line_even_if_it_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened("event=arizona_end")
    expect(money_of(page).locator('[data-event="arizona_end"]')).to_have_count(0)


def test_a_hidden_event_drops_no_line(opened: Callable[..., Page]) -> None:
    page = opened()
    drop = money_of(page).locator('[data-event="first_agreement"]')
    expect(drop).to_have_count(1)
    page.locator('[data-toggle="lane=Oversight"]').click()
    expect(drop).to_have_count(0)
    page.go_back()
    expect(drop).to_have_count(1)


def test_a_bar_shows_the_events_of_its_year_and_an_event_its_money(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened("event=budget_fy2012")
    card = card_of(page)
    own = card.get_by_text("events of 287(g)")
    expect(own).to_have_text("29 events of 287(g)")
    own.click()
    expect(card.locator("details[open] .ties li, .ties details[open] li")).to_have_count(29)
    card.get_by_role("button", name="FY2013 request: USD 17 million less").click()
    expect(card.get_by_role("heading", name="Money in FY2012")).to_be_visible()
    figures = card.locator(".ties li")
    expect(figures).to_have_count(5)
    expect(figures.nth(1)).to_have_text("USD 68 million" + "claimed · FY2012 · 287(g)")
    figures.nth(1).get_by_role("button").click()
    assert site.state(page) == "event=budget_fy2012"
    card.get_by_role("button", name="Show FY2012 in the chart").click()
    assert site.state(page) == "from=2011-10-01&to=2012-09-30&event=budget_fy2012"
