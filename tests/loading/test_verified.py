"""``verified.json``: read where it fits, left out where it does not."""

import json
import os

import pytest

from timeline import fingerprints
from timeline.loading import load
from timeline.record import LAPSED, Check, Held

EVENTS = "id,date,title,source,locator,evidence\na,2031,Pilot,s1,L1,12\nb,2032,End,s1,L2,13\n"
GLOSSARY = "term,definition,source,locator,evidence\nMOA,An agreement.,s1,L1,MOA\n"
SHA256 = "ab" * 32
CHECKED = {"source": "s1", "mark": "checked", "sha256": SHA256}


@pytest.fixture
def dataset(tmp_path):
    folder = tmp_path / "aurora"
    folder.mkdir()
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    (folder / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return folder


@pytest.fixture
def kept(dataset):
    """Load the dataset with a file of checks: the citations of a and of MOA."""
    program = load(dataset)
    rows, terms = fingerprints.of_events(program), fingerprints.of_terms(program)

    def loaded(*citations: dict, **changed: object):
        checks = {"mark": "checked", "citations": list(citations or [CHECKED])}
        content = {
            "format": 1,
            "events": {"a": {"fingerprint": rows["a"], **checks}},
            "glossary": {"MOA": {"fingerprint": terms["MOA"], **checks}},
        }
        (dataset / "verified.json").write_text(json.dumps(content | changed), encoding="utf-8")
        return load(dataset)

    return loaded


def test_checks_are_read_by_row_and_by_term(kept):
    program = kept()
    assert (list(program.checks), list(program.term_checks)) == (["a"], ["MOA"])
    check = program.checks["a"]
    assert check == Check("checked", (Held("s1", "checked", SHA256),), check.fingerprint)
    assert program.notices == ()


def test_without_the_file_there_are_none(dataset):
    program = load(dataset)
    assert (program.checks, program.term_checks, program.notices) == ({}, {}, ())


def test_a_check_of_another_state_of_the_row_has_lapsed(kept, dataset):
    kept()
    (dataset / "events.csv").write_text(EVENTS.replace("12", "14"), encoding="utf-8")
    program = load(dataset)
    assert program.checks["a"] == Check("not checked", (Held("s1", "not checked", "", LAPSED),))
    assert program.term_checks["MOA"].mark == "checked"
    assert program.notices == ()


def test_a_check_with_other_sources_than_the_row_has_lapsed(kept):
    assert kept(CHECKED, CHECKED).checks["a"].held == (Held("s1", "not checked", "", LAPSED),)


def test_a_check_of_a_row_that_is_gone_is_left_out(kept, dataset):
    kept()
    (dataset / "events.csv").write_text(EVENTS.replace("a,2031", "c,2031"), encoding="utf-8")
    assert load(dataset).checks == {}


NOT_UNDERSTOOD = "verified.json is not understood and left out; `program-timeline verify` makes it"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff", b"[]", b"null", b"1", b'"text"', b"{}", b"[" * 100_000,
        b'{"format": 2, "events": {}, "glossary": {}}', b'{"format": 1, "events": {}}',
        b'{"format": 1, "events": [], "glossary": {}}',
        b'{"format": 1, "events": {"a": 1}, "glossary": {}}',
        b'{"format": 1, "events": {"a": {"mark": "checked"}}, "glossary": {}}',
        b'{"format": 1, "events": {"a": {"mark": "fine", "citations": []}}, "glossary": {}}',
        b'{"format": 1, "events": {"a": {"mark": ["checked"], "citations": []}}, "glossary": {}}',
        b'{"format": 1, "events": {"a": {"mark": "checked", "citations": [1]}}, "glossary": {}}',
        b'{"format": 1' + b"0" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_one_notice_and_no_marks(dataset, content):
    (dataset / "verified.json").write_bytes(content)
    program = load(dataset)
    assert (program.checks, program.term_checks) == ({}, {})
    assert program.notices == (NOT_UNDERSTOOD,)


def test_a_folder_of_that_name_is_a_notice(dataset):
    (dataset / "verified.json").mkdir()
    (notice,) = load(dataset).notices
    assert notice.endswith("verified.json is left out: is a directory")


def test_a_pipe_of_that_name_is_a_notice(dataset):
    os.mkfifo(dataset / "verified.json")
    (notice,) = load(dataset).notices
    assert notice.endswith("verified.json is left out: is no ordinary file")


def test_one_table_by_itself_has_no_checks(kept, dataset):
    kept()
    assert load(dataset / "events.csv").checks == {}
