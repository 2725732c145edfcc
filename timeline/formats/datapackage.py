"""A data package (Frictionless, version 1): the tables with what they mean, in one ZIP.

``datapackage.json`` names each table with its columns, rules and hash, the edition, the licence
and the sources. The members are stored as they are and have one fixed time, so that the same input
gives the same bytes on every system.
"""

import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pandas as pd

from timeline.formats.extract import Extract, records
from timeline.formats.tables import tables
from timeline.formats.written import Written
from timeline.loading.naming import slug
from timeline.schema import Column

DESCRIPTOR = "datapackage.json"
BEFORE_ALL = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP can name."""

READABLE = 0o644 << 16
UNIX = 3
LICENCES = {
    "CC0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "ODbL": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}
"""How a licence that has a name everywhere begins -> the name, and where it can be read."""

TITLES = {
    "events.csv": "Events: one dated, cited fact a row",
    "sources.csv": "Sources: one document a row",
    "disagreements.csv": "Disagreements: one question a row",
    "glossary.csv": "Glossary: one term a row",
}
KEYS = {"glossary.csv": "term"}
"""The column by which a row is known, where it is not `id`."""

PATTERNS = {
    "url": r"https?://\S+",
    "hash": "[0-9a-f]{64}",
}
TYPES = {"integer": "integer", "number": "number"}
MARKING = (
    "An apostrophe before a cell that begins with =, +, - or @ and is no number keeps spreadsheets "
    "from running it; it is no part of the value."
)


def datapackage(extract: Extract) -> Written:
    """Write the tables that have rows, and their description, as one ZIP."""
    found = tables(extract)
    described = _descriptor(extract, found)
    text = json.dumps(described, ensure_ascii=False, indent=2, allow_nan=False)
    members = {DESCRIPTOR: f"{text}\n".encode()}
    members |= {name: content for name, (content, _, _) in found.items()}
    return Written(_zipped(members), extract.edition)


def _zipped(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, content in members.items():
            info = ZipInfo(name, BEFORE_ALL)
            info.external_attr, info.create_system = READABLE, UNIX
            archive.writestr(info, content)
    return stream.getvalue()


def _descriptor(
    extract: Extract, found: Mapping[str, tuple[bytes, Sequence[Column], pd.DataFrame]]
) -> dict[str, Any]:
    settings, edition = extract.whole.settings, extract.edition
    described = {
        "profile": "tabular-data-package",
        "name": _name(settings.title),
        "title": settings.title,
        "description": " ".join(filter(None, [settings.description, edition.sentence(), MARKING])),
        "version": settings.edition,
        "created": f"{edition.date}T00:00:00Z" if edition.date else "",
        "licenses": _licences(settings.licence),
        "sources": _sources(extract.sources),
        "edition": edition.plain(),
        "resources": [_resource(name, *parts) for name, parts in found.items()],
    }
    return {key: value for key, value in described.items() if value}


def _name(title: str) -> str:
    """Name the package in the letters that a name may have."""
    plain = unicodedata.normalize("NFKD", slug(title)).encode("ascii", "ignore").decode()
    return re.sub(r"-+", "-", plain).strip("-") or "program"


def _licences(text: str) -> list[dict[str, str]]:
    if not text:
        return []
    for start, (name, path) in LICENCES.items():
        if re.match(rf"{re.escape(start)}(?![\w-])", text):
            return [{"name": name, "path": path, "title": text}]
    return [{"name": "other", "title": text}]


def _sources(table: pd.DataFrame) -> list[dict[str, str]]:
    return [
        {"title": row["title"], **({"path": row["url"]} if row["url"] else {})}
        for row in records(table)
    ]


def _resource(
    file: str, content: bytes, columns: Sequence[Column], rows: pd.DataFrame
) -> dict[str, Any]:
    key = KEYS.get(file, "id")
    fields = [_field(column, key) for column in columns]
    schema = {"fields": fields, "primaryKey": key, "missingValues": [""]}
    return {
        "profile": "tabular-data-resource",
        "name": file.removesuffix(".csv"),
        "title": TITLES[file],
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "rows": len(rows),
        "schema": schema,
    }


def _field(column: Column, key: str) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.filled or column.name == key:
        constraints["required"] = True
    if column.name == key:
        constraints["unique"] = True
    if column.kind == "choice":
        constraints["enum"] = list(column.allowed)
    if column.kind == "integer":
        constraints |= {"minimum": int(column.allowed[0]), "maximum": int(column.allowed[-1])}
    if column.kind in PATTERNS:
        constraints["pattern"] = PATTERNS[column.kind]
    field = {
        "name": column.name,
        "type": TYPES.get(column.kind, "string"),
        "description": column.meaning,
        "constraints": constraints,
    }
    return {name: value for name, value in field.items() if value}
