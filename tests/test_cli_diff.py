"""``diff``: what it prints and writes, and how it ends."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import chromium
from timeline.cli import main
from timeline.differences import compare, document, markdown, poster, report
from timeline.loading import load
from timeline.pictures.studio import NO_CHROME

PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)


@pytest.fixture
def later(dataset, tmp_path) -> Path:
    """A later edition of the dataset: one row re-dated."""
    folder = tmp_path / "later"
    folder.mkdir()
    table = (dataset / "events.csv").read_text("utf-8").replace("2031-06-18", "2032-07")
    (folder / "events.csv").write_text(table, encoding="utf-8")
    (folder / "sources.csv").write_bytes((dataset / "sources.csv").read_bytes())
    return folder


@pytest.fixture
def difference(dataset, later):
    return compare(load(dataset), load(later), (dataset.name, later.name))


def test_diff_prints_text(dataset, later, difference, capsys):
    assert main(["diff", str(dataset), str(later)]) == 0
    assert capsys.readouterr().out == report(difference)
    assert "    Jun 18, 2031 → Jul 2032\n" in report(difference)


@pytest.mark.parametrize(("form", "write"), [("json", document), ("md", markdown)])
def test_diff_prints_what_is_asked_for(form, write, dataset, later, difference, capsysbinary):
    assert main(["diff", str(dataset), str(later), "--format", form]) == 0
    assert capsysbinary.readouterr().out == write(difference).encode()


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.txt", report),
        ("a.json", document),
        ("a.MD", markdown),
        ("a.markdown", markdown),
        ("a.svg", lambda difference: poster(difference).svg),
    ],
)
def test_the_ending_tells_the_format(name, write, dataset, later, difference, tmp_path, capsys):
    out = tmp_path / name
    assert main(["diff", str(dataset), str(later), "-o", str(out)]) == 0
    assert out.read_bytes() == write(difference).encode()
    assert capsys.readouterr().out.startswith(f"{out}: ")


def test_diff_draws_as_wide_and_as_dark_as_asked(dataset, later, difference, tmp_path):
    out = tmp_path / "slip.svg"
    chosen = ["--width", "800", "--theme", "dark"]
    assert main(["diff", str(dataset), str(later), "-o", str(out), *chosen]) == 0
    assert out.read_text("utf-8") == poster(difference, width=800, theme="dark").svg


def test_diff_draws_with_a_browser_too(dataset, later, tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", str(chromium.found()))
    for name in ("slip.png", "slip.pdf"):
        chosen = ["--width", "640", "--height", "480"]
        assert main(["diff", str(dataset), str(later), "-o", str(tmp_path / name), *chosen]) == 0
    png = (tmp_path / "slip.png").read_bytes()
    assert struct.unpack(">II", png[16:24]) == (1280, 960)
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_browser_diff_says_so_and_writes_nothing(
    dataset, later, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    monkeypatch.setenv("PATH", "")
    out = tmp_path / "slip.png"
    assert main(["diff", str(dataset), str(later), "-o", str(out)]) == 1
    assert capsys.readouterr().err == f"program-timeline: {NO_CHROME}\n"
    assert not out.exists()


def test_a_dataset_does_not_differ_from_itself_or_from_a_copy(dataset, tmp_path, capsys):
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in dataset.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    for other in (dataset, copy):
        assert main(["diff", str(dataset), str(other), "--exit-code"]) == 0
        printed = capsys.readouterr().out
        assert "No difference." in printed
        assert printed.count(": 3 rows, files ") == 2


def test_a_table_that_was_exported_says_the_same(dataset, tmp_path):
    first = tmp_path / "first.csv"
    table = dataset / "events.csv"
    assert main(["export", str(table), "-o", str(first)]) == 0
    assert main(["diff", str(table), str(first), "--exit-code"]) == 0


def test_the_status_tells_of_a_difference_where_it_is_asked_to(dataset, later, capsys):
    assert main(["diff", str(dataset), str(later)]) == 0
    assert main(["diff", str(dataset), str(later), "--exit-code"]) == 3
    assert capsys.readouterr().err == ""


def test_the_problems_of_both_datasets_are_told(dataset, broken, tmp_path, capsys):
    nowhere = tmp_path / "nowhere"
    assert main(["diff", str(broken), str(nowhere), "--exit-code"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    old, new = said.err.split(f"\nNEW {nowhere}: ")
    assert old.startswith(f"program-timeline: OLD {broken}: 1 problem:\n{broken}:2: date: found")
    assert "nowhere" in new
    assert main(["diff", str(dataset), str(broken)]) == 1
    assert capsys.readouterr().err.startswith(f"program-timeline: NEW {broken}: 1 problem:\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "a"], "a: the ending names no format; end it in .txt, .json, .md, .markdown, "
         ".svg, .png, .webp or .pdf, or add --format"),
        (["-o", "a.md", "--format", "json"],
         "a.md: the ending .md is that of md, and --format says json"),
        (["--theme", "dark"], "--theme: only a picture has it; add --format svg"),
        (["-o", "a.md", "--width", "800"], "--width: only a picture has it; add --format svg"),
        (["-o", "a.svg", "--scale", "3"], "--scale: SVG has no pixels of its own; leave it out"),
        (["--format", "png"], "--format png: name the file to write with -o"),
    ],
)  # fmt: skip
def test_arguments_that_do_not_fit_are_refused(
    arguments, said, dataset, later, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    assert main(["diff", str(dataset), str(later), *arguments]) == 2
    assert capsys.readouterr().err == f"program-timeline: {said}\n"
    assert {path.name for path in tmp_path.iterdir()} == {dataset.name, later.name}


def test_a_file_that_is_there_is_replaced_only_by_force(dataset, later, tmp_path, capsys):
    out = tmp_path / "a.md"
    out.write_text("mine")
    assert main(["diff", str(dataset), str(later), "-o", str(out)]) == 1
    assert (
        capsys.readouterr().err
        == f"program-timeline: {out}: is there already; --force replaces it\n"
    )
    assert out.read_text() == "mine"
    assert main(["diff", str(dataset), str(later), "-o", str(out), "--force"]) == 0
    assert out.read_text("utf-8").startswith("# later: what changed\n")


@pytest.mark.parametrize("which", [0, 1])
def test_diff_does_not_write_over_a_dataset(which, dataset, later, capsys):
    out = (dataset, later)[which] / "glossary.csv"
    arguments = ["diff", str(dataset), str(later), "-o", str(out), "--format", "json", "--force"]
    assert main(arguments) == 2
    assert (
        capsys.readouterr().err
        == f"program-timeline: {out}: is a file of a dataset; name another\n"
    )
    assert not out.exists()


@pytest.mark.parametrize("form", ["text", "json", "md", "svg"])
def test_what_is_written_twice_is_the_same(form, dataset, later, tmp_path):
    written = []
    for number, place in enumerate(PLACES):
        folder = tmp_path / f"place{number}"
        folder.mkdir()
        command = [sys.executable, "-m", "timeline", "diff", dataset, later, "--format", form]
        path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        subprocess.run(
            [*command, "-o", "out"],
            cwd=folder, env=os.environ | place | path, check=True, capture_output=True,
        )  # fmt: skip
        written.append((folder / "out").read_bytes())
    assert written[0] == written[1]


def test_a_pipe_that_knows_few_letters_gets_json_all_the_same(dataset, later):
    command = [sys.executable, "-m", "timeline", "diff", dataset, later, "--format", "json"]
    place = {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=os.environ | place, check=True, capture_output=True)
    assert json.loads(done.stdout)["same"] is False
