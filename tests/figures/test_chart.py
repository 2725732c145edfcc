from datetime import date

import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from timeline.dates import day_number
from timeline.figures.chart import chart, home_window, record
from timeline.view import View


def day(year: int, month: int = 1, number: int = 1) -> int:
    return day_number(date(year, month, number))


def test_the_record_is_the_whole_years_of_what_is_drawn() -> None:
    program = make_program([{"date": "2031-06-18"}, {"date": "2033-02"}, {"date": ""}])
    assert record(program) == (day(2031), day(2034))


def test_the_record_holds_what_the_settings_say_it_covers() -> None:
    program = make_program([{"date": "2031-06-18"}], settings='covers = "2029/2035"')
    assert record(program) == (day(2029), day(2036))


def test_values_that_are_not_drawn_do_not_widen_the_record() -> None:
    rows = [{"date": "2031"}, {"date": "1999", "measure": "m", "value": 1, "unit": "agreements"}]
    assert record(make_program(rows)) == (day(2031), day(2032))


def test_a_record_of_nothing_is_a_year() -> None:
    first, last = record(make_program([]))
    assert last - first == 366


@pytest.mark.parametrize("written", ["0001-01-01", "0001", "9999-12-31", "9999", "0001/9999"])
def test_the_first_and_the_last_year_can_be_drawn(written: str) -> None:
    drawn = chart(make_program([{"date": written}]))
    assert len(drawn.items) == 1
    assert drawn.first in (day(1), day(9999))
    assert drawn.last in (day(2), day(9999, 12, 31) + 1)


@pytest.mark.parametrize(
    ("settings", "window"),
    [
        ("", (day(2030), day(2036))),
        ('covers = "2031/2033"', (day(2031), day(2034))),
        ('[default]\nfrom = "2032-06"\nto = "2034"', (day(2032, 6), day(2035))),
        ('[default]\nfrom = "2032"', (day(2032), day(2036))),
        ('[default]\nto = "2032-06"', (day(2030), day(2032, 7))),
        ('covers = "2031/2033"\n[default]\nfrom = "2032"\nto = "2032"', (day(2032), day(2033))),
        ('[default]\nfrom = "FY2032"\nto = "FY2032"', (day(2031, 10), day(2032, 10))),
    ],
)
def test_the_window_that_is_shown_first(settings: str, window: tuple[int, int]) -> None:
    program = make_program([{"date": "2030"}, {"date": "2035"}], settings=settings)
    assert home_window(program) == window


@pytest.mark.parametrize(
    ("settings", "window"),
    [
        ('[default]\nfrom = "2050"\nto = "2060"', (day(2030), day(2036))),
        ('[default]\nto = "1999"', (day(2030), day(2036))),
        ('[default]\nfrom = "2020"\nto = "2033"', (day(2030), day(2034))),
    ],
)
def test_the_first_window_lies_within_the_record(settings: str, window: tuple[int, int]) -> None:
    program = make_program([{"date": "2030"}, {"date": "2035"}], settings=settings)
    assert home_window(program) == window


def test_fiscal_years_have_a_short_name() -> None:
    drawn = chart(make_program([{"date": "2031"}]))
    assert drawn.fiscal == (
        ("FY2031", "FY31", day(2030, 10), day(2031, 10)),
        ("FY2032", "FY32", day(2031, 10), day(2032, 10)),
    )


def test_over_more_than_a_century_no_two_years_share_a_name() -> None:
    drawn = chart(make_program([{"date": "1900"}, {"date": "2010"}]))
    assert {short for _, short, _, _ in drawn.fiscal} == {name for name, _, _, _ in drawn.fiscal}


def test_a_filter_moves_neither_record_nor_window() -> None:
    everything, few = chart(aurora()), chart(aurora(), View(q="Trial"))
    assert [item.event for item in few.items] == ["span"]
    assert (few.first, few.last, few.home) == (everything.first, everything.last, everything.home)


def test_the_window_of_a_view_is_not_part_of_the_chart() -> None:
    assert chart(aurora(), View(start="2032", end="2033")) == chart(aurora())


def test_the_summary_counts_by_lane() -> None:
    summary = "24 events on a time axis, in lanes: Plans 6, Reviews 16, Borealis 2."
    assert chart(aurora()).summary == summary
    assert chart(aurora(), View(q="Trial")).summary == "1 event on a time axis, in lanes: Plans 1."


def test_nothing_draws_and_says_so() -> None:
    drawn = chart(aurora(), View(q="zzz"))
    assert (drawn.lanes, drawn.items, drawn.figures, drawn.links) == ((), (), (), ())
    assert drawn.summary == "No event of this selection has a date that can be drawn."
