"""What the files of a site are called; links to them are kept by others, so these stay."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

REPORT = "index.html"
FILES = "files.html"
MANIFEST = "edition.json"
EMBEDS, PICTURES, DATA = "embed", "pictures", "data"

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "csv": "events.csv",
        "json": "program.json",
        "md": "chronology.md",
        "ics": "calendar.ics",
        "timelinejs": "timelinejs.json",
        "datapackage": "datapackage.zip",
    }
)
"""The formats of the data -> the names of their files."""


def way(path: str) -> str:
    """Write a path as the address in a link; the id of a view may have letters of any script."""
    return quote(path)


def embed_path(chart: str) -> str:
    """Where the page of a chart lies."""
    return f"{EMBEDS}/{chart}.html"


def picture_path(chart: str) -> str:
    """Where the picture of a chart lies."""
    return f"{PICTURES}/{chart}.svg"


def data_path(form: str) -> str:
    """Where the data lie in a format."""
    return f"{DATA}/{TABLES[form]}"
