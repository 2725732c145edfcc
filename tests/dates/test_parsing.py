"""One row a form, with exact bounds; what must hold for any text stands in test_properties."""

from datetime import date

import pytest

from timeline.dates import DateError, Edge, FiscalCalendar, parse_date


def edge(first, last):
    """An edge from ISO text; None stays None."""
    return Edge(*(date.fromisoformat(day) if day else None for day in (first, last)))


OPEN, UNKNOWN = Edge(None, None, "open"), Edge(None, None, "unknown")

POINTS = [
    # ISO 8601 and EDTF
    ("1996", "1996-01-01", "1996-12-31", "year"),
    ("1996-09", "1996-09-01", "1996-09-30", "month"),
    ("1996-09-30", "1996-09-30", "1996-09-30", "day"),
    ("2012-W28", "2012-07-09", "2012-07-15", "week"),
    ("2012-W28-3", "2012-07-11", "2012-07-11", "day"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("1XXX", "1000-01-01", "1999-12-31", "millennium"),
    ("2012-XX", "2012-01-01", "2012-12-31", "year"),
    ("2012-XX-XX", "2012-01-01", "2012-12-31", "year"),
    ("2012-06-XX", "2012-06-01", "2012-06-30", "month"),
    ("2012-21", "2012-03-01", "2012-05-31", "season"),
    ("2012-22", "2012-06-01", "2012-08-31", "season"),
    ("2012-23", "2012-09-01", "2012-11-30", "season"),
    ("2012-24", "2012-12-01", "2013-02-28", "season"),
    ("2011-24", "2011-12-01", "2012-02-29", "season"),
    ("2012-06-15T10:30Z", "2012-06-15", "2012-06-15", "day"),
    ("2012-06-15T23:59:59.5-10:00", "2012-06-15", "2012-06-15", "day"),
    ("2012-06-15 00:00:00", "2012-06-15", "2012-06-15", "day"),
    # one day within
    ("[2012-07-09..2012-07-13]", "2012-07-09", "2012-07-13", "range"),
    ("[2012-06..2012-07]", "2012-06-01", "2012-07-31", "range"),
    ("[July 9, 2012..July 13, 2012]", "2012-07-09", "2012-07-13", "range"),
    ("[..2012-07]", None, "2012-07-31", "range"),
    ("[2012-07..]", "2012-07-01", None, "range"),
    ("between 9 July 2012 and 13 July 2012", "2012-07-09", "2012-07-13", "range"),
    ("between July 9 and 13, 2012", "2012-07-09", "2012-07-13", "range"),
    # fiscal periods and quarters
    ("FY2013", "2012-10-01", "2013-09-30", "fiscal year"),
    ("FY 2013", "2012-10-01", "2013-09-30", "fiscal year"),
    ("fiscal year 2013", "2012-10-01", "2013-09-30", "fiscal year"),
    ("FY2012-Q1", "2011-10-01", "2011-12-31", "fiscal quarter"),
    ("FY2012-Q3", "2012-04-01", "2012-06-30", "fiscal quarter"),
    ("Q2 FY2012", "2012-01-01", "2012-03-31", "fiscal quarter"),
    ("FY1976", "1975-07-01", "1976-06-30", "fiscal year"),
    ("TQ1976", "1976-07-01", "1976-09-30", "transition period"),
    ("FY1977", "1976-10-01", "1977-09-30", "fiscal year"),
    ("2012-Q3", "2012-07-01", "2012-09-30", "quarter"),
    ("Q4 2012", "2012-10-01", "2012-12-31", "quarter"),
    # what people type
    ("September 1996", "1996-09-01", "1996-09-30", "month"),
    ("Sept. 1996", "1996-09-01", "1996-09-30", "month"),
    ("Sep-1996", "1996-09-01", "1996-09-30", "month"),
    ("June 18, 2013", "2013-06-18", "2013-06-18", "day"),
    ("June 18 2013", "2013-06-18", "2013-06-18", "day"),
    ("18 June 2013", "2013-06-18", "2013-06-18", "day"),
    ("18-Jun-2013", "2013-06-18", "2013-06-18", "day"),
    ("the 18th of June 2013", "2013-06-18", "2013-06-18", "day"),
    ("Feb. 25, 2012", "2012-02-25", "2012-02-25", "day"),
    ("early 2012", "2012-01-01", "2012-04-30", "part of a year"),
    ("mid-2012", "2012-05-01", "2012-08-31", "part of a year"),
    ("late 2012", "2012-09-01", "2012-12-31", "part of a year"),
    ("early June 2012", "2012-06-01", "2012-06-10", "part of a month"),
    ("mid-June 2012", "2012-06-11", "2012-06-20", "part of a month"),
    ("late February 2012", "2012-02-21", "2012-02-29", "part of a month"),
    ("1990s", "1990-01-01", "1999-12-31", "decade"),
    ("the 1990's", "1990-01-01", "1999-12-31", "decade"),
    ("summer 2012", "2012-06-01", "2012-08-31", "season"),
    ("fall 2012", "2012-09-01", "2012-11-30", "season"),
    ("2012/06/15", "2012-06-15", "2012-06-15", "day"),
    ("2012-6-5", "2012-06-05", "2012-06-05", "day"),
    # one known side
    ("by 2013-06-18", None, "2013-06-18", "day"),
    ("by June 2013", None, "2013-06-30", "month"),
    ("before June 18, 2013", None, "2013-06-17", "day"),
    ("before FY2013", None, "2012-09-30", "fiscal year"),
    ("after 2013-06-18", "2013-06-19", None, "day"),
    ("after 2013", "2014-01-01", None, "year"),
    # spelling
    ("  SEPTEMBER   1996 ", "1996-09-01", "1996-09-30", "month"),
    ("June\u00a018,\u202f2013", "2013-06-18", "2013-06-18", "day"),
    ("mid\u20132012", "2012-05-01", "2012-08-31", "part of a year"),
    ("2012\u201106", "2012-06-01", "2012-06-30", "month"),
    ("2012\u201306\u201315", "2012-06-15", "2012-06-15", "day"),
    # borders
    ("1900-02", "1900-02-01", "1900-02-28", "month"),
    ("2000-02", "2000-02-01", "2000-02-29", "month"),
    ("2012-02-29", "2012-02-29", "2012-02-29", "day"),
    ("0001", "0001-01-01", "0001-12-31", "year"),
    ("000X", "0001-01-01", "0009-12-31", "decade"),
    ("9999", "9999-01-01", "9999-12-31", "year"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
    ("FY9999", "9998-10-01", "9999-09-30", "fiscal year"),
    ("9999-Q4", "9999-10-01", "9999-12-31", "quarter"),
    ("2009-W53", "2009-12-28", "2010-01-03", "week"),
    ("before 0001-01-02", None, "0001-01-01", "day"),
    ("after 9999-12-30", "9999-12-31", None, "day"),
]

FEB, JUL = edge("2009-02-01", "2009-02-28"), edge("2009-07-01", "2009-07-31")
Y2009, Y2013 = edge("2009-01-01", "2009-12-31"), edge("2013-01-01", "2013-12-31")
FY10, FY12 = edge("2009-10-01", "2010-09-30"), edge("2011-10-01", "2012-09-30")
JUN18, JUN20 = edge("2013-06-18", "2013-06-18"), edge("2013-06-20", "2013-06-20")

SPANS = [
    ("2009-02/2009-07", FEB, JUL, "month"),
    ("2009-02 / 2009-07", FEB, JUL, "month"),
    ("../2013", OPEN, Y2013, "year"),
    ("2013/..", Y2013, OPEN, "year"),
    ("/2013", UNKNOWN, Y2013, "year"),
    ("2013/", Y2013, UNKNOWN, "year"),
    ("since 2013-06-18", JUN18, OPEN, "day"),
    ("since 2013", Y2013, OPEN, "year"),
    ("FY2010/FY2012", FY10, FY12, "fiscal year"),
    ("FY2010-FY2012", FY10, FY12, "fiscal year"),
    ("FY2010\u2013FY2012", FY10, FY12, "fiscal year"),
    ("FY 2010 to FY 2012", FY10, FY12, "fiscal year"),
    ("February to July 2009", FEB, JUL, "month"),
    ("February 2009 to July 2009", FEB, JUL, "month"),
    ("from February 2009 to July 2009", FEB, JUL, "month"),
    ("February\u2013July 2009", FEB, JUL, "month"),
    ("Feb.-July 2009", FEB, JUL, "month"),
    ("Feb. 2009 - July 2009", FEB, JUL, "month"),
    ("2009-02\u20142009-07", FEB, JUL, "month"),
    ("2009-2013", Y2009, Y2013, "year"),
    ("2009 \u2013 2013", Y2009, Y2013, "year"),
    ("June 18 to 20, 2013", JUN18, JUN20, "day"),
    ("June 18\u201320, 2013", JUN18, JUN20, "day"),
    ("18 to 20 June 2013", JUN18, JUN20, "day"),
    ("June 18 to June 20, 2013", JUN18, JUN20, "day"),
    ("2013-06-18/2013-06-18", JUN18, JUN18, "day"),
    ("2009-02/2013", FEB, Y2013, "mixed"),
]

QUALIFIED = [
    ("2012~", True, False),
    ("2012?", False, True),
    ("2012%", True, True),
    ("2012~?", True, True),
    ("2012-06~", True, False),
    ("?2012-06", False, True),
    ("2012-~06-15", True, False),
    ("2012?-06~", True, True),
    ("circa 2005", True, False),
    ("c. 2005", True, False),
    ("ca. June 2005", True, False),
    ("about June 18, 2013", True, False),
    ("circa 2005?", True, True),
    ("before circa 2005", True, False),
    ("2009~/2011", True, False),
    ("2009/2011~", True, False),
    ("2009?/2011", False, True),
    ("2009/2011?", False, True),
    ("[2012-07-09..2012-07-13]~", True, False),
    ("circa FY2010", True, False),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), POINTS)
def test_a_point_has_the_days_it_may_have_been(text, first, last, precision):
    period = parse_date(text)
    assert (period.kind, period.start, period.precision) == ("point", edge(first, last), precision)
    assert period.end == period.start
    assert period.text == text
    assert not period.approximate
    assert not period.uncertain


@pytest.mark.parametrize(("text", "start", "end", "precision"), SPANS)
def test_a_span_has_two_ends(text, start, end, precision):
    period = parse_date(text)
    assert (period.kind, period.start, period.end) == ("span", start, end)
    assert (period.precision, period.text) == (precision, text)


@pytest.mark.parametrize(("text", "approximate", "uncertain"), QUALIFIED)
def test_doubt_is_kept_beside_the_days(text, approximate, uncertain):
    period = parse_date(text)
    assert (period.approximate, period.uncertain) == (approximate, uncertain)


def test_an_approximate_date_keeps_its_days_as_written():
    assert parse_date("circa 2005").start == edge("2005-01-01", "2005-12-31")


def test_a_second_cell_makes_the_same_span():
    cells, text = parse_date("2009-02", end="2009-07"), parse_date("2009-02/2009-07")
    assert (cells.start, cells.end, cells.precision) == (text.start, text.end, text.precision)
    assert parse_date("2013", end="..").end == OPEN
    assert parse_date("2013", end="  ").kind == "point"


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("", "2013", ""),
        ("2009/2010", "2013", "2009/2010"),
        ("2013", "2009", "2013/2009"),
        ("2013", "Soon", "Soon"),
    ],
)
def test_two_cells_that_make_no_span_are_refused(text, end, found):
    with pytest.raises(DateError) as caught:
        parse_date(text, end=end)
    assert caught.value.found == found


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("12/05/2003", "dmy", "2003-05-12"),
        ("12/05/2003", "mdy", "2003-12-05"),
        ("5.12.2003", "dmy", "2003-12-05"),
        ("12-05-2003", "mdy", "2003-12-05"),
    ],
)
def test_a_stated_order_decides_between_day_and_month(text, order, day):
    assert parse_date(text, order=order).start == edge(day, day)


def test_a_stated_order_is_held_to():
    with pytest.raises(DateError, match="there is no month 13"):
        parse_date("13/05/2003", order="mdy")


def test_a_fiscal_year_follows_the_calendar_of_the_dataset():
    calendar = FiscalCalendar(start_month=4, named_by="start")
    assert parse_date("FY2013", calendar=calendar).start == edge("2013-04-01", "2014-03-31")
    assert parse_date("FY2013-Q4", calendar=calendar).start == edge("2014-01-01", "2014-03-31")


def test_a_refused_part_is_quoted_in_its_own_capitals():
    with pytest.raises(ValueError, match="cannot read 'Sep-12'"):
        parse_date("2009 to Sep-12")
