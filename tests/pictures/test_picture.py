"""A view as a picture: its title, its legend, its sources and its edition are in it."""

from xml.etree import ElementTree

import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from timeline.errors import TimelineError
from timeline.pictures import charts, picture
from timeline.program import Program
from timeline.theme import DARK, LIGHT
from timeline.view import View

SETTINGS = """\
title = "Aurora"
description = "Halls and their cost."

[[view]]
id = "cost"
title = "Cost of the halls"
kind = "money"
measure = "cost"
"""
ROWS = [
    {"id": "open", "date": "2031-02-03", "title": "Opening", "category": "Plans", "source": "a"},
    {"id": "doubt", "date": "2033-05", "title": "Fire", "category": "Plans", "source": "b"},
    {"id": "spent", "date": "FY2031", "measure": "cost", "value": 5, "unit": "USD", "source": "c",
     "status": "enacted"},
]  # fmt: skip
SOURCES = [{"id": name, "title": f"Paper {name}", "short": name.upper()} for name in "abc"]


@pytest.fixture
def halls() -> Program:
    """Two events and a figure, each with a source of its own."""
    return make_program(ROWS, settings=SETTINGS, sources=SOURCES)


def words(svg: str) -> str:
    """All that is written in a picture, in order."""
    root = ElementTree.fromstring(svg)
    return " ".join(
        "".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")
    )


def test_the_main_chart_says_what_it_is_and_where_it_comes_from(halls: Program) -> None:
    said = words(picture(halls).svg)
    assert said.startswith("Aurora Halls and their cost. ")
    assert "a day" in said
    assert "Sources: A; B." in said
    assert "3 rows in the file = 3 shown + 0 filtered out + 0 set aside" in said
    assert "3 shown = 2 drawn + 1 listed" in said


def test_a_figure_has_the_title_of_its_view_and_its_own_sources(halls: Program) -> None:
    said = words(picture(halls, name="cost").svg)
    assert said.startswith("Aurora: Cost of the halls Halls and their cost. ")
    assert "enacted" in said
    assert "Sources: C." in said
    assert "3 shown = 1 drawn + 2 listed" in said


def test_a_view_is_stated_and_leaves_out_what_it_hides(halls: Program) -> None:
    said = words(picture(halls, View(source=("a",))).svg)
    assert ("Opening" in said, "Fire" in said) == (True, False)
    assert "Sources: A." in said
    assert "1 shown + 2 filtered out" in said


def test_what_lies_outside_the_window_is_listed_rather_than_drawn(halls: Program) -> None:
    said = words(picture(halls, View(start="2033", end="2033")).svg)
    assert "Sources: B." in said
    assert "3 shown = 1 drawn + 2 listed" in said
    assert "a day" not in said


def test_a_date_stands_in_it_only_if_asked_for(halls: Program) -> None:
    assert "2032-01-02" not in picture(halls).svg
    assert "2032-01-02" in picture(halls, date="2032-01-02").svg


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_colors_are_those_of_the_theme_and_need_no_style(
    theme: str, tokens: dict[str, str]
) -> None:
    svg = picture(aurora(), theme=theme).svg
    assert "var(" not in svg
    assert f'fill="{tokens["page"]}"' in svg
    assert f'fill="{tokens["ink"]}"' in svg


def test_a_chart_that_is_not_there_is_named_with_those_that_are(halls: Program) -> None:
    assert charts(halls) == ("timeline", "cost")
    with pytest.raises(
        TimelineError, match="no chart 'halls' in this view; there are: timeline, c"
    ):
        picture(halls, name="halls")


@pytest.mark.parametrize("width", [320, 640, 1280, 4000])
@pytest.mark.parametrize("name", ["timeline", "money"])
def test_a_picture_is_as_wide_as_asked_for(width: int, name: str) -> None:
    one = picture(aurora(), name=name, width=width)
    root = ElementTree.fromstring(one.svg)
    assert (root.get("width"), root.get("height")) == (str(width), str(one.height))


def test_the_same_view_gives_the_same_picture() -> None:
    assert picture(aurora(), name="money").svg == picture(aurora(), name="money").svg
