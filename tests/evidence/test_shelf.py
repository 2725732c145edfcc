"""Which file of a folder is a document."""

import hashlib
import os

import pytest

from timeline.evidence import Shelf
from timeline.record import Document

SAME = b"the recorded text\n"
HASH = hashlib.sha256(SAME).hexdigest()
RECORDED = Document("report.txt", len(SAME), 1, HASH)


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def found(folder, source="s1", document=RECORDED) -> str | None:
    file = Shelf(folder).find(source, document)
    return file.name if file else None


def test_the_file_of_the_recorded_name_is_found(folder):
    (folder / "report.txt").write_bytes(SAME)
    assert found(folder) == "report.txt"
    assert Shelf(folder).find("s1", RECORDED).sha256 == HASH


def test_the_recorded_file_is_found_under_any_name(folder):
    (folder / "report.txt").write_bytes(b"another text\n")
    (folder / "renamed.bin").write_bytes(SAME)
    assert found(folder) == "renamed.bin"


def test_a_file_of_unknown_size_is_found_by_its_hash(folder):
    (folder / "renamed.bin").write_bytes(SAME)
    assert found(folder, document=Document(sha256=HASH)) == "renamed.bin"


def test_another_copy_is_found_by_its_name_then_by_the_source(folder):
    (folder / "s1.txt").write_bytes(b"a copy\n")
    assert found(folder) == "s1.txt"
    (folder / "report.txt").write_bytes(b"another text\n")
    assert found(folder) == "report.txt"


@pytest.mark.parametrize("name", ["", "../outside.txt", "/etc/hostname", "a\0b", "..", "n" * 5000])
def test_nothing_outside_the_folder_is_looked_at(folder, name):
    inner = folder / "inner"
    inner.mkdir()
    (folder / "outside.txt").write_bytes(b"secret\n")
    assert found(inner, source=name.removesuffix(".txt"), document=Document(name)) is None


def test_a_folder_and_a_pipe_are_no_documents(folder):
    (folder / "report.txt").mkdir()
    os.mkfifo(folder / "s1.txt")
    assert found(folder) is None


def test_a_file_that_cannot_be_read_is_told(folder):
    (folder / "report.txt").write_bytes(b"x")
    shelf = Shelf(folder)
    (folder / "report.txt").chmod(0)
    file = shelf.find("s1", Document("report.txt"))
    assert file is not None
    # One who may read everything reads it all the same.
    assert file.fault == ("" if os.access(folder / "report.txt", os.R_OK) else "permission denied")


def test_an_empty_file_is_a_copy(folder):
    (folder / "report.txt").write_bytes(b"")
    assert Shelf(folder).find("s1", RECORDED).data == b""
