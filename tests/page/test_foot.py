"""The foot of the page and the legend."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.foot import foot, legend


def test_the_foot_accounts_for_every_row(aurora):
    assert text(only(foot(aurora), data_account=True)) == "7 rows in the file"
    assert "1 row without a date: listed, not drawn." in text(foot(aurora))


def test_the_foot_is_silent_on_undated_rows_where_there_are_none():
    assert "without a date" not in text(foot(make_program([{"date": "2031"}])))


def test_the_foot_says_how_to_cite_the_licence_and_the_contact(aurora):
    said = text(foot(aurora))
    assert "Cite as: Aurora, edition 2034-01." in said
    assert "Licence: CC0" in said
    assert "Errors: aurora@example.org" in said


def test_a_foot_without_settings_claims_no_licence(nothing):
    assert "Licence" not in text(foot(nothing))
    assert "Errors" not in text(foot(nothing))


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
        ("before 2031-06-18", "wall"),
    ],
)
def test_the_legend_explains_the_mark_of_a_date(date, mark):
    assert mark in marks({"date": date})
    assert mark not in marks({"date": ""})


def test_the_legend_explains_a_cumulative_value():
    row = {"date": "2031-06", "category": "Plans", "measure": "x", "value": "1", "unit": "x"}
    assert "wedge" in marks(row | {"role": "until"})
    assert "wedge" not in marks(row)


def test_the_legend_explains_disagreement_where_there_is_one(aurora):
    assert found(legend(aurora), class_="differ")
    assert "differ" not in marks({"date": "2031"})


def test_the_legend_explains_the_money_that_is_there(aurora):
    said = texts(legend(aurora), "li")
    assert "claimed" in said
    assert "derived here" in said
    assert "enacted" not in said


def test_a_record_without_money_has_no_legend_of_it():
    assert found(legend(make_program([{"date": "2031"}])), "h3") == []
