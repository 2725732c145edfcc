"""The checked tables: columns, dtypes and defaults that do not depend on the number of rows."""

from dataclasses import FrozenInstanceError, replace

import pandas as pd
import pytest

from timeline.program import (
    EVENT_COLUMNS,
    Lane,
    Program,
    Settings,
    disagreements_table,
    events_table,
    glossary_table,
    sources_table,
)

EMPTY = Program(
    Settings(lanes=(Lane("Oversight", "blue", "circle"),)),
    events_table({}),
    sources_table(),
    disagreements_table(),
    glossary_table(),
)


def test_no_events_have_the_dtypes_of_many():
    none, some = events_table({}), events_table({"id": ["a", "b"]})
    assert len(none) == 0
    assert list(none.columns) == list(EVENT_COLUMNS)
    assert none.dtypes.astype(str).to_dict() == some.dtypes.astype(str).to_dict()
    assert none.dtypes.astype(str).to_dict() == {n: d for n, (d, _) in EVENT_COLUMNS.items()}


def test_rows_are_numbered_from_0():
    assert events_table({}).index.equals(pd.RangeIndex(0))
    assert events_table({"id": ["a", "b"]}).index.equals(pd.RangeIndex(2))


def test_what_is_left_out_gets_its_default():
    row = events_table({"id": ["a"]}).loc[0]
    assert (row["title"], row["importance"], row["role"]) == ("", 3, "event")
    assert (row["source"], row["tags"], row["evidence"]) == ((), (), ())
    assert (row["period"], bool(row["disputed"])) == (None, False)
    assert pd.isna(row["first"])
    assert pd.isna(row["value"])


def test_tuples_stay_tuples():
    table = events_table(
        {"source": [("S-1", "S-2"), ("S-1", "S-3")], "evidence": [((), ("64",))] * 2}
    )
    assert table["source"].tolist() == [("S-1", "S-2"), ("S-1", "S-3")]
    assert table["evidence"].tolist() == [((), ("64",))] * 2


def test_days_may_be_missing_and_stay_whole_numbers():
    first = events_table({"first": [22311, None]})["first"]
    assert first.dtype == "Int64"
    assert first[0] == 22311
    assert first.isna().tolist() == [False, True]


def test_further_columns_come_last_as_text():
    table = events_table({"county": ["Aurora"], "id": ["a"]})
    assert list(table.columns) == [*EVENT_COLUMNS, "county"]
    assert table["county"].dtype == object


@pytest.mark.parametrize("make", [sources_table, disagreements_table, glossary_table])
def test_the_other_tables_have_one_shape_whatever_their_length(make):
    none, some = make(), make({"note": ["x"]}).drop(columns="note")
    assert len(none) == 0
    assert len(some) == 1
    assert list(none.columns.drop("note", errors="ignore")) == list(some.columns)
    assert set(none.dtypes.astype(str)) <= {"object", "int64"}


def test_a_disagreement_knows_its_line():
    table = disagreements_table({"id": ["d"], "line": [7]})
    assert list(table.columns) == ["id", "rows", "kind", "question", "formula", "note", "line"]
    assert table["line"].tolist() == [7]
    assert table["line"].dtype == "int64"


def test_the_lanes_are_those_of_the_settings_whatever_rows_are_left():
    assert len(EMPTY.events) == 0
    assert EMPTY.lanes == (Lane("Oversight", "blue", "circle"),)


def test_a_row_is_found_by_its_id():
    program = replace(EMPTY, events=events_table({"id": ["a", "b"], "county": ["Aurora", ""]}))
    assert [*program.rows_by_id] == ["a", "b"]
    assert [*program.rows_by_id["a"]] == [*program.events.columns]
    assert program.rows_by_id["a"]["county"] == "Aurora"


def test_the_disagreements_of_a_row_are_found_by_its_id_in_their_order():
    rows = {"id": ["x", "y", "z"], "rows": [("a", "b"), ("b", "b", "c"), ("c",)]}
    found = replace(EMPTY, disagreements=disagreements_table(rows)).disputes_by_row
    assert {name: [one.id for one in disputes] for name, disputes in found.items()} == {
        "a": ["x"],
        "b": ["x", "y"],
        "c": ["y", "z"],
    }


def test_a_program_is_not_changed_in_place():
    with pytest.raises(FrozenInstanceError):
        EMPTY.total = 3
    with pytest.raises(FrozenInstanceError):
        EMPTY.settings.title = "Borealis"
