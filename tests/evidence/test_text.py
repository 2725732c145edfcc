"""A document as text: its lines, its pages, its repairs."""

import pytest

from timeline.evidence.places import Place, WrongPlace
from timeline.evidence.text import UnreadableError, read, unused
from timeline.record import Repair


def stretch(content: bytes, kind: str, first: int, last: int) -> str:
    text = read(content)
    start, end = text.stretch(Place(kind, first, last))
    return text.content[start:end]


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_lines_are_those_of_an_editor(breaks, mark):
    content = mark + f"one{breaks}two{breaks}{breaks}four{breaks}".encode()
    assert stretch(content, "line", 1, 2) == "one\ntwo"
    assert stretch(content, "line", 3, 3) == ""
    assert stretch(content, "line", 4, 4) == "four"


def test_pages_are_parted_by_form_feeds():
    content = b"first page\n\fsecond page\n\fthird\n\f"
    assert stretch(content, "page", 1, 1) == "first page\n"
    assert stretch(content, "page", 2, 3) == "second page\n\fthird\n"


@pytest.mark.parametrize(
    ("content", "kind", "count"),
    [
        (b"", "line", "0 lines"),
        (b"", "page", "0 pages"),
        (b"one", "line", "1 line"),
        (b"one\n", "line", "1 line"),
        (b"one\ntwo", "line", "2 lines"),
        (b"one\x0btwo\xe2\x80\xa8three", "line", "1 line"),
        (b"one\n\ftwo\n\f", "page", "2 pages"),
    ],
)
def test_a_place_beyond_the_end_is_refused(content, kind, count):
    with pytest.raises(WrongPlace) as caught:
        stretch(content, kind, 1, 9)
    assert str(caught.value).endswith(f"out of range: the document has {count}")


def test_a_letter_is_found_on_its_line():
    text = read(b"one\ntwo\nthree")
    assert [text.line_at(text.content.index(word)) for word in ("one", "two", "three")] == [1, 2, 3]


def test_signs_that_look_alike_are_one():
    looks = "\u201cco\u2011op\u201d \u2013 it\u2019s o\ufb03ce cafe\u0301 agree\u00adments \u2026"
    assert read(looks.encode()).content == '"co-op" - it\'s office caf\u00e9 agreements ...'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF document; its text is needed"),
        (b"\xe9t\xe9", "not text in UTF-8"),
        ("\ufeffEvent".encode("utf-16-le"), "not text in UTF-8"),
    ],
)
def test_what_is_no_text_is_said(content, kind):
    with pytest.raises(UnreadableError, match=kind):
        read(content)


def test_repairs_change_what_they_name_and_nothing_else():
    repairs = (Repair("infitalics", "in italics"), Repair("it\u2019s", "it is"), Repair("12", ""))
    assert read(b"off infitalics it's 13", repairs).content == "off in italics it is 13"


def test_a_repair_does_not_change_what_another_has_put_right():
    repairs = (Repair("a", "b"), Repair("b", "c"), Repair("ab", "x"))
    assert read(b"a b ab", repairs).content == "b c x"


def test_a_repair_holds_letters_and_no_pattern():
    assert read(rb"a.c abc \1", (Repair("a.c", r"\1"),)).content == r"\1 abc \1"


def test_a_repair_that_finds_nothing_is_told():
    idle = Repair("of the", "of")
    assert unused((Repair("on", "in"), idle), b"on that day") == [idle]
