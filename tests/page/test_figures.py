"""The sections of the declared views: headings, places for the figures, the tables behind."""

from tests.factories import make_program
from tests.figures.counts import counted
from tests.trees import found, only, text, texts
from timeline.page.elements import Markup, el
from timeline.page.figures import sections


def sections_of(program, stills=None):
    """All sections under one root."""
    return el("div", *sections(program, stills or {}))


def test_views_of_one_group_stand_under_one_heading():
    offices, outcomes = sections(counted(), {})
    assert (offices.tag, offices.attributes["id"], text(only(offices, "h2"))) == (
        "section", "offices", "Offices",
    )  # fmt: skip
    assert found(offices, "h3") == []
    assert (outcomes.attributes["id"], text(only(outcomes, "h2"))) == ("people", "Outcomes")
    assert texts(outcomes, "h3") == ["People by year", "Findings by status", "Two accounts"]
    assert outcomes.attributes["aria-label"] == "Outcomes"


def test_every_view_can_be_gone_to():
    ids = {one.attributes.get("id") for one in found(sections_of(counted()))}
    assert {spec.id for spec in counted().settings.views} <= ids


def test_every_view_has_a_place_for_its_figure():
    still = Markup("<svg>still</svg>")
    page = sections_of(counted(), {"status": (still,)})
    assert only(page, id="figure-status").children == (still,)
    assert only(page, id="figure-status").attributes["class"] == "canvas compared"
    assert only(page, id="figure-offices").attributes["class"] == "canvas"
    assert [one.attributes["data-plot"] for one in found(page, class_="plot")] == [
        "offices", "people", "status", "accounts",
    ]  # fmt: skip


def test_a_view_without_a_row_has_no_section(nothing):
    assert sections(nothing, {}) == ()


def test_behind_a_figure_are_its_rows_with_value_and_source(aurora):
    (money,) = sections(aurora, {})
    table = only(money, "table")
    assert texts(table, "th") == ["Date", "What", "Value", "Who says so"]
    rows = found(only(table, "tbody"), "tr")
    assert [row.attributes["data-drawn"] for row in rows] == ["cost", "twice"]
    assert [text(cell) for cell in found(rows[0], "td")] == [
        "FY2032",
        "Cost of the hall",
        "at least USD 5 million requested · claimed",
        "P-1 , Office of Aurora",
    ]
    button = only(rows[0], "button")
    assert button.attributes["data-event"] == "cost"
    # It is folded, and needs no script to be opened.
    assert "open" not in only(money, "details").attributes


def test_the_rows_of_a_comparison_stand_as_its_lines():
    page = sections_of(counted())
    (status,) = (
        one for one in found(page, class_="plot") if one.attributes["data-plot"] == "status"
    )
    drawn = [row.attributes["data-drawn"] for row in found(status, "tr") if row.attributes]
    assert drawn == ["f1", "f2", "f3", "f4"]


def test_rows_that_a_comparison_cannot_draw_are_in_its_table():
    rows = [
        {"id": name, "date": "2031", "role": "as-of", "measure": "x", "value": 1, "unit": unit}
        for name, unit in (("a", "halls"), ("b", "halls"), ("c", "doors"))
    ]
    view = '[[view]]\nid = "v"\ntitle = "V"\nkind = "pairs"\nmeasure = "x"\n'
    body = only(sections_of(make_program(rows, settings=view)), "tbody")
    assert [dict(row.attributes) for row in found(body, "tr")] == [
        {"data-drawn": "a"}, {"data-drawn": "b"}, {"data-row": "c"},
    ]  # fmt: skip


def test_when_fiscal_years_go_is_said_once(aurora):
    for program in (aurora, counted()):
        said = texts(sections_of(program), "p")
        assert said.count("October to September, on the same time axis") == 1
