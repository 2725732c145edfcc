"""What stands around a chart in a picture, and where."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.figures.sheet import variable
from timeline.metrics import text_width
from timeline.pictures.plate import Caption, Drawing, Plate, fitted, margin, plate, wrapped

CHART = Drawing('<svg width="336" height="100"></svg>', 100, "Two halls.")
LEGEND = {"day": "a day", "ring": "some day within two months", "span": "lasting; pale: in doubt"}


def made(width: float = 400, **given: object) -> Plate:
    """A picture of an empty chart."""
    caption = {"title": "Aurora", "lead": "Halls.", "legend": LEGEND, "notes": ("Sources: a.",)}
    return plate(CHART, Caption(**(caption | given)), width, variable)  # type: ignore[arg-type]


def texts(svg: str) -> dict[str, tuple[float, float]]:
    """What is written, with its place."""
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<', svg)
    return {text: (float(x), float(y)) for x, y, text in found}


def test_the_parts_stand_below_each_other() -> None:
    one = made()
    there = texts(one.svg)
    chart = float(re.findall(r"translate\(16 ([\d.]+)\)", one.svg)[0])
    order = [there["Aurora"][1], there["Halls."][1], chart]
    order += [chart + 100, there["a day"][1], there["Sources: a."][1], one.height]
    assert order == sorted(order)


def test_a_picture_says_in_words_what_it_shows() -> None:
    assert made().svg.startswith("<svg ")
    assert 'role="img" aria-label="Two halls." width="400"' in made().svg


def test_a_long_legend_goes_over_rows_and_never_beyond_the_margin() -> None:
    there = texts(made(400).svg)
    assert len({there[text][1] for text in LEGEND.values()}) == 2
    for text in LEGEND.values():
        assert there[text][0] + text_width(text, 11) <= 400 - margin(400)


def test_without_a_lead_and_a_legend_nothing_stands_in_their_place() -> None:
    bare = made(lead="", legend={})
    assert bare.height < made().height
    assert set(texts(bare.svg)) == {"Aurora", "Sources: a."}


def test_hostile_texts_stay_texts() -> None:
    svg = made(title='<b>&"', notes=("</svg><script>",)).svg
    assert "&lt;b&gt;&amp;&quot;" in svg
    assert "<script>" not in svg


@given(st.text(), st.floats(20, 400))
def test_wrapping_keeps_every_word_and_the_width(text: str, room: float) -> None:
    lines = list(wrapped(text, room, 11))
    assert " ".join(lines).split() == text.split()
    assert all(" " not in line or text_width(line, 11) <= room for line in lines)


@pytest.mark.parametrize(("height", "share"), [(2000, 1), (100, None)])
def test_a_picture_is_fitted_into_a_height_whole(height: float, share: float | None) -> None:
    one = made()
    slide = fitted(one, height, variable)
    assert (slide.width, slide.height) == (400, height)
    scale = float(re.findall(r"scale\(([\d.]+)\)", slide.svg)[0])
    assert scale == pytest.approx(share or height / one.height, rel=1e-4)
    x, y = map(float, re.findall(r"translate\(([\d.]+) ([\d.]+)\) scale", slide.svg)[0])
    assert (2 * x + 400 * scale, 2 * y + one.height * scale) == pytest.approx((400, height), 1e-3)
