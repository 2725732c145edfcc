"""Rows of cells to named columns: the header held against the schema."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.loading.findings import Findings, did_you_mean
from timeline.loading.reading import Grid, Row
from timeline.schema import Column

INVISIBLE = "\ufeff\u200b"  # a stray byte order mark, a zero-width space


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text, by column; n rows.

    Attributes:
        lines: the editor's line of each row.
        cells: n cells for every column of the schema; blank ones where the file has none.
        extra: the unknown columns, as written.
        written: each known column that the file has -> its name as written.
        rejected: what the rows that could not be read hold in each known column.
    """

    file: str
    lines: list[int]
    cells: dict[str, list[str]]
    extra: dict[str, list[str]]
    written: dict[str, str]
    rejected: dict[str, list[str]]
    findings: Findings

    def filled(self, column: str) -> Iterator[tuple[int, str]]:
        """Go through the cells of a column that are not empty, with their row numbers."""
        return ((row, cell) for row, cell in enumerate(self.cells[column]) if cell)

    def problem(
        self, row: int, column: str, wanted: str, hint: str = "", found: str | None = None
    ) -> None:
        """Note a fault of one cell; what was found is the cell unless said otherwise."""
        self.findings.problem(
            self.file,
            self.lines[row],
            self.written.get(column, column),
            found=self.cells[column][row] if found is None else found,
            wanted=wanted,
            hint=hint,
        )


def sheet(
    grid: Grid, schema: Sequence[Column], findings: Findings, taken: Sequence[str] = ()
) -> Sheet:
    """Find the columns of a table.

    Args:
        grid: the rows.
        schema: the columns that have a meaning.
        findings: gets a problem for each required column that is missing and for each name
            that stands twice, a notice for each unknown name that looks like a known one.
        taken: names that an unknown column may not have, because the program uses them; such
            a column is kept under its name with a capital.
    """
    places = _places(grid, findings)
    names = [column.name for column in schema]
    known = {name: places.pop(name) for name in names if name in places}
    missing = [name for name in names if name not in known]
    required = [column.name for column in schema if column.required and column.name in missing]
    _missing(grid, required, places, findings)
    extra = {}
    for place in places.values():
        name = _kept(grid, place, taken, [n for n in missing if n not in required], findings)
        extra[name] = _column(grid.rows, place)
    return Sheet(
        grid.file,
        [row.line for row in grid.rows],
        {name: _column(grid.rows, known.get(name)) for name in names},
        extra,
        {name: _name(grid, place) for name, place in known.items()},
        {name: _column(grid.rejected, known.get(name)) for name in names},
        findings,
    )


def _name(grid: Grid, place: int) -> str:
    return " ".join(grid.header.cells[place].strip(INVISIBLE).split())


def _column(rows: Sequence[Row], place: int | None) -> list[str]:
    if place is None:
        return [""] * len(rows)
    return [row.cells[place] if place < len(row.cells) else "" for row in rows]


def _places(grid: Grid, findings: Findings) -> dict[str, int]:
    """Folded name -> place, in order; the first of two with one name, and none without a name."""
    places: dict[str, int] = {}
    for place in range(len(grid.header.cells)):
        name = _name(grid, place)
        if not name:
            _nameless(grid, place, findings)
        elif places.setdefault(name.casefold(), place) != place:
            findings.problem(
                grid.file,
                grid.header.line,
                name,
                found=name,
                wanted="each column once",
                hint=f"columns {places[name.casefold()] + 1} and {place + 1} have one name",
            )
    return places


def _nameless(grid: Grid, place: int, findings: Findings) -> None:
    row = next((row for row in grid.rows if row.cells[place]), None)
    if row:
        findings.problem(
            grid.file,
            grid.header.line,
            "",
            wanted=f"a name for column {place + 1}",
            hint=f"line {row.line} has {row.cells[place][:40]!r} in it",
        )


def _missing(
    grid: Grid, required: Sequence[str], unknown: dict[str, int], findings: Findings
) -> None:
    """Note each required column that is missing; one that looks like it is taken for it."""
    header = ", ".join(_name(grid, place) for place in range(len(grid.header.cells)))
    for name in required:
        close = next((other for other in unknown if did_you_mean(other, [name])), None)
        written = _name(grid, unknown.pop(close)) if close else ""
        findings.problem(
            grid.file,
            grid.header.line,
            written,
            found=written or header,
            wanted=f"a column `{name}`",
            hint=f"did you mean `{name}`?" if close else "",
        )


def _kept(
    grid: Grid, place: int, taken: Sequence[str], missing: Sequence[str], findings: Findings
) -> str:
    """Name an unknown column; a notice says where that may surprise."""
    written = _name(grid, place)
    hint = did_you_mean(written, missing)
    more = f"; {hint}" if hint else ""
    if written in taken:
        name = written.capitalize()
        findings.notice(
            f"{grid.file}: column `{written}` is kept as `{name}`, because the name has a meaning"
            f" of its own here{more}"
        )
        return name
    if hint:
        findings.notice(f"{grid.file}: column `{written}` is kept as it is{more}")
    return written
