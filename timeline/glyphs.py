"""The outlines of the symbols, as SVG path data around the point they mark.

A lane's symbol is known to readers by its shape before its color: with a color-vision deficiency
some lane colors meet. All shapes of one size look equally heavy, so their radii differ a little.
"""

from collections.abc import Callable
from math import cos, pi, sin

DIFFER_RADIUS = 6.5
"""Radius in pixels of the circled not-equal sign of a disputed event."""


def path(name: str, size: float) -> str:
    """Outline a symbol.

    Args:
        name: a key of :data:`OUTLINES`.
        size: nominal radius in pixels.

    Returns:
        SVG path data around (0, 0), coordinates in pixels rounded to 2 decimals.
    """
    return OUTLINES[name](size)


def _circle(r: float) -> str:
    return f"M{_n(-r)} 0A{_n(r)} {_n(r)} 0 1 1 {_n(r)} 0A{_n(r)} {_n(r)} 0 1 1 {_n(-r)} 0Z"


def _square(r: float) -> str:
    return _closed([(-r, -r), (r, -r), (r, r), (-r, r)], scale=0.9)


def _regular(corners: int, start: float, scale: float) -> Callable[[float], str]:
    """A regular polygon with its first corner at ``start`` (in turns, clockwise from the right)."""
    turns = [2 * pi * (start + corner / corners) for corner in range(corners)]
    return lambda r: _closed([(r * cos(turn), r * sin(turn)) for turn in turns], scale=scale)


def _cross(r: float) -> str:
    a, b = r * 1.05, r * 0.4
    corners = [(-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b)]
    return _closed([*corners, (b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b)])


def _before(r: float) -> str:
    """A wall at the known day, and an arrow to the days before it."""
    return f"M0 {_n(-r)}V{_n(r)}M-2.5 0H-15M-11 -3.5L-15 0L-11 3.5"


def _after(r: float) -> str:
    return f"M0 {_n(-r)}V{_n(r)}M2.5 0H15M11 -3.5L15 0L11 3.5"


def _onward(r: float) -> str:
    """Where a span is open at its end: its bar fades into an arrow."""
    return f"M0 {_n(-r)}H14L20 0L14 {_n(r)}H0Z"


def _backward(r: float) -> str:
    return f"M0 {_n(-r)}H-14L-20 0L-14 {_n(r)}H0Z"


def _sum(r: float) -> str:
    """What had come together by a day: a wedge that rises to it."""
    return f"M-20 {_n(r)}L0 {_n(-r)}V{_n(r)}Z"


def _down(r: float) -> str:
    return f"M{_n(-r)} {_n(-r)}L0 0L{_n(r)} {_n(-r)}"


def _up(r: float) -> str:
    return f"M{_n(-r)} {_n(r)}L0 0L{_n(r)} {_n(r)}"


def _differ(r: float) -> str:
    """A circled not-equal sign: sources disagree."""
    return f"{_circle(r)}M-3 -1.6H3M-3 1.6H3M2 -4L-2 4"


def _closed(points: list[tuple[float, float]], scale: float = 1) -> str:
    return "M" + "L".join(f"{_n(x * scale)} {_n(y * scale)}" for x, y in points) + "Z"


def _n(number: float) -> str:
    return f"{round(number, 2) + 0:g}"


OUTLINES: dict[str, Callable[[float], str]] = {
    "circle": _circle,
    "square": _square,
    "diamond": _regular(4, 0.75, 1.25),
    "triangle-up": _regular(3, 0.75, 1.28),
    "pentagon": _regular(5, 0.75, 1.12),
    "triangle-down": _regular(3, 0.25, 1.28),
    "cross": _cross,
    "hexagon": _regular(6, 0.0, 1.08),
    "before": _before,
    "after": _after,
    "onward": _onward,
    "backward": _backward,
    "sum": _sum,
    "down": _down,
    "up": _up,
    "differ": _differ,
}
