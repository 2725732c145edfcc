"""Labels of records from 26 to 1,000 events, measured in real pixels in six windows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ready
from tests.browser.test_labels import SLACK, counted_twice, measured, overlaps, shortened
from tests.clusters import clustered
from timeline.exporting import export
from timeline.program import Program

WINDOWS = (
    "from=1996&to=2012",
    "from=2004&to=2012",
    "from=2009&to=2012",
    "from=2011-01&to=2012-12",
    "from=2012-03&to=2012-08",
    "from=2012-06&to=2012-06",
)

GO = """(state) => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(done), { once: true });
  location.hash = state;
})"""
"""Go to a state; the page draws within the event."""


@pytest.fixture(scope="module", params=[26, 100, 300, 1000])
def program(request: pytest.FixtureRequest) -> Program:
    """A record of so many events."""
    return clustered(request.param)


@pytest.fixture(scope="module")
def report(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported page of the record."""
    path = tmp_path_factory.mktemp("crowded") / "report.html"
    path.write_bytes(export(program))
    return path


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_no_label_touches_another_or_is_cut_or_shortened(
    pages: Callable[..., Page], report: Path, program: Program, width: int
) -> None:
    page = pages(width=width)
    page.goto(report.as_uri())
    ready(page)
    for window in WINDOWS:
        page.evaluate(GO, window)
        chart_width, boxes = measured(page)
        labels = [box["text"] for box in boxes if box["kind"] == "label"]
        assert labels != [], window
        assert overlaps(boxes) == [], window
        assert shortened(page, program) == [], window
        assert counted_twice(page) == [], window
        cut = [box for box in boxes if box["left"] < -SLACK or box["right"] > chart_width + SLACK]
        assert [box["text"] or box["event"] for box in cut] == [], window
