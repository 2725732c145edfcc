"""What is written beside a mark: its label in one line or two, the signs of what is in doubt."""

import pytest

from tests.test_marks import make_facts
from timeline.display import Glyph, Text
from timeline.lettering import badges_width, fold, label, label_width
from timeline.marks import Mark
from timeline.metrics import text_width

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


@pytest.mark.parametrize(
    ("title", "count", "line"),
    [
        ("Study begins", 1, "begins"),
        ("Study begins in the north", 2, "Study begins"),
        ("A commissioner resigns", 2, "A commissioner"),
        ("Two  blanks", 2, "blanks"),
    ],
)
def test_a_label_is_folded_where_its_longer_line_is_shortest(title, count, line):
    words, width = fold(make_facts(title=title))
    assert words == count
    assert width == pytest.approx(text_width(line, 10), abs=0.1)
    assert width >= text_width(line, 10)


def test_a_headline_is_folded_by_its_bold_width():
    _, width = fold(make_facts(importance=4))
    assert width == pytest.approx(text_width("begins", 10, bold=True), abs=0.1)


def test_a_single_word_is_not_folded():
    assert fold(make_facts(title="Begins")) == (0, 0)
