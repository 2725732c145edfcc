"""On a phone every mark in the lanes has 24 pixels to itself, as WCAG 2.5.8 has it."""

from itertools import combinations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ON_FILE

THUMB = 24
MARKS = """() => {
  const boxes = (of) => [...document.querySelectorAll(`#timeline-chart ${of}`)]
    .map((one) => one.getBoundingClientRect());
  return [boxes(".item"), boxes(".counted")].map((all) =>
    all.map(({ left, right, top, bottom }) => [left, right, top, bottom]));
}"""


@ON_FILE
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("state", ["", "from=2012&to=2012", "from=2009&to=2013"])
def test_marks_stand_a_thumb_apart(opened, width: int, state: str) -> None:
    page: Page = opened(state, width=width, height=700, has_touch=True, is_mobile=True)
    items, counted = page.evaluate(MARKS)
    assert len(items) > 5
    assert len(counted) > 5
    rows = [(left, right, (top + bottom) / 2) for left, right, top, bottom in [*items, *counted]]
    for one, other in combinations(rows, 2):
        is_beside = one[0] < other[1] and other[0] < one[1]
        assert not is_beside or abs(one[2] - other[2]) >= THUMB - 2, (one, other)
    for left, right, top, bottom in counted:
        assert min(right - left, bottom - top) > THUMB - 0.1
