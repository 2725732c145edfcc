"""Pictures that need a browser, made on the server one after another.

A browser takes seconds and much memory. So one picture is drawn at a time, few readers wait for
theirs, and the next one is asked to come back: the page itself is always answered.
"""

from importlib.util import find_spec
from threading import BoundedSemaphore, Lock

from timeline.errors import TimelineError
from timeline.pictures import Plate, studio
from timeline.pictures.studio import NO_CHROME, NO_KALEIDO

FORMS = ("png", "pdf")
PLACES = 3
"""Readers who are served or wait at the same time; the server has more threads than that."""

SCALE = 2.0
"""Device pixels for one pixel of a picture, as the command has it."""


class BusyError(TimelineError):
    """Too many pictures are being made."""

    def __init__(self) -> None:
        super().__init__("other pictures are being made; try again in a few seconds")


class Darkroom:
    """Makes pictures of plates.

    Attributes:
        lacking: why it cannot, as far as that is known beforehand; empty where it can.
        places: those of the readers who are served or wait.
    """

    def __init__(self) -> None:
        self.lacking = _lacking()
        self.places = BoundedSemaphore(PLACES)
        self._browser = Lock()

    def develop(self, plate: Plate, form: str) -> bytes:
        """Make a picture in one of :data:`FORMS`.

        Raises:
            BusyError: too many wait already.
            TimelineError: there is no browser to draw with.
        """
        if not self.places.acquire(blocking=False):
            raise BusyError
        try:
            with self._browser, studio() as develop:
                return develop(plate, form, SCALE)
        finally:
            self.places.release()


def _lacking() -> str:
    if find_spec("kaleido") is None:
        return NO_KALEIDO
    from choreographer.browsers.chromium import Chromium

    return "" if Chromium.find_browser(skip_local=False) else NO_CHROME
