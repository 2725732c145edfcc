"""What tells two editions of a dataset apart: the values, then text, Markdown, JSON, a picture."""

from timeline.differences.comparing import compare
from timeline.differences.difference import Change, Changed, Difference, Row, Table
from timeline.differences.document import document
from timeline.differences.markdown import markdown
from timeline.differences.poster import poster
from timeline.differences.report import report

__all__ = [
    "Change",
    "Changed",
    "Difference",
    "Row",
    "Table",
    "compare",
    "document",
    "markdown",
    "poster",
    "report",
]
