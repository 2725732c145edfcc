"""Programs for tests, made as a user makes them: files in a folder, through the one door."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.loading import load
from timeline.program import Program

Row = Mapping[str, object]


def make_program(
    rows: Sequence[Row],
    *,
    settings: str = "",
    sources: Sequence[Row] = (),
    disagreements: Sequence[Row] = (),
    glossary: Sequence[Row] = (),
) -> Program:
    """Load a program from rows.

    Args:
        rows: the events; a cell that is left out is empty. An event without a ``title`` gets
            "Event 1", "Event 2", ... by its place.
        settings: the text of ``program.toml``.
        sources: the further tables; without rows the file is not written. Likewise
            ``disagreements`` and ``glossary``.

    Raises:
        TableError: the rows break the schema.
    """
    titled = [
        {"date": "", "title": f"Event {place}"} | dict(row) for place, row in enumerate(rows, 1)
    ]
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder / "events.csv", titled, always=("date", "title"))
        _write(folder / "sources.csv", sources)
        _write(folder / "disagreements.csv", disagreements)
        _write(folder / "glossary.csv", glossary)
        (folder / "program.toml").write_text(settings, encoding="utf-8")
        return load(folder)


def _write(path: Path, rows: Sequence[Row], *, always: Sequence[str] = ()) -> None:
    header = list(dict.fromkeys([*always, *(column for row in rows for column in row)]))
    if not header:
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)
