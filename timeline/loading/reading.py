"""Text to rows of cells, each with the line on which an editor shows its start."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.loading.findings import Findings
from timeline.loading.marker import unmarked

DELIMITERS = (",", ";", "\t")
# The line that spreadsheets take for the separator's name: `sep=;`.
DECLARATION = re.compile(r'"?sep=([^\w\s"]|\t)"? *', re.IGNORECASE)
LONGEST_CELL = 2**31 - 1  # the csv module's own limit would refuse a cell of 131,073 characters
QUOTED = r'"[^"]*(?:""[^"]*)*"'


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the editor's line on which it starts, from 1, and its stripped cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file.

    Attributes:
        header: the first row that is not blank, without the blank columns at its end.
        rows: the others that are not blank, each as wide as the header.
        rejected: the rows with more cells than the header has names; each was noted.
    """

    file: str
    header: Row
    rows: list[Row]
    rejected: list[Row]


def read(text: str, file: str, findings: Findings) -> Grid | None:
    """Split text into rows; None after a problem that leaves no rows to look at.

    A first line ``sep=;`` declares the separator. Rows with fewer cells than the header end in
    empty ones; blank rows are left out.
    """
    lines = text.split("\n")
    declared = DECLARATION.fullmatch(lines[0])
    if declared:
        lines[0] = ""  # not left out: the numbers of the other lines stay
    delimiter = declared[1] if declared else _delimiter(lines)
    try:
        filled = [row for row in _rows(lines, delimiter) if any(row.cells)]
    except _Quoting as error:
        findings.problem(file, error.line, "", wanted=error.wanted, hint=error.hint)
        return None
    if not filled:
        findings.problem(
            file, 0, "", found="an empty file", wanted="a header that names the columns"
        )
        return None
    header, *rows = filled
    width = max(i for i, cell in enumerate(header.cells) if cell) + 1
    rejected = [row for row in rows if any(row.cells[width:])]
    for row in rejected:
        _too_wide(row, width, file, findings)
    fitting = [Row(row.line, _fit(row.cells, width)) for row in rows if not any(row.cells[width:])]
    return Grid(file, Row(header.line, header.cells[:width]), fitting, rejected)


class _Quoting(Exception):
    """A quote that is not closed, or text after one that is."""

    def __init__(self, line: int, wanted: str, hint: str) -> None:
        self.line, self.wanted, self.hint = line, wanted, hint
        super().__init__(wanted)


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(
        (f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    start = 1
    try:
        for cells in reader:
            yield Row(start, [unmarked(cell.strip()) for cell in cells])
            start = reader.line_num + 1
    except csv.Error:
        raise _fault(lines, start, delimiter) from None


def _fault(lines: list[str], start: int, delimiter: str) -> _Quoting:
    """Find the quote at fault in the row that starts on line ``start``."""
    text = "\n".join(lines[start - 1 :])
    delimiter = re.escape(delimiter)
    plain = rf'[^"{delimiter}\n][^{delimiter}\n]*'
    cell = re.compile(rf" *(?:{QUOTED}|{plain})?[{delimiter}\n]")
    place = 0
    while match := cell.match(text, place):
        place = match.end()
    line = start + text.count("\n", 0, place)
    quoted = re.compile(rf" *{QUOTED}").match(text, place)
    if quoted is None:
        return _Quoting(line, "a closing quote for the one that opens here", "close the quote")
    after = start + text.count("\n", 0, quoted.end())
    return _Quoting(
        line,
        f"nothing between the closing quote on line {after} and the next cell",
        'close the quote where the cell ends; write a quote within quotes twice: ""',
    )


def _delimiter(lines: list[str]) -> str:
    """The delimiter that occurs most in the header, outside of quotes; a comma if none does."""
    header, quotes = [], 0
    for line in lines:
        header.append(line)
        quotes += line.count('"')
        if line.strip() and quotes % 2 == 0:
            break
    bare = re.sub(r'"[^"]*"', "", "\n".join(header))
    return max(DELIMITERS, key=bare.count)


def _fit(cells: list[str], width: int) -> list[str]:
    return cells[:width] + [""] * (width - len(cells))


def _too_wide(row: Row, width: int, file: str, findings: Findings) -> None:
    beyond = " ".join(cell for cell in row.cells[width:] if cell)
    findings.problem(
        file,
        row.line,
        "",
        found=beyond,
        wanted=f"at most {width} cells, as many as the header has names",
        hint="put quotes around a cell that holds the separator",
    )
