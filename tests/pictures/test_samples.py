"""The samples of a legend: one for each mark, drawn inside its box."""

import re
from xml.etree import ElementTree

import pytest

from timeline.figures.sheet import variable
from timeline.pictures.samples import WIDTH, patterns, sample
from timeline.signs import DATES, FIGURES


@pytest.mark.parametrize("name", [*DATES, *FIGURES])
def test_every_mark_has_a_sample(name: str) -> None:
    drawn = sample(name, 100, 50, variable)
    ElementTree.fromstring(f"<g>{drawn}</g>")  # well formed
    assert drawn


def test_no_two_marks_look_alike() -> None:
    drawn = [sample(name, 0, 0, variable) for name in [*DATES, *FIGURES]]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("name", ["capsule", "span", "wedge", "enacted", "claimed", "derived"])
def test_a_sample_stays_in_its_box(name: str) -> None:
    drawn = sample(name, 100, 50, variable)
    boxes = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', drawn)
    for x, width in boxes:
        assert 98 <= float(x) <= float(x) + float(width) <= 102 + WIDTH


def test_a_doubtful_day_is_open_and_a_known_one_is_filled() -> None:
    assert 'fill="var(--slate)"' in sample("day", 0, 0, variable)
    assert 'fill="var(--page)"' in sample("ring", 0, 0, variable)


def test_what_is_hatched_has_its_pattern_in_the_picture() -> None:
    (name,) = re.findall(r"url\(#([\w-]+)\)", sample("derived", 0, 0, variable))
    assert f'id="{name}"' in patterns(variable)
