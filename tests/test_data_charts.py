"""The numbers of the 287(g) dataset are found again in its charts, value by value."""

import pytest

from timeline import bundled
from timeline.figures.chart import chart
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
DRAWN = {
    figure.view: {group.event: group.text for group in figure.groups}
    for figure in chart(PROGRAM).figures
}
TABLE_ONLY = {
    # counted in another unit than the rest of their comparison
    "agreements-by-model": {"agencies"},
    "agreements-arizona": {"agencies"},
    "people": {"people removed", "removals"},
}


def test_every_declared_view_is_drawn():
    assert list(DRAWN) == [view.id for view in PROGRAM.settings.views]


@pytest.mark.parametrize("view", PROGRAM.settings.views, ids=lambda view: view.id)
def test_every_value_of_a_view_is_drawn_or_named_as_not_drawn(view):
    rows = PROGRAM.events[PROGRAM.events["measure"].isin(view.measures)]
    rows = rows[rows["value"].notna()]
    missing = rows[~rows["id"].isin(DRAWN[view.id])]
    assert set(missing["unit"]) == TABLE_ONLY.get(view.id, set()), list(missing["id"])


@pytest.mark.parametrize(
    ("view", "texts"),
    [
        ("money", {"budget_fy2010": "68", "budget_fy2011": "68", "budget_fy2012": "68",
                   "budget_remaining_fy2013": "51", "change_fy2013": "−17",
                   "total_287g_fy2010_fy2012": "204", "total_sc_fy2010_fy2012": "531",
                   "sc_budget_fy2008": "200", "sc_budget_fy2009": "150", "sc_budget_fy2010": "200",
                   "sc_budget_fy2012": "184", "budget_fy2006": "5", "budget_fy2008": "42",
                   "total_287g_fy2006_fy2008": "about 60 in total"}),
        ("agreements", {"agencies_2012_02": "68", "agreements_2012_08": "64",
                        "agreements_2013_08_07": "36", "agreements_2009_02": "67"}),
        ("agreements-by-model", {"model_2012_08_detention": "35", "model_2012_08_task_force": "20",
                                 "model_2012_08_joint": "9"}),
        ("oversight", {"status_10_63_closed": "33", "status_10_124_closed": "16",
                       "status_11_119_closed": "11", "status_11_119_resolved": "2",
                       "status_12_130_unresolved": "2"}),
        ("jurisdictions", {"sc_jurisdictions_2009": "88", "sc_jurisdictions_2011": "1,595"}),
        ("shares", {"criminal_share_fy2009": "35%", "criminal_share_fy2011": "55%",
                    "sc_share_fy2009": "~4%"}),
        ("outcomes", {"identified_fy2006": "6,154", "identified_fy2009": "60,223",
                      "identified_fy2013": "15,281", "removed_fy2012": "13,129"}),
        ("people", {"identified_since_2006": "≥ 279,311", "identified_four_years": "186,207"}),
        ("agreements-arizona", {"arizona_oig_ended": "4", "arizona_oig_kept": "3",
                                "arizona_ice_kept": "7"}),
    ],
)  # fmt: skip
def test_a_chart_writes_the_numbers_of_its_rows(view, texts):
    for event, text in texts.items():
        assert f"{DRAWN[view][event]} ".startswith(f"{text} ")


def test_each_program_with_money_drops_an_event_in_the_start_view():
    drawn = chart(PROGRAM)
    days = {item.event: item.first for item in drawn.items if item.day}
    money = next(figure for figure in drawn.figures if figure.view == "money")
    for panel in money.panels:
        inside = [e for e in panel.drops if e in days and drawn.home[0] <= days[e] < drawn.home[1]]
        assert inside, panel.title
