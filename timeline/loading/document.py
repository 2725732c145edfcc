"""A TOML file held against the schema: every key to text, or the reason why not."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.loading import cells
from timeline.loading.findings import Findings, did_you_mean, listed, with_article
from timeline.loading.places import Places, places
from timeline.schema import Column

Entry = dict[str, str]
READERS = {"id": cells.identifier, "url": cells.address, "hash": cells.sha256}


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be parsed, with the places of its keys."""

    file: str
    content: Mapping[str, object]
    places: Places
    findings: Findings

    def problem(
        self, section: str, number: int, key: str, *, wanted: str, found: str = "", hint: str = ""
    ) -> None:
        """Note a fault of one key of the section that stands ``number``-th of its name."""
        line = self.places.line(section, number, key)
        name = ".".join(part for part in (section, key) if part)
        self.findings.problem(self.file, line, name, found=found, wanted=wanted, hint=hint)


def parse(text: str, file: str, findings: Findings) -> Document | None:
    """Parse a TOML text; None after its fault has been noted."""
    try:
        return Document(file, tomllib.loads(text), places(text), findings)
    except (ValueError, RecursionError) as error:  # the latter for brackets without end
        what, _, where = str(error).rpartition(" (at ")
        line = re.match(r"line (\d+)", where)
        findings.problem(
            file,
            int(line[1]) if line else text.rstrip("\n").count("\n") + 1,
            "",
            wanted='TOML, such as `title = "Aurora"`',
            hint=f"{what[:1].lower()}{what[1:]}",
        )
        return None


def section(document: Document, name: str, schema: Sequence[Column]) -> Entry:
    """Read what stands once, such as ``[fiscal]``; without it every text is empty."""
    given = document.content.get(name, {})
    if not isinstance(given, Mapping):
        document.problem(name, 0, "", found=str(given), wanted=f"a table: `[{name}]`")
        given = {}
    return entry(document, name, 0, given, schema)


def entries(document: Document, name: str, schema: Sequence[Column]) -> list[Entry]:
    """Read what may stand several times, such as ``[[lane]]``, in order."""
    given = document.content.get(name, [])
    if isinstance(given, list) and all(isinstance(values, Mapping) for values in given):
        return [entry(document, name, i, values, schema) for i, values in enumerate(given)]
    found = f"[{name}]" if isinstance(given, Mapping) else str(given)
    document.problem(name, 0, "", found=found, wanted=f"tables, each `[[{name}]]`")
    return []


def entry(
    document: Document,
    name: str,
    number: int,
    given: Mapping[str, object],
    schema: Sequence[Column],
) -> Entry:
    """Read one table as text.

    Returns:
        A text for every key of the schema, "" where it is absent or does not fit. Keys of kind
        ``table`` and ``list`` are left to others.
    """
    _unknown(document, name, given, schema)
    values = {column.name: "" for column in schema if column.kind not in ("table", "list")}
    for column in schema:
        if column.name not in given:
            if column.filled:
                document.problem(name, number, column.name, wanted=with_article(column.name))
        elif column.name in values:
            value = given[column.name]
            try:
                values[column.name] = _text(value, column)
            except cells.Unfit as error:
                document.problem(
                    name,
                    number,
                    column.name,
                    found=str(value),
                    wanted=error.wanted,
                    hint=error.hint,
                )
    return values


def _unknown(
    document: Document, name: str, given: Mapping[str, object], schema: Sequence[Column]
) -> None:
    known = [column.name for column in schema]
    for key in given:
        if key not in known:
            hint = did_you_mean(key, [other for other in known if other not in given])
            place = f"`{key}` in [{name}]" if name else f"`{key}`"
            more = f"; {hint}" if hint else ""
            document.findings.notice(f"{document.file}: {place} means nothing here{more}")


def _text(value: object, column: Column) -> str:
    if column.kind == "date":
        return _when(value)
    if column.kind == "integer":
        # True is an int to Python, and "2" a text to TOML: neither was meant as a number.
        if type(value) is not int or not _is_allowed(value, column):
            raise cells.Unfit(_whole_number(column))
        return str(value)
    if not isinstance(value, str):
        raise cells.Unfit("text in quotes")
    stripped = value.strip()
    if column.filled and not stripped:
        raise cells.Unfit(with_article(column.name))
    if column.kind == "choice" and stripped:
        return cells.choice(column.allowed)(stripped)
    read = READERS.get(column.kind)
    return read(stripped) if read and stripped else stripped


def _is_allowed(number: int, column: Column) -> bool:
    return str(number) in column.allowed if column.allowed else number >= 0


def _whole_number(column: Column) -> str:
    if not column.allowed:
        return "a whole number"
    return f"a number from {column.allowed[0]} to {column.allowed[-1]}"


def _when(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, date):
        return value.isoformat()
    if type(value) is int:
        return f"{value:04d}"
    raise cells.Unfit(f"a written date, {listed(['2031', '2031-07', '2031-07-14'])}")
