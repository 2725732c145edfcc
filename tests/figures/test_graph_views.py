import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from tests.figures.counts import counted
from timeline import figures
from timeline.theme import DARK, LIGHT
from timeline.view import View


def test_a_view_of_money_is_the_money() -> None:
    assert figures.view(aurora(), "money") == figures.money(aurora())


def test_steps_are_points_and_lines() -> None:
    figure = figures.view(counted(), "offices")
    bars, points, *_ = figure.data
    assert len(bars.x) == 0
    drawn = dict(
        zip(points.customdata, zip(points.x, points.marker.opacity, strict=True), strict=True)
    )
    assert drawn["a1"] == ("2031-02-14 12:00", 1)
    # A claim is drawn as a shape, since a marker has no dashes; its point is not seen.
    assert drawn["a4"] == ("2034-03-01 12:00", 0)
    assert [shape.line.dash for shape in figure.layout.shapes].count("2px,1.5px") == 1
    text = points.text[points.customdata.index("b3")]
    assert text.endswith("<br>≥ 80")
    assert "alpha list, offices" in [note.text for note in figure.layout.annotations]


def test_bars_are_told_apart_by_color() -> None:
    _, _, shares, _ = figures.view(counted(), "people").data
    assert shares.customdata == ("s31a", "s31b", "s33a")
    assert shares.marker.color == (LIGHT["orange-claimed"], LIGHT["teal-claimed"], LIGHT["page"])


@pytest.mark.parametrize("name", ["status", "accounts"])
def test_a_comparison_has_the_title_of_its_view(name: str) -> None:
    titles = {spec.id: spec.title for spec in counted().settings.views}
    figure = figures.view(counted(), name, theme="dark")
    assert titles[name] in str(figure.layout.title.text)
    assert figure.layout.paper_bgcolor == DARK["page"]


def test_a_figure_with_no_value_in_the_first_window_shows_the_whole_record() -> None:
    row = {"measure": "offices", "unit": "offices", "value": 5, "role": "as-of"}
    settings = (
        'covers = "2030"\n[[view]]\nid = "v"\ntitle = "V"\nkind = "steps"\nmeasure = "offices"\n'
    )
    late = figures.view(make_program([{"date": "2033-05-01"} | row], settings=settings), "v")
    assert late.layout.xaxis.range == ("2030-01-01 00:00", "2034-01-01 00:00")


def test_a_view_without_a_row_says_so() -> None:
    figure = figures.view(counted(), "offices", View(q="nowhere"))
    assert figure.data == ()
    assert figure.layout.annotations[-1].text == "No values match this view."


def test_a_name_that_is_no_view_is_refused() -> None:
    with pytest.raises(ValueError, match="found view 'x', wanted one of offices, people, status"):
        figures.view(counted(), "x")
