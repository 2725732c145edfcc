"""The series around the five documents stand in the rows, value by value, with their units."""

import pytest

from timeline import bundled
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
EVENTS = PROGRAM.events.set_index("id", drop=False)
M = 1_000_000


def series(measure: str, subject: str = "", unit: str = "", part: str = "") -> dict[str, float]:
    """Value by date as written, of the rows that fit; "" stands for any subject or unit."""
    rows = PROGRAM.events[PROGRAM.events["measure"] == measure]
    for column, wanted in (("subject", subject), ("unit", unit), ("part", part)):
        rows = rows[rows[column] == wanted] if wanted else rows
    assert not rows["date"].duplicated().any(), measure
    return dict(zip(rows["date"], rows["value"], strict=True))


def years(first: int, *values: float) -> dict[str, float]:
    return {f"FY{first + number}": value for number, value in enumerate(values)}


LISTS = {
    "2008-03-10": 41, "2010-10-29": 71, "2011-09-02": 69, "2012-01-20": 68, "2012-10-02": 64,
    "2012-10-16": 57, "2012-12-31": 39, "2013-08-07": 36, "2014-08-13": 35, "2015-07-25": 32,
    "2016-01-19": 32, "2016-12-11": 34, "2017-03-05": 37, "2017-07-02": 45, "2017-08-01": 58,
}  # fmt: skip


@pytest.mark.parametrize(
    ("who", "unit", "wanted"),
    [
        ("ICE list", "agencies", LISTS),
        ("ICE list", "MOAs", {"2007-09-19": 28}),
        ("FOIA release", "MOUs", {"2008-01-17": 34}),
        ("GAO count", "agencies", {"2007-09-01": 29, "2009-02": 67}),
        ("GAO count", "agreements", {"2017-01": 35}),
        ("CRS count", "agreements", {"2009-03-11": 67}),
        ("CRS count", "agencies", {"2011": 72, "2017-01": 35}),
        ("OIG count", "agreements", {"2009-06": 66}),
        ("OIG count", "MOAs", {"2010-08-01": 71, "2011-06-01": 69, "2012-08": 64}),
        ("OIG count", "agencies", {"2017-01": 36, "2018-03": 76}),
        ("ICE release", "agreements", {"2017-07-31": 60}),
    ],
)
def test_agreements_are_counted_by_who_counts_and_in_what_unit(who, unit, wanted):
    assert series("agreements", who, unit) == wanted


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("GAO count", {"2020-09": 150}),
        ("ICE workbook", {"2025-05-16": 571, "2025-06-17": 706, "2025-07-18": 832}),
        ("DHS count", {"2025-09-02": 958, "2025-09-17": 1001}),
    ],
)
def test_agreements_since_2019_are_a_measure_of_their_own(who, wanted):
    assert series("agreements since 2019", who, "agreements") == wanted


def test_a_count_since_2019_says_why_it_is_no_continuation():
    rows = PROGRAM.events[PROGRAM.events["measure"] == "agreements since 2019"]
    assert all("one agency may hold several" in note for note in rows["note"])
    before = PROGRAM.events[PROGRAM.events["measure"] == "agreements"]
    assert max(before["date"]) < "2019"


@pytest.mark.parametrize(
    ("who", "unit", "date", "wanted"),
    [
        ("OIG count", "MOAs", "2010-08-01", {"Task Force": 26, "Detention": 32, "Joint": 13}),
        ("OIG count", "MOAs", "2011-06-01", {"Task Force": 20, "Detention": 34, "Joint": 15}),
        ("OIG count", "MOAs", "2012-08", {"Task Force": 20, "Detention": 35, "Joint": 9}),
        ("ICE list", "agencies", "2012-10-02", {"Task Force": 20, "Jail Enforcement": 44}),
        (
            "ICE workbook",
            "agreements",
            "2025-05-16",
            {"Task Force": 275, "Warrant Service Officer": 205, "Jail Enforcement": 91},
        ),
        (
            "ICE workbook",
            "agreements",
            "2025-06-17",
            {"Task Force": 339, "Warrant Service Officer": 257, "Jail Enforcement": 110},
        ),
        (
            "ICE workbook",
            "agreements",
            "2025-07-18",
            {"Task Force": 415, "Warrant Service Officer": 300, "Jail Enforcement": 117},
        ),
    ],
)
def test_the_models_add_up_to_the_count_of_the_day(who, unit, date, wanted):
    since = " since 2019" if date > "2019" else ""
    rows = PROGRAM.events[PROGRAM.events["measure"] == f"agreements by model{since}"]
    rows = rows[(rows["subject"] == who) & (rows["date"] == date)]
    assert dict(zip(rows["part"], rows["value"], strict=True)) == wanted
    assert set(rows["unit"]) == {unit}
    assert series(f"agreements{since}", who, unit)[date] == sum(wanted.values())


@pytest.mark.parametrize(
    ("measure", "subject", "unit", "wanted"),
    [
        (
            "people identified",
            "ICE statistics",
            "people identified",
            years(2006, 6154, 22338, 45666, 60223, 48169, 39341, 30893, 15281),
        ),
        (
            "people removed",
            "ICE statistics",
            "people removed",
            years(2006, 4219, 16377, 36509, 42487, 26871, 23745, 13129, 11767),
        ),
        (
            "people identified, Arizona",
            "ICE statistics",
            "people identified",
            years(2010, 675, 796, 463, 10),
        ),
        (
            "ICE removals",
            "removals and returns (TRAC)",
            "removals and returns",
            years(2005, 195066, 229797, 291060, 369221, 389834),
        ),
        ("ICE removals", "all removals (ICE)", "removals", years(2011, 396906, 409849)),
        ("ICE removals", "convicted criminals (ICE)", "removals", years(2011, 216698, 225390)),
        (
            "budget of other programs",
            "Criminal Alien Program",
            "USD",
            years(2005, *(n * M for n in (54, 93, 137, 179, 189, 193)))
            | years(2014, 294.155 * M, 322.407 * M),
        ),
        (
            "budget of other programs",
            "ICE in total",
            "USD",
            years(2005, *(n * M for n in (3073, 3719, 4211, 4968, 5288, 5741))),
        ),
    ],
)
def test_a_figure_for_each_fiscal_year_is_the_one_recorded(measure, subject, unit, wanted):
    assert series(measure, subject, unit) == pytest.approx(wanted)
    rows = PROGRAM.events[PROGRAM.events["measure"] == measure]
    assert set(rows["role"]) == {"over"}


def test_the_share_of_convicted_among_removals_recomputes():
    for year, share in ((2011, 54.6), (2012, 55.0)):
        of = EVENTS.at[f"ice_removals_fy{year}", "value"]
        criminal = EVENTS.at[f"ice_removals_criminal_fy{year}", "value"]
        assert round(100 * criminal / of, 1) == share


@pytest.mark.parametrize(
    ("row", "value", "unit", "bound"),
    [
        ("sc_jurisdictions_2009", 88, "jurisdictions", ""),
        ("sc_jurisdictions_2011_02", 1030, "jurisdictions", ""),
        ("sc_counties_2011_05", 1300, "counties", "about"),
        ("sc_jurisdictions_2011", 1595, "jurisdictions", ""),
        ("sc_share_fy2009", 4, "percent", "about"),
        ("sc_share_fy2011", 20, "percent", "about"),
        ("sc_removed_gao", 183_000, "removals", "about"),
        ("agreements_2020_09", 150, "agreements", "about"),
        ("officers_2009_06", 833, "officers", ""),
        ("base_agencies", 17_985, "agencies", ""),
        ("base_counties", 3_140, "counties", ""),
        ("training_wso", 1, "days", ""),
    ],
)
def test_a_number_of_another_source_keeps_its_unit_and_bound(row, value, unit, bound):
    found = EVENTS.loc[row]
    assert (found["value"], found["unit"], found["bound"]) == (value, unit, bound)


@pytest.mark.parametrize(
    ("row", "value", "status", "basis"),
    [
        ("budget_fy2006", 5, "", "claimed"),
        ("total_287g_fy2006_fy2008", 60, "", "stated"),
        ("budget_fy2008", 42, "", "claimed"),
        ("budget_fy2011_reported", 68.3, "", "claimed"),
        ("budget_fy2012_request", 68, "requested", "stated"),
        ("change_fy2013", -17, "requested", "stated"),
        ("floor_fy2010", 5.4, "requested", "stated"),
        ("floor_fy2014", 5.4, "enacted", "stated"),
        ("compliance_funds", 11.1, "", "stated"),
        ("sc_budget_fy2008", 200, "enacted", "stated"),
        ("sc_budget_fy2009", 150, "enacted", "stated"),
        ("sc_budget_fy2010", 200, "enacted", "stated"),
        ("sc_budget_fy2012", 184, "requested", "stated"),
        ("cap_budget_fy2014", 294.155, "enacted", "stated"),
        ("cap_budget_fy2015", 322.407, "requested", "stated"),
    ],
)
def test_money_says_whether_it_was_asked_for_or_given(row, value, status, basis):
    found = EVENTS.loc[row]
    assert found["value"] == pytest.approx(value * M)
    assert (found["unit"], found["status"], found["basis"]) == ("USD", status, basis)


def test_other_money_makes_no_panel_of_its_own():
    panels = PROGRAM.events[PROGRAM.events["measure"].isin(["budget", "budget change"])]
    assert set(panels["program"]) == {"287(g)", "Secure Communities"}


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("2009-10-16", {"Jail and Task Force": 3, "Task Force": 1, "Jail Enforcement": 2}),
        ("2010-10-29", {"Task Force": 3}),
        ("2011-09-02", {"Jail Enforcement": 7}),
        ("2012-10-02", {"Jail Enforcement": 4}),
    ],
)
def test_the_arizona_agencies_stand_by_label_before_and_after(date, wanted):
    rows = PROGRAM.events[PROGRAM.events["measure"] == "Arizona agencies by label"]
    rows = rows[rows["date"] == date]
    assert dict(zip(rows["part"], rows["value"], strict=True)) == wanted
    assert set(rows["subject"]) == {"ICE list"}
    assert set(rows["unit"]) == {"agencies"}


def test_the_list_of_october_2012_accounts_for_all_seven():
    kept, gone = EVENTS.loc["arizona_roster_kept"], EVENTS.loc["arizona_roster_gone"]
    assert (kept["value"], gone["value"]) == (3, 4)
    assert kept["value"] + gone["value"] == EVENTS.at["arizona_agencies", "value"]


def test_identified_is_never_mixed_with_removed():
    rows = PROGRAM.events[PROGRAM.events["measure"].str.startswith("people")]
    for row in rows.itertuples():
        word = "identified" if row.measure.startswith("people identified") else "remov"
        assert word in row.unit


def test_a_context_row_that_is_no_event_is_in_no_lane():
    rows = PROGRAM.events[PROGRAM.events["layer"] == "context"]
    assert all(rows["category"].where(rows["measure"] == "", "x") != "")
    drawn = rows[(rows["category"] != "") & (rows["measure"] != "")]
    assert set(drawn["id"]) == {"texas_2017", "agreements_2025_09_17"}
