"""Labels in real pixels: none over another or over a mark, none cut, every headline in whole."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ON_FILE
from timeline.dates import day_number
from timeline.program import Program

pytestmark = ON_FILE

WINDOWS = (
    "",
    "from=1996&to=2025",
    "from=2009&to=2013",
    "from=2011-06&to=2012-12",
    "from=2012-06&to=2012-07",
    "from=2006&to=2013",
    "from=2012-01&to=2013-06",
    "from=2012-06-25&to=2012-07-10",
)
# Texts and marks of the items, the lanes' names, and the counts: boxes in the chart's own pixels.
BOXES = """(chart) => {
  const origin = chart.getBoundingClientRect();
  const box = (node, kind, event) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { kind, event, text: node.textContent, top, bottom,
      left: left - origin.left, right: right - origin.left };
  };
  const ofItems = [...chart.querySelectorAll(".item")].flatMap((item) =>
    [...item.children].map((one) =>
      box(one, one.tagName === "text" ? "label" : "mark", item.dataset.event)));
  // Not the area around a sign that a click may hit: nobody sees it.
  const counted = [...chart.querySelectorAll(".counted > :not([fill=none])")].map((one) =>
    box(one, "count", one.parentElement.dataset.events));
  const names = [...chart.querySelectorAll("svg > text[font-weight]")].map((one) =>
    box(one, "name", one.textContent));
  return { width: origin.width, boxes: [...ofItems, ...counted, ...names] };
}"""
ITEMS = """(chart) => ({
  drawn: [...chart.querySelectorAll(".item")].map((item) =>
    [item.dataset.event, [...item.querySelectorAll("text")].map((one) => one.textContent)]),
  counted: [...chart.querySelectorAll(".counted")].flatMap((one) =>
    one.dataset.events.split(" ")),
  told: document.querySelector("[data-told]").textContent,
})"""
SIGNS = ("~", "?")
HEADLINE = 4
SLACK = 2.0
"""Pixels by which the box of a text is higher or wider than its letters."""

Box = dict[str, Any]


def measured(page: Page) -> tuple[float, list[Box]]:
    found = page.locator("#timeline-chart").evaluate(BOXES)
    return found["width"], found["boxes"]


def touch(one: Box, other: Box) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > SLACK and down > SLACK


def overlaps(boxes: list[Box]) -> list[str]:
    """Name each text with what stands over it; a bar may carry its own label."""
    texts = [box for box in boxes if box["kind"] in ("label", "name") and box["text"]]
    return [
        f"{text['text']!r} and {other['kind']} {other['text'] or other['event']!r}"
        for text in texts
        for other in boxes
        if other["event"] != text["event"] and touch(text, other)
    ]


def shortened(page: Page, program: Program) -> list[str]:
    """Name each event that is drawn but whose label is not its whole title, in one line or two."""
    titles = dict(zip(program.events["id"], program.events["title"], strict=True))
    drawn = page.locator("#timeline-chart").evaluate(ITEMS)["drawn"]
    lines = {event: [text for text in texts if text not in SIGNS] for event, texts in drawn}
    assert all(1 <= len(of_one) <= 2 for of_one in lines.values())
    return [event for event, of_one in lines.items() if " ".join(of_one) != titles[event]]


def counted_twice(page: Page) -> list[str]:
    """Name what is wrong with the account: an event drawn and counted, or one that is not told."""
    found = page.locator("#timeline-chart").evaluate(ITEMS)
    drawn, counted = [event for event, _ in found["drawn"]], found["counted"]
    told = re.search(r"(\d+) drawn in the lanes, (\d+) counted at their feet", found["told"])
    assert told is not None, found["told"]
    wrong = sorted({*drawn} & {*counted})
    if [int(number) for number in told.groups()] != [len(drawn), len(counted)]:
        wrong.append(f"{len(drawn)} drawn, {len(counted)} counted: {found['told']}")
    return wrong


@pytest.mark.parametrize("state", WINDOWS)
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_every_label_is_whole_touches_no_other_and_stays_on_the_page(
    opened: Callable[..., Page], bundled: Program, width: int, state: str
) -> None:
    page = opened(state, width=width)
    assert shortened(page, bundled) == []
    assert counted_twice(page) == []
    chart_width, boxes = measured(page)
    assert [box["text"] for box in boxes if box["kind"] == "label"] != []
    assert overlaps(boxes) == []
    cut = [box for box in boxes if box["left"] < -SLACK or box["right"] > chart_width + SLACK]
    assert [box["text"] or box["event"] for box in cut] == []


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_every_headline_of_the_whole_period_is_labeled_in_whole(
    opened: Callable[..., Page], bundled: Program, width: int
) -> None:
    page = opened(width=width)
    items = page.locator("#timeline-chart .item").evaluate_all(
        "items => items.map((one) => [one.dataset.event, one.textContent])"
    )
    labels = dict(items)
    covers, events = bundled.settings.covers, bundled.events
    assert covers is not None
    last = day_number(covers.last)
    headlines = list(
        events[
            (events["importance"] >= HEADLINE) & (events["lane"] != "") & (events["first"] <= last)
        ].itertuples()
    )
    assert len(headlines) > 15
    for row in headlines:
        assert row.title in labels.get(row.id, ""), row.id


@pytest.mark.parametrize("choice", ["layer=core", "q=ice", "lane=Agreements&lane=Oversight"])
def test_a_selection_is_laid_out_with_whole_labels_too(
    opened: Callable[..., Page], bundled: Program, choice: str
) -> None:
    for page in (opened(choice, width=width) for width in (390, 1280)):
        _, boxes = measured(page)
        assert [box["text"] for box in boxes if box["kind"] == "label"] != []
        assert shortened(page, bundled) == []
        assert counted_twice(page) == []
        assert overlaps(boxes) == []
