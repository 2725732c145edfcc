"""What a date means, in one neutral sentence for a reader: "Some day in June 2012 (June 1 to 30)."

A canonical text such as ``FY2013`` has a name in words, "fiscal year 2013"; the days that it covers
follow in brackets. An approximate date is "about", an uncertain one is said to be so at the end.
"""

import re
from collections.abc import Callable
from datetime import date

from timeline.dates.edge import Edge
from timeline.dates.names import MONTHS, SEASONS

_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def point_sentence(edge: Edge) -> str:
    """Say on which days something may have happened."""
    doubt = "; the date is uncertain" if edge.uncertain else ""
    return f"{_happened(edge)}{doubt}."


def span_sentence(start: Edge, end: Edge) -> str:
    """Say from when to when something lasted, and which end is not known."""
    return f"{_lasted(start, end)}{_doubtful_ends(start, end)}."


def in_words(day: date) -> str:
    """Write a day as ``June 18, 2013``."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _happened(edge: Edge) -> str:
    about = "about " if edge.approximate else ""
    if edge.earliest is None or edge.latest is None:
        return _one_sided(edge, about)
    if edge.earliest == edge.latest:
        return f"On {'or about ' if about else ''}{in_words(edge.earliest)}"
    name = _named(edge.name())
    if not name:
        return f"Some day from {about}{_extent(edge.earliest, edge.latest)}"
    extent = _extent(edge.earliest, edge.latest, known=name)
    return f"Some day in {'or about ' if about else ''}{name} ({extent})"


def _one_sided(edge: Edge, about: str) -> str:
    """Say "Before June 18, 2013; that day is not included", and the like for by and after."""
    word, _, text = edge.name().partition(" ")
    if not text:
        bound = edge.earliest or edge.latest
        side = "after" if edge.earliest else "before"
        return f"On or {side} {about}{in_words(bound)}" if bound else "On an unknown day"
    head = f"{word.capitalize()} {about}{_named(text)}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return f"{head}; that day is {'' if word == 'by' else 'not '}included"
    if edge.latest is not None:
        return f"{head}; {in_words(edge.latest)} at the latest"
    return f"{head}; {in_words(edge.earliest)} at the earliest" if edge.earliest else head


def _lasted(start: Edge, end: Edge) -> str:
    if end.state == "open":
        return f"Since {_end_words(start)}; no end is known"
    if start.state == "open":
        return f"Until {_end_words(end)}; no start is known"
    return (
        f"From {_end_words(start) or 'an unknown start'} to {_end_words(end) or 'an unknown end'}"
    )


def _doubtful_ends(start: Edge, end: Edge) -> str:
    if start.uncertain and end.uncertain:
        return "; both ends are uncertain"
    if start.uncertain or end.uncertain:
        return f"; the {'start' if start.uncertain else 'end'} is uncertain"
    return ""


def _end_words(edge: Edge) -> str:
    """Name one end of a span; empty for an end without days."""
    if edge.earliest is None or edge.latest is None:
        return ""
    about = "about " if edge.approximate else ""
    if edge.earliest == edge.latest:
        return f"{about}{in_words(edge.earliest)}"
    name = _named(edge.name())
    if not name:
        return f"some day {about}between {_extent(edge.earliest, edge.latest, joined=' and ')}"
    plain = re.fullmatch(r"\d{4}(-(0\d|1[0-2]))?", edge.name())
    extent = "" if plain else f" ({_extent(edge.earliest, edge.latest, known=name)})"
    return f"some day in {'or about ' if about else ''}{name}{extent}"


def _extent(first: date, last: date, *, known: str = "", joined: str = " to ") -> str:
    """Write "July 9 to 13, 2012", without the year where the name known tells it."""
    if first.year != last.year:
        return f"{in_words(first)}{joined}{in_words(last)}"
    year = "" if re.search(rf"\b{first.year}\b", known) else f", {first.year}"
    month = "" if first.month == last.month else f"{MONTHS[last.month - 1]} "
    return f"{MONTHS[first.month - 1]} {first.day}{joined}{month}{last.day}{year}"


def _named(text: str) -> str:
    """Put a canonical text into words; empty for a range of days, which has no name."""
    for pattern, words in _NAMES:
        if match := pattern.fullmatch(text):
            return words(*match.groups())
    return ""


def _day(year: str, month: str, day: str) -> str:
    return in_words(date(int(year), int(month), int(day)))


def _month(year: str, month: str) -> str:
    return f"{MONTHS[int(month) - 1]} {int(year)}"


def _season(year: str, number: str) -> str:
    crossing = f" to {int(year) + 1}" if number == "24" else ""
    return f"{SEASONS[int(number)]} {int(year)}{crossing}"


def _years(digits: str, missing: str) -> str:
    first = max(int(digits) * 10 ** len(missing), 1)
    last = (int(digits) + 1) * 10 ** len(missing) - 1
    return f"the {first}s" if len(missing) == 1 and first > 1 else f"the years {first} to {last}"


def _part(text: str) -> str:
    """Say ``early 2012-06`` as it is spoken: early June 2012."""
    word, sep, rest = text.partition("-") if text.startswith("mid-") else text.partition(" ")
    return f"{word}{sep}{_named(rest)}"


_NAMES: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"(\d{4})-(\d\d)-(\d\d)", _day),
        (r"(\d{4})-(0\d|1[0-2])", _month),
        (r"(\d{4})", lambda year: f"{int(year)}"),
        (r"(\d{4})-(2[1-4])", _season),
        (r"(\d{4})-W(\d\d)", lambda year, week: f"week {int(week)} of {int(year)}"),
        (r"(\d{4})-Q(\d)", lambda year, q: f"the {_ORDINALS[q]} quarter of {int(year)}"),
        (r"FY(\d{4})", lambda year: f"fiscal year {int(year)}"),
        (r"FY(\d{4})-Q(\d)", lambda y, q: f"the {_ORDINALS[q]} quarter of fiscal year {int(y)}"),
        (r"(TQ\d{4})", lambda label: f"the transition quarter {label}"),
        (r"(TP\d{4})", lambda label: f"the transition period {label}"),
        (r"(\d{1,3})(X{1,3})", _years),
        (r"((?:early |mid-|late ).*)", _part),
    )
)
