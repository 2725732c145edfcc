"""The page's scripts and its style, as the pages carry them."""

import re

import pytest

from timeline.bundled import assets_dir
from timeline.glyphs import OUTLINES
from timeline.page.icon import icon
from timeline.page.scripts import EXPORTED, FRAMED, SHARED, script
from timeline.page.style import style
from timeline.theme import DARK, LANE_COLORS, LIGHT

HOSTS = {"dashboard.js", "embedded.js", "files.js", "unpacking.js", *EXPORTED}


def test_every_script_of_the_assets_is_in_a_page_once():
    named = [*FRAMED, *SHARED, *HOSTS]
    assert sorted(named) == sorted(path.name for path in assets_dir().glob("*.js"))


def test_scripts_are_joined_in_their_order():
    text = script(SHARED)
    starts = [text.index(script([name])) for name in SHARED]
    assert starts == sorted(starts)


@pytest.mark.parametrize("name", sorted({*FRAMED, *SHARED, *HOSTS}))
def test_a_script_keeps_every_line_but_for_its_indent_and_its_comments(name):
    written = (assets_dir() / name).read_text(encoding="utf-8")
    lines = [line.strip() for line in re.sub(r"^ *//.*", "", written, flags=re.M).splitlines()]
    kept = [line for line in lines if line and not line.startswith(("/*", "* ", "*/"))]
    assert script([name]).splitlines() == [line for line in kept if line != "*"]


@pytest.mark.parametrize("name", sorted({*FRAMED, *SHARED, *HOSTS}))
def test_no_text_of_a_script_goes_over_lines(name):
    written = (assets_dir() / name).read_text(encoding="utf-8")
    assert [line for line in written.splitlines() if line.count("`") % 2] == []


@pytest.mark.parametrize("name", sorted({*FRAMED, *SHARED, *HOSTS}))
def test_a_script_can_stand_in_a_page(name):
    text = (assets_dir() / name).read_text(encoding="utf-8").lower()
    assert "</script" not in text
    assert "<!--" not in text
    assert text.endswith("\n")


def test_the_style_ends_no_style_element_and_fetches_nothing():
    text = style().lower()
    assert "</style" not in text
    assert "@import" not in text
    assert re.findall(r"url\((?![\"']?data:)", text) == []


def test_the_style_has_both_themes_and_every_symbol():
    text = style()
    assert f"--page:{LIGHT['page']};" in text
    assert f"--page:{DARK['page']};" in text
    for name in [*OUTLINES, *LANE_COLORS]:
        assert f".symbol.{name}{{" in text


def test_the_icon_is_held_by_its_own_address():
    assert icon().startswith("data:image/svg+xml,%3Csvg")
    assert not set(icon()) & set("\"'<> ")
