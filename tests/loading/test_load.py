"""The door: tables at fault, each under its fault's name, and tables that are only odd."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.errors import TableError
from timeline.loading import load

TABLES = Path(__file__).resolve().parent.parent / "tables"

AT_FAULT = {
    "a-bad-date.csv": ["3: date: found '2031-13'"],
    "a-column-twice.csv": ["1: Title: found 'Title', wanted each column once"],
    "a-column-without-a-name.csv": ["1: wanted a name for column 2"],
    "a-derived-value-without-a-formula.csv": ["2: formula: wanted row ids and arithmetic"],
    "a-duplicate-id.csv": ["4: id: found 'pilot', wanted a name that no other row has; line 2"],
    "a-formula-that-names-no-row.csv": ["4: formula: found 'frst2031 + cut2032'"],
    "a-measure-without-a-value.csv": ["2: value: wanted a number"],
    "a-near-miss-of-a-required-column.csv": ["1: dates: found 'dates', wanted a column `date`"],
    "a-picture.csv": [" found 'a PNG picture', wanted a text file"],
    "a-reversed-interval.csv": ["2: end: found '2031-04'"],
    "a-script-as-address.csv": ["2: url: found 'javascript:alert(1)'"],
    "a-value-that-is-no-number.csv": [
        "2: value: found '1,595'",
        "3: value: found '68 million'",
        "4: value: found '12%'",
        "5: value: found 'many'",
    ],
    "a-value-without-a-unit.csv": ["2: unit: wanted the unit of `value`"],
    "a-zero-byte.csv": ["2: found "],
    "an-empty-file.csv": [" found 'an empty file'"],
    "an-end-without-a-start.csv": ["2: date: wanted a start"],
    "an-id-with-blanks.csv": ["2: id: found 'first pilot'"],
    "an-unclosed-quote.csv": ["3: wanted a closing quote for the one that opens here"],
    "more-locators-than-sources.csv": ["2: locator: ", "3: evidence: ", "4: locator: "],
    "no-date-column.csv": ["1: found 'id, title, summary', wanted a column `date`"],
    "no-title-in-a-row.csv": ["3: title: wanted a `title` in every row"],
    "one-bad-date-in-50-rows.csv": ["38: date: found '2031-02-30'"],
    "only-blank-lines.csv": [" found 'an empty file'"],
    "quoted-newlines.csv": ["7: date: found 'soon'"],
    "several-faults.csv": [
        "2: unit: ",
        "2: date: found 'soon'",
        "3: title: ",
        "3: unit: ",
        "3: id: found 'a'",
        "3: value: found 'x'",
    ],
    "text-after-a-quote.csv": ["2: wanted nothing between the closing quote on line 2"],
    "too-many-cells.csv": ["2: found 'at last', wanted at most 2 cells"],
    "windows-1252.csv": ["2: found 'the byte 0xE9'"],
    "words-that-are-not-allowed.csv": [
        "2: role: found 'ovr'",
        "2: bound: found 'atleast'",
        "2: status: found 'enactd'",
        "2: basis: found 'guessed'",
        "2: importance: found '6', wanted 1, 2, 3, 4 or 5",
    ],
}
FOLDERS_AT_FAULT = {
    "a-disagreement-that-names-an-unknown-row": [
        "disagreements.csv:2: rows: found 'pilots'",
        "disagreements.csv:3: kind: found 'lengths'",
        "disagreements.csv:3: formula: found 'pilt - 1'",
    ],
    "a-source-that-does-not-exist": [
        "events.csv:2: source: found 'A-3'",
        "events.csv:3: source: found 'B-2'",
        "glossary.csv:2: source: found 'A-9'",
        "sources.csv:3: url: found 'ftp://example.org/a-2'",
    ],
    "settings-at-fault": [
        "program.toml:1: title: ",
        "program.toml:2: covers: ",
        "program.toml:3: order: ",
        "program.toml:7: fiscal.start_month: ",
        "program.toml:11: lane.color: ",
        "program.toml:14: lane.name: ",
        "program.toml:17: key_figure.row: ",
        "program.toml:23: view.kind: ",
        "program.toml:28: period.to: ",
    ],
}
ODD = [
    "a-byte-order-mark.csv",
    "blank-lines-and-columns.csv",
    "old-line-ends.csv",
    "plain.csv",
    "semicolons.csv",
    "short-rows.csv",
    "spaces-and-capitals-in-headers.csv",
    "tabs.csv",
    "utf-16-big-endian.csv",
    "utf-16-little-endian.csv",
    "windows-line-ends.csv",
]


def faults_of(path: Path) -> list[str]:
    with pytest.raises(TableError) as caught:
        load(path)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", AT_FAULT)
def test_a_table_at_fault_says_where(name):
    found, expected = faults_of(TABLES / name), AT_FAULT[name]
    assert len(found) == len(expected)
    for problem, start in zip(found, expected, strict=True):
        assert problem.startswith(f"{TABLES / name}:{start}")


@pytest.mark.parametrize("name", FOLDERS_AT_FAULT)
def test_a_folder_at_fault_says_in_which_file_and_where(name):
    found, expected = faults_of(TABLES / name), FOLDERS_AT_FAULT[name]
    assert len(found) == len(expected)
    for problem, start in zip(found, expected, strict=True):
        assert problem.startswith(f"{TABLES / name}{os.sep}{start}")


@pytest.mark.parametrize("name", ODD)
def test_a_table_that_is_only_odd_is_read(name):
    program = load(TABLES / name)
    shown = program.events[["id", "date", "title", "summary"]].values.tolist()
    assert shown == [
        ["design", "2031-02", "Design begins", "Plans, drawn up"],
        ["pilot", "2031-05/2031-07", "Pilot", "In Borealis"],
    ]
    assert program.notices == ()
    assert program.total == 2


def test_no_table_lies_about_untested():
    known = {*AT_FAULT, *FOLDERS_AT_FAULT, *ODD, "no-events"}
    assert {path.name for path in TABLES.iterdir()} == known


def test_a_folder_without_events_offers_the_file_that_looks_like_them():
    assert faults_of(TABLES / "no-events") == [
        f"{TABLES / 'no-events'}: wanted a file `events.csv` in the folder; "
        "did you mean `event.csv`?"
    ]


def test_a_folder_with_other_tables_says_how_to_load_one(tmp_path):
    (tmp_path / "aurora.csv").touch()
    (tmp_path / "borealis.csv").touch()
    assert faults_of(tmp_path) == [
        f"{tmp_path}: wanted a file `events.csv` in the folder; "
        "to load one table by itself, name it: aurora.csv or borealis.csv"
    ]


@pytest.mark.parametrize("name", ["events.csv", "program.toml", "sources.csv"])
def test_a_pipe_in_a_folder_is_told_and_not_waited_for(name, dataset):
    (dataset / name).unlink(missing_ok=True)
    os.mkfifo(dataset / name)
    (fault,) = faults_of(dataset)
    assert fault == (
        f"{dataset / name}: wanted a CSV file, or a folder with `events.csv` in it; "
        "is no ordinary file"
    )


def test_a_missing_file_is_told(tmp_path):
    path = tmp_path / "nowhere.csv"
    assert faults_of(path) == [
        f"{path}: wanted a CSV file, or a folder with `events.csv` in it; no such file or directory"
    ]


def test_a_missing_file_has_no_line(tmp_path):
    with pytest.raises(TableError) as caught:
        load(tmp_path / "nowhere.csv")
    assert caught.value.problems[0].line == 0


def test_a_path_that_cannot_be_one_is_told():
    assert faults_of(Path("a\0b")) == [
        "a\0b: wanted a CSV file, or a folder with `events.csv` in it; it cannot be read"
    ]


def test_a_misnamed_table_is_a_notice(loaded, tmp_path):
    folder = tmp_path / "aurora"
    folder.mkdir()
    names = ["Disagreements.csv", "Program.toml", "Sources.csv", "source.csv", "old.csv"]
    for name in (*names, "glossary.txt"):
        (folder / name).touch()
    assert loaded(events="id,date,title\na,2031,A\n").notices == (
        "Disagreements.csv is not read; did you mean `disagreements.csv`?",
        "Program.toml is not read; did you mean `program.toml`?",
        "Sources.csv is not read; did you mean `sources.csv`?",
        "source.csv is not read; did you mean `sources.csv`?",
    )


def test_a_table_that_is_there_is_not_offered(loaded, tmp_path):
    folder = tmp_path / "aurora"
    folder.mkdir()
    (folder / "sources-2.csv").touch()
    program = loaded(events="id,date,title\na,2031,A\n", sources="id,title\nS-1,One\n")
    assert program.notices == ()


def test_a_table_of_no_rows_is_a_notice(loaded):
    program = loaded(events="id,date,title\n")
    assert program.notices == ("events.csv has a header and no rows",)
    assert program.total == 0


def test_one_table_is_read_by_itself_and_names_the_program():
    program = load(str(TABLES / "a-source-that-does-not-exist" / "events.csv"))
    assert len(program.sources) == 0
    assert program.settings.title == "events"


def test_all_files_are_told_at_once(faults):
    found = faults(
        events="date,title\nsoon,A\n",
        sources="id,title\nS-1,\n",
        disagreements="id,rows,kind,question\n",
        glossary="term\n",
        program="title = \n",
    )
    assert [problem.split(": ")[0] for problem in found] == [
        "events.csv:2",
        "glossary.csv:1",
        "program.toml:1",
        "sources.csv:2",
    ]


def test_faults_are_told_in_the_order_of_the_lines(faults):
    rows = ["2031,A"] * 8
    found = faults(events="\n".join(["date,title", "2031,", *rows, "soon,A", ",B"]))
    assert [problem.split(": ")[0] for problem in found] == ["events.csv:2", "events.csv:11"]


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(CELLS, min_size=1, max_size=5))
def test_any_text_is_kept(loaded, texts):
    rows = [f'2031,A,"{text}"' for text in (text.replace('"', '""') for text in texts)]
    program = loaded(events="\r\n".join(["date,title,Words", *rows]))
    newlines = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert program.events["Words"].tolist() == [text.strip() for text in newlines]
