"""Where a label stands when the window cuts its own place away."""

from dataclasses import replace
from itertools import pairwise, product

import pytest

from tests.factories import make_program
from timeline.dates import day_number, parse_date
from timeline.display import Bar, Item, Text
from timeline.figures import labels
from timeline.figures.chart import chart
from timeline.figures.labels import Seat
from timeline.figures.sheet import Sheet, sheet

WIDTH = 880.0


def day(text: str) -> float:
    first = parse_date(text).first
    assert first is not None
    return float(day_number(first))


def seated(
    rows: list[dict[str, str]], first: str, last: str, width: float = WIDTH
) -> dict[str, tuple[Item, Seat, Sheet]]:
    """Each event that is drawn in a window, with the seat of its label."""
    settings = 'title = "Aurora"\n[default]\nfrom = "2030"\nto = "2039"\n'
    drawn = chart(make_program(rows, settings=settings))
    paper = sheet(width, (day(first), day(last) + 1))
    seats = labels.place(drawn.items, paper)
    return {i.event: (i, seats[i.event], paper) for i in drawn.items if i.event in seats}


def texts(item: Item, seat: Seat, paper: Sheet) -> list[Text]:
    return [mark for mark in labels.drawn(item, seat, paper) if isinstance(mark, Text)]


def event(name: str, date: str, title: str, lane: str = "Work") -> dict[str, str]:
    return {"id": name, "date": date, "title": title, "category": lane}


def test_in_the_whole_period_every_label_keeps_its_own_side_and_all_its_words() -> None:
    rows = [event(f"e{year}", f"{year}-03-04", f"Milestone {year}") for year in range(2031, 2039)]
    for item, seat, _ in seated(rows, "2030-01-01", "2039-12-31").values():
        assert not seat.folded
        assert (seat.way < 0) == (item.side == "left")


def test_a_label_that_would_leave_at_the_left_goes_to_the_right() -> None:
    rows = [event("late", "2039-11-20", "A milestone with a rather long name")]
    item, seat, paper = seated(rows, "2039-11-15", "2039-12-31")["late"]
    assert item.side == "left"
    assert (seat.way, seat.upon, seat.folded) == (1, False, False)
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
    assert (seat.across, seat.x, text.text) == (True, paper.page.left + 3, "Field work")
    assert (text.fill, text.halo) == ("ink", "blue-pale")


LONG = "A milestone with a name of many words"
ENDS = [event("start", "2030-01-01", "Start", "Ends"), event("end", "2039-12-31", "End", "Ends")]
"""They keep the whole period wide, in a lane of their own."""


def test_a_label_without_room_in_one_line_takes_two() -> None:
    item, seat, paper = seated([event("one", "2035-03-04", LONG)], "2035-03-01", "2035-03-06", 358)[
        "one"
    ]
    assert (seat.folded, seat.upon) == (True, False)
    upper, lower = texts(item, seat, paper)
    assert f"{upper.text} {lower.text}" == LONG
    assert (upper.y, lower.y, upper.size, lower.size) == (-5, 5, 10, 10)
    low, high = labels.extent(item, seat, paper)
    assert paper.page.left - 4 <= low < high <= paper.page.width


def in_one_row(rows: list[dict[str, str]], paper: Sheet) -> dict[str, Seat]:
    """Seat events that share a row, wherever they stood."""
    items = chart(make_program([*rows, *ENDS])).items
    return labels.place([replace(i, row=0, scale=0) for i in items if i.lane == 0], paper)


def test_the_neighbors_of_a_row_make_room_for_one_another() -> None:
    rows = [event("early", "2038-03-06", "The first step"), event("late", "2038-03-10", LONG)]
    paper = sheet(640, (day("2038-03-01"), day("2038-03-12")))
    seats = in_one_row(rows, paper)
    assert (seats["early"].way, seats["early"].folded) == (-1, False)
    assert (seats["late"].way, seats["late"].folded) == (-1, True)


def test_of_two_without_room_for_both_the_headline_stays() -> None:
    rows = [event("one", "2035-03-08", LONG), event("two", "2035-03-12", LONG)]
    paper = sheet(358, (day("2035-03-01"), day("2035-03-31")))
    for name in range(2):
        chosen = [row | {"importance": "4"} if n == name else row for n, row in enumerate(rows)]
        assert in_one_row(chosen, paper).keys() == {rows[name]["id"]}


def test_in_no_window_is_a_label_cut_or_two_of_a_row_in_touch() -> None:
    rows = [event(f"e{n}", f"203{n % 8 + 1}-{n % 12 + 1:02d}-1{n % 10}", LONG) for n in range(60)]
    drawn = 0
    for year, width in product(range(2031, 2039), (358.0, 880.0)):
        by_row: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for item, seat, paper in seated(rows, f"{year}-01-01", f"{year}-09-30", width).values():
            low, high = labels.extent(item, seat, paper)
            assert " ".join(text.text for text in texts(item, seat, paper)) == LONG
            assert paper.page.left - 8 <= low
            assert high <= paper.page.width + 0.01
            by_row.setdefault((item.lane, item.row), []).append((low, high))
            drawn += 1
        for extents in by_row.values():
            assert all(a[1] + 7.9 <= b[0] for a, b in pairwise(sorted(extents)))
    assert drawn > 30


WEDGE = {
    "id": "sum",
    "date": "2033/2036",
    "title": "28,000 visits",
    "role": "until",
    "category": "A",
}


@pytest.mark.parametrize(
    ("first", "last", "upon", "across"),
    [
        ("2034-01-01", "2038-12-31", False, False),  # outside, at its end
        ("2036-10-01", "2036-12-31", True, False),  # upon its high part
        ("2034-01-01", "2034-12-31", True, True),  # nothing else is in view
    ],
)
def test_the_edge_of_a_wedge_never_runs_through_its_label(
    first: str, last: str, upon: bool, across: bool
) -> None:
    item, seat, paper = seated([WEDGE, *ENDS], first, last)["sum"]
    assert (seat.upon, seat.across) == (upon, across)
    (text,) = texts(item, seat, paper)
    plates = [
        mark for mark in labels.drawn(item, seat, paper) if isinstance(mark, Bar) and mark.dx0 > 0
    ]
    assert len(plates) == across
    for plate in plates:
        assert (plate.y0, plate.y1, plate.fill) == (-7, 7, "blue-capsule")
        assert plate.dx1 - plate.dx0 >= text.width + 8
        assert paper.scale.x(plate.x1, plate.dx1) <= paper.page.right


@pytest.mark.parametrize("date", ["since 2033-05-05", "../2036-05-05"])
def test_what_is_open_is_drawn_with_its_label_in_windows_without_its_known_day(date: str) -> None:
    rows = [event("open", date, "Office works"), *ENDS]
    window = ("2037-01-01", "2037-06-30") if "since" in date else ("2031-01-01", "2031-06-30")
    item, seat, paper = seated(rows, *window)["open"]
    assert (seat.upon, seat.x) == (True, paper.page.left + 3)
    (text,) = texts(item, seat, paper)
    assert (text.text, text.fill, text.halo) == ("Office works", "ink", "blue-capsule")


def test_a_label_upon_what_is_open_stands_clear_of_its_solid_arrow() -> None:
    rows = [event("open", "since 2033-05-05", "Office"), *ENDS]
    item, seat, paper = seated(rows, "2033-05-04", "2033-06-30", 358)["open"]
    assert seat.upon
    assert item.known == day("2033-05-05")
    assert seat.x == paper.scale.x(item.known) + 20 + 3


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
