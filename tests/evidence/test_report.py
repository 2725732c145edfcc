"""The citations of a program as a whole: marks of rows, and the file that keeps them."""

import json

import pytest

from timeline import fingerprints
from timeline.evidence import Copy, written
from timeline.evidence.report import row_mark
from timeline.loading import load
from timeline.record import LAPSED, Held
from timeline.schema import VERIFIED_FILE

HOLDING = ("s1", "L3-4", "64 agreements")
COPIES = {
    "recorded": Copy("recorded", "same", "0" * 64),
    "other": Copy("other", "not there"),
    "third": Copy("third", "not there"),
}


@pytest.mark.parametrize(
    ("marks", "mark"),
    [
        ({"recorded": "checked"}, "checked"),
        ({"recorded": "checked", "other": "not checked"}, "checked"),
        ({"recorded": "checked", "other": "another copy"}, "checked"),
        ({"recorded": "checked", "other": "failed"}, "failed"),
        ({"recorded": "not checked", "other": "another copy"}, "not checked"),
        ({"recorded": "another copy", "other": "not checked"}, "another copy"),
        ({"other": "another copy"}, "another copy"),
        ({"other": "another copy", "third": "not checked"}, "not checked"),
        ({"other": "not checked"}, "not checked"),
    ],
)
def test_a_row_is_as_sure_as_its_recorded_documents(marks, mark):
    assert row_mark([Held(name, found) for name, found in marks.items()], COPIES) == mark


def test_rows_and_terms_are_both_checked(place, held):
    (place / "aurora" / "glossary.csv").write_text(
        "term,definition,source,locator,evidence\n"
        "MOA,An agreement.,s1,L3,64 agreements\nICE,An agency.,s1,L3,65\nBare,No source.,,,\n",
        encoding="utf-8",
    )
    report = held(HOLDING, ("s1 | s2", "L3 | L1", "65 | 64"))
    assert {name: check.mark for name, check in report.checks.items()} == {
        "a": "checked",
        "b": "failed",
    }
    assert {name: check.mark for name, check in report.term_checks.items()} == {
        "MOA": "checked",
        "ICE": "failed",
    }
    assert [result.citation.line for result in report.failed] == [3, 3]


def kept(place, report) -> dict:
    (place / "aurora" / VERIFIED_FILE).write_bytes(written(report))
    program = load(place / "aurora")
    return dict(program.checks)


def test_what_is_written_is_read_again(place, held):
    report = held(HOLDING, ("s1", "L3", "65"), ("s1 | s2", "L3 | L1", "64 | 12"))
    assert kept(place, report) == report.checks


def test_rows_of_which_nothing_could_be_checked_are_not_written(place, held):
    assert set(kept(place, held(HOLDING, ("s2", "L1", "64")))) == {"a"}


def test_the_same_report_gives_the_same_bytes(held):
    content = written(held(HOLDING, ("s1", "L3", "65")))
    assert content == written(held(HOLDING, ("s1", "L3", "65")))
    assert list(json.loads(content)) == ["events", "format", "glossary"]
    assert content.endswith(b"}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2031,Event 0", "2032,Event 0"),
        ("Event 0", "Event zero"),
        ("L3-4", "L3"),
        ("64 agreements", "64"),
        (",core,", ",context,"),
    ],
)
def test_a_mark_lapses_when_its_row_changes(place, held, before, after):
    assert kept(place, held(HOLDING, HOLDING))["a"].mark == "checked"
    table = place / "aurora" / "events.csv"
    lines = table.read_text("utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace(before, after)
    table.write_text("".join(lines), encoding="utf-8")
    checks = load(place / "aurora").checks
    assert [(one.mark, one.reason) for one in checks["a"].held] == [("not checked", LAPSED)]
    assert (checks["a"].mark, checks["b"].mark) == ("not checked", "checked")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('sha256 = "', 'sha256 = "0000'),
        ("[[left]]", '[[repair]]\nfound = "64"\nmeant = "65"\n\n[[left]]'),
    ],
)
def test_a_mark_lapses_when_the_record_of_its_document_changes(place, held, before, after):
    kept(place, held(HOLDING))
    record = place / "seeds" / "s1.toml"
    text = record.read_text("utf-8").replace(before, after)
    if "0000" in after:
        start = text.index(after) + len(after)
        text = text[: start + 60] + text[start + 64 :]
    record.write_text(text, encoding="utf-8")
    assert load(place / "aurora").checks["a"].held[0].reason == LAPSED


def test_a_mark_does_not_lapse_when_only_places_change(place, held):
    kept(place, held(HOLDING, HOLDING))
    table = place / "aurora" / "events.csv"
    head, *rows = table.read_text("utf-8").splitlines()
    moved = [f"note,{head}", *(f",{row}" for row in reversed(rows))]
    table.write_text("\n".join(moved) + "\n", encoding="utf-8")
    assert load(place / "aurora").checks["a"].mark == "checked"


def test_fingerprints_are_the_same_on_every_system(cite):
    states = fingerprints.of_events(cite(HOLDING, ("s1", "L3", "64")))
    assert states == {"a": "d26960965f0db1dd", "b": "aacca8e0d769929f"}
