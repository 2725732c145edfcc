"""How the record is cited: title and edition, and nobody is made its author."""

from tests.trees import found, only, text
from timeline.page.citing import box, citation, line


def test_a_citation_names_the_dataset_and_its_edition(aurora, nothing):
    assert citation(aurora) == "Aurora, edition 2034-01"
    assert citation(nothing) == nothing.settings.title


def test_the_foot_has_the_citation_in_a_place_of_its_own_for_the_script(aurora):
    place = only(line(aurora), "span")
    assert (text(place), place.attributes["data-citation"]) == (f"{citation(aurora)}.", "2034-01")
    assert text(line(aurora)) == (
        "Cite as: Aurora, edition 2034-01. State the row and its source for a figure. Cite this"
    )
    assert only(line(aurora), "button").attributes["data-cite"] == ""


def test_a_dataset_without_an_edition_states_none(nothing):
    assert only(line(nothing), "span").attributes["data-citation"] == ""


def test_the_references_have_a_place_that_is_a_popover():
    assert box().attributes["aria-label"] == "Cite this"
    assert found(box(), popover=True) == [box()]
