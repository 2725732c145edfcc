"""Widths of text, against the published advance widths of Arial and Helvetica."""

import pytest

from timeline.metrics import OTHER, WIDE, text_width

ARIAL = "".join(map(chr, range(32, 127)))
REGULAR = [
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
]
BOLD = [
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611),
    *(975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556),
    *(333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611),
    *(611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584),
]


@pytest.mark.parametrize(("bold", "widths"), [(False, REGULAR), (True, BOLD)])
def test_every_ascii_character_is_as_wide_as_in_arial(bold, widths):
    assert [text_width(one, 1000, bold=bold) for one in ARIAL] == widths


@pytest.mark.parametrize(
    ("character", "width"),
    [("–", 556), ("—", 1000), ("…", 1000), ("é", 556), ("Ż", 611), ("€", 556), ("−", 584),
     ("№", 1073), ("→", 1000), ("Ж", 923), ("Ω", 748)],
)  # fmt: skip
def test_signs_and_letters_beyond_ascii_are_known(character, width):
    assert text_width(character, 1000) == width


@pytest.mark.parametrize(
    ("character", "width"),
    [("日", WIDE), ("한", WIDE), ("😀", WIDE), ("א", OTHER), ("ก", OTHER)],
)
def test_what_the_table_lacks_counts_as_wide_rather_than_narrow(character, width):
    assert text_width(character, 1000) == width


@pytest.mark.parametrize("bold", [False, True])
def test_a_letter_and_its_mark_are_as_wide_as_the_letter(bold):
    assert text_width("e\u0301", bold=bold) == text_width("e", bold=bold)
    assert text_width("a\u200db\ufe0f", bold=bold) == text_width("ab", bold=bold)


def test_a_line_is_as_wide_as_its_characters():
    assert text_width("Wave", 12) == (944 + 556 + 500 + 556) * 12 / 1000
    assert text_width("AV", 10) == 13.34  # no kerning: the charts switch it off
    assert text_width("") == 0


def test_width_grows_with_size_and_weight():
    assert text_width("Study", 24) == 2 * text_width("Study", 12)
    assert text_width("Study", bold=True) > text_width("Study")
