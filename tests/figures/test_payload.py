import json

from tests.factories import make_program
from tests.figures.aurora import aurora
from timeline.display import Glyph
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.glyphs import path


def test_a_chart_is_json() -> None:
    text = json.dumps(payload(chart(aurora())), allow_nan=False)
    assert json.loads(text)["summary"] == chart(aurora()).summary


def test_an_item_says_what_is_not_a_default() -> None:
    found = payload(chart(aurora()))["items"][0]
    assert (found["event"], found["lane"], found["row"], found["side"]) == ("day", 0, 0, "right")
    glyph, text = found["marks"]
    assert glyph == {
        "is": "glyph",
        "x": 22324.5,
        "y": 0,
        "name": "circle",
        "size": 5.5,
        "fill": "blue",
        "halo": True,
    }
    assert (text["is"], text["text"], text["bold"]) == ("text", "Aurora opens", True)


def test_every_symbol_has_its_outline() -> None:
    drawn = chart(aurora())
    paths = payload(drawn)["paths"]
    glyphs = [mark for item in drawn.items for mark in item.marks if isinstance(mark, Glyph)]
    glyphs += [
        mark
        for figure in drawn.figures
        for group in figure.groups
        for mark in group.marks
        if isinstance(mark, Glyph)
    ]
    assert {glyph.name for glyph in glyphs} >= {"circle", "before", "after", "onward", "down"}
    for glyph in glyphs:
        assert paths[f"{glyph.name} {glyph.size:g}"] == path(glyph.name, glyph.size)
    for lane in drawn.lanes:
        assert {f"{lane.symbol} 5", f"{lane.symbol} 3.2"} <= paths.keys()
    assert {"circle 8", "differ 6.5"} <= paths.keys()


def test_scales_are_exact_and_other_numbers_short() -> None:
    drawn = chart(aurora())
    found = payload(drawn)
    assert [one["scale"] for one in found["items"]] == [one.scale for one in drawn.items]
    assert all(len(str(one["marks"][-1]["width"])) <= 7 for one in found["items"])


def test_what_always_is_counted_has_no_scale() -> None:
    found = payload(chart(make_program([{"date": "2031-06-18"} for _ in range(100)])))
    assert found["lanes"][0]["crowded"] is None
    assert found["items"][-1]["scale"] is None


def test_an_empty_chart_has_every_list() -> None:
    found = payload(chart(make_program([])))
    lists = ("lanes", "items", "figures", "silences", "links")
    assert all(found.get(name, []) == [] for name in lists)
    assert found["summary"]
