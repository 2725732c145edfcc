"""What is said of a row in formats for readers: its figure, who says so, and where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pandas as pd

from timeline.dates import Period
from timeline.formats.extract import Extract, Row
from timeline.page.card import ROLES
from timeline.page.sides import KINDS, derivation
from timeline.page.wording import amount, is_notation, located, when, written
from timeline.program import Program

NO_SOURCE = "No source is given."
DERIVED = "Derived here from the rows of its formula."


@dataclass(frozen=True, slots=True)
class Cited:
    """One source of a row: what it is called, who issued it, the place in it, and a link."""

    id: str
    title: str
    about: str
    place: str
    url: str

    @property
    def text(self) -> str:
        """Name it with its place, in one line."""
        return ", ".join(filter(None, [self.title, self.about, self.place]))


def cited(program: Program, row: Row) -> tuple[Cited, ...]:
    """List the sources of a row, in its order."""
    pairs = zip(row["source"], row["locator"], strict=True)
    return tuple(_cited(program, name, located(place) if place else "") for name, place in pairs)


def source(program: Program, name: str) -> Cited:
    """Say what a source is, without a place in it."""
    return _cited(program, name, "")


def unsourced(row: Row) -> str:
    """Say of a row without a source where it comes from."""
    return DERIVED if row["basis"] == "derived" else NO_SOURCE


def dated(row: Row) -> str:
    """Say what the date of a row means, and how it was written.

    Empty where its short words say all of it: of what happened on a known day, and of no date.
    """
    period: Period | None = row["period"]
    if period is None or _is_plain_day(period, row["role"]):
        return ""
    meant = period.over() if row["role"] == "over" else period
    texts = [_as_written(row), meant.meaning(), ROLES.get(row["role"], "")]
    return " ".join(filter(None, texts))


def _is_plain_day(period: Period, role: str) -> bool:
    is_sure = not (period.approximate or period.uncertain)
    return role == "event" and is_sure and period.kind == "point" and period.start.exact


def _as_written(row: Row) -> str:
    """Quote a date, unless it stands in the notation of a table, which its meaning repeats."""
    if is_notation(row["date"]) and is_notation(row["end"]):
        return ""
    return f"As written: “{' to '.join(filter(None, [row['date'], row['end']]))}”."


def figure(program: Program, row: Row) -> str:
    """Write the value of a row with all that qualifies it; empty where it has none."""
    if pd.isna(row["value"]):
        return ""
    of = " · ".join(filter(None, [row["measure"], row["subject"], row["part"]]))
    basis = "claimed by an interested party" if row["basis"] == "claimed" else ""
    if row["basis"] == "derived":
        basis = f"derived here: {derivation(program, SimpleNamespace(**_cells(row)))}"
    value = amount(row["value"], row["unit"], row["bound"])
    qualified = "; ".join(filter(None, [of, row["status"], basis]))
    return f"{value} ({qualified})" if qualified else value


def says(row: Row) -> Iterator[tuple[str, str]]:
    """Give what else is said of a row, each with its name: who says so, and the note."""
    for name, text in (("Says", row["speaker"]), ("Note", row["note"])):
        if text:
            yield name, text


def disputes(extract: Extract) -> Mapping[str, Sequence[Any]]:
    """Give the disagreements that name a row, by its id."""
    found: dict[str, list[Any]] = {}
    rows: Iterable[Any] = extract.disagreements.itertuples()
    for dispute in rows:
        for name in dispute.rows:
            found.setdefault(name, []).append(dispute)
    return found


def disputed(program: Program, row: Row, dispute: Any) -> str:
    """Say what is in question about a row, and which other rows answer it."""
    others = [name for name in dispute.rows if name != row["id"]]
    told = "; ".join(account(program, name) for name in others)
    return f"{KINDS[dispute.kind]}: {dispute.question}" + (f" See also: {told}." if told else "")


def account(program: Program, name: str) -> str:
    """Name a row by its title and date, for the others of a disagreement."""
    row = program.events.iloc[program.places[name]]
    return f"{row['title']} ({when(row['period'], row['role'])})"


def _cells(row: Row) -> dict[str, Any]:
    return {"value": row["value"], "formula": row["formula"]}


def _cited(program: Program, name: str, place: str) -> Cited:
    known = program.sources_by_id.get(name, {})
    about = [known.get("issuer", ""), known.get("number", ""), written(known.get("date", ""))]
    title = known.get("title", "") or name
    return Cited(name, title, ", ".join(filter(None, about)), place, known.get("url", ""))
