"""The list of columns: complete, consistent, and small in what it demands."""

import pytest

from timeline import schema
from timeline.glyphs import OUTLINES
from timeline.program import EVENT_COLUMNS
from timeline.theme import LIGHT

LISTS = {
    **schema.TABLES,
    **schema.SECTIONS,
    **schema.LISTS,
    schema.SETTINGS_FILE: schema.SETTINGS,
}


def test_events_demand_only_a_date_and_a_title():
    required = [column.name for column in schema.EVENTS if column.required]
    assert required == ["date", "title"]


def test_a_row_may_be_undated_but_not_untitled():
    assert [column.name for column in schema.EVENTS if column.filled] == ["title"]


@pytest.mark.parametrize("name", LISTS)
def test_names_are_unique_and_in_lower_case(name):
    names = [column.name for column in LISTS[name]]
    assert names == sorted(set(names), key=names.index)
    assert names == [written.lower() for written in names]


@pytest.mark.parametrize("name", LISTS)
def test_every_column_says_what_it_means_in_a_sentence(name):
    for column in LISTS[name]:
        assert column.meaning.endswith("."), column.name
        assert not column.meaning[0].islower(), column.name


@pytest.mark.parametrize("name", LISTS)
def test_a_choice_has_something_to_choose_from(name):
    for column in LISTS[name]:
        assert bool(column.allowed) == (column.kind in ("choice", "integer")), column.name


@pytest.mark.parametrize("name", LISTS)
def test_a_default_is_one_of_the_allowed_values(name):
    for column in LISTS[name]:
        assert not (column.default and column.allowed) or column.default in column.allowed


def test_every_table_of_the_settings_has_its_keys():
    tables = [column.name for column in schema.SETTINGS if column.kind == "table"]
    assert tables == [*schema.SECTIONS, *schema.LISTS]


def test_the_table_of_events_has_every_column():
    assert {column.name for column in schema.EVENTS} <= set(EVENT_COLUMNS)


def test_every_look_that_a_lane_may_have_can_be_drawn():
    assert set(schema.LANE_COLORS) <= set(LIGHT)
    assert set(schema.LANE_SYMBOLS) <= set(OUTLINES)
