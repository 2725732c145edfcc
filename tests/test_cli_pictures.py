"""``program-timeline export`` of pictures: which files, how large, and what is refused."""

import struct
from pathlib import Path

import pytest

from tests.browser import chromium
from timeline.cli import main
from timeline.loading import load
from timeline.pictures import picture

ROWS = """\
id,date,title,category,measure,value,unit
open,2031-02-03,Opening,Plans,,,
fire,2033-05,Fire,Reviews,,,
spent,FY2031,Cost,,cost,5,USD
"""
SETTINGS = """\
title = "Aurora"

[[view]]
id = "cost"
title = "Cost"
kind = "money"
measure = "cost"
"""


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    """A dataset with a chart and a figure."""
    folder = tmp_path / "halls"
    folder.mkdir()
    (folder / "events.csv").write_text(ROWS, encoding="utf-8")
    (folder / "program.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def exported(halls: Path, out: Path, *further: str) -> int:
    """Run the command; its status."""
    return main(["export", str(halls), "-o", str(out), *further])


def test_svg_needs_no_browser(halls, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    out = tmp_path / "chart.svg"
    assert exported(halls, out) == 0
    plate = picture(load(halls))
    assert out.read_bytes() == plate.svg.encode()
    assert capsys.readouterr().out.startswith(f"{out}: 1280 × {plate.height} pixels, ")


def test_chart_size_theme_and_view_are_those_asked_for(halls, tmp_path):
    from timeline.view import View

    out = tmp_path / "cost.svg"
    asked = ["--chart", "cost", "--width", "800", "--height", "600", "--theme", "dark"]
    assert exported(halls, out, *asked, "--view", "from=2031", "--date", "2032-01-02") == 0
    wanted = picture(
        load(halls), View(start="2031"), name="cost", width=800, height=600, theme="dark",
        date="2032-01-02",
    )  # fmt: skip
    assert out.read_text(encoding="utf-8") == wanted.svg


def test_several_charts_have_a_file_each(halls, tmp_path):
    out = tmp_path / "all" / "chart.svg"
    out.parent.mkdir()
    assert exported(halls, out, "--chart", "all") == 0
    assert [one.name for one in sorted(out.parent.iterdir())] == [
        "chart-cost.svg",
        "chart-timeline.svg",
    ]


def test_a_picture_of_pixels_has_so_many_dots_for_each(halls, tmp_path, monkeypatch):
    path = chromium.found()
    assert path, chromium.NOT_FOUND
    monkeypatch.setenv("BROWSER_PATH", path)
    out = tmp_path / "chart.png"
    assert exported(halls, out, "--width", "400", "--height", "500", "--scale", "1.5") == 0
    assert struct.unpack(">II", out.read_bytes()[16:24]) == (600, 750)


def test_without_a_browser_nothing_is_written(halls, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    assert exported(halls, tmp_path / "chart.png") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "need Chrome or Chromium, and none was found; SVG needs nothing" in said
    assert [one.name for one in tmp_path.iterdir()] == ["halls"]


def test_a_file_that_is_there_stays_and_no_other_is_written(halls, tmp_path, capsys):
    (tmp_path / "chart-timeline.svg").write_text("mine")
    assert exported(halls, tmp_path / "chart.svg", "--chart", "all") == 1
    assert "chart-timeline.svg: is there already; --force replaces it" in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["chart-timeline.svg", "halls"]


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("a.svg", ["--chart", "hall"], "there is no 'hall' in this view; choose of timeline, cost"),
        ("a.svg", ["--scale", "2"], "--scale: SVG has no pixels of its own"),
        ("a.pdf", ["--scale", "2"], "--scale: PDF has no pixels of its own"),
        ("a.csv", ["--width", "800"], "--width: only a picture has it (svg, png, webp or pdf)"),
        ("a.html", ["--theme", "dark"], "--theme: only a picture has it"),
    ],
)
def test_what_makes_no_sense_is_refused(halls, tmp_path, capsys, name, given, said):
    assert exported(halls, tmp_path / name, *given) == 2
    assert said in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["halls"]


@pytest.mark.parametrize(
    ("option", "value"),
    [("--width", "319"), ("--width", "wide"), ("--height", "4001"), ("--scale", "0"),
     ("--scale", "nan"), ("--theme", "blue")],
)  # fmt: skip
def test_sizes_that_cannot_be_drawn_are_refused(halls, tmp_path, capsys, option, value):
    with pytest.raises(SystemExit) as ended:
        exported(halls, tmp_path / "a.svg", option, value)
    assert ended.value.code == 2
    assert f"argument {option}" in capsys.readouterr().err
