"""What a view shows of a program, and what stays as it was."""

from dataclasses import replace

import pytest

from tests.factories import make_program
from timeline.program import Program
from timeline.view import View, fold, for_figures, index, mask, search_texts, select, words

SOURCES = [
    {"id": "audit", "title": "Audit of 2032"},
    {"id": "plan", "title": "Échéancier"},
]
ROWS = [
    {
        "id": "start",
        "date": "2031-02",
        "end": "2031-07",
        "title": "Aurora opens",
        "category": "Plans",
        "program": "Aurora",
        "source": "plan",
        "layer": "core",
        "tags": "hall;North",
    },
    {
        "id": "stop",
        "date": "2032-06-18",
        "title": "Borealis closes",
        "summary": "After the audit.",
        "category": "Reviews",
        "program": "Borealis",
        "source": "audit | plan",
        "layer": "context",
        "note": "See also Aurora.",
    },
    {
        "id": "cost",
        "date": "2032",
        "title": "Budget",
        "program": "Aurora",
        "measure": "budget",
        "value": "5",
        "unit": "USD",
        "source": "audit",
        "layer": "core",
    },
    {"id": "loose", "date": "", "title": "Undated"},
]
DISPUTES = [
    {"id": "d1", "rows": "start | cost", "kind": "conflict", "question": "Which?"},
]


@pytest.fixture(scope="module")
def program() -> Program:
    return make_program(ROWS, sources=SOURCES, disagreements=DISPUTES)


def shown(program: Program, view: View) -> list[str]:
    return select(program, view).events["id"].tolist()


@pytest.mark.parametrize(
    ("view", "ids"),
    [
        (View(), ["start", "stop", "cost", "loose"]),
        (View(lane=("Plans",)), ["start"]),
        (View(lane=("Plans", "Reviews")), ["start", "stop"]),
        (View(lane=("Other",)), ["loose"]),
        (View(lane=("Nowhere",)), []),
        (View(program=("Aurora",)), ["start", "cost"]),
        (View(source=("plan",)), ["start", "stop"]),
        (View(source=("plan", "audit")), ["start", "stop", "cost"]),
        (View(layer=("context",)), ["stop"]),
        (View(mark=("day",)), ["stop"]),
        (View(mark=("day", "span")), ["start", "stop"]),
        (View(mark=("day", "span"), program=("Aurora",)), ["start"]),
        (View(mark=("enacted",)), []),  # no view draws the cost
        (View(disputed=True), ["start", "cost"]),
        (View(program=("Aurora",), lane=("Plans", "Reviews")), ["start"]),
        (View(q="aurora", disputed=True, lane=("Plans",)), ["start"]),
    ],
    ids=str,
)
def test_values_of_a_key_are_alternatives_and_keys_combine(
    program: Program, view: View, ids: list[str]
) -> None:
    assert shown(program, view) == ids


@pytest.mark.parametrize(
    ("q", "ids"),
    [
        ("", ["start", "stop", "cost", "loose"]),
        (" \t\u00a0", ["start", "stop", "cost", "loose"]),
        ("OPENS", ["start"]),  # title
        ("after", ["stop"]),  # summary
        ("2031-02", ["start"]),  # date, as written
        ("2031-07", ["start"]),  # its end
        ("north", ["start"]),  # a tag
        ("see", ["stop"]),  # note
        ("echeancier", ["start", "stop"]),  # the title of a source
        ("plan", ["start", "stop"]),  # the id of a source, and a category
        ("reviews", ["stop"]),  # category
        ("aurora", ["start", "stop", "cost"]),  # program, title, note
        ("aurora clos", ["stop"]),  # parts of words, all of them, anywhere
        ("closes borealis", ["stop"]),
        ("opens aurora zzz", []),
    ],
    ids=repr,
)
def test_a_search_finds_rows_that_hold_all_its_words(
    program: Program, q: str, ids: list[str]
) -> None:
    assert shown(program, View(q=q)) == ids


def test_a_word_does_not_match_across_two_fields(program: Program) -> None:
    assert "aurora opens\n" in search_texts(program)[0]
    assert shown(program, View(q="opens2031")) == []


def test_what_only_looks_at_the_rows_filters_nothing(program: Program) -> None:
    view = View(start="2040", end="2041", event="start", view="money", layout="list")
    assert shown(program, view) == ["start", "stop", "cost", "loose"]


def test_what_chooses_among_the_figures_is_no_lane_and_no_mark_of_events() -> None:
    view = View(q="a", lane=("Plans",), layer=("core",), mark=("day", "claimed", "total", "ring"))
    assert for_figures(view) == View(q="a", layer=("core",), mark=("claimed", "total"))


def test_a_selection_keeps_all_but_the_rows(program: Program) -> None:
    cut = select(program, View(program=("Borealis",)))
    assert cut.events.index.tolist() == [0]
    assert cut.events.dtypes.equals(program.events.dtypes)
    assert cut.settings is program.settings
    assert cut.sources is program.sources
    assert cut.total == 4
    assert len(program.events) == 4


def test_nothing_shown_keeps_every_column(program: Program) -> None:
    cut = select(program, View(q="zzz"))
    assert len(cut.events) == 0
    assert cut.events.dtypes.equals(program.events.dtypes)
    assert select(cut, View(q="a", disputed=True, source=("plan",))).events.empty


def test_the_mask_has_one_flag_an_event(program: Program) -> None:
    assert mask(program, View(lane=("Plans",))).tolist() == [True, False, False, False]


def test_the_index_says_what_a_page_needs_to_filter(program: Program) -> None:
    assert index(program)[1] == {
        "id": "stop",
        "lane": "Reviews",
        "program": "Borealis",
        "sources": ["audit", "plan"],
        "layer": "context",
        "marks": ["day"],
        "disputed": False,
        "text": "borealis closes\nafter the audit.\n2032-06-18\n\nsee also aurora.\nborealis\n"
        "reviews\naudit\nplan\naudit of 2032\necheancier",
    }


def test_the_index_follows_a_selection(program: Program) -> None:
    assert [entry["id"] for entry in index(select(program, View(disputed=True)))] == [
        "start",
        "cost",
    ]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Échéance", "echeance"),
        ("e\u0301", "e"),
        ("\u0130stanbul", "istanbul"),  # its lower case alone would keep a mark
        ("Straße", "straße"),  # lower case, not case folding: as JavaScript has it
        ("STRASSE", "strasse"),
        ("\u1e9e", "ß"),
        ("ΟΔΟΣ", "οδοσ"),  # a final sigma would hide it from "οδοσ"
        ("\ufb01le", "file"),
        ("ＦＹ２０３２", "fy2032"),
        ("\u212a", "k"),
        ("a\u20dd\ufe0f", "a"),  # an enclosing mark and a variation selector
    ],
)
def test_folding_makes_texts_comparable(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_white_space_of_any_kind_parts_words() -> None:
    assert words(" a\u00a0b\u2003c\ufeffd\x1ce\x85f\n") == ["a", "b", "c", "d", "e", "f"]


def test_a_view_is_a_value() -> None:
    assert replace(View(q="a"), q="") == View()
    assert hash(View(lane=("Plans",))) == hash(View(lane=("Plans",)))
