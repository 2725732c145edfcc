import re
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from tests.figures.counts import counted
from timeline.dates import day_number
from timeline.display import Chart, Figure
from timeline.figures.chart import chart
from timeline.figures.layout import frame
from timeline.figures.shapes import number
from timeline.figures.svg import figure_svg, timeline_svg
from timeline.program import Program
from timeline.theme import LIGHT
from timeline.view import View

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (358, 640, 880, 1564)


def lanes(program: Program, width: float = 880, view: View | None = None) -> ElementTree.Element:
    drawn = chart(program, view)
    return ElementTree.fromstring(timeline_svg(drawn, width, drawn.home))


def money(program: Program, width: float = 880, view: View | None = None) -> ElementTree.Element:
    drawn = chart(program, view)
    return figure_of(drawn, "money", width)


def figure_of(drawn: Chart, name: str, width: float = 880) -> ElementTree.Element:
    figure = next((one for one in drawn.figures if one.view == name), Figure(name, ""))
    return ElementTree.fromstring(figure_svg(drawn, figure, width, drawn.home))


def texts(picture: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


def group(picture: ElementTree.Element, event: str) -> ElementTree.Element:
    (found,) = [one for one in picture.iter(f"{SVG}g") if one.get("data-event") == event]
    return found


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.001, "0"), (1.5, "1.5"), (2.346, "2.35"), (100, "100"), (-3.10, "-3.1")],
)
def test_coordinates_have_at_most_two_decimals(value: float, text: str) -> None:
    assert number(value) == text


def test_a_dot_stands_in_the_middle_of_its_day() -> None:
    program = make_program([{"id": "a", "date": "2031-01-11"}], settings='covers = "2031"')
    (dot,) = group(lanes(program), "a").iter(f"{SVG}path")
    # 728 pixels for 365 days, from 124 on; the first row is at 111.
    assert dot.get("transform") == f"translate({number(124 + 10.5 * 728 / 365)} 111)"


def test_a_capsule_covers_its_days() -> None:
    program = make_program([{"id": "a", "date": "2031-02"}], settings='covers = "2031"')
    (capsule,) = group(lanes(program), "a").iter(f"{SVG}rect")
    assert capsule.get("x") == number(124 + 31 * 728 / 365)
    assert capsule.get("width") == number(28 * 728 / 365)


def test_what_has_no_room_is_counted_and_can_be_named() -> None:
    counted = [
        one.get("data-events", "").split()
        for one in lanes(aurora()).iter(f"{SVG}g")
        if one.get("class") == "counted"
    ]
    drawn = {one.get("data-event") for one in lanes(aurora()).iter(f"{SVG}g")}
    names = [name for cluster in counted for name in cluster]
    assert len(names) == len(set(names)) == 8
    assert not drawn & set(names)
    assert "8 more" in texts(lanes(aurora()))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_event_of_the_window_is_drawn_or_counted_once(width: int) -> None:
    picture = lanes(aurora(), width)
    drawn = [one.get("data-event") for one in picture.iter(f"{SVG}g") if one.get("data-event")]
    counted = [
        name for one in picture.iter(f"{SVG}g") for name in one.get("data-events", "").split()
    ]
    assert sorted([*drawn, *counted]) == sorted(item.event for item in chart(aurora()).items)


def test_a_text_cannot_break_out_of_its_place() -> None:
    title = "<script>alert('1')</script> & \"more\""
    row = {"date": "2031-06-18", "title": title, "category": "<b>"}
    program = make_program([row], settings='covers = "2021/2041"')
    assert title in texts(lanes(program))
    assert "<b>" in texts(lanes(program))
    assert "<script" not in timeline_svg(chart(program), 880, chart(program).home)


def test_a_label_without_room_in_one_line_takes_two() -> None:
    row = {"date": "2031-06-18", "title": "A title of more than a few words"}
    drawn = chart(make_program([row], settings='covers = "2021/2041"'))
    day = drawn.items[0].first
    found = texts_of(timeline_svg(drawn, 358, (day - 9, day + 9)))
    assert [text for text in found if "title" in text or "words" in text] == [
        "A title of more",
        "than a few words",
    ]


def test_an_event_whose_label_has_no_room_is_counted() -> None:
    row = {"id": "long", "date": "2031-06-18", "title": "A title of many words " * 4}
    drawn = chart(make_program([row], settings='covers = "2021/2041"'))
    day = drawn.items[0].first
    picture = timeline_svg(drawn, 358, (day - 9, day + 9))
    assert 'data-event="long"' not in picture
    assert 'data-events="long"' in picture
    assert "1 more" in texts_of(picture)


@pytest.mark.parametrize(
    ("written", "fill"),
    [
        ("2031-06-18", "var(--blue)"),
        ("~2031-06-18", "var(--page)"),
        ("2031-06", "var(--page)"),
        ("2031-06-01/2031-06-30", "var(--page)"),
    ],
)
def test_only_a_day_stands_filled_among_the_counted(written: str, fill: str) -> None:
    row = {"date": written, "title": "A title of many words " * 4}
    drawn = chart(make_program([row], settings='covers = "2021/2041"'))
    day = day_number(date(2031, 6, 18)) + 0.5
    picture = ElementTree.fromstring(timeline_svg(drawn, 358, (day - 9, day + 9)))
    (one,) = [one for one in picture.iter(f"{SVG}g") if one.get("class") == "counted"]
    (mark,) = one.iter(f"{SVG}path")
    assert mark.get("fill") == fill
    extents = [each for each in picture.iter(f"{SVG}line") if "pale" in (each.get("stroke") or "")]
    assert len(extents) == (fill == "var(--page)" and "06-18" not in written)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_names_of_the_years_stand_within_the_plot(width: int) -> None:
    drawn = chart(aurora(), None)
    page = frame(width)
    picture = ElementTree.fromstring(timeline_svg(drawn, width, (drawn.first, drawn.last)))
    years = [
        text for text in picture.iter(f"{SVG}text") if re.fullmatch(r"20\d\d", text.text or "")
    ]
    assert len(years) > 4
    for year in years:
        assert page.left <= float(year.get("x", 0)) - 13 + 0.01
        assert float(year.get("x", 0)) + 13 <= page.right + 0.01


def texts_of(text: str) -> list[str]:
    return texts(ElementTree.fromstring(text))


def test_colors_are_properties_or_those_of_a_theme() -> None:
    drawn = chart(aurora())
    assert "var(--blue)" in timeline_svg(drawn, 880, drawn.home)
    painted = timeline_svg(drawn, 880, drawn.home, LIGHT.__getitem__)
    assert LIGHT["blue"] in painted
    assert "var(" not in painted


def test_fiscal_years_are_named_under_their_bars() -> None:
    names = [text for text in texts(money(aurora())) if text.startswith("FY")]
    # Borealis is silent up to 2032: of those years only the last but one before its first bar.
    assert names[:3] == ["FY2030", "FY2031", "FY2032"]
    assert "no figures" in texts(money(aurora()))


def test_a_derived_figure_is_hatched() -> None:
    hatched = [
        one.get("data-event")
        for one in money(aurora()).iter(f"{SVG}g")
        if any(bar.get("fill") == "url(#hatch-blue-money-880)" for bar in one.iter(f"{SVG}rect"))
    ]
    assert hatched == ["b34"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("draw", [lanes, money])
def test_nothing_draws_too(draw: Callable[..., ElementTree.Element], width: int) -> None:
    assert draw(aurora(), width, View(q="zzz")).get("width") == str(width)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_leaves_the_picture(width: int) -> None:
    for picture in (lanes(aurora(), width), money(aurora(), width)):
        for rect in picture.iter(f"{SVG}rect"):
            if rect.get("height") != "6":  # the pattern of the hatch
                x = float(rect.get("x", 0))
                assert -1 <= x <= x + float(rect.get("width", 0)) <= width + 1


def test_a_pattern_belongs_to_its_picture_alone() -> None:
    patterns = [
        one.get("id")
        for width in (358, 880)
        for one in money(aurora(), width).iter(f"{SVG}pattern")
    ]
    assert patterns == ["hatch-blue-money-358", "hatch-blue-money-880"]


def test_series_are_named_above_their_panel() -> None:
    found = texts(figure_of(chart(counted()), "offices"))
    assert found.count("alpha list, offices") == 1
    assert found.index("alpha list, offices") < found.index("2031")


def test_a_figure_with_nothing_in_view_says_what_there_is_and_when() -> None:
    drawn = chart(counted())
    early, late = (drawn.first, drawn.first + 30), (drawn.last - 30, drawn.last)
    figure = drawn.figures[0]
    said = [
        texts(ElementTree.fromstring(figure_svg(drawn, figure, 880, window)))
        for window in (early, late)
    ]
    assert "7 values, all later: 2031–2034" in said[0]
    assert "1 value, all later: 2036" in said[0]
    assert "7 values, all earlier: 2031–2034" in said[1]
    autumn = (day_number(date(2031, 10, 1)), day_number(date(2031, 12, 1)))
    between = texts(ElementTree.fromstring(figure_svg(drawn, figure, 880, autumn)))
    assert "7 values, none in view: 2031–2034" in between


def test_a_picture_says_what_it_shows() -> None:
    label = figure_of(chart(counted()), "people").get("aria-label")
    assert label == chart(counted()).figures[1].summary
    assert label is not None
    assert label.startswith("People by year. People served, people: 6,154 (FY2031), ")


@pytest.mark.parametrize("width", [358, 880])
def test_the_whole_picture(snapshot: Callable[[str, str], None], width: int) -> None:
    drawn = chart(aurora())
    snapshot(f"timeline-{width}", timeline_svg(drawn, width, drawn.home, LIGHT.__getitem__))


@pytest.mark.parametrize("width", [358, 880])
@pytest.mark.parametrize("name", ["money", "offices", "people"])
def test_the_picture_of_a_figure(
    snapshot: Callable[[str, str], None], name: str, width: int
) -> None:
    drawn = chart(aurora() if name == "money" else counted())
    figure = next(one for one in drawn.figures if one.view == name)
    snapshot(f"{name}-{width}", figure_svg(drawn, figure, width, drawn.home, LIGHT.__getitem__))
