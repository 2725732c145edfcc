"""The window on a chart that a reader asked for."""

from timeline.display import Chart


def window_in(drawn: Chart, wanted: tuple[int | None, int | None]) -> tuple[float, float]:
    """Cut a wanted window to the record.

    Args:
        drawn: the chart.
        wanted: first and last day, both included; None where none is wanted.

    Returns:
        First and last day in view, the last one not included; the window that the chart shows
        first where none is wanted, or where nothing of it lies in the record.
    """
    first, last = wanted
    if first is None and last is None:
        return drawn.home
    start = drawn.first if first is None else max(float(first), drawn.first)
    end = drawn.last if last is None else min(last + 1.0, drawn.last)
    return (start, end) if start < end else drawn.home
