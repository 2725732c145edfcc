"""The display list as plain data: small, exact and fit for JSON."""

import json
from dataclasses import FrozenInstanceError

import pytest

from timeline.display import (
    EVERY_SCALE,
    Bar,
    Chart,
    Figure,
    Glyph,
    Item,
    Lane,
    Link,
    Panel,
    Rule,
    Silence,
    Text,
    Wedge,
    plain,
)

LABEL = Text(10, 0, "Study begins", 66.7)
ITEM = Item(
    event="a",
    lane=0,
    row=1,
    scale=0.0519361,
    first=10,
    last=11,
    before=5,
    after=80,
    importance=3,
    side="right",
    marks=(Glyph(10.5, 0, "circle", 4.25), LABEL),
    tail=1,
    space=75.0001,
)


@pytest.mark.parametrize(
    ("primitive", "expected"),
    [
        (Bar(1, 2, -5, 5), {"is": "bar", "x0": 1, "x1": 2, "y0": -5, "y1": 5}),
        (
            Bar(1, 2, -5, 5, "blue", hatch=True, dx0=-2, lo=0.5, hi=2),
            {
                "is": "bar", "x0": 1, "x1": 2, "y0": -5, "y1": 5,
                "fill": "blue", "hatch": True, "dx0": -2, "lo": 0.5, "hi": 2,
            },
        ),
        (
            Wedge(1, 2, -5, 5, "blue-capsule", "blue"),
            {
                "is": "wedge", "x0": 1, "x1": 2, "y0": -5, "y1": 5,
                "fill": "blue-capsule", "stroke": "blue",
            },
        ),
        (
            Rule(1, 1, 0, 9, "axis", dash=True),
            {"is": "rule", "x0": 1, "x1": 1, "y0": 0, "y1": 9, "stroke": "axis", "dash": True},
        ),
        (
            Glyph(1.5, 0, "circle", 4.25, "blue", halo=True),
            {
                "is": "glyph", "x": 1.5, "y": 0, "name": "circle", "size": 4.25,
                "fill": "blue", "halo": True,
            },
        ),
        (
            Text(1, 0, "Aurora", 36.016, bold=True),
            {"is": "text", "x": 1, "y": 0, "text": "Aurora", "width": 36.016, "bold": True},
        ),
    ],
    ids=["bar", "bar with more", "wedge", "rule", "glyph", "text"],
)  # fmt: skip
def test_a_primitive_says_what_it_is_and_nothing_that_goes_without_saying(primitive, expected):
    assert plain(primitive) == expected


def test_an_item_keeps_all_that_has_no_default_and_says_no_kind():
    assert plain(ITEM) == {
        "event": "a",
        "lane": 0,
        "row": 1,
        "scale": 0.0519361,
        "first": 10,
        "last": 11,
        "before": 5,
        "after": 80,
        "importance": 3,
        "side": "right",
        "marks": [plain(ITEM.marks[0]), plain(LABEL)],
        "tail": 1,
        "space": 75,
    }


def test_the_label_is_the_last_of_an_items_marks():
    assert ITEM.label is LABEL


def test_a_scale_is_never_rounded():
    """At three decimals, a label would show where it has no room, or a day too late."""
    assert plain(Bar(0, 1, 0, 1, lo=0.0349315, hi=0.0519361)) == {
        **plain(Bar(0, 1, 0, 1)), "lo": 0.0349315, "hi": 0.0519361,
    }  # fmt: skip


def test_a_value_at_its_default_is_left_out_and_the_same_value_elsewhere_is_kept():
    assert "anchor" not in plain(Text(0, 0, "a", 7, anchor="start"))
    assert plain(Text(0, 0, "a", 7, anchor="end"))["anchor"] == "end"
    assert plain(Text(0, 0, "a", 7))["x"] == 0  # zero, but not by default
    assert "lo" not in plain(Bar(0, 1, 0, 1, lo=0.0))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.12345, 0.123),
        (0.0004, 0.0004),
        (-1.9996, -2.0),
        (3.0, 3),
        (7, 7),
        (EVERY_SCALE, None),
        (True, True),
        (None, None),
        ("ink", "ink"),
    ],
)
def test_numbers_are_short_and_infinity_is_nothing(value, expected):
    found = plain(value)
    assert found == expected
    assert isinstance(found, int) == isinstance(expected, int)


def test_an_infinite_scale_stays_in_sight_as_nothing():
    lane = plain(Lane("Plans", "blue", "circle", rows=2, count=3, crowded=EVERY_SCALE))
    assert lane["crowded"] is None
    assert "hi" not in plain(Bar(0, 1, 0, 1, hi=EVERY_SCALE))


def test_mappings_and_sequences_are_taken_apart():
    assert plain({1: (2.5, [Link("a", "b", "Which?")])}) == {
        "1": [2.5, [{"one": "a", "other": "b", "question": "Which?"}]]
    }


def test_a_whole_chart_is_fit_for_json():
    panel = Panel("Aurora", "USD", "blue", 90, 70, ((70, "0"),), (), (Silence(0, 9, "none", 30),))
    lane = Lane("Plans", "blue", "circle", 2, 1, EVERY_SCALE)
    figure = Figure("money", "None.", (panel,), kind="money")
    chart = Chart(0, 365, (0, 365), (lane,), (ITEM,), (figure,), summary="One event.")
    written = json.loads(json.dumps(plain(chart), allow_nan=False))
    assert written == plain(chart)
    assert "links" not in written
    assert written["figures"][0]["panels"][0]["ticks"] == [[70, "0"]]


@pytest.mark.parametrize("value", [LABEL, ITEM, Bar(0, 1, 0, 1), Silence(0, 1, "", 0)])
def test_what_is_drawn_cannot_be_changed(value):
    name = next(iter(type(value).__dataclass_fields__))
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, None)


@pytest.mark.parametrize(
    ("value", "kept"),
    [(2.34567, 2.346), (0.12345, 0.123), (0.012345, 0.0123), (0.0000456789, 0.0000457), (-0.0, 0)],
)
def test_numbers_are_short_and_small_ones_do_not_vanish(value: float, kept: float) -> None:
    assert plain(value) == kept
