import pytest

from timeline.dates import parse_date
from timeline.figures.dating import when


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2031-06-18", "Jun 18, 2031"),
        ("2031-06", "Jun 2031"),
        ("2030-02/2030-07", "Feb 2030 – Jul 2030"),
        ("FY2031", "FY2031"),
        ("2031-06/..", "since Jun 2031"),
        ("../2031-06", "until Jun 2031"),
        ("2031-06~", "about Jun 2031"),
    ],
)
def test_a_date_is_named_as_briefly_as_it_was_meant(date: str, text: str) -> None:
    assert when(parse_date(date)) == text


def test_no_date_is_said() -> None:
    assert when(None) == "No date"
