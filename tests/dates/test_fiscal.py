from datetime import date

import pytest

from timeline.dates import US_FISCAL, DateError, FiscalCalendar, FiscalYear


def test_the_american_year_moved_from_july_to_october_in_1976():
    assert US_FISCAL.years(date(1976, 6, 30), date(1976, 10, 1)) == [
        ("FY1976", date(1975, 7, 1), date(1976, 6, 30)),
        ("TQ1976", date(1976, 7, 1), date(1976, 9, 30)),
        ("FY1977", date(1976, 10, 1), date(1977, 9, 30)),
    ]


def test_years_meet_the_days_asked_for_and_no_others():
    labels = [year.label for year in US_FISCAL.years(date(2009, 10, 1), date(2012, 9, 30))]
    assert labels == ["FY2010", "FY2011", "FY2012"]
    assert US_FISCAL.years(date(2012, 9, 30), date(2012, 9, 30)) == [
        FiscalYear("FY2012", date(2011, 10, 1), date(2012, 9, 30))
    ]


def test_years_at_the_ends_of_the_calendar_are_left_out():
    assert US_FISCAL.years(date(1, 1, 1), date(1, 7, 1)) == [
        ("FY0002", date(1, 7, 1), date(2, 6, 30))
    ]
    assert US_FISCAL.years(date(9999, 9, 30), date(9999, 12, 31)) == [
        ("FY9999", date(9998, 10, 1), date(9999, 9, 30))
    ]


@pytest.mark.parametrize(
    ("calendar", "first", "last"),
    [
        (FiscalCalendar(), date(2013, 1, 1), date(2013, 12, 31)),
        (FiscalCalendar(1, named_by="start"), date(2013, 1, 1), date(2013, 12, 31)),
        (FiscalCalendar(7), date(2012, 7, 1), date(2013, 6, 30)),
        (FiscalCalendar(7, named_by="start"), date(2013, 7, 1), date(2014, 6, 30)),
    ],
)
def test_a_year_is_named_by_its_end_or_its_start(calendar, first, last):
    assert calendar.year(2013) == (first, last)


def test_quarters_are_three_months_each():
    assert [US_FISCAL.quarter(2012, number) for number in (1, 2, 3, 4)] == [
        (date(2011, 10, 1), date(2011, 12, 31)),
        (date(2012, 1, 1), date(2012, 3, 31)),
        (date(2012, 4, 1), date(2012, 6, 30)),
        (date(2012, 7, 1), date(2012, 9, 30)),
    ]


def test_a_year_ends_where_the_next_one_begins():
    calendar = FiscalCalendar(10, ((2001, 7),))
    assert calendar.year(2000) == (date(1999, 10, 1), date(2000, 6, 30))
    assert calendar.year(2001) == (date(2000, 7, 1), date(2001, 6, 30))
    assert calendar.transitions() == ()
    with pytest.raises(DateError, match="no such quarter"):
        calendar.quarter(2000, 4)


def test_a_transition_of_another_length_has_its_own_name():
    calendar = FiscalCalendar(1, ((2001, 7),), "start")
    assert calendar.transitions() == (("TP2000", date(2001, 1, 1), date(2001, 6, 30)),)
    assert calendar.transition("TP2000") == (date(2001, 1, 1), date(2001, 6, 30))


def test_a_calendar_without_a_transition_says_so():
    with pytest.raises(DateError, match="has no transition period"):
        FiscalCalendar(10).transition("TQ1976")


@pytest.mark.parametrize("year", [1, 10_000, 10**30])
def test_a_year_outside_the_calendar_is_refused(year):
    with pytest.raises(DateError, match="outside the years 1 to 9999"):
        US_FISCAL.year(year)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"start_month": 0}, "cannot begin in month 0"),
        ({"changes": ((1977, 13),)}, "cannot begin in month 13"),
        ({"changes": ((1977, 10), (1976, 7))}, "must ascend"),
        ({"named_by": "middle"}, "found 'middle'"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        FiscalCalendar(**arguments)
