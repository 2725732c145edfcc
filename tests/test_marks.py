"""What is known of a date, and what is drawn for it: each case by its exact primitives."""

import pytest

from timeline.dates import Edge, Period, day_number, parse_date
from timeline.display import EVERY_SCALE, Bar, Glyph, Text, Wedge
from timeline.marks import Facts, Mark, badges_width, label, label_width, mark
from timeline.metrics import text_width


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
    shape = "capsule" if primitive.radius else "bar"
    return (f"{shape} {primitive.fill} {primitive.stroke or '-'}", *scales)


DAY = ("circle blue -",)


def sliver(days):
    return ("bar blue -", f"below {4 / days:.4g}")


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
    ("since 2031-06-18", "event", [("onward blue -",)], "2031-06-18", 0, 0, (2, 22)),
    ("2031-06-18/", "event", [("onward blue-capsule blue",)], "2031-06-18", 0, 0, (2, 22)),
    (
        "2031-06/..",
        "event",
        [("bar blue-pale -",), ("onward blue -",)],
        "2031-06-01", 0, 29, (2, 22),
    ),
    ("../2031-06-18", "event", [("backward blue -",)], "2031-06-19", 0, 0, (22, 2)),
    ("/2031-06-18", "event", [("backward blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    (
        "../2031-06",
        "event",
        [("bar blue-pale -",), ("backward blue -",)],
        "2031-06-02", 0, 29, (22, 2),
    ),
    ("FY2031", "over", [("bar blue -",), sliver(365)], "2030-10-01", 0, 365, (2, 2)),
    ("FY2031/FY2032", "over", [("bar blue -",), sliver(731)], "2030-10-01", 0, 731, (2, 2)),
    ("2031-06-18", "over", [("bar blue -",), sliver(1)], "2031-06-18", 0, 1, (2, 2)),
    ("by 2031-06-18", "over", [("before - blue",)], "2031-06-19", 0, 0, (18, 2)),
    ("since 2031-06-18", "over", [("onward blue -",)], "2031-06-18", 0, 0, (2, 22)),
    (
        "2031-02/2031-06-18",
        "until",
        [("wedge blue-capsule blue",), sliver(138)],
        "2031-02-01", 0, 138, (2, 2),
    ),
    ("2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("../2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("by 2031-06-18", "until", [("sum blue-capsule blue",)], "2031-06-19", 0, 0, (22, 2)),
    ("since 2031-06-18", "until", [("onward blue -",)], "2031-06-18", 0, 0, (2, 22)),
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
    shape = mark(make_facts(written, role))
    assert [said(primitive) for primitive in shape.drawn] == drawn
    assert (shape.first, shape.last) == (day(start) + first, day(start) + last)
    assert (shape.before, shape.after) == pixels


def test_doubt_and_duration_of_the_same_days_look_different():
    looks = {
        tuple(said(one) for one in mark(make_facts(written, role)).drawn)
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
    assert [one.x for one in mark(make_facts("2031-06-18")).drawn] == [day("2031-06-18") + 0.5]
    ring, capsule = mark(make_facts("2031")).drawn
    assert ring.hi == capsule.lo == 3 * 4.25 / 365


def test_a_capsule_has_the_true_extent():
    _, capsule = mark(make_facts("2032-02")).drawn
    assert (capsule.x0, capsule.x1) == (day("2032-02-01"), day("2032-03-01"))
    assert (capsule.y0, capsule.y1, capsule.radius) == (-5, 5, 5)


def test_a_span_is_dark_only_where_it_surely_lasted():
    shape = mark(make_facts("2031-02/2031-07"))
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
    shape = mark(make_facts(written, role))
    assert shape.core[1] - shape.core[0] == core


@pytest.mark.parametrize("role", ["event", "as-of", "over", "until"])
@pytest.mark.parametrize(
    "written",
    ["0001", "9999", "0001-01-01", "9999-12-31", "0001-01-01/9999-12-31", "../0001", "9999/.."],
)
def test_the_first_and_the_last_year_are_drawn(written, role):
    shape = mark(make_facts(written, role))
    assert day_number(parse_date("0001").first) <= shape.first <= shape.last
    assert shape.last <= day_number(parse_date("9999").last) + 1


@pytest.mark.parametrize("role", ["event", "as-of", "over", "until"])
@pytest.mark.parametrize("state", ["open", "unknown"])
def test_a_span_without_any_known_day_is_refused_in_words(state, role):
    edge = Edge(None, None, state)
    period = Period("span", edge, edge, "day", False, False, "../..")
    with pytest.raises(ValueError, match=r"a date without a known day .*'\.\./\.\.'"):
        mark(make_facts(role=role, period=period))


@pytest.mark.parametrize(("importance", "radius"), [(1, 4.25), (3, 4.25), (4, 5.5), (5, 5.5)])
def test_a_headline_has_a_larger_symbol(importance, radius):
    facts = make_facts(importance=importance)
    (dot,) = mark(facts).drawn
    assert facts.radius == dot.size == radius


SHAPE = Mark(first=100, last=110, before=2, after=4, drawn=(), core=(102, 108))


@pytest.mark.parametrize(
    ("side", "x", "dx", "anchor", "fill"),
    [
        ("right", 110, 8, "start", "ink"),
        ("left", 100, -6, "end", "ink"),
        ("inside", 102, 7, "start", "page"),
    ],
)
def test_a_label_stands_clear_of_its_mark_or_inside_its_dark_part(side, x, dx, anchor, fill):
    (text,) = label(make_facts(), SHAPE, side)
    width = text_width("Study begins", 12)
    assert text == Text(x, 0, "Study begins", width, anchor, fill, dx=dx)


@pytest.mark.parametrize(
    ("changes", "fill", "bold"),
    [
        ({}, "ink", False),
        ({"importance": 4}, "ink", True),
        ({"quiet": True}, "muted", False),
        ({"quiet": True, "importance": 5}, "muted", True),
    ],
)
def test_headlines_are_bold_and_further_layers_gray(changes, fill, bold):
    facts = make_facts(**changes)
    (text,) = label(facts, SHAPE, "right")
    assert (text.fill, text.bold) == (fill, bold)
    assert text.width == label_width(facts) == text_width("Study begins", 12, bold=bold)


@pytest.mark.parametrize(
    ("written", "disputed", "signs"),
    [
        ("2031", False, []),
        ("2031~", False, ["~"]),
        ("2031?", False, ["?"]),
        ("2031%", False, ["~", "?"]),
        ("2031", True, ["differ"]),
        ("2031%", True, ["differ", "~", "?"]),
        ("2031~/2032?", False, ["~", "?"]),
        ("about 2031-06-18/..", False, ["~"]),
    ],
)
def test_each_doubt_has_its_own_sign(written, disputed, signs):
    facts = make_facts(written, disputed=disputed)
    *badges, text = label(facts, SHAPE, "right")
    assert [one.name if isinstance(one, Glyph) else one.text for one in badges] == signs
    assert badges_width(facts) == (16 * len(signs) + 3 if signs else 0)
    assert text.dx == SHAPE.after + badges_width(facts) + 4


def test_signs_stand_between_mark_and_label_on_either_side():
    facts = make_facts("2031%", disputed=True)
    right = [one.dx for one in label(facts, SHAPE, "right")]
    left = [one.dx for one in label(facts, SHAPE, "left")]
    assert right == [4 + 3 + 8, 4 + 3 + 24, 4 + 3 + 40, 4 + 3 + 48 + 4]
    assert left == [-13, -29, -45, -57]


def test_only_known_primitives_and_tokens_are_drawn():
    for written, role, *_ in CASES:
        for one in mark(make_facts(written, role)).drawn:
            assert isinstance(one, Bar | Glyph | Wedge)
            assert {one.fill, one.stroke} <= {"", "page", "blue", "blue-capsule", "blue-pale"}
