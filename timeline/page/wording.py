"""Dates and values in the short words of a page."""

from timeline.figures.dating import when as when
from timeline.figures.dating import written as written

MILLION = 1_000_000


def amount(value: float, unit: str, bound: str = "") -> str:
    """Write a value with its unit: ``USD 68 million``, ``35%``, ``at least 28,000 arrests``."""
    text = _number(value)
    if len(unit) == 3 and unit.isupper():
        large = abs(value) >= MILLION
        text = f"{unit} {_number(value / MILLION)} million" if large else f"{unit} {text}"
    elif unit in ("percent", "%"):
        text = f"{text}%"
    elif unit:
        text = f"{text} {unit}"
    return f"{bound} {text}".strip()


def _number(value: float) -> str:
    return f"{value:,.4f}".rstrip("0").rstrip(".").replace("-", "−")


def count(number: int, thing: str) -> str:
    """Count things: ``1 event``, ``46 events``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
