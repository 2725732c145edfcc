"""The apostrophe before a cell that a spreadsheet would run.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, whoever
wrote it. What is written for spreadsheets has an apostrophe before such a text, and what is read
loses one from before such a text, so that every value survives the way out and back. A plain number
is no formula and stays as it is.
"""

import re

from timeline.loading.cells import NUMBER

# What begins a formula, here or in spreadsheets set to another script; tab and line ends hide one.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001
_MARKED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001


def marked(value: str) -> str:
    """Write a value so that no spreadsheet runs it.

    >>> marked("=1+1"), marked("-17000000"), marked("'=1+1"), marked("'tis")
    ("'=1+1", '-17000000', "''=1+1", "'tis")
    """
    return f"'{value}" if _RUNS.match(value) and not NUMBER.fullmatch(value) else value


def unmarked(cell: str) -> str:
    """Read a cell that may have been written so.

    >>> unmarked("'=1+1"), unmarked("-17000000"), unmarked("'tis")
    ('=1+1', '-17000000', "'tis")
    """
    return cell[1:] if _MARKED.match(cell) else cell
