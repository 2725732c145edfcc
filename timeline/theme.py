"""Colors and symbols as plain data: the one place that the page and the charts take them from.

A chart names its colors by token (``ink``, ``blue``, ``blue-capsule``). A back end that draws
into a page writes ``var(--token)``, so that the theme can change without drawing again; one that
draws a picture looks the value up in :data:`LIGHT` or :data:`DARK`.

Source of the palette: the project's look sheet; text is at least 4.9:1 and full-color marks are
at least 5.7:1 on the page color, in both themes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CHART_FONT = 'Arial, Helvetica, "Liberation Sans", sans-serif'

NARROW = 640
"""A chart narrower than this many pixels is laid out for a phone."""


@dataclass(frozen=True, slots=True)
class LaneLook:
    """How a lane's marks look: a color token and a symbol name (plotly's names)."""

    color: str
    symbol: str


LANE_LOOKS = (
    LaneLook("blue", "circle"),
    LaneLook("orange", "square"),
    LaneLook("teal", "diamond"),
    LaneLook("magenta", "triangle-up"),
    LaneLook("violet", "pentagon"),
    LaneLook("olive", "triangle-down"),
    LaneLook("cyan", "cross"),
    LaneLook("slate", "hexagon"),
)
"""What a lane gets by its place in the order, unless its dataset says otherwise; it starts anew
after the last."""

_BASE: dict[str, tuple[str, str]] = {
    "page": ("#ffffff", "#11161c"),
    "ink": ("#17202a", "#e9eef3"),
    "ink-2": ("#35414d", "#c9d2da"),
    "muted": ("#5b6773", "#9aa6b2"),
    "hairline": ("#dfe4e9", "#2b343d"),
    "grid": ("#eef1f4", "#1d252d"),
    "axis": ("#aab3bc", "#5a6672"),
    "control": ("#7a8691", "#75818d"),
    "selected": ("#e3edf8", "#1b3350"),
    "accent": ("#0b57a4", "#7db8f7"),
    "claimed": ("#8a3b00", "#f0a868"),
    "checked": ("#0a6b3d", "#6fd09b"),
}

_LANES: dict[str, tuple[str, str]] = {
    "blue": ("#0b5cad", "#74b3f5"),
    "orange": ("#a84b00", "#f0a15c"),
    "teal": ("#0a7060", "#4ec5ae"),
    "magenta": ("#a3154f", "#f58ab0"),
    "violet": ("#5a45b0", "#b5a6ff"),
    "olive": ("#646a00", "#c6c95f"),
    "cyan": ("#00687f", "#63c6dc"),
    "slate": ("#4a5a6a", "#a9bccd"),
}

_MIXES = {"capsule": 0.26, "pale": 0.42, "claimed": 0.20}
"""Pale fills are mixes with the page color, never opacity: marks that overlap stay readable."""


def _mix(color: str, page: str, share: float) -> str:
    pairs = zip(_channels(color), _channels(page), strict=True)
    return "#" + "".join(f"{round(c * share + p * (1 - share)):02x}" for c, p in pairs)


def _channels(color: str) -> list[int]:
    return [int(color[i : i + 2], 16) for i in (1, 3, 5)]


def _tokens(theme: int) -> Mapping[str, str]:
    page = _BASE["page"][theme]
    tokens = {name: pair[theme] for name, pair in (_BASE | _LANES).items()}
    for lane, pair in _LANES.items():
        for mix, share in _MIXES.items():
            tokens[f"{lane}-{mix}"] = _mix(pair[theme], page, share)
    tokens["band"] = _mix(tokens["accent"], page, 0.16)
    return MappingProxyType(tokens)


LIGHT = _tokens(0)
DARK = _tokens(1)

LANE_COLORS = tuple(_LANES)
"""The color names that a dataset may give a lane."""


def css() -> str:
    """Write both themes as custom properties: light, dark by the system's wish, and by choice."""
    light, dark = _properties(LIGHT), _properties(DARK)
    return (
        f":root {{ color-scheme: light; {light} }}\n"
        f"@media (prefers-color-scheme: dark) "
        f"{{ :root:not([data-theme=light]) {{ color-scheme: dark; {dark} }} }}\n"
        f":root[data-theme=dark] {{ color-scheme: dark; {dark} }}\n"
        # Paper is light, whatever the screen is.
        f"@media print {{ :root:root {{ color-scheme: light; {light} }} }}\n"
    )


def _properties(tokens: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in tokens.items())
