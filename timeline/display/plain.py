"""The display list as plain data."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from timeline.display.primitives import EVERY_SCALE, Primitive

SCALES = frozenset(("lo", "hi", "scale", "crowded"))
"""The fields that are scales, in pixels a day."""


def plain(value: object) -> Any:
    """Turn display values into plain lists and dicts for JSON.

    Fields that stand at their default are left out, and numbers are rounded to 3 decimals, small
    ones to 3 digits, but for the scales; an infinite one, at which nothing is drawn, is None,
    since JSON has no infinity. A primitive says under ``is`` which one it is.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    if isinstance(value, float):
        if value == EVERY_SCALE:
            return None
        return _short(value) if value % 1 else int(value)
    return value


def _short(value: float) -> float:
    """A place in pixels or days needs no more; a value on an axis may itself be small."""
    return round(value, 3) if abs(value) >= 0.1 else float(f"{value:.3g}")


def _scale(value: float) -> float | None:
    return None if value == EVERY_SCALE else value


def _fields(value: Any) -> dict[str, Any]:
    kept = {
        field.name: _scale(entry) if field.name in SCALES else plain(entry)
        for field in fields(value)
        if (entry := getattr(value, field.name)) != field.default
    }
    return {"is": type(value).__name__.lower(), **kept} if isinstance(value, Primitive) else kept
