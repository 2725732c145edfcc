"""How many labels there is room for: drawing none is no way to avoid overlaps."""

import pytest

from tests.clusters import clustered
from timeline.figures import layout
from timeline.figures.chart import chart

PLOTS = {390: 358, 1280: 880}
"""Widths in pixels of the page -> of the chart in it."""


def labeled(count: int, width: int) -> tuple[int, int, int]:
    """Whole labels over the whole period; of these, headlines; and the headlines there are."""
    drawn = chart(clustered(count))
    k = layout.frame(PLOTS[width]).plot / (drawn.home[1] - drawn.home[0])
    shown = [item for item in drawn.items if item.scale <= k]
    headlines = [item for item in drawn.items if item.importance >= 4]
    return len(shown), sum(item in headlines for item in shown), len(headlines)


@pytest.mark.parametrize("count", [46, 52])
@pytest.mark.parametrize("width", PLOTS)
def test_every_headline_of_a_record_like_ours_is_labeled(count, width):
    _, headlines, there_are = labeled(count, width)
    assert headlines == there_are > 0


@pytest.mark.parametrize(
    ("count", "width", "least"),
    [(46, 390, 33), (46, 1280, 41), (52, 390, 35), (52, 1280, 44), (300, 390, 40), (300, 1280, 55)],
)
def test_there_is_room_for_many_labels(count, width, least):
    labels, _, _ = labeled(count, width)
    assert labels >= least
