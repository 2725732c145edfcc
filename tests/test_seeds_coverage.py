"""Each line of the five documents is cited, explained in the glossary or left with a reason.

The documents are looked for where tests/test_seeds.py looks. Which lines are blank is known only
from them; without them, what is left of each record is still held against the tables.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from timeline import bundled
from timeline.evidence.places import places
from timeline.evidence.text import read, unused
from timeline.loading import load
from timeline.record import Record

PROGRAM = load(bundled.data_dir())
RECORDS = list(PROGRAM.records.values())
NAMED = os.environ.get("TIMELINE_DOCUMENTS", "")
TOP = Path(__file__).resolve().parent.parent
DOCUMENTS = Path(NAMED) if NAMED else TOP.parent / "shared" / "seeds"
RUN = 8
"""Words in a row that would count as copied."""


def document(record: Record) -> Path:
    return DOCUMENTS / record.document.name


def at_hand() -> list[Record]:
    """The records whose document is there; all of them where a folder was named."""
    return [record for record in RECORDS if NAMED or document(record).is_file()]


def name(record: Record | None) -> str:
    return record.id if record else "no"


def lines_of(locator: str) -> set[int]:
    """Every line that a locator names, counted from 1."""
    return {line for place in places(locator) for line in range(place.first, place.last + 1)}


def located(table: pd.DataFrame, source: str) -> Iterator[str]:
    """The locators of one source in a table."""
    for row in table.itertuples():
        cited = zip(row.source, row.locator, strict=True)
        yield from (locator for one, locator in cited if one == source)


def accounted(record: Record) -> set[int]:
    """The lines of a document that a row, a term or a part left out names."""
    named = [
        *located(PROGRAM.events, record.id),
        *located(PROGRAM.glossary, record.id),
        *(left.place for left in record.left),
    ]
    return set().union(*map(lines_of, named))


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9()']+", text.casefold().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words in a row."""
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_every_place_left_out_lies_in_its_document(record):
    for left in record.left:
        assert lines_of(left.place), left
        assert max(lines_of(left.place)) <= record.document.lines


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_a_row_or_term_that_a_reason_names_is_there(record):
    ids = {word for left in record.left for word in re.findall(r"\w+_\w+", left.why)}
    assert ids <= set(PROGRAM.events["id"])


@pytest.mark.parametrize("record", at_hand() or [None], ids=name)
def test_every_line_is_cited_explained_or_left_with_a_reason(record):
    """One case for each document at hand; the one case "no" where there is none."""
    if record is None:
        assert not any(document(one).is_file() for one in RECORDS)
        return
    lines = document(record).read_text(encoding="utf-8").split("\n")
    written = {number for number, line in enumerate(lines, start=1) if line.strip()}
    assert written - accounted(record) == set()


@pytest.mark.parametrize("record", at_hand() or [None], ids=name)
def test_a_repair_mends_what_its_document_has_wrong(record):
    if record is None:
        assert not any(document(one).is_file() for one in RECORDS)
        return
    data = document(record).read_bytes()
    assert unused(record.repairs, data) == []
    mended = read(data, record.repairs).content
    assert all(repair.meant in mended for repair in record.repairs)


@pytest.mark.parametrize("record", at_hand() or [None], ids=name)
def test_our_texts_copy_no_eight_words_of_a_document(record):
    if record is None:
        assert not any(document(one).is_file() for one in RECORDS)
        return
    copied = runs(document(record).read_text(encoding="utf-8"))
    for table, columns in (
        (PROGRAM.events, ("title", "summary", "note")),
        (PROGRAM.disagreements, ("question", "note")),
    ):
        for row in table.to_dict("records"):
            found = set().union(*(runs(row[column]) for column in columns)) & copied
            assert not found, row["id"]


def test_a_line_that_nothing_names_would_be_found():
    record = RECORDS[0]
    names = accounted(record)
    assert 1 in names
    assert record.document.lines + 1 not in names
    assert lines_of("L3-5 Background; L9; footnote 2") == {3, 4, 5, 9}
