from datetime import date
from typing import Any

import pytest

from tests.figures.aurora import SETTINGS, aurora, funded
from timeline.dates import day_number
from timeline.display import Bar, Glyph, Panel, Rule, Text
from timeline.figures.chart import chart
from timeline.program import Program
from timeline.view import View

M = 1_000_000


def day(year: int, month: int, number: int = 1) -> int:
    return day_number(date(year, month, number))


def panel(program: Program, view: View | None = None) -> Panel:
    (one,) = panels(program, view)
    return one


def panels(program: Program, view: View | None = None) -> tuple[Panel, ...]:
    return tuple(one for figure in chart(program, view).figures for one in figure.panels)


def marks(one: Panel, event: str, wanted: type) -> list[Any]:
    (group,) = [group for group in one.groups if group.event == event]
    return [mark for mark in group.marks if isinstance(mark, wanted)]


def test_a_bar_has_the_place_and_the_height_of_its_figure() -> None:
    one = panel(funded({"date": "FY2031", "value": 68 * M}))
    (bar,) = marks(one, "m0", Bar)
    assert (bar.x0, bar.x1) == (day(2030, 10), day(2031, 10))
    assert one.ticks == ((82, "0"), (49, "40"), (16, "80"))
    assert bar.y1 == one.base == 82
    assert bar.y1 - bar.y0 == pytest.approx(66 * 68 / 80)
    assert (one.unit, one.height) == ("USD million", 102)


def test_a_value_stands_above_its_bar() -> None:
    one = panel(funded({"date": "FY2031", "value": 68 * M}))
    (text,) = marks(one, "m0", Text)
    (bar,) = marks(one, "m0", Bar)
    assert (text.text, text.anchor, text.y) == ("68", "middle", bar.y0 - 8)
    assert text.x == (bar.x0 + bar.x1) / 2


def test_a_total_is_a_dimension_line_and_a_dashed_average_but_no_bar() -> None:
    one = panel(funded({"date": "FY2031/FY2033", "value": 204 * M, "bound": "about"}))
    assert marks(one, "m0", Bar) == []
    average, line, *ends = marks(one, "m0", Rule)
    assert (average.x0, average.x1) == (line.x0, line.x1) == (day(2030, 10), day(2033, 10))
    assert average.dash
    assert one.base - average.y0 == pytest.approx(66 * 68 / 80)
    assert (line.dash, line.y0, [(end.y0, end.y1) for end in ends]) == (False, 16, [(12, 20)] * 2)
    brief, text = marks(one, "m0", Text)
    assert (brief.text, text.text) == ("~204 in total", "about 204 in total")
    # On the line, which its outline parts, where that is long enough; above it where it is not.
    assert (text.y, brief.y, text.clear) == (line.y0, line.y0 - 10, 10)
    assert brief.hi == text.lo == pytest.approx((text.width + 28) / 1096)


def test_the_average_of_a_year_and_a_half_is_that_of_a_year() -> None:
    one = panel(funded({"date": "2031-01-01/2032-06-30", "value": 60 * M}))
    average = marks(one, "m0", Rule)[0]
    assert one.base - average.y0 == pytest.approx(66 * (60 / (547 / 365.25)) / 80)


def test_totals_that_meet_stand_above_each_other() -> None:
    one = panel(
        funded(
            {"date": "FY2031/FY2033", "value": 60 * M},
            {"date": "FY2032/FY2034", "value": 90 * M},
        )
    )
    levels = [marks(one, event, Rule)[1].y0 for event in ("m0", "m1")]
    assert levels == [39, 16]
    assert one.base == 66 + 16 + 2 * 23


def test_a_change_is_an_arrow_from_the_level_before() -> None:
    program = funded(
        {"date": "FY2031", "value": 68 * M},
        {"date": "FY2032", "value": -17 * M, "measure": "budget change"},
    )
    one = panel(program)
    level, arrow = marks(one, "m1", Rule)
    (head,) = marks(one, "m1", Glyph)
    (bar,) = marks(one, "m0", Bar)
    assert level.dash
    assert (level.x0, level.x1) == (day(2031, 10), day(2032, 10))
    assert level.y0 == level.y1 == arrow.y0 == bar.y0
    assert one.base - arrow.y1 == pytest.approx(66 * 51 / 80)
    assert (head.name, head.y) == ("down", arrow.y1 - 1)
    assert marks(one, "m1", Text)[0].text == "−17"


def test_a_rise_points_up_and_fits_under_the_axis_top() -> None:
    one = panel(
        funded(
            {"date": "FY2031", "value": 70 * M},
            {"date": "FY2032", "value": 20 * M, "measure": "budget change"},
        )
    )
    _, arrow = marks(one, "m1", Rule)
    assert marks(one, "m1", Glyph)[0].name == "up"
    assert arrow.y1 < arrow.y0
    assert one.ticks[-1] == (16, "100")
    assert one.base - arrow.y1 == pytest.approx(66 * 90 / 100)


@pytest.mark.parametrize("earlier", [[], [{"date": "FY2029", "value": 68 * M}]])
def test_a_change_without_the_level_before_names_none(earlier: list[dict[str, object]]) -> None:
    change = {"id": "c", "date": "FY2032", "value": -17 * M, "measure": "budget change"}
    one = panel(funded(*earlier, change))
    (arrow,) = marks(one, "c", Rule)
    assert (arrow.y0, arrow.y1) == (one.base - 41, one.base - 25)
    assert marks(one, "c", Text)[0].text == "−17"


def test_a_change_is_drawn_from_the_surest_of_several_figures() -> None:
    one = panel(
        funded(
            {"id": "a", "date": "FY2031", "value": 50 * M, "basis": "claimed"},
            {"id": "b", "date": "FY2031", "value": 68 * M, "status": "enacted"},
            {"id": "c", "date": "FY2032", "value": -17 * M, "measure": "budget change"},
        )
    )
    assert marks(one, "c", Rule)[0].y0 == marks(one, "b", Bar)[0].y0


@pytest.mark.parametrize(
    ("row", "fill", "dash", "hatch", "said"),
    [
        ({"status": "enacted"}, "blue", False, False, "68"),
        ({"status": "spent"}, "blue", False, False, "68"),
        ({}, "blue-claimed", False, False, "68"),
        ({"basis": "claimed"}, "blue-claimed", True, False, "68 claimed"),
        ({"status": "requested"}, "page", False, False, "68 requested"),
        ({"status": "planned"}, "page", True, False, "68 planned"),
        ({"basis": "derived", "formula": "68 * m1"}, "page", True, True, "68 derived"),
    ],
)
def test_how_sure_a_figure_is_can_be_seen(
    row: dict[str, object], fill: str, dash: bool, hatch: bool, said: str
) -> None:
    program = funded({"date": "FY2031", "value": 68 * M} | row, {"date": "FY2032", "value": 1 * M})
    one = panel(program)
    (bar,) = marks(one, "m0", Bar)
    assert (bar.fill, bar.stroke, bar.dash, bar.hatch) == (fill, "blue", dash, hatch)
    assert [text.text for text in marks(one, "m0", Text)] == [said]


def test_two_texts_of_one_bar_are_never_drawn_at_once() -> None:
    rows = [{"date": f"FY203{year}", "value": 68 * M, "basis": "claimed"} for year in (1, 2)]
    one = panel(funded(*rows))
    for event in ("m1", "m0"):
        texts = sorted(marks(one, event, Text), key=lambda text: text.lo)
        assert [text.hi for text in texts[:-1]] == [text.lo for text in texts[1:]]
        assert (texts[-1].text, texts[-1].anchor) == ("68 claimed", "middle")


def test_a_value_is_written_where_it_touches_no_taller_bar() -> None:
    one = panel(funded({"date": "FY2031", "value": 60 * M}, {"date": "FY2032", "value": 30 * M}))
    (tall,), (low, aside) = marks(one, "m0", Text), marks(one, "m1", Text)
    assert tall.lo == 0
    assert (aside.anchor, aside.hi) == ("start", low.lo)
    # Half of it beside the middle of its year; three pixels of room lie between the bars.
    assert low.lo * 183 == pytest.approx(low.width / 2)


def test_what_remains_is_told_at_the_right_of_the_last_bar() -> None:
    one = panel(
        funded(
            {"id": "b31", "date": "FY2031", "value": 68 * M},
            {"id": "c32", "date": "FY2032", "value": -17 * M, "measure": "budget change"},
            {"date": "FY2032", "value": 51 * M, "basis": "derived", "formula": "b31 + c32"},
        )
    )
    number, told = marks(one, "m2", Text)
    (bar,) = marks(one, "m2", Bar)
    assert (number.text, told.text, told.fill) == ("51", "68 − 17", "muted")
    assert (number.anchor, number.x, number.y) == ("start", bar.x1 - 0.5, bar.y0 + 7)
    assert told.lo == pytest.approx(told.width / 366)
    (change,) = marks(one, "c32", Text)
    assert (change.text, change.anchor, change.x) == ("−17", "start", bar.x1 - 0.5)


def test_a_panel_says_who_says_so_where_one_source_says_it_all() -> None:
    rows = [{"date": f"FY203{year}", "value": M, "basis": "claimed"} for year in (1, 2)]
    sources = [{"id": "a", "title": "A report"}]
    program = funded(*({**row, "source": "a"} for row in rows), sources=sources)
    assert panel(program).about == "claimed, one source"


def test_a_panel_of_claims_and_requests_says_that_nothing_is_enacted() -> None:
    claimed = {"date": "FY2031", "value": M, "basis": "claimed"}
    requested = {"date": "FY2032", "value": M, "status": "requested"}
    assert panel(funded(claimed, requested)).about == "no enacted figure"
    assert panel(funded(claimed, {"date": "FY2032", "value": M})).about == ""


def test_several_sources_for_one_year_stand_side_by_side() -> None:
    rows = [{"date": "FY2031", "value": value * M} for value in (60, 64, 68)]
    one = panel(funded(*rows))
    ends = [(bar.x0, bar.x1) for place in range(3) for bar in marks(one, f"m{place}", Bar)]
    third = 365 / 3
    first = day(2030, 10)
    assert ends == [
        pytest.approx((first + third * place, first + third * (place + 1))) for place in range(3)
    ]


def test_a_figure_that_meets_a_bar_in_part_is_a_level() -> None:
    one = panel(
        funded({"date": "FY2031", "value": 60 * M}, {"date": "2031", "value": 80 * M}),
    )
    assert len(marks(one, "m0", Bar)) == 1
    assert marks(one, "m1", Bar) == []
    average = marks(one, "m1", Rule)[0]
    assert (average.x0, average.x1) == (day(2031, 1), day(2032, 1))
    assert one.base - average.y0 == 66


def test_a_year_over_its_quarters_is_a_level() -> None:
    quarters = [{"date": f"FY2031-Q{n}", "value": 10 * M} for n in (1, 2, 3, 4)]
    one = panel(funded(*quarters, {"id": "year", "date": "FY2031", "value": 40 * M}))
    assert all(marks(one, f"m{place}", Bar) for place in range(4))
    assert marks(one, "year", Bar) == []


def test_zero_is_drawn_and_a_year_without_a_figure_is_not() -> None:
    one = panel(funded({"date": "FY2031", "value": 0}, {"date": "FY2033", "value": 2 * M}))
    (bar,) = marks(one, "m0", Bar)
    assert bar.y0 == bar.y1 == one.base
    assert marks(one, "m0", Text)[0].text == "0"
    assert len(one.groups) == 2


def test_zeros_alone_draw() -> None:
    one = panel(funded({"date": "FY2031", "value": 0}))
    assert (one.unit, one.ticks) == ("USD", ((82, "0"), (16, "1")))


def test_a_negative_figure_hangs_below_zero_with_its_value_under_it() -> None:
    one = panel(funded({"date": "FY2031", "value": 40 * M}, {"date": "FY2032", "value": -20 * M}))
    (bar,) = marks(one, "m1", Bar)
    (text,) = marks(one, "m1", Text)
    assert (bar.y0, bar.y1) == (one.base, one.base + 22)
    assert (text.text, text.y) == ("−20", bar.y1 + 8)
    # Under the bars and their values the years are named.
    assert one.height == bar.y1 + 16 + 20


def test_small_amounts_have_a_unit_of_their_own() -> None:
    one = panel(funded({"date": "FY2031", "value": 1500}))
    assert one.unit == "USD thousand"
    assert marks(one, "m0", Text)[0].text == "1.5"


def test_each_currency_has_a_panel() -> None:
    drawn = panels(
        funded(
            {"date": "FY2031", "value": 68 * M},
            {"date": "FY2031", "value": 2 * M, "unit": "EUR"},
        )
    )
    assert [(one.title, one.unit, len(one.groups)) for one in drawn] == [
        ("Aurora", "USD million", 1),
        ("Aurora", "EUR million", 1),
    ]


def test_figures_of_no_program_have_a_panel_too() -> None:
    assert panel(funded({"date": "FY2031", "value": 1, "program": ""})).title == "Money"


def test_a_short_figure_keeps_its_width() -> None:
    one = panel(funded({"date": "2031-06", "value": M, "role": "over"}))
    (bar,) = marks(one, "m0", Bar)
    assert (bar.x1 - bar.x0, bar.dx0, bar.dx1) == (30, 0, 0)


@pytest.mark.parametrize("date", ["2031-06-15", "since 2031"])
def test_a_balance_on_one_day_and_a_period_without_an_end_are_in_no_panel(date: str) -> None:
    assert panels(funded({"date": date, "value": M})) == ()


def test_a_program_has_the_color_of_the_lane_of_its_name() -> None:
    colors = {one.title: one.color for one in panels(aurora())}
    assert colors == {"Aurora": "blue", "Borealis": "teal"}


def test_colors_and_units_do_not_depend_on_a_filter() -> None:
    everything = {one.title: one for one in panels(aurora())}
    only = panel(aurora(), View(program=("Borealis",)))
    assert (only.color, only.unit) == ("teal", everything["Borealis"].unit)
    few = panel(aurora(), View(q="Event 25 "))  # one of Aurora's figures
    assert (few.color, few.unit) == ("blue", "USD million")


def test_more_programs_than_colors_still_draw() -> None:
    lanes = "\n".join(f'[[lane]]\nname = "P{place}"' for place in range(8))
    view = SETTINGS[SETTINGS.index("[[view]]") :]
    rows = [{"date": "FY2031", "value": M, "program": f"P{place}"} for place in range(9)]
    assert len(panels(funded(*rows, settings=f"{lanes}\n{view}"))) == 9


def test_other_measures_are_not_money() -> None:
    program = funded(
        {"date": "FY2031", "value": 7, "measure": "agreements", "unit": "agreements"},
        {"date": "", "value": 68 * M},
        {"date": "FY2031/..", "value": 68 * M},
    )
    assert panels(program) == ()


def test_a_choice_of_lanes_leaves_the_money() -> None:
    assert panels(aurora(), View(lane=("Plans",))) == panels(aurora())
    assert panels(aurora(), View(lane=("Plans",), q="zzz")) == ()
