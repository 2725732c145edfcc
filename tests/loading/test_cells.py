"""One cell to one value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.loading import cells
from timeline.loading.cells import Unfit


@pytest.mark.parametrize(
    ("cell", "value"),
    [("68000000", 68e6), ("-17", -17), ("+3", 3), ("0.5", 0.5), (".5", 0.5), ("5.", 5), ("007", 7)],
)
def test_plain_numbers_are_read(cell, value):
    assert cells.number(cell) == value


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_are_read_exactly(number):
    assert cells.number(str(number)) == number


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("1,595", "write 1595"),
        ("-1,234,567.5", "write -1234567.5"),
        ("1 595", "write 1595"),
        ("1\u00a0595", "write 1595"),
        ("1'595", "write 1595"),
        ("68,5", "write 68.5"),
        ("12%", "write 12 and the unit `percent`"),
        ("12 %", "write 12 and the unit `percent`"),
        ("−17", "write -17"),
        ("$68", "write 68 and the currency in `unit`"),
        ("68 €", "write 68 and the currency in `unit`"),
        ("68 million", "write 68000000"),
        ("1.595 Billion", "write 1595000000"),
        ("1.23456 thousand", "write 1234.56"),
        ("many", ""),
        ("6.8E+07", ""),
        ("nan", ""),
        ("inf", ""),
        ("=1+1", ""),
        ("٣", ""),
        ("9" * 400, "write it in a larger unit"),
        ("-1" + "7" * 307, "write it in a larger unit"),
        ("", ""),
    ],
)
def test_other_numbers_are_refused_with_what_to_write(cell, hint):
    with pytest.raises(Unfit) as caught:
        cells.number(cell)
    assert caught.value.wanted == "a number such as 1595 or -0.5"
    assert caught.value.hint == hint


@pytest.mark.parametrize("cell", ["at least", "At Least", " at  least"])
def test_a_choice_does_not_mind_capitals_and_blanks(cell):
    assert cells.choice(("at least", "about"))(cell) == "at least"


def test_a_choice_offers_what_is_close():
    with pytest.raises(Unfit) as caught:
        cells.choice(("enacted", "spent"))("Enactd")
    assert caught.value.wanted == "`enacted` or `spent`"
    assert caught.value.hint == "did you mean `enacted`?"


@pytest.mark.parametrize("cell", ["pilot", "OIG-10-63", "64", "pilot_2.b", "größe"])
def test_an_identifier_fits_into_an_address_and_a_formula(cell):
    assert cells.identifier(cell) == cell


@pytest.mark.parametrize(
    ("cell", "hint"),
    [("first pilot", "write first-pilot"), ("#12", "write 12"), ("a|b", "write a-b"), ("?", "")],
)
def test_another_identifier_is_refused_with_one_that_fits(cell, hint):
    with pytest.raises(Unfit) as caught:
        cells.identifier(cell)
    assert caught.value.hint == hint


@pytest.mark.parametrize("cell", ["http://example.org", "https://example.org/a?b=c#d"])
def test_addresses_of_the_web_are_kept(cell):
    assert cells.address(cell) == cell


@pytest.mark.parametrize(
    "cell",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "example.org",
        "https://",
        "https://[example",
        "https://example.org/a b",
        "java\nscript:alert(1)",
    ],
)
def test_any_other_address_is_refused(cell):
    with pytest.raises(Unfit, match="http:// or https://"):
        cells.address(cell)


def test_parts_keep_their_place():
    assert cells.parts("| p. 4 |") == ("", "p. 4", "")
    assert cells.parts("") == ()


def test_names_leave_no_place_empty():
    assert cells.names("S-1 | S-2") == ("S-1", "S-2")
    with pytest.raises(Unfit):
        cells.names("S-1 | ")


def test_the_figures_of_one_source_are_separated_by_semicolons():
    assert cells.inner("64 MOAs; 24 states;") == ("64 MOAs", "24 states")


def test_tags_are_separated_as_people_do():
    assert cells.tags("a, b; c|d,,") == ("a", "b", "c", "d")
