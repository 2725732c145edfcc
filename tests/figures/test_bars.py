from datetime import date
from typing import Any

import pytest

from tests.factories import make_program
from tests.figures.counts import counted
from timeline.dates import day_number
from timeline.display import Bar, Panel, Rule, Text
from timeline.figures.chart import chart
from timeline.program import Program
from timeline.view import View

VIEW = '[[view]]\nid = "v"\ntitle = "V"\nkind = "bars"\nmeasure = "staff | visits"\n'


def day(year: int, month: int, number: int = 1) -> int:
    return day_number(date(year, month, number))


def panels(program: Program, name: str = "v", view: View | None = None) -> tuple[Panel, ...]:
    return next((one.panels for one in chart(program, view).figures if one.view == name), ())


def staff(*rows: dict[str, object], settings: str = VIEW) -> tuple[Panel, ...]:
    common = {"measure": "staff", "unit": "people", "role": "over"}
    return panels(
        make_program(
            [{"id": f"r{place}"} | common | row for place, row in enumerate(rows)],
            settings=settings,
        )
    )


def marks(panel: Panel, event: str, wanted: type) -> list[Any]:
    (group,) = [group for group in panel.groups if group.event == event]
    return [mark for mark in group.marks if isinstance(mark, wanted)]


def test_there_is_a_panel_for_each_measure_in_the_declared_order() -> None:
    people, shares = panels(counted(), "people")
    assert (people.title, people.unit) == ("People served", "people")
    assert (shares.title, shares.unit) == ("Share served", "percent")
    assert [text for _, text in shares.ticks] == ["0%", "50%", "100%"]


def test_a_bar_is_as_wide_as_its_period_and_72_pixels_stand_for_the_axis() -> None:
    (panel,) = staff({"date": "FY2031", "value": 60_000})
    (bar,) = marks(panel, "r0", Bar)
    assert (bar.x0, bar.x1) == (day(2030, 10), day(2031, 10))
    assert panel.ticks == ((88, "0"), (52, "40,000"), (16, "80,000"))
    assert (bar.y0, bar.y1) == (34, 88)
    assert marks(panel, "r0", Text)[0].text == "60,000"
    assert (panel.base, panel.height, panel.calendar) == (88, 108, False)


def test_years_of_the_calendar_are_named_as_such() -> None:
    (panel,) = staff({"date": "2031", "value": 6}, {"date": "2032/2033", "value": 6})
    assert panel.calendar
    (panel,) = staff({"date": "2031", "value": 6}, {"date": "FY2032", "value": 6})
    assert not panel.calendar


def test_the_last_year_that_there_is_has_a_bar() -> None:
    (panel,) = staff({"date": "9999", "value": 5})
    assert panel.calendar
    assert [group.last for group in panel.groups] == [day(9999, 12, 31) + 1]


def test_rows_of_one_period_stand_side_by_side_and_are_named() -> None:
    shares = panels(counted(), "people")[1]
    north, south = marks(shares, "s31a", Bar)[0], marks(shares, "s31b", Bar)[0]
    assert north.x1 == south.x0 == pytest.approx((north.x0 + south.x1) / 2)
    assert (north.x0, south.x1) == (day(2031, 1), day(2032, 1))
    assert [(key.symbol, key.color, key.text) for key in shares.keys] == [
        ("square", "orange", "north"),
        ("square", "teal", "south"),
    ]
    assert (north.stroke, south.stroke) == ("orange", "teal")
    assert marks(shares, "s31b", Text)[-1].text == "~4%"


def test_the_first_color_is_that_of_the_lane_called_as_the_program() -> None:
    assert [panel.color for panel in panels(counted(), "people")] == ["orange", "orange"]
    assert staff({"date": "2031", "value": 6})[0].color == "blue"


def test_how_sure_a_figure_is_looks_as_it_does_in_money() -> None:
    people, shares = panels(counted(), "people")
    claimed, planned = marks(people, "p33", Bar)[0], marks(shares, "s33a", Bar)[0]
    assert (claimed.fill, claimed.dash) == ("orange-claimed", True)
    assert (planned.fill, planned.dash) == ("page", True)


def test_a_figure_for_several_years_is_a_dimension_line() -> None:
    people = panels(counted(), "people")[0]
    assert marks(people, "p3", Bar) == []
    assert [text.text for text in marks(people, "p3", Text)] == [
        "~75,000 in total",
        "about 75,000 in total",
    ]
    average = marks(people, "p3", Rule)[0]
    assert people.base - average.y0 == pytest.approx(72 * 25_000 / 80_000)


def test_a_share_of_several_years_is_a_bar() -> None:
    (panel,) = staff({"date": "2031/2033", "value": 35, "unit": "percent"})
    assert len(marks(panel, "r0", Bar)) == 1


def test_a_split_tells_rows_apart_by_one_column_alone() -> None:
    rows = [
        {"date": "2031", "value": 5, "subject": "Aurora", "tags": "x"},
        {"date": "2031", "value": 7, "subject": "Borealis", "tags": "x"},
    ]
    assert [key.text for key in staff(*rows)[0].keys] == ["Aurora", "Borealis"]
    by_part = VIEW + 'split = "part"\n'
    assert staff(*rows, settings=by_part)[0].keys == ()


def test_one_subject_is_the_small_print() -> None:
    (panel,) = staff(*({"date": f"203{n}", "value": 5, "subject": "a list"} for n in (1, 2)))
    assert (panel.keys, panel.about) == ((), "a list")


def test_colors_do_not_depend_on_a_selection() -> None:
    shares = panels(counted(), "people", View(q="~4"))
    assert shares == ()
    found = panels(counted(), "people", View(q="n1"))
    colors = {group.event: marks(one, group.event, Bar) for one in found for group in one.groups}
    whole = {
        group.event: marks(one, group.event, Bar)
        for one in panels(counted(), "people")
        for group in one.groups
    }
    for event, bars in colors.items():
        assert [bar.stroke for bar in bars] == [bar.stroke for bar in whole[event]]


@pytest.mark.parametrize(
    "row",
    [
        {"date": "2031-06-15", "role": "as-of"},
        {"date": "since 2031"},
        {"date": ""},
        {"date": "2031", "measure": "other"},
    ],
)
def test_what_has_no_width_or_another_measure_is_not_drawn(row: dict[str, object]) -> None:
    assert staff({"value": 5} | row) == ()
