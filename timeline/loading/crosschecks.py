"""References from one table to another: every id that is named must exist."""

from collections.abc import Collection, Mapping

import pandas as pd

from timeline.loading import cells, formulas
from timeline.loading.document import Document
from timeline.loading.findings import did_you_mean
from timeline.loading.sheet import Sheet
from timeline.program import Settings
from timeline.schema import TABLES

ROW = "the id of a row in events.csv"
SOURCE = "the id of a source in sources.csv"
HINTS = 50  # so many names of a column are held against all others; it takes long where all differ


def check(
    sheets: Mapping[str, Sheet | None],
    document: Document | None,
    settings: Settings,
    events: pd.DataFrame,
) -> None:
    """Note every reference to nothing, as far as both sides could be read.

    Args:
        sheets: each table by its file's name; None for one that is not there or not readable.
            Without ``sources.csv`` a source is a name and refers to nothing.
        document: ``program.toml``, if it is there.
        settings: what it says.
        events: the rows of ``events.csv`` with their ids, made ones included.
    """
    facts, sources, disagreements, glossary = (sheets[name] for name in TABLES)
    if sources is not None:
        cited = {*sources.cells["id"], *sources.rejected["id"]}
        for sheet in filter(None, (facts, glossary)):
            references(sheet, "source", cited, SOURCE)
    if facts is None:
        return
    known = {*events["id"], *facts.rejected["id"]}
    if disagreements is not None:
        references(disagreements, "rows", known, ROW)
    formulas.check(facts, disagreements, events)
    if document is not None:
        key_figures(document, settings, known)
        splits(document, settings, events)
        undrawn(document, settings)
        names(document, settings, events)


def references(sheet: Sheet, column: str, known: Collection[str], wanted: str) -> None:
    """Note each name in a column that is not known; names are separated by ``|``."""
    strange = [
        (row, name)
        for row, cell in sheet.filled(column)
        for name in filter(None, cells.parts(cell))
        if name not in known
    ]
    for place, (row, name) in enumerate(strange):
        hint = did_you_mean(name, known) if place < HINTS else ""
        sheet.problem(row, column, wanted, hint, found=name)


def key_figures(document: Document, settings: Settings, known: Collection[str]) -> None:
    """Note each key figure whose row ``events.csv`` does not have."""
    for number, figure in enumerate(settings.key_figures):
        if figure.row and figure.row not in known:
            document.problem(
                "key_figure",
                number,
                "row",
                found=figure.row,
                wanted=ROW,
                hint=did_you_mean(figure.row, known),
            )


def splits(document: Document, settings: Settings, events: pd.DataFrame) -> None:
    """Note each view that is split by a column that ``events.csv`` cannot have."""
    columns = [str(name) for name in events.columns]
    for number, view in enumerate(settings.views):
        if view.split and view.split not in columns:
            document.problem(
                "view",
                number,
                "split",
                found=view.split,
                wanted="the name of a column of events.csv",
                hint=did_you_mean(view.split, columns),
            )


def undrawn(document: Document, settings: Settings) -> None:
    """Give a notice for each view that names no measure."""
    for view in settings.views:
        if view.id and not view.measures:
            document.findings.notice(
                f"{document.file}: the view `{view.id}` names no `measure`, so nothing is drawn"
            )


def names(document: Document, settings: Settings, events: pd.DataFrame) -> None:
    """Give a notice for each measure, layer, lane and program of the settings that no row has."""
    measures, lanes, programs = (set(events[name]) for name in ("measure", "lane", "program"))
    lanes |= {lane.name for lane in settings.lanes}
    wanted = [
        ("[[view]]", "measure", measure, measures)
        for view in settings.views
        for measure in view.measures
    ]
    layers = set(events["layer"])
    wanted.append(("`main_layer`", "layer", settings.main_layer, layers))
    wanted.extend(("[[layer]]", "layer", layer.name, layers) for layer in settings.layers)
    for silence in settings.silences:
        wanted.append(("[[silence]]", "lane", silence.lane, lanes))
        wanted.append(("[[silence]]", "program", silence.program, programs))
    for section, key, name, known in wanted:
        if name and name not in known:
            hint = did_you_mean(name, known)
            document.findings.notice(
                f"{document.file}: no row has the {key} `{name}` of {section}"
                + (f"; {hint}" if hint else "")
            )
