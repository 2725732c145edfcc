"""The page's icon, as an address that holds the picture itself: no request is made for it."""

from urllib.parse import quote

from timeline.theme import LIGHT

_BARS = (("blue", 3, 5, 16), ("orange", 9, 13, 20), ("teal", 5, 21, 12))
"""Color, left, top and length of each bar, in a box of 32."""


def icon() -> str:
    """Write the icon, three bars in time, as a ``data:`` address."""
    bars = "".join(
        f'<rect x="{x}" y="{y}" width="{length}" height="6" rx="3" fill="{LIGHT[color]}"/>'
        for color, x, y, length in _BARS
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{bars}</svg>'
    return f"data:image/svg+xml,{quote(svg)}"
