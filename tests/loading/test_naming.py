"""Ids that are made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.loading.cells import identifier
from timeline.loading.naming import named, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-02 Design begins", "2031-02-design-begins"),
        ("before 2031: Ärzte & co.", "before-2031-arzte-co"),
        ("2031 計画", "2031-計画"),
        ("", "row"),
        ("?!", "row"),
        ("x" * 100, "x" * 60),
        ("x" * 59 + " y", "x" * 59),
    ],
)
def test_a_slug_is_plain(text, expected):
    assert slug(text) == expected


def test_ids_that_are_given_stay():
    assert named(["b", "a"], ["x", "y"]) == ["b", "a"]


def test_made_ids_are_numbered_where_they_meet():
    ids = ["", "pilot", "", "", "pilot-3"]
    assert named(ids, ["Pilot", "", "Pilot", "Pilot", ""]) == [
        "pilot-2",
        "pilot",
        "pilot-4",
        "pilot-5",
        "pilot-3",
    ]


@given(st.lists(st.text(max_size=8), max_size=8))
def test_made_ids_are_unique_and_fit(texts):
    ids = named([""] * len(texts), texts)
    assert len(set(ids)) == len(texts)
    assert [identifier(name) for name in ids] == ids
