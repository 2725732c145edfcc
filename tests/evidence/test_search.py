"""Where a figure stands, and what is most like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.evidence.search import closest, find
from timeline.evidence.text import Text, read


def stands(figure: str, content: str) -> bool:
    return find(read(content.encode()), figure) is not None


@pytest.mark.parametrize(
    ("figure", "content"),
    [
        ("64", "the 64 agreements"),
        ("64", "in all 64"),
        ("64", "64, that is, 60 and 4"),
        ("64", "it was 64. In"),
        ("64", "(64)"),
        ("64", "USD64"),
        ("64", "$64"),
        ("64", "64% of"),
        ("2012", "2011,2012"),
        ("1,640", "1,640 arrests"),
        ("640,000", "640,000"),
        (".02%", "only .02% of"),
        ("4 In", "the program.4 In March"),
        ("more than 28,000 arrests", "more  than\n28,000\tarrests"),
        ("OIG-11-119", "OIG-11-\n119"),
        ("FY2010-2012", "FY2010\u20132012"),
        ('it\'s "all"', "it\u2019s \u201call\u201d"),
        ("64\u00a0MOAs", "64 MOAs"),
    ],
)
def test_a_figure_stands(figure, content):
    assert stands(figure, content)


@pytest.mark.parametrize(
    ("figure", "content"),
    [
        ("64", "1,640"),
        ("64", "164"),
        ("64", "640"),
        ("64", "64.5"),
        ("64", "64,000"),
        ("64", "3.64"),
        ("64", "only .64 of"),
        ("64", ".64"),
        ("640", "1,640"),
        ("640,000", "1,640,000"),
        (".02%", "0.02%"),
        ("11-11", "OIG-11-119"),
        ("64 agreements", "164 agreements"),
        ("agreements of 64", "agreements of 640"),
        ("64 agreements", "64agreements"),
        ("closed", "Closed"),
        ("64", ""),
        ("\u200b", "anything"),
    ],
)
def test_a_figure_does_not_stand(figure, content):
    assert not stands(figure, content)


def test_a_figure_is_found_behind_one_that_is_part_of_a_number():
    assert find(Text("164 64 64"), "64 64") == 4


def test_a_figure_is_sought_within_the_place_only():
    text = Text("12 here\n13 there\n")
    assert find(text, "13", 0, 7) is None
    assert find(text, "13", 8, 16) == 8
    assert find(text, "12 here 13", 0, 16) == 0


BLANKS = st.text(" \t\n\r\f\u00a0", min_size=1, max_size=4)
WORDS = st.lists(
    st.text("abcdeE019,.-()%$\u201c\u201d\u2019\u2013\ufb01\u00e9", min_size=1, max_size=6),
    min_size=1,
    max_size=12,
)


@given(st.data(), WORDS)
def test_words_cut_from_a_place_stand_there_however_the_white_space_is(data, words):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))

    def spaced(chosen):
        return "".join(word + data.draw(BLANKS) for word in chosen)

    assert stands(spaced(words[first:last]), spaced(words))


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_a_number_stands_in_another_only_if_it_is_the_same(one, other):
    assert stands(f"{one:,}", f"there were {other:,}, it said") == (one == other)


def test_the_nearest_words_are_told_with_their_line():
    text = read(b"The study found\n64 agreements in\n24 states.\n")
    assert closest(text, "65 agreements", 0, len(text.content)) == ("64 agreements", 2)
    assert closest(text, "nothing alike at all", 0, len(text.content)) is None
    assert closest(text, "24 state", 0, 31) is None


def test_a_document_of_many_pages_is_searched():
    text = read(b"some words of no great weight, 1,234 of them - and on\n" * 200_000)
    assert find(text, "65 words of great weight") is None
    assert closest(text, "65 words of great weight", 0, len(text.content)) is not None
    assert closest(text, "word " * 5000, 0, len(text.content)) is None
