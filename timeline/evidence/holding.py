"""One citation held against its document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.evidence.citations import Citation
from timeline.evidence.copies import Copy
from timeline.evidence.places import Place, WrongPlace, places
from timeline.evidence.search import closest, find
from timeline.evidence.text import Text
from timeline.record import Held, Mark

NO_DOCUMENT = "the document is not there"
UNREADABLE = "the document cannot be read"
NO_PLACE = "no place named"
NO_FIGURE = "no figure named"
FIGURE_MISSING = "not in its place"

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold: the column at fault, and a sentence with the nearest thing found."""

    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """A citation, what came of it, and what is at fault if it failed."""

    citation: Citation
    held: Held
    faults: tuple[Fault, ...] = ()


def hold(citation: Citation, copy: Copy) -> Result:
    """Hold a citation against what is at hand of its source.

    Returns:
        ``failed`` for a place that cannot be, in the recorded file also for one beyond its end
        and for a figure outside its places; in another copy a figure may stand anywhere.
        ``not checked`` where there is nothing to hold it against or nothing to seek.
    """
    try:
        named = places(citation.locator)
        stretches = _stretches(named, copy)
    except WrongPlace as error:
        return _failed(citation, copy, [Fault("locator", str(error))], "a wrong place")
    if reason := _hindrance(citation, copy, named):
        return Result(citation, Held(citation.source, "not checked", "", reason))
    faults = list(_misses(citation, copy, stretches))
    if faults:
        return _failed(citation, copy, faults, FIGURE_MISSING)
    mark: Mark = "checked" if copy.state == "same" else "another copy"
    return Result(citation, Held(citation.source, mark, copy.sha256))


def _hindrance(citation: Citation, copy: Copy, named: Sequence[Place]) -> str:
    if copy.state == "not there":
        return NO_DOCUMENT
    if copy.text is None:
        return UNREADABLE
    if not citation.figures:
        return NO_FIGURE
    return "" if named else NO_PLACE


def _stretches(named: Sequence[Place], copy: Copy) -> list[Stretch]:
    """Find the places in a document; another copy may lack some of them."""
    if copy.text is None:
        return []
    if copy.state == "same":
        return [copy.text.stretch(place) for place in named]
    return list(_reached(named, copy.text))


def _reached(named: Sequence[Place], text: Text) -> Iterator[Stretch]:
    for place in named:
        try:
            yield text.stretch(place)
        except WrongPlace:
            continue


def _misses(citation: Citation, copy: Copy, stretches: Sequence[Stretch]) -> Iterator[Fault]:
    text = copy.text
    if text is None:
        return
    for figure in citation.figures:
        if all(find(text, figure, *stretch) is None for stretch in stretches):
            elsewhere = find(text, figure)
            if elsewhere is None or copy.state == "same":
                yield _miss(citation, copy, text, figure, stretches, elsewhere)


def _miss(
    citation: Citation,
    copy: Copy,
    text: Text,
    figure: str,
    stretches: Sequence[Stretch],
    elsewhere: int | None,
) -> Fault:
    where = f" at {citation.locator}" if copy.state == "same" else f" as {copy.file} has it"
    said = f"{quoted(figure)} does not stand in {citation.source}{where}"
    if elsewhere is not None:
        return Fault("evidence", f"{said}; it stands on line {text.line_at(elsewhere)}")
    near = [piece for stretch in stretches if (piece := closest(text, figure, *stretch))]
    if not near:
        return Fault("evidence", f"{said}; nothing like it was found there")
    words, line = near[0]
    return Fault("evidence", f"{said}; the nearest is {quoted(words)} on line {line}")


def _failed(citation: Citation, copy: Copy, faults: Sequence[Fault], reason: str) -> Result:
    held = Held(citation.source, "failed", copy.sha256, reason)
    return Result(citation, held, tuple(faults))


def quoted(text: str, limit: int = 80) -> str:
    """Quote a text on one line, cut short; what could move a terminal's cursor is escaped."""
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
