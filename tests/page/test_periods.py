"""The control of the window: what is a button, what stands in the menu, which days each asks."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.periods import periods

OFFICES = "".join(
    f"""
[[period]]
group = "Offices"
title = "{title}"
from = "{start}"
to = "{end}"
"""
    for title, start, end in [
        ("Vale", "2021-01-20", "2029-01-19"),
        ("Marsh", "2029-01-20", "2033-01-19"),
        ("Ford", "2033-01-20", ""),
        ("Long gone", "2001", "2009"),
        ("Not yet", "2041", ""),
    ]
)


def windows(tree) -> dict[str, str]:
    """What each button asks for, by its words."""
    return {text(one): str(one.attributes["data-period"]) for one in found(tree, "button")}


def menu(rows, settings: str = "") -> dict[str, dict[str, str]]:
    """The windows of the menu by their headings."""
    groups = found(
        only(periods(make_program(rows, settings=settings)), class_="menu"), role="group"
    )
    return {texts(group, "p")[0]: windows(group) for group in groups}


def test_named_periods_are_windows(aurora):
    assert windows(periods(aurora)) == {"The first years": "2031|2032"}


def test_without_named_periods_there_is_the_whole_record():
    assert windows(periods(make_program([{"date": "2031-05"}, {"date": "2033"}]))) == {
        "Whole record": "2031|2033"
    }


def test_a_record_of_several_decades_has_them_in_the_menu():
    assert menu([{"date": "2028-05"}, {"date": "2041"}]) == {
        "Decades": {"2020s": "2028|2029", "2030s": "2030|2039", "2040s": "2040|2041"}
    }


@pytest.mark.parametrize(("first", "last"), [("2030", "2039"), ("2031", "2031")])
def test_a_record_of_one_decade_has_no_menu(first, last):
    assert found(periods(make_program([{"date": first}, {"date": last}])), class_="menu") == []


def test_a_record_from_the_last_year_of_a_decade_to_the_first_of_the_next_has_two():
    found = menu([{"date": "2029"}, {"date": "2030"}])
    assert found == {"Decades": {"2020s": "2029|2029", "2030s": "2030|2030"}}


def test_a_period_of_a_group_stands_in_the_menu_with_the_days_of_it_that_the_record_has():
    assert menu([{"date": "2028-05"}, {"date": "2034"}], OFFICES)["Offices"] == {
        "Vale": "2028-01-01|2029-01-19",
        "Marsh": "2029-01-20|2033-01-19",
        "Ford": "2033-01-20|2034-12-31",
    }


def test_a_period_of_a_group_is_no_button_of_its_own():
    tree = periods(make_program([{"date": "2031"}], settings=OFFICES))
    assert windows(only(tree, class_="segments")) == {"Whole record": "2031|2031"}
    assert windows(only(tree, class_="menu")) == {"Marsh": "2031-01-01|2031-12-31"}


def test_a_menu_without_anything_in_it_is_not_offered():
    settings = '[[period]]\ntitle = "Long gone"\nfrom = "2001"\nto = "2009"\ngroup = "Offices"\n'
    assert found(periods(make_program([{"date": "2031"}], settings=settings)), class_="menu") == []


def test_groups_of_the_menu_have_names():
    tree = periods(make_program([{"date": "2028"}, {"date": "2034"}], settings=OFFICES))
    names = [group.attributes["aria-label"] for group in found(tree, role="group")]
    assert names == ["Period", "Period: Decades", "Period: Offices"]


def test_periods_of_one_group_stand_together_wherever_they_are_declared():
    apart = '[[period]]\ntitle = "A"\ngroup = "X"\n[[period]]\ntitle = "B"\ngroup = "Y"\n'
    again = '[[period]]\ntitle = "C"\ngroup = "X"\n'
    found = menu([{"date": "2031"}], apart + again)
    assert {name: list(inside) for name, inside in found.items()} == {"X": ["A", "C"], "Y": ["B"]}
