"""What is written beside its place is known by its name, and another's is let alone."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline.cli.output import write
from timeline.cli.unfinished import abandoned, unfinished

NO_PROCESS = 2**30 - 1
"""More than any system counts to."""


@pytest.mark.parametrize(
    ("name", "is_abandoned"),
    [
        (".out.{nobody}.0123abcd", True),
        (".out.{own}.0123abcd", True),  # of a run that had our number before us
        (".out.{nobody}.0123abcd~", True),
        (".out.{parent}.0123abcd", False),
        (".out2.{nobody}.0123abcd", False),
        (".out.{nobody}.0123abcde", False),
        (".out.{nobody}", False),
    ],
)
def test_a_name_tells_whether_somebody_still_writes(tmp_path, name, is_abandoned):
    path = tmp_path / name.format(nobody=NO_PROCESS, own=os.getpid(), parent=os.getppid())
    path.touch()
    assert list(abandoned(tmp_path / "out", "~")) == [path] * is_abandoned


def test_what_is_being_written_is_not_abandoned_until_it_is(tmp_path):
    with unfinished(tmp_path / "out") as path:
        path.touch()
        path.with_name(f"{path.name}~").touch()
        assert list(abandoned(tmp_path / "out", "~")) == []
    assert list(abandoned(tmp_path / "out")) == [path]


def test_threads_that_write_one_file_do_not_meet(tmp_path):
    out = tmp_path / "out.csv"
    texts = [f"{number}\n".encode() * 50_000 for number in range(8)]
    with ThreadPoolExecutor(len(texts)) as threads:
        for _ in range(20):
            list(threads.map(lambda text: write(out, text, out), texts))
            assert out.read_bytes() in texts
            assert list(tmp_path.iterdir()) == [out]
