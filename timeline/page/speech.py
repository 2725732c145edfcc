"""Events as they are spoken: a sentence made from the card, for those who listen to the page.

It has three parts: the date in full words, the title, and what else the card says in brief. The
page's script puts them together, since it knows the titles.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from timeline.dates import Period
from timeline.page import checks
from timeline.page.sides import heading
from timeline.page.wording import amount
from timeline.program import Program
from timeline.record import Mark

NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_BRACKETS = re.compile(r" \([^)]*\)")
_REMARK = re.compile(r"; (that day is|no (start|end) is)[^;]*|; [^;]* at the (latest|earliest)")
_IN_YEAR = re.compile(r"From ([A-Z][a-z]+) (\d{4}) to ([A-Z][a-z]+ \2)(?=$|;)")
_LIMITS = ("By ", "Before ", "After ", "On or ")


def spoken(program: Program) -> dict[str, tuple[str, str]]:
    """Say of each row when it was, and what follows its title.

    Returns:
        Id to the date in full words, such as ``Some day in June 2012``, and its value, whether
        its sources disagree, how many they are and how many of them were checked, as sentences:
        ``Three sources, two checked.``
    """
    disputed = _disputed(program)
    rows: Iterator[Any] = program.events.itertuples()
    return {
        row.id: (
            date_words(row.period, row.role),
            " ".join(f"{part}." for part in _parts(program, row, disputed) if part),
        )
        for row in rows
    }


def date_words(period: Period | None, role: str = "") -> str:
    """Name a period in full words, as exact as it was meant and no more.

    Args:
        period: when it happened, or how long it lasted; None gives ``No date``.
        role: the role of the row. What is ``over`` a period is of all its days, and what counts
            ``until`` a day of all days before it.
    """
    if period is None:
        return "No date"
    text = _REMARK.sub("", _BRACKETS.sub("", period.meaning().removesuffix(".")))
    text = re.sub(r"^On (?=[A-Z])", "", text)
    if period.kind == "point":
        return {"over": _whole, "until": _counted}.get(role, str)(text)
    return _IN_YEAR.sub(r"From \1 to \3", re.sub(r"some day in (or )?", "", text))


def _whole(text: str) -> str:
    """What is said of some day in a period, of all of it."""
    return re.sub(r"^Some day in (or )?", "Over ", text).replace("Some day from", "From")


def _counted(text: str) -> str:
    """What adds up to a day; a limit already, such as ``By 2013``, stays so."""
    text = text.replace("On or about", "about").replace("Some day", "some day")
    return text if text.startswith(_LIMITS) else f"Up to {text}"


def _parts(program: Program, row: Any, disputed: Mapping[str, str]) -> Iterator[str]:
    yield _value(row)
    yield disputed.get(row.id, "")
    yield _sources(program, row)


def _value(row: Any) -> str:
    if pd.isna(row.value):
        return ""
    marks = [mark for mark in (row.status, row.basis) if mark and mark != "stated"]
    return _capital(", ".join([amount(row.value, row.unit, row.bound), *marks]))


def _disputed(program: Program) -> dict[str, str]:
    """Say of each disputed row whether sources disagree, or it is one that does not agree."""
    found: dict[str, str] = {}
    disputes: Iterator[Any] = program.disagreements.itertuples()
    for dispute in disputes:
        words = heading(program, dispute)
        # One dispute among sources weighs more than a doubt about one of them.
        found |= {name: max(words, found.get(name, "")) for name in dispute.rows}
    return found


def _sources(program: Program, row: Any) -> str:
    """Count the sources of a row, and what came of holding it against them."""
    marks: dict[str, Mark | None] = {}
    held = checks.of_row(program, row.id, len(row.source))
    for name, one in zip(row.source, held, strict=True):
        marks[name] = _worse(marks.get(name), one.mark if one else None)
    if not marks:
        return "No source"
    number = f"{_capital(_number(len(marks)))} source{'' if len(marks) == 1 else 's'}"
    return ", ".join([number, *_came_of_it(Counter(mark for mark in marks.values() if mark))])


def _came_of_it(marks: Counter[Mark]) -> Iterator[str]:
    """Name what came of all of them, or count those of which more is known than of the others."""
    for mark, (_, _, words) in checks.WORDS.items():
        if len(marks) == 1 and mark in marks:
            yield words
        elif mark in marks and mark != "not checked":
            yield f"{_number(marks[mark])} {words}"


def _worse(one: Mark | None, other: Mark | None) -> Mark | None:
    """Of two places in one source, what came of that which holds less."""
    order: list[Mark | None] = [None, "checked", "another copy", "not checked", "failed"]
    return max(one, other, key=order.index)


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
