"""Rows, sides and smallest scales: nothing touches, no headline is lost, input order is nothing."""

from collections import defaultdict
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.filling import GAP
from timeline.rows import INPUT, MARGIN_LEFT, MARGIN_RIGHT, MOST, OUTPUT, place

PERIOD = (0.0, 6000.0)
WIDTH = 300.0
LEAST = WIDTH / (PERIOD[1] - PERIOD[0])

DAY_LIST = st.integers(-500, 6500)
EVENT = st.builds(
    lambda lane, importance, first, length, pixels, label, inside: {
        "lane": lane,
        "importance": importance,
        "first": first + (0 if length else 0.5),
        "last": first + (length or 0.5),
        "before": pixels,
        "after": 25.0 - pixels,
        "label": label,
        "core": length if inside else 0,
    },
    st.sampled_from("ab"),
    st.integers(1, 5),
    st.one_of(DAY_LIST, st.integers(3000, 3050)),
    st.sampled_from([0, 0, 0, 1, 30, 92, 365, 6000]),
    st.sampled_from([2.0, 6.5, 23.0]),
    st.integers(10, 320),
    st.booleans(),
)
TABLES = st.lists(EVENT, max_size=25).map(lambda rows: pd.DataFrame(rows, columns=INPUT))
FEW = settings(max_examples=40)


def make_events(*rows):
    """Days of lane a, with a mark of 12 pixels; a row is (day, label in pixels, importance)."""
    return pd.DataFrame(
        [("a", importance, day, day, 6, 6, label, 0) for day, label, importance in rows],
        columns=INPUT,
    )


def placed(events):
    return place(events, period=PERIOD, width=WIDTH)


def ends(event, scale):
    """Where an event begins and ends at a scale, in pixels, label included."""
    left = event.label if event.side == "left" else 0
    right = event.label if event.side == "right" else 0
    return event.first * scale - event.before - left, event.last * scale + event.after + right


def by_row(events):
    """The drawn events of each row of each lane."""
    rows = defaultdict(list)
    for event in events.join(placed(events)).itertuples():
        if event.row >= 0:
            rows[event.lane, event.row].append(event)
    return rows


@given(TABLES, st.floats(1, 50))
@FEW
def test_no_two_drawn_events_of_a_row_touch_at_any_scale(events, zoom):
    for row in by_row(events).values():
        for one, other in combinations(row, 2):
            scale = max(one.scale, other.scale) * zoom
            first, last = sorted([ends(one, scale), ends(other, scale)])
            assert first[1] + GAP <= last[0] + 1e-6


@given(TABLES)
@FEW
def test_a_drawn_label_stays_within_the_period_or_inside_its_bar(events):
    for row in by_row(events).values():
        for event in row:
            if event.side == "inside":
                assert event.label <= event.core * event.scale + 1e-6
            elif PERIOD[0] <= event.first and event.last <= PERIOD[1]:
                left, right = ends(event, event.scale)
                assert left >= PERIOD[0] * event.scale - MARGIN_LEFT - 1e-6
                assert right <= PERIOD[1] * event.scale + MARGIN_RIGHT + 1e-6
                left, right = ends(event, event.scale)
                assert left >= PERIOD[0] * event.scale - MARGIN_LEFT - 1e-6
                assert right <= PERIOD[1] * event.scale + MARGIN_RIGHT + 1e-6


@given(TABLES, st.randoms(use_true_random=False))
@FEW
def test_the_order_of_the_input_does_not_matter(events, random):
    order = list(events.index)
    random.shuffle(order)
    one = events.join(placed(events))
    other = events.join(placed(events.loc[order]))
    key = [*INPUT, *OUTPUT]  # events that are equal in all may change places
    pd.testing.assert_frame_equal(
        one.sort_values(key, ignore_index=True), other.sort_values(key, ignore_index=True)
    )


@given(TABLES)
@FEW
def test_one_lane_does_not_depend_on_another(events):
    alone = events[events["lane"] == "a"]
    whole = placed(events).loc[alone.index]
    assert placed(alone).values.tolist() == whole.values.tolist()


@given(st.integers(1, 6), st.lists(st.integers(3, 5997), max_size=20), st.sampled_from([4, 5]))
@FEW
def test_no_headline_is_lost_up_to_six_on_one_day(count, others, importance):
    heads = [(3000.5, 140, importance)] * count
    events = make_events(*[(day + 0.5, 140, 3) for day in others], *heads)
    found = placed(events).tail(count)
    assert sorted(found["row"]) == sorted(set(found["row"]))
    assert (found["scale"] <= LEAST).all()


@given(TABLES)
@FEW
def test_no_lane_has_more_than_six_rows_and_none_is_empty(events):
    found = events.join(placed(events))
    for _, lane in found[found["row"] >= 0].groupby("lane"):
        rows = sorted(set(lane["row"]))
        assert rows == list(range(len(rows)))
        assert len(rows) <= (6 if (lane["importance"] >= 4).any() else 4)


def test_an_event_alone_has_its_label_on_the_right_from_where_it_fits_the_period():
    found = placed(make_events((3000.5, 100, 3)))
    assert found.values.tolist() == [[0, "right", 100 / (PERIOD[1] - 3000.5)]]


def test_two_that_stand_back_to_back_share_a_row():
    found = placed(make_events((2600.5, 100, 4), (3000.5, 80, 4)))
    assert found["row"].tolist() == [0, 0]
    assert found["side"].tolist() == ["left", "right"]
    assert found["scale"].max() == (6 + GAP + 6) / 400 == 0.05


def test_a_headline_goes_before_what_is_older_and_of_less_weight():
    rows = [(3000.5, 140, 5)] * 6 + [(2990.5, 140, 3)]
    scales = placed(make_events(*rows))["scale"].tolist()
    assert max(scales[:6]) < LEAST < scales[6]


@pytest.mark.parametrize(
    ("days", "drawn"),
    [
        ({3500: 120, 3200: 60, 2100: 80, 4100: 200, 1400: 60, 3700: 160}, 6),
        ({1000: 160, 2300: 80, 4300: 160, 5500: 80, 2200: 120, 5400: 200}, 5),
        ({2500: 80, 4700: 120, 1900: 80, 5300: 200, 1000: 160, 3800: 80}, 6),
    ],
    ids=["long ones first", "rather left", "long ones first and rather left"],
)
def test_a_lane_is_filled_in_the_way_that_shows_most(days, drawn):
    """Each of these is drawn whole in one way only."""
    found = placed(make_events(*[(day + 0.5, label, 3) for day, label in days.items()]))
    assert (found["scale"] <= LEAST).sum() == drawn


def test_events_that_begin_on_one_day_are_told_apart_by_their_end():
    rows = [("a", 3, 3000.5, last, 6, 6, 100, 0) for last in (3000.5, 3400.5, 3800.5)]
    events = pd.DataFrame(rows, columns=INPUT)
    found = placed(events)
    assert placed(events[::-1]).loc[events.index].values.tolist() == found.values.tolist()


def test_what_fits_at_no_scale_has_no_row():
    whole = pd.DataFrame([("a", 5, *PERIOD, 6, 6, 100, 0)], columns=INPUT)
    assert placed(whole).values.tolist() == [[-1, "right", np.inf]]


def test_a_bar_carries_its_label_inside_from_the_scale_at_which_it_fits():
    whole = pd.DataFrame([("a", 3, *PERIOD, 2, 2, 120, 6000)], columns=INPUT)
    assert placed(whole).values.tolist() == [[0, "inside", 120 / 6000]]


def test_an_event_outside_the_period_is_not_held_by_it():
    outside = make_events((PERIOD[1] + 40, 280, 3))
    assert placed(outside)["scale"].tolist() == [0]


def test_rows_go_down_in_time():
    """Labels that fill the width, so that each has its own row: a staircase."""
    days = [4500.5, 1500.5, 3000.5]
    found = placed(make_events(*[(day, 140, 4) for day in days]))
    assert found["row"].tolist() == [2, 0, 1]


def test_a_later_headline_does_not_stand_above_an_earlier_one():
    """The row of the old detail would come first, were it not for the headline behind it."""
    detail, later, earlier = (200.5, 60, 3), (5700.5, 180, 4), (5500.5, 255, 4)
    found = placed(make_events(detail, later, earlier))
    assert found["row"].tolist() == [1, 1, 0]


def test_a_period_of_one_day_still_draws():
    events = make_events((0.5, 20, 3), (0.5, 20, 3))
    found = place(events, period=(0.0, 1.0), width=300.0)
    assert sorted(found["row"]) == [0, 1]


def test_no_events_give_no_rows():
    found = placed(pd.DataFrame(columns=INPUT))
    assert list(found.columns) == OUTPUT
    assert found.empty


@pytest.mark.parametrize("index", [[7, 3], ["x", "y"]])
def test_the_index_is_kept(index):
    events = make_events((10.5, 50, 3), (90.5, 50, 3)).set_axis(index)
    assert list(placed(events).index) == index


def test_a_very_full_lane_seats_headlines_first_and_others_over_all_its_time():
    many = [(float(day), 60, 3) for day in range(0, 6000, 2)]
    heads = [(float(day), 60, 5) for day in range(7, 6000, 600)]
    found = placed(make_events(*many, *heads))
    seated = found[found["row"] >= 0]
    assert len(seated) <= MOST
    assert (found["row"].tail(len(heads)) >= 0).all()
    assert {int(i) // 300 for i in seated.index if i < len(many)} == set(range(10))
