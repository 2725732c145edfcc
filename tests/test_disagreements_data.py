"""Where the sources of the 287(g) dataset disagree: both sides, and the arithmetic between."""

import pytest

from timeline import bundled
from timeline.arithmetic import recompute
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
EVENTS = PROGRAM.events.set_index("id", drop=False)
VALUES = EVENTS["value"].to_dict()
DISAGREEMENTS = PROGRAM.disagreements.set_index("id", drop=False)

# What each is about, told by two of its rows and its kind.
SIDES = {
    "arizona_split": ("arizona_oig", "arizona_ice", "conflict"),
    "arizona_reason": ("arizona_end", "dhs_rescinds", "conflict"),
    "arizona_notice": ("sheriffs_questions", "arizona_told", "wording"),
    "arizona_terms": ("arizona_end", "dhs_rescinds", "wording"),
    "agencies_or_moas": ("agencies_2012_02", "agreements_2012_08", "different date"),
    "phase_out": ("no_phase_out", "task_force_end", "different date"),
    "december_ended": ("agreements_ended_cis", "agreements_2012_12_31", "conflict"),
    "report_number": ("oig_11_119", "fact_sheet", "wording"),
    "recommendations_closed": ("recs_closed", "all_closed_claim", "different date"),
    "least_productive_meaning": ("request_fy2013", "underperforming", "wording"),
    "enrollment_share": ("share_287g", "agencies_2012_02", "arithmetic"),
    "cut_status": ("change_fy2013", "cut_letter", "wording"),
    "programs_compared": ("budget_wording", "justification_wording", "conflict"),
    "criminal_share_cause": ("criminal_share_fy2011", "sc_share_fy2011", "different unit"),
    "identified_totals": ("identified_since_2006", "identified_four_years", "different date"),
    "identified_foia": ("identified_since_2006", "identified_fy2006_fy2011", "different unit"),
    "more_effective": ("effectiveness", "sc_removed", "arithmetic"),
    "costs_less": ("cost_less", "total_sc_fy2010_fy2012", "arithmetic"),
    "sc_total_years": ("total_sc_fy2010_fy2012", "sc_budget_fy2012", "arithmetic"),
    "before_fy2009": ("cut_share_fy2013", "budget_fy2008", "arithmetic"),
    "nationwide": ("sc_nationwide_plan", "sc_nationwide_letter", "conflict"),
    "letter_date": ("ice_answers", "sheriffs_questions", "wording"),
    "agreed_and_unresolved": ("recs_concurred", "status_12_130_unresolved", "wording"),
    "tribal_officers": ("delegates_explainer", "delegates_oig", "conflict"),
    "model_names": ("models_letter", "models_explainer", "different date"),
    "article_periods": ("identified_four_years", "california_share", "different date"),
    "units": ("agencies_2012_02", "partnerships_explainer", "different unit"),
    "agreements_peak": ("agreements_2011_crs", "agreements_2011_09_02", "different date"),
    "detainer_length": ("detainer_article", "detainer_explainer", "wording"),
    "criminal_priority": ("scope_article", "guidelines", "wording"),
}

# The arithmetic as a reader sees it, and whether it gives what is stated.
ARITHMETIC = {
    "arizona_split": [("4 + 3 = 7", True), ("0 + 7 = 7", True)],
    "agencies_or_moas": [("68 − 4 = 64", True)],
    "december_ended": [("57 − 39 = 18", False), ("64 − 39 = 25", False)],
    "recommendations_closed": [
        ("33 + 16 + 13 = 62", True),
        ("33 + 16 + 11 = 60", True),
        ("62 − 60 = 2", True),
    ],
    "enrollment_share": [("100 × 68 ÷ 3,140 ≈ 2.166", False), ("100 × 68 ÷ 17,985 ≈ 0.378", False)],
    "cut_status": [
        ("100 × 17 million ÷ 68 million = 25", True),
        ("68 million − 17 million = 51 million", True),
    ],
    "criminal_share_cause": [("100 × 216,698 ÷ 396,906 ≈ 54.6", True)],
    "identified_totals": [
        ("6,154 + 22,338 + 45,666 + 60,223 = 134,381", False),
        ("22,338 + 45,666 + 60,223 + 48,169 = 176,396", False),
        ("45,666 + 60,223 + 48,169 + 39,341 = 193,399", False),
        ("60,223 + 48,169 + 39,341 + 30,893 = 178,626", False),
        ("48,169 + 39,341 + 30,893 + 15,281 = 133,684", False),
    ],
    "identified_foia": [
        ("279,311 − 221,891 = 57,420", True),
        ("279,311 − 252,784 = 26,527", True),
    ],
    "more_effective": [
        ("100 × 186,207 ÷ 119,912 ≈ 155.3", False),
        ("100 × (186,207 − 119,912) ÷ 119,912 ≈ 55.3", False),
    ],
    "costs_less": [
        ("100 × (531 million − 204 million) ÷ 531 million ≈ 61.6", False),
        ("204 million ÷ 3 = 68 million", True),
    ],
    "sc_total_years": [("531 million − 200 million − 184 million = 147 million", True)],
    "before_fy2009": [
        ("68 million − 17 million = 51 million", True),
        ("60 million − 5 million − 42 million = 13 million", True),
    ],
    "model_names": [("35 + 9 = 44", True)],
    "agreements_peak": [("72 − 69 = 3", True)],
}


def test_every_disagreement_is_named_here():
    assert set(DISAGREEMENTS.index) == set(SIDES)
    with_arithmetic = DISAGREEMENTS[DISAGREEMENTS["formula"] != ""]
    assert set(with_arithmetic.index) == set(ARITHMETIC)


@pytest.mark.parametrize("name", SIDES)
def test_a_disagreement_has_both_its_sides_and_its_kind(name):
    found = DISAGREEMENTS.loc[name]
    one, other, kind = SIDES[name]
    assert {one, other} <= set(found["rows"])
    assert found["kind"] == kind
    assert all(EVENTS.loc[list(found["rows"]), "disputed"])


@pytest.mark.parametrize("name", SIDES)
def test_a_disagreement_asks_one_short_question_and_says_what_is_known(name):
    found = DISAGREEMENTS.loc[name]
    assert found["question"].endswith("?")
    assert found["question"].count("?") == 1
    assert len(found["question"]) <= 60
    assert 40 <= len(found["note"]) <= 330


@pytest.mark.parametrize("name", ARITHMETIC)
def test_the_arithmetic_of_a_disagreement_recomputes(name):
    lines = recompute(DISAGREEMENTS.at[name, "formula"], VALUES)
    assert [(line.text, line.agrees) for line in lines] == ARITHMETIC[name]


def test_only_what_is_in_question_is_marked_as_disputed():
    disputed = set(PROGRAM.events[PROGRAM.events["disputed"]]["id"])
    assert disputed == {row for rows in DISAGREEMENTS["rows"] for row in rows}
    assert not disputed & {f"budget_fy{year}" for year in (2010, 2011, 2012)}
