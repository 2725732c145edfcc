"""The one list of views: what an address may name, and what no declared view may be called."""

import pytest

from tests.factories import make_program
from tests.page.conftest import DISAGREEMENTS, ROWS, SETTINGS, SOURCES
from tests.trees import found
from timeline import views
from timeline.page.body import Parts, body
from timeline.page.elements import el
from timeline.views import Entry
from timeline.web import ids as web_ids

GROUPED = """
[[view]]
id = "cost"
title = "Cost by year"
kind = "money"
group = "Money"
[[view]]
id = "halls"
title = "Halls in use"
kind = "steps"
group = "Halls"
[[view]]
id = "sizes"
title = "Halls by size"
kind = "stack"
group = "Halls"
[[view]]
id = "guests"
title = "Guests"
kind = "bars"
"""
EVERY_TABLE = make_program(
    ROWS,
    settings=SETTINGS,
    sources=SOURCES,
    disagreements=DISAGREEMENTS,
    glossary=[{"term": "Hall", "definition": "A large room."}],
)


def test_the_views_of_the_tables_follow_the_declared_ones():
    assert views.entries(EVERY_TABLE) == (
        Entry("Money by year", ("money",)),
        Entry("Disagreements", ("disagreements",), 1),
        Entry("Events", ("events",)),
        Entry("Table", ("table",)),
        Entry("Sources", ("sources",), 3),
        Entry("Glossary", ("glossary",), 1),
    )


def test_views_of_one_group_share_a_heading():
    program = make_program([], settings=GROUPED)
    assert views.entries(program) == (
        Entry("Money", ("cost",)),
        Entry("Halls", ("halls", "sizes")),
        Entry("Guests", ("guests",)),
    )
    assert views.ids(program) == ["cost", "halls", "sizes", "guests"]


def test_a_view_of_a_table_needs_rows():
    assert views.ids(make_program([])) == []
    assert views.ids(make_program([{"date": "2031"}])) == ["events", "table"]
    measured = {"date": "2031", "measure": "halls", "value": "3", "unit": "halls"}
    assert views.ids(make_program([measured])) == ["table"]


def test_every_id_of_a_page_is_taken():
    page = el("body", *body(EVERY_TABLE, Parts()))
    on_page = {str(one.attributes["id"]) for one in found(page) if "id" in one.attributes}
    of_dash = {value for name, value in vars(web_ids).items() if name.isupper()}
    free = {name for name in on_page | of_dash if not views.is_taken(name)}
    assert free <= {"money"}  # the one that is declared


@pytest.mark.parametrize("name", ["agreements", "view-sources", "Sources", "terms"])
def test_other_ids_are_free(name):
    assert not views.is_taken(name)
