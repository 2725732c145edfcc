"""A page of a site as an HTML document: its head, its rules, and what it loads.

A page admits what lies in its own site and nothing else. Opened from a disk, browsers differ in
whether a file is of the same origin as another; ``file:`` admits it there, and nothing on a host.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from timeline.page.elements import Element, html
from timeline.page.icon import icon
from timeline.program import Program
from timeline.site.shared import File

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
AWAY = '<base target="_blank">'
"""In a frame a link would open in it: it opens in a page of its own instead."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page of a site.

    Attributes:
        title: what a browser calls it.
        nodes: what is seen.
        early: the script that runs before the first paint.
        styles: its sheets, in order.
        scripts: those that run when all of it is there, in order.
        root: the way from its folder to that of the site.
        in_frame: whether it is made to be embedded.
    """

    title: str
    nodes: Sequence[Element]
    early: File
    styles: Sequence[File]
    scripts: Sequence[File]
    root: str = ""
    in_frame: bool = False

    def content(self, program: Program) -> bytes:
        """Write it as HTML in UTF-8."""
        text = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(program.settings.description)}">
<meta name="generator" content="program-timeline">
<title>{escape(self.title)}</title>
<link rel="icon" href="{icon()}">
{AWAY if self.in_frame else ""}<script src="{self.root}{self.early.path}"></script>
{self._lines(f'<link rel="stylesheet" href="{self.root}{one.path}">' for one in self.styles)}
</head>
<body>
{"".join(html(node) for node in self.nodes)}
{self._lines(f'<script src="{self.root}{one.path}"></script>' for one in self.scripts)}
</body>
</html>
"""
        return text.encode()

    @staticmethod
    def _lines(tags: Iterable[str]) -> str:
        return "\n".join(tags)
