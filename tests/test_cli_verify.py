"""``program-timeline verify``: what it prints, what it writes, and how it ends."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.loading import load

DOCUMENT = b"Report of 2031\n\nThe study found 64 agreements\nin 24 states.\n"
SHA256 = hashlib.sha256(DOCUMENT).hexdigest()
EVENTS = """\
id,date,title,layer,source,locator,evidence
a,2031,Study,core,s1,L3,64 agreements
b,2032,States,core,s1 | s2,L3-4 | p. 2,64 agreements in 24 states | 24
c,2033,Letter,context,s2,p. 1,12
d,2034,Remark,,s1,L1,
"""
RECORD = f"""\
id = "s1"
title = "Report"
taken = ["a", "b"]

[document]
name = "report.txt"
bytes = {len(DOCUMENT)}
lines = 4
sha256 = "{SHA256}"
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder to be in, with a dataset, its records and a document."""
    for name in ("data", "seeds", "documents"):
        (tmp_path / name).mkdir()
    (tmp_path / "data" / "program.toml").write_text('records = "../seeds"\n', encoding="utf-8")
    (tmp_path / "data" / "sources.csv").write_text("id,title\ns1,Report\ns2,Letter\n", "utf-8")
    (tmp_path / "data" / "events.csv").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "seeds" / "s1.toml").write_text(RECORD, encoding="utf-8")
    (tmp_path / "documents" / "report.txt").write_bytes(DOCUMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def verify(*more: str) -> int:
    return main(["verify", "data", "--documents", "documents", *more])


def change(path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def failures(capsys) -> list[str]:
    """The lines under "failed", and the one on standard error after them."""
    said = capsys.readouterr()
    lines = said.out.splitlines()
    start = lines.index("failed") + 1
    listed = [line.strip() for line in lines[start:] if line.startswith("  ")]
    return [*listed, said.err.removesuffix("\n")]


def test_verify_says_what_holds_and_what_could_not_be_checked(place, capsys):
    assert verify() == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines() == [
        "documents in documents",
        "  s1                   same file; 2 of 3 citations hold",
        "rows",
        "  core                 2 of 2 checked",
        "  context              0 of 1 checked",
        "  without a layer      0 of 1 checked",
        "not checked",
        "  the document is not there: 2 citations of 1 source",
        "  no figure named: 1 citation of 1 source",
        "data/verified.json: written",
    ]


def test_what_is_found_is_written_beside_the_data(place):
    assert verify() == 0
    checks = load("data").checks
    assert {name: check.mark for name, check in checks.items()} == {"a": "checked", "b": "checked"}
    assert [held.mark for held in checks["b"].held] == ["checked", "not checked"]
    assert checks["a"].held[0].sha256 == SHA256


def test_a_second_run_changes_nothing(place, capsys):
    verify()
    before = (place / "data" / "verified.json").read_bytes()
    capsys.readouterr()
    assert verify() == 0
    assert capsys.readouterr().out.endswith("data/verified.json: is up to date\n")
    assert (place / "data" / "verified.json").read_bytes() == before
    assert sorted(path.name for path in (place / "data").iterdir()) == [
        "events.csv", "program.toml", "sources.csv", "verified.json",
    ]  # fmt: skip


def test_a_dry_run_writes_nothing(place, capsys):
    assert verify("--dry-run") == 0
    assert "verified.json" not in capsys.readouterr().out
    assert not (place / "data" / "verified.json").exists()


def test_verbose_lists_what_could_not_be_checked(place, capsys):
    assert verify("--verbose") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[lines.index("  no figure named: 1 citation of 1 source") + 1 : -1] == [
        "not checked",
        "  data/events.csv:3: s2: the document is not there",
        "  data/events.csv:4: s2: the document is not there",
        "  data/events.csv:5: s1: no figure named",
    ]


def test_a_wrong_figure_is_caught(place, capsys):
    change(place / "data" / "events.csv", "L3,64 agreements", "L3,65 agreements")
    assert verify() == 1
    assert failures(capsys) == [
        "data/events.csv:2: evidence: '65 agreements' does not stand in s1 at L3; "
        "the nearest is '64 agreements' on line 3",
        "program-timeline: 1 fault; see above",
    ]
    assert load("data").checks["a"].mark == "failed"


def test_a_wrong_locator_is_caught(place, capsys):
    change(place / "data" / "events.csv", "L3,64 agreements", "L1,64 agreements")
    change(place / "data" / "events.csv", "s1,L1,\n", "s1,L9,\n")
    assert verify() == 1
    assert failures(capsys) == [
        "data/events.csv:2: evidence: '64 agreements' does not stand in s1 at L1; "
        "it stands on line 3",
        "data/events.csv:5: locator: L9 is out of range: the document has 4 lines",
        "program-timeline: 2 faults; see above",
    ]


def test_a_wrong_document_is_caught(place, capsys):
    other = DOCUMENT.replace(b"Report", b"A report")
    (place / "documents" / "report.txt").write_bytes(other)
    assert verify() == 1
    assert failures(capsys) == [
        f"s1: report.txt is not the recorded file: its SHA-256 is "
        f"{hashlib.sha256(other).hexdigest()}, recorded is {SHA256}",
        "program-timeline: 1 fault; see above",
    ]
    assert load("data").checks["a"].mark == "another copy"


@pytest.mark.parametrize("breaks", [b"\r\n", b"\r"])
def test_a_document_with_other_line_ends_is_another_copy(place, capsys, breaks):
    (place / "documents" / "report.txt").write_bytes(DOCUMENT.replace(b"\n", breaks))
    assert verify() == 1
    assert "  s1                   another copy; 2 of 3 citations hold\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"%PDF-1.7", "a PDF document; its text is needed"), (b"\xff\xfe", "not text in UTF-8")],
)
def test_a_document_that_cannot_be_read_is_said(place, capsys, content, why):
    (place / "documents" / "report.txt").write_bytes(content)
    assert verify() == 1
    assert failures(capsys)[0] == f"s1: report.txt cannot be read: {why}"


def test_an_empty_document_holds_nothing(place, capsys):
    (place / "documents" / "report.txt").write_bytes(b"")
    assert verify() == 1
    assert len(failures(capsys)) == 4


def test_a_repair_that_finds_nothing_is_said(place, capsys):
    record = place / "seeds" / "s1.toml"
    record.write_text(RECORD + '\n[[repair]]\nfound = "thefstudy"\nmeant = "the study"\n', "utf-8")
    assert verify() == 1
    assert failures(capsys)[0] == "s1: the repair of 'thefstudy' finds nothing in report.txt"


def test_a_document_without_a_record_is_a_copy_and_no_fault(place, capsys):
    (place / "documents" / "s2.txt").write_text("12 letters\n\f24 words\n", encoding="utf-8")
    assert verify() == 0
    said = capsys.readouterr().out
    assert "  s2                   a copy, none is recorded; 2 of 2 citations hold\n" in said
    assert "  context              0 of 1 checked, 1 in another copy\n" in said


def test_the_glossary_is_checked_too(place, capsys):
    (place / "data" / "glossary.csv").write_text(
        "term,definition,source,locator,evidence\n"
        "Study,A look.,s1,L3,study\nState,A part.,s1,L4,12\n",
        encoding="utf-8",
    )
    assert verify() == 1
    assert "glossary\n  terms                1 of 2 checked, 1 failed\n" in capsys.readouterr().out


def test_no_document_at_all_is_an_error_and_writes_nothing(place, capsys):
    (place / "documents" / "report.txt").rename(place / "report.txt")
    assert verify() == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        "program-timeline: documents: holds none of the documents that are cited\n",
    )
    assert not (place / "data" / "verified.json").exists()


def test_a_dataset_that_cites_nothing_is_told_so(place, capsys):
    (place / "data" / "program.toml").unlink()
    (place / "data" / "events.csv").write_text("date,title\n2031,Study\n", encoding="utf-8")
    assert verify() == 1
    assert capsys.readouterr().err == (
        "program-timeline: data: cites no source, so there is nothing to verify\n"
    )


@pytest.mark.parametrize("folder", ["nowhere", "data/events.csv"])
def test_documents_have_to_be_in_a_folder(place, capsys, folder):
    assert main(["verify", "data", "--documents", folder]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: {folder}: is no folder; name the one with the documents\n"
    )


def test_one_table_has_no_place_for_the_result(place, capsys):
    assert main(["verify", "data/events.csv", "--documents", "documents"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("program-timeline: data/events.csv: is one table; verify needs a f")
    assert said.err.count("\n") == 1


def a_circle(path):
    path.symlink_to(path)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, a_circle])
def test_a_result_that_cannot_be_written_is_said_in_one_line(make, place, capsys):
    make(place / "data" / "verified.json")
    assert verify() == 1
    assert capsys.readouterr() == (
        "",
        "program-timeline: data/verified.json: is no ordinary file; move it away\n",
    )
    assert sorted(path.name for path in (place / "data").iterdir()) == [
        "events.csv", "program.toml", "sources.csv", "verified.json",
    ]  # fmt: skip


def test_a_link_is_followed_instead_of_replaced(place):
    (place / "kept.json").write_text("{}", encoding="utf-8")
    (place / "data" / "verified.json").symlink_to(place / "kept.json")
    assert verify() == 0
    assert (place / "data" / "verified.json").is_symlink()
    assert json.loads((place / "kept.json").read_text("utf-8"))["format"] == 1


def test_a_dataset_at_fault_is_not_verified(place, capsys):
    change(place / "data" / "events.csv", "2031", "soon")
    assert verify() == 1
    assert "data/events.csv:2: date: found 'soon'" in capsys.readouterr().err


def test_check_says_how_many_rows_are_checked_and_how_many_have_changed(place, capsys):
    verify()
    change(place / "data" / "events.csv", "2032,States", "2032,All states")
    capsys.readouterr()
    assert main(["check", "data"]) == 0
    assert "checked        1 of 4 rows, 1 changed since they were checked\n" in (
        capsys.readouterr().out
    )
