"""Bytes to text, or a clear word on why not."""

import pytest

from timeline.loading.decoding import decode
from timeline.loading.findings import Findings


def faults(data: bytes) -> list[str]:
    findings = Findings()
    assert decode(data, "t.csv", findings) is None
    return [str(problem) for problem in findings.problems]


@pytest.mark.parametrize(
    "data",
    [
        "Añb\nç".encode(),
        b"\xef\xbb\xbf" + "Añb\nç".encode(),
        b"\xff\xfe" + "Añb\nç".encode("utf-16-le"),
        b"\xfe\xff" + "Añb\nç".encode("utf-16-be"),
    ],
    ids=["utf-8", "with a mark", "little endian", "big endian"],
)
def test_text_is_read_in_each_encoding_that_says_what_it_is(data):
    findings = Findings()
    assert decode(data, "t.csv", findings) == "Añb\nç"
    assert findings.problems == []


def test_every_line_break_is_one_newline():
    assert decode(b"a\r\nb\rc\nd", "t.csv", Findings()) == "a\nb\nc\nd"


def test_no_bytes_are_no_text():
    assert decode(b"", "t.csv", Findings()) == ""


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or a spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old spreadsheet or document"),
        (b"\n <!doctype html>", "a web page"),
    ],
    ids=["png", "jpeg", "pdf", "zip", "ole", "html"],
)
def test_what_is_no_table_is_called_by_its_name(start, kind):
    assert faults(start + b"rest") == [
        f"t.csv: found '{kind}', wanted a text file; export the sheet as CSV, in UTF-8"
    ]


def test_a_wrong_byte_is_told_with_its_line_and_what_it_may_mean():
    assert faults(b"date,title\r\n2031,Caf\xe9\r\n") == [
        "t.csv:2: found 'the byte 0xE9', wanted text in UTF-8; save the file as UTF-8; "
        "in Windows-1252 it would be `é`"
    ]


def test_a_wrong_byte_without_a_meaning_is_told_too():
    assert faults(b"\x81") == [
        "t.csv:1: found 'the byte 0x81', wanted text in UTF-8; save the file as UTF-8"
    ]


def test_a_zero_byte_is_told_with_its_line():
    assert faults(b"a\nb\0") == [
        r"t.csv:2: found '\x00', wanted a text file, in UTF-8; export the sheet as CSV, in UTF-8"
    ]


def test_half_a_character_of_utf_16_is_refused():
    assert faults(b"\xff\xfea\0b") == [
        "t.csv: wanted a text file, in UTF-8; save the file as UTF-8"
    ]
