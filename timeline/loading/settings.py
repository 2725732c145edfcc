"""``program.toml`` to Settings.

The keys and what they mean are listed in :mod:`timeline.schema`: ``SETTINGS`` at the top level,
``SECTIONS`` for what is one table, ``LISTS`` for what may stand several times::

    title = "Aurora"
    covers = "2031/2035"

    [fiscal]
    start_month = 10

    [[lane]]
    name = "Oversight"
    color = "orange"

    [[view]]
    id = "agreements"
    title = "Agreements in force"
    kind = "steps"
    measure = "agreements"

A date may be written as text or as TOML's own date or number. An unknown key is a notice, so
that a file written for a later version still loads.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from timeline.dates import US_FISCAL, DateError, FiscalCalendar, Period
from timeline.loading.document import Document, Entry, entries, entry, section
from timeline.loading.written import Dates, Order
from timeline.program import (
    KeyFigure,
    Lane,
    Layer,
    NamedPeriod,
    Settings,
    Silence,
    ViewSpec,
    Window,
)
from timeline.schema import DEFAULT, FISCAL, LISTS, SETTINGS
from timeline.views import is_taken

ORDERS: Mapping[str, Order] = {"dmy": "dmy", "mdy": "mdy"}
NAMINGS: Mapping[str, Literal["end", "start"]] = {"end": "end", "start": "start"}


def settings(document: Document | None, name: str) -> Settings:
    """Read the settings.

    Args:
        document: ``program.toml``; None gives the defaults. Its findings get every problem.
        name: the title where the file gives none.

    Returns:
        Settings with the lanes that are declared. A key with a problem holds its default.
    """
    if document is None:
        return Settings(title=name)
    top = entry(document, "", 0, document.content, SETTINGS)
    lists = {key: entries(document, key, schema) for key, schema in LISTS.items()}
    default = section(document, "default", DEFAULT)
    dates = Dates(_calendar(document), ORDERS.get(top["order"]))
    _once(document, "lane", "name", lists["lane"])
    _once(document, "layer", "name", lists["layer"])
    _once(document, "view", "id", lists["view"])
    _not_taken(document, lists["view"])
    windows = {"default": [default], "period": lists["period"], "silence": lists["silence"]}
    for key, found in windows.items():
        _check_windows(document, key, found, dates)
    return Settings(
        title=top["title"] or name,
        description=top["description"],
        edition=top["edition"],
        licence=top["licence"],
        contact=top["contact"],
        covers=_covers(document, top["covers"], dates),
        calendar=dates.calendar,
        order=dates.order,
        currency=top["currency"] or "USD",
        main_layer=top["main_layer"],
        lanes=tuple(Lane(**found) for found in lists["lane"]),
        layers=tuple(Layer(**found) for found in lists["layer"]),
        periods=tuple(NamedPeriod(**_days_renamed(found)) for found in lists["period"]),
        key_figures=tuple(KeyFigure(**found) for found in lists["key_figure"]),
        silences=tuple(Silence(**_days_renamed(found)) for found in lists["silence"]),
        views=tuple(ViewSpec(**found) for found in lists["view"]),
        default=Window(**_days_renamed(default)),
    )


def _calendar(document: Document) -> FiscalCalendar:
    """Read ``[fiscal]``; without it, or with a problem in it, the U.S. calendar."""
    found = section(document, "fiscal", FISCAL)
    changes = _changes(document)
    named_by = NAMINGS.get(found["named_by"], "end")
    own = found["start_month"]
    if found["calendar"] and (own or changes):
        document.problem(
            "fiscal", 0, "calendar", found=found["calendar"], wanted="no other key beside it"
        )
    if not own:
        if changes:
            document.problem("fiscal", 0, "start_month", wanted="the month before any change")
        return FiscalCalendar(US_FISCAL.start_month, US_FISCAL.changes, named_by)
    try:
        return FiscalCalendar(int(own), changes, named_by)
    except ValueError as error:
        document.problem("fiscal", 0, "changes", found=str(changes), wanted=str(error))
        return US_FISCAL


def _changes(document: Document) -> tuple[tuple[int, int], ...]:
    fiscal = document.content.get("fiscal", {})
    given = fiscal.get("changes", []) if isinstance(fiscal, Mapping) else []
    if isinstance(given, list) and all(_is_pair(pair) for pair in given):
        return tuple((year, month) for year, month in given)
    document.problem(
        "fiscal", 0, "changes", found=str(given), wanted="pairs of numbers, such as [[1977, 10]]"
    )
    return ()


def _is_pair(pair: object) -> bool:
    return isinstance(pair, list) and [type(number) for number in pair] == [int, int]


def _covers(document: Document, text: str, dates: Dates) -> Period | None:
    if not text:
        return None
    try:
        return dates.read(text)
    except DateError as error:
        document.problem("", 0, "covers", found=text, wanted=error.wanted, hint=error.reason)
        return None


def _check_windows(document: Document, name: str, found: Sequence[Entry], dates: Dates) -> None:
    """Note each pair of dates that cannot be read, or that runs backwards."""
    for number, values in enumerate(found):
        start, end = values["from"], values["to"]
        if not start and not end:
            continue
        try:
            dates.read(start or end, end if start else "")
        except DateError as error:
            key = "from" if start and dates.fault(start, end) == "start" else "to"
            where = (name, number, key)
            document.problem(*where, found=values[key], wanted=error.wanted, hint=error.reason)


def _once(document: Document, name: str, key: str, found: Sequence[Entry]) -> None:
    """Note each entry whose name an earlier one has."""
    seen: set[str] = set()
    for number, values in enumerate(found):
        if values[key] and values[key] in seen:
            document.problem(
                name, number, key, found=values[key], wanted=f"each {name} once, by its {key}"
            )
        seen.add(values[key])


def _not_taken(document: Document, found: Sequence[Entry]) -> None:
    """Note each view whose id would stand in a page twice."""
    for number, values in enumerate(found):
        name = values["id"]
        if is_taken(name):
            document.problem(
                "view",
                number,
                "id",
                found=name,
                wanted="an id that no page has for a part of its own",
                hint=f"call it `view-{name}`, for example",
            )


def _days_renamed(found: Entry) -> Entry:
    """Call the ends as the values do: ``from`` is a word of Python."""
    rest = {key: value for key, value in found.items() if key not in ("from", "to")}
    return {**rest, "start": found["from"], "end": found["to"]}
