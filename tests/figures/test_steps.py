from datetime import date
from typing import Any

import pytest

from tests.factories import make_program
from tests.figures.counts import counted
from timeline.dates import day_number
from timeline.display import EVERY_SCALE, Bar, Glyph, Panel, Rule, Text
from timeline.figures.chart import chart
from timeline.program import Program
from timeline.view import View

VIEW = '[[view]]\nid = "v"\ntitle = "V"\nkind = "steps"\nmeasure = "offices"\n'


def day(year: int, month: int, number: int = 1) -> int:
    return day_number(date(year, month, number))


def panels(program: Program, name: str, view: View | None = None) -> tuple[Panel, ...]:
    return next((one.panels for one in chart(program, view).figures if one.view == name), ())


def offices(*rows: dict[str, object]) -> Panel:
    common = {"measure": "offices", "unit": "offices", "role": "as-of"}
    program = make_program(
        [{"id": f"r{place}"} | common | row for place, row in enumerate(rows)], settings=VIEW
    )
    (one,) = panels(program, "v")
    return one


def marks(panel: Panel, event: str, wanted: type) -> list[Any]:
    (group,) = [group for group in panel.groups if group.event == event]
    return [mark for mark in group.marks if isinstance(mark, wanted)]


def test_a_value_is_a_point_on_its_day() -> None:
    one = offices({"date": "2031-02-14", "value": 71})
    (dot,) = marks(one, "r0", Glyph)
    assert (dot.x, dot.name, dot.size, dot.fill) == (day(2031, 2, 14) + 0.5, "circle", 4, "blue")
    assert one.ticks == ((126, "0"), (71, "40"), (16, "80"))
    assert dot.y == pytest.approx(126 - 110 * 71 / 80)
    assert (one.title, one.unit, one.keys, one.calendar) == ("Offices", "", (), True)
    assert one.height == 126 + 20


def test_a_step_is_level_to_the_next_day_then_up_or_down() -> None:
    one = offices({"date": "2031-02-14", "value": 40}, {"date": "2031-06-01", "value": 80})
    assert marks(one, "r0", Rule) == []
    level, rise = marks(one, "r1", Rule)
    x0, x1 = day(2031, 2, 14) + 0.5, day(2031, 6) + 0.5
    assert (level.x0, level.x1, level.y0, level.y1) == (x0, x1, 71, 71)
    assert (rise.x0, rise.x1, rise.y0, rise.y1) == (x1, x1, 16, 71)


def test_a_value_that_stays_has_no_rise() -> None:
    one = offices({"date": "2031-02-14", "value": 40}, {"date": "2031-06-01", "value": 40})
    assert len(marks(one, "r1", Rule)) == 1


@pytest.mark.parametrize(("last", "dash"), [("2031-09-02", False), ("2031-09-03", True)])
def test_a_level_of_more_than_200_days_is_thin_and_dashed(last: str, dash: bool) -> None:
    one = offices({"date": "2031-02-14", "value": 40}, {"date": last, "value": 80})
    assert [rule.dash for rule in marks(one, "r1", Rule)] == [dash, dash]
    assert {rule.width for rule in marks(one, "r1", Rule)} == {1 if dash else 1.5}


def test_many_points_have_a_taller_plot() -> None:
    rows = [{"date": f"203{n // 4}-0{n % 4 + 1}-01", "value": 40 + n} for n in range(12)]
    assert (offices(*rows[:11]).height, offices(*rows).height) == (146, 186)


def test_over_more_than_two_years_nothing_is_said_to_have_stayed() -> None:
    one = offices({"date": "2031-02-14", "value": 40}, {"date": "2033-02-14", "value": 80})
    assert len(marks(one, "r1", Rule)) == 2
    one = offices({"date": "2031-02-14", "value": 40}, {"date": "2033-02-15", "value": 80})
    assert marks(one, "r1", Rule) == []


def test_a_month_stays_a_month_and_is_never_a_bar() -> None:
    one = offices({"date": "2031-06", "value": 40})
    (ring,), (capsule,) = marks(one, "r0", Glyph), marks(one, "r0", Bar)
    assert (ring.x, ring.fill, ring.stroke, ring.dash) == (
        (day(2031, 6) + day(2031, 7)) / 2, "page", "blue", False,
    )  # fmt: skip
    assert (capsule.x0, capsule.x1, capsule.fill) == (day(2031, 6), day(2031, 7), "blue-capsule")
    assert (capsule.y1 - capsule.y0, capsule.radius) == (10, 5)
    assert ring.hi == capsule.lo == 3 * 4 / 30


def test_the_level_of_a_month_begins_after_it() -> None:
    one = offices({"date": "2031-06", "value": 40}, {"date": "2031-09-01", "value": 40})
    (level,) = marks(one, "r1", Rule)
    assert (level.x0, level.dx0) == (day(2031, 7), 2)


def test_a_claim_is_an_open_point_with_a_dashed_line() -> None:
    one = offices({"date": "2031-06-01", "value": 40, "basis": "claimed"})
    (dot,) = marks(one, "r0", Glyph)
    assert (dot.fill, dot.stroke, dot.dash) == ("page", "blue", True)
    assert one.groups[0].text == "40 claimed"


def test_what_is_cumulative_stands_at_its_end() -> None:
    one = offices({"date": "2031/2032-05-05", "role": "until", "value": 40, "bound": "at least"})
    (dot,), (text,) = marks(one, "r0", Glyph), marks(one, "r0", Text)
    assert (dot.x, text.text) == (day(2032, 5, 5) + 0.5, "≥ 40")


def test_each_subject_and_unit_has_a_line_of_its_own() -> None:
    one, visits = panels(counted(), "offices")
    assert [(key.symbol, key.color, key.text) for key in one.keys] == [
        ("circle", "orange", "alpha list, offices"),
        ("square", "teal", "beta count, sites"),
        ("diamond", "magenta", "beta count, offices"),
    ]
    assert one.unit == ""
    # b2 follows b1 in time, but it counts another thing.
    assert marks(one, "b2", Rule) == []
    assert [rule.stroke for rule in marks(one, "b3", Rule)] == ["magenta"] * 2
    assert (visits.title, visits.unit, visits.keys) == ("Visits", "", ())


def test_wide_doubt_is_drawn_first_so_that_it_covers_nothing() -> None:
    one = panels(counted(), "offices")[0]
    assert one.groups[0].event == "b2"


def test_the_first_the_last_and_the_extreme_values_are_written() -> None:
    rows = [{"date": f"2031-01-{n:02d}", "value": 40 + 9 * (n == 4) + n % 2} for n in range(1, 9)]
    one = offices(*rows, {"date": "2031-06-01", "value": 40})
    scales = {group.event: marks(one, group.event, Text)[0].lo for group in one.groups}
    assert scales["r8"] < 0.1
    assert scales["r3"] < min(scales[name] for name in ("r2", "r4", "r5", "r6"))
    assert all(scale < EVERY_SCALE for scale in scales.values())


def test_two_values_are_never_written_upon_each_other() -> None:
    one = panels(counted(), "offices")[0]
    texts = [mark for group in one.groups for mark in group.marks if isinstance(mark, Text)]
    for scale in (0.05, 0.2, 1, 5, 30):
        drawn = [text for text in texts if text.lo <= scale]
        for text in drawn:
            for other in drawn:
                assert text is other or not _meet(text, other, scale)


def _meet(one: Text, other: Text, scale: float) -> bool:
    (a, b), (c, d) = (_ends(text, scale) for text in (one, other))
    return a < d and c < b and abs(one.y - other.y) < 12


def _ends(text: Text, scale: float) -> tuple[float, float]:
    x = text.x * scale + text.dx
    start = x - text.width / 2 if text.anchor == "middle" else x
    return start, start + text.width


@pytest.mark.parametrize(
    "row",
    [
        {"date": "before 2031-06-18"},
        {"date": "since 2031-06-18", "role": "until"},
        {"date": "2031", "role": "over"},
        {"date": ""},
    ],
)
def test_what_has_no_day_is_not_drawn(row: dict[str, object]) -> None:
    common = {"measure": "offices", "unit": "offices", "role": "as-of", "value": 4}
    assert panels(make_program([common | row], settings=VIEW), "v") == ()


def test_looks_do_not_depend_on_a_selection() -> None:
    only = panels(counted(), "offices", View(q="n1"))[0]
    looks = {key.text: (key.symbol, key.color) for key in panels(counted(), "offices")[0].keys}
    assert all(looks[key.text] == (key.symbol, key.color) for key in only.keys)


def test_after_the_last_color_the_symbols_differ() -> None:
    rows = [{"date": "2031-06-01", "value": n, "subject": f"s{n}"} for n in range(20)]
    looks = [(key.symbol, key.color) for key in offices(*rows).keys]
    assert len(set(looks)) == 20


def test_values_that_are_each_the_only_one_of_their_series_share_a_look_and_a_key() -> None:
    once = [
        {"date": f"2031-0{month}-01", "value": 40, "subject": f"S{month}"} for month in (1, 2, 3)
    ]
    twice = [{"date": f"2031-0{month}-01", "value": 50, "subject": "Own"} for month in (4, 5)]
    one = offices(*once, *twice)
    assert [(key.text, key.color) for key in one.keys] == [
        ("Own", "blue"), ("other single counts", "slate"),
    ]  # fmt: skip
    assert {marks(one, f"r{place}", Glyph)[0].fill for place in range(3)} == {"slate"}


@pytest.mark.parametrize("subjects", [["A", "B", "C"], ["A", "B", "C", "C"]])
def test_few_values_of_their_own_or_nothing_else_keep_a_key_each(subjects: list[str]) -> None:
    rows = [
        {"date": f"2031-0{place}-01", "value": 40, "subject": subject}
        for place, subject in enumerate(subjects, 1)
    ]
    assert [key.text for key in offices(*rows).keys] == ["A", "B", "C"]
