import pytest

from tests.factories import make_program
from tests.figures.aurora import aurora
from timeline.display import Item
from timeline.figures.chart import chart
from timeline.figures.lanes import drawable, looks, main_layer
from timeline.theme import LaneLook
from timeline.view import View


def item(name: str, view: View | None = None) -> Item:
    (one,) = [item for item in chart(aurora(), view).items if item.event == name]
    return one


def test_lanes_stand_in_the_programs_order() -> None:
    lanes = chart(aurora()).lanes
    assert [(lane.title, lane.color, lane.symbol, lane.count) for lane in lanes] == [
        ("Plans", "blue", "circle", 6),
        ("Reviews", "orange", "square", 16),
        ("Borealis", "teal", "diamond", 2),
    ]


def test_a_lane_keeps_its_look_when_others_are_hidden() -> None:
    (lane,) = chart(aurora(), View(lane=("Borealis",))).lanes
    assert (lane.title, lane.color, lane.symbol) == ("Borealis", "teal", "diamond")
    assert item("covers", View(lane=("Borealis",))).lane == 0


def test_a_dataset_may_choose_a_look() -> None:
    settings = '[[lane]]\nname = "Plans"\ncolor = "olive"\nsymbol = "cross"\n[[lane]]\nname = "B"'
    program = make_program([{"date": "2031", "category": "Plans"}], settings=settings)
    assert looks(program) == {
        "Plans": LaneLook("olive", "cross"),
        "B": LaneLook("blue", "circle"),  # the first that is free
    }


def test_undated_rows_and_bare_figures_are_not_drawn() -> None:
    program = make_program(
        [
            {"id": "a", "date": "2031"},
            {"id": "b"},
            {"id": "c", "date": "2031", "measure": "m", "value": 1, "unit": "agreements"},
            {"id": "d", "date": "2031", "measure": "m", "value": 1, "unit": "x", "category": "L"},
        ]
    )
    assert drawable(program.events)["id"].tolist() == ["a", "d"]


def test_an_event_without_category_is_in_the_lane_other() -> None:
    assert [lane.title for lane in chart(make_program([{"date": "2031"}])).lanes] == ["Other"]


def test_items_are_in_the_order_of_lane_and_time() -> None:
    items = chart(aurora()).items
    assert [(one.lane, one.first) for one in items] == sorted((i.lane, i.first) for i in items)


def test_a_label_needs_its_room_on_its_own_side() -> None:
    right, left, inside = item("day"), item("early"), item("span")
    assert (right.side, left.side, inside.side) == ("right", "left", "inside")
    assert right.after > right.before + right.label.width
    assert left.before > left.after + left.label.width
    assert inside.before == inside.after == 2


@pytest.mark.parametrize(("name", "bold"), [("day", True), ("month", True), ("year", False)])
def test_a_headline_is_bold(name: str, bold: bool) -> None:
    assert item(name).label.bold is bold


def test_events_of_a_further_layer_are_quiet() -> None:
    rows = [
        {"id": "a", "date": "2031", "layer": "core"},
        {"id": "b", "date": "2032", "layer": "context"},
        {"id": "c", "date": "2033"},
    ]
    program = make_program(rows)
    assert main_layer(program) == "core"
    fills = {one.event: one.label.fill for one in chart(program).items}
    assert fills == {"a": "ink", "b": "muted", "c": "ink"}


def test_the_settings_may_name_the_layer_that_the_record_is_made_of() -> None:
    rows = [
        {"id": "a", "date": "2031", "layer": "context"},
        {"id": "b", "date": "2032", "layer": "core"},
    ]
    program = make_program(rows, settings='main_layer = "core"')
    assert {one.event: one.label.fill for one in chart(program).items} == {"a": "muted", "b": "ink"}


def test_two_accounts_of_one_thing_are_linked() -> None:
    (link,) = chart(aurora()).links
    assert (link.one, link.other, link.question) == ("about", "other", "Which day?")
    assert chart(aurora(), View(q="Disputed")).links == ()


def test_each_of_several_accounts_is_linked_to_every_other_once() -> None:
    rows = [{"id": name, "date": "2031"} for name in "abc"]
    rows.append({"id": "sum", "date": "2031", "measure": "m", "value": 1, "unit": "x"})
    disputes = [
        {"id": "d1", "rows": "a | sum | b | c", "kind": "conflict", "question": "Which?"},
        {"id": "d2", "rows": "c | a", "kind": "wording", "question": "How?"},
    ]
    links = chart(make_program(rows, disagreements=disputes)).links
    assert [(one.one, one.other, one.question) for one in links] == [
        ("a", "b", "Which?"),
        ("a", "c", "Which?"),
        ("b", "c", "Which?"),
    ]


def test_a_lane_says_from_which_scale_all_are_drawn() -> None:
    drawn = chart(aurora())
    for number, lane in enumerate(drawn.lanes):
        own = [one for one in drawn.items if one.lane == number]
        assert lane.crowded == max(one.scale for one in own)
        assert lane.rows == max(one.row for one in own) + 1


def test_a_hundred_events_of_a_day_are_counted() -> None:
    drawn = chart(make_program([{"date": "2031-06-18"} for _ in range(100)]))
    assert len(drawn.items) == 100
    assert drawn.lanes[0].crowded == float("inf")


def test_a_year_in_doubt_that_fills_the_record_carries_its_label() -> None:
    program = make_program([{"id": "some_day", "date": "2031", "title": "Some day of it"}])
    (item,) = chart(program).items
    assert (item.side, item.row) == ("inside", 0)
    assert item.scale < 1
    assert (item.label.fill, item.ground) == ("ink", "blue-capsule")
