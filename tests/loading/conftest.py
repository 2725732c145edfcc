"""What the tests of loading share."""

from collections.abc import Callable

import pytest

from timeline.errors import TableError
from timeline.loading import load
from timeline.program import Program

Load = Callable[..., Program]


@pytest.fixture
def loaded(tmp_path) -> Load:
    """Load a dataset from texts: ``loaded(events="date,title\\n...", sources=..., program=...)``.

    Each keyword is a file's name without its ending; ``program`` is ``program.toml``.
    """

    def load_texts(**texts: str) -> Program:
        folder = tmp_path / "aurora"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            ending = "toml" if name == "program" else "csv"
            (folder / f"{name}.{ending}").write_text(text, encoding="utf-8", newline="")
        return load(folder)

    return load_texts


@pytest.fixture
def faults(loaded, tmp_path) -> Callable[..., list[str]]:
    """Load a dataset that is at fault and give its problems, each without the folder's path."""

    def problems(**texts: str) -> list[str]:
        with pytest.raises(TableError) as caught:
            loaded(**texts)
        prefix = f"{tmp_path / 'aurora'}"
        return [str(p).removeprefix(prefix).lstrip("/\\") for p in caught.value.problems]

    return problems
