"""Dates and values in the short words of a page."""

import pytest

from timeline.dates import parse_date
from timeline.page.wording import amount, count, when


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2012-06-18", "Jun 18, 2012"),
        ("2012-06", "Jun 2012"),
        ("2012", "2012"),
        ("FY2013", "FY2013"),
        ("September 1996", "Sep 1996"),
        ("2009-02/2009-07", "Feb 2009 – Jul 2009"),
        ("2009-02-03/2009-07-14", "Feb 3, 2009 – Jul 14, 2009"),
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
