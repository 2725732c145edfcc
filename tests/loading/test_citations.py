"""Sources, locators and evidence, side by side."""

import pytest

HEADER = "id,date,title,source,locator,evidence\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (",,", ((), (), ())),
        ("S-1,,", (("S-1",), ("",), ((),))),
        ("S-1 | S-2,L1,", (("S-1", "S-2"), ("L1", ""), ((), ()))),
        ("S-1 | S-2, | p. 4,64; 24", (("S-1", "S-2"), ("", "p. 4"), (("64", "24"), ()))),
        ("S-1,L1 |,64 |", (("S-1",), ("L1",), (("64",),))),
        ("S-1,L1; L9,", (("S-1",), ("L1; L9",), ((),))),
    ],
)
def test_each_source_has_its_place_and_figures(loaded, row, expected):
    found = loaded(events=f"{HEADER}a,2031,A,{row}\n").events.loc[0]
    assert (found["source"], found["locator"], found["evidence"]) == expected


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("S-1,L1 | L2,", "locator: found 'L1 | L2', wanted one part, for the one source"),
        ("S-1 | S-2,,1 | 2 | 3", "evidence: found '1 | 2 | 3', wanted at most 2 parts"),
        (",L1,", "locator: found 'L1', wanted a `source` for it"),
        ("S-1 |,,", "source: found 'S-1 |', wanted a name on each side of every `|`"),
    ],
)
def test_a_part_without_a_source_is_told(faults, row, problem):
    (found,) = faults(events=f"{HEADER}a,2031,A,{row}\n")
    assert found.startswith(f"events.csv:2: {problem}")
