"""Nothing on either page keeps people out: axe finds nothing, and the names are there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE
from tests.browser.counts import ALL, ARIZONA, chip

WIDTHS = (390, 1280, 1920)
SMALL = """() => [...document.querySelectorAll("button, a[href], input, summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip"))
  .filter((one) => getComputedStyle(one).display !== "inline")
  .map((one) => [one.textContent.slice(0, 40) || one.id, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(
    opened: Callable[..., Page],
    axe: Callable[..., list[str]],
    kind: str,
    width: int,
    scheme: str,
) -> None:
    page = opened("event=arizona_end", width=width, color_scheme=scheme)
    page.get_by_role("button", name="Copy link to this event").wait_for()
    # The colors of every row take axe five seconds; both pages have them from the same style.
    assert axe(page, contrast=kind == "exported") == []


@ON_FILE
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_before_anything_is_chosen(
    opened: Callable[..., Page], axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = opened(width=width, color_scheme=scheme)
    expect(page.locator(".beside [data-toggle]").first).to_be_visible()
    assert axe(page, ".beside", ".timeline") == []


# Every row of every table takes axe half a minute, and the colors of all as long again: of these,
# and of each width and theme, see test_views.py.
@ON_FILE
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_with_all_that_can_open_open(
    opened: Callable[..., Page], axe: Callable[..., list[str]], width: int
) -> None:
    page = opened("wrong=1&lane=Nowhere", width=width)
    if width < 640:
        page.get_by_role("button", name="Filters").click()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.locator("#timeline-chart .counted text").last.click()
    expect(page.get_by_role("dialog", name="Counted events")).to_be_visible()
    assert axe(page, contrast=False) == []
    assert axe(page, ".filters", ".notices", ".timeline") == []


@ON_FILE
@pytest.mark.parametrize("state", ["q=nothing+at+all", "from=1998&to=1999"])
def test_axe_finds_nothing_on_an_empty_chart(
    opened: Callable[..., Page], axe: Callable[..., list[str]], state: str
) -> None:
    assert axe(opened(state), ".filters", ".timeline", ".beside") == []


def test_landmarks_and_names_can_be_relied_on(opened: Callable[..., Page]) -> None:
    page = opened()
    expect(page.get_by_role("main")).to_have_count(1)
    for name in ("Timeline", "Money by fiscal year", "Event details"):
        expect(
            page.get_by_role("main").get_by_role("region", name=name, exact=True)
        ).to_be_visible()
    expect(page.get_by_role("searchbox", name="Search events", exact=True)).to_be_visible()
    events = page.get_by_role("list", name="Events", exact=True)
    count = events.get_by_role("listitem").count()
    assert f"{count} events" == ALL
    assert events.get_by_role("button").count() == count
    expect(page.get_by_role("contentinfo")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
def test_whatever_is_pressed_is_large_enough(opened: Callable[..., Page], width: int) -> None:
    page = opened("event=arizona_end", width=width)
    page.get_by_role("button", name="Copy link to this event").wait_for()
    assert page.evaluate(SMALL) == []


def test_what_is_unfolded_on_a_phone_is_large_enough_to_be_pressed(
    opened: Callable[..., Page],
) -> None:
    page = opened("q=arizona&wrong=1", width=390)
    page.get_by_role("button", name="Filters", exact=True).click()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.get_by_role("button", name="Read through").click()
    page.get_by_role("button", name="Copy link to this event").wait_for()
    page.evaluate("document.querySelector('#meaning').showPopover()")
    page.evaluate("document.querySelector('#counted').hidden = false")
    assert page.evaluate(SMALL) == []


def test_with_forced_colors_what_is_chosen_is_still_seen(opened: Callable[..., Page]) -> None:
    page = opened("lane=Arizona", forced_colors="active")
    chosen = page.get_by_role("button", name=ARIZONA)
    other = page.get_by_role("button", name=chip("Oversight"))
    look = "one => getComputedStyle(one).outlineStyle"
    assert chosen.evaluate(look) == "solid"
    assert other.evaluate(look) == "none"
