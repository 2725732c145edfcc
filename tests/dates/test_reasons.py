import pytest

from timeline.dates import DateError, parse_date

REFUSED = [
    ("", "it is empty", "such as 2012-06-15"),
    (" \t", "it is empty", "such as 2012-06-15"),
    ("12/05/2003", "order of day and month", "2003-05-12 or 2003-12-05, or state the order"),
    ("13/05/2003", "order of day and month", "2003-05-13, or state the order"),
    ("31/02/2003", "there is no such day", "2012-06-15"),
    ("12/05/03", "two digits", "2012-06-15"),
    ("Sep-12", "September 12 of an unnamed year", "1912-09 or 2012-09 for the month"),
    ("12-Sep", "September 12 of an unnamed year", "September 12 with its year"),
    ("Sept. 12", "September 12 of an unnamed year", "September 12 with its year"),
    ("Sep-45", "two digits", "1945-09 or 2045-09"),
    ("18-Jun-13", "two digits", "four digits"),
    ("June 18, 13", "two digits", "four digits"),
    ("May", "names no year", "May 2012"),
    ("today", "day of reading", "the day itself"),
    ("2012 - present", "day of reading", "2012/.."),
    ("31 February 2012", "has 29 days, there is no day 31", "2012-02, or a day"),
    ("2031-02-30", "has 28 days, there is no day 30", "2031-02, or a day"),
    ("1900-02-29", "has 28 days", "1900-02, or a day"),
    ("June 0, 2012", "there is no day 0", "2012-06"),
    ("2012-00-10", "there is no month 00", "2012-01 to 2012-12"),
    ("2012-13", "neither a month nor a season", "the years 2012/2013"),
    ("2012\u201313", "neither a month nor a season", "the years 2012/2013"),
    ("2012-25", "neither a month nor a season", "01 to 12"),
    ("2009-07/2009-02", "before it begins", "the earlier date first"),
    ("[2012-07-13..2012-07-09]", "before it begins", "the earlier day first"),
    ("November to February 2010", "before it begins", "the earlier date first"),
    ("0000", "no year 0", "0001 to 9999"),
    ("0000-05-01", "no year 0", "0001 to 9999"),
    ("-0044", "out of reach", "0001 to 9999"),
    ("44 BC", "out of reach", "0001 to 9999"),
    ("10000", "Excel's number of a day", "1927-05-18"),
    ("10000-01-01", "out of reach", "0001 to 9999"),
    ("41078", "Excel's number of a day", "2012-06-18 if that is meant"),
    ("41078.0", "Excel's number of a day", "2012-06-18"),
    ("20120615", "eight digits", "2012-06-15 if that is meant"),
    ("2012.0", "decimals", "write 2012"),
    ("96", "four digits", "the year in full"),
    ("'96", "four digits", "the year in full"),
    ("476", "four digits", "0476"),
    ("FY13", "two digits", "FY2013 or FY1913"),
    ("FY2010-12", "not marked as a fiscal year", "FY2010/FY2012"),
    ("FY2010/2012", "the other a calendar year", "FY2010/FY2012"),
    ("TQ1977", "has only TQ1976", "1976-07-01/1976-09-30"),
    ("FY0001", "outside the years 1 to 9999", "a later or an earlier year"),
    ("9999-24", "after the year 9999", "an earlier date"),
    ("2012-W53", "no such week", "01 to 52 or 53"),
    ("9999-W52", "no such week", "01 to 52 or 53"),
    ("before 0001-01-01", "no day of the years 1 to 9999 is left", "a date within"),
    ("after 9999", "no day of the years 1 to 9999 is left", "a date within"),
    ("by [2012-07-09..2012-07-13]", "'by' needs one date", "by 2013-06-18"),
    ("before 2012/2013", "a span stands where one date is wanted", "one date"),
    ("[..2012]/2013", "an earliest and a latest day", "[2012-07-09..2012-07-13]"),
    ("[..]", "names no day", "at least one side"),
    ("[2012..soon]", "'soon' is not a date", "[2012-07-09..2012-07-13]"),
    ("../..", "neither end is known", "2012/.."),
    ("/", "neither end is known", "2012/.."),
    ("2012-1X", "only whole parts", "[2012-10..2012-12]"),
    ("2012-XX-15", "only whole parts", "2012-06-XX"),
    ("2012/06", "a month or a second year", "2012-06 for the month, 2012/2006 for the years"),
    ("2012/13", "two digits", "2012/2013 for the years"),
    ("6/2012", "order is not a usual one", "2012-06"),
    ("winter 2012", "lies in two years", "2011-24 or 2012-24"),
    ("1900s", "ten years or a hundred", "190X for the decade, 19XX for the century"),
    ("early 1990s", "which years of the decade", "[1990..1993]"),
    ("until 2013", "end a span or bound an event", "../2013 for a span, by 2013 for an event"),
    ("from 2013", "until when", "since 2013"),
    ("[2012,2013]", "several dates", "a row for each"),
    ("[1667,1668..1670]", "'1667,1668' is not a date", "[2012-07-09..2012-07-13]"),
    ("2009 or 2010", "several dates", "a row for each"),
    ("2009/2010/2011", "its parts cannot be told", "2009-02/2009-07"),
    ("2012-06-15T25:00", "time of day", "2012-06-15T10:30"),
    ("soon", "no year", "2012-06"),
    ("XXXX", "no year", "2012-06"),
    ("13 Juni 2012", "form of date", "2012-06"),
    ("from {0}", "until when", "since {0}"),
]


@pytest.mark.parametrize(("text", "reason", "wanted"), REFUSED)
def test_a_refusal_says_the_reason_and_the_way_out(text, reason, wanted):
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert reason in caught.value.reason
    assert wanted in f"write {caught.value.wanted}"


@pytest.mark.parametrize(("text", "_reason", "_wanted"), REFUSED)
def test_a_refusal_is_a_value_error_on_one_line(text, _reason, _wanted):
    with pytest.raises(ValueError, match=r"\Acannot read .+: .+; write .+\Z"):
        parse_date(text)
