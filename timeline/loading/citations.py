"""Sources, the places in them and what must stand there, side by side by position."""

from collections.abc import Sequence
from itertools import zip_longest

from timeline.loading import cells
from timeline.loading.columns import each
from timeline.loading.sheet import Sheet


def citations(sheet: Sheet) -> dict[str, Sequence[object]]:
    """Read `source`, `locator` and `evidence` of n rows.

    Returns:
        n tuples each, those of a row of one length: an id, a locator and a tuple of figures for
        each source, "" and () where there is none.
    """
    sources: list[cells.Parts] = each(sheet, "source", cells.names, cells.NONE)
    locators = _by_source(sheet, "locator", sources)
    evidence = _by_source(sheet, "evidence", sources)
    return {
        "source": sources,
        "locator": locators,
        "evidence": [tuple(cells.inner(part) for part in parts) for parts in evidence],
    }


def _by_source(sheet: Sheet, column: str, sources: list[cells.Parts]) -> list[cells.Parts]:
    """Give each source its part of the cell; too many parts are a problem."""
    found = each(sheet, column, cells.parts, cells.NONE)
    for row, (parts, names) in enumerate(zip(found, sources, strict=True)):
        if any(parts[len(names) :]):
            sheet.problem(row, column, *_wanted(len(names)))
    return [
        tuple(part for _, part in zip_longest(names, parts[: len(names)], fillvalue=""))
        for parts, names in zip(found, sources, strict=True)
    ]


def _wanted(count: int) -> tuple[str, str]:
    if not count:
        return "a `source` for it", "without one, leave it empty"
    wanted = (
        "one part, for the one source" if count == 1 else f"at most {count} parts, one a source"
    )
    return wanted, "`|` separates sources, `;` what belongs to one source"
