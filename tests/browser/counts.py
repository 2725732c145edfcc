"""How many rows and events the bundled dataset has, as the pages say it."""

from timeline.bundled import data_dir
from timeline.loading import load
from timeline.signs import signs
from timeline.view import View, select

_PROGRAM = load(data_dir())
_EVENTS = _PROGRAM.events


def events(*lanes: str) -> str:
    """Count the events of some lanes, or of all: ``92 events``."""
    own = _EVENTS["lane"].isin(lanes) if lanes else _EVENTS["lane"] != ""
    return f"{own.sum()} events"


def chip(lane: str) -> str:
    """Name a lane's button: ``Arizona 9``."""
    return f"{lane} {(_EVENTS['lane'] == lane).sum()}"


def found(q: str) -> int:
    """Count the events that a search finds."""
    return int((select(_PROGRAM, View(q=q)).events["lane"] != "").sum())


def marked(mark: str) -> list[str]:
    """List the ids of the rows that are drawn with a mark."""
    rows = zip(_EVENTS["id"], signs(_PROGRAM), strict=True)
    return [name for name, marks in rows if mark in marks]


ROWS = len(_EVENTS)
ALL = events()
IN_ARIZONA = events("Arizona")
ARIZONA = chip("Arizona")
