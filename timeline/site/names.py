"""What the files of a site are called; links to them are kept by others, so these stay."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

REPORT = "index.html"
FILES = "files.html"
MANIFEST = "edition.json"
EMBEDS, PICTURES, DATA = "embed", "pictures", "data"
DARK = "-dark"
"""How the name of a dark picture ends."""

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


def picture_paths(charts: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """Where the pictures of charts lie: chart -> theme -> path.

    A view may be called as the dark picture of another one is: its own picture keeps that name.

    >>> picture_paths(["money"])
    {'money': {'light': 'pictures/money.svg', 'dark': 'pictures/money-dark.svg'}}
    """
    taken = set(charts)
    paths = {}
    for chart in charts:
        dark = f"{chart}{DARK}"
        while dark in taken:
            dark += DARK
        taken.add(dark)
        named = {"light": chart, "dark": dark}
        paths[chart] = {theme: f"{PICTURES}/{name}.svg" for theme, name in named.items()}
    return paths


def data_path(form: str) -> str:
    """Where the data lie in a format."""
    return f"{DATA}/{TABLES[form]}"
