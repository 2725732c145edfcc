"""What is written beside or inside a mark: its title, and signs for what is in doubt."""

from math import ceil

from timeline.display import Glyph, Primitive, Side, Text
from timeline.filling import HEADLINE
from timeline.glyphs import DIFFER_RADIUS
from timeline.marks import Facts, Mark
from timeline.metrics import text_width

LABEL_SIZE = 12
FOLDED_SIZE = 10
"""Size in pixels of a label that takes two lines of its row."""

LABEL_GAP = 4
INSIDE_PAD = 7
BADGE = 16
BADGE_GAP = 3


def label_width(facts: Facts) -> float:
    """The label's width in pixels, without its badges and gaps."""
    return text_width(facts.title, LABEL_SIZE, bold=facts.importance >= HEADLINE)


def fold(facts: Facts) -> tuple[int, float]:
    """Break the label over two lines of the smaller size: how many words stand in the first, and
    the width of the longer one in pixels; zeros for a single word."""
    words = facts.title.split(" ")
    broken = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    bold = facts.importance >= HEADLINE
    widths = [max(text_width(line, FOLDED_SIZE, bold=bold) for line in pair) for pair in broken]
    width = min(widths, default=0)
    return (widths.index(width) + 1, ceil(10 * width) / 10) if widths else (0, 0)


def badges_width(facts: Facts) -> float:
    """The width in pixels of the signs that stand between mark and label."""
    count = len(_badge_names(facts))
    return BADGE * count + BADGE_GAP if count else 0


def label(facts: Facts, shape: Mark, side: Side) -> tuple[Primitive, ...]:
    """Write the label and its badges beside or inside the mark; the label comes last."""
    outward = 1 if side == "right" else -1
    edge = shape.last if side == "right" else shape.first
    names = _badge_names(facts)
    start = (shape.after if side == "right" else shape.before) + (BADGE_GAP if names else 0)
    badges = tuple(
        _badge(name, edge, outward * (start + BADGE * (place + 0.5)))
        for place, name in enumerate(names)
    )
    return (*badges, _label_text(facts, shape, side, start + BADGE * len(names) + LABEL_GAP))


def _label_text(facts: Facts, shape: Mark, side: Side, offset: float) -> Text:
    inside = side == "inside"
    return Text(
        x=shape.upon[0] if inside else shape.last if side == "right" else shape.first,
        dx=INSIDE_PAD if inside else offset if side == "right" else -offset,
        y=0,
        text=facts.title,
        width=label_width(facts),
        anchor="end" if side == "left" else "start",
        fill="page" if inside and shape.is_dark else "muted" if facts.quiet else "ink",
        size=LABEL_SIZE,
        bold=facts.importance >= HEADLINE,
    )


def _badge_names(facts: Facts) -> list[str]:
    period = facts.period
    known = {"differ": facts.disputed, "~": period.approximate, "?": period.uncertain}
    return [name for name, holds in known.items() if holds]


def _badge(name: str, x: float, dx: float) -> Primitive:
    if name == "differ":
        return Glyph(x, 0, "differ", DIFFER_RADIUS, fill="page", stroke="ink", dx=dx)
    width = text_width(name, LABEL_SIZE, bold=True)
    return Text(x, 0, name, width, anchor="middle", dx=dx, fill="ink-2", bold=True)
