"""One rule in two languages: ``assets/comparison.js`` draws what ``comparison_svg`` draws."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_parity_draw import difference
from tests.figures.borealis import (
    PAIRS,
    STACK,
    figure,
    findings,
    hostile,
    kinds,
    many,
    nothing,
    one,
    paired,
    small,
    stacked,
    stations,
)
from timeline.display import Comparison, plain
from timeline.figures.comparison import comparison_svg
from timeline.figures.facts import kept
from timeline.figures.summaries import summary
from timeline.page.scripts import SHARED
from timeline.program import Program, ViewSpec

ASSETS = Path(__file__).parents[2] / "assets"
WIDTHS = (320, 390, 639.5, 640, 880, 1200)
DRAW = "([figure, widths]) => widths.map((width) => Timeline.comparison.draw(figure, width))"
KEPT = "([one, shown]) => Timeline.comparison.kept(one, new Set(shown))"
CHOSEN = "([figure, chosen]) => Timeline.comparison.draw(figure, 880, chosen)"
SAID = "(figure) => Timeline.summary(figure)"
M = {"stack": ViewSpec("m", "M", "stack", "m"), "pairs": ViewSpec("m", "M", "pairs", "m")}

MADE: dict[str, Callable[[], Comparison]] = {
    "findings": lambda: stacked(findings()),
    "stations": lambda: paired(stations()),
    **{
        f"{kind} of {name}": lambda kind=kind, made=made: drawn(kind, made())
        for kind in M
        for name, made in {
            "hostile": hostile,
            "kinds": kinds,
            "many": many,
            "nothing": nothing,
            "one": one,
            "small": small,
        }.items()
    },
}


def drawn(kind: str, made: Program) -> Comparison:
    return (stacked if kind == "stack" else paired)(made, M[kind])


def through_json(value: object) -> Any:
    """What reaches the page's script."""
    return json.loads(json.dumps(plain(value)))


@pytest.fixture
def scripts(page: Page) -> Page:
    page.goto("about:blank")
    for name in SHARED[: SHARED.index("comparison.js") + 1]:
        page.add_script_tag(path=ASSETS / name)
    return page


@pytest.mark.parametrize("name", MADE)
def test_both_draw_the_same(scripts: Page, name: str) -> None:
    made = figure(MADE[name]())
    found = scripts.evaluate(DRAW, [through_json(made), list(WIDTHS)])
    for width, theirs in zip(WIDTHS, found, strict=True):
        assert difference(comparison_svg(made, width), theirs) == "", width


@pytest.mark.parametrize("name", MADE)
def test_both_say_the_same(scripts: Page, name: str) -> None:
    made = MADE[name]()
    found = scripts.evaluate(SAID, {"title": "M", "comparison": through_json(made)})
    assert found == summary("M", (), made)


@pytest.mark.parametrize("made", [stacked(findings(), STACK), paired(stations(), PAIRS)])
def test_both_keep_the_same_lines(scripts: Page, made: Comparison) -> None:
    program = findings() if made.keys else stations()
    rows = program.events["id"]
    for hidden in ([], ["r2-open"], ["audit-full", "letter-full"], list(rows)):
        shown = [name for name in rows if name not in hidden]
        lines = kept(made.lines, program.events[rows.isin(shown)])
        found = scripts.evaluate(KEPT, [through_json(made), shown])
        assert (found or {"lines": []})["lines"] == through_json(lines)


def test_the_chosen_row_is_marked(scripts: Page) -> None:
    text = scripts.evaluate(
        CHOSEN, [through_json(figure(stacked(findings()))), {"event": "r2-open"}]
    )
    assert text.count("chosen") == 1
    assert 'class="item chosen" data-event="r2-open"' in text
