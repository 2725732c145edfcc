from tests.figures.aurora import aurora, funded
from tests.figures.counts import counted
from timeline.figures.chart import chart

M = 1_000_000


def test_few_values_are_all_said() -> None:
    (money,) = chart(
        funded(
            {"date": "FY2031", "value": 68 * M, "basis": "claimed"},
            {"date": "FY2032", "value": -17 * M, "measure": "budget change"},
        )
    ).figures
    assert money.summary == "Money. Aurora, USD million: 68 claimed (FY2031), −17 (FY2032)."


def test_of_many_values_the_first_the_last_and_the_highest_are() -> None:
    (money,) = chart(aurora()).figures
    assert money.summary == (
        "Money. Aurora, USD million: 7 values, from 42 (FY2031) to −13 requested (FY2034), "
        "highest about 177 in total (FY2031 – FY2033); "
        "Borealis, USD thousand: 1.5 planned (FY2033), 0 (FY2034)."
    )


def test_a_panel_without_a_unit_has_its_title_alone() -> None:
    offices = chart(counted()).figures[0].summary
    assert offices.startswith("Offices. Offices: 7 values, from 28 (Feb 14, 2031) to 12 claimed (")


def test_a_comparison_is_said_line_by_line() -> None:
    status = chart(counted()).figures[2].summary
    assert status.startswith("Findings by status: ")
    assert "11 closed, 2 open" in status
