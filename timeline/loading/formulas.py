"""Formulas held against the rows that they name: each gives a number, a derived one its value."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import pandas as pd

from timeline.arithmetic import (
    FormulaError,
    Values,
    evaluate,
    formula_names,
    recompute,
    rederive,
)
from timeline.loading.findings import did_you_mean
from timeline.loading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class _Rows:
    """What a formula may name: the values by id, and the ids whose fault is told already."""

    values: Values
    faulty: Collection[str]


def check(facts: Sheet, disagreements: Sheet | None, events: pd.DataFrame) -> None:
    """Note each formula that cannot be worked out, and each derived value that differs from it.

    Args:
        facts: n rows of ``events.csv`` as text.
        disagreements: ``disagreements.csv``, if it is there.
        events: the same n rows with their ids, made ones included, and their values.
    """
    rows = _rows(facts, events)
    own = events["value"].tolist()
    for row, formula in facts.filled("formula"):
        if _is_clear(facts, row, formula, rows):
            _derivation(facts, row, formula, rows, own[row])
    _circles(facts, events)
    if disagreements is None:
        return
    for row, formula in disagreements.filled("formula"):
        if _is_clear(disagreements, row, formula, rows):
            _equations(disagreements, row, formula, rows)


def _rows(facts: Sheet, events: pd.DataFrame) -> _Rows:
    """A value that is written and was not understood is faulty, like a row that was not read."""
    values = dict(zip(events["id"], events["value"], strict=True))
    ids = events["id"].tolist()
    unread = {ids[row] for row, _ in facts.filled("value") if math.isnan(values[ids[row]])}
    return _Rows(values, {*facts.rejected["id"], *unread})


def _is_clear(sheet: Sheet, row: int, formula: str, rows: _Rows) -> bool:
    """Tell whether all that a formula names is known; note each name that is no row id."""
    names = formula_names(formula)
    strange = [name for name in names if name not in rows.values and name not in rows.faulty]
    for name in strange:
        wanted = "ids of rows in events.csv, numbers and signs"
        sheet.problem(row, "formula", wanted, _unknown(name, {*rows.values, *rows.faulty}))
    return not strange and not any(name in rows.faulty for name in names)


def _unknown(name: str, known: Collection[str]) -> str:
    if "-" in name and all(part in known or part.isdigit() for part in name.split("-")):
        return "put blanks around the minus sign"
    return "; ".join(filter(None, [f"there is no `{name}`", did_you_mean(name, known)]))


def _derivation(sheet: Sheet, row: int, formula: str, rows: _Rows, value: float) -> None:
    """Work out the formula of a row; a derived value has to be what it gives."""
    is_derived = sheet.cells["basis"][row].casefold() == "derived"
    try:
        if math.isnan(value) or not is_derived:
            evaluate(formula, rows.values)
            return
        line = rederive(formula, value, rows.values)
    except FormulaError as error:
        sheet.problem(row, "formula", error.wanted, error.hint)
        return
    if not line.agrees:
        sheet.problem(row, "value", f"what its formula gives: {line.text}")


def _equations(sheet: Sheet, row: int, formula: str, rows: _Rows) -> None:
    """Work out a disagreement; that its sides differ may be what it is about."""
    try:
        recompute(formula, rows.values)
    except FormulaError as error:
        sheet.problem(row, "formula", error.wanted, error.hint)


def _circles(facts: Sheet, events: pd.DataFrame) -> None:
    """Note each circle of formulas once, at its first row."""
    ids = events["id"].tolist()
    places = {name: row for row, name in enumerate(ids)}
    named = {ids[row]: formula_names(formula) for row, formula in facts.filled("formula")}
    while circle := _circle(named):
        first = min(circle, key=lambda name: places[name])
        at = circle.index(first)
        way = " → ".join([*circle[at:], *circle[:at], first])
        facts.problem(
            places[first], "formula", "a formula that does not lead back to its own row", way
        )
        named = {name: names for name, names in named.items() if name not in circle}


def _circle(named: Mapping[str, Collection[str]]) -> list[str]:
    """Find rows each of which is derived from the next, and the last from the first."""
    try:
        TopologicalSorter(named).prepare()
    except CycleError as error:
        return list(error.args[1][:0:-1])
    return []
