"""The same input gives the same bytes, wherever and whenever a file is written."""

import os
import subprocess
import sys
from pathlib import Path

from timeline.bundled import data_dir
from timeline.cli.exporting import ENDINGS

PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)
WRITER = """
import sys
from timeline.cli import main
data, view, *names = sys.argv[1:]
for name in names:
    form = name.partition(".")[0]
    status = main(["export", data, "-o", name, "--format", form, "--view", view])
    assert status == 0, name
"""
"""One process writes all formats in turn: it is the place that is to make no difference."""


def test_a_file_written_twice_is_the_same_file(tmp_path):
    here, elsewhere = tmp_path / "0", tmp_path / "1" / "deep"
    for folder, place in zip((here, elsewhere), PLACES, strict=True):
        write(folder, place)
    same = {path.name for path in here.iterdir() if same_in(elsewhere, path)}
    assert same == {f"{form}{ENDINGS[form][0]}" for form in ENDINGS}


def write(folder: Path, place: dict[str, str]) -> None:
    """Export every format into a folder, somewhere in the world."""
    folder.mkdir(parents=True)
    names = [f"{form}{endings[0]}" for form, endings in ENDINGS.items()]
    subprocess.run(
        [sys.executable, "-c", WRITER, data_dir(), "lane=Oversight&from=2009", *names],
        cwd=folder,
        env=os.environ | place | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        check=True,
        capture_output=True,
    )


def same_in(folder: Path, path: Path) -> bool:
    return (folder / path.name).read_bytes() == path.read_bytes()
