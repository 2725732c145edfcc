"""The records of the documents: what they may say, and what is said of their faults."""

import pytest

from timeline.errors import TableError
from timeline.loading import load
from timeline.record import Document, Left, Record, Repair

HASH = "0123456789abcdef" * 4
EVENTS = "id,date,title,source\npilot,2031,Pilot,s1\n"
SOURCES = f"id,title,sha256\ns1,Report,{HASH}\ns2,Letter,\n"
FULL = f"""
id = "s1"
title = "Report"
issuer = "Inspector"
date = 2031-06-18
number = "R-1"
kind = "report"
stance = "independent"
address = "https://example.org/report"
caveats = ["Not signed.", "Not dated."]
taken = ["pilot"]

[document]
name = "report.txt"
bytes = 12
lines = 3
sha256 = "{HASH.upper()}"

[[left]]
place = "L1"
what = "Title"
why = "No fact."

[[repair]]
found = "onfthe "
meant = "on the "

[[repair]]
found = "xx"
"""


@pytest.fixture
def recorded(tmp_path):
    """Load a dataset with records, each a text; ``program`` replaces the settings."""
    dataset, seeds = tmp_path / "aurora", tmp_path / "seeds"
    dataset.mkdir()
    seeds.mkdir()

    def loaded(*records: str, program: str = 'records = "../seeds"\n', sources: str = SOURCES):
        for name, text in {"events.csv": EVENTS, "sources.csv": sources}.items():
            (dataset / name).write_text(text, encoding="utf-8")
        (dataset / "program.toml").write_text(program, encoding="utf-8")
        for number, text in enumerate(records, 1):
            (seeds / f"r{number}.toml").write_text(text, encoding="utf-8")
        return load(dataset)

    return loaded


@pytest.fixture
def faults(recorded, tmp_path):
    def problems(*records: str, **texts: str) -> list[str]:
        with pytest.raises(TableError) as caught:
            recorded(*records, **texts)
        return [str(p).removeprefix(f"{tmp_path}/") for p in caught.value.problems]

    return problems


def test_a_record_is_read(recorded):
    program = recorded(FULL)
    assert program.notices == ()
    assert program.records == {
        "s1": Record(
            "s1", "Report", "Inspector", "2031-06-18", "R-1", "report", "independent",
            "https://example.org/report", ("Not signed.", "Not dated."), ("pilot",),
            (Left("L1", "Title", "No fact."),), Document("report.txt", 12, 3, HASH),
            (Repair("onfthe ", "on the "), Repair("xx", "")),
        )
    }  # fmt: skip


def test_a_record_needs_little(recorded):
    (record,) = recorded('id = "s2"\ntitle = "Letter"\n').records.values()
    assert record == Record("s2", "Letter")


def test_without_the_key_there_are_no_records(recorded):
    assert recorded("is no TOML", program="").records == {}


def test_other_files_of_the_folder_are_left_alone(recorded, tmp_path):
    (tmp_path / "seeds" / "README.md").write_text("# About", encoding="utf-8")
    assert list(recorded(FULL).records) == ["s1"]


def test_an_unknown_key_and_an_odd_date_are_notices(recorded):
    text = FULL.replace("2031-06-18", '"some day"').replace("issuer", "issuers")
    notices = recorded(text).notices
    assert [notice.rpartition("/")[2] for notice in notices] == [
        "r1.toml: `issuers` means nothing here; did you mean `issuer`?",
        "r1.toml: the date 'some day' is kept, but not understood",
    ]


def with_(before: str, after: str) -> str:
    assert before in FULL
    return FULL.replace(before, after)


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ("id = ", "1: wanted TOML"),
        (f"bytes = {'9' * 5000}", "1: wanted TOML"),
        ("a = " + "[" * 5000, "1: wanted TOML"),
        ('title = "Report"', " id: wanted an `id`"),
        (with_('"s1"', '"s3"'), "2: id: found 's3', wanted the id of a source in sources.csv"),
        (with_('"s1"', "1"), "2: id: found '1', wanted text in quotes"),
        (with_('["pilot"]', '["pilto"]'), "11: taken: found 'pilto', wanted ids of rows in ev"),
        (with_('["pilot"]', '"pilot"'), "11: taken: found 'pilot', wanted texts in brackets"),
        (with_('"Not signed."', "7"), "10: caveats: found \"[7, 'Not dated.']\", wanted texts"),
        (with_("https://", "javascript:"), "9: address: found "),
        (with_("= 12", "= -1"), "15: document.bytes: found '-1', wanted a whole number"),
        (with_("= 3", "= true"), "16: document.lines: found 'True', wanted a whole number"),
        (with_('"report.txt"', '"../report.txt"'), "14: document.name: found '../report.txt'"),
        (with_('name = "report.txt"', ""), "13: document.name: wanted a `name`"),
        (with_(HASH.upper(), "12ab"), "17: document.sha256: found '12ab', wanted a SHA-256"),
        (with_(HASH.upper(), "0" * 64), "17: document.sha256: found '0000"),
        (with_('why = "No fact."', ""), "19: left.why: wanted a `why`"),
        (with_("[[left]]", "[left]"), "19: left: found '[left]', wanted tables, each `[[left]]`"),
        (with_('"xx"', '""'), "29: repair.found: wanted a `found`"),
        (with_('"xx"', r'"x\ny"'), "29: repair.found: found 'x\\ny', wanted text within one line"),
        (
            with_('"xx"', '"onfthe "'),
            "29: repair.found: found 'onfthe ', wanted one repair of a",
        ),
        ("[document]\n[[document]]", "2: wanted TOML"),
        ('id = "s1"\ntitle = "A"\ndocument = 1', "3: document: found '1', wanted a table"),
        ("\0", "1: found '\\x00', wanted a text file"),
    ],
)
def test_a_fault_is_told_with_its_place(faults, record, fault):
    assert faults(record)[0].startswith(f"seeds/r1.toml:{fault}")


def test_two_records_of_one_source_are_a_fault(faults):
    (fault,) = faults(FULL, FULL)
    assert fault.startswith("seeds/r2.toml:2: id: found 's1', wanted one record a source; ")


@pytest.mark.parametrize("named", ["../seed", "program.toml", "a\\u0000b", "x" * 300])
def test_a_folder_that_is_not_there_is_a_fault(faults, named):
    (fault,) = faults(program=f'records = "{named}"\n')
    assert fault.startswith("aurora/program.toml:1: records: found ")


def test_a_folder_in_place_of_a_record_is_a_fault(faults, tmp_path):
    (tmp_path / "seeds" / "r1.toml").mkdir()
    assert faults() == ["seeds/r1.toml: wanted a TOML file; is a directory"]


def test_the_hash_of_a_source_is_checked_and_its_date_noted(recorded, faults):
    assert faults(sources="id,title,sha256\ns1,Report,12ab\n") == [
        "aurora/sources.csv:2: sha256: found '12ab', wanted a SHA-256: 64 hexadecimal digits; "
        "these are 4 letters"
    ]
    program = recorded(sources=f"id,title,date,sha256\ns1,Report,some day,{HASH.upper()}\n")
    assert program.sources["sha256"].tolist() == [HASH]
    assert [notice.rpartition("/")[2] for notice in program.notices] == [
        "sources.csv:2: the date 'some day' is kept, but not understood"
    ]
