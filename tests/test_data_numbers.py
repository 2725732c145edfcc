"""The numbers of the 287(g) dataset are the printed ones, with unit, bound, status and basis."""

import re

import pytest

from timeline import bundled
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
EVENTS = PROGRAM.events.set_index("id", drop=False)


def number(row: str) -> tuple[float, str]:
    return EVENTS.at[row, "value"], EVENTS.at[row, "unit"]


@pytest.mark.parametrize(
    ("row", "value"),
    [("oig_10_63", 33), ("oig_10_124", 16), ("oig_11_119", 13), ("oig_12_130", 2),
     ("recs_total", 62), ("recs_closed", 60), ("recs_concurred", 2)],
)  # fmt: skip
def test_recommendations_are_counted_as_the_oig_counts_them(row, value):
    assert number(row) == (value, "recommendations")
    assert "oig_12_130" in EVENTS.at[row, "source"]


def test_recommendations_stand_by_report_as_appendix_c_has_them():
    rows = PROGRAM.events[PROGRAM.events["measure"] == "recommendation status"]
    assert {(row.subject, row.part): row.value for row in rows.itertuples()} == {
        ("OIG-10-63", "closed"): 33,
        ("OIG-10-63", "resolved and open"): 0,
        ("OIG-10-63", "unresolved and open"): 0,
        ("OIG-10-124", "closed"): 16,
        ("OIG-10-124", "resolved and open"): 0,
        ("OIG-10-124", "unresolved and open"): 0,
        ("OIG-11-119", "closed"): 11,
        ("OIG-11-119", "resolved and open"): 2,
        ("OIG-11-119", "unresolved and open"): 0,
        ("OIG-12-130", "unresolved and open"): 2,
    }
    assert set(rows["date"]) == {"2012-09-25"}


def test_the_agreements_of_august_2012_are_counted_by_model():
    rows = PROGRAM.events[PROGRAM.events["measure"] == "agreements by model"]
    counts = {row.part: row.value for row in rows.itertuples() if row.date == "2012-08"}
    assert counts == {"Detention": 35, "Task Force": 20, "Joint": 9}
    assert number("agreements_2012_08") == (sum(counts.values()), "MOAs")
    assert number("states_2012_08") == (24, "states")


def test_agencies_and_agreements_keep_their_units():
    assert number("agencies_2012_02") == (68, "agencies")
    assert number("states_2012_02") == (24, "states")
    assert number("arizona_oig_ended") == (4, "agreements")
    assert number("arizona_oig_kept") == (3, "agreements")
    assert number("arizona_ice_kept") == (7, "agreements")
    assert number("arizona_agencies") == (7, "agencies")


@pytest.mark.parametrize("year", [2010, 2011, 2012])
def test_the_287g_budget_of_each_year_is_a_claim_of_68_million(year):
    row = EVENTS.loc[f"budget_fy{year}"]
    assert (row["value"], row["unit"], row["basis"]) == (68_000_000, "USD", "claimed")
    assert (row["role"], row["date"], row["program"]) == ("over", f"FY{year}", "287(g)")
    assert (row["status"], row["source"]) == ("", ("article_2012",))


def test_the_reduction_for_fy2013_is_a_request():
    row = EVENTS.loc["change_fy2013"]
    assert (row["measure"], row["value"], row["unit"]) == ("budget change", -17_000_000, "USD")
    assert (row["date"], row["status"], row["basis"]) == ("FY2013", "requested", "stated")


def test_what_would_remain_is_derived_from_its_two_rows():
    row = EVENTS.loc["budget_remaining_fy2013"]
    assert (row["basis"], row["formula"]) == ("derived", "budget_fy2012 + change_fy2013")
    assert row["value"] == EVENTS.at["budget_fy2012", "value"] + EVENTS.at["change_fy2013", "value"]
    assert (row["value"], row["status"]) == (51_000_000, "requested")


@pytest.mark.parametrize(
    ("row", "program", "value"),
    [
        ("total_287g_fy2010_fy2012", "287(g)", 204_000_000),
        ("total_sc_fy2010_fy2012", "Secure Communities", 531_000_000),
    ],
)
def test_a_total_of_three_years_stays_one_total(row, program, value):
    found = EVENTS.loc[row]
    assert (found["value"], found["unit"], found["program"]) == (value, "USD", program)
    assert (found["date"], found["role"], found["basis"]) == ("FY2010/FY2012", "over", "claimed")
    assert (found["first"], found["last"]) == (14518, 15613)  # 2009-10-01, 2012-09-30


@pytest.mark.parametrize(
    ("row", "when", "value", "status", "basis"),
    [
        ("budget_fy2006", "FY2006", 5, "", "claimed"),
        ("budget_fy2008", "FY2008", 42, "", "claimed"),
        ("total_287g_fy2006_fy2008", "FY2006/FY2008", 60, "", "stated"),
        ("sc_budget_fy2008", "FY2008", 200, "enacted", "stated"),
        ("sc_budget_fy2009", "FY2009", 150, "enacted", "stated"),
        ("sc_budget_fy2010", "FY2010", 200, "enacted", "stated"),
        ("sc_budget_fy2012", "FY2012", 184, "requested", "stated"),
    ],
)
def test_the_budgets_around_it_say_what_they_are(row, when, value, status, basis):
    found = EVENTS.loc[row]
    assert (found["date"], found["value"], found["unit"]) == (when, value * 1_000_000, "USD")
    assert (found["status"], found["basis"], found["layer"]) == (status, basis, "context")


def test_no_year_of_secure_communities_is_made_from_the_total():
    rows = PROGRAM.events[
        (PROGRAM.events["measure"] == "budget")
        & (PROGRAM.events["program"] == "Secure Communities")
    ]
    assert "FY2011" not in set(rows["date"])


@pytest.mark.parametrize(
    ("row", "value", "unit", "bound"),
    [
        ("lear_arrests", 28_000, "arrests", "at least"),
        ("oversight_positions", 12, "positions", ""),
        ("sc_jurisdictions_2009", 88, "jurisdictions", ""),
        ("sc_jurisdictions_2011", 1595, "jurisdictions", ""),
        ("criminal_share_fy2009", 35, "percent", ""),
        ("criminal_share_fy2011", 55, "percent", ""),
        ("officers_trained", 1500, "officers", "at least"),
        ("identified_since_2006", 279_311, "people identified", "at least"),
        ("identified_four_years", 186_207, "people identified", ""),
        ("sc_removed", 119_912, "people removed", ""),
        ("share_287g", 0.02, "percent", ""),
        ("share_sc", 71, "percent", ""),
        ("cut_share_fy2013", 25, "percent", ""),
        ("effectiveness", 156, "percent", ""),
        ("cost_less", 60, "percent", ""),
        ("moa_term", 3, "years", ""),
        ("training_weeks", 4, "weeks", ""),
        ("detainer_article", 48, "hours", "at most"),
        ("partnerships_explainer", 1000, "partnerships", "at least"),
        ("agreements_2025_09_17", 1001, "agreements", ""),
    ],
)
def test_a_number_is_the_one_printed_with_its_unit(row, value, unit, bound):
    assert (*number(row), EVENTS.at[row, "bound"]) == (value, unit, bound)


def test_formulas_name_rows_and_numbers_only():
    formulas = [*PROGRAM.events["formula"], *PROGRAM.disagreements["formula"]]
    words = {word for formula in formulas for word in re.findall(r"[a-z_][a-z0-9_]*", formula)}
    assert words
    assert words <= set(EVENTS.index)


@pytest.mark.parametrize(
    ("name", "left", "right"),
    [
        ("arizona_split", 7, 7),
        ("agencies_or_moas", 64, 64),
        ("recommendations_closed", 62, 62),
        ("cut_status", 25.0, 25),
        ("more_effective", 155.286, 156),
        ("costs_less", 61.582, 60),
        ("enrollment_share", 2.166, 0.02),
        ("identified_totals", 221_891, 221_891),
    ],
)
def test_the_arithmetic_of_a_disagreement_recomputes(name, left, right):
    (found,) = PROGRAM.disagreements[PROGRAM.disagreements["id"] == name]["formula"]
    values = EVENTS["value"].to_dict()
    sides = [eval(side, {"__builtins__": {}}, values) for side in found.split("=")]
    assert sides == pytest.approx([left, right], abs=0.001)
