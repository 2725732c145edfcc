import pytest

from timeline.dates import parse_date


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2013-06-18", "On June 18, 2013."),
        ("2013-06-18~", "On or about June 18, 2013."),
        ("2013-06-18?", "On June 18, 2013; the date is uncertain."),
        ("2012-06", "Some day in June 2012 (June 1 to 30)."),
        ("2012", "Some day in 2012 (January 1 to December 31)."),
        ("2012%", "Some day in or about 2012 (January 1 to December 31); the date is uncertain."),
        ("FY2013", "Some day in fiscal year 2013 (October 1, 2012 to September 30, 2013)."),
        (
            "FY2012-Q1",
            "Some day in the first quarter of fiscal year 2012 (October 1 to December 31, 2011).",
        ),
        ("TQ1976", "Some day in the transition quarter TQ1976 (July 1 to September 30, 1976)."),
        ("2012-Q3", "Some day in the third quarter of 2012 (July 1 to September 30)."),
        ("2012-W28", "Some day in week 28 of 2012 (July 9 to 15)."),
        ("2012-22", "Some day in summer 2012 (June 1 to August 31)."),
        (
            "2012-24",
            "Some day in winter 2012 to 2013 (December 1, 2012 to February 28, 2013).",
        ),
        ("199X", "Some day in the 1990s (January 1, 1990 to December 31, 1999)."),
        (
            "19XX",
            "Some day in the years 1900 to 1999 (January 1, 1900 to December 31, 1999).",
        ),
        ("early 2012", "Some day in early 2012 (January 1 to April 30)."),
        ("mid-June 2012", "Some day in mid-June 2012 (June 11 to 20)."),
        ("[2012-07-09..2012-07-13]", "Some day from July 9 to 13, 2012."),
        ("[2012-07-09..2012-08-13]~", "Some day from about July 9 to August 13, 2012."),
        ("[..2012-07]", "On or before July 31, 2012."),
        ("[2012-07..]", "On or after July 1, 2012."),
        ("by 2013-06-18", "By June 18, 2013; that day is included."),
        ("before 2013-06-18", "Before June 18, 2013; that day is not included."),
        ("after 2013-06-18", "After June 18, 2013; that day is not included."),
        ("by June 2013", "By June 2013; June 30, 2013 at the latest."),
        ("before circa 2005", "Before about 2005; December 31, 2004 at the latest."),
        ("after FY2013", "After fiscal year 2013; October 1, 2013 at the earliest."),
        ("2009-02/2009-07", "From some day in February 2009 to some day in July 2009."),
        ("2013-06-18/2013-06-20~", "From June 18, 2013 to about June 20, 2013."),
        (
            "2009?/2011~",
            "From some day in 2009 to some day in or about 2011; the start is uncertain.",
        ),
        ("2009/2011?", "From some day in 2009 to some day in 2011; the end is uncertain."),
        ("2009?/2011?", "From some day in 2009 to some day in 2011; both ends are uncertain."),
        (
            "2012-Q1/2013",
            "From some day in the first quarter of 2012 (January 1 to March 31)"
            " to some day in 2013.",
        ),
        (
            "[2012-07-09..2012-07-13]/2013",
            "From some day between July 9 and 13, 2012 to some day in 2013.",
        ),
        ("since 2012-07-11", "Since July 11, 2012; no end is known."),
        ("../2013", "Until some day in 2013; no start is known."),
        ("/2013", "From an unknown start to some day in 2013."),
        ("2013/", "From some day in 2013 to an unknown end."),
        ("0033", "Some day in 33 (January 1 to December 31)."),
    ],
)
def test_a_date_is_explained_in_one_sentence(text, meaning):
    assert parse_date(text).meaning() == meaning


def test_a_whole_fiscal_year_is_explained_by_its_days():
    meaning = parse_date("FY2010").over().meaning()
    assert meaning == "From October 1, 2009 to September 30, 2010."
