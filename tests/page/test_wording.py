"""Dates and values in the short words of a page."""

import pytest

from timeline.dates import parse_date
from timeline.page.wording import amount, count, is_notation, located, when


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2012-06-18", "Jun 18, 2012"),
        ("2012-06", "Jun 2012"),
        ("2012", "2012"),
        ("FY2013", "FY2013"),
        ("September 1996", "Sep 1996"),
        ("2009-02/2009-07", "Feb–Jul 2009"),
        ("2009-02-03/2009-07-14", "Feb 3 – Jul 14, 2009"),
        ("FY2010/FY2012", "FY2010 – FY2012"),
        ("since 2012-07-11", "since Jul 11, 2012"),
        ("2012-07-11/..", "since Jul 11, 2012"),
        ("../2013", "until 2013"),
        ("circa 2005", "about 2005"),
    ],
)
def test_a_date_is_named_as_briefly_as_it_was_meant(written, words):
    assert when(parse_date(written)) == words


def test_an_undated_row_says_so():
    assert when(None) == "No date"


@pytest.mark.parametrize(
    ("value", "unit", "bound", "words"),
    [
        (68_000_000, "USD", "", "USD 68 million"),
        (5_400_000, "USD", "", "USD 5.4 million"),
        (531_000_000, "EUR", "", "EUR 531 million"),
        (-17_000_000, "USD", "", "USD −17 million"),
        (999_999, "USD", "", "USD 999,999"),
        (0, "USD", "", "USD 0"),
        (64, "agreements", "", "64 agreements"),
        (1500, "officers", "at least", "at least 1,500 officers"),
        (35, "percent", "", "35%"),
        (12.5, "%", "about", "about 12.5%"),
        (7, "", "", "7"),
        (10, "", "", "10"),
        (0.25, "", "", "0.25"),
        (1000, "", "at most", "at most 1,000"),
    ],
)
def test_a_value_is_written_with_its_unit(value, unit, bound, words):
    assert amount(value, unit, bound) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1234, "1,234 events")]
)
def test_things_are_counted(number, words):
    assert count(number, "event") == words


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("L14", "line 14"),
        ("L24-28 Background; footnote 1; p. 4", "lines 24–28, Background; footnote 1; p. 4"),
        ("L5; L32–40", "line 5; lines 32–40"),
        ("L7-7", "line 7"),
        ("L14, left column", "line 14, left column"),
        ("L14 (b)", "line 14 (b)"),
        ("pp. 4-6 Table 3", "pp. 4-6 Table 3"),
        ("P.L. 112-74", "P.L. 112-74"),
        ("Level 3", "Level 3"),
        ("", ""),
    ],
)
def test_a_locator_is_written_as_it_is_read(locator, words):
    assert located(locator) == words


@pytest.mark.parametrize(
    "date",
    ["2012", "2012-06-18?", "[2013-01-01..2013-06-18]", "2012/..", "199X", "2012-W28",
     "2012-06-18T10:00Z", "/2012~"],
)  # fmt: skip
def test_iso_and_edtf_are_the_notation_of_a_table(date):
    assert is_notation(date)


@pytest.mark.parametrize(
    "date", ["mid-2012", "FY2013", "June 2012", "by 2013-06-18", "12/05/2003", "the 1990s"]
)
def test_what_a_person_writes_is_no_notation(date):
    assert not is_notation(date)
