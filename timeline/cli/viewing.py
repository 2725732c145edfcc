"""The argument ``--view``: an address that has to be understood in full.

A page that meets a value it does not know shows more than was asked for, and says so. A file that
is handed on cannot ask back, so here the same value is refused.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from timeline import url
from timeline.cli.status import ArgumentsError
from timeline.loading.findings import did_you_mean, listed
from timeline.program import Program
from timeline.view import View

MOST = 12
"""So many values are named where none is close to the one that was typed."""


def view_of(text: str, program: Program) -> View:
    """Read an address; an empty one shows everything.

    Raises:
        ArgumentsError: there is something in it that the program does not have, or nothing at all.
    """
    view, notices = url.parse(text, program)
    if notices:
        said = url.refusal(notices[0])
        raise ArgumentsError(" ".join(filter(None, [f"--view: {said}", _way_out(text, program)])))
    if text and not url.query(view):
        lane = next((lane.name for lane in program.lanes), "Oversight")
        raise ArgumentsError(f"--view: {text!r} chooses nothing; write it as in 'lane={lane}'")
    return view


def _way_out(text: str, program: Program) -> str:
    """Offer what would do instead of the first key or value that is not known."""
    known = _known(program)
    for key, value in parse_qsl(text.lstrip("?#"), keep_blank_values=True):
        if key not in url.KEYS:
            return _offer(key, url.KEYS)
        if key in known and value and value not in known[key]:
            return _offer(value, known[key])
    return ""


def _known(program: Program) -> Mapping[str, Sequence[str]]:
    words = url.vocabulary(program)
    return {
        "lane": words["lanes"],
        "program": words["programs"],
        "source": [source["id"] for source in words["sources"]],
        "layer": words["layers"],
        "mark": words["marks"],
        "event": words["events"],
        "view": words["views"],
    }


def _offer(typed: str, known: Sequence[str]) -> str:
    close = did_you_mean(typed, known)
    if close or not known:
        return close[:1].upper() + close[1:]
    more = f", and {len(known) - MOST} more" if len(known) > MOST else ""
    return f"It can be {', '.join(known[:MOST])}{more}." if more else f"It can be {listed(known)}."
