"""``program-timeline export --site``: a folder is written whole or not at all."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline.cli import folder, main
from timeline.cli.folder import write_folder
from timeline.loading import load
from timeline.site import MANIFEST, website
from timeline.view import View

OLD = {"a/one": b"old", "two": b"old", MANIFEST: b"old"}
NEW = {"a/one": b"new", "b/three": b"new", MANIFEST: b"new"}
NO_PROCESS = 2**30 - 1
"""More than any system counts to."""

ELSEWHERE = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
]


@pytest.fixture
def out(tmp_path) -> Path:
    """Where the tests write to; nothing is there yet, and nothing beside it."""
    (tmp_path / "beside").mkdir()
    return tmp_path / "beside" / "out"


def files(path: Path) -> dict[str, bytes]:
    """Every file in a folder by its path."""
    there = (file for file in path.rglob("*") if file.is_file())
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in there}


@pytest.mark.parametrize("slash", ["", "/"])
def test_the_site_is_written(slash, dataset, out, capsys):
    assert main(["export", str(dataset), "-o", f"{out}{slash}", "--site"]) == 0
    site = website(load(dataset))
    assert files(out) == site
    size = sum(map(len, site.values())) / 1e6
    assert capsys.readouterr().out == (
        f"{out}: {len(site)} files, {size:.2f} MB; open {out}/index.html\n"
    )
    assert list(out.parent.iterdir()) == [out]


def test_the_site_opens_with_a_view_and_states_a_day(dataset, out):
    view = ["--view", "lane=Plans", "--date", "2031-08-01"]
    assert main(["export", str(dataset), "-o", str(out), "--site", *view]) == 0
    assert files(out) == website(load(dataset), View(lane=("Plans",)), "2031-08-01")


def test_the_same_input_gives_the_same_bytes_everywhere(dataset, out):
    sites = []
    for place, environment in enumerate(ELSEWHERE):
        command = [sys.executable, "-m", "timeline", "export", dataset, "-o", f"{out}{place}"]
        subprocess.run([*command, "--site"], env=os.environ | environment, check=True)
        sites.append(files(Path(f"{out}{place}")))
    assert sites[0] == sites[1] == website(load(dataset))


def test_an_empty_folder_is_filled(dataset, out):
    out.mkdir()
    assert main(["export", str(dataset), "-o", str(out), "--site"]) == 0
    assert (out / "index.html").is_file()


def test_a_site_is_replaced_only_if_told_to(dataset, out, capsys):
    command = ["export", str(dataset), "-o", str(out), "--site"]
    assert main([*command, "--date", "2031-08-01"]) == 0
    before = files(out)
    capsys.readouterr()
    assert main(command) == 1
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: is there already; --force replaces it\n"
    )
    assert files(out) == before
    assert main([*command, "--force"]) == 0
    assert files(out) == website(load(dataset)) != before
    assert list(out.parent.iterdir()) == [out]


def test_a_link_to_a_site_is_followed(dataset, out):
    link = out.with_name("link")
    out.mkdir()
    link.symlink_to(out)
    assert main(["export", str(dataset), "-o", str(link), "--site"]) == 0
    assert link.is_symlink()
    assert (out / MANIFEST).is_file()


def test_a_folder_with_anything_else_in_it_is_left_alone(dataset, out, capsys):
    command = ["export", str(dataset), "-o", str(out), "--site", "--force"]
    out.mkdir()
    (out / "thesis.txt").write_text("mine")
    assert main(command) == 1
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: holds files that are not of a site; name another folder\n"
    )
    (out / "thesis.txt").unlink()
    assert main(command) == 0
    (out / "data" / "thesis.txt").write_text("mine")
    capsys.readouterr()
    assert main(command) == 1
    assert capsys.readouterr().err == (
        f"program-timeline: {out}: holds data/thesis.txt, which is not of the site; move it, "
        "or name another folder\n"
    )
    assert (out / "data" / "thesis.txt").read_text() == "mine"


def test_a_manifest_of_another_tool_does_not_make_a_site(dataset, out, capsys):
    out.mkdir()
    (out / MANIFEST).write_text('{"edition": "first"}')
    assert main(["export", str(dataset), "-o", str(out), "--site", "--force"]) == 1
    assert "not of a site" in capsys.readouterr().err


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_site_does_not_write_over_a_file(dataset, out, force, capsys):
    out.write_text("mine")
    assert main(["export", str(dataset), "-o", str(out), "--site", *force]) == 1
    assert capsys.readouterr().err == f"program-timeline: {out}: is a file; name a folder\n"
    assert out.read_text() == "mine"


def test_a_site_does_not_write_over_its_own_dataset(dataset, capsys):
    before = files(dataset)
    assert main(["export", str(dataset), "-o", str(dataset), "--site", "--force"]) == 1
    assert main(["export", str(dataset), "-o", str(dataset / "program.toml"), "--site"]) == 2
    assert "is a file of the dataset" in capsys.readouterr().err.splitlines()[-1]
    assert files(dataset) == before


def test_a_site_needs_the_folder_above_to_be_there(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out / "no" / "site"), "--site"]) == 1
    assert capsys.readouterr().err.endswith(f"there is no folder {out / 'no'}\n")


@pytest.mark.parametrize(
    ("argument", "name"), [(["--format", "csv"], "format"), (["--chart", "all"], "chart")]
)
def test_a_site_is_not_made_of_a_part(argument, name, dataset, out, capsys):
    assert main(["export", str(dataset), "-o", str(out), "--site", *argument]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: --{name}: a site has every chart and format; leave it out\n"
    )


def test_a_folder_is_written_as_a_site_only(dataset, out, capsys):
    assert main(["export", str(dataset), "-o", f"{out}/"]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: {out}/: names no file; a folder is written with --site\n"
    )


def test_broken_data_write_nothing(broken, out):
    assert main(["export", str(broken), "-o", str(out), "--site"]) == 1
    assert list(out.parent.iterdir()) == []


def test_a_site_that_the_disk_refuses_leaves_the_old_one_and_nothing_else(dataset, out):
    assert main(["export", str(dataset), "-o", str(out), "--site"]) == 0
    before = files(out)
    at_most_4_kb = 'ulimit -f 8; exec "$@"'
    command = [sys.executable, "-m", "timeline", "export", dataset, "-o", out, "--site", "--force"]
    done = subprocess.run(
        ["sh", "-c", at_most_4_kb, "sh", *command], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"program-timeline: {out}: File too large\n"
    assert files(out) == before
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("platform", [sys.platform, "one that cannot exchange folders"])
def test_a_folder_takes_the_place_of_an_older_one(platform, out, monkeypatch):
    write_folder(out, OLD, out)
    assert files(out) == OLD
    monkeypatch.setattr(folder.sys, "platform", platform)
    write_folder(out, NEW, out)
    assert files(out) == NEW
    assert list(out.parent.iterdir()) == [out]


def test_what_a_killed_run_left_is_cleared_away(out):
    left = [out.with_name(f".out.{process}.0123abcd") for process in (NO_PROCESS, os.getpid())]
    names = (f".out.{os.getppid()}.0123abcd", f".out.{NO_PROCESS}", ".out.old")
    kept = [out.with_name(name) for name in names]
    for path in (*left, *kept):
        path.mkdir()
    write_folder(out, NEW, out)
    assert sorted(out.parent.iterdir()) == sorted([out, *kept])


def test_an_older_folder_that_was_aside_is_not_lost(out):
    """Where folders cannot be exchanged, a run may be killed while neither is in its place."""
    write_folder(out, OLD, out)
    out.rename(out.with_name(f".out.{NO_PROCESS}.0123abcd~"))
    with pytest.raises(OSError, match="too long"):
        write_folder(out, {"n" * 300: b"new"}, out)
    assert files(out) == OLD
    assert list(out.parent.iterdir()) == [out]


def test_threads_that_write_one_folder_do_not_meet(out):
    sites = [{f"{n}/file": b"text" * n, MANIFEST: str(n).encode()} for n in range(8)]
    with ThreadPoolExecutor(len(sites)) as threads:
        for _ in range(5):
            list(threads.map(lambda site: write_folder(out, site, out), sites))
            assert files(out) in sites
            assert list(out.parent.iterdir()) == [out]


WRITER = """
import sys
from pathlib import Path
from timeline.cli.folder import write_folder
out = Path(sys.argv[1])
for number in range(1, 1000):
    text = str(number).encode() * 5000
    write_folder(out, {f"{place}/file": text for place in range(20)} | {"last": text}, out)
    print(number, flush=True)
"""


@pytest.mark.parametrize("turn", [1, 2, 5, 9])
def test_a_kill_at_any_moment_leaves_a_whole_folder(turn, out):
    command = [sys.executable, "-c", WRITER, str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for _ in range(turn):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    there = files(out)
    assert len(there) == 21
    assert len(set(there.values())) == 1
    write_folder(out, NEW, out)
    assert files(out) == NEW
    assert list(out.parent.iterdir()) == [out]
