"""The glossary: its entries in order, where each is taken from, and what it leads to."""

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.glossary import glossary
from timeline.program import Program

ENTRIES = [
    {
        "term": "review", "kind": "process", "definition": "An audit, repeated.",
        "source": "plan | audit", "locator": "p. 4 | ", "evidence": "review | repeated",
    },
    {"term": "Audit", "definition": "A look at the books; no review."},
    {"term": "Árbol", "definition": "A tree."},
]  # fmt: skip
SOURCES = [
    {"id": "plan", "title": "The plan", "url": "https://example.org/plan"},
    {"id": "audit", "title": "The audit"},
]


def program() -> Program:
    """Three entries, one of them with two citations."""
    return make_program([], sources=SOURCES, glossary=ENTRIES)


def section():
    """The glossary of the three entries."""
    made = glossary(program())
    assert made is not None
    return made


def test_the_entries_stand_from_a_to_z():
    assert texts(section(), "dt") == ["Árbol", "Audit", "review process"]


def test_an_entry_has_a_place_of_its_own():
    assert [one.attributes["id"] for one in found(section(), "dt")] == [
        "term-arbol", "term-audit", "term-review",
    ]  # fmt: skip
    assert {one.attributes["tabindex"] for one in found(section(), "dt")} == {"-1"}


def test_an_entry_says_what_it_means_and_where_that_stands():
    _, _, review = found(only(section(), "dl"), "div")
    assert texts(review, "dd") == ["An audit , repeated.", "The plan , p. 4 The audit"]
    assert only(review, "a", href="#source-plan")


def test_an_entry_without_a_source_cites_none():
    _, audit, _ = found(only(section(), "dl"), "div")
    assert len(found(audit, "dd")) == 1


def test_entries_lead_to_one_another_and_not_to_themselves():
    assert [
        (text(link), link.attributes["href"])
        for definition in found(section(), "dd")
        for link in found(definition, "a")
        if str(link.attributes["href"]).startswith("#term-")
    ] == [("review", "#term-review"), ("audit", "#term-audit")]


def test_without_entries_there_is_no_section(nothing):
    assert glossary(nothing) is None
