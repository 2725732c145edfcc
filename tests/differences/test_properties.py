"""What holds of any two editions: nothing is lost, and the way back is the same way."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import make_program
from timeline.differences import Difference, compare, document, markdown, poster, report
from timeline.program import Program

ROWS = st.fixed_dictionaries(
    {
        "date": st.sampled_from(
            ["", "2031-06", "June 2031", "2031-07-04", "2031/..", "before 2032"]
        ),
        "title": st.sampled_from(["Aurora opens", "Report"]),
        "value": st.sampled_from(["", "5", "5.0", "6"]),
        "unit": st.just("USD"),
        "source": st.sampled_from(["", "s1", "s1 | s2", "s2 | s1"]),
        "note": st.sampled_from(["", "n"]),
    }
)
EDITIONS = st.dictionaries(st.sampled_from("abcdef"), ROWS, min_size=1).map(
    lambda rows: make_program(
        [{"id": name, **row} for name, row in rows.items()], settings='title = "Aurora"'
    )
)


def groups(difference: Difference) -> tuple[set[str], set[str], set[tuple[str, str]]]:
    """The ids of the rows added, removed, and changed (the old one first)."""
    rows = difference.rows
    return (
        {row.id for row in rows.added},
        {row.id for row in rows.removed},
        {(row.old.id, row.new.id) for row in rows.changed},
    )


@settings(max_examples=25)
@given(EDITIONS, EDITIONS)
def test_every_row_of_either_edition_is_in_one_group(old: Program, new: Program):
    found = compare(old, new)
    added, removed, changed = groups(found)
    before, after = set(old.events["id"]), set(new.events["id"])
    were, are = {pair[0] for pair in changed}, {pair[1] for pair in changed}
    assert len(were) == len(are) == len(changed)
    assert removed | were <= before
    assert added | are <= after
    assert not removed & were
    assert not added & are
    same = before & after - {name for pair in changed for name in pair} - added - removed
    assert len(same) == found.rows.unchanged
    assert (found.rows.old, found.rows.new) == (len(before), len(after))


@settings(max_examples=25)
@given(EDITIONS, EDITIONS)
def test_the_way_back_swaps_what_came_and_went(old: Program, new: Program):
    added, removed, changed = groups(compare(old, new))
    back = {(was, now) for now, was in changed}
    assert groups(compare(new, old)) == (removed, added, back)


@settings(max_examples=8)
@given(EDITIONS)
def test_an_edition_does_not_differ_from_itself(program: Program):
    assert compare(program, program).is_empty


@settings(max_examples=8)
@given(EDITIONS, EDITIONS)
def test_the_same_difference_gives_the_same_bytes(old: Program, new: Program):
    one, other = compare(old, new), compare(old, new)
    for write in (report, markdown, document, lambda difference: poster(difference).svg):
        assert write(one) == write(other)
