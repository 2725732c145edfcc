"""The names of exported files: plain, short, and telling."""

from datetime import date
from pathlib import PureWindowsPath

import pytest

from tests.factories import make_program
from timeline.program import Program
from timeline.view import View
from timeline.web.naming import file_name

DAY = date(2034, 1, 31)


def titled(title: str) -> Program:
    return make_program([{"date": "2031"}], settings=f"title = '''{title}'''\n")


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View(), "aurora_2034-01-31.csv"),
        (View(lane=("Plans",)), "aurora_lane-plans_2034-01-31.csv"),
        (
            View(lane=("Plans", "Reviews"), start="2031", end="2033"),
            "aurora_lane-plans-reviews_2031-2033_2034-01-31.csv",
        ),
        (View(start="February 2031"), "aurora_february-2031-on_2034-01-31.csv"),
        (View(end="FY2031"), "aurora_to-fy2031_2034-01-31.csv"),
        (View(q="Cost & TIME", disputed=True), "aurora_q-cost-time_disputed_2034-01-31.csv"),
        (View(event="a", view="money", layout="list"), "aurora_2034-01-31.csv"),
    ],
)
def test_a_name_tells_dataset_view_and_day(view: View, name: str) -> None:
    assert file_name(titled("Aurora"), view, DAY, ".csv") == name


def test_the_name_of_a_picture_tells_the_chart() -> None:
    made = file_name(titled("Aurora"), View(lane=("Plans",)), DAY, ".svg", "money")
    assert made == "aurora_money_lane-plans_2034-01-31.svg"


@pytest.mark.parametrize(
    "text", ["../../etc/passwd", "CON", "a\\b:c*d?e<f>|g", "…", "\u202egpj.exe", "計画" * 200]
)
def test_no_text_makes_a_name_that_a_file_system_refuses(text: str) -> None:
    name = file_name(
        titled(text), View(q=text, lane=(text,) * 9), DAY, ".timelinejs.json", "c" * 99
    )
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|\u202e')
    assert not PureWindowsPath(name).is_reserved()
    assert name.endswith("_2034-01-31.timelinejs.json")
