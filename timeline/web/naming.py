"""The names of exported files: dataset, chart, what is selected, and the day.

``aurora_money_lane-plans_2031-2033_2034-01-31.svg`` is plain on every file system, and sorts by
what it shows. What would make it too long is cut.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from timeline import url
from timeline.loading.naming import slug
from timeline.program import Program
from timeline.view import View

LONGEST = 60
"""Octets of the title, of a chart, and of what is selected."""


def file_name(program: Program, view: View, day: date, ending: str, chart: str = "") -> str:
    """Name a file.

    Args:
        program: of which the title is told.
        view: what is selected, and in which period; an open event or view is not told.
        day: that of the export.
        ending: with its dot.
        chart: which one, of a picture.
    """
    title = slug(program.settings.title or "timeline")
    parts = [title, chart and slug(chart), "_".join(_selected(view))]
    return "_".join([*(_cut(part) for part in parts if part), f"{day}{ending}"])


def _selected(view: View) -> Iterator[str]:
    """Tell each filter with its values, then the period."""
    rows = replace(view, start="", end="", event="", view="", layout="", disputed=False)
    for key in url.KEYS:
        values = getattr(rows, key, ())
        if values:
            yield slug(f"{key} {values if isinstance(values, str) else ' '.join(values)}")
    if view.disputed:
        yield "disputed"
    if view.start or view.end:
        yield slug(f"{view.start or 'to'} {view.end or 'on'}")


def _cut(text: str) -> str:
    return text.encode()[:LONGEST].decode(errors="ignore").strip("-_")
