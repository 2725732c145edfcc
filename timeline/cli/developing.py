"""Pictures in the format that is asked for, with a bar for one who waits."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack

from timeline.cli.status import ArgumentsError
from timeline.pictures import FORMATS, Plate, studio

SVG = "svg"
PICTURES = (SVG, *FORMATS)
"""The formats of a picture."""

SCALE = 2.0
"""Device pixels for one pixel of a picture, so that it is sharp on a slide."""

_WITHOUT_PIXELS = (SVG, "pdf")


def check_scale(scale: float | None, form: str) -> None:
    """Refuse a scale where there are no pixels.

    Raises:
        ArgumentsError: a scale was given, and the format has no pixels of its own.
    """
    if scale is not None and form in _WITHOUT_PIXELS:
        raise ArgumentsError(f"--scale: {form.upper()} has no pixels of its own; leave it out")


def developed(
    plates: Mapping[str, Plate], form: str, scale: float | None
) -> Iterator[tuple[str, bytes]]:
    """Yield each picture's name and its bytes in a format of :data:`PICTURES`.

    Raises:
        TimelineError: the format needs a browser, and there is none.
    """
    if form == SVG:
        yield from ((name, plate.svg.encode()) for name, plate in plates.items())
        return
    with ExitStack() as stack:
        develop = stack.enter_context(studio())
        for name, plate in _counted(plates):
            yield name, develop(plate, form, SCALE if scale is None else scale)


def _counted(plates: Mapping[str, Plate]) -> Iterable[tuple[str, Plate]]:
    """Tell a person at a terminal how far it is."""
    from tqdm import tqdm

    # Nothing is drawn for one picture, or where nobody looks.
    disable = True if len(plates) == 1 else None
    bar: Iterable[tuple[str, Plate]] = tqdm(plates.items(), unit="picture", disable=disable)
    return bar
