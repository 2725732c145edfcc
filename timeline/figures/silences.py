"""Where the record is silent, so that an empty stretch does not read as "nothing happened"."""

from collections.abc import Iterable

from timeline.dates import day_number, parse_date
from timeline.display import Silence
from timeline.metrics import text_width
from timeline.program import Program

SIZE = 11


def silences(program: Program, span: tuple[float, float], name: str = "") -> Iterable[Silence]:
    """The declared silences of one program of the record, or without a name of all of it.

    Args:
        span: first and last day of the record, which stand where a silence has no bound.
    """
    for silence in program.settings.silences:
        if silence.program == name and not silence.lane:
            first = day_of(program, silence.start, span[0], last=False)
            last = day_of(program, silence.end, span[1], last=True)
            if first < last:
                yield Silence(first, last, silence.text, text_width(silence.text, SIZE))


def day_of(program: Program, text: str, fallback: float, *, last: bool) -> float:
    """The first day of a written date, or the day after its last, in the program's calendar."""
    if not text:
        return fallback
    settings = program.settings
    period = parse_date(text, calendar=settings.calendar, order=settings.order)
    day = period.last if last else period.first
    return fallback if day is None else float(day_number(day) + last)
