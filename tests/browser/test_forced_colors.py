"""A palette of the reader's own: every mark is there, and what is pressed is told apart."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready

pytestmark = ON_FILE

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
# The marks of which no inside and no outline stands out against the page by 3:1.
FAINT = """(selector) => {
  const light = (color) => {
    const [, name, list] = /^(\\w+)\\((.*)\\)/.exec(color) ?? [];
    if (!list) return null;
    const parts = list.replace('srgb', '').split(/[ ,\\/]+/).filter(Boolean).map(Number);
    if (parts[3] === 0) return null;
    const [r, g, b] = parts.slice(0, 3).map((one) => (name === 'color' ? one : one / 255))
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = light(getComputedStyle(document.body).backgroundColor);
  const stands = (color) => {
    const own = light(color);
    return own !== null && (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05) >= 3;
  };
  const all = [...document.querySelectorAll(selector)];
  if (!all.length) return [`no ${selector}`];
  const isSeen = (one) => {
    const look = getComputedStyle(one);
    const pattern = /^url/.test(look.fill) || look.backgroundImage !== 'none';
    const colors = one.closest('svg')
      ? [look.fill, look.stroke]
      : [look.backgroundColor, look.borderTopColor, look.borderInlineEndColor];
    const signed = getComputedStyle(one, '::after').content !== 'none';
    return pattern || signed || colors.some(stands);
  };
  const within = (one) => [...one.querySelectorAll('path, rect, line')];
  const shapes = all.map((one) => (one.matches('g') ? within(one) : [one]));
  const drawn = shapes.filter((own) => own.length > 0);
  return drawn.filter((own) => !own.some(isSeen)).map(([one]) => one.outerHTML);
}"""
MARKS = (
    "#timeline-chart .item",
    "#timeline-chart .item > text",
    "#timeline-chart .counted",
    ".plots .item",
    ".chip .symbol",
    ".legend .mark",
)


@SCHEMES
@pytest.mark.parametrize("marks", MARKS)
def test_every_mark_stands_out(opened: Callable[..., Page], scheme: str, marks: str) -> None:
    page = opened("event=arizona_end", forced_colors="active", color_scheme=scheme)
    assert page.evaluate(FAINT, marks) == []


@SCHEMES
def test_the_signs_of_the_list_stand_out(opened: Callable[..., Page], scheme: str) -> None:
    page = opened("as=list", forced_colors="active", color_scheme=scheme)
    assert page.evaluate(FAINT, ".listed .events [data-row] .symbol") == []
    line = "(one) => getComputedStyle(one, '::before').borderInlineStartStyle"
    assert page.locator(".listed .events [data-row]").first.evaluate(line) == "solid"


@SCHEMES
def test_a_stored_theme_does_not_hide_the_chart(
    pages: Callable[..., Page], site: Site, scheme: str
) -> None:
    other = {"light": "dark", "dark": "light"}[scheme]
    page = pages(forced_colors="active", color_scheme=scheme)
    page.add_init_script(f"localStorage.setItem('timeline-theme', '{other}')")
    page.goto(site.link("event=arizona_end"))
    ready(page)
    assert page.evaluate(FAINT, "#timeline-chart .item > text") == []
    expect(page.get_by_role("button", name="Switch between light and dark")).to_be_hidden()
    page.emulate_media(forced_colors="none")
    expect(page.locator("html")).to_have_attribute("data-theme", other)


@SCHEMES
def test_what_is_pressed_or_current_is_outlined_and_nothing_else(
    opened: Callable[..., Page], scheme: str
) -> None:
    page = opened(
        "as=list&lane=Arizona&event=arizona_end", forced_colors="active", color_scheme=scheme
    )
    outlined = """(all) => all.map((one) => [
      one.getAttribute('aria-pressed') ?? one.getAttribute('aria-current') ?? 'false',
      getComputedStyle(one).outlineStyle,
    ].join(' '))"""
    looks = page.locator("[aria-pressed]:visible, .events [data-event]:visible")
    assert set(looks.evaluate_all(outlined)) == {"true solid", "false none"}


@SCHEMES
def test_the_view_in_the_address_is_underlined(opened: Callable[..., Page], scheme: str) -> None:
    page = opened("view=money", forced_colors="active", color_scheme=scheme)
    line = "(one) => getComputedStyle(one).borderBottomColor"
    links = page.locator(".views a")
    current, *others = (links.nth(i).evaluate(line) for i in range(3))
    assert current not in others
    assert len(set(others)) == 1
