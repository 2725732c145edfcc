from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.figures.borealis import (
    figure,
    findings,
    hostile,
    kinds,
    many,
    nothing,
    one,
    paired,
    program,
    small,
    stacked,
    stations,
)
from timeline.display import Comparison, Words
from timeline.figures.comparison import comparison_svg, summary
from timeline.figures.shapes import number
from timeline.program import ViewSpec
from timeline.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (320, 390, 880, 1200)
STACK = ViewSpec("m", "M", "stack", "m")
PAIRS = ViewSpec("m", "M", "pairs", "m")


def picture(drawn: Comparison, width: float = 880) -> ElementTree.Element:
    return ElementTree.fromstring(comparison_svg(figure(drawn), width))


def texts(drawn: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in drawn.iter(f"{SVG}text")]


def group(drawn: ElementTree.Element, event: str) -> ElementTree.Element:
    (found,) = [each for each in drawn.iter(f"{SVG}g") if each.get("data-event") == event]
    return found


def test_a_bar_is_as_long_as_its_value() -> None:
    drawn = stacked(findings())
    (bar,) = group(picture(drawn), "r2-closed").iter(f"{SVG}rect")
    # The plot runs from 124 to 28 pixels, or the room of the values, before the edge.
    k = (880 - 124 - max(28, drawn.room)) / 16
    assert (bar.get("x"), bar.get("width")) == ("125", number(11 * k - 2))


def test_a_value_inside_needs_room() -> None:
    row = {"subject": "A", "part": "x", "value": 1000}
    drawn = stacked(program(row, row | {"part": "y", "value": 20}), STACK)
    assert "20" in texts(group(picture(drawn, 1200), "m1"))
    assert "20" not in texts(group(picture(drawn, 880), "m1"))


def test_a_value_next_to_nothing_is_a_wall() -> None:
    drawn = picture(stacked(hostile(), STACK))
    walls = group(drawn, "m2").iter(f"{SVG}line")
    assert [wall.get("stroke-width") for wall in walls] == ["2"]
    assert not list(group(drawn, "m2").iter(f"{SVG}rect"))


def test_a_part_of_zero_is_not_in_the_picture() -> None:
    drawn = picture(stacked(findings()))
    assert "r2-late" not in [each.get("data-event") for each in drawn.iter(f"{SVG}g")]


def test_a_title_opens_the_card_of_its_only_row() -> None:
    drawn = picture(paired(stations()))
    assert texts(group(drawn, "letter-part")) == ["Letter", "Jul 11, 2032", "7 claimed"]
    assert texts(group(picture(stacked(findings())), "r2-open")) == ["2"]


def test_pointing_at_a_mark_says_what_it_is() -> None:
    title = group(picture(stacked(findings())), "r2-open").find(f"{SVG}title")
    assert title is not None
    assert title.text == "2 open"


def test_the_parts_are_named_with_their_looks() -> None:
    drawn = picture(stacked(findings()))
    assert texts(drawn)[:4] == ["findings, Sep 25, 2031", "closed", "open", "late"]
    swatches = [rect.get("fill") for rect in drawn.findall(f"{SVG}rect")]
    assert swatches == ["var(--blue)", "var(--blue-pale)", "url(#hatch-blue-state-880)"]
    assert [each.get("id") for each in drawn.iter(f"{SVG}pattern")] == ["hatch-blue-state-880"]


def test_the_axis_is_at_zero_and_the_grid_at_the_ticks() -> None:
    drawn = picture(stacked(findings()))
    grid = [each.get("stroke") for each in drawn.findall(f"{SVG}line")]
    assert grid == ["var(--axis)", *["var(--grid)"] * 4]


def test_the_note_stands_at_the_foot() -> None:
    note = texts(picture(paired(stations())))[-1]
    assert note == "Not drawn: 1 counted in agencies; see the table"


def test_a_text_cannot_break_out_of_its_place() -> None:
    row = {"subject": "<script>alert('1')</script>", "part": '</title>"', "value": 1}
    drawn = comparison_svg(figure(stacked(program(row), STACK)), 880)
    assert "<script" not in drawn
    assert "<script>alert('1')</script>" in texts(ElementTree.fromstring(drawn))


def test_colors_are_properties_or_those_of_a_theme() -> None:
    drawn = figure(stacked(findings()))
    assert "var(--blue)" in comparison_svg(drawn, 880)
    painted = comparison_svg(drawn, 880, LIGHT.__getitem__)
    assert LIGHT["blue"] in painted
    assert "var(" not in painted


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("made", [hostile, many, nothing, one, small, kinds])
def test_nothing_leaves_the_picture(made: Callable[[], object], width: int) -> None:
    for drawn in (stacked(made(), STACK), paired(made(), PAIRS)):
        image = picture(drawn, width)
        height = float(image.get("height", 0))
        for rect in image.iter(f"{SVG}rect"):
            if rect.get("height") != "6":  # the pattern of the hatch
                x = float(rect.get("x", 0))
                assert -1 <= x <= x + float(rect.get("width", 0)) <= width + 1
        assert all(0 < float(text.get("y", 0)) < height for text in image.iter(f"{SVG}text"))


def test_the_summary_says_every_figure() -> None:
    assert summary(stacked(findings())) == (
        "Findings, Sep 25, 2031. B-2: 11 closed, 2 open, 0 late. B-10: 16 closed. B-30: ≥ 2 late."
    )


def test_the_summary_of_pairs_names_their_things() -> None:
    assert summary(paired(stations())) == (
        "Stations. In full. Audit, Jun 2032: 4. Letter, Jul 11, 2032: 0. "
        "In part. Audit, Jun 2032: 3. Letter, Jul 11, 2032: 7 claimed. "
        "Not drawn: 1 counted in agencies; see the table."
    )


def test_the_summary_of_very_many_lines_says_how_many_more_there_are() -> None:
    said = summary(stacked(many(), STACK))
    assert said.count(": ") == 12
    assert said.endswith(" 18 more in the table.")


def test_a_comparison_without_words_has_a_summary_too() -> None:
    drawn = stacked(one(), STACK)
    assert summary(replace(drawn, head=Words())) == "Sep 25, 2031: 33."


@pytest.mark.parametrize("width", [358, 880])
@pytest.mark.parametrize("name", ["stack", "pairs"])
def test_the_whole_picture(snapshot: Callable[[str, str], None], name: str, width: int) -> None:
    drawn = stacked(findings()) if name == "stack" else paired(stations())
    snapshot(f"{name}-{width}", comparison_svg(figure(drawn), width, LIGHT.__getitem__))
