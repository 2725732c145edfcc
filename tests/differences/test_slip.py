"""The slip chart: what is on it, and that it can be read."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import combinations

import pytest

from tests.factories import make_program
from timeline.dates import day_number
from timeline.differences import compare, poster
from timeline.differences.drawing import broken, slip_svg
from timeline.differences.slip import slips
from timeline.metrics import text_width
from timeline.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "</text></svg><script>alert(1)</script>",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 4,
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{HEBREW LETTER ALEF} 👩\u200d🚀 \x01\x1b",
    "A title that goes on " * 8,
)


def boxes(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Where each text stands: left, right, top, bottom."""
    found = []
    for text in ET.fromstring(svg).iter(f"{SVG}text"):
        size, words = float(text.get("font-size", 12)), text.text or ""
        wide = text_width(words, size, bold=text.get("font-weight") == "bold")
        left = float(text.get("x", 0)) - {"middle": wide / 2, "end": wide}.get(
            text.get("text-anchor", ""), 0
        )
        low = float(text.get("y", 0))
        found.append((left, left + wide, low - 0.75 * size, low + 0.2 * size, words))
    return found


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def test_rows_stand_under_their_heading_in_time_order(difference):
    found = [(group.title, [slip.id for slip in group.slips]) for group in slips(difference).groups]
    assert found == [
        ("Re-dated", ["study", "permit", "open", "works", "rules", "promise"]),
        ("Added", ["new"]),
        ("Removed", ["gone"]),
    ]


def test_a_row_has_the_marks_of_the_editions_that_date_it(difference):
    marks = {
        slip.id: (slip.old is not None, slip.new is not None)
        for group in slips(difference).groups
        for slip in group.slips
    }
    assert marks["open"] == (True, True)
    assert marks["promise"] == (False, True)
    assert marks["new"] == (False, True)
    assert marks["gone"] == (True, False)


def test_a_row_has_the_color_of_its_lane(difference):
    lanes = {slip.id: slip.lane for group in slips(difference).groups for slip in group.slips}
    assert [lanes[name].name for name in ("open", "permit", "works")] == [
        "Plans",
        "Reviews",
        "Works",
    ]
    assert lanes["open"].color == "blue"


def test_the_axis_holds_every_known_day(difference):
    first, last = slips(difference).window or (0, 0)
    days = [
        day_number(day)
        for group in slips(difference).groups
        for slip in group.slips
        for facts in (slip.old, slip.new)
        if facts
        for day in (facts.period.first, facts.period.last)
        if day
    ]
    assert first < min(days)
    assert max(days) + 1 < last


def test_the_legend_has_the_marks_that_are_drawn(difference):
    assert list(slips(difference).legend) == ["day", "ring", "span", "before", "onward"]


def test_one_day_has_an_axis_and_an_undated_row_none():
    day, none = ({"id": "a", "date": date, "title": "A"} for date in ("2031-06-18", ""))
    start, end = slips(compare(make_program([]), make_program([day]))).window or (0, 0)
    assert end - start >= 28
    assert slips(compare(make_program([]), make_program([none]))).window is None


@pytest.mark.parametrize("first", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_is_can_be_drawn(first):
    row = {"id": "a", "date": first, "title": "A"}
    moved = compare(make_program([row]), make_program([{**row, "date": "2031"}]))
    assert ET.fromstring(poster(moved).svg).tag == f"{SVG}svg"


def test_an_old_mark_is_pale_and_a_new_one_is_not(difference):
    svg, _ = slip_svg(slips(difference), 1216, lambda token: token, "")
    assert 'fill="blue-pale"' in svg
    assert 'fill="blue"' in svg
    assert "blue-pale-pale" not in svg


@pytest.mark.parametrize("width", [288, 736, 1216])
def test_no_text_meets_another_or_leaves_the_picture(width):
    rows = [
        {"id": f"r{n}", "date": f"20{30 + n}-0{n + 1}", "title": text, "category": text}
        for n, text in enumerate(HOSTILE)
    ]
    later = [{**row, "date": f"20{40 + n}-11-03"} for n, row in enumerate(rows)]
    found = compare(make_program(rows), make_program([*later[:-1], {**later[0], "id": "new"}]))
    svg, height = slip_svg(slips(found), width, LIGHT.__getitem__, "")
    placed = boxes(svg)
    assert len(placed) > 12
    assert [(a[4], b[4]) for a, b in combinations(placed, 2) if meet(a, b)] == []
    assert all(box[0] >= -1 and box[1] <= width + 1 and box[3] <= height for box in placed)


def test_a_text_without_blanks_is_broken_and_keeps_every_letter():
    lines = list(broken(HOSTILE[1], 100, 13))
    assert "".join(lines) == HOSTILE[1]
    assert all(text_width(one, 13) <= 100 for one in lines)


def test_a_picture_of_no_difference_says_so(editions):
    svg = poster(compare(editions[0], editions[0])).svg
    texts = [text.text for text in ET.fromstring(svg).iter(f"{SVG}text")]
    assert texts[:3] == [
        "Aurora: what changed",
        "No difference.",
        "No row was re-dated, added or removed.",
    ]


def test_the_picture_states_both_editions(difference):
    texts = [text.text for text in ET.fromstring(poster(difference).svg).iter(f"{SVG}text")]
    assert f"Old: Aurora, edition 1: 11 rows, files {difference.old.digest[:12]}." in texts
    assert f"New: Aurora, edition 2: 11 rows, files {difference.new.digest[:12]}." in texts
    assert "Not drawn: sources: 1 added; settings: 1 changed." in texts


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_picture_stands_alone_in_both_themes(difference, theme):
    plate = poster(difference, width=800, theme=theme)
    assert plate.width == 800
    assert "var(" not in plate.svg
    assert "href" not in plate.svg


def test_the_whole_picture(difference, snapshot: Callable[[str, str], None]):
    svg, _ = slip_svg(slips(difference), 736, LIGHT.__getitem__, "")
    snapshot("slip-736", svg)
