"""The numbers of the 287(g) dataset are the printed ones, with unit, bound, status and basis."""

import re

import pytest

from timeline import bundled
from timeline.arithmetic import rederive
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
EVENTS = PROGRAM.events.set_index("id", drop=False)
CORE = PROGRAM.events[PROGRAM.events["layer"] == "core"]
WORDS = {2: "two", 3: "three", 4: "four"}

# Every number of the five documents: (unit, bound, status, basis) -> value by row.
NUMBERS: dict[tuple[str, str, str, str], dict[str, float]] = {
    ("people identified", "at least", "", "stated"): {
        "identified_since_2006": 279_311,
    },
    ("arrests", "at least", "", "stated"): {
        "lear_arrests": 28_000,
    },
    ("people removed", "", "", "stated"): {
        "sc_removed": 119_912,
    },
    ("percent", "", "", "stated"): {
        "criminal_share_fy2009": 35, "criminal_share_fy2011": 55,
    },
    ("jurisdictions", "", "", "stated"): {
        "sc_jurisdictions_2009": 88, "sc_jurisdictions_2011": 1_595,
    },
    ("USD", "", "", "claimed"): {
        "budget_fy2010": 68_000_000, "total_287g_fy2010_fy2012": 204_000_000,
        "total_sc_fy2010_fy2012": 531_000_000, "budget_fy2011": 68_000_000,
        "budget_fy2012": 68_000_000,
    },
    ("percent", "", "", "claimed"): {
        "cost_less": 60, "effectiveness": 156, "share_287g": 0.02, "share_sc": 71,
        "california_share": 40,
    },
    ("recommendations", "", "", "stated"): {
        "oig_10_63": 33, "oig_10_124": 16, "oig_11_119": 13, "oig_12_130": 2,
        "recs_8_9_concurred": 2, "recs_closed": 60, "recs_concurred": 2, "recs_total": 62,
        "status_10_124_closed": 16, "status_10_124_resolved": 0, "status_10_124_unresolved": 0,
        "status_10_63_closed": 33, "status_10_63_resolved": 0, "status_10_63_unresolved": 0,
        "status_11_119_closed": 11, "status_11_119_resolved": 2, "status_11_119_unresolved": 0,
        "status_12_130_unresolved": 2,
    },
    ("positions", "", "", "stated"): {
        "oversight_positions": 12,
    },
    ("agencies", "", "", "stated"): {
        "agencies_2012_02": 68, "arizona_agencies": 7, "arizona_doc": 1,
    },
    ("officers", "at least", "", "stated"): {
        "officers_trained": 1_500,
    },
    ("states", "", "", "stated"): {
        "states_2012_02": 24, "states_2012_08": 24,
    },
    ("agreements", "", "", "stated"): {
        "arizona_oig_ended": 4, "arizona_oig_kept": 3, "arizona_ice_kept": 7,
    },
    ("agreements", "", "", "derived"): {
        "arizona_ice_ended": 0,
    },
    ("programs", "", "", "stated"): {
        "cooperation_programs": 5,
    },
    ("hours a day", "", "", "stated"): {
        "lear_hours": 24,
    },
    ("models", "", "", "stated"): {
        "models_letter": 3, "models_oig": 3,
    },
    ("priorities", "", "", "stated"): {
        "removal_priorities": 4,
    },
    ("MOAs", "", "", "stated"): {
        "agreements_2012_08": 64, "model_2012_08_detention": 35, "model_2012_08_joint": 9,
        "model_2012_08_task_force": 20,
    },
    ("actions", "at least", "", "stated"): {
        "corrective_actions": 6,
    },
    ("days", "at most", "planned", "stated"): {
        "response_days": 90,
    },
    ("USD", "", "requested", "derived"): {
        "budget_remaining_fy2013": 51_000_000,
    },
    ("USD", "", "requested", "stated"): {
        "change_fy2013": -17_000_000, "cut_letter": -17_000_000,
    },
    ("percent", "", "requested", "claimed"): {
        "cut_share_fy2013": 25,
    },
    ("offices", "at least", "", "stated"): {
        "moa_offices": 7,
    },
    ("topics", "", "", "stated"): {
        "moa_topics": 9, "training_topics": 4,
    },
    ("weeks", "", "", "stated"): {
        "training_weeks": 4,
    },
    ("hours", "at most", "", "stated"): {
        "detainer_article": 48, "detainer_explainer": 48,
    },
    ("people identified", "", "", "claimed"): {
        "identified_four_years": 186_207,
    },
    ("criteria", "", "", "stated"): {
        "moa_review": 2,
    },
    ("years", "", "", "stated"): {
        "moa_term": 3,
    },
    ("models", "at least", "", "stated"): {
        "models_explainer": 3,
    },
    ("partnerships", "at least", "", "stated"): {
        "partnerships_explainer": 1_000,
    },
    ("factors", "at least", "", "stated"): {
        "removal_factors": 5,
    },
}  # fmt: skip


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


def test_every_number_of_the_documents_has_its_value_unit_bound_status_and_basis():
    wanted = {row: (value, *rest) for rest, rows in NUMBERS.items() for row, value in rows.items()}
    found = {
        row.id: (row.value, row.unit, row.bound, row.status, row.basis)
        for row in CORE.itertuples()
        if row.measure
    }
    assert found == wanted


def printed(value: float) -> set[str]:
    """How a document may print a number."""
    size = abs(value)
    plain = f"{size:,.2f}".rstrip("0").rstrip(".")
    forms = {plain, plain.lstrip("0") or "0", WORDS.get(int(size), plain)}
    return forms | ({f"${size / 1_000_000:g} million"} if size >= 1_000_000 else set())


def test_every_number_stands_in_its_evidence_unless_it_is_counted_or_computed_here():
    for row in CORE[CORE["measure"] != ""].itertuples():
        cited = " ".join(figure for figures in row.evidence for figure in figures).casefold()
        stands = any(
            re.search(rf"(?<!\w){re.escape(form)}(?!\w)", cited) for form in printed(row.value)
        )
        counted = re.search("[Cc]ounted from", row.note) or row.basis == "derived"
        assert bool(counted) != stands, row.id


def test_every_derived_row_gives_its_value_again():
    values = EVENTS["value"].to_dict()
    derived = PROGRAM.events[PROGRAM.events["basis"] == "derived"]
    assert {"budget_remaining_fy2013", "arizona_ice_ended"} <= set(derived["id"])
    for row in derived.itertuples():
        assert rederive(row.formula, row.value, values).agrees, row.id
