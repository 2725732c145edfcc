import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora, funded
from timeline import figures
from timeline.figures import money, timeline
from timeline.figures.pen import plain
from timeline.theme import DARK, LIGHT
from timeline.view import View

M = 1_000_000
Draw = Callable[..., go.Figure]


def shapes(figure: go.Figure, kind: str = "") -> list[Any]:
    return [shape for shape in figure.layout.shapes if kind in ("", shape.type)]


def notes(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def note(figure: go.Figure, text: str) -> Any:
    (found,) = [one for one in figure.layout.annotations if one.text == text]
    return found


def one_event(date: str, **cells: object) -> go.Figure:
    row = {"id": "a", "date": date, "title": "It", "category": "Plans"} | cells
    return timeline(make_program([row], settings='covers = "2030/2033"'))


def test_the_public_names() -> None:
    assert sorted(figures.__all__) == ["money", "timeline", "view"]


def test_there_is_a_trace_for_each_lane_in_order() -> None:
    figure = timeline(aurora())
    assert [trace.name for trace in figure.data] == ["Plans", "Reviews", "Borealis"]
    assert [len(trace.x) for trace in figure.data] == [6, 16, 2]
    assert {trace.mode for trace in figure.data} == {"markers"}


def test_a_day_is_a_marker_in_the_middle_of_its_day() -> None:
    (trace,) = one_event("2031-06-18").data
    assert (trace.x, trace.y) == (("2031-06-18 12:00",), (111,))
    assert trace.customdata == ("a",)
    assert trace.marker.opacity == (1,)
    assert trace.marker.symbol == ("circle",)
    assert trace.marker.color == (LIGHT["blue"],)
    # The radius of an ordinary event, and a halo of one pixel.
    assert trace.marker.size == (2 * 4.25 + 1,)
    assert (trace.marker.line.color, trace.marker.line.width) == ((LIGHT["page"],), (1,))


def test_a_headline_is_larger() -> None:
    (trace,) = one_event("2031-06-18", importance=5).data
    assert trace.marker.size == (12,)


def test_a_month_is_an_open_marker_while_it_is_narrow() -> None:
    (trace,) = timeline(make_program([{"date": "2031-06"}], settings='covers = "1996/2035"')).data
    assert trace.marker.color == (LIGHT["page"],)
    assert (trace.marker.line.color, trace.marker.line.width) == ((LIGHT["blue"],), (1.5,))


def test_the_text_at_a_mark_names_title_and_date() -> None:
    (trace,) = one_event("2031-06-18").data
    assert trace.text == ("<b>It</b><br>On June 18, 2031.",)
    assert trace.hovertemplate == "%{text}<extra></extra>"


def test_the_text_at_a_figure_names_its_value_and_the_whole_period() -> None:
    bars, lines = money(aurora()).data[:2]
    assert bars.hovertext[1] == (
        "<b>Event 26</b><br>From October 1, 2031 to September 30, 2032.<br>68 claimed (USD million)"
    )
    assert lines.text[0].endswith("<br>about 177 in total (USD million)")


def test_a_span_is_a_shape_of_its_true_extent() -> None:
    figure = one_event("2031-02/2032-01")
    pale, late, sure = shapes(figure, "rect")
    assert [(bar.x0, bar.x1) for bar in (pale, late, sure)] == [
        ("2031-02-01 00:00", "2031-02-28 00:00"),
        ("2032-01-02 00:00", "2032-02-01 00:00"),
        ("2031-02-28 00:00", "2032-01-02 00:00"),
    ]
    assert [bar.fillcolor for bar in (pale, late, sure)] == [
        *[LIGHT["blue-pale"]] * 2,
        LIGHT["blue"],
    ]
    assert {(bar.y0, bar.y1) for bar in (pale, late, sure)} == {(104, 118)}
    # Its point can be pointed at, but is not seen.
    assert figure.data[0].marker.opacity == (0,)


def test_doubt_is_a_capsule_of_its_true_extent() -> None:
    figure = one_event("2031")
    (capsule,) = [shape for shape in shapes(figure, "path") if shape.xsizemode != "pixel"]
    path = capsule.path
    assert "Q2032-01-01_00:00,106 2032-01-01_00:00,111" in path
    assert path.count("2031-01-01_00:00") == 4
    assert capsule.fillcolor == LIGHT["blue-capsule"]
    assert capsule.line.color == LIGHT["blue"]


def test_an_arrow_is_sized_in_pixels_at_its_day() -> None:
    (wall,) = [
        shape for shape in shapes(one_event("before 2031-06-18"), "path") if shape.xref != "paper"
    ]
    assert (wall.xsizemode, wall.ysizemode) == ("pixel", "pixel")
    assert (wall.xanchor, wall.yanchor) == ("2031-06-18 00:00", 111)
    assert wall.path.startswith("M0,6L0,-6")  # plotly counts these upward
    assert wall.line.color == LIGHT["blue"]


def test_what_grows_is_a_wedge() -> None:
    figure = timeline(aurora())
    (wedge,) = [shape for shape in shapes(figure, "path") if shape.path.count("L") == 2]
    low, high = wedge.path.split("L")[0].split(",")[1], wedge.path.split("L")[1].split(",")[1]
    assert wedge.path.startswith("M2031-01-01_00:00")
    assert float(low) - float(high) == 14


def test_labels_stand_beside_their_marks() -> None:
    label = note(one_event("2031-06-18"), "It")
    assert (label.x, label.y, label.xanchor) == ("2031-06-18 12:00", 111, "left")
    assert (label.xshift, label.showarrow, label.bgcolor) == (9.25, False, LIGHT["page"])


def test_a_headline_is_bold_and_a_label_inside_a_bar_has_no_patch() -> None:
    figure = timeline(aurora())
    inside = note(figure, "<b>Trial runs</b>")
    assert (inside.font.color, inside.bgcolor) == (LIGHT["page"], None)


def test_lanes_are_named_beside_the_plot() -> None:
    figure = timeline(aurora())
    name = note(figure, "<b>Reviews</b>")
    assert (name.xref, name.xshift, name.font.color) == ("paper", 18 - 124, LIGHT["orange"])
    symbols = [shape for shape in shapes(figure, "path") if shape.xref == "paper"]
    assert [shape.fillcolor for shape in symbols] == [
        LIGHT[color] for color in ("blue", "orange", "teal")
    ]


def test_what_has_no_room_stands_at_the_foot_of_its_lane() -> None:
    figure = timeline(aurora())
    reviews = figure.data[1]
    foot = max(reviews.y)
    small = [size for size, y in zip(reviews.marker.size, reviews.y, strict=True) if y == foot]
    assert len(small) == 8
    assert set(small) == {round(2 * 0.9 * 3.7, 2)}
    assert note(figure, "8 more").y == foot


def test_nothing_is_lost() -> None:
    for width in (390, 700, 1200):
        figure = timeline(aurora(), width=width)
        drawn = [event for trace in figure.data for event in trace.customdata]
        assert len(drawn) == len(set(drawn)) == 24


def test_silences_are_said() -> None:
    assert "<i>no records yet</i>" in notes(timeline(aurora()))
    assert "<i>no figures</i>" in notes(money(aurora()))


def test_a_bar_has_the_place_and_height_of_its_figure() -> None:
    figure = money(funded({"date": "FY2031", "value": 68 * M, "status": "enacted"}))
    bars, lines = figure.data
    assert (bars.type, bars.name, bars.customdata) == ("bar", "Aurora", ("m0",))
    assert bars.x[0].startswith("2031-04-01")
    assert bars.base[0] + bars.y[0] == pytest.approx(82)
    assert bars.y[0] == pytest.approx(66 * 68 / 80)
    assert bars.marker.color == (LIGHT["blue"],)
    k = (1200 - 24 - 124 - 28) / 3652  # pixels a day; three pixels part neighbors
    assert bars.width[0] / 86_400_000 == pytest.approx(365 - 3 / k)
    assert len(lines.x) == 0


def test_an_outline_may_be_dashed() -> None:
    figure = money(funded({"date": "FY2031", "value": 68 * M, "basis": "claimed"}))
    (outline,) = shapes(figure, "rect")
    assert (outline.line.dash, outline.line.color) == ("3px,2px", LIGHT["blue"])
    assert outline.fillcolor is None


def test_a_derived_figure_is_hatched() -> None:
    bars = money(aurora()).data[0]
    hatched = dict(zip(bars.customdata, bars.marker.pattern.shape, strict=True))
    assert hatched == {"b31": "", "b32": "", "b33a": "", "b33b": "", "b34": "/"}


def test_totals_and_changes_are_lines_with_a_text_to_point_at() -> None:
    figure = money(aurora())
    lines = figure.data[1]
    assert lines.customdata == ("t31", "c34")
    assert lines.marker.opacity == (0, 0)
    dashed = [line for line in shapes(figure, "line") if line.line.dash == "4px,3px"]
    assert (dashed[0].x0[:7], dashed[0].x1[:7]) == ("2030-10", "2033-09")
    assert "<b>about 177 in total</b>" in notes(figure)
    assert "<b>−13 requested</b>" in notes(figure)


def test_money_has_its_axis_and_the_names_of_fiscal_years() -> None:
    figure = money(aurora())
    assert {"0", "40", "80", "USD million", "FY2031", "USD thousand"} <= set(notes(figure))
    middle = next(one for one in figure.layout.annotations if one.text == "FY2031")
    assert middle.x == "2031-04-01 12:00"


@pytest.mark.parametrize("draw", [timeline, money])
@pytest.mark.parametrize("width", [320, 390, 640, 1200, 2000])
def test_the_figure_has_its_width_and_room_for_all_rows(draw: Draw, width: int) -> None:
    layout = draw(aurora(), width=width).layout
    low, top = layout.yaxis.range
    assert layout.width == width
    assert layout.height == low - top + layout.margin.t + layout.margin.b
    assert layout.margin.l + layout.margin.r < width


@pytest.mark.parametrize("draw", [timeline, money])
def test_the_calendar_is_above_and_opens_on_the_first_window(draw: Draw) -> None:
    axis = draw(aurora()).layout.xaxis
    assert (axis.type, axis.side, axis.ticklabelmode) == ("date", "top", "period")
    assert axis.range == ("2030-01-01 00:00", "2040-01-01 00:00")
    assert axis.nticks == 11


@pytest.mark.parametrize("draw", [timeline, money])
def test_themes(draw: Draw) -> None:
    dark = draw(aurora(), theme="dark")
    assert dark.layout.paper_bgcolor == DARK["page"]
    assert DARK["blue"] in dark.to_json()
    assert LIGHT["blue"] not in dark.to_json()
    with pytest.raises(ValueError, match="found theme 'blue', wanted 'light' or 'dark'"):
        draw(aurora(), theme="blue")


HOSTILE = "<b>x</b> & <a href='https://example.org'>$y$</a> %{x}"


def test_hostile_text_is_text() -> None:
    rows = [
        {"date": "2031-06-18", "title": HOSTILE, "category": HOSTILE},
        {
            "date": "FY2031",
            "measure": "budget",
            "value": 1,
            "unit": "USD",
            "program": HOSTILE,
            "title": HOSTILE,
        },
    ]
    view = "[[view]]\nid = 'm'\ntitle = 'm'\nkind = 'money'\nmeasure = 'budget'\n"
    settings = f'title = "{HOSTILE}"\ncovers = "2001/2041"\n{view}'
    program = make_program(rows, settings=settings)
    for figure in (timeline(program), money(program)):
        text = json.dumps(figure.to_plotly_json(), default=str)
        assert "<a" not in text
        assert "$" not in text
        assert plain(HOSTILE) in figure.layout.title.text
    assert timeline(program).data[0].text[0].startswith(f"<b>{plain(HOSTILE)}</b><br>")


@pytest.mark.parametrize(
    ("draw", "text"),
    [
        (timeline, "No events match this view."),
        (money, "No figures of money match this view."),
    ],
)
def test_nothing_draws_and_says_so(draw: Draw, text: str) -> None:
    for figure in (draw(aurora(), View(q="zzz")), draw(make_program([]))):
        assert figure.data == ()
        assert figure.layout.annotations[-1].text == text
        assert figure.layout.xaxis.range is not None


def test_a_view_filters_and_its_window_does_not() -> None:
    few = timeline(aurora(), View(lane=("Plans",), start="2032"))
    assert [trace.name for trace in few.data] == ["Plans"]
    assert few.layout.xaxis.range == timeline(aurora()).layout.xaxis.range


@pytest.mark.parametrize("draw", [timeline, money])
def test_the_same_input_gives_the_same_figure(draw: Draw) -> None:
    assert draw(aurora()).to_json() == draw(aurora()).to_json()
