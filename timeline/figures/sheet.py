"""What every part of an SVG picture is drawn with: its frame, its scale, its window, its paint."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.figures import layout
from timeline.figures.layout import Frame, Scale
from timeline.figures.shapes import label, line

Paint = Callable[[str], str]
"""From a color token to a CSS color."""

SMALL = 11
"""Size in pixels of the axis and of small print."""


def variable(token: str) -> str:
    """Paint with the page's custom properties."""
    return f"var(--{token})"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture of a given width that shows a window of days.

    ``name`` ends the ids of its patterns, which other pictures of a page must not share: one that
    is hidden hides its patterns too.
    """

    page: Frame
    scale: Scale
    window: tuple[float, float]
    paint: Paint = variable
    name: str = ""

    def rule(self, x: tuple[float, float], y: float, token: str, *, width: float = 1) -> str:
        """A level line."""
        return line(x, (y, y), self.paint(token), width=width)

    def upright(self, x: float, y: tuple[float, float], token: str) -> str:
        """A vertical line."""
        return line((x, x), y, self.paint(token))

    def small(self, x: float, y: float, text: str, anchor: str = "start") -> str:
        """Small print in the muted color."""
        return label(x, y, text, self.paint("muted"), anchor, size=SMALL)

    def seen(self, x0: float, x1: float) -> tuple[float, float]:
        """Cut a stretch of days to the plot, in pixels."""
        left, right = self.page.left, self.page.right
        return max(self.scale.x(x0), left), min(self.scale.x(x1), right)


def sheet(
    width: float, window: tuple[float, float], paint: Paint = variable, name: str = ""
) -> Sheet:
    """Set up a picture of a width in pixels for a window of days."""
    page = layout.frame(width)
    return Sheet(page, layout.scale(page, window), window, paint, name)
