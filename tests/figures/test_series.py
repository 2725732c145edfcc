import pandas as pd
import pytest

from tests.figures.counts import counted
from timeline.figures.series import about, by_series, series_looks, titles
from timeline.theme import LANE_LOOKS


def test_rows_are_gathered_by_their_cells_in_order() -> None:
    table = pd.DataFrame({"subject": ["b", "a", "b"], "unit": ["x", "x", "x"]})
    found = by_series(table, ("subject", "unit"))
    assert {name: len(rows) for name, rows in found.items()} == {("b", "x"): 2, ("a", "x"): 1}
    assert list(found) == [("b", "x"), ("a", "x")]


@pytest.mark.parametrize("column", ["Field office", "class", "_n"])
def test_rows_are_gathered_by_a_column_of_any_name(column: str) -> None:
    table = pd.DataFrame({"subject": ["s", "s"], column: ["b", "a"]})
    assert list(by_series(table, (column,))) == [("b",), ("a",)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("a", "x"), ("b", "x")], ["a", "b"]),
        ([("a", "x"), ("a", "y")], ["x", "y"]),
        ([("a", "x"), ("b", "y")], ["a, x", "b, y"]),
        ([("a", "x")], ["a, x"]),
        ([("", "x"), ("b", "x")], ["x", "b"]),
    ],
)
def test_a_series_is_named_by_what_tells_it_apart(
    names: list[tuple[str, str]], expected: list[str]
) -> None:
    assert list(titles(names).values()) == expected


def test_the_looks_begin_with_the_color_of_the_program_s_lane() -> None:
    looks = series_looks(counted(), counted().events, [("a",), ("b",)])
    assert [(look.color, look.symbol) for look in looks.values()] == [
        ("orange", "circle"),
        ("teal", "square"),
    ]


def test_no_two_of_many_series_look_alike() -> None:
    count = len(LANE_LOOKS) ** 2
    looks = series_looks(counted(), counted().events, [(str(place),) for place in range(count)])
    assert len(set(looks.values())) == count


def test_one_source_of_several_rows_is_said() -> None:
    def said(bases: list[str], sources: list[tuple[str, ...]]) -> str:
        return about(pd.DataFrame({"basis": bases, "source": sources}), ["a list"])

    assert said(["claimed"] * 2, [("x",)] * 2) == "a list, claimed, one source"
    assert said(["", "claimed"], [("x",)] * 2) == "a list, one source"
    assert said(["", ""], [("x",), ("y",)]) == "a list"
    assert said(["", ""], [("x", "y")] * 2) == "a list"
    assert said([""], [("x",)]) == "a list"
