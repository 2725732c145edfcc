"""The formats in which a program, or a view of it, is handed on as data: one file a format.

Each is a function from an :class:`timeline.formats.extract.Extract` to the bytes of one file. What
a format cannot hold is set aside and counted in the edition, never bent until it fits.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from timeline.formats.chronology import markdown
from timeline.formats.datapackage import datapackage
from timeline.formats.document import document
from timeline.formats.extract import Extract, extract
from timeline.formats.ics import ics
from timeline.formats.tables import csv
from timeline.formats.timelinejs import timelinejs
from timeline.formats.written import Written

__all__ = ["FORMATS", "Extract", "Written", "extract"]

FORMATS: Mapping[str, Callable[[Extract], Written]] = MappingProxyType(
    {
        "csv": csv,
        "json": document,
        "md": markdown,
        "ics": ics,
        "timelinejs": timelinejs,
        "datapackage": datapackage,
    }
)
"""The name of each format -> what writes it."""
