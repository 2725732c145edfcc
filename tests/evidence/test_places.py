"""What a machine reads in a locator."""

import pytest

from timeline.evidence.places import Place, WrongPlace, places


@pytest.mark.parametrize(
    ("locator", "read"),
    [
        ("L24", [Place("line", 24, 24)]),
        ("L24-28", [Place("line", 24, 28)]),
        ("L24\u201328", [Place("line", 24, 28)]),
        ("L24-28 Background", [Place("line", 24, 28)]),
        ("L24, second sentence", [Place("line", 24, 24)]),
        ("L58-61 Background; L92 footnote 1", [Place("line", 58, 61), Place("line", 92, 92)]),
        ("p. 4", [Place("page", 4, 4)]),
        ("p.4", [Place("page", 4, 4)]),
        ("pp. 4-6 and the table", [Place("page", 4, 6)]),
        ("p. 4; L2", [Place("page", 4, 4), Place("line", 2, 2)]),
        ("L5; see the annex", [Place("line", 5, 5)]),
        ("table 3", []),
        ("110 Stat. 3009-563", []),
        ("page of the list", []),
        ("", []),
    ],
)
def test_a_locator_starts_with_what_a_machine_can_find(locator, read):
    assert list(places(locator)) == read


@pytest.mark.parametrize("text", ["L24", "L24-28", "p. 4", "pp. 4-6"])
def test_a_place_is_written_as_it_is_read(text):
    assert [place.text for place in places(text)] == [text]


@pytest.mark.parametrize(
    ("locator", "why"),
    [
        ("L28-24", "L28-24 runs backwards"),
        ("L3; pp. 6-4", "pp. 6-4 runs backwards"),
        ("L0", "L0: lines are counted from 1"),
        ("p. 0", "p. 0: pages are counted from 1"),
        ("L24-", "'L24-' is not written as a place is"),
        ("L24a", "'L24a' is not written as a place is"),
        ("L24-28-30", "'L24-28-30' is not written as a place is"),
    ],
)
def test_a_place_that_cannot_be_is_refused(locator, why):
    with pytest.raises(WrongPlace) as caught:
        places(locator)
    assert str(caught.value).startswith(why)


def test_a_number_of_any_length_is_read():
    assert places(f"L{'9' * 5000}")[0].first > 10**17
