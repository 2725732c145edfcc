"""What one cell of an event says about another."""

from timeline.loading.sheet import Sheet


def check(sheet: Sheet) -> None:
    """Note each row whose value lacks its unit, whose measure its value, or whose sum its parts."""
    for row, _ in sheet.filled("value"):
        if not sheet.cells["unit"][row]:
            sheet.problem(row, "unit", "the unit of `value`, such as `USD` or `percent`")
    for row, _ in sheet.filled("measure"):
        if not sheet.cells["value"][row]:
            sheet.problem(row, "value", "a number, because `measure` is filled")
    for row, basis in sheet.filled("basis"):
        if basis.casefold() == "derived" and not sheet.cells["formula"][row]:
            sheet.problem(row, "formula", "row ids and arithmetic, because `basis` is `derived`")
