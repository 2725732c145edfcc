"""One date in any form, and what is said of its certainty: ``2012~``, ``circa 2005``."""

import re

from timeline.dates import accounting, edtf, written
from timeline.dates.edge import Edge, Qualifier
from timeline.dates.reading import Reading, Rules
from timeline.dates.refusal import DateError

_ABOUT = re.compile(
    r"(?:(?:circa|about|around|approximately|approx|ca|c)(?: |\. ?)|approx\.|ca?(?=[0-9]))"
)
# A qualifier of one component (2012-06~-15, 2012-~06) is taken for one of the whole date.
_MARK = re.compile(r"(?:(?<![^-])[~?%]{1,2}(?=[^~?%-])|[~?%]{1,2}(?![^-]))")


def read(text: str, rules: Rules) -> Reading | None:
    """Read one date, or a range within which one day lies; None where it is neither.

    Args:
        text: lower case, single spaces.
        rules: what the dataset says about its dates.

    Raises:
        DateError: it has the form of a date, but no such date exists.
    """
    bare, qualifier = _bare(text)
    if not bare:
        return None
    reading = _range(bare, rules) if bare[0] == "[" else _unqualified(bare, rules)
    return _qualified(reading, qualifier) if reading and qualifier else reading


def between(low: Reading, high: Reading, text: str) -> Reading:
    """Read some day from the first day of one date to the last day of another.

    Raises:
        DateError: the range is reversed or has no bound; ``text`` is what was written.
    """
    first, last = low.edge.earliest, high.edge.latest
    if first is not None and last is not None and first > last:
        reason = f"it ends on {last}, before it begins on {first}"
        raise DateError(text, reason, "the earlier day first")
    if first is None and last is None:
        raise DateError(text, "it names no day", "a day on at least one side")
    label = f"[{first or ''}..{last or ''}]"
    qualifier = _qualifier(low.edge.qualifier + high.edge.qualifier)
    edge = Edge(first, last, label=label, qualifier=qualifier)
    return Reading(edge, "range")


def _unqualified(text: str, rules: Rules) -> Reading | None:
    starts_with_year = text[0].isdigit() and " " not in text[:4]
    if starts_with_year and (reading := edtf.read(text)):
        return reading
    return accounting.read(text, rules.calendar) or written.read(text, rules.order)


def _bare(text: str) -> tuple[str, Qualifier]:
    """Take off what is said of the certainty, and say it as a qualifier."""
    marks = ""
    if text[0] in "ac" and (match := _ABOUT.match(text)):
        text, marks = text[match.end() :], "~"
    bare = text.rstrip(" ~?%")
    marks += text[len(bare) :]
    if ("~" in bare or "?" in bare or "%" in bare) and bare[0] != "[":  # a range reads its own
        marks += "".join(_MARK.findall(bare))
        bare = _MARK.sub("", bare).strip()
    return bare, _qualifier(marks)


def _range(text: str, rules: Rules) -> Reading | None:
    low, dots, high = text[1:-1].partition("..")
    if text[-1] != "]" or not dots:
        return None
    return between(_bound(low.strip(), rules, text), _bound(high.strip(), rules, text), text)


def _bound(text: str, rules: Rules, whole: str) -> Reading:
    """Read one side of a range; an empty one is no bound."""
    if not text:
        return Reading(Edge(None, None), "range")
    reading = read(text, rules)
    if reading is None or reading.precision == "range":
        raise DateError(whole, f"{text!r} is not a date", "[2012-07-09..2012-07-13]")
    return reading


def _qualified(reading: Reading, qualifier: Qualifier) -> Reading:
    edge = reading.edge
    both = _qualifier(edge.qualifier + qualifier)
    return Reading(Edge(edge.earliest, edge.latest, "known", edge.label, both), reading.precision)


def _qualifier(marks: str) -> Qualifier:
    """Sum up marks: ``~?`` is ``%``."""
    if not marks:
        return ""
    if "%" in marks or ("~" in marks and "?" in marks):
        return "%"
    return "~" if "~" in marks else "?"
