"""The whole page: its landmarks, its headings, and what the two pages share."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.trees import found, only, text
from timeline.page.body import Parts, body
from timeline.page.elements import Markup, el


def page(program, parts=None):
    """The whole page under one root."""
    return el("body", *body(program, parts or Parts()))


def test_the_landmarks_have_their_names(aurora):
    whole = page(aurora)
    assert only(whole, "main")
    regions = [one.attributes["aria-label"] for one in found(whole, role="region")]
    assert {"Timeline", "Money by year", "Event details"} <= set(regions)
    assert len(set(regions)) == len(regions)
    assert only(whole, role="search").attributes["aria-label"]
    assert only(whole, "header")
    assert only(whole, "footer")


def test_the_list_of_events_is_named(aurora):
    assert only(page(aurora), "ol", aria_label="Events")


def test_every_id_stands_once(aurora):
    ids = [one.attributes["id"] for one in found(page(aurora)) if "id" in one.attributes]
    assert {name: times for name, times in Counter(ids).items() if times > 1} == {}


def test_everything_that_is_pointed_at_is_there(aurora):
    whole = page(aurora)
    ids = {one.attributes.get("id") for one in found(whole)}
    pointed = [
        value
        for one in found(whole)
        for name, value in one.attributes.items()
        if name in ("for", "aria-labelledby", "aria-controls", "aria-describedby")
    ]
    anchors = [str(one.attributes["href"]) for one in found(whole, "a")]
    assert {*pointed, *(link[1:] for link in anchors if link.startswith("#"))} <= ids


def test_headings_skip_no_level(aurora):
    levels = [int(one.tag[1]) for one in found(page(aurora)) if re.fullmatch(r"h[1-6]", one.tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_button_submits_anything_and_each_has_a_name(aurora):
    assert found(page(aurora), "form") == []
    for button in found(page(aurora), "button"):
        assert text(button) or button.attributes["aria-label"]


def test_the_way_past_the_controls_comes_first(aurora):
    first = body(aurora, Parts())[0]
    assert (first.tag, first.attributes["href"]) == ("a", "#events")


def test_the_parts_stand_in_the_charts_places(aurora):
    parts = Parts((Markup("<svg>lanes</svg>"),), {"money": (Markup("<svg>money</svg>"),)})
    whole = page(aurora, parts)
    assert only(whole, id="timeline-chart").children == parts.timeline
    assert only(whole, id="figure-money").children == parts.figures["money"]


@pytest.mark.parametrize("kind", ["style", "onclick", "onload", "src"])
def test_no_element_bears_what_the_policy_forbids(aurora, kind):
    assert [one for one in found(page(aurora)) if kind in one.attributes] == []
