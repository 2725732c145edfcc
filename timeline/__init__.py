"""Timelines of public programs: dated, cited facts, drawn and handed on.

Load a dataset, look at it, export it:

>>> import timeline
>>> timeline.parse_date("June 2012").meaning()
'Some day in June 2012 (June 1 to 30).'
"""

from importlib.metadata import PackageNotFoundError, version

from timeline import figures
from timeline.dates import Period, parse_date
from timeline.errors import Problem, TableError, TimelineError
from timeline.exporting import export
from timeline.loading import load
from timeline.program import Program
from timeline.view import View, select

__all__ = [
    "Period",
    "Problem",
    "Program",
    "TableError",
    "TimelineError",
    "View",
    "__version__",
    "export",
    "figures",
    "load",
    "parse_date",
    "select",
]

try:
    __version__ = version("program-timeline")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0"
