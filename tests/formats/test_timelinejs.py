"""TimelineJS: parts of dates as they are known. tests/browser opens it in TimelineJS3 itself."""

import json

import pytest

from timeline.errors import TimelineError
from timeline.formats.timelinejs import timelinejs


@pytest.fixture
def slides(cut):
    """The slides by the id of their row."""
    whole = json.loads(timelinejs(cut()).content)
    return {one["unique_id"].removeprefix("row-"): one for one in whole["events"]}


@pytest.mark.parametrize(
    ("row", "start", "end", "shown"),
    [
        ("day", [2031, 6, 18], None, "Jun 18, 2031"),
        ("month", [2031, 6], None, "Jun 2031"),
        ("year", [2030], None, "2030"),
        ("between", [2031, 7], None, "between Jul 9 and Jul 13, 2031"),
        ("span", [2031, 2], [2031, 7], "Feb–Jul 2031"),
        ("exact", [2031, 6, 18], [2031, 6, 20], "Jun 18–20, 2031"),
        ("since", [2031, 6, 18], None, "since Jun 18, 2031"),
        ("budget", [2031, 10, 1], [2032, 9, 30], "FY2032"),
        ("about", [2031, 6, 18], None, "about Jun 18, 2031"),
    ],
)
def test_a_date_has_the_parts_that_are_known(row, start, end, shown, slides):
    slide = slides[row]
    assert list(slide["start_date"].values()) == start
    assert list(slide.get("end_date", {}).values()) == (end or [])
    assert slide["display_date"] == shown


def test_rows_that_have_no_day_are_set_aside(cut, slides):
    assert {"before", "undated"}.isdisjoint(slides)
    assert timelinejs(cut()).edition.rows.shown == len(slides) == 12


def test_texts_are_text_and_sources_are_links(slides):
    assert slides["year"]["text"]["headline"].startswith("&lt;script&gt;")
    assert slides["day"]["text"]["text"].startswith("<p>Disputed. Sources conflict: How *much*?")
    assert (
        '<p>Source: <a href="https://example.org/a(1)?b=1&amp;copy;=`2`" target="_blank" '
        'rel="noreferrer">First [report]</a>, Office, lines 24–28, Background</p>'
    ) in slides["day"]["text"]["text"]
    assert slides["year"]["group"] == "Law &amp; order"
    assert "group" not in slides["budget"]


def test_the_title_states_the_edition(cut):
    whole = json.loads(timelinejs(cut("lane=Plans")).content)
    assert whole["title"]["text"]["headline"] == "Aurora &lt;b&gt;1&lt;/b&gt;"
    assert "filters: lane Plans" in whole["title"]["text"]["text"]
    assert whole["edition"]["rows"]["shown"] == 8


def test_a_timeline_of_nothing_is_refused(cut):
    with pytest.raises(TimelineError, match="no row that is chosen has a day"):
        timelinejs(cut("q=nothing-like-it"))
