"""A difference as a picture that stands alone: the slip chart with title, legend and editions."""

from timeline.differences.difference import Difference
from timeline.differences.drawing import slip_svg
from timeline.differences.slip import Slips, slips
from timeline.differences.wording import (
    SAME,
    accounts,
    beside,
    differing,
    kinds,
    line,
    made,
    stated,
    summed,
)
from timeline.pictures import THEMES, WIDTH, Plate
from timeline.pictures.plate import Caption, Drawing, fitted, margin, plate


def poster(
    difference: Difference,
    *,
    width: float = WIDTH,
    height: float | None = None,
    theme: str = "light",
) -> Plate:
    """Draw a difference.

    Args:
        difference: what is drawn: the rows re-dated, added and removed; others are counted.
        width: in pixels, as of any picture.
        height: in pixels; None for as high as the picture must be at its width.
        theme: ``light`` or ``dark``.

    Returns:
        SVG that needs no other file, and its size. The same difference gives the same bytes.
    """
    paint = THEMES[theme].__getitem__
    shown = slips(difference)
    summary = _summary(shown)
    svg, high = slip_svg(shown, width - 2 * margin(width), paint, summary)
    caption = Caption(
        title=f"{line(difference.new.title)}: what changed",
        lead=_lead(difference),
        legend=shown.legend,
        notes=_notes(difference),
    )
    whole = plate(Drawing(svg, high, summary), caption, width, paint)
    return whole if height is None else fitted(whole, height, paint)


def _summary(shown: Slips) -> str:
    """Say in a sentence what is drawn: ``2 rows re-dated, 1 added, on a time axis.``"""
    counts = [f"{len(group.slips):,} {group.title.lower()}" for group in shown.groups]
    return f"Rows on a time axis: {', '.join(counts)}." if counts else SAME


def _lead(difference: Difference) -> str:
    """Count every row that is not the same, drawn or not."""
    if difference.rows.is_same:
        return SAME if difference.is_empty else "No row has changed."
    ways = kinds(difference.rows)
    return f"{summed(difference.rows)}{f': {ways}' if ways else ''}."


def _notes(difference: Difference) -> tuple[str, ...]:
    also = beside(difference)
    notes = (
        f"Not drawn: {also}." if also else "",
        f"Old: {stated(difference.old)}.",
        f"New: {stated(difference.new)}.",
        f"{'. '.join(accounts(difference.rows))}.",
        " ".join(filter(None, [differing(difference), made(difference)])),
        f"{difference.new.tool}.",
    )
    return tuple(filter(None, notes))
