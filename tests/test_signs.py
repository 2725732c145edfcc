"""The marks of the legend: each row has those, and only those, that the charts draw it with."""

from collections.abc import Iterator

import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from tests.figures.counts import counted
from timeline.bundled import data_dir
from timeline.dates import parse_date
from timeline.display import Bar, Chart, Glyph, Item, Text, Wedge
from timeline.figures.chart import chart
from timeline.loading import load
from timeline.program import Program
from timeline.signs import DATES, FIGURES, SHORT, is_total, of_date, signs

GLYPHS = {name: name for name in ("before", "after", "onward", "backward", "differ")}
WRITTEN = [
    *("2031-06-18", "2031-06", "2031", "2031-02/2031-07", "2031-02-01/2031-07-31"),
    *("before 2031-06-18", "after 2031-06-18", "since 2031-06-18", "since 2031-06", "2031-06/"),
    *("../2031-06-18", "/2031-06", "2031-06-18~", "2031-06?", "2031%", "[2031-06-01..2031-07-31]"),
    *("[2031-06-01..2031-07-30]", "2031~/2032?", "FY2031", "mid-2031", "[..2031-06]"),
]


def drawn(item: Item) -> Iterator[str]:
    """Name what an item is drawn with, by its shapes alone."""
    is_short = item.last - item.first <= SHORT
    for one in item.marks:
        if isinstance(one, Wedge) or (isinstance(one, Glyph) and one.name == "sum"):
            yield "wedge"
        elif isinstance(one, Glyph) and one.name in GLYPHS:
            yield one.name
        elif isinstance(one, Glyph) and one.fill != "page":
            yield "day"
        elif isinstance(one, Text) and one.text in ("~", "?"):
            yield "about" if one.text == "~" else "uncertain"
        elif isinstance(one, Bar) and one.radius:
            yield "ring" if is_short else "capsule"
        elif isinstance(one, Bar) and not one.dx1 and not one.tip:
            yield "span"


def in_lanes(program: Program) -> dict[str, set[str]]:
    """Give each event of a lane the marks of dates that it has."""
    events = zip(program.events["id"], signs(program), program.events["lane"], strict=True)
    named = {name: set(marks) & DATES.keys() for name, marks, lane in events if lane}
    return {name: marks for name, marks in named.items() if marks}


@pytest.mark.parametrize("role", ["event", "as-of", "over", "until"])
@pytest.mark.parametrize("date", WRITTEN)
def test_the_marks_of_a_date_are_those_that_are_drawn(date: str, role: str) -> None:
    row = {"id": "one", "date": date, "role": role, "category": "Plans"}
    program = make_program([row | {"measure": "x", "value": "1", "unit": "x"}])
    (item,) = chart(program).items
    assert set(drawn(item)) == set(of_date(parse_date(date), role)) == in_lanes(program)["one"]


@pytest.mark.parametrize("program", [aurora(), counted(), load(data_dir())], ids=str)
def test_every_row_has_the_marks_that_the_charts_draw(program: Program) -> None:
    whole = chart(program)
    assert {item.event: set(drawn(item)) for item in whole.items} == in_lanes(program)
    named = dict(zip(program.events["id"], signs(program), strict=True))
    kinds = FIGURES.keys() - {"total", "step"}
    assert bars(whole) == {name for name, marks in named.items() if kinds & set(marks)}
    assert steps(whole) == {name for name, marks in named.items() if "step" in marks}


def bars(whole: Chart) -> set[str]:
    """The rows that are drawn over their periods."""
    return in_figures(whole, "money", "bars")


def steps(whole: Chart) -> set[str]:
    """The rows that are drawn as values on a day."""
    return in_figures(whole, "steps")


def in_figures(whole: Chart, *kinds: str) -> set[str]:
    figures = [figure for figure in whole.figures if figure.kind in kinds]
    return {group.event for figure in figures for panel in figure.panels for group in panel.groups}


@pytest.mark.parametrize(
    ("days", "mark"),
    [("[2031-06-01..2031-07-30]", "ring"), ("[2031-06-01..2031-07-31]", "capsule")],
)
def test_a_doubt_of_more_than_sixty_days_is_seen_at_its_extent(days: str, mark: str) -> None:
    assert list(of_date(parse_date(days), "event")) == [mark]


def test_a_figure_is_known_by_how_sure_it_is_and_how_long_it_is_for() -> None:
    program = aurora()
    marks = dict(zip(program.events["id"], signs(program), strict=True))
    assert {name: found for name, found in marks.items() if set(found) & FIGURES.keys()} == {
        "b31": ("enacted",),
        "b32": ("claimed",),
        "b33a": ("requested",),
        "b33b": ("stated",),
        "b34": ("derived",),
        "c34": ("requested",),
        "t31": ("stated", "total"),
        "n33": ("planned",),
        "n34": ("enacted",),
    }


def test_a_share_of_several_years_is_no_total() -> None:
    assert is_total(401, "people")
    assert not is_total(400, "people")
    assert not is_total(401, "percent")


def test_an_event_that_cannot_be_drawn_has_no_mark() -> None:
    assert signs(make_program([{"id": "loose", "date": ""}])) == [()]


def test_a_value_that_no_view_draws_has_no_mark() -> None:
    assert signs(make_program([{"date": "2031", "measure": "x", "value": "1", "unit": "x"}])) == [
        ()
    ]
