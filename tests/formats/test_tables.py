"""CSV: what is written reads back as it was, in pandas and here, and runs in no spreadsheet."""

import csv as reader
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.factories import make_program
from timeline.bundled import data_dir
from timeline.formats import extract
from timeline.formats.tables import csv, number, tables
from timeline.loading import load
from timeline.loading.marker import marked, unmarked
from timeline.program import Program

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
CELLS = st.text(st.one_of(st.sampled_from("=+-@'\",;|\t\n\r ＝"), LETTERS), max_size=12)


def read_back(content: bytes) -> Program:
    """Load a CSV of events as a user does."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.csv"
        path.write_bytes(content)
        return load(path)


def cells(content: bytes) -> list[list[str]]:
    """The cells of a CSV as Python reads them."""
    return list(reader.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """Hold two tables of events together, the lines of their files aside."""
    pd.testing.assert_frame_equal(one.drop(columns="line"), other.drop(columns="line"))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4), CELLS)
@example([("=1+1", "'=1+1", "''-x")], "=a;b;c")
@example([("-17", "'-17", "+")], "'")
def test_every_row_survives_the_way_out_and_back(texts, name):
    further = f"Ward {name}" if name.strip() else "Ward"
    rows = [
        {"title": f"x{title}", "summary": summary, further: more, "date": "2031"}
        for title, summary, more in texts
    ]
    program = make_program(rows)
    again = read_back(csv(extract(program)).content)
    assert again.extra == program.extra
    same(again.events, program.events)


def test_the_name_of_a_column_is_not_taken_for_separators():
    table = f"sep=|\ndate|title|{';' * 40}\n2031|a|b\n"
    program = read_back(table.encode())
    same(read_back(csv(extract(program)).content).events, program.events)


def test_the_bundled_rows_survive_the_way_out_and_back():
    program = load(data_dir())
    again = read_back(csv(extract(program)).content)
    same(again.events.assign(disputed=False), program.events.assign(disputed=False))


def test_lists_numbers_and_hostile_texts_survive_it_too(aurora, cut):
    found = tables(cut())
    assert list(found) == ["events.csv", "sources.csv", "disagreements.csv", "glossary.csv"]
    with TemporaryDirectory() as folder:
        for name, (content, _, _) in found.items():
            (Path(folder) / name).write_bytes(content)
        (Path(folder) / "program.toml").write_text('order = "mdy"\n[[lane]]\nname = "Plans"\n')
        again = load(folder)
    same(again.events, aurora.events)
    pd.testing.assert_frame_equal(again.sources, aurora.sources)
    for name in ("disagreements", "glossary"):
        one, other = getattr(again, name), getattr(aurora, name)
        pd.testing.assert_frame_equal(one.drop(columns="line"), other.drop(columns="line"))


def test_no_cell_runs_in_a_spreadsheet(cut):
    written = [cell for row in cells(csv(cut()).content) for cell in row]
    running = [cell for cell in written if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert running == ["-17000000"]
    assert '\'=HYPERLINK("https://evil.example";"x")' in written


@given(CELLS)
def test_a_mark_comes_off_as_it_was_put_on(text):
    assert unmarked(marked(text)) == text


@pytest.mark.parametrize("text", ["-17000000", "+5", "-.5", "'tis", "plain", ""])
def test_what_no_spreadsheet_runs_is_written_as_it_is(text):
    assert marked(text) == text


def test_pandas_reads_it_without_being_told_anything(aurora, cut):
    read = pd.read_csv(io.BytesIO(csv(cut()).content))
    assert read.columns[0] == "id"
    assert read["id"].tolist() == aurora.events["id"].tolist()
    assert read["value"].dropna().tolist() == [17000000.5, -17000000.0, 0.5]


def test_excel_is_told_that_it_is_utf_8_and_a_package_needs_no_telling(cut):
    assert csv(cut()).content.startswith(b"\xef\xbb\xbfid,date,")
    assert tables(cut())["events.csv"][0].startswith(b"id,date,")


def test_a_view_cuts_the_rows_and_what_goes_with_them(cut):
    found = tables(cut("q=event%2012"))
    assert [row[0] for row in cells(found["events.csv"][0])[1:]] == ["rest"]
    assert list(found) == ["events.csv", "glossary.csv"]


def test_a_view_of_nothing_is_a_header(cut):
    assert len(cells(csv(cut("q=nothing-like-it")).content)) == 1


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_without_an_exponent_and_reads_back(value):
    assert float(number(value)) == value
    assert "e" not in number(value)
