from itertools import pairwise

import pytest

from tests.figures.borealis import hostile, many, paired, program, stacked, stations
from timeline.display import Comparison, Words
from timeline.figures.facts import words
from timeline.figures.plan import broken, cut, plan
from timeline.metrics import text_width
from timeline.program import ViewSpec

STACK = ViewSpec("m", "M", "stack", "m")
PAIRS = ViewSpec("m", "M", "pairs", "m")
WIDTHS = (320, 390, 640, 880, 1200)


def titled(*names: str) -> Comparison:
    return paired(program(*({"subject": name, "value": 10} for name in names)), PAIRS)


def test_the_gutter_is_that_of_the_lanes_where_the_titles_fit() -> None:
    page = plan(titled("A", "B"), 880).page
    assert (page.left, page.right) == (124, 852)


def test_the_gutter_grows_with_the_titles_and_no_further() -> None:
    longer, longest = titled("A name of some words here"), titled("A name of many words " * 9)
    assert plan(longer, 880).page.left == pytest.approx(sum(longer.lines[0].title.widths) + 32, 0.1)
    assert plan(longest, 880).page.left == 220


def test_the_values_beside_the_bars_have_their_room() -> None:
    one = paired(program({"value": 1_000_000, "basis": "claimed"}), PAIRS)
    assert plan(one, 880).page.right == 880 - one.room
    assert one.room == 6 + text_width("1,000,000 claimed", bold=True)


def test_bars_stand_in_a_row_on_a_wide_page() -> None:
    laid = plan(titled("A", "B", "C"), 880)
    middles = [place.middle for place in laid.places]
    assert [b - a for a, b in pairwise(middles)] == [26, 26]
    assert [place.runs[0].y for place in laid.places] == middles


def test_titles_stand_above_their_bars_on_a_phone() -> None:
    laid = plan(titled("A", "B"), 390)
    assert (laid.page.left, laid.page.narrow) == (1, True)
    assert [place.middle - place.runs[0].y for place in laid.places] == [18, 18]


def test_small_print_stands_beside_a_title_or_under_it() -> None:
    beside = plan(paired(stations()), 880).places[1].runs
    assert [run.text for run in beside] == ["Audit", "Jun 2032"]
    assert beside[0].y == beside[1].y
    rows = [
        {"date": f"203{n}", "subject": "A name of some length, " * 2 + str(n), "value": 3}
        for n in (1, 2)
    ]
    under = plan(paired(program(*rows), PAIRS), 880).places[0].runs
    assert [run.text for run in under] == [
        "A name of some length, A name of",
        "some length, 1",
        "2031",
    ]
    assert [run.x for run in under] == [0, 0, 0]


def test_a_long_text_is_broken_between_words_and_then_cut() -> None:
    text = words("Some words to be broken over three lines and no more than that", 12)
    lines = broken(text, 100)
    assert [line for line, _ in lines] == [
        "Some words to be",
        "broken over three",
        "lines and no more …",
    ]
    assert all(width <= 100 for _, width in lines)


def test_a_long_word_is_cut() -> None:
    assert cut("W" * 20, 200, 112) == ("W" * 10 + "…", 112)
    assert broken(Words("W" * 20, (200,)), 112) == [("W" * 10 + "…", 112)]
    assert broken(Words(), 112) == []


def test_keys_go_on_in_the_next_row() -> None:
    one = stacked(program(*({"part": f"part number {n}", "value": 1} for n in range(9))), STACK)
    wide, narrow = plan(one, 1200), plan(one, 390)
    assert len({y for _, y, _ in wide.keys}) == 1
    assert len({y for _, y, _ in narrow.keys}) > 2
    assert narrow.top == narrow.keys[-1][1] + 14


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("made", [hostile, many])
def test_lines_follow_upon_each_other_and_stay_on_the_page(made, width: int) -> None:
    for one in (stacked(made(), STACK), paired(made(), PAIRS)):
        laid = plan(one, width)
        tops = [place.runs[0].y for place in laid.places]
        assert tops == sorted(tops)
        ends = [max(place.middle, *(run.y for run in place.runs)) for place in laid.places]
        assert all(end < top for end, top in zip(ends, tops[1:], strict=False))
        assert laid.places[-1].middle + 8 <= laid.foot < laid.height
        assert 0 <= laid.page.left < laid.page.right <= width
        assert all(0 <= x < width for x, _, _ in laid.keys)
