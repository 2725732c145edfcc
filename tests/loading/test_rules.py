"""What one cell says about another."""

import pytest

HEADER = "id,date,title,measure,value,unit,basis,formula\n"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",68,,,", "unit: wanted the unit of `value`, such as `USD` or `percent`"),
        ("cost,,USD,,", "value: wanted a number, because `measure` is filled"),
        (
            "cost,51,USD,Derived,",
            "formula: wanted row ids and arithmetic, because `basis` is `derived`",
        ),
    ],
    ids=["no unit", "no value", "no formula"],
)
def test_a_cell_that_another_one_needs(faults, row, problem):
    assert faults(events=f"{HEADER}a,2031,A,{row}\n") == [f"events.csv:2: {problem}"]


@pytest.mark.parametrize("row", [",68,USD,,", "cost,68,USD,stated,", ",,,,", ",,USD,,"])
def test_rows_that_say_enough(loaded, row):
    assert loaded(events=f"{HEADER}a,2031,A,{row}\n").total == 1
