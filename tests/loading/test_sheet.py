"""The header held against the schema."""

from timeline.loading.findings import Findings
from timeline.loading.reading import read
from timeline.loading.sheet import Sheet, sheet
from timeline.schema import Column

SCHEMA = (Column("date", "When.", required=True), Column("title", "What."), Column("note", "More."))


def made(text: str, taken: tuple[str, ...] = ()) -> tuple[Sheet, list[str], list[str]]:
    findings = Findings()
    grid = read(text, "t.csv", findings)
    assert grid is not None
    table = sheet(grid, SCHEMA, findings, taken)
    return table, [str(problem) for problem in findings.problems], findings.notices


def test_spaces_and_capitals_in_headers_do_not_matter():
    table, problems, notices = made(" Date ,\ufeffTITLE\n2031,Pilot\n")
    assert (table.cells["date"], table.cells["title"]) == (["2031"], ["Pilot"])
    assert table.written == {"date": "Date", "title": "TITLE"}
    assert (problems, notices) == ([], [])


def test_a_column_that_is_not_there_is_empty():
    table, _, _ = made("date\n2031\n2032\n")
    assert table.cells["note"] == ["", ""]
    assert list(table.filled("note")) == []


def test_an_unknown_column_is_kept_as_written():
    table, problems, notices = made("date,Home  County\n2031,Aurora\n")
    assert table.extra == {"Home County": ["Aurora"]}
    assert (problems, notices) == ([], [])


def test_an_unknown_column_that_looks_like_a_known_one_is_kept_with_a_notice():
    table, problems, notices = made("date,titel\n2031,Pilot\n")
    assert table.extra == {"titel": ["Pilot"]}
    assert problems == []
    assert notices == ["t.csv: column `titel` is kept as it is; did you mean `title`?"]


def test_a_known_column_that_is_there_is_not_offered_again():
    _, _, notices = made("date,title,titles\n2031,Pilot,x\n")
    assert notices == []


def test_a_required_column_that_is_missing_is_told_with_what_is_there():
    _, problems, _ = made("day,title\n2031,Pilot\n")
    assert problems == ["t.csv:1: found 'day, title', wanted a column `date`"]


def test_a_required_column_that_is_misspelled_is_told_with_the_way_out():
    _, problems, notices = made("\nDates,title\n2031,Pilot\n")
    assert problems == [
        "t.csv:2: Dates: found 'Dates', wanted a column `date`; did you mean `date`?"
    ]
    assert notices == []


def test_a_name_that_stands_twice_is_told():
    _, problems, _ = made("date,title,DATE\n2031,Pilot,2032\n")
    assert problems == [
        "t.csv:1: DATE: found 'DATE', wanted each column once; columns 1 and 3 have one name"
    ]


def test_a_column_without_a_name_matters_only_if_it_holds_something():
    assert made("date,,title\n2031,,Pilot\n")[1] == []
    assert made("date,,title\n2031,,Pilot\n2032,x,Pilot\n")[1] == [
        "t.csv:1: wanted a name for column 2; line 3 has 'x' in it"
    ]


def test_an_unknown_column_never_hides_one_of_the_program():
    table, _, notices = made("date,lane\n2031,Left\n", taken=("lane",))
    assert table.extra == {"Lane": ["Left"]}
    assert notices == [
        "t.csv: column `lane` is kept as `Lane`, because the name has a meaning of its own here"
    ]


def test_the_cells_of_a_rejected_row_are_still_known():
    table, problems, _ = made("date,title\n2031,Pilot, too\n2032,Review\n")
    assert len(problems) == 1
    assert table.cells["title"] == ["Review"]
    assert table.rejected["title"] == ["Pilot"]


def test_a_problem_names_the_line_the_column_and_the_cell():
    findings = Findings()
    grid = read('Date,title\n"2031\n",x\nsoon,y\n', "t.csv", findings)
    assert grid is not None
    sheet(grid, SCHEMA, findings).problem(1, "date", "a date", "write one")
    assert [str(p) for p in findings.problems] == [
        "t.csv:4: Date: found 'soon', wanted a date; write one"
    ]
