"""The list of a site's files: pictures in both themes, and what shows a chart elsewhere."""

import re

import pytest

from tests.factories import make_program
from timeline.pictures import THEMES
from timeline.site import website
from timeline.site.listing import frame
from timeline.site.names import picture_paths

VIEW = '[[view]]\nid = "{0}"\ntitle = "{0}"\nkind = "bars"\nmeasure = "halls"\n'
HALLS = {"measure": "halls", "value": "3", "unit": "halls"}


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """A site with two views, of which one is called as the dark picture of the other would be."""
    rows = [{"id": "a", "date": "2031", "title": "Three halls", **HALLS}]
    settings = VIEW.format("halls") + VIEW.format("halls-dark")
    return website(make_program(rows, settings=settings))


def test_each_picture_is_listed_in_both_themes(site):
    listed = re.findall(
        r'<a href="?(pictures/[^"> ]+)"?>Picture, (\w+)<', site["files.html"].decode()
    )
    assert listed == [
        ("pictures/timeline.svg", "light"),
        ("pictures/timeline-dark.svg", "dark"),
        ("pictures/halls.svg", "light"),
        ("pictures/halls-dark-dark.svg", "dark"),
        ("pictures/halls-dark.svg", "light"),
        ("pictures/halls-dark-dark-dark.svg", "dark"),
    ]
    assert {path for path in site if path.startswith("pictures/")} == {path for path, _ in listed}
    assert len({site[path] for path, _ in listed}) == 6


def test_a_view_keeps_the_name_of_its_own_picture():
    paths = picture_paths(["money", "money-dark", "größe"])
    assert {chart: tuple(named.values()) for chart, named in paths.items()} == {
        "money": ("pictures/money.svg", "pictures/money-dark-dark.svg"),
        "money-dark": ("pictures/money-dark.svg", "pictures/money-dark-dark-dark.svg"),
        "größe": ("pictures/größe.svg", "pictures/größe-dark.svg"),
    }
    assert {tuple(named) for named in paths.values()} == {tuple(THEMES)}


def test_a_theme_is_offered_to_whoever_has_scripts(site):
    (choice,) = re.findall(r"<label [^>]*hidden.*?</label>", site["files.html"].decode())
    assert re.findall(r'<option value="([^"]*)">([^<]*)<', choice) == [
        ("", "as the reader's system has it"),
        ("#theme=light", "light"),
        ("#theme=dark", "dark"),
    ]


def test_the_frame_can_be_pasted():
    assert frame("embed/größe.html", 'A "b" & <c>', 300.2) == (
        '<iframe src="embed/gr%C3%B6%C3%9Fe.html" title="A &quot;b&quot; &amp; &lt;c&gt;" '
        'width="100%" height="301" loading="lazy" style="border: 0"></iframe>'
    )
    assert 'height="720"' in frame("a", "A", 2000)
