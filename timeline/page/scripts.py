"""The page's scripts, in the order in which they build on one another."""

from collections.abc import Sequence
from functools import lru_cache

from rjsmin import jsmin

from timeline.bundled import assets_dir

EARLY = ("theme.js",)
"""Runs before the first paint, so that no page flashes in the wrong theme."""

SHARED = (
    "address.js",
    "filter.js",
    "ticks.js",
    "layout.js",
    "subset.js",
    "labels.js",
    "svg.js",
    "axis.js",
    "lanes.js",
    "panels.js",
    "chosen.js",
    "comparison.js",
    "draw.js",
    "figures.js",
    "window.js",
    "places.js",
    "meaning.js",
    "controls.js",
    "details.js",
    "counted.js",
    "emptiness.js",
    "account.js",
    "reader.js",
    "page.js",
)
"""What both pages run."""


def script(names: Sequence[str]) -> str:
    """Read scripts of the assets as one text, without comments and needless blanks."""
    return _script(tuple(names))


@lru_cache(maxsize=8)
def _script(names: tuple[str, ...]) -> str:
    folder = assets_dir()
    return str(jsmin("".join((folder / name).read_text(encoding="utf-8") for name in names)))
