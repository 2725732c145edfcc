"""The symbols' outlines: well-formed, around their point, told apart, equally heavy."""

import re
from itertools import combinations, pairwise

import pytest

from timeline.glyphs import OUTLINES, path
from timeline.theme import LANE_LOOKS

LANE_SYMBOLS = [look.symbol for look in LANE_LOOKS]
COMMAND = re.compile(r"([MLHVAZ])([^MLHVAZ]*)")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0}


def commands(outline):
    return [
        (name, [float(text) for text in rest.split()]) for name, rest in COMMAND.findall(outline)
    ]


def corners(outline):
    """The points that an outline passes."""
    x = y = 0.0
    points = []
    for name, numbers in commands(outline):
        match name:
            case "H":
                x = numbers[0]
            case "V":
                y = numbers[0]
            case "Z":
                continue
            case _:
                x, y = numbers[-2:]
        points.append((x, y))
    return points


def area(outline):
    points = corners(outline)
    if "A" in outline:  # two half circles
        return 3.14159 * max(x for x, _ in points) ** 2
    closed = [*points, points[0]]
    return abs(sum(a * d - b * c for (a, b), (c, d) in pairwise(closed))) / 2


@pytest.mark.parametrize(
    ("name", "size", "outline"),
    [
        ("circle", 5, "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z"),
        ("square", 5, "M-4.5 -4.5L4.5 -4.5L4.5 4.5L-4.5 4.5Z"),
        ("diamond", 4, "M0 -5L5 0L0 5L-5 0Z"),
        ("before", 6, "M0 -6V6M-2.5 0H-15M-11 -3.5L-15 0L-11 3.5"),
        ("after", 6, "M0 -6V6M2.5 0H15M11 -3.5L15 0L11 3.5"),
        ("onward", 5, "M0 -5H14L20 0L14 5H0Z"),
        ("backward", 5, "M0 -5H-14L-20 0L-14 5H0Z"),
        ("sum", 5, "M-20 5L0 -5V5Z"),
    ],
)
def test_a_symbol_has_its_outline(name, size, outline):
    assert path(name, size) == outline


@pytest.mark.parametrize("name", OUTLINES)
def test_every_outline_is_made_of_the_commands_that_the_style_sheet_can_move(name):
    outline = path(name, 5)
    assert "".join(f"{letter}{rest}" for letter, rest in COMMAND.findall(outline)) == outline
    assert outline.startswith("M")
    for letter, numbers in commands(outline):
        assert len(numbers) == ARGUMENTS[letter]


@pytest.mark.parametrize("name", OUTLINES)
def test_no_coordinate_has_more_than_two_decimals_or_a_negative_zero(name):
    for size in (3.2, 4.25, 5.5):
        numbers = re.findall(r"-?[\d.e-]+", path(name, size))
        assert all(re.fullmatch(r"-?\d+(\.\d{1,2})?", number) for number in numbers)
        assert "-0" not in [number for number in numbers if float(number) == 0]


@pytest.mark.parametrize("name", LANE_SYMBOLS)
def test_a_lanes_symbol_is_closed_and_stands_around_its_point(name):
    outline = path(name, 10)
    assert outline.endswith("Z")
    xs, ys = zip(*corners(outline), strict=True)
    assert min(xs) == pytest.approx(-max(xs), abs=0.01)
    assert min(ys) <= 0 <= max(ys)
    assert max(map(abs, (*xs, *ys))) <= 13


@pytest.mark.parametrize("name", LANE_SYMBOLS)
def test_the_lanes_symbols_are_about_equally_heavy(name):
    """Within a factor of the circle's area that the eye does not take for importance."""
    assert 0.6 < area(path(name, 5)) / area(path("circle", 5)) < 1.1


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("diamond", (0, -6.25)),
        ("triangle-up", (0, -6.4)),
        ("triangle-down", (0, 6.4)),
        ("pentagon", (0, -5.6)),
        ("hexagon", (5.4, 0)),
    ],
)
def test_a_polygon_begins_at_the_corner_that_names_its_direction(name, point):
    assert corners(path(name, 5))[0] == point


def test_no_two_symbols_look_alike():
    assert all(path(a, 5) != path(b, 5) for a, b in combinations(OUTLINES, 2))


def test_arrows_mirror_each_other():
    flipped = [(-x, y) for x, y in corners(path("onward", 5))]
    assert flipped == corners(path("backward", 5))
    assert [(-x, y) for x, y in corners(path("before", 6))] == corners(path("after", 6))


def test_a_name_that_is_none_is_refused():
    with pytest.raises(KeyError, match="heart"):
        path("heart", 5)
