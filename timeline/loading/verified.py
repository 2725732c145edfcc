"""``verified.json``: what ``program-timeline verify`` found when it last ran.

The file is made by a command and kept beside the tables. It decides on nothing but marks, so a
fault in it is a notice, and marks that nobody can trust are left out.
"""

import json
from collections.abc import Mapping, Sequence
from typing import get_args

import pandas as pd

from timeline import fingerprints
from timeline.loading.findings import Findings
from timeline.loading.folder import Folder
from timeline.program import Program
from timeline.record import LAPSED, Check, Held, Mark
from timeline.schema import VERIFIED_FILE

FORMAT = 1
MARKS: Mapping[str, Mark] = {mark: mark for mark in get_args(Mark)}

Checks = dict[str, Check]


class _Malformed(ValueError):
    """The file is not one that the command wrote."""


def verified(folder: Folder, program: Program, findings: Findings) -> tuple[Checks, Checks]:
    """Read the checks of the rows and of the glossary's terms; none where there is no file.

    Args:
        folder: the files of the dataset.
        program: the rows as they are now. Where one has changed since it was checked, its
            citations are not checked, with that as the reason.
        findings: gets one notice if the file is not understood; there are no checks then.
    """
    if VERIFIED_FILE not in folder.files:
        return {}, {}
    _, data = folder.files[VERIFIED_FILE]
    try:
        content = _object(json.loads(data.decode("utf-8")))
        if content.get("format") != FORMAT:
            raise _Malformed(f"format {content.get('format')!r}")
        rows, terms = (_checks(content.get(key)) for key in ("events", "glossary"))
    except (ValueError, RecursionError):
        findings.notice(
            f"{VERIFIED_FILE} is not understood and left out; `program-timeline verify` makes it"
        )
        return {}, {}
    return (
        _current(rows, _sources(program.events, "id"), fingerprints.of_events(program)),
        _current(terms, _sources(program.glossary, "term"), fingerprints.of_terms(program)),
    )


def _sources(table: pd.DataFrame, name: str) -> dict[str, tuple[str, ...]]:
    return dict(zip(table[name], table["source"], strict=True))


def _current(
    checks: Checks, sources: Mapping[str, tuple[str, ...]], states: Mapping[str, str]
) -> Checks:
    """Keep the checks of rows that are there; what was found for another state lapses."""
    return {
        name: check if _fits(check, sources[name], states[name]) else _lapsed(sources[name])
        for name, check in checks.items()
        if name in states
    }


def _fits(check: Check, sources: Sequence[str], state: str) -> bool:
    return check.fingerprint == state and [held.source for held in check.held] == list(sources)


def _lapsed(sources: Sequence[str]) -> Check:
    return Check("not checked", tuple(Held(name, "not checked", "", LAPSED) for name in sources))


def _checks(given: object) -> Checks:
    return {name: _check(_object(values)) for name, values in _object(given).items()}


def _check(values: Mapping[str, object]) -> Check:
    citations = values.get("citations")
    if not isinstance(citations, list):
        raise _Malformed("citations")
    held = tuple(_held(_object(citation)) for citation in citations)
    return Check(_mark(values), held, _text(values, "fingerprint"))


def _held(values: Mapping[str, object]) -> Held:
    source, sha256, reason = (_text(values, key) for key in ("source", "sha256", "reason"))
    return Held(source, _mark(values), sha256, reason)


def _mark(values: Mapping[str, object]) -> Mark:
    mark = MARKS.get(_text(values, "mark"))
    if mark is None:
        raise _Malformed("mark")
    return mark


def _text(values: Mapping[str, object], key: str) -> str:
    text = values.get(key, "")
    if not isinstance(text, str):
        raise _Malformed(key)
    return text


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise _Malformed("an object")
    return value
