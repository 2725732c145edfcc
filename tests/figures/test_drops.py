"""Events dropped onto a panel of money: which do, where, and what is written beside them."""

import re
from datetime import date

import pytest

from tests.factories import make_program
from tests.figures.aurora import SETTINGS, funded
from timeline.dates import day_number, parse_date
from timeline.display import Chart, Glyph, Rule, Text
from timeline.figures import layout
from timeline.figures.chart import chart
from timeline.figures.drops import PILL, ROOM, is_known, marks, seats
from timeline.figures.svg import figure_svg
from timeline.program import Program
from timeline.view import View

WIDTH = 880
MONEY: dict[str, object] = {
    "date": "FY2032",
    "program": "Aurora",
    "measure": "budget",
    "value": 5_000_000,
    "unit": "USD",
}
HEADLINE: dict[str, object] = {"category": "Plans", "program": "Aurora", "importance": 4}


def dropped(*rows: dict[str, object]) -> Program:
    """One figure of money, and headlines of its program unless a row says otherwise."""
    return make_program([MONEY, *(HEADLINE | row for row in rows)], settings=SETTINGS)


def placed(drawn: Chart, window: tuple[float, float] | None = None) -> list[tuple[str, int]]:
    """The events of each symbol, and the side of its title."""
    (panel,) = drawn.figures[0].panels
    page, days = layout.frame(WIDTH), window or drawn.home
    found = seats(panel, drawn.items, page, layout.scale(page, days), days)
    return [(" ".join(item.event for item in seat.items), seat.way) for seat in found]


def days(first: date, last: date) -> tuple[float, float]:
    return float(day_number(first)), float(day_number(last))


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("2031-02-14", True),
        ("2031-02", False),
        ("2031", False),
        ("2031-02-14?", False),
        ("2031-02-14~", False),
        ("before 2031-02-14", False),
        ("2031-02-14/2031-02-16", False),
    ],
)
def test_a_line_drops_only_from_a_date_that_is_known_to_the_day(written: str, known: bool) -> None:
    drawn = chart(dropped({"id": "a", "date": written}))
    assert is_known(parse_date(written)) is known
    assert [item.day for item in drawn.items] == [known]
    assert placed(drawn) == ([("a", 1)] if known else [])


@pytest.mark.parametrize("other", [{"importance": 3}, {"program": "Borealis"}, {"program": ""}])
def test_only_important_events_of_the_panels_own_program_drop(other: dict[str, object]) -> None:
    drawn = chart(dropped({"id": "a", "date": "2031-02-14"}, {"date": "2032-05-05"} | other))
    assert placed(drawn) == [("a", 1)]


def test_a_selection_hides_the_line_of_what_it_hides() -> None:
    program = dropped(
        {"id": "a", "date": "2031-02-14"},
        {"id": "b", "date": "2035-02-14", "category": "Reviews"},
    )
    assert placed(chart(program)) == [("a", 1), ("b", 1)]
    assert placed(chart(program, View(lane=("Reviews",)))) == [("b", 1)]


def test_symbols_that_would_touch_are_counted_and_zoom_parts_them() -> None:
    program = dropped({"id": "a", "date": "2031-02-14"}, {"id": "b", "date": "2031-03-14"})
    drawn = chart(program)
    assert placed(drawn) == [("a b", 0)]
    assert placed(drawn, days(date(2031, 1, 1), date(2032, 1, 1))) == [("a", -1), ("b", 1)]


def test_a_title_is_written_whole_or_not_at_all() -> None:
    long = "A title that needs the room of half a plot, which is more than there is " * 3
    program = dropped(
        {"id": "a", "date": "2030-01-01"},
        {"id": "b", "date": "2034-06-01", "title": long.strip()},
        {"id": "c", "date": "2039-12-01"},
    )
    assert placed(chart(program)) == [("a", 1), ("b", 0), ("c", -1)]


def test_a_symbol_at_the_edge_stays_on_the_page() -> None:
    drawn = chart(dropped({"id": "a", "date": "2030-01-01"}))
    page = layout.frame(358)
    (panel,) = drawn.figures[0].panels
    (seat,) = seats(panel, drawn.items, page, layout.scale(page, drawn.home), drawn.home)
    assert seat.x == PILL


def test_the_row_stands_above_all_that_the_panel_draws() -> None:
    program = dropped({"date": "2031-02-14"})
    (panel,) = chart(program).figures[0].panels
    (bare,) = chart(funded(MONEY)).figures[0].panels
    assert (panel.room, bare.room, panel.height - bare.height) == (ROOM, 0, ROOM)
    texts = [mark for group in panel.groups for mark in group.marks if isinstance(mark, Text)]
    assert min(text.y - text.size / 2 for text in texts) >= ROOM


def test_a_change_keeps_below_the_row() -> None:
    change = {"date": "FY2033", "value": -1_000_000, "measure": "budget change"}
    program = make_program(
        [
            MONEY | {"value": 80_000_000},
            MONEY | change | {"id": "c", "status": "requested"},
            HEADLINE | {"date": "2031-02-14"},
        ],
        settings=SETTINGS,
    )
    (panel,) = chart(program).figures[0].panels
    (group,) = [group for group in panel.groups if group.event == "c"]
    texts = [mark for mark in group.marks if isinstance(mark, Text)]
    assert [text.text for text in texts] == ["−1"]
    assert texts[0].y - texts[0].size / 2 >= ROOM


def test_the_picture_has_a_line_at_the_day_and_the_symbol_over_it() -> None:
    drawn = chart(dropped({"id": "a", "date": "2035-01-01", "title": "A <b> & more"}))
    picture = figure_svg(drawn, drawn.figures[0], WIDTH, drawn.home)
    page = layout.frame(WIDTH)
    x = layout.scale(page, drawn.home).x(drawn.items[0].first)
    dotted = r'<line x1="([\d.]+)" [^/]*y1="18" [^/]*stroke-dasharray="1 3"/>'
    (found,) = re.findall(dotted, picture)
    assert float(found) == pytest.approx(x, abs=0.01)
    assert re.search(r'<g class="item drop" data-event="a"><rect [^>]*fill="none"/><path', picture)
    assert "A &lt;b&gt; &amp; more</text></g>" in picture


def test_a_back_end_that_zooms_gets_each_symbol_at_its_own_day() -> None:
    drawn = chart(dropped({"id": "a", "date": "2031-02-14"}, {"id": "b", "date": "2031-03-14"}))
    (panel,) = drawn.figures[0].panels
    page = layout.frame(WIDTH)
    found = seats(panel, drawn.items, page, layout.scale(page, drawn.home), drawn.home)
    made = list(marks(found, drawn, panel))
    assert [type(mark) for mark in made] == [Rule, Glyph, Rule, Glyph]
    assert [mark.x for mark in made if isinstance(mark, Glyph)] == [
        item.first for item in drawn.items
    ]
    assert {mark.y1 for mark in made if isinstance(mark, Rule)} == {panel.base}
