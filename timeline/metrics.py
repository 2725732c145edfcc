"""How wide a text is, before any browser has seen it.

Rows and labels are decided in Python, so Python must know what fits. Arial, Helvetica and
Liberation Sans share their advance widths; every chart font stack starts with Arial.

Source: advance widths of Liberation Sans 2 (metric-compatible with Arial), in thousandths of an em.
"""

import json
from functools import cache
from importlib.resources import files
from unicodedata import category

WIDE = 1000
"""Width of a character of East Asian scripts and of pictographs, in thousandths of an em."""

OTHER = 667
"""Width of any other character that the table lacks: a capital A, rather wide than narrow."""

WITHOUT_WIDTH = {"Mn", "Me", "Cf"}
"""Unicode's categories of marks that stand on the letter before, and of signs that are not seen."""


def text_width(text: str, size: float = 12.0, *, bold: bool = False) -> float:
    """Measure one line of text.

    Args:
        text: any text; a character outside the table counts as wide rather than narrow.
        size: font size in pixels.
        bold: whether it is set in the bold weight.

    Returns:
        The width in pixels, kerning left out (the charts switch it off).
    """
    table = _widths()["bold" if bold else "regular"]
    return sum(table.get(character) or _unknown(character) for character in text) * size / 1000


def _unknown(character: str) -> int:
    if category(character) in WITHOUT_WIDTH:
        return 0
    return WIDE if ord(character) >= 0x1100 else OTHER


@cache
def _widths() -> dict[str, dict[str, int]]:
    text = files(__package__).joinpath("metrics.json").read_text(encoding="utf-8")
    grouped: dict[str, dict[str, str]] = json.loads(text)
    return {
        weight: {character: int(width) for width, group in groups.items() for character in group}
        for weight, groups in grouped.items()
    }
