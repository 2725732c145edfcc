from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import date_of, day_number
from timeline.dates.days import days_in_month, last_before, month_end, month_start


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(1970, 1, 1), 0),
        (date(1969, 12, 31), -1),
        (date(2000, 3, 1), 11017),
        (date(1, 1, 1), -719162),
        (date(9999, 12, 31), 2932896),
    ],
)
def test_days_count_from_1970(day, number):
    assert day_number(day) == number
    assert date_of(number) == day


@given(st.dates())
def test_a_day_comes_back_from_its_number(day):
    assert date_of(day_number(day)) == day


@pytest.mark.parametrize("number", [-719163, 2932897, 10**30])
def test_a_number_without_a_day_is_refused(number):
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        date_of(number)


@pytest.mark.parametrize(("year", "days"), [(1900, 28), (2000, 29), (2012, 29), (2013, 28)])
def test_february_follows_the_leap_years(year, days):
    assert days_in_month(year, 2) == days
    assert month_end(year, 2) == date(year, 2, days)


@pytest.mark.parametrize(
    ("month", "start", "end_before"),
    [
        (0, date(2011, 12, 1), date(2011, 11, 30)),
        (1, date(2012, 1, 1), date(2011, 12, 31)),
        (13, date(2013, 1, 1), date(2012, 12, 31)),
        (27, date(2014, 3, 1), date(2014, 2, 28)),
    ],
)
def test_months_count_on_over_the_end_of_a_year(month, start, end_before):
    assert month_start(2012, month) == start
    assert last_before(2012, month) == end_before


def test_the_last_month_there_is_has_an_end():
    assert last_before(9999, 13) == date(9999, 12, 31)
