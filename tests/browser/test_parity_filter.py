"""One rule in two languages: ``assets/filter.js`` shows the events that ``timeline.view`` shows."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import ucd_3_2_0

import pytest
from playwright.sync_api import Page

from tests.factories import make_program
from timeline.program import Program
from timeline.signs import FIGURES
from timeline.view import View, for_figures, index, mask, words

ASSETS = Path(__file__).parents[2] / "assets"
SOURCES = [{"id": "plan", "title": "Échéancier"}, {"id": "audit", "title": "Audit of 2032"}]
DISPUTES = [{"id": "d1", "rows": "e1 | e5", "kind": "conflict", "question": "Which?"}]
HOSTILE = [
    *["", " ", "İstanbul", "istanbul", "I\u0307", "ı", "Straße", "STRASSE", "ẞ", "ΟΔΟΣ ΟΔΟΣΑ"],
    *[
        "οδος",
        "οδοσ",
        "Σ",
        "ﬁle",
        "FY２０３２",
        "e\u0301a",
        "É",
        "Å K Ω",
        "ǅ ǆ",
        "\u1d2c",
        "a\u20ddb",
    ],
    *[
        "한국어",
        "カ\u3099",
        "ｶﾞ",
        "Ꭰ ꭰ",
        "𐐀 𐐨",
        "a\u200bb",
        "a\u180eb",
        "a\x1cb\x85c\ufeffd",
        "\u2028",
    ],
    *["¨a", "x\u0345y", "🜁\ufe0f", "a\u00adb", "</script>", "$& .* [", "½", "²", "Aurora 2032"],
]
LANES = ["Plans", "Reviews", ""]


@pytest.fixture
def scripts(page: Page) -> Page:
    """An empty page that holds nothing but the script."""
    page.goto("about:blank")
    page.add_script_tag(path=ASSETS / "filter.js")
    return page


@pytest.fixture(scope="module")
def program() -> Program:
    """One event for each hostile text; the texts go in past the door, which may tidy them."""
    rows = [
        {
            "id": f"e{place}",
            "date": f"{2000 + place}{['', '-02', '-02-25'][place // 5 % 3]}",
            "category": LANES[place % 3],
            "program": ["Aurora", "Borealis"][place % 2],
            "source": ["plan", "plan | audit", ""][place // 2 % 3],
            "layer": ["core", "context", ""][place // 3 % 3],
        }
        for place in range(len(HOSTILE))
    ]
    plain = make_program(rows, sources=SOURCES, disagreements=DISPUTES)
    return replace(plain, events=plain.events.assign(summary=HOSTILE))


def some_view(random: Random) -> View:
    def some(*values: str) -> tuple[str, ...]:
        return tuple(random.sample(values, random.choice([0, 0, 1, 2])))

    return View(
        q=random.choice([*HOSTILE, "", "", "aurora", " a  B ", "echeancier AUDIT"]),
        lane=some("Plans", "Reviews", "Other"),
        program=some("Aurora", "Borealis"),
        source=some("plan", "audit"),
        layer=some("core", "context"),
        mark=some("day", "ring", "capsule", "differ"),
        disputed=random.random() < 0.2,
    )


def state(view: View) -> dict[str, Any]:
    """The part of a view that chooses rows, as JavaScript holds it."""
    return {
        "q": view.q,
        "lane": list(view.lane),
        "program": list(view.program),
        "source": list(view.source),
        "layer": list(view.layer),
        "mark": list(view.mark),
        "disputed": view.disputed,
    }


def in_javascript(scripts: Page, program: Program, views: list[View]) -> list[list[bool]]:
    masks: list[list[bool]] = scripts.evaluate(
        "([index, states]) => states.map((state) => Timeline.filter.mask(index, state))",
        [index(program), [state(view) for view in views]],
    )
    return masks


def test_both_show_the_same_events(scripts: Page, program: Program) -> None:
    random = Random(2031)
    views = [some_view(random) for _ in range(500)]
    shown = in_javascript(scripts, program, views)
    for view, flags in zip(views, shown, strict=True):
        assert flags == mask(program, view).tolist(), view
    assert sum(0 < sum(flags) < len(HOSTILE) for flags in shown) > 100  # the cases do choose


def test_both_keep_the_same_for_the_figures(scripts: Page) -> None:
    view = View(q="a", lane=("Plans",), disputed=True, mark=("day", *FIGURES, "about"))
    kept = scripts.evaluate("(state) => Timeline.filter.forFigures(state)", state(view))
    assert kept == state(for_figures(view))
    assert kept["mark"] == list(FIGURES)


def test_every_hostile_text_finds_itself(scripts: Page, program: Program) -> None:
    shown = in_javascript(scripts, program, [View(q=text) for text in HOSTILE])
    assert [flags[place] for place, flags in enumerate(shown)] == [True] * len(HOSTILE)


def test_every_sign_is_folded_and_parted_alike(scripts: Page) -> None:
    """All signs of Unicode 3.2: every Python and every browser of today knows these."""
    unfit = {"Cn", "Co", "Cs"}  # unassigned, private, half a sign
    signs = [sign for sign in map(chr, range(0x110000)) if ucd_3_2_0.category(sign) not in unfit]
    parted: str = scripts.evaluate(
        """(signs) => [...signs].map((sign) =>
             Timeline.filter.words("a" + sign + "B").join(" ")).join("\\n")""",
        "".join(signs),  # as one text: a list of so many takes seconds to hand over
    )
    both = zip(signs, parted.split("\n"), strict=True)
    assert [sign for sign, found in both if found != " ".join(words(f"a{sign}B"))] == []
