"""The page's scripts, in the order in which they build on one another."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.bundled import assets_dir

EARLY = ("theme.js", "arriving.js", "still.js")
"""Run before the first paint, so that no page flashes in the wrong theme, in parts that move, or
with its charts at another width."""

FRAMED = (*EARLY, "framed.js")
"""The same of a page in a frame, whose address may name the theme."""

SHARED = (
    "address.js",
    "filter.js",
    "ticks.js",
    "layout.js",
    "filling.js",
    "rows.js",
    "summaries.js",
    "subset.js",
    "labels.js",
    "svg.js",
    "axis.js",
    "lanes.js",
    "drops.js",
    "panels.js",
    "chosen.js",
    "comparison.js",
    "draw.js",
    "figures.js",
    "window.js",
    "places.js",
    "meaning.js",
    "menu.js",
    "exports.js",
    "controls.js",
    "citing.js",
    "rowlists.js",
    "details.js",
    "listed.js",
    "paper.js",
    "speech.js",
    "counted.js",
    "emptiness.js",
    "account.js",
    "glide.js",
    "ruler.js",
    "tip.js",
    "reading.js",
    "reader.js",
    "page.js",
)
"""What both pages run."""

EXPORTED = ("saving.js", "exported.js")
"""What only the exported page runs."""

EMBEDDED = (
    "ticks.js",
    "layout.js",
    "labels.js",
    "svg.js",
    "axis.js",
    "lanes.js",
    "drops.js",
    "panels.js",
    "chosen.js",
    "comparison.js",
    "draw.js",
    "window.js",
    "embedded.js",
)
"""What a page with one chart runs: a part of the same, and its own."""

_MARGIN = re.compile(r"^\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*", re.MULTILINE | re.DOTALL)
"""How lines begin: the blanks, and the comments that have lines of their own."""


def script(names: Sequence[str]) -> str:
    """Read scripts of the assets as one text, without indents and the comments before a line.

    No text of a script goes over lines, so what is left out is never a part of one.
    """
    return _script(tuple(names))


@lru_cache(maxsize=8)
def _script(names: tuple[str, ...]) -> str:
    folder = assets_dir()
    return _MARGIN.sub("", "".join((folder / name).read_text(encoding="utf-8") for name in names))
