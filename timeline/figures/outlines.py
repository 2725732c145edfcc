"""The outlines of the symbols as plotly's shapes take them: y upward, no arcs."""

import re
from collections.abc import Iterator

from timeline.figures.shapes import number

KAPPA = 0.5523
"""How far the control points of a quarter circle stand from its ends, in radii."""

_STEP = re.compile(r"([MLHVAZ])([^MLHVAZ]*)")

Point = tuple[float, float]


def upward(path: str, dx: float = 0) -> str:
    """Turn the path data of a symbol over, and move it ``dx`` pixels to the right.

    Args:
        path: SVG path data of :mod:`timeline.glyphs`, absolute, y downward. Arcs are half circles
            in the direction of growing angles.
        dx: pixels.

    Returns:
        Path data with M, L, C and Z alone: plotly has no arcs, and counts the y of a shape that is
        sized in pixels upward.
    """
    return "".join(_steps(path, dx))


def _steps(path: str, dx: float) -> Iterator[str]:
    here = (0.0, 0.0)
    for command, text in _STEP.findall(path):
        numbers = [float(part) for part in text.split()]
        if command == "Z":
            yield "Z"
        elif command == "A":
            there = (numbers[5], numbers[6])
            yield from (f"C{_points(curve, dx)}" for curve in _half_circle(here, there))
            here = there
        else:
            here = _end(command, numbers, here)
            yield f"{'M' if command == 'M' else 'L'}{_points([here], dx)}"


def _end(command: str, numbers: list[float], here: Point) -> Point:
    if command == "H":
        return numbers[0], here[1]
    if command == "V":
        return here[0], numbers[0]
    return numbers[0], numbers[1]


def _half_circle(a: Point, c: Point) -> list[list[Point]]:
    """Two quarters, each as two control points and an end."""
    x, y = (a[0] + c[0]) / 2, (a[1] + c[1]) / 2
    b = (x - (a[1] - y), y + (a[0] - x))
    return [_quarter(a, b, (x, y)), _quarter(b, c, (x, y))]


def _quarter(a: Point, b: Point, middle: Point) -> list[Point]:
    x, y = middle
    return [
        (a[0] - KAPPA * (a[1] - y), a[1] + KAPPA * (a[0] - x)),
        (b[0] + KAPPA * (b[1] - y), b[1] - KAPPA * (b[0] - x)),
        b,
    ]


def _points(points: list[Point], dx: float) -> str:
    return " ".join(f"{number(x + dx)},{number(-y)}" for x, y in points)
