import re
from math import hypot

import pytest

from timeline.figures.outlines import upward
from timeline.glyphs import OUTLINES, path


def test_a_symbol_is_turned_over() -> None:
    assert upward("M0 -6V6M-2.5 0H-15") == "M0,6L0,-6M-2.5,0L-15,0"


def test_a_symbol_is_moved_to_the_right() -> None:
    assert upward("M-4 -4L0 0L4 -4Z", dx=10.5) == "M6.5,4L10.5,0L14.5,4Z"


def test_half_circles_become_curves_of_the_same_radius() -> None:
    ends = [
        tuple(float(number) for number in point.split(","))
        for point in re.findall(r"(\S+)(?=C|Z)", upward(path("circle", 6)).replace("M", ""))
    ]
    assert ends == [(-6, 0), (0, 6), (6, 0), (0, -6), (-6, 0)]
    assert all(hypot(*end) == 6 for end in ends)


@pytest.mark.parametrize("name", OUTLINES)
def test_every_symbol_is_of_what_plotly_knows(name: str) -> None:
    outline = upward(path(name, 5.5), dx=3)
    assert set(re.sub(r"[-\d., ]", "", outline)) <= set("MLCZ")
    assert outline.startswith("M")
