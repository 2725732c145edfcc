"""One rule in two languages: ``assets/draw.js`` draws what ``timeline.figures.svg`` draws."""

import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.factories import make_program
from tests.figures.aurora import SETTINGS, aurora, funded
from tests.figures.counts import counted
from timeline.display import Chart
from timeline.figures.chart import chart
from timeline.figures.layout import frame
from timeline.figures.payload import payload
from timeline.figures.svg import figure_svg, timeline_svg
from timeline.page.scripts import SHARED
from timeline.program import Program
from timeline.view import View

ASSETS = Path(__file__).parents[2] / "assets"
WIDTHS = (358, 640, 880, 1564)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
TOLERANCE = 0.02


@pytest.fixture
def scripts(page: Page) -> Page:
    page.goto("about:blank")
    for name in SHARED[: SHARED.index("draw.js") + 1]:
        page.add_script_tag(path=ASSETS / name)
    return page


def windows(drawn: Chart) -> list[tuple[float, float]]:
    """The first window, the whole record, ever closer ones, and where an item just appears."""
    first, last = drawn.first, drawn.last
    close = [(first + (last - first) * 0.15 - days / 2, days) for days in (1200, 300, 60, 8, 1.5)]
    wide = [drawn.home, (first, last), (first - 200, last + 500), (last - 30, last + 30)]
    scales = sorted({item.scale for item in drawn.items if 0 < item.scale < 60})
    appear = [frame(880).plot / scale * near for scale in scales[::7] for near in (0.9999, 1.0001)]
    return [
        *wide,
        *((start, start + days) for start, days in close),
        *((first, first + days) for days in appear),
    ]


def crowded() -> Program:
    """A hundred events in a year, with titles that could break out of their place."""
    rows = [
        {
            "date": f"2031-{place % 12 + 1:02d}-{place % 28 + 1:02d}",
            "title": f"<i>No. {place}</i> & \"its\" 'title' {'of many words ' * (place % 6)}",
            "category": f"Lane <{place % 3}> with a longer name",
            "importance": place % 5 + 1,
        }
        for place in range(100)
    ]
    return make_program(rows)


def pictures(drawn: Chart) -> list[str]:
    return [
        picture
        for width, window in product(WIDTHS, windows(drawn))
        for picture in (
            timeline_svg(drawn, width, window),
            *(figure_svg(drawn, figure, width, window) for figure in drawn.figures),
        )
    ]


def in_javascript(scripts: Page, drawn: Chart) -> list[str]:
    cases = list(product(WIDTHS, windows(drawn)))
    texts: list[str] = scripts.evaluate(
        """([chart, cases]) => cases.flatMap(([width, window]) => [
             Timeline.draw.timeline(chart, width, window),
             ...chart.figures.map((one) => Timeline.draw.figure(chart, one, width, window)),
           ])""",
        [payload(drawn), cases],
    )
    return texts


def difference(one: str, other: str) -> str:
    """The first place where two texts differ by more than the tolerance; "" where none does."""
    parts = _parts(one), _parts(other)
    for place, (a, b) in enumerate(zip(*parts, strict=False)):
        if a != b and not _close(a, b):
            near = slice(max(place - 20, 0), place + 9)
            return "\n".join("".join(words[near]) for words in parts)
    return "" if len(parts[0]) == len(parts[1]) else "one is longer"


def _parts(text: str) -> list[str]:
    return re.split(rf"({NUMBER.pattern})", text)


def _close(a: str, b: str) -> bool:
    both = NUMBER.fullmatch(a) and NUMBER.fullmatch(b)
    return bool(both) and abs(float(a) - float(b)) <= TOLERANCE


def headlined() -> Program:
    """Money, and headlines of the same program: alone, in a crowd, at the edges of the record."""
    dates = ["2030-01-01", "2031-02-14", "2031-02-14", "2031-03-01", "2034-06-05", "2039-12-31"]
    lanes = "Plans", "Reviews", "Borealis"
    events: list[dict[str, object]] = [
        {"date": day, "title": f"No. {place} & more", "category": lanes[place % 3]}
        for place, day in enumerate(dates)
    ]
    program = {"program": "Aurora", "importance": 4}
    budget = {"program": "Aurora", "measure": "budget", "unit": "USD"}
    money: list[dict[str, object]] = [
        {"date": "FY2032", "value": 5_000_000, "basis": "claimed"},
        {"date": "FY2032", "value": 6_000_000},
    ]
    rows = [*(program | event for event in events), *(budget | row for row in money)]
    return make_program(rows, settings=SETTINGS)


PROGRAMS = {
    "everything": lambda: chart(aurora()),
    "a selection": lambda: chart(aurora(), View(lane=("Reviews",), program=("Borealis",))),
    "crowded": lambda: chart(crowded()),
    "debts": lambda: chart(
        funded({"date": "FY2031", "value": -4500}, {"date": "FY2032", "value": 60_000})
    ),
    "headlines": lambda: chart(headlined()),
    "headlines of a selection": lambda: chart(headlined(), View(lane=("Reviews",))),
    "values": lambda: chart(counted()),
    "values of a selection": lambda: chart(counted(), View(q="n1")),
    "nothing": lambda: chart(make_program([])),
    "one day": lambda: chart(make_program([{"date": "9999-12-31", "title": "The end"}])),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_both_draw_the_same(scripts: Page, name: str) -> None:
    drawn = PROGRAMS[name]()
    found = in_javascript(scripts, drawn)
    parts = ["lanes", *(figure.view for figure in drawn.figures)]
    for case, mine, theirs in zip(
        product(WIDTHS, windows(drawn), parts), pictures(drawn), found, strict=True
    ):
        assert difference(mine, theirs) == "", case


def test_a_difference_is_found() -> None:
    assert difference('<a x="1.01"/>', '<a x="1.02"/>') == ""
    assert difference('<a x="1.01"/>', '<a x="1.05"/>') != ""
    assert difference('<a x="1"/>', '<b x="1"/>') != ""
    assert difference('<a x="1"/>', '<a x="1"/><b/>') != ""
