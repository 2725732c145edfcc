"""The dashboard's own files and the page that names them.

A file's address holds a hash of its text: it may be kept for ever, and a change is a new address.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from flask import Response

from timeline.page.icon import icon
from timeline.page.scripts import EARLY, SHARED, script
from timeline.page.sources import numbering
from timeline.page.style import style
from timeline.program import Program, Settings

YEAR_SECONDS = 31_536_000

INDEX = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="[description]">
<title>[title]</title>
<link rel="icon" href="[icon]">
<script src="[early.js]"></script>
<link rel="stylesheet" href="[timeline.css]">
{%css%}
</head>
<body>
[page]
<div class="dash">
{%app_entry%}
{%config%}
<script src="[timeline.js]"></script>
{%scripts%}
{%renderer%}
</div>
</body>
</html>
"""
"""Dash fills in what stands in ``{%...%}``, this module what stands in ``[...]``."""


@dataclass(frozen=True, slots=True)
class File:
    """A text with the name and the media type it is served under."""

    name: str
    kind: str
    text: str

    @property
    def address(self) -> str:
        """The name with a hash of the text in it: ``timeline-0123456789ab.css``."""
        stem, _, suffix = self.name.partition(".")
        return f"{stem}-{sha256(self.text.encode()).hexdigest()[:12]}.{suffix}"


def files(program: Program) -> tuple[File, ...]:
    """Gather the style and the scripts of a program's dashboard."""
    return (
        File("timeline.css", "text/css", style(numbering(program))),
        File("timeline.js", "text/javascript", script([*SHARED, "dashboard.js"])),
        File("early.js", "text/javascript", script(EARLY)),
    )


def index(settings: Settings, own: Sequence[File], page: str) -> str:
    """Write the document that Dash fills in; ``page`` is the HTML of all that is seen."""
    words = {file.name: file.address for file in own} | {
        "description": settings.description,
        "icon": icon(),
        "title": settings.title or "Timeline",
    }
    texts = {name: escape(word) for name, word in words.items()} | {"page": page}
    return re.sub(r"\[([\w.]+)\]", lambda place: _inert(texts[place[1]]), INDEX)


def sender(file: File) -> Callable[[], Response]:
    """Make the view that serves a file; browsers may keep it for a year."""
    content = file.text.encode()

    def send() -> Response:
        response = Response(content, mimetype=file.kind)
        response.cache_control.public = True
        response.cache_control.max_age = YEAR_SECONDS
        response.cache_control.immutable = True
        return response

    return send


def _inert(markup: str) -> str:
    """Keep what a dataset says from being taken for one of Dash's own places."""
    return markup.replace("{%", "&#123;%")
