"""What an output states of itself."""

import hashlib
from importlib.metadata import version

import pytest

from tests.factories import make_program
from timeline.edition import Drawn, Left, Rows, edition
from timeline.formats import extract
from timeline.loading import load
from timeline.view import View

ROWS = [
    {"id": "a", "date": "2031", "category": "Plans", "source": "s1"},
    {"id": "b", "date": "2032-06-18", "category": "Law", "source": "s1"},
    {"id": "c", "date": "before 2031", "category": "Law"},
    {"id": "d", "date": "2032/..", "category": "Law"},
    {"id": "e", "category": "Law"},
]
SETTINGS = 'title = "Aurora"\nedition = "2031-07"\n'
TOOL = f"program-timeline {version('program-timeline')}"


@pytest.fixture(scope="module")
def program():
    return make_program(ROWS, settings=SETTINGS, sources=[{"id": "s1", "title": "First report"}])


def shown(program, **view) -> list[str]:
    return extract(program, View(**view)).events["id"].tolist()


def test_it_says_all_that_is_needed_to_make_the_output_again(program):
    stated = edition(program, View(lane=("Law", "Plans"), q="x y", source=("s1",), start="2031"))
    assert stated.title == "Aurora"
    assert stated.version == "2031-07"
    assert stated.address == "q=x%20y&lane=Law&lane=Plans&source=s1&from=2031"
    assert stated.filters == (
        "lane Law or Plans", "source First report", "search x y", "from 2031",
    )  # fmt: skip
    assert stated.tool == TOOL


def test_it_names_each_file_with_its_hash(dataset):
    program = load(dataset)
    assert program.files == {
        name: hashlib.sha256((dataset / name).read_bytes()).hexdigest()
        for name in ("events.csv", "sources.csv")
    }
    assert edition(program).files == tuple(program.files.items())


def test_one_csv_is_named_as_it_is_called(dataset):
    path = (dataset / "events.csv").rename(dataset / "aurora.csv")
    assert list(load(path).files) == ["aurora.csv"]


def test_records_of_documents_are_files_of_the_dataset(dataset):
    (dataset / "program.toml").write_text('records = "../seeds"\n')
    record = dataset.parent / "seeds" / "s1.toml"
    record.parent.mkdir()
    record.write_text('id = "s1"\ntitle = "First report"\n')
    found = load(dataset).files
    assert list(found) == ["events.csv", "sources.csv", "program.toml", "../seeds/s1.toml"]
    assert found["../seeds/s1.toml"] == hashlib.sha256(record.read_bytes()).hexdigest()


def test_one_hash_stands_for_all_files(program):
    listing = "".join(f"{sha}  {name}\n" for name, sha in program.files.items())
    assert edition(program).digest == hashlib.sha256(listing.encode()).hexdigest()


def test_a_sentence_holds_it_all(program):
    stated = edition(program, View(lane=("Law",)), drawn=Drawn(3, 1), date="2031-08-01")
    assert stated.sentence() == (
        "Aurora, edition 2031-07; made on 2031-08-01; filters: lane Law (lane=Law); "
        "5 rows in the file = 4 shown + 1 filtered out (1 by the filters) + 0 set aside; "
        "4 shown = 3 drawn + 1 listed; "
        f"{TOOL}; files {stated.digest[:12]}."
    )


def test_without_a_filter_and_a_date_it_says_so_and_nothing_of_a_day(program):
    assert edition(program).lines()[:3] == (
        "Aurora, edition 2031-07",
        "No filter",
        "5 rows in the file = 5 shown + 0 filtered out + 0 set aside",
    )
    assert edition(program).lines()[3] == TOOL


def test_as_json_it_has_the_same(program):
    plain = edition(program, View(disputed=True), drawn=Drawn(0, 0)).plain()
    assert plain["filters"] == {"address": "disputed=1", "words": ["disputed only"]}
    assert plain["rows"] == {
        "in_file": 5,
        "shown": 0,
        "filtered_out": {"rows": 5, "why": [{"rows": 5, "why": "by the filters"}]},
        "set_aside": {"rows": 0, "why": []},
    }
    assert plain["chart"] == {"drawn": 0, "listed": 0}
    assert "date" not in plain


def test_what_only_chooses_how_to_look_is_no_filter(program):
    stated = edition(program, View(event="a", view="table", layout="list"))
    assert (stated.address, stated.filters) == ("", ())


def test_an_account_that_does_not_add_up_is_refused():
    with pytest.raises(ValueError, match="3 rows in the file, 2 accounted for"):
        Rows(3, 1, (Left(1, "by the filters"),))


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ("", "", ["a", "b", "c", "d", "e"]),
        ("2032", "", ["b", "d"]),
        ("2032-06-18", "2032-06-18", ["b", "d"]),
        ("2032-06-19", "", ["d"]),
        ("", "2031", ["a", "c"]),
        ("2030-12-31", "2030-12-31", ["c"]),
        ("2031-12-31", "2031-12-31", ["a"]),
    ],
)
def test_a_window_keeps_the_rows_that_may_have_a_day_in_it(start, end, kept, program):
    assert shown(program, start=start, end=end) == kept


def test_it_counts_what_was_left_out_by_what(program):
    stated = extract(program, View(lane=("Law",), start="2032-06-19")).edition
    assert str(stated.rows) == (
        "5 rows in the file = 1 shown + 4 filtered out (1 by the filters, 2 outside the period, "
        "1 without a date, so in no period) + 0 set aside"
    )


def test_rows_set_aside_are_counted_too(program):
    kept = extract(program).only([True, True, False, True, False], "too odd")
    assert kept.events["id"].tolist() == ["a", "b", "d"]
    assert str(kept.edition.rows).endswith("3 shown + 0 filtered out + 2 set aside (2 too odd)")
