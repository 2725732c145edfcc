"""Which row of an edition is which of another: by its id, or where no other can be meant.

Nothing is guessed. A row whose id has changed is found again only if what tells it stands once in
each edition; else it counts as removed, and the other as added.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
Key = Callable[[T], Hashable]
"""From a row to what tells it from all others; None where that says too little."""


def renamed(
    old: Mapping[str, T], new: Mapping[str, T], keys: Sequence[tuple[Key[T], Key[T]]]
) -> dict[str, str]:
    """Find the rows whose id has changed.

    Args:
        old: the rows by id; likewise ``new``.
        keys: for each way of telling a row, what gives it in the old and in the new edition; the
            surest way first.

    Returns:
        The new id -> the old one. No id stands in it that both editions have, and none twice.
    """
    found: dict[str, str] = {}
    for of_old, of_new in keys:
        gone = _once(old, of_old)
        come = _once(new, of_new)
        taken = set(found.values())
        for key, name in come.items():
            was = gone.get(key)
            if was is None or name in old or was in new or name in found or was in taken:
                continue
            found[name] = was
    return found


def _once(rows: Mapping[str, T], key: Key[T]) -> dict[Hashable, str]:
    """The ids of the rows that alone have their key, by key."""
    keys = {name: key(row) for name, row in rows.items()}
    counts = Counter(keys.values())
    return {told: name for name, told in keys.items() if told is not None and counts[told] == 1}
