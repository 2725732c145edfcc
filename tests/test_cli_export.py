"""``program-timeline export``: what is written, where, and what is left alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.exporting import export
from timeline.loading import load


@pytest.fixture
def out(tmp_path) -> Path:
    """Where the tests export to; nothing is there yet."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "report.html"


def test_export_writes_the_page(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out)]) == 0
    assert out.read_bytes() == export(load(dataset))
    assert capsys.readouterr().out.startswith(f"{out}: 3 rows, ")
    assert list(out.parent.iterdir()) == [out]


def test_export_leaves_a_file_that_is_there(dataset, out, capsys):
    out.write_text("mine")
    assert main(["export", str(dataset), "-o", str(out)]) == 1
    assert out.read_text() == "mine"
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: is there already; --force replaces it\n"
    )


def test_export_replaces_a_file_if_told_to(dataset, out):
    out.write_text("mine")
    assert main(["export", str(dataset), "-o", str(out), "--force"]) == 0
    assert out.read_bytes() == export(load(dataset))


def test_export_follows_a_link_instead_of_replacing_it(dataset, out):
    link = out.with_name("link.html")
    link.symlink_to(out)
    assert main(["export", str(dataset), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert out.read_bytes() == export(load(dataset))


def test_export_of_broken_data_writes_nothing(broken, out):
    assert main(["export", str(broken), "-o", str(out)]) == 1
    assert list(out.parent.iterdir()) == []


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_export_does_not_write_over_a_folder(dataset, out, force, capsys):
    assert main(["export", str(dataset), "-o", str(out.parent), *force]) == 1
    assert capsys.readouterr().err == (
        f"program-timeline: {out.parent}: is a folder; name a file in it\n"
    )


def test_export_does_not_write_over_a_device(dataset, capsys):
    assert main(["export", str(dataset), "-o", "/dev/null", "--force"]) == 1
    assert capsys.readouterr().err == (
        "program-timeline: /dev/null: is no ordinary file; name another\n"
    )
    assert not Path("/dev/null").is_file()


def test_export_needs_the_folder_to_be_there(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out.parent / "no" / "report.html")]) == 1
    assert capsys.readouterr().err.endswith(f"there is no folder {out.parent / 'no'}\n")


def test_export_that_the_disk_refuses_leaves_the_old_file_and_nothing_else(dataset, out):
    out.write_text("mine")
    at_most_4_kb = 'ulimit -f 8; exec "$@"'
    command = [sys.executable, "-m", "timeline", "export", dataset, "-o", out, "--force"]
    done = subprocess.run(
        ["sh", "-c", at_most_4_kb, "sh", *command], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"program-timeline: {out}: File too large\n"
    assert out.read_text() == "mine"
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize(
    "name",
    [
        "events.csv",
        "sources.csv",
        "disagreements.csv",
        "glossary.csv",
        "program.toml",
        "verified.json",
    ],
)
def test_export_does_not_write_over_its_own_dataset(name, dataset, capsys):
    before = {path: path.read_bytes() for path in dataset.iterdir()}
    out = dataset / name
    assert main(["export", str(dataset), "-o", str(out), "--force"]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: is a file of the dataset; name another\n"
    )
    assert {path: path.read_bytes() for path in dataset.iterdir()} == before


def test_export_does_not_write_over_the_one_table_it_reads(dataset, monkeypatch):
    monkeypatch.chdir(dataset)
    table = dataset / "events.csv"
    before = table.read_bytes()
    Path("link.csv").symlink_to(table)
    for out in ("events.csv", "link.csv", f"../{dataset.name}/events.csv"):
        assert main(["export", str(table), "-o", out, "--force"]) == 2
    assert table.read_bytes() == before


def test_export_may_write_beside_the_one_table_it_reads(dataset):
    out = dataset / "report.html"
    assert main(["export", str(dataset / "events.csv"), "-o", str(out)]) == 0
    assert out.is_file()


@pytest.mark.parametrize("out", ["", "new/", "new/.", "new/.."])
def test_export_wants_the_name_of_a_file(out, dataset, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        main(["export", str(dataset), "-o", out])
    assert stop.value.code == 2
    assert capsys.readouterr().err == (
        f"program-timeline export: argument -o/--output: {out!r} names no file, such as "
        "report.html; see program-timeline export --help\n"
    )
    assert list(tmp_path.iterdir()) == [dataset]


def test_a_file_that_cannot_be_written_is_called_as_it_was_given(dataset, out, capsys):
    long = out.with_name(f"{'n' * 250}.html")  # a folder takes it, with no letter more
    assert main(["export", str(dataset), "-o", str(long)]) == 1
    assert capsys.readouterr().err == f"program-timeline: {long}: File name too long\n"
    assert list(out.parent.iterdir()) == []
