"""The bundled data and assets are found in a checkout and in a wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from timeline import bundled
from timeline.loading import load


def test_a_checkout_uses_its_own_folders(repository):
    assert bundled.data_dir() == repository / "data"
    assert bundled.assets_dir() == repository / "assets"


def test_the_folders_are_there():
    assert (bundled.data_dir() / "events.csv").is_file()
    assert any(bundled.assets_dir().glob("*.css"))


@pytest.fixture(scope="module")
def installed(repository, tmp_path_factory) -> Path:
    """A folder with the contents of the wheel, as pip would lay them out."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    zipfile.ZipFile(wheel).extractall(site)
    return site


def test_a_wheel_carries_every_file_of_the_folders(repository, installed):
    for name in ("data", "seeds", "assets"):
        inside = installed / "timeline" / "_bundled" / name
        assert _files(inside) == _files(repository / name)


def test_a_wheel_holds_the_package_and_nothing_else(installed):
    top = {path.name for path in installed.iterdir()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"timeline"}


def test_the_installed_package_finds_its_data_from_any_directory(installed, tmp_path):
    command = [sys.executable, "-m", "timeline", "check"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(installed)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(str(installed / "timeline" / "_bundled" / "data"))


def test_the_records_of_the_documents_are_found_from_the_data(installed):
    bundled_data = installed / "timeline" / "_bundled" / "data"
    assert load(bundled_data).records == load(bundled.data_dir()).records


def _files(folder: Path) -> set[str]:
    """The files under a folder, but for those that an editor or a system leaves."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in paths if not path.name.startswith(".")}
