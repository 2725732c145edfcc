"""Rows of text to the table of events."""

from datetime import date

import pytest

from timeline.dates import day_number, parse_date
from timeline.loading.events import default_role
from timeline.program import EVENT_COLUMNS


def column(program, name):
    return program.events[name].tolist()


def test_a_row_with_everything(loaded):
    header = (
        "id,date,end,role,title,summary,category,program,importance,measure,subject,part,value,"
        "unit,bound,status,basis,formula,source,locator,evidence,speaker,layer,"
        "tags,note,url,County"
    )
    row = (
        "pilot,2031-02,2031-07,over,Pilot,Ran well.,Oversight,Aurora,5,cost,Pilot,first,-68.5,"
        "USD,At Least,spent,stated,,S-1 | S-2,L1; L9 | p. 4,64; 24 | 65,The mayor,core,a; b,"
        "Note.,https://example.org,North"
    )
    program = loaded(events=f"{header}\n{row}\n")
    found = program.events.loc[0].to_dict()
    assert list(found) == [*EVENT_COLUMNS, "County"]
    assert found == {
        "line": 2,
        "id": "pilot",
        "date": "2031-02",
        "end": "2031-07",
        "period": parse_date("2031-02", end="2031-07"),
        "first": day_number(date(2031, 2, 1)),
        "last": day_number(date(2031, 7, 31)),
        "role": "over",
        "title": "Pilot",
        "summary": "Ran well.",
        "category": "Oversight",
        "lane": "Oversight",
        "program": "Aurora",
        "importance": 5,
        "measure": "cost",
        "subject": "Pilot",
        "part": "first",
        "value": -68.5,
        "unit": "USD",
        "bound": "at least",
        "status": "spent",
        "basis": "stated",
        "formula": "",
        "source": ("S-1", "S-2"),
        "locator": ("L1; L9", "p. 4"),
        "evidence": (("64", "24"), ("65",)),
        "speaker": "The mayor",
        "layer": "core",
        "tags": ("a", "b"),
        "note": "Note.",
        "url": "https://example.org",
        "disputed": False,
        "County": "North",
    }
    assert program.extra == ("County",)


def test_the_two_required_columns_are_enough(loaded):
    program = loaded(events="date,title\n2031-02,Pilot\n")
    row = program.events.loc[0]
    assert (row["id"], row["lane"], row["importance"]) == ("2031-02-pilot", "Other", 3)
    assert list(program.events.columns) == list(EVENT_COLUMNS)


def test_a_table_without_rows_has_the_same_columns(loaded):
    none = loaded(events="date,title\n")
    some = loaded(events="date,title\n2031,Pilot\n")
    assert none.total == 0
    assert none.events.dtypes.astype(str).to_dict() == some.events.dtypes.astype(str).to_dict()


def test_an_undated_row_is_kept(loaded):
    program = loaded(events="date,title\n,Pilot\n2031,Review\n")
    assert column(program, "period") == [None, parse_date("2031")]
    assert program.events["first"].isna().tolist() == [True, False]


def test_an_open_end_has_no_last_day(loaded):
    program = loaded(events="date,title\n2031-02-03/..,Pilot\nbefore 2031-02-03,Plan\n")
    assert program.events["last"].isna().tolist() == [True, False]
    assert program.events["first"].isna().tolist() == [False, True]


def test_the_lane_follows_category_and_measure(loaded):
    program = loaded(
        events="id,date,title,category,measure,value,unit\n"
        "a,2031,A,Oversight,,,\n"
        "b,2031,B,Oversight,cost,1,USD\n"
        "c,2031,C,,cost,1,USD\n"
        "d,2031,D,,,,\n"
    )
    assert column(program, "lane") == ["Oversight", "Oversight", "", "Other"]
    assert [lane.name for lane in program.lanes] == ["Oversight", "Other"]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("2031-02-03", "as-of"),
        ("2031-02", "as-of"),
        ("2031-W07", "as-of"),
        ("summer 2031", "as-of"),
        ("by 2031-02-03", "as-of"),
        ("[2031-02-03..2031-02-09]", "as-of"),
        ("2031", "over"),
        ("2031-Q2", "over"),
        ("203X", "over"),
        ("FY2031", "over"),
        ("FY2031-Q2", "over"),
        ("TQ1976", "over"),
        ("FY2031/FY2033", "over"),
        ("2031-02/2031-07", "over"),
        ("since 2031-02-03", "over"),
    ],
)
def test_a_measure_makes_whole_periods_over_and_the_rest_as_of(written, role):
    assert default_role("cost", parse_date(written)) == role
    assert default_role("", parse_date(written)) == "event"


def test_an_undated_measure_is_a_state():
    assert default_role("cost", None) == "as-of"


def test_a_role_that_is_written_stands(loaded):
    program = loaded(events="date,title,role,measure,value,unit\nFY2031,A,Until,cost,1,USD\n")
    assert column(program, "role") == ["until"]


def test_dates_are_read_as_the_dataset_says(loaded):
    program = loaded(
        events="date,title\n12/05/2031,A\nFY2031,B\n",
        program='order = "dmy"\n[fiscal]\nstart_month = 4\nnamed_by = "start"\n',
    )
    assert column(program, "first") == [
        day_number(date(2031, 5, 12)),
        day_number(date(2031, 4, 1)),
    ]


def test_a_date_is_refused_with_what_would_do(faults):
    assert faults(events="date,title\n12/05/2031,A\n")[0].startswith(
        "events.csv:2: date: found '12/05/2031', wanted "
    )


@pytest.mark.parametrize(
    ("start", "end", "at_fault"),
    [("2031-02", "soon", "end"), ("soon", "2031-02", "date"), ("2031-05", "2031-04", "end")],
)
def test_the_cell_at_fault_is_named(faults, start, end, at_fault):
    (problem,) = faults(events=f"date,end,title\n{start},{end},A\n")
    assert problem.startswith(f"events.csv:2: {at_fault}: found ")


def test_ids_are_made_with_one_notice(loaded):
    program = loaded(events="id,date,title\n,2031,Pilot\nb,2031,Review\n,2031,Pilot\n")
    assert column(program, "id") == ["2031-pilot", "b", "2031-pilot-2"]
    (notice,) = program.notices
    assert notice.endswith(
        "events.csv: 2 ids were made from date and title; a mended title breaks shared links"
    )


def test_one_made_id_is_one(loaded):
    (notice,) = loaded(events="date,title\n2031,Pilot\n").notices
    assert ": 1 id was made from date and title" in notice


def test_what_looks_like_a_formula_or_nothing_is_just_text(loaded):
    program = loaded(
        events='id,date,title,summary,note\na,2031,"=HYPERLINK(""x"")",NA,<script>alert(1)</script>\n'
    )
    row = program.events.loc[0]
    assert row["title"] == '=HYPERLINK("x")'
    assert row["summary"] == "NA"
    assert row["note"] == "<script>alert(1)</script>"


def test_a_row_knows_the_line_on_which_it_starts(loaded):
    program = loaded(events='date,title,summary\n2031,A,"one\n\ntwo"\n\n2032,B,\n')
    assert column(program, "line") == [2, 6]
    assert column(program, "summary") == ["one\n\ntwo", ""]


def test_importance_may_be_empty(loaded):
    program = loaded(events="date,title,importance\n2031,A,\n2031,B,5\n")
    assert column(program, "importance") == [3, 5]
