"""Programs whose events are clustered as those of real records are."""

import random

from tests.factories import make_program
from timeline.program import Program

WORDS = (
    "Plan", "Review", "Order", "Report", "Hearing", "Notice", "Budget", "Agreement", "Training",
)  # fmt: skip
LANES = 7


def clustered(count: int) -> Program:
    """Make a program of events, half of them in two years of seventeen.

    Days, titles of two to four words, lanes and importance are drawn from dice that fall alike in
    every run; about one event in six is a headline.
    """
    dice = random.Random(count)
    return make_program([_row(dice, number) for number in range(count)])


def _row(dice: random.Random, number: int) -> dict[str, object]:
    first, last = (2011, 2012) if number % 2 else (1996, 2012)
    year, month, day = dice.randint(first, last), dice.randint(1, 12), dice.randint(1, 28)
    return {
        "id": f"e{number}",
        "date": f"{year}-{month:02d}-{day:02d}",
        "title": " ".join(dice.choices(WORDS, k=dice.randint(2, 4))),
        "category": f"Lane {number % LANES}",
        "importance": dice.choice((1, 2, 3, 3, 3, 4)),
    }
