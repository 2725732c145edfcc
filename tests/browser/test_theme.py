"""Light or dark, as the system wishes or the reader chose, from the first paint on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ON_FILE, Site, ready

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(17, 22, 28)"
SWITCH = "Switch between light and dark"
# What the page's ground is whenever something may be painted; the style sheet is there by then.
WATCH = """
const seen = (globalThis.grounds = new Set());
const look = () => {
  if (document.body && document.styleSheets.length) {
    seen.add(getComputedStyle(document.body).backgroundColor);
  }
  requestAnimationFrame(look);
};
look();
"""
GROUNDS = "() => new Promise((done) => requestAnimationFrame(() => done([...grounds])))"


def ground(page: Page) -> str:
    color: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return color


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_from_the_first_paint(
    pages: Callable[..., Page], site: Site, scheme: str
) -> None:
    page = pages(color_scheme=scheme)
    page.add_init_script(WATCH)
    page.goto(site.base)
    ready(page)
    assert page.evaluate(GROUNDS) == [DARK if scheme == "dark" else LIGHT]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_choice_is_kept_and_never_flashes(
    pages: Callable[..., Page], site: Site, scheme: str
) -> None:
    chosen = LIGHT if scheme == "dark" else DARK
    page = pages(color_scheme=scheme)
    page.goto(site.base)
    ready(page)
    page.get_by_role("button", name=SWITCH).click()
    assert ground(page) == chosen
    page.add_init_script(WATCH)
    page.reload()
    ready(page)
    assert page.evaluate(GROUNDS) == [chosen]


@ON_FILE
def test_switching_twice_comes_back(opened: Callable[..., Page]) -> None:
    page = opened()
    drawn = page.locator("#timeline-chart").inner_html()
    page.get_by_role("button", name=SWITCH).click()
    page.get_by_role("button", name=SWITCH).click()
    assert ground(page) == LIGHT
    assert page.locator("#timeline-chart").inner_html() == drawn


@ON_FILE
def test_paper_is_light(opened: Callable[..., Page]) -> None:
    page = opened(color_scheme="dark")
    page.emulate_media(media="print")
    assert ground(page) == LIGHT
    assert page.get_by_role("searchbox").count() == 0
    assert page.get_by_role("region", name="Money by fiscal year").is_visible()
