"""The controls: what can be chosen, and how many events each choice holds."""

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.filters import filters


def choices(program) -> dict[str, str]:
    """What each button adds to the address, and the button's words."""
    buttons = found(filters(program), "button")
    return {
        str(button.attributes["data-toggle"]): text(button)
        for button in buttons
        if "data-toggle" in button.attributes
    }


def test_every_choice_is_a_button_with_its_count(aurora):
    assert choices(aurora) == {
        "layer=core": "Core 3",
        "layer=context": "Context 1",
        "disputed=1": "Disputed only 2",
        "lane=Plans": "Plans 2",
        "lane=Reviews": "Reviews 3",
        "program=Borealis": "Borealis 1",
        "program=Aurora": "Aurora 3",
        "source=plan": "The plan 3",
        "source=audit": "The audit 1",
    }


def test_no_choice_is_pressed_before_the_address_is_read(aurora):
    toggles = [one for one in found(filters(aurora), "button") if "data-toggle" in one.attributes]
    assert {one.attributes["aria-pressed"] for one in toggles} == {"false"}


def test_the_search_box_has_a_name(aurora):
    label = only(filters(aurora), "label", for_="search")
    assert text(label) == "Search events"
    assert only(filters(aurora), "input", id="search").attributes["type"] == "search"


def test_groups_have_names(aurora):
    groups = found(filters(aurora), role="group")
    names = [group.attributes["aria-label"] for group in groups]
    assert {"Lanes", "Layer", "Programs", "Sources"} <= set(names)
    assert len(set(names)) == len(names)


def test_a_layer_that_is_explained_says_so():
    settings = '[[layer]]\nname = "core"\nmeaning = "its own papers"\n'
    rows = [{"date": "2031", "category": "Plans", "layer": layer} for layer in ("core", "context")]
    chips = found(filters(make_program(rows, settings=settings)), class_="chip")
    titles = {one.attributes["data-toggle"]: one.attributes.get("title") for one in chips}
    assert titles["layer=core"] == "its own papers"
    assert titles["layer=context"] is None


def test_the_sources_that_most_rows_cite_are_offered_first_and_many_are_folded():
    rows = [{"date": "2031", "source": f"s{i % 12:02}"} for i in range(15)]
    more = only(filters(make_program(rows)), class_="more")
    group = only(more, role="group", aria_label="Sources")
    assert texts(group, "button")[:4] == ["s00 2", "s01 2", "s02 2", "s03 1"]
    rest = only(group, "details", class_="rest")
    assert texts(rest, "summary") == ["2 more"]
    assert texts(rest, "button") == ["s10 1", "s11 1"]


def test_what_leaves_no_choice_is_not_offered():
    program = make_program([{"date": "2031", "category": "Plans", "layer": "core", "source": "a"}])
    assert list(choices(program)) == ["lane=Plans"]
    assert found(filters(program), "details") == []


def test_a_table_without_rows_offers_a_search_alone(nothing):
    assert choices(nothing) == {}
    assert texts(filters(nothing), "label") == ["Search events"]
