"""One citation: it holds, it fails with the nearest thing found, or it cannot be checked."""

import pytest

from tests.evidence.conftest import DOCUMENT

HOLDING = ("s1", "L3-4", "64 agreements; 24 states")


def test_a_citation_holds_if_every_figure_stands_in_one_of_its_places(held):
    (result,) = held(("s1", "L1; L3-4", "Report on; 64 agreements in 24 states")).results
    assert (result.held.mark, result.held.reason, result.faults) == ("checked", "", ())
    assert len(result.held.sha256) == 64


@pytest.mark.parametrize(
    ("locator", "evidence", "column", "said"),
    [
        (
            "L3-4",
            "65 agreements",
            "evidence",
            "'65 agreements' does not stand in s1 at L3-4; "
            "the nearest is '64 agreements' on line 3",
        ),
        (
            "L1 title",
            "64 agreements",
            "evidence",
            "'64 agreements' does not stand in s1 at L1 title; it stands on line 3",
        ),
        (
            "L3-4",
            "640 arrests",
            "evidence",
            "'640 arrests' does not stand in s1 at L3-4; the nearest is '1,640 arrests.' on line 4",
        ),
        (
            "L1",
            "qqq",
            "evidence",
            "'qqq' does not stand in s1 at L1; nothing like it was found there",
        ),
        ("L6", "64", "locator", "L6 is out of range: the document has 5 lines"),
        ("p. 2", "64", "locator", "p. 2 is out of range: the document has 1 page"),
        ("L4-3", "64", "locator", "L4-3 runs backwards"),
        ("L0", "64", "locator", "L0: lines are counted from 1"),
    ],
)
def test_a_wrong_figure_and_a_wrong_place_are_told(held, locator, evidence, column, said):
    (result,) = held(("s1", locator, evidence)).results
    assert result.held.mark == "failed"
    assert [(fault.column, fault.text) for fault in result.faults] == [(column, said)]


def test_every_figure_that_is_missing_is_told(held):
    (result,) = held(("s1", "L3", "64 agreements; 65; 66")).results
    assert [fault.text.split(" ")[0] for fault in result.faults] == ["'65'", "'66'"]


@pytest.mark.parametrize(
    ("cited", "reason"),
    [
        (("s2", "L1", "64"), "the document is not there"),
        (("s1", "L1", ""), "no figure named"),
        (("s1", "the table", "64"), "no place named"),
        (("s1", "", "64"), "no place named"),
    ],
)
def test_what_cannot_be_checked_has_its_reason(held, cited, reason):
    (result,) = held(cited).results
    assert (result.held.mark, result.held.reason) == ("not checked", reason)


def test_a_place_that_cannot_be_fails_without_the_document_too(held):
    (result,) = held(("s2", "L9-3", "64")).results
    assert result.held.mark == "failed"


def test_a_repair_lets_a_figure_stand_as_it_is_meant(place, held):
    cited = ("s1", "L5", "Title's in italics")
    assert held(cited).results[0].held.mark == "failed"
    record = place / "seeds" / "s1.toml"
    repair = '\n[[repair]]\nfound = "sfinfitalics"\nmeant = "s in italics"\n'
    record.write_text(record.read_text("utf-8") + repair, encoding="utf-8")
    assert held(cited).results[0].held.mark == "checked"


@pytest.mark.parametrize(
    ("locator", "evidence", "mark"),
    [
        ("L3-4", "64 agreements", "another copy"),
        ("L900", "64 agreements", "another copy"),
        ("p. 7", "1,640 arrests", "another copy"),
        ("L3-4", "65 agreements", "failed"),
    ],
)
def test_in_another_copy_figures_may_stand_anywhere(place, held, locator, evidence, mark):
    (place / "documents" / "report.txt").write_text("A cover page\n\f" + DOCUMENT, "utf-8")
    (result,) = held(("s1", locator, evidence)).results
    assert result.held.mark == mark


def test_a_miss_in_another_copy_names_the_file(place, held):
    (place / "documents" / "report.txt").write_text("Another report\n64 rules\n", "utf-8")
    (result,) = held(("s1", "L2", "64 agreements")).results
    assert result.faults[0].text == (
        "'64 agreements' does not stand in s1 as report.txt has it; "
        "the nearest is '64 rules' on line 2"
    )


@pytest.mark.parametrize("content", [b"%PDF-1.4", b"\xff\xfe\x00", b"caf\xe9"])
def test_a_document_that_is_no_text_is_not_checked(place, held, content):
    (place / "documents" / "report.txt").write_bytes(content)
    (result,) = held(HOLDING).results
    assert (result.held.mark, result.held.reason) == ("not checked", "the document cannot be read")


def test_a_figure_with_signs_of_a_terminal_is_told_on_one_line(held):
    (result,) = held(("s1", "L3", "\x1b[2Jgone")).results
    assert result.faults[0].text.startswith(r"'\x1b[2Jgone' does not stand")
