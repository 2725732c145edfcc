"""What holds for any date: read, write, read again; first <= last; no clock and no time zone."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import FiscalCalendar, parse_date

YEARS = st.integers(2, 9998).map(lambda year: f"{year:04d}")
MONTHS = st.integers(1, 12).map(lambda month: f"{month:02d}")
DAYS = st.dates().map(lambda day: day.isoformat())
MONTH_NAMES = st.sampled_from(["January", "Feb.", "apr", "May", "june", "Sept.", "OCTOBER", "Dec"])


def texts(pattern, *parts):
    """Texts made by filling a pattern's places with drawn parts."""
    return st.tuples(*parts).map(lambda drawn: pattern.format(*drawn))


PARTS = st.sampled_from(["early ", "mid-", "late "])
QUARTERS = st.integers(1, 4)
SINGLES = st.one_of(
    YEARS,
    DAYS,
    texts("{}-{}", YEARS, MONTHS),
    texts("{}-W{:02d}", YEARS, st.integers(1, 52)),
    texts("{}-2{}", YEARS, QUARTERS),
    texts("{}-Q{}", YEARS, QUARTERS),
    texts("FY{}", YEARS),
    texts("Q{1} FY{0}", YEARS, QUARTERS),
    st.just("TQ1976"),
    texts("{:03d}X", st.integers(0, 999)),
    texts("{:02d}XX", st.integers(0, 99)),
    texts("{}XXX", st.integers(0, 9)),
    texts("{}-{}-XX", YEARS, MONTHS),
    texts("{} {}", MONTH_NAMES, YEARS),
    texts("{} {}, {}", MONTH_NAMES, st.integers(1, 28), YEARS),
    texts("{} {} {}", st.integers(1, 28), MONTH_NAMES, YEARS),
    texts("{}{}", PARTS, YEARS),
    texts("{}{} {}", PARTS, MONTH_NAMES, YEARS),
    texts("{}T{:02d}:30Z", DAYS, st.integers(0, 23)),
)
QUALIFIED = st.one_of(
    SINGLES, texts("{}{}", SINGLES, st.sampled_from("~?%")), texts("circa {}", SINGLES)
)


def ordered(one, other):
    """The two dates, the one that begins earlier first."""
    return sorted((one, other), key=lambda text: parse_date(text).first)


RANGES = st.tuples(SINGLES, SINGLES).map(lambda pair: "[{}..{}]".format(*ordered(*pair)))
ENDS = st.one_of(QUALIFIED, RANGES)
SPANS = st.tuples(ENDS, ENDS, st.sampled_from(["{}/{}", "{} to {}", "from {} to {}", "{} – {}"]))
ANY = st.one_of(
    QUALIFIED,
    RANGES,
    SPANS.map(lambda drawn: drawn[2].format(*ordered(*drawn[:2]))),
    texts("{}{}", st.sampled_from(["by ", "before ", "after ", "since ", "../", "/"]), QUALIFIED),
    texts("{}{}", QUALIFIED, st.sampled_from(["/", "/.."])),
    texts("[..{}]", SINGLES),
    texts("[{}..]", SINGLES),
)


def read(text, **rules):
    """The period, or None for a text that mixes what cannot be mixed or leaves the calendar."""
    try:
        return parse_date(text, **rules)
    except ValueError:
        return None


@given(ANY)
def test_what_is_written_reads_back_as_the_same_period(text):
    if period := read(text):
        again = parse_date(period.written())
        assert replace(again, text=period.text) == period
        assert again.written() == period.written()
        assert again.meaning() == period.meaning()


@given(ANY)
def test_a_whole_reads_back_as_the_same_whole(text):
    if period := read(text):
        whole = period.over()
        assert replace(parse_date(whole.written()), text=text) == whole


@given(YEARS, st.integers(1, 12), st.sampled_from(["end", "start"]))
def test_fiscal_years_read_back_under_their_own_calendar(year, month, named_by):
    calendar = FiscalCalendar(month, named_by=named_by)
    period = parse_date(f"FY {year}", calendar=calendar)
    assert replace(parse_date(period.written(), calendar=calendar), text=period.text) == period


@given(ANY)
def test_no_period_ends_before_it_begins(text):
    if period := read(text):
        assert period.first is None or period.last is None or period.first <= period.last
        assert period.kind == "span" or period.start == period.end


@given(QUALIFIED)
def test_every_single_date_can_be_read(text):
    assert parse_date(text).kind == "point"


@given(ANY)
def test_capitals_and_spaces_change_nothing(text):
    plain, loud = read(text), read(f"  {text.upper()} ".replace(" ", " \u00a0"))
    assert plain is None or replace(loud, text=text) == plain


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_with_reasons(text):
    message = ""
    try:
        parse_date(text)
    except ValueError as error:
        message = str(error)
    assert not message or message.startswith("cannot read ")


@given(st.text("0123456789-/.~?%[]XQWTFYy janmrspuetofbc", max_size=14))
def test_any_text_like_a_date_is_read_or_refused_with_reasons(text):
    period = read(text)
    assert period is None or replace(parse_date(period.written()), text=text) == period


TIMED = [
    "2012-06-15T10:30Z",
    "2012-06-15T23:59-10:00",
    "1996-09",
    "since 2012",
    "FY2013",
    "12 May 2003",
]


@pytest.fixture
def zone(monkeypatch):
    """Set the time zone of the process, and set it back in the end."""

    def put(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def test_no_time_zone_moves_a_date(zone):
    zone("Pacific/Kiritimati")  # 14 hours ahead
    ahead = [parse_date(text) for text in TIMED]
    zone("Pacific/Honolulu")  # 10 hours behind: never the same day as there
    assert [parse_date(text) for text in TIMED] == ahead
