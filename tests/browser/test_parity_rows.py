"""One rule in two languages: ``assets/rows.js`` fills a lane as ``timeline.rows`` does, and what
``assets/subset.js`` leaves of a chart is the chart of that selection."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Page

from tests.clusters import clustered
from tests.factories import make_program
from tests.figures.aurora import aurora
from tests.figures.counts import counted
from timeline.bundled import data_dir
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.loading import load
from timeline.page.scripts import SHARED
from timeline.program import Program
from timeline.rows import INPUT, MOST, place
from timeline.view import View, for_figures, select

ASSETS = Path(__file__).parents[2] / "assets"
PARTS = ("first", "last", "home", "lanes", "items", "links", "silences", "fiscal", "summary")
"""What of a chart does not depend on the figures: these keep the axes of the whole."""

PERIODS = ((0.0, 6000.0), (0.0, 1.0), (9496.0, 19723.0), (2999.5, 3100.25))
SETTINGS = 'main_layer = "core"\ncovers = "2031/2035"\n'
LENGTHS = (0, 0, 0, 0.5, 1, 30, 92, 365, 6000)


@pytest.fixture
def scripts(page: Page) -> Page:
    page.goto("about:blank")
    for name in SHARED[: SHARED.index("figures.js") + 1]:
        page.add_script_tag(path=ASSETS / name)
    return page


def some_event(random: Random, period: tuple[float, float]) -> tuple[float, ...]:
    start, end = period
    room = end - start
    day = random.choice([random.uniform(start, end), start + room * random.gauss(0.7, 0.02)])
    first = random.choice([day, float(round(day)), start - room / 9, end + 3, start, end])
    length = float(random.choice([*LENGTHS, random.uniform(0, room)]))
    pixels = random.choice([2.0, 5.25, 6.5, 22.0])
    after = random.choice([pixels, 2.0, 20.0])
    label = random.choice([random.randrange(1500, 30_000) * 12 / 1000, 100.0])
    core = random.choice([0.0, length, length / 2])
    return random.randint(1, 5), first, first + length, pixels, after, label, core


def some_lane(random: Random, period: tuple[float, float], most: int) -> list[tuple[float, ...]]:
    """Events of one lane, some of them alike in all but their name."""
    lane = [some_event(random, period) for _ in range(random.randrange(1, most))]
    return random.sample([*lane, *random.choices(lane, k=len(lane) // 6)], k=len(lane))


def in_python(
    lanes: Iterable[list[tuple[float, ...]]], period: tuple[float, float], width: float
) -> list[Any]:
    rows = [(number, *event) for number, lane in enumerate(lanes) for event in lane]
    events = pd.DataFrame(rows, columns=INPUT)
    found = place(events, period=period, width=width)
    return [
        [[row, side, str(scale)] for row, side, scale in lane.itertuples(index=False)]
        for _, lane in found.groupby(events["lane"])
    ]


def in_javascript(
    scripts: Page, lanes: list[list[tuple[float, ...]]], period: tuple[float, float], width: float
) -> list[Any]:
    text: str = scripts.evaluate(
        """([names, lanes, period, width]) => JSON.stringify(lanes.map((lane) => {
             const named = (cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]));
             const found = Timeline.rows.place(lane.map(named), period, width);
             return found.map(({ row, side, scale }) =>
               [row, side, scale === Infinity ? null : scale]);
           }))""",
        [INPUT[1:], lanes, period, width],
    )
    return [
        [[row, side, "inf" if scale is None else str(float(scale))] for row, side, scale in lane]
        for lane in json.loads(text)
    ]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("most", [6, 20, 60])
def test_both_place_thousands_of_events_alike(
    scripts: Page, period: tuple[float, float], most: int
) -> None:
    random = Random(most)
    lanes = [some_lane(random, period, most) for _ in range(3000 // most)]
    width = random.choice([342.0, 300.0, 1111.1])
    found = in_javascript(scripts, lanes, period, width)
    for lane, mine, theirs in zip(lanes, in_python(lanes, period, width), found, strict=True):
        assert theirs == mine, lane


def test_both_thin_a_very_full_lane_alike(scripts: Page) -> None:
    random = Random(2031)
    period = PERIODS[0]
    lanes = [[some_event(random, period) for _ in range(size)] for size in (MOST, MOST + 1, 900)]
    mine = in_python(lanes, period, 342.0)
    assert in_javascript(scripts, lanes, period, 342.0) == mine
    assert sum(row >= 0 for row, _, _ in mine[2]) < MOST


def alike() -> Program:
    """Marks of every form with every badge, of the main layer and of another, in a file that is
    not in the order of their ids."""
    random = Random(2032)
    rows = [
        {
            "id": f"e{place * 37 % 84:02d}",
            "date": some_date(random),
            "title": f"A plan {'of many words ' * (place % 3)}",
            "category": f"Lane {place % 2}",
            "layer": ["core", "context"][place // 7 % 2],
            "importance": place % 3 + 2,
            "program": ["Aurora", "Borealis", "Both"][place // 5 % 3],
        }
        for place in range(84)
    ]
    twins = [row | {"id": f"{row['id']}-{n}"} for n in (2, 1) for row in rows[:9]]
    disputes = [{"id": "d1", "rows": "e02 | e37 | e40", "kind": "conflict", "question": "Which?"}]
    return make_program([*rows, *twins], settings=SETTINGS, disagreements=disputes)


def some_date(random: Random) -> str:
    start = random.randrange(150)
    first, last = (
        f"{2020 + month // 12}-{month % 12 + 1:02d}"
        for month in (start, start + random.choice((3, 9, 30, 60)))
    )
    lasts = f"{first}/{last}"
    year = random.choice((last[:4], "203X"))  # a decade holds all that is shown first
    return random.choice((f"{first}-04", lasts, lasts, lasts, f"{first}~", f"{first}?", year))


def some_views(program: Program) -> Iterator[View]:
    """Some forty choices of what a program has, most of one thing and some of two."""
    events, random = program.events, Random(2031)
    words = [word for title in events["title"] for word in title.split()]
    lanes = sorted(set(events["lane"]) - {""})
    yield from (View(disputed=True), View(layer=("core",)), View(q="nothing at all"))
    yield from (View(lane=(lane,)) for lane in lanes)
    yield from (View(program=(name,)) for name in sorted(set(events["program"])))
    yield from (View(q=word) for word in ("", "1", "a", *random.sample(words, min(len(words), 9))))
    yield from (View(source=(source,)) for source in program.sources["id"][:12])
    yield from (View(lane=tuple(lanes[:2]), q=letter) for letter in "aeiou")


PROGRAMS: dict[str, Callable[[], Program]] = {
    "bundled": lambda: load(data_dir()),
    "aurora": aurora,
    "counted": counted,
    "alike": alike,
    "clustered": lambda: clustered(300),
    "nothing": lambda: make_program([]),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_what_is_left_of_a_chart_is_the_chart_of_the_selection(scripts: Page, name: str) -> None:
    program = PROGRAMS[name]()
    views = list(some_views(program))
    shown = [select(program, view).events["id"].tolist() for view in views]
    text: str = scripts.evaluate(
        """([chart, shown]) => JSON.stringify(shown.map((ids) =>
             Timeline.subset(chart, new Set(ids), new Set(ids))))""",
        [payload(chart(program)), shown],
    )
    for view, found in zip(views, json.loads(text), strict=True):
        expected = payload(chart(program, view))
        for part in PARTS:
            assert found.get(part, []) == expected.get(part, []), (view, part)


@pytest.mark.parametrize("name", ["bundled", "aurora", "counted"])
def test_what_is_left_of_a_figure_is_said_as_of_the_selection(scripts: Page, name: str) -> None:
    program = PROGRAMS[name]()
    views = list(some_views(program))
    valued = [select(program, for_figures(view)).events["id"].tolist() for view in views]
    text: str = scripts.evaluate(
        """([chart, valued]) => JSON.stringify(valued.map((ids) =>
             Timeline.subset(chart, new Set(), new Set(ids)).figures.map((one) =>
               [one.view, one.summary])))""",
        [payload(chart(program)), valued],
    )
    for view, found in zip(views, json.loads(text), strict=True):
        assert found == [[one.view, one.summary] for one in chart(program, view).figures], view


def test_a_choice_turns_labels_and_moves_events_to_other_rows() -> None:
    """The cases of the test above tell something: every kind of change occurs in them."""
    program, changes = alike(), set()
    whole = {item.event: item for item in chart(program).items}
    for view in some_views(program):
        for item in chart(program, view).items:
            before = whole[item.event]
            kind = "quiet" if item.quiet else "badges" if item.tail > 1 else "plain"
            changes |= {(kind, before.side, item.side), ("row", before.row != item.row)}
    turns = [("left", "right"), ("right", "left"), ("inside", "right"), ("right", "inside")]
    wanted = {(kind, *sides) for kind in ("quiet", "plain") for sides in turns}
    wanted |= {("badges", *sides) for sides in turns[:2]}
    assert wanted | {("row", True)} <= changes
