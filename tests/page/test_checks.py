"""What a reader sees of a check: a sign and words, for each source its own."""

from dataclasses import replace

import pytest

from tests.factories import make_program
from tests.trees import found, text, texts
from timeline.page import checks
from timeline.page.card import card
from timeline.page.foot import foot
from timeline.page.glossary import glossary
from timeline.page.listing import table
from timeline.page.style import style
from timeline.record import LAPSED, Check, Held

ROW = {"date": "2031", "category": "Plans", "source": "s1 | s2", "locator": "L1 | L2"}
CHECKS = {
    "a": Check("failed", (Held("s1", "checked"), Held("s2", "failed"))),
    "b": Check("checked", (Held("s1", "checked"), Held("s2", "not checked"))),
    "c": Check("another copy", (Held("s1", "another copy"), Held("s2", "not checked"))),
}


@pytest.fixture
def aurora():
    """Rows a to d of two layers; d was never checked."""
    rows = [ROW | {"id": name, "layer": "core" if name < "d" else "more"} for name in "abcd"]
    terms = [{"term": "MOA", "definition": "An agreement.", "source": "s1", "locator": "L1"}]
    program = make_program(rows, glossary=terms)
    held = Check("checked", (Held("s1", "checked"),))
    return replace(program, checks=CHECKS, term_checks={"MOA": held})


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("a", ["Checked against the document", "Check failed"]),
        ("b", ["Checked against the document", "Cited, not checked"]),
        ("c", ["Figures stand in another copy", "Cited, not checked"]),
        ("d", ["Cited, not checked", "Cited, not checked"]),
    ],
)
def test_each_source_of_a_card_has_its_own_mark(aurora, event, words):
    seals = found(card(aurora, event), "span", class_="seal")
    assert [text(seal) for seal in seals] == words
    signs = {mark: sign for sign, mark, _ in checks.WORDS.values()}
    assert all(signs[text(seal)] in seal.attributes["class"].split() for seal in seals)


def test_a_check_that_has_lapsed_says_so(aurora):
    lapsed = Check("not checked", tuple(Held(name, "not checked", "", LAPSED) for name in "xy"))
    program = replace(aurora, checks={"a": lapsed})
    assert texts(card(program, "a"), class_="seal") == ["Cited, changed since it was checked"] * 2


def test_no_mark_is_shown_where_nothing_was_ever_checked():
    program = make_program([ROW | {"id": "a"}])
    assert found(card(program, "a"), class_="seal") == []
    assert found(table(program), class_="seal") == []
    assert checks.account(program) == ""


def test_the_table_and_the_glossary_have_short_marks(aurora):
    marks = texts(table(aurora), class_="seal")
    assert sorted(set(marks)) == ["check failed", "checked", "in another copy", "not checked"]
    assert len(marks) == 8
    assert texts(glossary(aurora), class_="seal") == ["checked"]


@pytest.mark.parametrize("mark", checks.WORDS)
def test_every_mark_has_a_sign_of_its_own(mark):
    sign, words, short = checks.WORDS[mark]
    assert style().count(f".seal.{sign}::before{{") == 1
    assert len({entry[0] for entry in checks.WORDS.values()}) == len(checks.WORDS)
    assert words
    assert short


def test_the_foot_counts_what_was_checked(aurora):
    said = "1 of 3 core rows checked against their documents. 1 failed the check."
    assert checks.account(aurora) == said
    assert said in text(foot(aurora))


def test_layers_without_a_checked_row_are_not_counted(aurora):
    both = replace(aurora, checks={**CHECKS, "d": CHECKS["b"], "a": CHECKS["b"]})
    assert checks.account(both) == (
        "2 of 3 core rows and 1 of 1 more rows checked against their documents."
    )
    bare = make_program([ROW | {"id": "b"}])
    assert checks.account(replace(bare, checks=CHECKS)) == (
        "1 of 1 rows checked against their documents."
    )
