"""Where a label stands when the window cuts its own place away."""

from itertools import pairwise

import pytest

from tests.factories import make_program
from timeline.dates import day_number, parse_date
from timeline.display import Bar, Item, Text
from timeline.figures import labels, layout
from timeline.figures.chart import chart
from timeline.figures.labels import Seat
from timeline.figures.sheet import Sheet, sheet

WIDTH = 880.0


def day(text: str) -> float:
    first = parse_date(text).first
    assert first is not None
    return float(day_number(first))


def seated(
    rows: list[dict[str, str]], first: str, last: str
) -> dict[str, tuple[Item, Seat, Sheet]]:
    """Each event that is drawn in a window, with the seat of its label."""
    settings = 'title = "Aurora"\n[default]\nfrom = "2030"\nto = "2039"\n'
    drawn = chart(make_program(rows, settings=settings))
    paper = sheet(WIDTH, (day(first), day(last) + 1))
    shown = [i for i in drawn.items if layout.is_drawn(i, paper.window, paper.scale.k)]
    seats = labels.place(shown, paper)
    return {item.event: (item, seats[item.event], paper) for item in shown}


def event(name: str, date: str, title: str, lane: str = "Work") -> dict[str, str]:
    return {"id": name, "date": date, "title": title, "category": lane}


def test_in_the_whole_period_every_label_keeps_its_own_side_and_all_its_words() -> None:
    rows = [event(f"e{year}", f"{year}-03-04", f"Milestone {year}") for year in range(2031, 2039)]
    for item, seat, _ in seated(rows, "2030-01-01", "2039-12-31").values():
        assert seat.text == item.label.text
        assert (seat.way < 0) == (item.side == "left")


def test_a_label_that_would_leave_at_the_left_goes_to_the_right() -> None:
    rows = [event("late", "2039-11-20", "A milestone with a rather long name")]
    item, seat, paper = seated(rows, "2039-11-15", "2039-12-31")["late"]
    assert item.side == "left"
    assert (seat.way, seat.upon, seat.text) == (1, False, "A milestone with a rather long name")
    assert seat.x == pytest.approx(paper.scale.x(item.last) + 5.25)  # the mark's own half


def test_a_month_that_fills_the_window_carries_its_label() -> None:
    rows = [event("june", "2038-06", "Opened")]
    item, seat, paper = seated(rows, "2038-06-10", "2038-06-20")["june"]
    assert seat.upon
    assert seat.x == paper.page.left + 3
    drawn = labels.drawn(item, seat, paper)
    capsule, text = (mark for mark in drawn if isinstance(mark, Bar | Text))
    assert isinstance(capsule, Bar)
    assert (capsule.y0, capsule.y1, capsule.radius) == (-8, 8, 8)
    assert isinstance(text, Text)
    assert (text.text, text.fill, text.halo) == ("Opened", "ink", "blue-capsule")


def test_a_label_upon_a_solid_bar_is_written_in_the_color_of_the_page() -> None:
    rows = [event("works", "2031/2038", "Works")]
    item, seat, paper = seated(rows, "2034-01-01", "2034-03-01")["works"]
    (text,) = (mark for mark in labels.drawn(item, seat, paper) if isinstance(mark, Text))
    assert seat.upon
    assert text.fill == "page"


def test_a_bar_of_which_a_pale_end_is_seen_carries_its_label_across_all_that_is_seen() -> None:
    rows = [event("works", "2034-06/2034-08", "Field work")]
    item, seat, paper = seated(rows, "2034-06-01", "2034-06-30")["works"]
    (text,) = (mark for mark in labels.drawn(item, seat, paper) if isinstance(mark, Text))
    assert (seat.across, seat.x, seat.text) == (True, paper.page.left + 3, "Field work")
    assert (text.fill, text.halo) == ("ink", "blue-pale")


def test_where_there_is_no_room_a_label_is_cut_short_and_says_so() -> None:
    rows = [
        event("one", "2038-03-01", "The first of two milestones with long names"),
        event("two", "2038-03-20", "The second of two milestones with long names"),
    ]
    found = seated(rows, "2038-02-20", "2038-04-10")
    for item, seat, paper in found.values():
        low, high = labels.extent(item, seat, paper)
        assert low >= paper.page.left - 12
        assert high <= paper.page.width + 12
        whole = item.label.text
        assert seat.text == whole or (seat.text.endswith("…") and whole.startswith(seat.text[:-1]))


def test_a_label_without_room_for_a_word_is_left_away_with_its_badges() -> None:
    rows = [event("edge", "2038-03-01?", "A name")]
    item, _, paper = seated(rows, "2038-01-01", "2038-12-31")["edge"]
    assert list(labels.drawn(item, Seat(0, 1, 5), paper)) == list(item.marks[: -item.tail])


def test_no_label_meets_another_in_its_row_in_any_window() -> None:
    rows = [
        event(
            f"e{number}", f"203{number % 8 + 1}-0{number % 9 + 1}-1{number % 10}", f"Step {number}"
        )
        for number in range(40)
    ]
    for first, last in (("2030-01-01", "2039-12-31"), ("2033-01-01", "2034-06-30")):
        by_row: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for item, seat, paper in seated(rows, first, last).values():
            by_row.setdefault((item.lane, item.row), []).append(labels.extent(item, seat, paper))
        for extents in by_row.values():
            ordered = sorted(extents)
            assert all(a[1] <= b[0] for a, b in pairwise(ordered))
