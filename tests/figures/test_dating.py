import pytest

from timeline.dates import parse_date
from timeline.figures.dating import when


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2031-06-18", "Jun 18, 2031"),
        ("2031-06", "Jun 2031"),
        ("2030-02/2030-07", "Feb–Jul 2030"),
        ("FY2031", "FY2031"),
        ("2031-06/..", "since Jun 2031"),
        ("../2031-06", "until Jun 2031"),
        ("2031-06~", "about Jun 2031"),
        ("2030-02-03/2030-07-14", "Feb 3 – Jul 14, 2030"),
        ("2030-02-03/2030-02-14", "Feb 3–14, 2030"),
        ("2030-02/2030-07-14", "Feb 2030 – Jul 14, 2030"),
        ("2030-11/2031-02", "Nov 2030 – Feb 2031"),
        ("2030-02/2030-02", "Feb 2030"),
        ("2030-02/2030-07-14?", "Feb 2030 – Jul 14, 2030?"),
        ("2030/", "from 2030"),
    ],
)
def test_a_date_is_named_as_briefly_as_it_was_meant(date: str, text: str) -> None:
    assert when(parse_date(date)) == text


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("[2031-01-11..2031-01-12]", "between Jan 11 and Jan 12, 2031"),
        ("[2030-12-31..2031-01-12]~", "between about Dec 31, 2030 and Jan 12, 2031"),
        ("[2031-01-11..2031-01-12]?", "between Jan 11 and Jan 12, 2031?"),
        ("[..2031]", "by Dec 31, 2031"),
        ("[2031..]", "from Jan 1, 2031"),
        ("2030/[2031-07-09..2031-07-13]", "2030 – between Jul 9 and Jul 13, 2031"),
    ],
)
def test_a_day_in_doubt_does_not_read_as_a_duration(date: str, text: str) -> None:
    assert when(parse_date(date)) == text


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2031-02-25", "to Feb 25, 2031"),
        ("../2031-02-13", "to Feb 13, 2031"),
        ("2030-09/2031-07-11", "Sep 2030 to Jul 11, 2031"),
        ("FY2030/FY2031", "FY2030 to FY2031"),
        ("by 2031-07-11?", "by Jul 11, 2031?"),
        ("2030/..", "since 2030"),
    ],
)
def test_what_was_counted_up_to_a_day_is_named_by_its_end(date: str, text: str) -> None:
    assert when(parse_date(date), "until") == text


def test_no_date_is_said() -> None:
    assert when(None) == "No date"
