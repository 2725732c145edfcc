"""The site as a whole: every file of it, by its path."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields

from timeline import url
from timeline.edition import edition
from timeline.errors import TimelineError
from timeline.formats import FORMATS, extract
from timeline.pictures import THEMES, Plate, picture
from timeline.pictures.exhibit import exhibits
from timeline.program import Program
from timeline.site.embed import embed
from timeline.site.listing import listing
from timeline.site.manifest import manifest
from timeline.site.names import FILES, MANIFEST, data_path, picture_paths
from timeline.site.report import report
from timeline.site.shared import File, Shared, shared
from timeline.view import View


def website(program: Program, view: View | None = None, date: str = "") -> dict[str, bytes]:
    """Make a site.

    Args:
        program: the whole program; all of it is in the report and in the data.
        view: what the report opens with, and what the other charts show.
        date: the day that the site is to state; empty for none.

    Returns:
        Path within the site, with ``/`` -> bytes; the manifest comes last. The same input gives
        the same bytes.

    Raises:
        ValueError: the view's window begins or ends with a date that cannot be read.
    """
    chosen = view or View()
    own = shared(program)
    shown = exhibits(program, chosen)
    files: dict[str, bytes] = {}
    files |= report(program, chosen, own)
    files |= embed(shown, own, date)
    files |= dict(_data(program, date))
    plates = {one.name: _plates(program, chosen, one.name, date) for one in shown}
    for name, paths in picture_paths(tuple(plates)).items():
        files |= {path: plates[name][theme].svg.encode() for theme, path in paths.items()}
    stated = edition(program, date=date)
    heights = {name: drawn["light"].height for name, drawn in plates.items()}
    files[FILES] = listing(shown, heights, stated, own, files)
    files |= {file.path: file.content for file in _all(own)}
    files[MANIFEST] = manifest(stated, url.query(chosen), files)
    return files


def _plates(program: Program, view: View, chart: str, date: str) -> Mapping[str, Plate]:
    """Draw a chart in each theme: theme -> picture."""
    return {theme: picture(program, view, name=chart, theme=theme, date=date) for theme in THEMES}


def _data(program: Program, date: str) -> Iterator[tuple[str, bytes]]:
    """The data in every format that can hold any row: a calendar needs a day."""
    whole = extract(program, date=date)
    for form, write in FORMATS.items():
        with suppress(TimelineError):
            yield data_path(form), write(whole).content


def _all(own: Shared) -> Iterator[File]:
    yield from (getattr(own, field.name) for field in fields(own))
