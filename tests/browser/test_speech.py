"""What is said to those who listen: once for each change, when it has come to rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

ROWS: list[dict[str, object]] = [
    {"id": "plan", "date": "2031-02-01", "title": "A plan", "category": "Plans", "source": "s1"},
    {"id": "rain", "date": "2034-06", "title": "It rains", "category": "Weather"},
    {"id": "audit", "date": "2037", "title": "An audit", "category": "Plans", "source": "s1 | s2"},
    {"id": "end", "date": "2040-12-31", "title": "The end?", "category": "Plans", "source": "s2"},
]
# Everything that a live region says, its own role or attribute making it one.
LISTEN = """() => {
  globalThis.heard = [];
  const live = "[role=status], [role=alert], output, [aria-live]:not([aria-live=off])";
  for (const region of document.querySelectorAll(live)) {
    const hear = () => region.textContent && globalThis.heard.push(region.textContent);
    new MutationObserver(hear).observe(region, { childList: true, subtree: true });
  }
}"""
HEARD = """() => new Promise((done, fail) => {
  setTimeout(() => fail(new Error("Nothing is said.")), 15000);
  const look = () => {
    if (globalThis.heard.length) done(globalThis.heard.splice(0));
    else requestAnimationFrame(look);
  };
  look();
})"""
# Faster than any machine is slow: what follows at once must not be told apart.
KEYS = """(chart, keys) => {
  chart.focus();
  for (const key of keys) {
    chart.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
}"""
TYPED = """(box, texts) => {
  for (const text of texts) {
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""
PLAN = "February 1, 2031. A plan. One source."
RAIN = "Some day in June 2034. It rains. No source."
AUDIT = "Some day in 2037. An audit. Two sources."
END = "December 31, 2040. The end? One source."
SHOWN = "Event details are shown."
CLOSED = "Event details are closed."
WHOLE = "In view: January 1, 2031 to December 31, 2040, 4 events"


@dataclass(frozen=True)
class Listener:
    """One who hears the page of four events."""

    page: Page

    def keys(self, *keys: str) -> None:
        """Press keys on the chart, faster than anyone can."""
        self.page.locator("#timeline-chart").evaluate(KEYS, keys)

    def types(self, *texts: str) -> None:
        """Let the search box hold one text after another."""
        self.page.get_by_role("searchbox").evaluate(TYPED, texts)

    def presses(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def hears(self) -> list[str]:
        """Wait for the next sentence, and give all that was said since the last."""
        said: list[str] = self.page.evaluate(HEARD)
        return said


@pytest.fixture
def listener(site_of: Callable[[Program], Site], pages: Callable[..., Page]) -> Iterator[Listener]:
    """A listener who, in the end, has heard nothing but what the test knows of."""
    page = pages(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site_of(make_program(ROWS)).link(""))
    ready(page)
    page.evaluate(LISTEN)
    listener = Listener(page)
    yield listener
    listener.keys("+")
    (last,) = listener.hears()
    assert last.startswith("In view: ")


def test_a_search_is_said_when_the_typing_pauses(listener: Listener) -> None:
    listener.types("r", "ra", "rain")
    assert listener.hears() == ["1 event"]
    listener.types("")
    assert listener.hears() == ["4 events"]


def test_a_choice_of_rows_is_said_once(listener: Listener) -> None:
    listener.presses("Plans 3")
    assert listener.hears() == ["3 events"]
    listener.presses("Weather 1")
    assert listener.hears() == ["4 events"]
    listener.presses("Clear filters")  # which hides no more and no less


@ON_FILE
def test_the_window_is_said_when_it_has_come_to_rest(listener: Listener) -> None:
    listener.keys("+", "+", "ArrowRight", "ArrowLeft")
    assert listener.hears() == ["In view: October 12, 2033 to March 22, 2038, 2 events"]
    listener.keys("0")
    assert listener.hears() == [WHOLE]


@ON_FILE
def test_an_event_opened_in_the_chart_is_said_by_its_card(listener: Listener) -> None:
    listener.page.locator("#timeline-chart .item").first.click()
    assert listener.hears() == [f"{PLAN} {SHOWN}"]
    listener.page.locator("[data-step='1']").click()
    assert listener.hears() == [RAIN]
    listener.page.keyboard.press("Escape")
    assert listener.hears() == [CLOSED]


@ON_FILE
def test_what_gets_the_focus_is_read_for_that_and_not_said_again(listener: Listener) -> None:
    listener.page.locator("#events button").nth(2).click()
    expect(listener.page.locator("#card-title")).to_be_focused()
    listener.types("audit")
    assert listener.hears() == ["1 event"]
    listener.page.keyboard.press("Escape")
    assert listener.hears() == [CLOSED]
    listener.page.go_back()
    assert listener.hears() == [f"{AUDIT} {SHOWN}"]
    listener.types("")
    assert listener.hears() == ["4 events"]


def test_a_read_through_says_each_event_with_its_place(listener: Listener) -> None:
    listener.keys("Enter")
    assert listener.hears() == [f"1 of 4: {PLAN}"]
    listener.keys("ArrowRight", "ArrowRight")
    assert listener.hears() == [f"3 of 4: {AUDIT}"]
    listener.keys("End")
    assert listener.hears() == [f"4 of 4: {END}"]
    listener.keys("End", "Escape")


@ON_FILE
def test_what_is_done_without_a_trace_is_said(listener: Listener) -> None:
    listener.presses("Switch between light and dark")
    assert listener.hears() == ["The page is dark now."]
    listener.presses("Copy link")
    assert listener.hears() == ["The link was copied."]


@ON_FILE
def test_what_is_only_heard_takes_nothing_from_sight(listener: Listener) -> None:
    listener.presses("Copy link")
    listener.types("rain")
    assert listener.hears() == ["The link was copied."]
    assert listener.hears() == ["1 event"]
    assert listener.page.get_by_text("The link was copied.").is_visible()


@ON_FILE
def test_a_notice_that_stands_there_is_not_told_again(listener: Listener) -> None:
    notice = "Timeline.controls.notify(['There is no lane called Nowhere.'])"
    listener.page.evaluate(notice)
    assert listener.hears() == ["There is no lane called Nowhere."]
    listener.page.evaluate(notice)


@ON_FILE
def test_an_event_of_the_list_says_more_than_is_seen(opened: Callable[..., Page]) -> None:
    page = opened("lane=Law+and+policy")
    first = page.get_by_role("list", name="Events").get_by_role("button").first
    expect(first).to_have_accessible_name(
        re.compile(
            r"^Sep 30, 1996 Congress authorizes 287\(g\) agreements\W+"
            r"September 30, 1996\. Three sources, two checked\.$"
        )
    )
