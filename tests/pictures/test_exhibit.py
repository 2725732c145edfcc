"""What is said of a chart that stands alone."""

import pytest

from tests.factories import make_program
from timeline.dates import day_number, parse_date
from timeline.pictures.exhibit import Exhibit, exhibits
from timeline.view import View

SETTINGS = """
title = "Aurora"
covers = "2031/2033"
[[view]]
id = "cost"
title = "Cost"
kind = "money"
measure = "cost"
"""


def exhibit(*years: str, view: View | None = None) -> Exhibit:
    """The chart of costs, one a year, of a record that covers three years."""
    money = {"measure": "cost", "value": "5", "unit": "USD"}
    rows = [{"id": year, "date": year, "source": f"s{year}", **money} for year in years]
    sources = [{"id": f"s{year}", "title": f"Budget of {year}"} for year in years]
    program = make_program(rows, settings=SETTINGS, sources=sources)
    _, found = exhibits(program, view)
    return found


def day(text: str) -> int:
    first = parse_date(text).first
    assert first
    return day_number(first)


def test_a_chart_has_the_window_of_the_record():
    found = exhibit("2032", "2040")
    assert found.window == (day("2031"), day("2034"))
    assert found.rows["id"].tolist() == ["2032"]
    assert found.sources == ("s2032",)
    assert str(found.edition().drawn) == "2 shown = 1 drawn + 1 listed"


def test_values_outside_of_it_have_a_window_of_their_own():
    found = exhibit("2040", "2041")
    first, last = found.window
    assert first == pytest.approx(day("2040") - 73.1)
    assert last == day("2042")  # the record goes no further
    assert found.rows["id"].tolist() == ["2040", "2041"]


def test_a_window_that_is_asked_for_is_kept():
    found = exhibit("2040", view=View(start="2031", end="2032"))
    assert found.window == (day("2031"), day("2033"))
    assert found.rows["id"].tolist() == []


def test_a_chart_is_called_by_its_view():
    main, _ = exhibits(exhibit("2032").program)
    assert (main.name, main.title) == ("timeline", "Aurora")
    assert (exhibit("2032").name, exhibit("2032").title) == ("cost", "Aurora: Cost")
