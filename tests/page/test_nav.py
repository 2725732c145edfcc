"""The row of links to the views."""

from tests.factories import make_program
from tests.trees import found, text
from timeline.page.nav import nav

GROUPED = """
[[view]]
id = "halls"
title = "Halls in use"
kind = "steps"
measure = "halls"
group = "Halls"
[[view]]
id = "sizes"
title = "Halls by size"
kind = "steps"
measure = "sizes"
group = "Halls"
[[view]]
id = "guests"
title = "Guests"
kind = "steps"
measure = "guests"
"""
MEASURED = [
    {"date": "2031-02-03", "measure": "halls", "value": "3", "unit": "halls"},
    {"date": "2032-02-03", "measure": "halls", "value": "4", "unit": "halls"},
    {"date": "2032-02-03", "measure": "sizes", "value": "40", "unit": "seats"},
]


def links(row) -> list[tuple[str, str]]:
    """Each link: its words, and where it leads."""
    return [(text(link), str(link.attributes["href"])) for link in found(row, "a")]


def test_every_view_has_a_link_with_what_it_counts(aurora):
    assert links(nav(aurora)) == [
        ("Money by year", "#money"),
        ("Disagreements 1", "#disagreements"),
        ("Events", "#events"),
        ("Table", "#table"),
        ("Sources 3", "#sources"),
    ]


def test_the_row_is_a_landmark_with_a_name(aurora):
    row = nav(aurora)
    assert (row.tag, row.attributes["aria-label"]) == ("nav", "Views")


def test_a_group_is_one_link_that_leads_to_its_first_view_and_stands_for_all():
    row = nav(make_program(MEASURED, settings=GROUPED))
    assert links(row)[0] == ("Halls", "#halls")
    assert found(row, "a")[0].attributes["data-view"] == "halls sizes"


def test_a_view_that_has_nothing_to_draw_has_no_link():
    assert links(nav(make_program(MEASURED, settings=GROUPED))) == [
        ("Halls", "#halls"),
        ("Table", "#table"),
    ]
    (only_sizes, _) = links(nav(make_program(MEASURED[2:], settings=GROUPED)))
    assert only_sizes == ("Halls", "#sizes")


def test_where_there_is_nothing_to_lead_to_there_is_no_row(nothing):
    assert nav(nothing) is None
