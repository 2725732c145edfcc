"""What stands under the axis: the date of the chosen event, and where the record is silent."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE

UNDER = """(chart) => [...chart.querySelectorAll("text")]
  .map((one) => ({ text: one.textContent, y: one.getAttribute("y"), box: one.getBBox() }))
  .filter(({ y }) => Number(y) > 88 && Number(y) < 97)
  .map(({ text, box }) => [text, box.x, box.x + box.width])"""


@ON_FILE
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("event", ["first_agreement", "alabama", "los_angeles"])
def test_a_chosen_date_and_a_silence_keep_clear_of_each_other(
    opened: Callable[..., Page], event: str, width: int
) -> None:
    page = opened(f"event={event}", width=width)
    expect(page.locator("#card-title")).to_be_visible()
    texts = page.locator("#timeline-chart").evaluate(UNDER)
    assert len(texts) > 0
    for (one, _, end), (other, start, _) in combinations(sorted(texts, key=lambda t: t[1]), 2):
        assert end <= start, (one, other)


def test_a_silence_gives_way_within_its_stretch(opened: Callable[..., Page]) -> None:
    page = opened("event=first_agreement")
    texts = [text for text, _, _ in page.locator("#timeline-chart").evaluate(UNDER)]
    assert sorted(texts) == ["Jul 2, 2002", "few records in the sources"]
