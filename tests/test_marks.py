"""What is known of a date, and what is drawn for it: each case by its exact primitives."""

import pytest

from timeline.dates import Edge, Period, day_number, parse_date
from timeline.display import EVERY_SCALE, Bar, Glyph, Wedge
from timeline.marks import Facts, mark


def make_facts(written="2031-06-18", role="event", **changes):
    facts = {
        "event": "a",
        "title": "Study begins",
        "period": parse_date(written),
        "role": role,
        "importance": 3,
        "color": "blue",
        "symbol": "circle",
    }
    return Facts(**(facts | changes))


def day(text):
    return day_number(parse_date(text).first)


def said(primitive):
    """A primitive in a few words: what, where, and at which scales."""
    scales = (
        *([f"from {primitive.lo:.4g}"] if primitive.lo else []),
        *([f"below {primitive.hi:.4g}"] if primitive.hi < EVERY_SCALE else []),
    )
    if isinstance(primitive, Glyph):
        return (f"{primitive.name} {primitive.fill or '-'} {primitive.stroke or '-'}", *scales)
    if isinstance(primitive, Wedge):
        return (f"wedge {primitive.fill} {primitive.stroke}", *scales)
    shape = "capsule" if primitive.radius else "arrow" if primitive.tip else "bar"
    return (f"{shape} {primitive.fill} {primitive.stroke or '-'}", *scales)


RECORD = (day("2021-01-01"), day("2041-01-01"))
DAY = ("circle blue -",)
SINCE = day("2041-01-01") - day("2031-06-18")
UNTIL = day("2031-06-19") - day("2021-01-01")
"""Days from a known day to the end of the record, and from its start to one."""


def sliver(days):
    return ("bar blue -", f"below {4 / days:.4g}")


def open_(name, days):
    """A solid arrow and the pale one behind it; where they would be as long, one solid arrow."""
    wide = f"{20 / days:.4g}"
    pale = ("arrow blue-capsule blue", f"from {wide}")
    return [("arrow blue -", f"below {wide}"), pale, (f"{name} blue -", f"from {wide}")]


CASES = [
    # written, role, what is drawn, from, to (not included), pixels before, pixels after
    ("2031-06-18", "event", [DAY], "2031-06-18", 0.5, 0.5, (5.25, 5.25)),
    ("2031-06-18", "as-of", [DAY], "2031-06-18", 0.5, 0.5, (5.25, 5.25)),
    (
        "2031-06",
        "event",
        [("circle page blue", "below 0.425"), ("capsule blue-capsule blue", "from 0.425")],
        "2031-06-01", 0, 30, (5.25, 5.25),
    ),
    (
        "2031",
        "event",
        [("circle page blue", "below 0.03493"), ("capsule blue-capsule blue", "from 0.03493")],
        "2031-01-01", 0, 365, (5.25, 5.25),
    ),
    (
        "2031-02/2031-07",
        "event",
        [("bar blue-pale -",), ("bar blue-pale -",), ("bar blue -",), sliver(181)],
        "2031-02-01", 0, 181, (2, 2),
    ),
    (
        "2031-02-03/2031-07-04",
        "event",
        [("bar blue -",), sliver(152)],
        "2031-02-03", 0, 152, (2, 2),
    ),
    ("2031-06-18/2031-06-18", "event", [("bar blue -",), sliver(1)], "2031-06-18", 0, 1, (2, 2)),
    ("2031/2031", "event", [("bar blue-pale -",), sliver(365)], "2031-01-01", 0, 365, (2, 2)),
    ("before 2031-06-18", "event", [("before - blue",)], "2031-06-18", 0, 0, (18, 2)),
    ("by 2031-06-18", "event", [("before - blue",)], "2031-06-19", 0, 0, (18, 2)),
    ("after 2031-06-18", "event", [("after - blue",)], "2031-06-19", 0, 0, (2, 18)),
    ("since 2031-06-18", "event", open_("onward", SINCE), "2031-06-18", 0, SINCE, (2, 4)),
    ("2031-06-18/", "event", [("onward blue-capsule blue",)], "2031-06-18", 0, 0, (2, 22)),
    (
        "2031-06/..",
        "event",
        [("bar blue-pale -",), *open_("onward", SINCE - 12)],
        "2031-06-01", 0, SINCE + 17, (2, 4),
    ),
    ("../2031-06-18", "event", open_("backward", UNTIL), "2021-01-01", 0, UNTIL, (4, 2)),
    ("/2031-06-18", "event", [("backward blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    (
        "../2031-06",
        "event",
        [("bar blue-pale -",), *open_("backward", UNTIL - 17)],
        "2021-01-01", 0, UNTIL + 12, (4, 2),
    ),
    ("FY2031", "over", [("bar blue -",), sliver(365)], "2030-10-01", 0, 365, (2, 2)),
    ("FY2031/FY2032", "over", [("bar blue -",), sliver(731)], "2030-10-01", 0, 731, (2, 2)),
    ("2031-06-18", "over", [("bar blue -",), sliver(1)], "2031-06-18", 0, 1, (2, 2)),
    ("by 2031-06-18", "over", [("before - blue",)], "2031-06-19", 0, 0, (18, 2)),
    ("since 2031-06-18", "over", open_("onward", SINCE), "2031-06-18", 0, SINCE, (2, 4)),
    (
        "2031-02/2031-06-18",
        "until",
        [("wedge blue-capsule blue",), sliver(138)],
        "2031-02-01", 0, 138, (2, 2),
    ),
    ("2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("../2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("by 2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("since 2031-06-18", "until", open_("onward", SINCE), "2031-06-18", 0, SINCE, (2, 4)),
    (
        "2031-06",
        "until",
        [("circle page blue", "below 0.425"), ("capsule blue-capsule blue", "from 0.425")],
        "2031-06-01", 0, 30, (5.25, 5.25),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "role", "drawn", "start", "first", "last", "pixels"),
    CASES,
    ids=[f"{written} {role}" for written, role, *_ in CASES],
)
def test_a_date_is_drawn_as_what_is_known_of_it(written, role, drawn, start, first, last, pixels):
    shape = mark(make_facts(written, role), RECORD)
    assert [said(primitive) for primitive in shape.drawn] == drawn
    assert (shape.first, shape.last) == (day(start) + first, day(start) + last)
    assert (shape.before, shape.after) == pixels


def test_doubt_and_duration_of_the_same_days_look_different():
    looks = {
        tuple(said(one) for one in mark(make_facts(written, role), RECORD).drawn)
        for written, role in [
            ("2031", "event"),
            ("2031/2031", "event"),
            ("2031-01-01/2031-12-31", "event"),
            ("2031-01-01/2031-12-31", "until"),
            ("since 2031", "event"),
            ("2031/", "event"),
            ("before 2032", "event"),
        ]
    }
    assert len(looks) == 7


def test_a_day_stands_in_its_middle_and_nothing_stands_in_the_middle_of_a_wide_doubt():
    assert [one.x for one in mark(make_facts("2031-06-18"), RECORD).drawn] == [
        day("2031-06-18") + 0.5
    ]
    ring, capsule = mark(make_facts("2031"), RECORD).drawn
    assert ring.hi == capsule.lo == 3 * 4.25 / 365


def test_a_capsule_has_the_true_extent():
    _, capsule = mark(make_facts("2032-02"), RECORD).drawn
    assert (capsule.x0, capsule.x1) == (day("2032-02-01"), day("2032-03-01"))
    assert (capsule.y0, capsule.y1, capsule.radius) == (-5, 5, 5)


def test_a_span_is_dark_only_where_it_surely_lasted():
    shape = mark(make_facts("2031-02/2031-07"), RECORD)
    start, end, sure, _ = shape.drawn
    assert (start.x0, start.x1) == (day("2031-02-01"), day("2031-02-28"))
    assert (sure.x0, sure.x1) == (day("2031-02-28"), day("2031-07-02")) == shape.core
    assert (end.x0, end.x1) == (day("2031-07-02"), day("2031-08-01"))


@pytest.mark.parametrize(
    ("written", "role", "core"),
    [
        ("2031-06", "event", 0),
        ("2031/2031", "event", 0),
        ("since 2031", "event", 0),
        ("2031-02/2031-06", "until", 0),
        ("FY2031", "over", 365),
        ("2031-06-01/2031-06-10", "event", 10),
    ],
)
def test_only_a_solid_bar_carries_a_label_inside(written, role, core):
    shape = mark(make_facts(written, role), RECORD)
    assert shape.core[1] - shape.core[0] == core


def test_what_is_open_runs_to_the_end_of_the_record_behind_its_solid_arrow():
    since = mark(make_facts("since 2031-06-18"), RECORD)
    pale, arrow = since.drawn[1:]
    assert (pale.x0, pale.x1, pale.tip) == (day("2031-06-18"), RECORD[1], 1)
    assert arrow.x == day("2031-06-18")
    up_to = mark(make_facts("../2031-06-18"), RECORD)
    pale, arrow = up_to.drawn[1:]
    assert (pale.x0, pale.x1, pale.tip) == (RECORD[0], day("2031-06-19"), -1)
    assert arrow.x == day("2031-06-19")
    assert since.upon == since.days
    assert up_to.upon == up_to.days


def test_a_wedge_carries_a_label_only_where_it_is_high():
    shape = mark(make_facts("2031-02/2031-06-18", "until"), RECORD)
    assert not shape.is_dark
    assert shape.upon == (pytest.approx(shape.last - 0.08 * 138), shape.last)


@pytest.mark.parametrize("role", ["event", "as-of", "over", "until"])
@pytest.mark.parametrize(
    "written",
    ["0001", "9999", "0001-01-01", "9999-12-31", "0001-01-01/9999-12-31", "../0001", "9999/.."],
)
def test_the_first_and_the_last_year_are_drawn(written, role):
    record = day("0001"), day_number(parse_date("9999").last) + 1
    shape = mark(make_facts(written, role), record)
    assert record[0] <= shape.first <= shape.last <= record[1]


@pytest.mark.parametrize("role", ["event", "as-of", "over", "until"])
@pytest.mark.parametrize("state", ["open", "unknown"])
def test_a_span_without_any_known_day_is_refused_in_words(state, role):
    edge = Edge(None, None, state)
    period = Period("span", edge, edge, "day", False, False, "../..")
    with pytest.raises(ValueError, match=r"a date without a known day .*'\.\./\.\.'"):
        mark(make_facts(role=role, period=period), RECORD)


@pytest.mark.parametrize(("importance", "radius"), [(1, 4.25), (3, 4.25), (4, 5.5), (5, 5.5)])
def test_a_headline_has_a_larger_symbol(importance, radius):
    facts = make_facts(importance=importance)
    (dot,) = mark(facts, RECORD).drawn
    assert facts.radius == dot.size == radius


def test_only_known_primitives_and_tokens_are_drawn():
    for written, role, *_ in CASES:
        for one in mark(make_facts(written, role), RECORD).drawn:
            assert isinstance(one, Bar | Glyph | Wedge)
            assert {one.fill, one.stroke} <= {"", "page", "blue", "blue-capsule", "blue-pale"}
