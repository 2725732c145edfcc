"""One rule in two languages: ``assets/layout.js`` places things as ``timeline.figures.layout``."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from timeline.display import EVERY_SCALE, Chart, Figure, Item, Key, Lane, Panel, Text, plain
from timeline.figures import layout
from timeline.figures.strip import clusters

ASSETS = Path(__file__).parents[2] / "assets"
WIDTHS = (320, 358, 639, 640, 880, 1564)


@pytest.fixture
def scripts(page: Page) -> Page:
    page.goto("about:blank")
    page.add_script_tag(path=ASSETS / "layout.js")
    return page


def some_item(random: Random, number: int) -> Item:
    first = random.choice([random.uniform(0, 4000), float(random.randrange(4000))])
    length = random.choice([0, 0, 1, 30, random.uniform(0, 900)])
    return Item(
        event=f"e{number}",
        lane=random.randrange(4),
        row=random.randrange(6),
        scale=random.choice([0.0, random.uniform(0, 2), EVERY_SCALE]),
        first=first,
        last=first + length,
        before=5,
        after=5,
        importance=3,
        side="right",
        marks=(Text(0, 0, "", 0),),
        tail=1,
        space=0,
    )


def some_chart(random: Random) -> Chart:
    first = random.uniform(-9000, 9000)
    lanes = tuple(
        Lane("Lane", "blue", "circle", random.randrange(7), 3, random.choice([0, 0.2, EVERY_SCALE]))
        for _ in range(random.randrange(5))
    )
    panels = tuple(
        some_panel(random, random.uniform(80, 200)) for _ in range(random.randrange(1, 4))
    )
    figures = (Figure("money", "", panels),)
    last = first + random.uniform(1, 40000)
    return Chart(first, last, (first, last), lanes, (), figures)


def some_panel(random: Random, height: float) -> Panel:
    keys = tuple(
        Key("circle", "blue", "Series", random.uniform(5, 400)) for _ in range(random.randrange(8))
    )
    ticks = tuple((y, random.choice(["0", "80", "1,500", "80,000"])) for y in (60.0, 10.0))
    title = " ".join(random.choices(["a", "of", "People", "jurisdictions"], k=4))
    unit, about = random.choice(["", "USD million"]), random.choice(["", "a list, one source"])
    return Panel(title, unit, "blue", height, 60, ticks, (), keys=keys, about=about)


def expected_frame(chart: Chart, width: float) -> dict[str, Any]:
    page = layout.frame(width)
    stacked = layout.bands(chart, page)
    return {
        "left": page.left,
        "right": page.right,
        "narrow": page.narrow,
        "plot": page.plot,
        "pitch": layout.pitch(page),
        "bands": [y for band in stacked for y in (band.top, band.row, band.strip, band.bottom)],
        "height": layout.height(stacked),
        "tops": list(layout.panel_tops(chart.figures[0].panels, page)),
        "panels": layout.panels_height(chart.figures[0].panels, page),
    }


def expected_names(chart: Chart, width: float) -> list[Any]:
    page = layout.frame(width)
    return [
        [
            [[x, row] for x, row in layout.key_places(panel, page)],
            layout.panel_title(panel),
            layout.small_print(panel),
        ]
        for panel in chart.figures[0].panels
    ]


def test_both_stack_lanes_and_panels_alike(scripts: Page) -> None:
    random = Random(2031)
    cases = [(some_chart(random), random.choice(WIDTHS)) for _ in range(300)]
    found = scripts.evaluate(
        """(cases) => cases.map(([chart, width]) => {
             const { bands, frame, height, keyPlaces, panelTitle, panelTops, panelsHeight, pitch,
               smallPrint } = Timeline.layout;
             const { panels } = chart.figures[0];
             const page = frame(width);
             const stacked = bands(chart, page);
             return {
               left: page.left, right: page.right, narrow: page.narrow, plot: page.plot,
               pitch: pitch(page),
               bands: stacked.flatMap(({ top, row, strip, bottom }) => [top, row, strip, bottom]),
               height: height(stacked),
               tops: panelTops(panels, page),
               panels: panelsHeight(panels, page),
               names: panels.map((one) => [keyPlaces(one, page), panelTitle(one), smallPrint(one)]),
             };
           })""",
        [[plain(chart), width] for chart, width in cases],
    )
    for (chart, width), frame in zip(cases, found, strict=True):
        for name, value in expected_frame(chart, width).items():
            assert frame[name] == pytest.approx(value, abs=0.01), (name, chart, width)
        for mine, theirs in zip(expected_names(chart, width), frame["names"], strict=True):
            assert [place[1] for place in mine[0]] == [place[1] for place in theirs[0]]
            assert [x for x, _ in mine[0]] == pytest.approx([x for x, _ in theirs[0]], abs=0.01)
            assert mine[1:] == theirs[1:]


def test_both_draw_and_count_the_same_items(scripts: Page) -> None:
    random = Random(2032)
    items = [some_item(random, number) for number in range(600)]
    cases = []
    for _ in range(100):
        first = random.choice([random.uniform(-100, 4000), float(random.randrange(4000))])
        window = first, first + random.choice([1.0, 365.0, 4000.0])
        seated = random.sample([item.event for item in items], 300)
        cases.append((window, random.uniform(0, 2), seated))
    found = scripts.evaluate(
        """([items, cases]) => cases.map(([window, k, seated]) => [
             items.filter((one) => Timeline.layout.hasRoom(one, window, k)).map((one) => one.event),
             [0, 1, 2, 3].map((lane) =>
               Timeline.layout.crowd(items, lane, window, new Set(seated))
                 .map((one) => one.event)),
           ])""",
        [plain(items), cases],
    )
    for (window, k, seated), (drawn, counted) in zip(cases, found, strict=True):
        assert drawn == [item.event for item in items if layout.has_room(item, window, k)]
        assert counted == [
            [item.event for item in layout.crowd(items, lane, window, seated)] for lane in range(4)
        ]
    assert sum(len(drawn) for drawn, _ in found) > 1000
    assert sum(len(lane) for _, counted in found for lane in counted) > 1000


def test_both_gather_the_same_clusters(scripts: Page) -> None:
    random = Random(2033)
    cases = [
        sorted(random.uniform(0, 800) for _ in range(random.randrange(60))) for _ in range(400)
    ]
    cases += [[5.0] * 40, [0.0, 10.0, 20.0], [0.0, 9.99, 29.0], []]
    found = scripts.evaluate(
        """(cases) => cases.map((places) =>
             Timeline.layout.clusters(places).map(({ x, members }) => [x, members]))""",
        cases,
    )
    for places, gathered in zip(cases, found, strict=True):
        assert gathered == [[one.x, list(one.members)] for one in clusters(places)], places


def test_both_break_the_names_of_lanes_alike(scripts: Page) -> None:
    titles = ["", "Plans", "Law and policy", "Two words", "Averyveryverylongword and more"]
    titles += ["  blanks   within ", "𝐀𝐁𝐂𝐃𝐄𝐅𝐆𝐇 𝐀𝐁𝐂𝐃𝐄𝐅", "Works of the northern districts, 2031"]
    found = scripts.evaluate(
        "(titles) => titles.map((title) => Timeline.layout.laneTitle(title))", titles
    )
    assert found == [layout.lane_title(title) for title in titles]


def test_both_say_alike_where_the_events_of_an_empty_lane_are(scripts: Page) -> None:
    random = Random(2034)
    cases = []
    for _ in range(100):
        first = random.uniform(-100, 4000)
        window = (first, first + random.choice([1.0, 30.0, 365.0]))
        items = [some_item(random, number) for number in range(random.randrange(12))]
        cases.append(([one for one in items if not layout.in_window(one, window)], window))
    found = scripts.evaluate(
        "(cases) => cases.map(([items, window]) => Timeline.layout.elsewhere(items, window))",
        [[plain(items), window] for items, window in cases],
    )
    assert found == [layout.elsewhere(items, window) for items, window in cases]
    assert any("earlier, " in text for text in found)
