from datetime import date

import pytest

from tests.factories import make_program
from timeline.dates import day_number
from timeline.figures.silences import day_of, silences
from timeline.program import Program

SPAN = (0.0, 30000.0)


def with_silence(text: str) -> Program:
    return make_program([{"date": "2031"}], settings=f'[[silence]]\ntext = "none"\n{text}')


def day(year: int, month: int = 1) -> int:
    return day_number(date(year, month, 1))


def ends(program: Program, name: str = "") -> list[tuple[float, float]]:
    return [(one.x0, one.x1) for one in silences(program, SPAN, name)]


def test_a_silence_covers_its_last_day() -> None:
    program = with_silence('from = "1997"\nto = "2005"')
    assert ends(program) == [(day(1997), day(2006))]


def test_an_open_silence_goes_on_to_the_end_of_the_record() -> None:
    assert ends(with_silence('from = "1997"')) == [(day(1997), 30000)]
    assert ends(with_silence('to = "2005"')) == [(0, day(2006))]


def test_its_dates_are_of_the_programs_calendar() -> None:
    assert ends(with_silence('from = "FY1997"\nto = "FY2005"')) == [(day(1996, 10), day(2005, 10))]


def test_a_silence_of_a_program_is_said_there_alone() -> None:
    program = with_silence('from = "1997"\nprogram = "Aurora"')
    assert ends(program) == []
    assert ends(program, "Aurora") == [(day(1997), 30000)]
    assert ends(program, "Borealis") == []


def test_a_silence_of_a_lane_is_not_one_of_all() -> None:
    assert ends(with_silence('from = "1997"\nlane = "Plans"')) == []


def test_a_silence_that_ends_before_the_record_is_not_drawn() -> None:
    assert list(silences(with_silence('to = "1960"'), SPAN)) == []


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [("", False, 7), ("2031-06", False, day(2031, 6)), ("2031-06", True, day(2031, 7))],
)
def test_the_day_of_a_written_date(text: str, last: bool, expected: float) -> None:
    program = make_program([])
    assert day_of(program, text, 7, last=last) == expected
