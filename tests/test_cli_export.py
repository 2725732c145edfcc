"""``program-timeline export``: what is written, where, and what is left alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exporting import ENDINGS
from timeline.exporting import export
from timeline.formats import FORMATS, extract
from timeline.loading import load
from timeline.view import View


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


def test_export_does_not_write_over_a_pipe(dataset, out, capsys):
    os.mkfifo(out)
    assert main(["export", str(dataset), "-o", str(out), "--force"]) == 1
    assert (
        capsys.readouterr().err == f"program-timeline: {out}: is no ordinary file; name another\n"
    )
    assert out.is_fifo()


def test_export_does_not_write_over_a_link_that_goes_in_a_circle(dataset, out, capsys):
    out.symlink_to(out)
    assert main(["export", str(dataset), "-o", str(out), "--force"]) == 1
    assert (
        capsys.readouterr().err == f"program-timeline: {out}: is no ordinary file; name another\n"
    )
    assert out.is_symlink()


def test_a_link_into_no_folder_is_told_with_that_folder(dataset, out, capsys):
    out.symlink_to(out.parent / "no" / "report.html")
    assert main(["export", str(dataset), "-o", str(out)]) == 1
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: there is no folder {out.parent / 'no'}\n"
    )


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


@pytest.mark.parametrize("out", ["", "new/.", "new/.."])
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


# -- formats ----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_export_writes_each_format(form, dataset, out, capsys):
    path = out.with_suffix(ENDINGS[form][0])
    assert main(["export", str(dataset), "-o", str(path), "--format", form]) == 0
    written = FORMATS[form](extract(load(dataset)))
    assert path.read_bytes() == written.content
    shown = written.edition.rows.shown
    assert capsys.readouterr().out.splitlines() == [
        f"{path}: {shown} rows, {len(written.content) / 1e6:.2f} MB",
        str(written.edition.rows),
    ]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.CSV", "csv"),
        ("a.json", "json"),
        ("a.md", "md"),
        ("a.markdown", "md"),
        ("a.ics", "ics"),
        ("a.zip", "datapackage"),
        ("a.datapackage", "datapackage"),
    ],
)
def test_the_ending_tells_the_format(name, form, dataset, out):
    path = out.with_name(name)
    assert main(["export", str(dataset), "-o", str(path)]) == 0
    assert path.read_bytes() == FORMATS[form](extract(load(dataset))).content


def test_an_ending_of_no_format_takes_the_one_that_is_named(dataset, out):
    path = out.with_suffix(".txt")
    assert main(["export", str(dataset), "-o", str(path), "--format", "csv"]) == 0
    assert path.read_bytes() == FORMATS["csv"](extract(load(dataset))).content


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        (
            "report",
            [],
            "the ending names no format; end it in .html, .csv, .json, .md, .ics, .zip, .svg, "
            ".png, .webp or .pdf, or add "
            "--format",
        ),
        (
            "a.csv",
            ["--format", "json"],
            "the ending .csv is that of csv, and --format says json; end the file in .json or "
            "change --format",
        ),
    ],
)
def test_a_file_that_does_not_fit_its_format_is_refused(
    name, arguments, said, dataset, out, capsys
):
    path = out.with_name(name)
    assert main(["export", str(dataset), "-o", str(path), *arguments]) == 2
    assert capsys.readouterr().err == f"program-timeline: {path}: {said}\n"
    assert list(out.parent.iterdir()) == []


def test_export_opens_the_page_with_a_view(dataset, out):
    address = "lane=Plans&from=2031-03"
    assert main(["export", str(dataset), "-o", str(out), "--view", address]) == 0
    assert out.read_bytes() == export(load(dataset), View(lane=("Plans",), start="2031-03"))


def test_export_cuts_data_to_a_view_and_says_what_it_left_out(dataset, out, capsys):
    path = out.with_suffix(".json")
    address = "lane=Plans&from=2031-02"
    assert main(["export", str(dataset), "-o", str(path), "--view", address]) == 0
    assert [event["id"] for event in json.loads(path.read_bytes())["events"]] == ["a"]
    assert capsys.readouterr().out.splitlines()[1] == (
        "3 rows in the file = 1 shown + 2 filtered out (1 by the filters, "
        "1 without a date, so in no period) + 0 set aside"
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("lane=Plan", "There is no lane called 'Plan'. Did you mean `Plans`?"),
        ("lane=Law", "There is no lane called 'Law'. It can be Plans or Reviews."),
        ("?lanes=Plans", "There is no key called 'lanes' in an address. Did you mean `lane`?"),
        ("lane=Plans&source=x", "There is no source called 'x'. It can be s1 or s2."),
        ("from=2032&to=2031", "'from' may not be after 'to': '2032' and '2031'."),
        ("to=after 2031", "'to' needs a date with a last day, not 'after 2031'."),
        ("disputed=maybe", "'disputed' takes 1, not 'maybe'."),
        ("#sources", "'#sources' chooses nothing; write it as in 'lane=Plans'"),
        ("lane=", "'lane=' chooses nothing; write it as in 'lane=Plans'"),
    ],
)
@pytest.mark.parametrize("ending", [".html", ".csv"])
def test_a_view_that_is_not_understood_in_full_is_refused(
    ending, address, said, dataset, out, capsys
):
    path = out.with_suffix(ending)
    assert main(["export", str(dataset), "-o", str(path), "--view", address]) == 2
    assert capsys.readouterr().err == f"program-timeline: --view: {said}\n"
    assert list(out.parent.iterdir()) == []


def test_a_date_that_cannot_be_read_in_a_view_is_refused_with_what_would_do(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out), "--view", "from=soon"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("program-timeline: --view: 'from': cannot read 'soon'")
    assert said.count("\n") == 1


def test_the_data_state_a_date_where_one_is_given(dataset, out):
    path = out.with_suffix(".md")
    assert main(["export", str(dataset), "-o", str(path), "--date", "2031-08-01"]) == 0
    assert "- Made on 2031-08-01\n" in path.read_text("utf-8")


def test_a_page_states_no_date(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out), "--date", "2031-08-01"]) == 2
    assert capsys.readouterr().err == (
        "program-timeline: --date: an HTML page states no date; leave it out\n"
    )


def test_a_date_has_to_be_a_day(dataset, out, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["export", str(dataset), "-o", str(out), "--date", "2031-08"])
    assert stop.value.code == 2
    assert "argument --date: '2031-08' is no day, such as 2026-11-22" in capsys.readouterr().err


def test_a_format_that_needs_a_day_says_that_there_is_none(dataset, out, capsys):
    path = out.with_suffix(".ics")
    assert main(["export", str(dataset), "-o", str(path), "--view", "q=promise"]) == 1
    assert capsys.readouterr().err == (
        "program-timeline: no row that is chosen has a day on which it could be put\n"
    )
    assert list(out.parent.iterdir()) == []


@pytest.mark.parametrize("name", ["seeds/s1.toml", "link.toml"])
def test_export_does_not_write_over_a_record_of_the_dataset(name, dataset, capsys):
    seeds = dataset.parent / "seeds"
    seeds.mkdir()
    (dataset / "program.toml").write_text('records = "../seeds"\n')
    record = seeds / "s1.toml"
    record.write_text('id = "s1"\ntitle = "First report"\n')
    (dataset.parent / "link.toml").symlink_to(record)
    before = record.read_bytes()
    out = dataset.parent / name
    assert main(["export", str(dataset), "-o", str(out), "--force", "--format", "csv"]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: is a file of the dataset; name another\n"
    )
    assert record.read_bytes() == before
