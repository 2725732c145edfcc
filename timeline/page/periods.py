"""The control of the window: named periods as buttons, further ones and the decades in a menu."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.dates import date_of
from timeline.figures.chart import record
from timeline.figures.silences import day_of
from timeline.page.elements import Element, el
from timeline.program import NamedPeriod, Program

WHOLE = "Whole record"


def periods(program: Program) -> Element:
    """Write the control; without named periods it offers the whole record."""
    shown = [period for period in program.settings.periods if not period.group] or [_whole(program)]
    buttons = (_button(period.title, period.start, period.end) for period in shown)
    return el(
        "div",
        el("div", *buttons, role="group", aria_label="Period", class_="segments"),
        _menu(program),
        class_="periods",
    )


def _menu(program: Program) -> Element | None:
    """What more there is to choose; a script closes it when something was chosen."""
    found: dict[str, list[NamedPeriod]] = {}
    for one in (*_decades(program), *_grouped(program)):
        found.setdefault(one.group, []).append(one)
    groups = [_group(title, members) for title, members in found.items()]
    return (
        el("details", el("summary", "More"), el("div", *groups), class_="menu") if groups else None
    )


def _group(title: str, members: Iterable[NamedPeriod]) -> Element:
    buttons = (_button(one.title, one.start, one.end) for one in members)
    return el("div", el("p", title), *buttons, role="group", aria_label=f"Period: {title}")


def _button(title: str, start: str, end: str) -> Element:
    choice = f"{start}|{end}"
    return el("button", title, type="button", data_period=choice, aria_pressed="false")


def _whole(program: Program) -> NamedPeriod:
    first, last = _years(program)
    return NamedPeriod(WHOLE, str(first), str(last))


def _decades(program: Program) -> Iterator[NamedPeriod]:
    """The decades of a record that spans more than one."""
    first, last = _years(program)
    starts = range(first - first % 10, last + 1, 10)
    if len(starts) > 1:
        for year in starts:
            start, end = max(first, year), min(last, year + 9)
            yield NamedPeriod(f"{year}s", f"{start:04}", f"{end:04}", "Decades")


def _grouped(program: Program) -> Iterator[NamedPeriod]:
    """The periods that are declared for the menu, each cut to the record, if it meets that."""
    first, last = record(program)
    for one in program.settings.periods:
        start = max(first, day_of(program, one.start, first, last=False))
        end = min(last, day_of(program, one.end, last, last=True))
        if one.group and start < end:
            yield replace(one, start=_iso(start), end=_iso(end - 1))


def _years(program: Program) -> tuple[int, int]:
    first, last = record(program)
    return date_of(int(first)).year, date_of(int(last) - 1).year


def _iso(day: float) -> str:
    return date_of(int(day)).isoformat()
