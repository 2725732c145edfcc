"""The legend: only what is drawn is explained."""

import pytest

from tests.factories import make_program
from tests.figures.counts import counted
from tests.trees import found, only, text, texts
from timeline import url
from timeline.page.legend import legend


def marks(*rows: dict[str, object]) -> set[str]:
    """The marks that the legend of these rows explains."""
    listed = only(legend(make_program(rows)), "ul", class_="marks")
    classes = (str(one.attributes.get("class")) for one in found(listed, "span"))
    return {one.removeprefix("mark ") for one in classes if one.startswith("mark ")}


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


def test_each_mark_of_a_row_is_a_choice_and_nothing_else_is(aurora):
    """The count at the foot of a lane says nothing of a row."""
    program = make_program([{"date": "2031-06-18"}] * 9)
    for one, has_count in ((program, True), (aurora, False)):
        buttons = found(legend(one), "button")
        chosen = [str(button.attributes["data-toggle"]) for button in buttons]
        assert chosen == [f"mark={name}" for name in url.vocabulary(one)["marks"]]
        assert {button.attributes["aria-pressed"] for button in buttons} == {"false"}
        assert bool(found(legend(one), class_="pill")) == has_count


def test_an_entry_says_its_words_and_shows_its_mark(aurora):
    entry = only(legend(aurora), "button", data_toggle="mark=claimed")
    assert text(entry) == "claimed"
    assert only(entry, "span").attributes["class"] == "mark bar claimed"


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
    assert "a value on its day, held until the next; dashed: over 200 days" in said
    assert "a total over years; dashed: its average a year" in said


def test_no_total_is_explained_where_there_is_none(aurora):
    assert "a total over years; dashed: its average a year" not in texts(legend(aurora), "li")


def test_a_record_without_money_has_no_legend_of_it():
    assert found(legend(make_program([{"date": "2031"}])), "h3") == []


def test_the_legend_names_the_layers_that_are_gray():
    rows = [
        {"date": f"203{at}-01-01", "category": "Plans", "layer": layer}
        for at, layer in enumerate(["core", "context", "law", "context", ""])
    ]
    (words,) = [one for one in texts(legend(make_program(rows)), "p") if "Bold" in one]
    assert words == "Bold is a headline ; gray : another layer (context, law) ."


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            {"core": "its own papers", "context": "the press"},
            "; gray : context (the press), law ; the others: core (its own papers) .",
        ),
        (
            {"core": "its own papers"},
            "; gray : another layer (context, law) ; the others: core (its own papers)",
        ),
        ({"context": "the press"}, "Bold is a headline ; gray : context (the press), law ."),
        ({"elsewhere": "nothing here"}, "Bold is a headline ; gray : another layer (context, law)"),
    ],
    ids=["both", "the main one", "another", "none that is there"],
)
def test_the_legend_says_what_the_layers_mean(told, words):
    settings = "".join(
        f'[[layer]]\nname = "{name}"\nmeaning = "{meaning}"\n' for name, meaning in told.items()
    )
    rows = [
        {"date": f"203{at}-01-01", "category": "Plans", "layer": layer}
        for at, layer in enumerate(["core", "context", "law"])
    ]
    (said,) = (
        one for one in texts(legend(make_program(rows, settings=settings)), "p") if "Bold" in one
    )
    assert words in said


def test_the_legend_does_not_explain_gray_where_nothing_is():
    rows = [{"date": "2031-01-01", "category": "Plans", "layer": "core"}]
    (words,) = [one for one in texts(legend(make_program(rows)), "p") if "Bold" in one]
    assert words == "Bold is a headline ."
