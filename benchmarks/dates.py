"""Time the reading of 100,000 mixed dates: ``python benchmarks/dates.py``.

The goal is under a second for dates mixed as tables hold them: every second one in plain ISO, the
others in all forms in turn. Times are of one machine, so the same run also times the standard
library on as many ISO days, and prints the ratio. Of every thousand the best of five rounds counts:
what else the machine does then disturbs less. Nothing is cached between two readings.
"""

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from timeline.dates import parse_date

COUNT = 100_000
GOAL_SECONDS = 1.0
ROUNDS, SLICE = 5, 1_000
START = date(1950, 1, 1)
PLAIN: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day:%Y}",
)
FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: f"{day.day} {day:%B} {day.year}",
    lambda day: f"{day:%b}. {day.year}",
    lambda day: f"{day:%Y-%m}/{day.year + 1}-06",
    lambda day: f"FY{day.year}",
    lambda day: f"FY{day.year}-Q{day.month % 4 + 1}",
    lambda day: f"circa {day.year}",
    lambda day: f"{day:%Y-%m}~",
    lambda day: f"mid-{day.year}",
    lambda day: f"before {day:%B} {day.year}",
    lambda day: f"since {day:%Y-%m-%d}",
    lambda day: f"{day:%Y-%m-%d}T10:30Z",
    lambda day: f"{day:%Y-%m}-XX",
)


def main() -> None:
    """Print the seconds for the mixed dates, and how they compare with the standard library."""
    days = [START + timedelta(days=number % 27_000) for number in range(COUNT)]
    typed = [FORMS[number % len(FORMS)](day) for number, day in enumerate(days)]
    mixed = [
        PLAIN[number // 2 % len(PLAIN)](day) if number % 2 else typed[number]
        for number, day in enumerate(days)
    ]
    plain = [day.isoformat() for day in days]
    seconds = _seconds(parse_date, mixed)
    slowly = _seconds(parse_date, typed)
    plainly = _seconds(parse_date, plain)
    library = _seconds(date.fromisoformat, plain)
    verdict = "within" if seconds < GOAL_SECONDS else "over"
    print(f"{COUNT:,} mixed dates, {len(set(mixed)):,} of them different: {seconds:.2f} s")
    print(f"{COUNT:,} dates without any in plain ISO: {slowly:.2f} s")
    print(f"{COUNT:,} ISO days: {plainly:.2f} s; by datetime.date.fromisoformat: {library:.3f} s")
    print(f"ratio, mixed dates to the standard library: {seconds / library:.0f}")
    print(f"{verdict} the goal of {GOAL_SECONDS:.0f} s")


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Add up the best time of each thousand texts."""
    rounds = [_round(read, texts) for _ in range(ROUNDS)]
    return float(sum(map(min, zip(*rounds, strict=True))))


def _round(read: Callable[[str], object], texts: list[str]) -> list[float]:
    times = []
    for start in range(0, len(texts), SLICE):
        part = texts[start : start + SLICE]
        begin = perf_counter()
        for text in part:
            read(text)
        times.append(perf_counter() - begin)
    return times


if __name__ == "__main__":
    main()
