"""What holds for a column of any table: every cell read, filled where it must be, unique."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline.loading import cells
from timeline.loading.findings import with_article
from timeline.loading.sheet import Sheet
from timeline.schema import Column

Value = TypeVar("Value")


def each(sheet: Sheet, column: str, read: Callable[[str], Value], default: Value) -> list[Value]:
    """Read every cell of a column.

    Args:
        sheet: n rows; its findings get a problem for each cell that does not fit.
        column: a column of the sheet's schema.
        read: raises :class:`timeline.loading.cells.Unfit` for a cell that has no value.
        default: stands for an empty cell, and for one with a problem.

    Returns:
        n values.
    """
    values = [default] * len(sheet.lines)
    for row, cell in sheet.filled(column):
        try:
            values[row] = read(cell)
        except cells.Unfit as error:
            sheet.problem(row, column, error.wanted, error.hint)
    return values


def typed(sheet: Sheet, schema: Sequence[Column]) -> dict[str, Sequence[object]]:
    """Read the columns whose kind tells all: text, choice, url and hash; n values each."""
    columns: dict[str, Sequence[object]] = {}
    for column in schema:
        if column.kind == "text":
            columns[column.name] = sheet.cells[column.name]
        elif column.kind == "choice":
            columns[column.name] = each(sheet, column.name, cells.choice(column.allowed), "")
        elif column.kind == "url":
            columns[column.name] = each(sheet, column.name, cells.address, "")
        elif column.kind == "hash":
            columns[column.name] = each(sheet, column.name, cells.sha256, "")
    return columns


def filled(sheet: Sheet, schema: Sequence[Column]) -> None:
    """Note each empty cell of a column that must not have one."""
    for column in schema:
        if column.filled and column.name in sheet.written:
            for row, cell in enumerate(sheet.cells[column.name]):
                if not cell:
                    sheet.problem(row, column.name, f"{with_article(column.name)} in every row")


def unique(sheet: Sheet, column: str) -> None:
    """Note each cell that stood in an earlier row, with the line of the first."""
    lines: dict[str, int] = {}
    for row, cell in sheet.filled(column):
        if cell in lines:
            sheet.problem(
                row, column, "a name that no other row has", f"line {lines[cell]} has it first"
            )
        lines.setdefault(cell, sheet.lines[row])
