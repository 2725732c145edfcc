"""The chart as it was exported stands where the live one will: nothing jumps as it takes over."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ON_FILE, Site, ready

NEAREST_SIGN = 6
"""Pixels by which a mark may move: one that points to a day's start has its own length."""

LABEL = 2
"""Pixels by which a text beside a mark may move."""

PLACES = """
(kind) => {
  const items = [...document.querySelectorAll(`#timeline-chart ${kind} .item`)];
  const seen = items.filter((item) => item.getClientRects().length);
  return seen.map((item) => {
    const [mark, text] = [item.firstElementChild, item.querySelector("text:not([visibility])")];
    const [sign, word] = [mark, text ?? mark].map((one) => one.getBoundingClientRect());
    return [item.dataset.event, sign.left, sign.right, sign.top, word.left];
  });
}
"""
WATCH = f"""
(() => {{
  const unpacked = Response.prototype.json;
  const seen = new Promise((resolve) => (globalThis.onSeen = resolve));
  Response.prototype.json = async function () {{
    await seen;
    return unpacked.call(this);
  }};
  const look = () => {{
    const stills = [...document.querySelectorAll("#timeline-chart .still")];
    const still = stills.find((one) => one.clientWidth);
    const svg = still?.firstElementChild;
    const isWhole = still?.nextElementSibling ?? still?.parentElement.nextElementSibling;
    const fits = isWhole && svg.viewBox.baseVal.width === still.clientWidth;
    if (!fits) return requestAnimationFrame(look);
    globalThis.before = ({PLACES})(".still");
    globalThis.met = (() => {{
      const texts = [...svg.querySelectorAll("text:not([visibility])")];
      const boxes = texts.map((text) => text.getBoundingClientRect());
      return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) =>
        one.left < other.right && other.left < one.right &&
        one.top < other.bottom && other.top < one.bottom));
    }})();
    onSeen();
  }};
  requestAnimationFrame(look);
}})()
"""
"""Note where the marks of the still are; the page is kept from becoming live until then."""


@ON_FILE
@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1440, 1920])
def test_the_live_chart_has_every_mark_where_the_still_had_it(
    pages: Callable[..., Page], site: Site, width: int
) -> None:
    page = pages(width=width, height=900)
    page.add_init_script(WATCH)
    page.goto(site.base)
    ready(page)
    before: dict[str, Any] = {event: place for event, *place in page.evaluate("() => before")}
    after = {event: place for event, *place in page.evaluate(PLACES, "svg")}
    both = before.keys() & after.keys()
    assert len(both) >= 25
    for event in both:
        left, right, top, text = (
            abs(one - other) for one, other in zip(before[event], after[event], strict=True)
        )
        assert max(left, right) < NEAREST_SIGN, event
        assert top < 1, event
        assert text < NEAREST_SIGN + LABEL, event
    if width != 390:
        assert page.evaluate("() => met.length") == 0
