from datetime import date
from itertools import pairwise

import pytest

from timeline.dates import US_FISCAL, date_of, day_number
from timeline.figures.ticks import Tick, calendar, fiscal


def day(year: int, month: int = 1, number: int = 1) -> int:
    return day_number(date(year, month, number))


def names(ticks: tuple[Tick, ...]) -> list[str]:
    return [tick.text for tick in ticks]


def test_every_year_is_named_over_its_own_days() -> None:
    found = calendar((day(2031), day(2034)), 0.1)
    assert found.minor == (
        Tick(day(2031), day(2032), "2031"),
        Tick(day(2032), day(2033), "2032"),
        Tick(day(2033), day(2034), "2033"),
    )
    assert found.major == ()


@pytest.mark.parametrize(
    ("pixels_a_year", "years"),
    [
        (34, ["2028", "2029", "2030"]),
        (33.9, ["2028", "2030"]),
        (17, ["2028", "2030"]),
        (16.9, ["2025", "2030"]),
        (6.8, ["2025", "2030"]),
        (6.7, ["2020", "2030"]),
        (1, ["2000"]),
    ],
)
def test_years_thin_out_to_round_ones(pixels_a_year: float, years: list[str]) -> None:
    window = (day(2028), day(2031))
    assert names(calendar(window, pixels_a_year / 365.25).minor) == years


def test_a_round_year_is_named_over_itself_alone() -> None:
    (tick,) = calendar((day(2030), day(2031)), 0.01).minor
    assert (tick.x0, tick.x1) == (day(2030), day(2031))


def test_quarters_under_their_years() -> None:
    found = calendar((day(2031, 2), day(2032, 2)), 54 / 91.3)
    assert names(found.minor) == ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec", "Jan–Mar"]
    assert found.minor[1] == Tick(day(2031, 4), day(2031, 7), "Apr–Jun")
    assert names(found.major) == ["2031", "2032"]


def test_months_under_their_years() -> None:
    found = calendar((day(2031, 12, 20), day(2032, 2, 1)), 30 / 30.4)
    assert found.minor == (
        Tick(day(2031, 12), day(2032), "Dec"),
        Tick(day(2032), day(2032, 2), "Jan"),
    )
    assert names(found.major) == ["2031", "2032"]


def test_weeks_begin_on_monday() -> None:
    found = calendar((day(2031, 3, 1), day(2031, 3, 12)), 44 / 7)
    assert names(found.minor) == ["24–2", "3–9", "10–16"]
    assert all(date_of(int(tick.x0)).weekday() == 0 for tick in found.minor)
    assert names(found.major) == ["Mar 2031"]


def test_days_under_their_months() -> None:
    found = calendar((day(2031, 4, 29), day(2031, 5, 1) + 0.5), 20)
    assert found.minor == (
        Tick(day(2031, 4, 29), day(2031, 4, 30), "29"),
        Tick(day(2031, 4, 30), day(2031, 5, 1), "30"),
        Tick(day(2031, 5, 1), day(2031, 5, 2), "1"),
    )
    assert names(found.major) == ["Apr 2031", "May 2031"]


@pytest.mark.parametrize(
    ("year", "days"), [(2031, 365), (2032, 366), (1900, 365), (2000, 366), (2100, 365)]
)
def test_a_leap_year_is_a_day_longer(year: int, days: int) -> None:
    (tick,) = calendar((day(year), day(year) + 10), 0.1).minor
    assert tick.x1 - tick.x0 == days


def test_29_february_has_a_name_in_leap_years_alone() -> None:
    assert "29" in names(calendar((day(2032, 2, 27), day(2032, 3, 2)), 20).minor)
    assert "29" not in names(calendar((day(2031, 2, 27), day(2031, 3, 2)), 20).minor)


def test_the_axis_begins_with_the_year_1() -> None:
    window = (day(1) - 50, day(1) + 400)
    assert names(calendar(window, 0.2).minor) == ["1", "2"]
    assert names(calendar((day(1), day(1) + 20), 3).minor) == ["Jan"]


def test_the_axis_ends_with_the_year_9999() -> None:
    last = day(9999, 12, 31) + 1
    assert names(calendar((last - 800, last + 800), 0.2).minor) == ["9997", "9998", "9999"]
    assert calendar((last - 40, last + 40), 3).minor[-1] == Tick(day(9999, 12), last, "Dec")
    assert names(calendar((last - 40, last + 40), 0.6).minor) == ["Oct–Dec"]


@pytest.mark.parametrize("k", [1e-6, 0.01, 0.1, 0.6, 1, 7, 30])
@pytest.mark.parametrize("first", [day(1), day(1976, 2, 20), day(9999, 12, 1)])
def test_ticks_follow_upon_each_other(first: int, k: float) -> None:
    for ticks in (calendar((first, first + 90), k).minor, calendar((first, first + 90), k).major):
        assert all(tick.x0 < tick.x1 for tick in ticks)
        assert all(a.x1 <= b.x0 for a, b in pairwise(ticks))


def years(
    first: int, last: int, *, brief: bool = True
) -> tuple[tuple[str, str, float, float], ...]:
    found = US_FISCAL.years(date(first, 10, 1), date(last, 9, 30))
    return tuple(
        (
            year.label,
            year.label[:2] + year.label[-2:] if brief else year.label,
            day_number(year.first),
            day_number(year.last) + 1,
        )
        for year in found
    )


WHOLE = (day(1970), day(2040))


def test_a_fiscal_year_is_named_over_its_own_days() -> None:
    assert fiscal(years(2030, 2032), WHOLE, 48 / 365.25) == (
        Tick(day(2030, 10), day(2031, 10), "FY2031"),
        Tick(day(2031, 10), day(2032, 10), "FY2032"),
    )


@pytest.mark.parametrize(
    ("pixels_a_year", "expected"),
    [
        (47.9, ["FY31", "FY32", "FY33", "FY34", "FY35"]),
        (31, ["FY31", "FY32", "FY33", "FY34", "FY35"]),
        (30.9, ["FY32", "FY34"]),
        (15, ["FY35"]),
    ],
)
def test_fiscal_years_shorten_then_thin_out(pixels_a_year: float, expected: list[str]) -> None:
    assert names(fiscal(years(2030, 2035), WHOLE, pixels_a_year / 365.25)) == expected


def test_names_that_cannot_be_shortened_thin_out_earlier() -> None:
    whole = years(2030, 2035, brief=False)
    assert names(fiscal(whole, WHOLE, 40 / 365.25)) == ["FY2032", "FY2034"]


def test_a_transition_quarter_waits_for_room_of_its_own() -> None:
    around = years(1975, 1977)
    assert names(fiscal(around, WHOLE, 0.2)) == ["FY1976", "FY1977"]
    assert names(fiscal(around, WHOLE, 0.6)) == ["FY1976", "TQ1976", "FY1977"]


def test_fiscal_years_out_of_the_window_have_no_name() -> None:
    window = (day(2031, 10), day(2032, 10))
    assert names(fiscal(years(2030, 2035), window, 0.2)) == ["FY2032"]
