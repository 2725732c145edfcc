"""The records of the five documents, and every citation held against the documents at hand.

The documents are not in the repository. They are looked for in the folder that the environment
variable TIMELINE_DOCUMENTS names, else in ``../shared/seeds`` beside the checkout. Where they are
not there, the records are still checked by themselves and one case says that no text was found;
a folder that was named and lacks a document is a failure. How a citation is checked is tested in
tests/evidence.
"""

import os
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline import bundled
from timeline.evidence import Shelf, at_hand, verify, written
from timeline.evidence.places import places
from timeline.loading import load
from timeline.schema import VERIFIED_FILE

TOP = Path(__file__).resolve().parent.parent
RECORDS = sorted((TOP / "seeds").glob("*.toml"))
NAMED = os.environ.get("TIMELINE_DOCUMENTS", "")
DOCUMENTS = Path(NAMED) if NAMED else TOP.parent / "shared" / "seeds"

PROGRAM = load(bundled.data_dir())
COPIES = at_hand(PROGRAM, Shelf(DOCUMENTS)) if NAMED or DOCUMENTS.is_dir() else {}
REPORT = verify(PROGRAM, COPIES) if COPIES else None


def record(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def citations(source: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Row id, locator and figures of every citation of one source."""
    return [
        (row.id, locator, figures)
        for row in PROGRAM.events.itertuples()
        for cited, locator, figures in zip(row.source, row.locator, row.evidence, strict=True)
        if cited == source
    ]


def spans(locator: str) -> list[tuple[int, int]]:
    """First and last line of each place that a locator names, counted from 1."""
    return [(place.first, place.last) for place in places(locator) if place.kind == "line"]


def test_there_is_one_record_for_each_of_the_five_documents():
    assert [path.stem for path in RECORDS] == [
        "article_2012", "explainer", "ice_factsheet_2013", "ice_letter_2012", "oig_12_130",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "size", "lines", "start"),
    [
        ("article_2012", 5236, 46, "11d1dcbd"),
        ("explainer", 4148, 15, "c86098e1"),
        ("ice_factsheet_2013", 4746, 59, "72c478ae"),
        ("ice_letter_2012", 12034, 186, "b4c7258d"),
        ("oig_12_130", 19670, 425, "4085bd05"),
    ],
)
def test_a_record_identifies_the_text_that_the_locators_count(name, size, lines, start):
    text = record(TOP / "seeds" / f"{name}.toml")["document"]
    assert (text["bytes"], text["lines"], text["sha256"][:8]) == (size, lines, start)
    assert re.fullmatch("[0-9a-f]{64}", text["sha256"])


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_and_its_source_say_the_same(path):
    found = record(path)
    (source,) = PROGRAM.sources[PROGRAM.sources["id"] == found["id"]].to_dict("records")
    assert found["id"] == path.stem
    assert {key: found[key] for key in ("title", "issuer", "date", "number", "kind", "stance")} == {
        key: source[key] for key in ("title", "issuer", "date", "number", "kind", "stance")
    }
    assert (found["address"], found["document"]["sha256"]) == (source["url"], source["sha256"])


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_lists_exactly_the_rows_that_cite_it(path):
    assert set(record(path)["taken"]) == {row for row, _, _ in citations(path.stem)}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_says_what_was_left_and_why_and_what_to_be_careful_about(path):
    found = record(path)
    assert found["caveats"]
    assert found["left"]
    for left in found["left"]:
        assert left["what"]
        assert left["why"]
        assert spans(left["place"])
        assert all(last <= found["document"]["lines"] for _, last in spans(left["place"]))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_citation_of_a_document_names_lines_of_it_and_what_stands_there(path):
    lines = record(path)["document"]["lines"]
    for row, locator, figures in citations(path.stem):
        assert figures, row
        assert spans(locator), row
        assert all(1 <= first <= last <= lines for first, last in spans(locator)), row


@pytest.mark.parametrize("report", [REPORT], ids=["at hand" if REPORT else "no"])
def test_every_citation_of_the_five_documents_is_checked(report):
    """One case: what is at hand, or "no"."""
    if report is None:
        return
    core = set(PROGRAM.events.loc[PROGRAM.events["layer"] == "core", "id"])
    open_rows = {name for name, check in report.checks.items() if check.mark != "checked"} & core
    open_terms = {name for name, check in report.term_checks.items() if check.mark != "checked"}
    assert {name: COPIES[name].state for name in PROGRAM.records} == dict.fromkeys(
        PROGRAM.records, "same"
    )
    assert [(result.citation, result.faults) for result in report.failed] == []
    assert core <= set(report.checks)
    assert (open_rows, open_terms) == (set(), set())
    assert [copy.unused for copy in COPIES.values() if copy.unused] == []


@pytest.mark.parametrize("report", [REPORT], ids=["at hand" if REPORT else "no"])
def test_what_is_shown_of_the_checks_is_up_to_date(report):
    if report is not None:
        kept = bundled.data_dir() / VERIFIED_FILE
        assert kept.read_bytes() == written(report), "run `make verify`"


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_counts_the_bytes_and_lines_of_its_document(path):
    if COPIES:
        found = record(path)["document"]
        content = (DOCUMENTS / found["name"]).read_bytes()
        lines = content.decode("utf-8").split("\n")
        assert (len(content), len(lines) - (lines[-1] == "")) == (found["bytes"], found["lines"])


def test_the_documents_themselves_are_not_in_the_repository():
    names = {record(path)["document"]["name"] for path in RECORDS}
    assert not [path for path in (TOP / "seeds").rglob("*") if path.name in names]
    assert {path.suffix for path in (TOP / "seeds").iterdir()} == {".toml", ".md"}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_has_the_date_of_its_document(path):
    days = {"ice_letter_2012": date(2012, 7, 11), "article_2012": date(2012, 2, 25),
            "ice_factsheet_2013": date(2013, 6, 18), "oig_12_130": date(2012, 9, 25)}  # fmt: skip
    written = record(path)["date"].removesuffix("?")
    assert written == (days[path.stem].isoformat() if path.stem in days else "")
