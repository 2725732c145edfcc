"""What ``program.toml`` says, key by key as texts, so that two of them can be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from timeline.differences.difference import Change
from timeline.program import Settings, Window

LISTS: Mapping[str, tuple[str, str]] = {
    "lane": ("lanes", "name"),
    "layer": ("layers", "name"),
    "period": ("periods", "title"),
    "key_figure": ("key_figures", "row"),
    "silence": ("silences", "text"),
    "view": ("views", "id"),
}
"""Each list of the file -> its field, and what names an entry of it."""

RENAMED: Mapping[str, str] = {"start": "from", "end": "to"}
"""Fields that the file calls otherwise."""


def settings(old: Settings, new: Settings, names: tuple[str, str] = ("", "")) -> tuple[Change, ...]:
    """Compare what two files say.

    Args:
        old: the older one.
        new: the newer one.
        names: of the two datasets; a title that is no more than that is not said by the file.

    Returns:
        A change a key: of a list ``lane Plans`` for an entry, ``lane (order)`` for another order.
    """
    was, now = (dict(_said(one, name)) for one, name in zip((old, new), names, strict=True))
    cells = {key: (was.get(key, ""), now.get(key, "")) for key in {**was, **now}}
    single = (
        Change("edited", key, key, before, after)
        for key, (before, after) in cells.items()
        if before != after
    )
    return (*single, *_orders(old, new))


def _said(one: Settings, name: str) -> Iterator[tuple[str, str]]:
    yield "title", "" if one.title == name else one.title
    for key in ("description", "edition", "licence", "contact"):
        yield key, getattr(one, key)
    yield "covers", one.covers.written() if one.covers else ""
    yield "order", one.order or ""
    yield "currency", one.currency
    yield "main_layer", one.main_layer
    yield "fiscal", _fields(one.calendar)
    yield "default", _window(one.default)
    for key, (field, naming) in LISTS.items():
        seen: dict[str, int] = {}
        for entry in getattr(one, field):
            called = getattr(entry, naming)
            seen[called] = seen.get(called, 0) + 1
            number = f" ({seen[called]})" if seen[called] > 1 else ""
            yield f"{key} {called}{number}", _fields(entry, naming) or "there"


def _orders(old: Settings, new: Settings) -> Iterator[Change]:
    """Tell where entries that both have stand in another order."""
    for key, (field, naming) in LISTS.items():
        was, now = ([getattr(one, naming) for one in getattr(side, field)] for side in (old, new))
        before, after = _common(was, now), _common(now, was)
        if before != after:
            name = f"{key} (order)"
            yield Change("edited", name, name, ", ".join(before), ", ".join(after))


def _common(names: Sequence[str], others: Sequence[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name in others]


def _window(window: Window) -> str:
    return f"{window.start} to {window.end}" if window.start or window.end else ""


def _fields(entry: Any, naming: str = "") -> str:
    """Write an entry: ``color blue, symbol circle``."""
    given = ((field.name, getattr(entry, field.name)) for field in fields(entry))
    return ", ".join(
        f"{RENAMED.get(name, name)} {value}" for name, value in given if value and name != naming
    )
