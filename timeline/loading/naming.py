"""Ids for rows that bring none: made from date and title."""

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

LONGEST = 60


def named(ids: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Fill the empty ids.

    Args:
        ids: n ids; "" where one is to be made.
        texts: n texts to make them from.

    Returns:
        n ids. No made one equals another id: the second of two gets "-2", and so on, in order.
    """
    taken = set(ids)
    made = []
    for name, text in zip(ids, texts, strict=True):
        made.append(name or _free(slug(text), taken))
        taken.add(made[-1])
    return made


def slug(text: str) -> str:
    """Write a text in lower-case letters of any script and digits, joined by "-"."""
    plain = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    name = re.sub(r"[\W_]+", "-", plain.casefold()).strip("-")
    return name[:LONGEST].rstrip("-") or "row"


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    count = 2
    while f"{name}-{count}" in taken:
        count += 1
    return f"{name}-{count}"
