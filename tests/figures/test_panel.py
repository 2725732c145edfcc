"""The years under a panel: always under their bars, marked where they begin, none forgotten."""

import re
from datetime import date

import pytest

from tests.figures.aurora import funded
from timeline.dates import day_number
from timeline.display import Chart
from timeline.figures import layout
from timeline.figures.chart import chart
from timeline.figures.panel import years
from timeline.figures.svg import figure_svg

WIDTH = 880
M = 1_000_000


def days(first: str, last: str) -> tuple[float, float]:
    start, end = (day_number(date.fromisoformat(text)) for text in (first, last))
    return float(start), float(end)


def named(drawn: Chart, window: tuple[float, float]) -> list[str]:
    (panel,) = drawn.figures[0].panels
    k = layout.scale(layout.frame(WIDTH), window).k
    return [year.text for year in years(panel, drawn, window, k)]


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("2031-01-01", "2033-01-01", ["FY2031", "FY2032", "FY2033"]),
        ("2032-02-01", "2032-03-01", ["FY2032"]),
        ("2032-09-28", "2032-10-05", ["FY2032", "FY2033"]),
    ],
)
def test_the_years_of_any_window_are_named(first: str, last: str, texts: list[str]) -> None:
    drawn = chart(funded({"date": "FY2032", "value": 5 * M}))
    assert named(drawn, days(first, last)) == texts


def test_a_figure_of_the_year_that_is_out_of_view_is_named_beside_it() -> None:
    drawn = chart(
        funded(
            {"date": "FY2032", "value": 60 * M, "basis": "claimed"},
            {"date": "FY2032", "value": 64 * M},
        )
    )
    assert named(drawn, days("2032-08-01", "2032-09-01")) == ["FY2032, also 60 claimed"]
    assert named(drawn, days("2031-11-01", "2031-12-01")) == ["FY2032, also 64"]
    assert named(drawn, days("2031-10-01", "2032-10-01")) == ["FY2032"]
    # Where there is no room for that, the year alone is named.
    assert "FY2032" in named(drawn, days("2032-09-20", "2034-09-20"))


def test_a_fiscal_year_is_marked_at_its_first_and_its_last_day() -> None:
    drawn = chart(funded({"date": "FY2032", "value": 5 * M}))
    window = days("2031-07-01", "2032-12-31")
    picture = figure_svg(drawn, drawn.figures[0], WIDTH, window)
    scale = layout.scale(layout.frame(WIDTH), window)
    (panel,) = drawn.figures[0].panels
    y = f'y1="{panel.base:g}" y2="{panel.base + 5:g}"'
    marks = [float(x) for x in re.findall(rf'<line x1="([\d.]+)" x2="[\d.]+" {y}', picture)]
    starts = [scale.x(day_number(date(year, 10, 1))) for year in (2031, 2032)]
    assert marks == pytest.approx(starts, abs=0.01)
