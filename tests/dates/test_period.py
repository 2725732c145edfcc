from datetime import date

import pytest

from timeline.dates import parse_date


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("June 18, 2013", "2013-06-18"),
        ("2012-06-XX", "2012-06"),
        ("circa 2005", "2005~"),
        ("?2012-~06", "2012-06%"),
        ("the 1990s", "199X"),
        ("summer 2012", "2012-22"),
        ("fiscal year 2013", "FY2013"),
        ("Q3 FY2012", "FY2012-Q3"),
        ("TQ 1976", "TQ1976"),
        ("mid June 2012", "mid-2012-06"),
        ("early 2012", "early 2012"),
        ("before June 18, 2013", "before 2013-06-18"),
        ("by circa June 2013", "by 2013-06~"),
        ("since July 11, 2012", "2012-07-11/.."),
        ("between July 9 and 13, 2012", "[2012-07-09..2012-07-13]"),
        ("[..2012]", "[..2012-12-31]"),
        ("February to July 2009", "2009-02/2009-07"),
        ("2009~ - 2011?", "2009~/2011?"),
        ("/2013", "/2013"),
    ],
)
def test_a_period_is_written_in_one_canonical_way(text, written):
    assert parse_date(text).written() == written
    assert str(parse_date(text)) == written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009-02/2009-07", date(2009, 2, 1), date(2009, 7, 31)),
        ("2012-07-11/..", date(2012, 7, 11), None),
        ("/2013", None, date(2013, 12, 31)),
        ("before 2013-06-18", None, date(2013, 6, 17)),
    ],
)
def test_first_and_last_are_the_outermost_days(text, first, last):
    period = parse_date(text)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("FY2010", "2009-10-01/2010-09-30"),
        ("circa 2005", "2005-01-01~/2005-12-31~"),
        ("2009-02/2009-07", "2009-02-01/2009-07-31"),
        ("2012-07/..", "2012-07-01/.."),
        ("by 2013", "/2013-12-31"),
        ("2013-06-18", "2013-06-18/2013-06-18"),
    ],
)
def test_a_period_read_as_a_whole_lasts_from_its_first_day_to_its_last(text, over):
    whole = parse_date(text).over()
    assert whole.written() == over
    assert (whole.kind, whole.precision, whole.text) == ("span", "day", text)
    assert (whole.first, whole.last) == (parse_date(text).first, parse_date(text).last)
