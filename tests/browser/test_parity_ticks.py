"""One rule in two languages: ``assets/ticks.js`` names the axis as ``timeline.figures.ticks``."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from timeline.dates import US_FISCAL, day_number
from timeline.figures.ticks import Tick, calendar, fiscal

ASSETS = Path(__file__).parents[2] / "assets"
FIRST, LAST = day_number(date.min), day_number(date.max) + 1
PLAIN = """({ x0, x1, text }) => [x0, x1, text]"""

Window = tuple[float, float]


@pytest.fixture
def scripts(page: Page) -> Page:
    page.goto("about:blank")
    page.add_script_tag(path=ASSETS / "ticks.js")
    return page


def some_cases(random: Random, count: int) -> list[tuple[Window, float]]:
    """Windows of a day to all years there are, at scales that leave at most 200 names."""
    cases = []
    for _ in range(count):
        length = 10 ** random.uniform(0, 6.5)
        first = random.uniform(FIRST - 400, LAST - length / 2)
        if random.random() < 0.3:
            first, length = float(round(first)), float(max(round(length), 1))
        cases.append(((first, first + length), random.uniform(0.01, 4000) / length))
    return cases


def edges() -> list[tuple[Window, float]]:
    """The first and the last years, leap days, and every border between two units."""
    scales = [20, 44 / 7, 30 / 30.4, 54 / 91.3, 34 / 365.25, 34 / 730.5, 0.001]
    windows = [(FIRST, FIRST + 40), (LAST - 40, LAST), (LAST - 800, LAST + 10)]
    windows += [(day_number(date(2032, 2, 20)), day_number(date(2032, 3, 20)))]
    near = [scale * factor for scale in scales for factor in (0.999999, 1, 1.000001)]
    return [(window, k) for window in windows for k in near]


def plain(ticks: tuple[Tick, ...]) -> list[list[Any]]:
    return [[tick.x0, tick.x1, tick.text] for tick in ticks]


def test_both_name_the_calendar_alike(scripts: Page) -> None:
    cases = [*some_cases(Random(2031), 400), *edges()]
    found = scripts.evaluate(
        f"""(cases) => cases.map(([window, k]) => {{
             const {{ minor, major }} = Timeline.ticks.calendar(window, k);
             return [minor.map({PLAIN}), major.map({PLAIN})];
           }})""",
        cases,
    )
    for (window, k), names in zip(cases, found, strict=True):
        expected = calendar(window, k)
        assert names == [plain(expected.minor), plain(expected.major)], (window, k)
    assert sum(bool(minor) for minor, _ in found) > 400


@pytest.mark.parametrize("brief", [True, False])
def test_both_name_the_fiscal_years_alike(scripts: Page, brief: bool) -> None:
    years = tuple(
        (y.label, y.label[:2] + y.label[-2:] if brief else y.label, *_days(y.first, y.last))
        for y in US_FISCAL.years(date(1960, 1, 1), date(2020, 12, 31))
    )
    random = Random(2032)
    cases = []
    for _ in range(300):
        first = random.uniform(-4000, 18000)
        window = (first, first + random.uniform(10, 20000))
        cases.append((window, 10 ** random.uniform(-3, 1)))
    found = scripts.evaluate(
        f"""([years, cases]) => cases.map(([window, k]) =>
             Timeline.ticks.fiscal(years, window, k).map({PLAIN}))""",
        [years, cases],
    )
    for (window, k), names in zip(cases, found, strict=True):
        assert names == plain(fiscal(years, window, k)), (window, k)
    assert any("TQ1976" in str(names) for names in found)


def _days(first: date, last: date) -> tuple[int, int]:
    return day_number(first), day_number(last) + 1
