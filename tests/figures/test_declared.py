from tests.factories import make_program
from tests.figures.aurora import aurora
from tests.figures.counts import counted
from timeline.dates import date_of
from timeline.figures.chart import chart, record
from timeline.figures.declared import on_time
from timeline.view import View


def test_each_declared_view_with_a_row_is_a_figure_in_its_order() -> None:
    drawn = chart(counted()).figures
    assert [(one.view, one.kind) for one in drawn] == [
        ("offices", "steps"),
        ("people", "bars"),
        ("status", "stack"),
        ("accounts", "pairs"),
    ]
    assert [len(one.panels) for one in drawn] == [2, 2, 0, 0]
    assert [one.comparison is None for one in drawn] == [True, True, False, False]


def test_a_view_without_a_row_is_no_figure() -> None:
    assert chart(counted(), View(q="nowhere")).figures == ()
    assert [one.view for one in chart(aurora()).figures] == ["money"]


def test_every_row_of_a_figure_is_there_once() -> None:
    for figure in chart(counted()).figures:
        events = [group.event for group in figure.groups]
        assert len(events) == len(set(events)) > 0


def test_the_record_reaches_as_far_as_the_values_on_the_time_axis() -> None:
    view = '[[view]]\nid = "v"\ntitle = "V"\nkind = "{}"\nmeasure = "x"\n'
    row = {"date": "2041-05-05", "measure": "x", "value": 1, "unit": "x", "role": "as-of"}
    first = {"date": "2031-01-01", "category": "Plans"}
    ends = {
        kind: date_of(int(record(make_program([first, row], settings=view.format(kind)))[1])).year
        for kind in ("steps", "bars", "stack")
    }
    assert ends == {"steps": 2042, "bars": 2032, "stack": 2032}


def test_the_rows_on_the_time_axis() -> None:
    events = counted().events
    assert set(on_time(counted(), events)["measure"]) == {
        "offices", "visits", "people served", "share served",
    }  # fmt: skip


def test_a_choice_of_lanes_leaves_the_figures() -> None:
    assert chart(counted(), View(lane=("Plans",))).figures == chart(counted()).figures
