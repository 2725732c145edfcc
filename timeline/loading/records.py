"""The records of the source documents: a folder of TOML files, one a document::

    id = "report_2031"
    title = "Report on the study"
    taken = ["first2031"]

    [document]
    name = "report.txt"
    sha256 = "0f3a..."

    [[left]]
    place = "L1-9"
    what = "Addressees"
    why = "About the report, not the program."

    [[repair]]
    found = "ReportfonftheFstudy"
    meant = "Report on the study"

``records`` in ``program.toml`` names the folder. The keys are listed in
:mod:`timeline.schema.records`.
"""

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import pandas as pd

from timeline.loading.decoding import decode
from timeline.loading.document import Document as Toml
from timeline.loading.document import entries, entry, parse, section
from timeline.loading.files import contents
from timeline.loading.findings import Findings, did_you_mean
from timeline.loading.sheet import Sheet
from timeline.loading.written import Dates
from timeline.record import Document, Left, Record, Repair
from timeline.schema import DOCUMENT, LEFT, RECORD, REPAIR, SETTINGS_FILE


@dataclass(frozen=True, slots=True)
class Entered:
    """A record with the file that it stands in, so that a fault can be told with its place.

    Attributes:
        name: of the file, from the dataset's folder: ``../seeds/report_2031.toml``.
        sha256: of the file.
    """

    record: Record
    toml: Toml
    name: str
    sha256: str


def records(settings: Toml | None, dataset: Path, dates: Dates) -> list[Entered]:
    """Read the records that the settings name; none where they name no folder.

    Args:
        settings: ``program.toml``; its findings get every problem, those of records included.
        dataset: the folder of the dataset, to which the name is relative.
        dates: how the dataset writes its dates; one that cannot be read is a notice.
    """
    named = _named(settings)
    if settings is None or not named:
        return []
    try:
        files = _files(dataset, named)
    except (OSError, ValueError) as error:  # the latter for a path with a zero byte
        wanted = "a folder with one TOML file a source"
        settings.problem("", 0, "records", found=named, wanted=wanted, hint=_why(error))
        return []
    found = (_entered(file, named, dates, settings.findings) for file in files)
    return list(_once([one for one in found if one]))


def files_of(dataset: Path) -> list[Path]:
    """List the records of a folder of tables; none where its settings name none or are at fault."""
    file = dataset / SETTINGS_FILE
    try:
        named = _named(_parsed(file, contents(file), Findings()))
        return _files(dataset, named) if named else []
    except (OSError, ValueError):  # loading tells of it
        return []


def _named(settings: Toml | None) -> str:
    named = settings.content.get("records") if settings else None
    return named.strip() if isinstance(named, str) else ""


def _files(dataset: Path, named: str) -> list[Path]:
    """List the records; not by ``glob``, for which a folder that cannot be read is empty."""
    folder = Path(os.path.normpath(dataset / named))
    return sorted(file for file in folder.iterdir() if file.match("*.toml"))


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no {error.filename}"
    return (getattr(error, "strerror", None) or "it cannot be read").lower()


def check(
    found: Sequence[Entered],
    sheets: Mapping[str, Sheet | None],
    sources: pd.DataFrame,
    events: pd.DataFrame,
) -> None:
    """Note each record that does not fit the tables, as far as these could be read."""
    listed, facts = sheets["sources.csv"], sheets["events.csv"]
    hashes = dict(zip(sources["id"], sources["sha256"], strict=True))
    rows = {*events["id"], *(facts.rejected["id"] if facts else ())}
    for one in found:
        if listed and one.record.id not in listed.rejected["id"]:
            _check_source(one, hashes)
        if facts:
            _check_taken(one, rows)


def _check_taken(one: Entered, rows: Collection[str]) -> None:
    for name in one.record.taken:
        if name not in rows:
            wanted = "ids of rows in events.csv"
            hint = did_you_mean(name, rows)
            one.toml.problem("", 0, "taken", found=name, wanted=wanted, hint=hint)


def _check_source(one: Entered, hashes: Mapping[str, str]) -> None:
    name, own = one.record.id, one.record.document.sha256
    if name and name not in hashes:
        wanted = "the id of a source in sources.csv"
        one.toml.problem("", 0, "id", found=name, wanted=wanted, hint=did_you_mean(name, hashes))
    elif own and hashes.get(name) and own != hashes[name]:
        wanted = f"the hash that sources.csv has for `{name}`: {hashes[name]}"
        one.toml.problem("document", 0, "sha256", found=own, wanted=wanted)


def _entered(file: Path, named: str, dates: Dates, findings: Findings) -> Entered | None:
    try:
        data = contents(file)
    except OSError as error:
        hint = (error.strerror or "it cannot be read").lower()
        findings.problem(str(file), 0, "", wanted="a TOML file", hint=hint)
        return None
    toml = _parsed(file, data, findings)
    if toml is None:
        return None
    name = (PurePath(named) / file.name).as_posix()
    return Entered(_record(toml, dates), toml, name, hashlib.sha256(data).hexdigest())


def _parsed(file: Path, data: bytes, findings: Findings) -> Toml | None:
    text = decode(data, str(file), findings)
    return None if text is None else parse(text, str(file), findings)


def _once(found: list[Entered]) -> Iterator[Entered]:
    """Leave out each record of a source that has one; that is a problem of the later file."""
    files: dict[str, str] = {}
    for one in found:
        name = one.record.id
        if name and name in files:
            hint = f"{files[name]} has it first"
            one.toml.problem("", 0, "id", found=name, wanted="one record a source", hint=hint)
        else:
            files[name] = one.toml.file
            yield one


def _record(toml: Toml, dates: Dates) -> Record:
    top = entry(toml, "", 0, toml.content, RECORD)
    if top["date"] and not dates.reads(top["date"]):
        toml.findings.notice(f"{toml.file}: the date {top['date']!r} is kept, but not understood")
    return Record(
        id=top["id"],
        title=top["title"],
        issuer=top["issuer"],
        date=top["date"],
        number=top["number"],
        kind=top["kind"],
        stance=top["stance"],
        address=top["address"],
        caveats=tuple(_texts(toml, "caveats")),
        taken=tuple(_texts(toml, "taken")),
        left=tuple(Left(**found) for found in entries(toml, "left", LEFT)),
        document=_document(toml),
        repairs=tuple(_repairs(toml)),
    )


def _texts(toml: Toml, key: str) -> Iterator[str]:
    """Read a list of texts."""
    given = toml.content.get(key, [])
    if isinstance(given, list) and all(isinstance(text, str) for text in given):
        yield from given
        return
    wanted = 'texts in brackets, such as ["first2031"]'
    toml.problem("", 0, key, found=str(given), wanted=wanted)


def _document(toml: Toml) -> Document:
    if "document" not in toml.content:
        return Document()
    found = section(toml, "document", DOCUMENT)
    if found["name"] and not is_bare(found["name"]):
        wanted = "the name of a file, without a folder"
        toml.problem("document", 0, "name", found=found["name"], wanted=wanted)
    sizes = {key: int(found[key] or 0) for key in ("bytes", "lines")}
    return Document(name=found["name"], sha256=found["sha256"], **sizes)


def is_bare(name: str) -> bool:
    """Tell whether a text can be the name of a file in a folder, and of nothing outside it."""
    return name not in ("", ".", "..") and not any(sign in name for sign in "/\\\0")


def _repairs(toml: Toml) -> Iterator[Repair]:
    """Read the repairs as written, blanks at their ends included."""
    given = toml.content.get("repair")
    known: set[str] = set()
    for number, values in enumerate(entries(toml, "repair", REPAIR)):
        if not values["found"]:
            continue
        raw = given[number] if isinstance(given, list) else {}
        pair = {key: str(raw.get(key, "")) for key in ("found", "meant")}
        key, wanted = _unfit(pair, known)
        if key:
            toml.problem("repair", number, key, found=pair[key], wanted=wanted)
        else:
            yield Repair(**pair)
        known.add(pair["found"])


def _unfit(pair: Mapping[str, str], known: Collection[str]) -> tuple[str, str]:
    """Name the key of a repair that cannot be carried out, and what is wanted; else no key."""
    for key, text in pair.items():
        if "\n" in text or "\r" in text:
            return key, "text within one line"
    return ("found", "one repair of a text") if pair["found"] in known else ("", "")
