"""Whatever befalls a run while it writes, its file is the old one or the new one."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.processes import started
from timeline.cli.exporting import ENDINGS
from timeline.pictures import FORMATS as OF_A_BROWSER

OLD = b"what was there before\n"
FORMS = [form for form in ENDINGS if form not in OF_A_BROWSER]
EARLY = (
    "before open", "after open", "before BufferedWriter.write", "after BufferedWriter.write",
    "before fsync", "after fsync", "before replace",
)  # fmt: skip
LATE = ("after replace",)

Run = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """Run the command and let something befall it; ``tests/dying.py`` says what."""
    with started([sys.executable, "-m", "tests.dying"], longest=600, speaking=True) as process:

        def ask(*arguments: object, **fate: object) -> dict[str, Any]:
            request = {"arguments": [str(one) for one in arguments], **fate}
            process.stdin.write(f"{json.dumps(request)}\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask


@pytest.fixture(params=FORMS)
def export(request, run, dataset, tmp_path):
    """Export in a format over an old file, which lies in a folder of its own."""
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"out{ENDINGS[request.param][0]}"
    out.write_bytes(OLD)

    def exported(**fate: object) -> dict[str, Any]:
        return run("export", dataset, "-o", out, "--format", request.param, "--force", **fate)

    exported.out = out
    return exported


def whole(export) -> bytes:
    """What an export that nothing befalls writes; the old file is back then."""
    assert export()["status"] == 0
    content = export.out.read_bytes()
    assert content != OLD
    export.out.write_bytes(OLD)
    return content


def left(export) -> list[str]:
    """The names of other files in the folder."""
    return [path.name for path in export.out.parent.iterdir() if path != export.out]


@pytest.mark.parametrize("moment", [*EARLY, *LATE])
def test_a_kill_leaves_the_old_file_or_the_new_one(moment, export):
    new = whole(export)
    assert export(moment=moment)["killed"] == signal.SIGKILL
    assert export.out.read_bytes() == (new if moment in LATE else OLD)
    assert len(left(export)) == (moment in EARLY[1:])
    assert all(name.startswith(f".{export.out.name}.") for name in left(export))
    assert export()["status"] == 0
    assert export.out.read_bytes() == new
    assert left(export) == []


@pytest.mark.parametrize("part", [0.01, 0.5, 0.99])
def test_a_kill_amid_the_writing_leaves_the_old_file(part, export):
    new = whole(export)
    most = max(1, int(len(new) * part))
    assert export(most=most, deadly=True)["killed"] == signal.SIGXFSZ
    assert export.out.read_bytes() == OLD
    (unfinished,) = left(export)
    assert export.out.with_name(unfinished).read_bytes() == new[:most]
    assert export()["status"] == 0
    assert export.out.read_bytes() == new
    assert left(export) == []


def test_a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_else(export):
    most = len(whole(export)) // 2
    said = f"program-timeline: {export.out}: File too large\n"
    assert export(most=most) == {"killed": 0, "status": 1, "said": said}
    assert export.out.read_bytes() == OLD
    assert left(export) == []


def test_a_folder_that_takes_nothing_keeps_the_old_file(export):
    export.out.parent.chmod(0o555)
    said = f"program-timeline: {export.out}: Permission denied\n"
    assert export(stranger=True) == {"killed": 0, "status": 1, "said": said}
    export.out.parent.chmod(0o755)
    assert export.out.read_bytes() == OLD
    assert left(export) == []


def test_what_a_run_that_goes_on_is_writing_stays(run, dataset, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "out.csv"
    ours = folder / f".out.csv.{os.getpid()}.0123abcd"
    another_s = folder / f".out2.csv.{2**30}.0123abcd"
    a_reader_s = folder / f".out.csv.{2**30}"
    for path in (ours, another_s, a_reader_s):
        path.touch()
    link = folder / f".out.csv.{2**30}.0123abcd"
    link.symlink_to(a_reader_s)
    assert run("export", dataset, "-o", out)["status"] == 0
    assert {*folder.iterdir()} == {out, ours, another_s, a_reader_s, link}
