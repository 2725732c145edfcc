"""The legend: only what is drawn is explained."""

import pytest

from tests.factories import make_program
from tests.figures.counts import counted
from tests.trees import found, only, texts
from timeline.page.legend import legend


def marks(*rows: dict[str, object]) -> set[str]:
    """The marks that the legend of these rows explains."""
    listed = only(legend(make_program(rows)), "ul", class_="marks")
    return {str(one.attributes["class"]).removeprefix("mark ") for one in found(listed, "span")}


@pytest.mark.parametrize(
    ("date", "mark"),
    [
        ("2031-06-18", "day"),
        ("2031-06", "ring"),
        ("2031", "capsule"),
        ("2031-02/2031-07", "span"),
        ("before 2031-06-18", "before"),
        ("after 2031-06-18", "after"),
        ("since 2031-06-18", "onward"),
        ("../2031-06-18", "backward"),
        ("2031-06-18~", "about"),
        ("2031-06-18?", "uncertain"),
    ],
)
def test_the_legend_explains_the_mark_of_a_date(date, mark):
    others = {"date": "2032-01-01/2032-03-01"} if mark == "day" else {"date": "2032-01-01"}
    assert mark in marks({"date": date}, {"date": "2033-01-01"})
    assert mark not in marks(others)


def test_the_legend_explains_a_cumulative_value():
    row = {"date": "2031/2032", "category": "Plans", "measure": "x", "value": "1", "unit": "x"}
    assert "wedge" in marks(row | {"role": "until"})
    assert "wedge" not in marks(row)


def test_counts_are_explained_where_some_event_is_counted():
    one = {"date": "2031-06-18"}
    assert "pill" not in marks(one)
    assert "pill" in marks(*([one] * 9))


def test_the_legend_explains_disagreement_where_there_is_one(aurora):
    assert found(legend(aurora), class_="differ")
    assert "differ" not in marks({"date": "2031"})


def test_the_legend_explains_the_money_that_is_there(aurora):
    said = texts(legend(aurora), "li")
    assert "claimed" in said
    assert "derived here" in said
    assert "enacted" not in said


def test_the_legend_explains_points_and_totals_where_they_are_drawn():
    said = texts(legend(counted()), "li")
    assert "a value on its day, level until the next; dashed over 200 days" in said
    assert "a total over years; dashed: its yearly average" in said


def test_no_total_is_explained_where_there_is_none(aurora):
    assert "a total over years; dashed: its yearly average" not in texts(legend(aurora), "li")


def test_a_record_without_money_has_no_legend_of_it():
    assert found(legend(make_program([{"date": "2031"}])), "h3") == []


def test_the_legend_names_the_layers_that_are_gray():
    rows = [
        {"date": f"203{at}-01-01", "category": "Plans", "layer": layer}
        for at, layer in enumerate(["core", "context", "law", "context", ""])
    ]
    (words,) = [one for one in texts(legend(make_program(rows)), "p") if "Bold" in one]
    assert words == "Bold is a headline ; gray : another layer (context, law) ."


def test_the_legend_does_not_explain_gray_where_nothing_is():
    rows = [{"date": "2031-01-01", "category": "Plans", "layer": "core"}]
    (words,) = [one for one in texts(legend(make_program(rows)), "p") if "Bold" in one]
    assert words == "Bold is a headline ."
