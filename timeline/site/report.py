"""The report of a site: the page of one file, with its scripts and data in files of their own."""

import json
from collections.abc import Mapping
from dataclasses import replace

from timeline.exporting import stills, stored
from timeline.page.body import body
from timeline.program import Program
from timeline.site.document import Document
from timeline.site.names import FILES, REPORT
from timeline.site.shared import File, Shared
from timeline.view import View


def report(program: Program, view: View, shared: Shared) -> Mapping[str, bytes]:
    """Write the report and the file with its data: path -> bytes."""
    data = _data(program, view)
    page = Document(
        title=program.settings.title or "Timeline",
        nodes=body(program, replace(stills(program, view), files=FILES)),
        early=shared.early,
        styles=[shared.style],
        scripts=[shared.report, data],
    )
    return {REPORT: page.content(program), data.path: data.content}


def _data(program: Program, view: View) -> File:
    """A script with the data, since a page from a disk may load scripts and nothing else.

    Browsers read JSON in a text faster than the same as a script.
    """
    text = json.dumps(
        stored(program, view), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    return File("data.js", f"Timeline.unpacked(JSON.parse('{quoted}'));\n")
