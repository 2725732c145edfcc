"""A dataset with a document, on which the tests of citations break one thing each."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from timeline.evidence import Report, Shelf, at_hand, verify
from timeline.loading import load
from timeline.program import Program

DOCUMENT = """\
Report on the study of 2031

The study found 64 agreements in
24  states, and 1,640 arrests.
Title\u2019sfinfitalics
"""
SHA256 = hashlib.sha256(DOCUMENT.encode()).hexdigest()
HEAD = "id,date,title,layer,source,locator,evidence\n"
RECORD = """\
id = "s1"
title = "Report"
caveats = ["Not signed."]
taken = ["a"]

[document]
name = "report.txt"
bytes = {size}
lines = 5
sha256 = "{sha256}"

[[left]]
place = "L1"
what = "The title"
why = "It says nothing."
"""


@pytest.fixture
def place(tmp_path) -> Path:
    """A folder with the folders ``aurora``, ``seeds`` and ``documents`` in it."""
    for name in ("aurora", "seeds", "documents"):
        (tmp_path / name).mkdir()
    (tmp_path / "aurora" / "program.toml").write_text('records = "../seeds"\n', encoding="utf-8")
    (tmp_path / "aurora" / "sources.csv").write_text("id,title\ns1,Report\ns2,Letter\n", "utf-8")
    record = RECORD.format(size=len(DOCUMENT.encode()), sha256=SHA256)
    (tmp_path / "seeds" / "s1.toml").write_text(record, encoding="utf-8")
    (tmp_path / "documents" / "report.txt").write_bytes(DOCUMENT.encode())
    return tmp_path


@pytest.fixture
def cite(place) -> Callable[..., Program]:
    """Load the dataset with rows given as (source, locator, evidence); they are a, b, c, ..."""

    def loaded(*cited: Sequence[str]) -> Program:
        rows = [
            f'{chr(97 + i)},2031,Event {i},core,{source},"{locator}","{evidence}"\n'
            for i, (source, locator, evidence) in enumerate(cited)
        ]
        table = place / "aurora" / "events.csv"
        table.write_text(HEAD + "".join(rows), encoding="utf-8")
        return load(place / "aurora")

    return loaded


@pytest.fixture
def held(place, cite) -> Callable[..., Report]:
    """Hold rows, given as for ``cite``, against the documents."""

    def report(*cited: Sequence[str]) -> Report:
        program = cite(*cited)
        return verify(program, at_hand(program, Shelf(place / "documents")))

    return report
