"""The page as one file: the whole dashboard, without a server and without a network.

The file carries its own style, scripts and data, and a policy that admits nothing else. What it
shows before a script runs, or without any, is the chart of the view it was exported with, and the
full cited table. The scripts, the data and the cards are packed, since text of their kind shrinks
to a seventh. The same input gives the same bytes: no clock, no random name.
"""

import json
import zlib
from base64 import b64encode, b85encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from typing import Any

from timeline import url
from timeline.display import Chart, Figure
from timeline.figures.chart import chart
from timeline.figures.layout import frame
from timeline.figures.shapes import number
from timeline.figures.svg import figure_svg, timeline_svg
from timeline.figures.windows import window_in
from timeline.page.body import Parts, body
from timeline.page.card import card
from timeline.page.data import data
from timeline.page.elements import Node, el, html, inline
from timeline.page.exports import Service
from timeline.page.icon import icon
from timeline.page.scripts import EARLY, EXPORTED, SHARED, script
from timeline.page.sources import numbering
from timeline.page.style import style
from timeline.program import Program
from timeline.view import View

WIDTHS = {"wide": 880, "narrow": 358}
"""Widths in pixels of the charts that stand in the file before its script draws them."""

PACKED = "packed"
"""The id of the element that holds the main script and the data."""

SAFE = str.maketrans("<`", ",.")
"""What stands for the letters of base 85 that begin a tag in a page, or a text in a script."""

UNPACKING = "unpacking.js"
"""What unpacks them."""


def export(program: Program, view: View | None = None) -> bytes:
    """Write the page as one file.

    Args:
        program: the whole program; all of it is in the file.
        view: what the page shows when it is opened without a fragment of its own.

    Returns:
        A complete HTML document in UTF-8. It asks nothing of any network.

    Raises:
        ValueError: the view's window begins or ends with a date that cannot be read.
    """
    start = view or View()
    early, late, sheet = script(EARLY), script([UNPACKING]), style(numbering(program))
    main = script([*SHARED, *EXPORTED])
    settings = program.settings
    page = "".join(html(node) for node in body(program, stills(program, start)))
    packed = _packed({"script": main, **stored(program, start)})
    text = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy([early, late, main], sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(settings.description)}">
<meta name="generator" content="program-timeline">
<title>{escape(settings.title or "Timeline")}</title>
<link rel="icon" href="{icon()}">
<script>{early}</script>
<style>{sheet}</style>
</head>
<body>
{page}
<script type="text/plain" id="{PACKED}">{packed}</script>
<script>{late}</script>
</body>
</html>
"""
    return text.encode()


def stills(program: Program, view: View, service: Service | None = None) -> Parts:
    """Draw what a page shows of a view before a script runs, for a wide page and a phone.

    ``service`` is what makes its exports, where there is a server.
    """
    drawn = chart(program, view)
    window = window_in(drawn, url.window(view, program))
    lanes = {name: timeline_svg(drawn, width, window) for name, width in WIDTHS.items()}
    figures = {figure.view: _still(drawn, figure, window) for figure in drawn.figures}
    return Parts(_by_width(lanes), figures, service)


def _still(drawn: Chart, figure: Figure, window: tuple[float, float]) -> tuple[Node, ...]:
    """Money is drawn for each width; of the others one still, which a phone can move sideways."""
    if figure.kind == "money":
        pictures = {n: figure_svg(drawn, figure, width, window) for n, width in WIDTHS.items()}
        return _by_width(pictures)
    picture = figure_svg(drawn, figure, WIDTHS["wide"], window)
    return (el("div", inline(picture), class_="still"),)


def _by_width(pictures: Mapping[str, str]) -> tuple[Node, ...]:
    """Put each into the page with the margins of its plot, for ``assets/still.js``."""
    frames = {name: frame(width) for name, width in WIDTHS.items()}
    return tuple(
        el(
            "div",
            inline(picture),
            class_=f"still {name}",
            data_left=number(frames[name].left),
            data_right=number(frames[name].width - frames[name].right),
        )
        for name, picture in pictures.items()
    )


def stored(program: Program, view: View) -> dict[str, Any]:
    """Gather what the main script starts with; ``assets/exported.js`` puts it together again.

    Texts that are alike stand close to each other, since compression does not see far: all that is
    known of a row in one place, the rows of a disagreement and those of a source one by one.
    """
    whole = data(program, view)
    index, dates = whole.pop("index"), whole.pop("dates")
    rows = {
        entry["id"]: {
            "card": html(card(program, entry["id"])),
            "entry": entry,
            "dates": dates[entry["id"]],
        }
        for entry in sorted(index, key=lambda entry: _likeness(program, entry))
    }
    return {"data": whole, "rows": rows, "order": [entry["id"] for entry in index]}


def _likeness(program: Program, entry: Mapping[str, Any]) -> tuple[int, Sequence[str]]:
    """Where a row stands among those that are alike: by its first disagreement, its sources."""
    disputes = program.disputes_by_row.get(entry["id"])
    return disputes[0].Index if disputes else len(program.disagreements), entry["sources"]


def _packed(value: object) -> str:
    """Write JSON, compressed, in letters that no page reads as markup: base 85, made safe.

    The format is zlib's rather than gzip's, whose header names a time and a system.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return b85encode(zlib.compress(text.encode(), level=9)).decode().translate(SAFE)


def _policy(scripts: Sequence[str], sheet: str) -> str:
    """Admit the page's own scripts and style by their hashes, and nothing else."""
    hashes = " ".join(_hash(text) for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(sheet)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
