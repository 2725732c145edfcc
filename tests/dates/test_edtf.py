"""Plain EDTF is held against the `edtf` package, an independent reader of it.

Left out is where that package is known to be wrong: winter (it ends in the same year), unknown
ends of an interval (it invents one), fiscal years (it reads the number alone).
"""

import warnings
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import parse_date
from timeline.dates.edtf import read

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar uses names that its own parser library retired
    from edtf import parse_edtf

DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
PLAIN = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    DAYS.map(lambda day: f"{day.isoformat()[:3]}X"),
    DAYS.map(lambda day: f"{day.isoformat()[:2]}XX"),
    DAYS.map(lambda day: f"{day.isoformat()[:7]}-XX"),
    DAYS.map(lambda day: f"{day.isoformat()[:4]}-XX"),
    DAYS.map(lambda day: f"{day.isoformat()[:4]}-{21 + day.day % 3}"),
)


def oracle(text):
    """The first and the last day by the `edtf` package, without the margin of qualifiers."""
    parsed = parse_edtf(text)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


def ours(text):
    period = parse_date(text)
    return period.first, period.last


@settings(max_examples=60)
@given(PLAIN)
def test_plain_dates_agree_with_the_oracle(text):
    assert ours(text) == oracle(text)


@settings(max_examples=25)
@given(DAYS.map(date.isoformat), DAYS.map(date.isoformat), st.sampled_from([4, 7, 10]))
def test_intervals_agree_with_the_oracle(one, other, length):
    text = "/".join(sorted((one[:length], other[:length])))
    assert ours(text) == oracle(text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2012~", True, False), ("2012-06?", False, True), ("2012-06-15%", True, True)],
)
def test_qualifiers_agree_with_the_oracle(text, approximate, uncertain):
    parsed, period = parse_edtf(text), parse_date(text)
    assert (period.approximate, period.uncertain) == (approximate, uncertain)
    both = parsed.is_uncertain_and_approximate
    assert (parsed.is_approximate or both, parsed.is_uncertain or both) == (approximate, uncertain)
    assert ours(text) == oracle(text)


@pytest.mark.parametrize("text", ["june 2012", "fy2013", "2012/2013", "2012-06-15x", "1996 "])
def test_other_forms_are_left_to_others(text):
    assert read(text) is None
