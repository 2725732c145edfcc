"""The disagreements of a program: each side by side, and its arithmetic worked out."""

import re

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.card import card
from timeline.page.disputes import section
from timeline.page.elements import html
from timeline.program import Program

SOURCES = [
    {"id": "plan", "title": "The plan", "issuer": "Office of Aurora", "date": "2031-02",
     "number": "P-1"},
    {"id": "audit", "title": "The audit", "issuer": "Auditor"},
]  # fmt: skip
ROWS: list[dict[str, object]] = [
    {"id": "three", "date": "2031", "title": "Three halls", "measure": "halls", "value": 3,
     "unit": "halls", "source": "plan", "locator": "p. 4", "layer": "core"},
    {"id": "wings", "date": "2031", "title": "Two wings", "measure": "wings", "value": 2,
     "unit": "wings", "source": "plan", "locator": "p. 4", "layer": "core"},
    {"id": "six", "date": "2032-06-18", "title": "Six halls", "measure": "halls", "value": 6,
     "unit": "halls", "bound": "about", "basis": "claimed", "source": "audit | plan",
     "locator": "L7 | p. 9", "layer": "context"},
    {"id": "opened", "date": "2032", "title": "The hall opens", "category": "Plans"},
    {"id": "sum", "title": "Five in all", "measure": "parts", "value": 5, "unit": "parts",
     "basis": "derived", "formula": "three + wings"},
]  # fmt: skip
DISAGREEMENTS = [
    {"id": "word", "rows": "opened", "kind": "wording", "question": "Did the hall open?"},
    {"id": "halls", "rows": "three | six | wings", "kind": "conflict",
     "question": "How many halls?",
     "formula": "three + wings = sum; three * wings = six; 100 / three = 33",
     "note": "Ask again."},
    {"id": "parts", "rows": "three | wings | sum", "kind": "arithmetic",
     "question": "How many parts?", "formula": "three / sum = wings"},
]  # fmt: skip


@pytest.fixture(scope="module")
def disputed() -> Program:
    """Five rows and three disagreements: a conflict, one of arithmetic and one of wording."""
    return make_program(ROWS, sources=SOURCES, disagreements=DISAGREEMENTS)


def view(program):
    made = section(program)
    assert made is not None
    return made


def block(program, name):
    return only(view(program), "article", id=f"disagreement-{name}")


def test_a_program_without_disagreements_has_no_such_view(nothing):
    assert section(nothing) is None


def test_the_view_has_its_place_on_the_page(disputed):
    whole = view(disputed)
    assert (whole.tag, whole.attributes["id"]) == ("section", "disagreements")
    assert texts(whole, "h2") == ["Disagreements"]


def test_no_two_parts_have_one_id_whatever_the_disagreements_are_called():
    called = ["halls", "halls-title"]
    program = make_program(
        [{"id": "a", "date": "2031"}],
        disagreements=[
            {"id": name, "rows": "a", "kind": "conflict", "question": "?"} for name in called
        ],
    )
    whole = section(program)
    assert whole is not None
    ids = re.findall(r' id="?([^" >]+)', html(whole))
    assert sorted(ids) == sorted(set(ids))


def test_those_that_weigh_most_stand_first(disputed):
    blocks = found(view(disputed), "article")
    assert [one.attributes["id"] for one in blocks] == [
        "disagreement-halls",
        "disagreement-parts",
        "disagreement-word",
    ]
    assert [texts(one, "summary") for one in blocks] == [
        ["How many halls?"],
        ["How many parts?"],
        ["Did the hall open?"],
    ]


def test_a_kind_says_what_it_means_above_its_questions(disputed):
    kinds = found(view(disputed), class_="kind")
    assert [(texts(kind, "h3"), text(kind.children[1])) for kind in kinds] == [
        (["Sources conflict 1"], "As written, the accounts do not fit together."),
        (["Arithmetic 1"], "A figure does not follow from those it rests on."),
        (["Wording 1"], "The words differ, or can be read in two ways."),
    ]
    assert [texts(kind, "h4") for kind in kinds] == [
        ["How many halls?"],
        ["How many parts?"],
        ["Did the hall open?"],
    ]


def test_each_is_folded_to_its_question(disputed):
    for block in found(view(disputed), "article"):
        (details,) = block.children
        assert (details.tag, details.children[0].tag) == ("details", "summary")
        assert "open" not in details.attributes


def test_a_block_can_be_reached_and_named(disputed):
    one = block(disputed, "halls")
    assert one.attributes["tabindex"] == "-1"
    assert one.attributes["aria-labelledby"] == only(one, "h4").attributes["id"]


def test_a_block_belongs_to_every_selection_that_shows_one_of_its_rows(disputed):
    assert block(disputed, "halls").attributes["data-any-row"] == "three six wings"
    kinds = found(view(disputed), class_="kind")
    assert kinds[0].attributes["data-any-row"] == "three six wings"


def test_the_rows_of_one_source_are_one_side(disputed):
    sides = only(block(disputed, "halls"), class_="sides").children
    assert [text(side) for side in sides] == [
        "P-1 Office of Aurora · Feb 2031 "
        "Three halls 3 halls · 2031 Two wings 2 wings · 2031 p. 4 · core",
        "The audit Auditor P-1 Office of Aurora · Feb 2031 "
        "Six halls about 6 halls · Jun 18, 2032 · claimed The audit: line 7; P-1: p. 9 · context",
    ]


def quoting():
    """Two rows that quote one party, in two sources, and what one of these says itself."""
    rows = [
        {"id": "a", "title": "Late", "speaker": "Builder", "source": "plan", "locator": "p. 4",
         "summary": "The U.S. builder is late. It says more."},
        {"id": "b", "title": "Later", "speaker": "Builder", "source": "audit", "locator": "p. 7"},
        {"id": "c", "title": "In time", "source": "audit", "locator": "p. 9",
         "summary": "All in time"},
    ]  # fmt: skip
    dispute = {"id": "d", "rows": "a | c | b", "kind": "conflict", "question": "Late?"}
    return make_program(rows, sources=SOURCES, disagreements=[dispute])


def test_a_side_is_headed_by_who_speaks_and_says_where(disputed):
    sides = only(block(quoting(), "d"), class_="sides").children
    assert [text(side) for side in sides] == [
        "Builder in P-1, The audit Late The U.S. builder is late. No date P-1: p. 4 "
        "Later No date The audit: p. 7",
        "The audit Auditor In time All in time No date p. 9",
    ]


def test_a_card_says_who_speaks():
    program = quoting()
    assert "Says Builder" in text(only(card(program, "a"), "dl"))
    assert found(card(program, "c"), "dl") == []
    assert texts(card(program, "a"), class_="gist") == []


def test_each_row_of_a_side_opens_its_card(disputed):
    sides = only(block(disputed, "halls"), class_="sides")
    opened = [button.attributes["data-event"] for button in found(sides, "button")]
    assert opened == ["three", "wings", "six"]


def test_a_side_without_a_source_says_so(disputed):
    assert texts(block(disputed, "word"), class_="who") == ["No source"]
    assert texts(block(disputed, "parts"), class_="who")[-1] == "Derived here"


def test_a_source_that_no_table_explains_is_named_by_its_id():
    dispute = {"id": "d", "rows": "a", "kind": "wording", "question": "What?"}
    program = make_program([{"id": "a", "source": "memo-7"}], disagreements=[dispute])
    assert texts(block(program, "d"), class_="who") == ["memo-7"]


def test_the_arithmetic_is_worked_out_and_held_against_what_is_printed(disputed):
    lines = only(block(disputed, "halls"), class_="recomputed")
    assert text(lines) == ("Recomputed 3 + 2 = 5 3 × 2 = 6 adds up 100 ÷ 3 ≈ 33.3")
    assert texts(block(disputed, "parts"), class_="loose") == ["differs: 2 wings"]
    assert found(block(disputed, "word"), class_="recomputed") == []


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("three = six", "3 = 3 printed: about 6 halls"),
        ("three * 2 = six", "3 × 2 = 6 as printed"),
        ("three / 2 = wings", "3 ÷ 2 = 1.5 adds up, rounded: 2 wings"),
        ("six / 4 = three", "6 ÷ 4 = 1.5 printed: 3 halls"),
        ("six / 2.3 = three", "6 ÷ 2.3 ≈ 2.6 printed, rounded: 3 halls"),
        ("three * wings = six", "3 × 2 = 6 adds up"),
        ("three = wings", "3 = 3 differs: 2 wings"),
        ("sum + 1 = six", "5 + 1 = 6 adds up"),
        ("three = 4", "3 = 3 not 4"),
        ("three = 3.10", "3 = 3 not 3.1"),
        ("three = -six", "3 = 3 not −6"),
        ("three = sum", "3 = 3 not 5"),
        ("three = 3", "3 = 3"),
        ("three + wings = sum", "3 + 2 = 5"),
    ],
)
def test_a_result_is_held_against_what_a_source_prints(formula, said):
    dispute = DISAGREEMENTS[1] | {"formula": formula}
    program = make_program(ROWS, sources=SOURCES, disagreements=[dispute])
    (line,) = found(block(program, "halls"), class_="recomputed")[0].children[1:]
    assert text(line) == said


def test_a_number_of_a_row_opens_its_card(disputed):
    numbers = found(only(block(disputed, "parts"), class_="recomputed"), "button")
    assert [
        (one.attributes["data-event"], one.attributes["title"], text(one)) for one in numbers
    ] == [
        ("three", "Three halls", "3"),
        ("sum", "Five in all", "5"),
    ]


def test_a_note_stands_beneath(disputed):
    assert texts(block(disputed, "halls"), class_="note") == ["Ask again."]
    assert found(block(disputed, "word"), class_="note") == []


def test_a_card_puts_the_sides_beside_each_other_and_marks_its_own(disputed):
    dispute, other = found(card(disputed, "three"), class_="dispute")
    assert [text(side) for side in only(dispute, class_="sides").children] == [
        "P-1 Three halls 3 halls · 2031 This event Two wings 2 wings · 2031 p. 4",
        "The audit P-1 Six halls about 6 halls · Jun 18, 2032 · claimed "
        "The audit: line 7; P-1: p. 9",
    ]
    opened = [
        button.attributes["data-event"] for button in found(only(dispute, class_="sides"), "button")
    ]
    assert opened == ["wings", "six"]
    assert texts(dispute, class_="question") == ["How many halls?"]
    assert text(only(other, class_="recomputed")) == "Recomputed 3 ÷ 5 = 0.6 differs: 2 wings"


def test_a_card_leads_to_the_comparison(disputed):
    dispute = found(card(disputed, "three"), class_="dispute")[0]
    assert text(only(dispute, class_="note")) == "Ask again. Compare"
    assert only(dispute, "a").attributes["href"] == "#disagreement-halls"


def test_a_card_names_the_kind_unless_its_heading_does(disputed):
    headings = [texts(one, "h3") for one in found(card(disputed, "three"), class_="dispute")]
    assert headings == [["Sources disagree"], ["Sources disagree Arithmetic"]]
    (alone,) = found(card(disputed, "opened"), class_="dispute")
    assert texts(alone, "h3") == ["In question Wording"]


def test_a_derived_row_without_a_value_shows_its_formula():
    row = {"id": "a", "basis": "derived", "formula": "2 + 3"}
    assert "derived here: 2 + 3" in text(card(make_program([row]), "a"))


def test_hostile_text_stays_text():
    bad = '"><script>alert(1)</script>&'
    row = {"id": "a", "title": bad, "source": "s", "locator": bad, "value": 1, "unit": bad,
           "layer": bad}  # fmt: skip
    dispute = {"id": "d", "rows": "a", "kind": "wording", "question": bad, "formula": "a + 1 = 3",
               "note": bad}  # fmt: skip
    source = {"id": "s", "title": bad, "issuer": bad, "number": bad, "date": bad}
    program = make_program([row], sources=[source], disagreements=[dispute])
    for written in (html(view(program)), html(card(program, "a"))):
        assert "<script" not in written
        assert '=""' not in written
        assert written.count("&lt;script&gt;alert(1)&lt;/script&gt;&amp;") >= 5


@pytest.mark.parametrize(
    ("known", "name"),
    [({"short": "the plan", "number": "P-1"}, "the plan"), ({"number": "P-1"}, "P-1"),
     ({}, "The whole plan")],
)  # fmt: skip
def test_a_source_is_named_by_its_short_name_else_its_number_else_its_title(known, name):
    source = {"id": "s", "title": "The whole plan"} | known
    dispute = {"id": "d", "rows": "a", "kind": "wording", "question": "What?"}
    program = make_program([{"id": "a", "source": "s"}], sources=[source], disagreements=[dispute])
    assert texts(block(program, "d"), class_="who") == [name]
