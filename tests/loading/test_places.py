"""The lines of a TOML file."""

from timeline.loading.places import places

TEXT = """\
title = "Aurora"
order="mdy"

[fiscal]  # ours
start_month = 10

[[lane]]
name = "A"

[[ lane ]]
"name" = "B"
color = "blue"
"""


def test_a_key_has_its_line():
    found = places(TEXT)
    assert found.line("", 0, "title") == 1
    assert found.line("", 0, "order") == 2
    assert found.line("fiscal", 0, "start_month") == 5


def test_the_entries_of_a_list_are_told_apart():
    found = places(TEXT)
    assert found.line("lane", 0, "name") == 8
    assert found.line("lane", 1, "name") == 11


def test_a_key_that_is_missing_has_the_line_of_its_section():
    found = places(TEXT)
    assert found.line("lane", 0, "color") == 7
    assert found.line("lane", 1) == 10


def test_what_is_not_there_is_the_file_as_a_whole():
    assert places(TEXT).line("view", 0, "id") == 0


def test_a_section_that_is_a_key_has_that_line():
    assert places("lane = []\n").line("lane", 0, "name") == 1
