"""Made-up programs of values side by side, for the tests of comparisons."""

from collections.abc import Mapping

from tests.factories import make_program
from timeline.display import Comparison, Figure
from timeline.figures.comparison import summary
from timeline.figures.pairs import pairs
from timeline.figures.stack import stack
from timeline.program import Program, ViewSpec

STACK = ViewSpec("state", "State of the findings", "stack", "findings")
PAIRS = ViewSpec("closed", "Stations closed", "pairs", "stations")

FINDINGS: list[Mapping[str, object]] = [
    {"id": "r10-closed", "subject": "B-10", "part": "closed", "value": 16},
    {"id": "r2-closed", "subject": "B-2", "part": "closed", "value": 11},
    {"id": "r2-open", "subject": "B-2", "part": "open", "value": 2},
    {"id": "r2-late", "subject": "B-2", "part": "late", "value": 0},
    {"id": "r30-late", "subject": "B-30", "part": "late", "value": 2, "bound": "at least"},
]
STATIONS: list[Mapping[str, object]] = [
    {"id": "audit-full", "date": "2032-06", "subject": "Audit", "part": "in full", "value": 4},
    {"id": "audit-part", "date": "2032-06", "subject": "Audit", "part": "in part", "value": 3},
    {
        "id": "letter-part",
        "date": "2032-07-11",
        "subject": "Letter",
        "part": "in part",
        "value": 7,
        "basis": "claimed",
    },
    {"id": "letter-full", "date": "2032-07-11", "subject": "Letter", "part": "in full", "value": 0},
    {"id": "list", "date": "2032-10-02", "subject": "List", "value": 3, "unit": "agencies"},
]


def program(*rows: Mapping[str, object], settings: str = "", **common: object) -> Program:
    """A program of measured rows, all of them of Borealis and dated 2031 unless they say so."""
    every = {"date": "2031-09-25", "program": "Borealis", "unit": "things", "measure": "m"} | common
    return make_program(
        [{"id": f"m{place}"} | every | dict(row) for place, row in enumerate(rows)],
        settings=settings,
    )


def findings() -> Program:
    """What became of the findings of three reports."""
    return program(*FINDINGS, measure="findings", unit="findings")


def stations() -> Program:
    """How many stations were closed, by two accounts, and a third in another unit."""
    return program(*STATIONS, measure="stations", unit="stations")


def stacked(made: Program, spec: ViewSpec = STACK) -> Comparison:
    """The stack of a whole program."""
    one = stack(made, made.events, spec)
    assert one is not None
    return one


def paired(made: Program, spec: ViewSpec = PAIRS) -> Comparison:
    """The pairs of a whole program."""
    one = pairs(made, made.events, spec)
    assert one is not None
    return one


def figure(one: Comparison) -> Figure:
    """A comparison as a view's figure."""
    return Figure("state", summary(one), comparison=one)


def hostile() -> Program:
    """Long and strange names, next to nothing beside very much, less than nothing."""
    long = "A very long name that goes on and on <b>&amp;</b> until nobody wants to read it " * 3
    return program(
        {"subject": long, "part": 'one "part" & <i>more</i>', "value": 3},
        {"subject": long, "part": "two", "value": 2_000_000},
        {"subject": "short", "part": "three", "value": 0.02, "bound": "at least"},
        {"subject": "W" * 80, "part": "four " * 20, "value": 1_000_000, "basis": "claimed"},
        {"subject": "𝔄𝔅 ﬁ", "part": "five", "value": 0},
        {"subject": "less", "part": "two", "value": -400_000},
        {"subject": "less", "part": "two", "value": 4, "unit": "other things"},
        {"subject": "vast", "part": "two", "value": 10**18},
    )


def small() -> Program:
    """Shares far below one."""
    return program(
        {"subject": "a", "part": "x", "value": "0.00004"},
        {"subject": "a", "part": "y", "value": "0.000021"},
        {"subject": "b", "part": "x", "value": "0.00001"},
    )


def many() -> Program:
    """Thirty lines, by date and by subject."""
    return program(
        *(
            {
                "date": str(2010 + place // 2),
                "subject": f"S-{place % 3}",
                "part": "abc"[place % 3] * 9,
                "value": place * 37 % 91,
            }
            for place in range(30)
        )
    )


def nothing() -> Program:
    """Zeros alone."""
    return program(*({"subject": f"S-{n}", "part": "ab"[n % 2], "value": 0} for n in range(3)))


def one() -> Program:
    """A single row that is no part of anything."""
    return program({"value": 33})


def kinds() -> Program:
    """An account of every kind, in money."""
    given = ("", "claimed", "requested", "enacted", "planned")
    return program(
        *(
            {"subject": f"{kind or 'stated'}", "value": (place + 1) * 1_000_000}
            | ({"basis": kind} if kind == "claimed" else {"status": kind})
            for place, kind in enumerate(given)
        ),
        {"subject": "derived", "value": 1_000_000, "basis": "derived", "formula": "m1 - m0"},
        unit="USD",
        settings='currency = "USD"',
    )
