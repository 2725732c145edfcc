"""The same input gives the same bytes, wherever and whenever a file is written."""

import os
import subprocess
import sys

import pytest

from timeline.bundled import data_dir
from timeline.cli.exporting import ENDINGS

PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)


@pytest.mark.parametrize("form", ENDINGS)
def test_a_file_written_twice_is_the_same_file(form, tmp_path):
    written = []
    for number, place in enumerate(PLACES):
        folder = tmp_path.joinpath(str(number), *["deep"] * number)
        folder.mkdir(parents=True)
        name = f"out{ENDINGS[form][0]}"
        command = [sys.executable, "-m", "timeline", "export", data_dir(), "-o", name]
        path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        subprocess.run(
            [*command, "--format", form, "--view", "lane=Oversight&from=2009"],
            cwd=folder,
            env=os.environ | place | path,
            check=True,
            capture_output=True,
        )
        written.append((folder / name).read_bytes())
    assert written[0] == written[1]
