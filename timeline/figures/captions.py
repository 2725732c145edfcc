"""The texts beside the marks of a panel: values over bars and lines, and at their right."""

from timeline.display import EVERY_SCALE, Text
from timeline.metrics import text_width

VALUE_SIZE = 11
SMALL = 10

BESIDE = 4
"""Pixels between a bar and a text at its right."""


def centered(
    days: tuple[float, float],
    y: float,
    text: str,
    *,
    lo: float = 0,
    hi: float = EVERY_SCALE,
    clear: float = 3,
    bold: bool = True,
) -> Text:
    """A text over the middle of a stretch of days; ``clear`` is the width of its outline."""
    return Text(
        x=(days[0] + days[1]) / 2,
        y=y,
        text=text,
        width=width_of(text, bold=bold),
        anchor="middle",
        fill="ink" if bold else "ink-2",
        size=VALUE_SIZE,
        bold=bold,
        clear=clear,
        reach=(days[1] - days[0]) / 2,
        lo=lo,
        hi=hi,
    )


def beside(end: float, y: float, text: str, *, quiet: bool = False) -> Text:
    """A text at the right of what ends there; it is seen with the last day of that."""
    return Text(
        x=end - 0.5,
        dx=BESIDE,
        reach=0.5,
        y=y,
        text=text,
        width=text_width(text, SMALL) if quiet else width_of(text),
        fill="muted" if quiet else "ink",
        size=SMALL if quiet else VALUE_SIZE,
        bold=not quiet,
    )


def width_of(text: str, *, bold: bool = True) -> float:
    """The length of a value in pixels."""
    return text_width(text, VALUE_SIZE, bold=bold)
