"""Terms of the glossary within a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_program
from tests.trees import text as text_of
from timeline.page.elements import Element, el
from timeline.page.terms import anchors, linked

GLOSSARY = [
    {"term": "Audit", "definition": "A look at the books.", "aliases": "audits"},
    {"term": "audit report", "definition": "What an audit writes."},
    {"term": "AR", "definition": "Annual review.", "aliases": "annual review | A&R"},
    {"term": "Blue Door", "definition": "A hall."},
    {"term": "B(2)", "definition": "The second plan."},
    {"term": "plan B", "definition": "The other plan."},
]
PROGRAM = make_program([], glossary=GLOSSARY)


def links(text: str, but: str = "") -> list[tuple[str, str]]:
    """Each link in a text: its words, and the place that it leads to."""
    nodes = linked(PROGRAM, text, but=but)
    found = [node for node in nodes if isinstance(node, Element)]
    assert {node.tag for node in found} <= {"a"}
    return [(text_of(node), str(node.attributes["href"])) for node in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The audit ended.", [("audit", "#term-audit")]),
        ("Audit, then nothing", [("Audit", "#term-audit")]),
        ("Two AUDITS", [("AUDITS", "#term-audit")]),
        ("The audit report", [("audit report", "#term-audit-report")]),
        ("An audit, an audits' audit", [("audit", "#term-audit")]),
        ("The auditor and the pre-2031audit", []),
        ("The AR of 2031", [("AR", "#term-ar")]),
        ("An ar, an Ar, a car, ARs", []),
        ("Annual review or AR", [("Annual review", "#term-ar")]),
        ("A&R", [("A&R", "#term-ar")]),
        ("Behind the Blue Door", [("Blue Door", "#term-blue-door")]),
        ("behind a blue door", []),
        ("(B(2)), B(22), aB(2)", [("B(2)", "#term-b-2")]),
        ("Plan B", []),
        ("plan B's audit", [("plan B", "#term-plan-b"), ("audit", "#term-audit")]),
        ("An audıt, a plan, an audİt of ſums", []),
        ("", []),
        ("nothing", []),
    ],
)
def test_a_term_is_linked_where_it_stands_first_as_a_whole_word(text, wanted):
    assert links(text) == wanted


def test_an_entry_does_not_link_to_itself():
    assert links("An audit is an AR.", but="term-audit") == [("AR", "#term-ar")]


def test_texts_and_links_stand_in_their_order():
    assert linked(PROGRAM, "The AR (audit)") == (
        "The ",
        el("a", "AR", href="#term-ar"),
        " (",
        el("a", "audit", href="#term-audit"),
        ")",
    )


def test_without_a_glossary_a_text_stays_as_it_is():
    assert linked(make_program([]), "The audit") == ("The audit",)


def test_of_two_entries_with_one_spelling_the_first_is_meant():
    twice = [
        {"term": "AR", "definition": "One."},
        {"term": "Ar2", "definition": "x", "aliases": "AR"},
    ]
    (link,) = linked(make_program([], glossary=twice), "AR")
    assert isinstance(link, Element)
    assert link.attributes["href"] == "#term-ar"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Blue Door policy", ["Blue Door policy"]),
        ("Blue Door policies", ["Blue Door"]),
        ("Blue door policy", ["Blue", "door policy"]),
        ("see .gov or x.gov", [".gov"]),
        ("..gov", [".gov"]),
        ("§ 2, not §2", ["§ 2"]),
    ],
)
def test_of_spellings_that_begin_alike_the_longest_is_meant(text, wanted):
    spellings = ("Blue", "Blue Door", "Blue Door policy", "door policy", ".gov", "§ 2")
    terms = [{"term": name, "definition": "x"} for name in spellings]
    nodes = linked(make_program([], glossary=terms), text)
    assert [text_of(node) for node in nodes if isinstance(node, Element)] == wanted


def test_places_are_named_by_their_terms_each_once():
    terms = ["Blue Door", "blue-door", "Blue door?", "Éclair", "Ω 2", "§", "$"]
    program = make_program([], glossary=[{"term": term, "definition": "x"} for term in terms])
    assert anchors(program) == (
        "term-blue-door", "term-blue-door-2", "term-blue-door-3", "term-eclair", "term-ω-2",
        "term-sign", "term-sign-2",
    )  # fmt: skip


@given(st.text() | st.text(alphabet="AaRrUuDdIiTt()2B& -", max_size=60))
def test_no_letter_of_a_text_is_lost(text):
    nodes = linked(PROGRAM, text)
    parts = [node.children[0] if isinstance(node, Element) else node for node in nodes]
    assert "".join(str(part) for part in parts) == text
