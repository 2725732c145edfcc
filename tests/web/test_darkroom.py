"""Pictures that need a browser: one at a time, and few who wait."""

from contextlib import ExitStack

import pytest

from timeline.pictures import Plate
from timeline.web.darkroom import PLACES, BusyError, Darkroom
from timeline.web.serving import THREADS

PLATE = Plate('<svg xmlns="http://www.w3.org/2000/svg"/>', 10, 10, "Nothing")


def test_those_who_wait_leave_threads_for_the_page() -> None:
    assert PLACES < THREADS


def test_who_finds_every_place_taken_is_sent_away_at_once() -> None:
    darkroom = Darkroom()
    with ExitStack() as taken:
        for _ in range(PLACES):
            taken.enter_context(darkroom.places)
        with pytest.raises(BusyError, match="other pictures are being made; try again"):
            darkroom.develop(PLATE, "png")


def test_what_is_lacking_is_said_in_one_line() -> None:
    lacking = Darkroom().lacking
    assert lacking == "" or ("need" in lacking and "\n" not in lacking)
