"""Formulas of the tables: each has to give a number, and a derived value has to be that number."""

import pytest

HEADER = "id,date,title,measure,value,unit,basis,formula\n"
ROWS = HEADER + (
    "first,2031,Budget,budget,68,USD,,\n"
    "cut-2,2032,Cut,change,-17,USD,,\n"
    "share,2032,Share,share,25.4,percent,,\n"
    "talk,2032,A talk,,,,,\n"
)


def derived(formula, value="51", basis="derived"):
    return f"{ROWS}rest,2032,What remains,budget,{value},USD,{basis},{formula}\n"


def disputed(formula):
    return f"id,rows,kind,question,formula\nd,first | cut-2,arithmetic,How much?,{formula}\n"


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("first + cut-2", "51"),
        ("first + cut-2", "51.0"),
        ("100 * -cut-2 / first", "25"),
        ("first / 3", "22.7"),
        ("first * share", "1727.2"),
        ("2", "2"),
    ],
)
def test_a_derived_value_is_what_its_formula_gives(loaded, formula, value):
    assert loaded(events=derived(formula, value)).events["formula"].iat[4] == formula


@pytest.mark.parametrize(
    ("formula", "value", "told"),
    [
        ("first - cut-2", "51", "68 + 17 = 85"),
        ("first / 3", "22.6", "68 ÷ 3 ≈ 22.67"),
        ("first / 3", "23.0001", "68 ÷ 3 ≈ 22.66667"),
    ],
)
def test_a_derived_value_that_its_formula_does_not_give_is_told(faults, formula, value, told):
    assert faults(events=derived(formula, value)) == [
        f"events.csv:6: value: found '{value}', wanted what its formula gives: {told}"
    ]


@pytest.mark.parametrize("basis", ["", "stated", "claimed"])
def test_a_stated_value_may_differ_from_its_formula(loaded, basis):
    assert len(loaded(events=derived("first", basis=basis)).events) == 5


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("frist + 1", "wanted ids of rows in events.csv, numbers and signs; there is no `frist`; "
         "did you mean `first`?"),
        ("first-cut", "wanted ids of rows in events.csv, numbers and signs; there is no "
         "`first-cut`"),
        ("first-17", "wanted ids of rows in events.csv, numbers and signs; put blanks around the "
         "minus sign"),
        ("first +", "wanted row ids and arithmetic, such as `(first + second) / 2`; it breaks off"),
        ("first = 68", "wanted row ids and arithmetic, such as `(first + second) / 2`; `=` cannot "
         "stand there"),
        ("first + talk", "wanted ids of rows with a value; `talk` has none"),
        ("first / (17 + cut-2)", "wanted arithmetic that does not divide by zero"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("basis", ["derived", "stated"])
def test_a_formula_that_gives_no_number_is_told(faults, formula, told, basis):
    assert faults(events=derived(formula, basis=basis)) == [
        f"events.csv:6: formula: found '{formula}', {told}"
    ]


@pytest.mark.parametrize(
    "formula",
    ["first + cut-2 = 51", "first = 70", "100 * -cut-2 / first = share; first = 68", "68 = first"],
)
def test_the_sides_of_a_disagreement_may_differ(loaded, formula):
    assert loaded(events=ROWS, disagreements=disputed(formula)).disagreements[
        "formula"
    ].tolist() == [formula]


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("first + cut-2", "wanted arithmetic, `=` and the row or number it is held against, such "
         "as `first + second = sum`"),
        ("first = 68; 51", "wanted arithmetic, `=` and the row or number it is held against, such "
         "as `first + second = sum`"),
        ("first = talk", "wanted ids of rows with a value; `talk` has none"),
        ("first / 0 = 1", "wanted arithmetic that does not divide by zero"),
        ("frist = 1", "wanted ids of rows in events.csv, numbers and signs; there is no `frist`; "
         "did you mean `first`?"),
    ],
)  # fmt: skip
def test_a_disagreement_without_an_equation_is_told(faults, formula, told):
    assert faults(events=ROWS, disagreements=disputed(formula)) == [
        f"disagreements.csv:2: formula: found '{formula}', {told}"
    ]


@pytest.mark.parametrize(
    "broken",
    ["second,2031,Budget,budget,many,USD,,\n", "second,2031,Budget,budget,1,USD,,,and more\n"],
    ids=["a value", "a row"],
)
def test_a_value_at_fault_is_no_second_fault_where_a_formula_names_it(faults, broken):
    found = faults(events=ROWS + broken + "rest,2032,Rest,budget,1,USD,derived,second + 1\n")
    assert [problem.split(":")[1] for problem in found] == ["6"]


def test_a_circle_of_formulas_is_told_once(faults):
    events = HEADER + (
        "a,2031,A,m,1,USD,derived,b\n"
        "b,2031,B,m,1,USD,derived,c + 0\n"
        "c,2031,C,m,1,USD,derived,a\n"
        "d,2031,D,m,1,USD,derived,d * 1\n"
        "e,2031,E,m,1,USD,derived,a\n"
    )
    assert faults(events=events) == [
        "events.csv:2: formula: found 'b', wanted a formula that does not lead back to its own "
        "row; a → b → c → a",
        "events.csv:5: formula: found 'd * 1', wanted a formula that does not lead back to its own "
        "row; d → d",
    ]


def test_a_row_without_an_id_can_be_derived(loaded):
    events = "date,title,value,unit,basis,formula\n2031,Pilot,2,USD,derived,1 + 1\n"
    assert loaded(events=events).events["id"].tolist() == ["2031-pilot"]
