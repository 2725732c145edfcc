"""A chart as a picture that stands alone, as on a slide: with its title over it, and under it the
legend of its marks, its sources and its edition.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.figures.shapes import label, line, number, picture, rect
from timeline.figures.sheet import Paint
from timeline.metrics import text_width
from timeline.pictures.samples import WIDTH, patterns, sample

MARGIN = 32
"""Pixels free round everything; a narrow picture has half of it."""

NARROW = 640
TITLE, LEAD, SMALL = 24, 14, 11
"""Sizes in pixels of what is written."""

SPACING = 1.4
"""From one line to the next, in sizes."""

LEGEND_ROW = 22
LEGEND_GAP = 20
GAP = 14
"""Pixels between two parts."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture says around its chart.

    Attributes:
        title: what it shows.
        lead: one or more sentences under the title; empty for none.
        legend: the marks that are drawn, each with its meaning.
        notes: paragraphs under the chart: sources, what is not drawn, the edition.
    """

    title: str
    lead: str
    legend: Mapping[str, str]
    notes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Plate:
    """A finished picture: SVG, its size in pixels, and what it shows in words."""

    svg: str
    width: float
    height: float
    summary: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as SVG, with its height in pixels and what it shows in words."""

    svg: str
    height: float
    summary: str


def fitted(plate: Plate, height: float, paint: Paint) -> Plate:
    """Fit a picture into a height, as a slide asks for: it is made smaller, or has room around
    it, and nothing is cut."""
    inner = plate.svg.replace("<svg ", '<svg x="0" y="0" ', 1)
    share = min(1.0, height / plate.height)
    x, y = (plate.width * (1 - share)) / 2, (height - plate.height * share) / 2
    place = f'transform="translate({number(x)} {number(y)}) scale({share:.6g})"'
    ground = rect((0, plate.width), (0, height), paint("page"))
    svg = picture([ground, f"<g {place}>{inner}</g>"], plate.width, height, plate.summary)
    return Plate(svg, plate.width, height, plate.summary)


def margin(width: float) -> float:
    """The margin of a picture of a width, in pixels."""
    return MARGIN if width >= NARROW else MARGIN / 2


def plate(drawing: Drawing, caption: Caption, width: float, paint: Paint) -> Plate:
    """Put a picture together.

    Args:
        drawing: the chart, as wide as the picture without its margins.
        caption: what stands around it.
        width: of the picture, in pixels.
        paint: from a color token to a CSS color.

    Returns:
        A picture as high as it must be: nothing is cut.
    """
    x, room = margin(width), width - 2 * margin(width)
    top, head = _written(caption.title, x, x, room, paint("ink"), size=TITLE, bold=True)
    top, lead = _written(caption.lead, x, top, room, paint("ink-2"), size=LEAD)
    chart = f'<g transform="translate({x:g} {top + GAP:g})">{drawing.svg}</g>'
    top, legend = _legend(caption.legend, x, top + 2 * GAP + drawing.height, room, paint)
    rule = line((x, x + room), (top + GAP, top + GAP), paint("hairline"))
    top, notes = _paragraphs(caption.notes, x, top + 2 * GAP, room, paint)
    height = round(top + x)
    ground = rect((0, width), (0, height), paint("page"))
    parts = [patterns(paint), ground, *head, *lead, chart, *legend, rule, *notes]
    svg = picture(parts, width, height, drawing.summary)
    return Plate(svg, width, height, drawing.summary)


def _paragraphs(
    texts: Iterable[str], x: float, top: float, room: float, paint: Paint
) -> tuple[float, list[str]]:
    parts: list[str] = []
    for text in texts:
        top, lines = _written(text, x, top, room, paint("muted"), size=SMALL)
        parts += lines
        top += 4
    return top, parts


def _written(
    text: str, x: float, top: float, room: float, color: str, *, size: float, bold: bool = False
) -> tuple[float, list[str]]:
    """Write a text over lines from ``top`` down; also gives where the last one ends."""
    lines = list(wrapped(text, room, size, bold=bold))
    high = size * SPACING
    parts = [
        label(x, top + high * (n + 0.5), one, color, size=size, bold=bold)
        for n, one in enumerate(lines)
    ]
    return top + high * len(lines), parts


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> Iterator[str]:
    """Break a text over lines of so many pixels; a longer word has a line of its own."""
    current = ""
    for word in text.split():
        longer = f"{current} {word}".strip()
        if current and text_width(longer, size, bold=bold) > room:
            yield current
            current = word
        else:
            current = longer
    if current:
        yield current


def _legend(
    legend: Mapping[str, str], x: float, top: float, room: float, paint: Paint
) -> tuple[float, list[str]]:
    """Samples with their meanings, in rows as long as there is room."""
    parts: list[str] = []
    at, y = x, top + LEGEND_ROW / 2
    for name, text in legend.items():
        needed = WIDTH + 6 + text_width(text, SMALL)
        if at > x and at + needed > x + room:
            at, y = x, y + LEGEND_ROW
        parts.append(sample(name, at, y, paint))
        parts.append(label(at + WIDTH + 6, y, text, paint("ink-2"), size=SMALL))
        at += needed + LEGEND_GAP
    return (y + LEGEND_ROW / 2 if legend else top), parts
