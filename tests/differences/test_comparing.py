"""Two editions are compared by what they say, and every row is accounted for."""

import pytest

from tests.factories import make_program
from timeline.differences import Change, Table, compare
from timeline.differences.difference import Cited, Dated, Valued
from timeline.program import Program

TITLE = 'title = "Aurora"\n'
ROW = {"id": "a", "date": "2031-06", "title": "Aurora opens", "source": "s1", "locator": "L3"}


def compared(old: dict[str, object], new: dict[str, object], **more: str) -> Table:
    """What became of one row."""
    return compare(make_program([old], **more), make_program([new], **more)).rows


def changes(old: dict[str, object], new: dict[str, object], **more: str) -> list[Change]:
    """What changed of one row that both editions have."""
    rows = compared(old, new, **more)
    assert (rows.added, rows.removed) == ((), ())
    return [change for row in rows.changed for change in row.changes]


def ids(rows: Table) -> tuple[list[str], list[str], list[str], int]:
    """The ids of the groups of a table, and how many rows are unchanged."""
    return (
        [row.id for row in rows.added],
        [row.id for row in rows.removed],
        [row.new.id for row in rows.changed],
        rows.unchanged,
    )


def test_every_row_is_in_one_group(difference):
    assert ids(difference.rows) == (
        ["new"],
        ["gone"],
        ["open", "permit", "study", "works", "rules", "promise", "day", "budget", "told"],
        1,
    )
    assert (difference.rows.old, difference.rows.new) == (11, 11)


def test_a_row_may_have_changed_in_several_ways(difference):
    (budget,) = difference.rows.of("re-valued")
    assert [(change.kind, change.column) for change in budget.changes] == [
        ("re-valued", "value"),
        ("re-sourced", "source"),
        ("edited", "status"),
    ]


def test_an_edition_does_not_differ_from_itself(editions):
    for program in editions:
        same = compare(program, program)
        assert same.is_empty
        assert ids(same.rows) == ([], [], [], 11)


# -- dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2031-06", "2031-07"),
        ("2031-06", "2031-06-15"),
        ("2031", "2031~"),
        ("2031~", "2031?"),
        ("2031-06", ""),
        ("", "2031-06"),
        ("2031-06-18/..", "2031-06-18/"),
        ("2031-06-18", "before 2031-06-18"),
        ("2031-06", "2031-06-01/2031-06-30"),
        ("2030~/2031", "2030/2031~"),
    ],
)
def test_a_date_that_means_other_days_is_re_dated(old, new):
    (change,) = changes({**ROW, "date": old}, {**ROW, "date": new})
    assert (change.kind, change.column) == ("re-dated", "date")
    assert isinstance(change.old, Dated)
    assert isinstance(change.new, Dated)
    assert (change.old.written, change.new.written) == (old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("June 2031", "2031-06"),
        ("June 18, 2031", "2031-06-18"),
        ("2031~", "circa 2031"),
        ("2031-06", "[2031-06-01..2031-06-30]"),
        ("by 2031-06-18", "before 2031-06-19"),
    ],
)
def test_a_date_that_means_the_same_days_is_rewritten(old, new):
    (change,) = changes({**ROW, "date": old}, {**ROW, "date": new})
    assert change.kind == "rewritten"


def test_a_span_in_two_cells_is_that_in_one():
    (change,) = changes(
        {**ROW, "date": "2031-06", "end": "2031-08"}, {**ROW, "date": "2031-06/2031-08"}
    )
    assert change.kind == "rewritten"


def test_a_value_over_a_period_has_it_all_however_it_is_written():
    row = {**ROW, "role": "over", "measure": "cost", "value": "5", "unit": "USD"}
    (change,) = changes({**row, "date": "2031"}, {**row, "date": "2031-01-01/2031-12-31"})
    assert change.kind == "rewritten"


def test_another_role_alone_is_an_edit():
    (change,) = changes(ROW, {**ROW, "role": "over"})
    assert change == Change("edited", "a", "role", "event", "over")


def test_another_fiscal_year_moves_what_is_written_alike():
    row = {"id": "a", "date": "FY2031", "title": "Budget"}
    old = make_program([row], settings=f"{TITLE}[fiscal]\nstart_month = 10\n")
    new = make_program([row], settings=f"{TITLE}[fiscal]\nstart_month = 7\n")
    found = compare(old, new)
    assert [row.new.id for row in found.rows.of("re-dated")] == ["a"]
    assert [change.id for change in found.settings] == ["fiscal"]


# -- values and sources -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"), [("68000000", "68000000.0"), ("+5", "5"), ("0.50", ".5"), ("-0", "0")]
)
def test_a_number_written_otherwise_is_no_change(old, new):
    row = {**ROW, "unit": "USD"}
    assert changes({**row, "value": old}, {**row, "value": new}) == []


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [("value", "5", "6"), ("value", "5", ""), ("unit", "USD", "EUR"), ("bound", "", "at least")],
)
def test_another_number_unit_or_bound_is_another_value(column, old, new):
    row = {**ROW, "value": "5", "unit": "USD", "bound": ""}
    (change,) = changes({**row, column: old}, {**row, column: new})
    assert (change.kind, change.column) == ("re-valued", "value")
    assert isinstance(change.old, Valued)


def test_a_unit_without_a_number_is_a_text():
    (change,) = changes({**ROW, "unit": "USD"}, {**ROW, "unit": "EUR"})
    assert change == Change("edited", "a", "unit", "USD", "EUR")


@pytest.mark.parametrize(
    ("source", "locator", "evidence"),
    [
        ("s2", "L3", "x; y"),
        ("s1", "L4", "x; y"),
        ("s1", "L3", "x"),
        ("s1 | s2", "L3 | ", "x; y | "),
        ("", "", ""),
    ],
)
def test_another_source_place_or_word_is_re_sourced(source, locator, evidence):
    old = {**ROW, "evidence": "x; y"}
    new = {**ROW, "source": source, "locator": locator, "evidence": evidence}
    (change,) = changes(old, new)
    assert (change.kind, change.old) == ("re-sourced", (Cited("s1", "L3", ("x", "y")),))


def test_the_order_of_sources_words_and_tags_is_no_change():
    old = {"source": "s1 | s2", "locator": "L1 | L2", "evidence": "x; y | z", "tags": "p; q"}
    new = {"source": "s2 | s1", "locator": "L2 | L1", "evidence": "z | y; x", "tags": "q, p"}
    assert changes({**ROW, **old}, {**ROW, **new}) == []


def test_the_order_of_rows_is_no_change():
    rows = [{**ROW, "id": name, "title": name} for name in "abc"]
    old, new = (make_program(every, settings=TITLE) for every in (rows, rows[::-1]))
    assert compare(old, new).is_empty


# -- every other column -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [
        ("title", "Aurora opens", "Aurora has opened"),
        ("summary", "", "It did."),
        ("importance", "3", "5"),
        ("tags", "", "one"),
        ("Ward", "north", "south"),
    ],
)
def test_any_other_column_is_edited(column, old, new):
    (change,) = changes({**ROW, column: old}, {**ROW, column: new})
    assert change == Change("edited", "a", column, old, new)


def test_a_column_that_one_edition_lacks_is_empty_there():
    assert changes(ROW, {**ROW, "Ward": ""}) == []
    assert changes(ROW, {**ROW, "Ward": "north"}) == [Change("edited", "a", "Ward", "", "north")]
    assert changes({**ROW, "Ward": "north"}, ROW) == [Change("edited", "a", "Ward", "north", "")]


# -- rows that are called otherwise -----------------------------------------------------------


def test_a_row_with_the_same_date_title_and_source_is_renamed():
    rows = compared(ROW, {**ROW, "id": "b", "date": "June 2031", "note": "Reworded"})
    assert ids(rows) == ([], [], ["b"], 0)
    (row,) = rows.changed
    assert (row.old.id, row.new.id) == ("a", "b")
    assert [(change.kind, change.column) for change in row.changes] == [
        ("rewritten", "date"),
        ("renamed", "id"),
        ("edited", "note"),
    ]


def test_a_row_that_says_the_same_is_renamed_without_date_and_source():
    row = {"id": "a", "title": "A promise", "note": "n"}
    assert ids(compared(row, {**row, "id": "b"})) == ([], [], ["b"], 0)
    assert ids(compared(row, {**row, "id": "b", "note": "m"})) == (["b"], ["a"], [], 0)


@pytest.mark.parametrize("column", ["date", "title", "source"])
def test_a_row_that_may_be_another_is_removed_and_added(column):
    new = {**ROW, "id": "b", column: "2032"}
    assert ids(compared(ROW, new)) == (["b"], ["a"], [], 0)


@pytest.mark.parametrize("twice", ["old", "new"])
def test_of_rows_that_look_alike_none_is_guessed(twice):
    alike = [ROW, {**ROW, "id": "c", "note": "other"}]
    single = [{**ROW, "id": "b", "note": "third"}]
    old, new = (alike, single) if twice == "old" else (single, alike)
    rows = compare(make_program(old), make_program(new)).rows
    assert (len(rows.added), len(rows.removed), rows.changed) == (len(new), len(old), ())


def test_a_row_keeps_its_id_whatever_looks_like_it():
    old = make_program([{**ROW, "note": "1"}])
    new = make_program([{**ROW, "title": "Other"}, {**ROW, "id": "b", "note": "1"}])
    assert ids(compare(old, new).rows) == (["b"], [], ["a"], 0)


def test_a_source_that_is_called_otherwise_changes_no_row():
    old = make_program([ROW], sources=[{"id": "s1", "title": "First report"}])
    new = make_program(
        [{**ROW, "source": "first"}], sources=[{"id": "first", "title": "First report"}]
    )
    found = compare(old, new)
    assert found.rows.is_same
    (source,) = found.further["sources"].changed
    assert source.changes == (Change("renamed", "first", "id", "s1", "first"),)


def test_a_source_is_known_by_its_document():
    old = [{"id": "s1", "title": "First", "sha256": "0" * 64}]
    new = [{"id": "first", "title": "First report", "sha256": "0" * 64}]
    found = compare(make_program([ROW], sources=old),
                    make_program([{**ROW, "source": "first"}], sources=new))  # fmt: skip
    assert found.rows.is_same
    assert len(found.further["sources"].changed) == 1


def test_made_ids_are_counted_where_rows_come_and_go():
    plain = {"date": "2031-06", "title": "Aurora opens"}
    mended = {"date": "2031-07", "title": "Aurora opens"}
    assert compare(make_program([plain]), make_program([mended])).made == 2
    assert (
        compare(make_program([ROW]), make_program([{**ROW, "id": "b", "date": "2033"}])).made == 0
    )


# -- the other tables and the settings --------------------------------------------------------


def test_the_other_tables_are_compared_by_their_names():
    def program(question: str, definition: str, *more: str) -> Program:
        dispute = {"id": "d1", "rows": "a | b", "kind": "conflict", "question": question}
        terms = [{"term": name, "definition": definition, "source": "s1"} for name in ("T", *more)]
        return make_program([ROW, {**ROW, "id": "b", "title": "B"}], disagreements=[dispute],
                            glossary=terms, sources=[{"id": "s1", "title": "First"}])  # fmt: skip

    found = compare(program("Which?", "A look"), program("Which one?", "A look", "U")).further
    assert ids(found["sources"]) == ([], [], [], 1)
    assert ids(found["disagreements"]) == ([], [], ["d1"], 0)
    assert ids(found["glossary"]) == (["U"], [], [], 1)
    assert ids(found["records"]) == ([], [], [], 0)


def test_a_disagreement_about_a_row_that_is_called_otherwise_is_the_same():
    def program(name: str) -> Program:
        rows = [{**ROW, "id": name}, {**ROW, "id": "z", "title": "Other"}]
        dispute = {"id": "d", "rows": f"z | {name}", "kind": "conflict", "question": "Which?"}
        return make_program(rows, disagreements=[dispute])

    found = compare(program("a"), program("b"))
    assert len(found.rows.of("renamed")) == 1
    assert found.further["disagreements"].is_same


def test_the_settings_that_changed_are_told_key_by_key():
    old = 'title = "Aurora"\n[[lane]]\nname = "P"\ncolor = "blue"\n[[lane]]\nname = "Q"\n'
    new = """
    title = "Aurora"
    edition = "2"
    [[lane]]
    name = "Q"
    [[lane]]
    name = "P"
    color = "teal"
    """
    row = {**ROW, "category": "P"}
    found = compare(make_program([row], settings=old), make_program([row], settings=new))
    assert [change.id for change in found.settings] == [
        "edition",
        "lane P",
        "lane Q",
        "lane (order)",
    ]
    assert (found.settings[0].old, found.settings[0].new) == ("", "2")


def test_the_name_of_a_folder_is_no_title():
    old, new = make_program([ROW]), make_program([ROW])
    names = (old.settings.title, new.settings.title)
    assert compare(old, new, names).is_empty
    assert [change.id for change in compare(old, new).settings] == ["title"]


def test_each_edition_states_its_files(difference):
    assert (difference.old.version, difference.new.version) == ("1", "2")
    assert difference.files == ("events.csv", "sources.csv", "program.toml")
    assert difference.old.digest != difference.new.digest
