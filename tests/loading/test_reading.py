"""Text to rows: the cells, and the line on which an editor shows each row."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.loading.findings import Findings
from timeline.loading.reading import Row, read


def rows(text: str) -> list[tuple[int, list[str]]]:
    findings = Findings()
    grid = read(text, "t.csv", findings)
    assert grid is not None
    assert findings.problems == []
    return [(row.line, row.cells) for row in (grid.header, *grid.rows)]


def faults(text: str) -> list[str]:
    findings = Findings()
    read(text, "t.csv", findings)
    return [str(problem) for problem in findings.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_the_header_tells_the_separator(separator):
    text = separator.join(["date", "title"]) + "\n" + separator.join(["2031", '"a,b;c\td"'])
    assert rows(text) == [(1, ["date", "title"]), (2, ["2031", "a,b;c\td"])]


def test_only_separators_outside_of_quotes_tell():
    text = '"date, or, when";title\n2031;a'
    assert rows(text)[0] == (1, ["date, or, when", "title"])


def test_a_header_over_two_lines_tells_the_separator_too():
    assert rows('"a\nb";c\n1;2') == [(1, ["a\nb", "c"]), (3, ["1", "2"])]


def test_one_column_needs_no_separator():
    assert rows("date\n2031\n") == [(1, ["date"]), (2, ["2031"])]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=; "])
def test_a_first_line_may_declare_the_separator(first):
    assert rows(f"{first}\na,b,c;d\n1;2\n") == [(2, ["a,b,c", "d"]), (3, ["1", "2"])]


@pytest.mark.parametrize("separator", [",", "\t", "|", "^", "]", "\\"])
def test_any_sign_may_be_declared(separator):
    assert rows(f"sep={separator}\na{separator}b\n") == [(2, ["a", "b"])]
    (fault,) = faults(f'sep={separator}\na{separator}b\n1{separator}"2\n')
    assert fault.startswith("t.csv:3: wanted a closing quote")


def test_a_declaration_alone_is_an_empty_file():
    assert faults("sep=;\n") == [
        "t.csv: found 'an empty file', wanted a header that names the columns"
    ]


def test_a_row_has_the_line_on_which_it_starts():
    text = 'a,b\n1,"x\n\ny"\n\n2,"""z""\n"\n3,\n'
    assert rows(text) == [
        (1, ["a", "b"]),
        (2, ["1", "x\n\ny"]),
        (6, ["2", '"z"']),
        (8, ["3", ""]),
    ]


def test_a_header_may_go_over_two_lines_and_stand_below_blank_ones():
    assert rows('\n,\n"a\nb",c\n1,2') == [(3, ["a\nb", "c"]), (5, ["1", "2"])]


def test_blank_columns_at_the_end_are_no_columns():
    assert rows("a,b,, \n1,2,,\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_a_short_row_ends_in_empty_cells():
    assert rows("a,b,c\n1\n") == [(1, ["a", "b", "c"]), (2, ["1", "", ""])]


def test_blanks_before_a_quote_do_not_matter():
    assert rows('a, b\n1, "x, y"\n') == [(1, ["a", "b"]), (2, ["1", "x, y"])]


def test_a_cell_may_be_very_long():
    assert rows(f"a,b\n1,{'x' * 300_000}")[1][1][1] == "x" * 300_000


def test_a_row_that_is_too_wide_is_told_and_the_others_are_read():
    findings = Findings()
    grid = read("a,b\n1,2,3,,4\n5,6\n", "t.csv", findings)
    assert grid is not None
    assert grid.rows == [Row(3, ["5", "6"])]
    assert grid.rejected == [Row(2, ["1", "2", "3", "", "4"])]
    assert [str(problem) for problem in findings.problems] == [
        "t.csv:2: found '3 4', wanted at most 2 cells, as many as the header has names; "
        "put quotes around a cell that holds the separator"
    ]


def test_an_unclosed_quote_is_told_where_it_opens():
    text = 'a,b,c\n1,"two\nlines","never\nclosed,x\n2,y,z\n'
    assert faults(text) == [
        "t.csv:3: wanted a closing quote for the one that opens here; close the quote"
    ]


def test_an_unclosed_quote_in_the_header_is_told():
    assert faults('a,"b\n1,2\n') == [
        "t.csv:1: wanted a closing quote for the one that opens here; close the quote"
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_text_after_a_closing_quote_is_told_with_both_lines(separator):
    text = 'a,b\n1,"x\n2,"y"\n'.replace(",", separator)
    assert faults(text) == [
        "t.csv:2: wanted nothing between the closing quote on line 3 and the next cell; "
        'close the quote where the cell ends; write a quote within quotes twice: ""'
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " \n,,\n"])
def test_a_file_without_a_header_is_told(text):
    assert faults(text) == ["t.csv: found 'an empty file', wanted a header that names the columns"]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
def test_what_is_written_is_read_with_its_line(table):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["a", "b", "c", "d"])
    expected = []
    for cells in table:
        line = out.getvalue().count("\n") + 1
        writer.writerow(cells)
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            expected.append((line, stripped + [""] * (4 - len(cells))))
    assert rows(out.getvalue())[1:] == expected
