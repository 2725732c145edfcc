"""The texts of every figure on the time axis, measured as the browser draws them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ON_FILE
from tests.browser.test_drops import BOXES, SLACK, touch

WINDOWS = (
    "",
    "from=1996&to=2025",
    "from=2006&to=2013",
    "from=2011&to=2013",
    "from=2012&to=2012",
    "from=2012-09-01&to=2012-09-30",
    "from=2017&to=2025",
)


@ON_FILE
@pytest.mark.parametrize("state", WINDOWS)
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_no_text_of_a_figure_touches_another_or_is_cut(
    opened: Callable[..., Page], width: int, state: str
) -> None:
    pictures = opened(state, width=width).locator("[data-figure]:not(.compared) svg")
    assert pictures.count() == 5
    for picture in pictures.all():
        found = picture.evaluate(BOXES)
        boxes = found["boxes"]
        assert len(boxes) > 3
        assert [
            (one["text"], other["text"] or other["kind"])
            for place, one in enumerate(boxes)
            for other in boxes[place + 1 :]
            if touch(one, other)
        ] == []
        low, high = -SLACK, found["width"] + SLACK
        assert [box for box in boxes if box["left"] < low or box["right"] > high] == []
