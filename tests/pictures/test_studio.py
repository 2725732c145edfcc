"""PNG, WebP and PDF by a real browser, held open; one clear line where there is none."""

import asyncio
import re
import struct
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.browser import chromium
from timeline.errors import TimelineError
from timeline.pictures import Plate, studio

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">'
    '<rect width="300" height="200" fill="#0b5cad"/><text x="20" y="50">Aurora</text></svg>'
)
PLATE = Plate(SVG, 300, 200, "A blue field.")


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Chromium of the browser tests, wherever it lies."""
    path = chromium.found()
    assert path, chromium.NOT_FOUND
    monkeypatch.setenv("BROWSER_PATH", path)


@pytest.mark.usefixtures("browser")
def test_one_browser_draws_every_format() -> None:
    with studio() as develop:
        png, webp = develop(PLATE, "png", 2), develop(PLATE, "webp", 1)
        pdf, again = develop(PLATE, "pdf", 1), develop(PLATE, "pdf", 1)
    assert (png[:8], png[12:16]) == (b"\x89PNG\r\n\x1a\n", b"IHDR")
    assert struct.unpack(">II", png[16:24]) == (600, 400)
    assert (webp[:4], webp[8:12]) == (b"RIFF", b"WEBP")
    assert pdf.startswith(b"%PDF-")
    assert pdf == again
    dates = re.findall(rb"Date \(D:(\d+)", pdf)
    assert set(dates) == {b"19700101000000"}


@pytest.mark.usefixtures("browser")
def test_where_a_loop_runs_already_the_browser_has_its_own() -> None:
    async def notebook() -> bytes:
        with studio() as develop:
            return develop(PLATE, "png", 1)

    with ThreadPoolExecutor(1) as thread:
        png = thread.submit(asyncio.run, notebook()).result()
    assert struct.unpack(">II", png[16:24]) == (300, 200)


@pytest.mark.parametrize("path", ["/nowhere/chrome", "/dev/null"])
def test_without_a_browser_one_line_says_so(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv("BROWSER_PATH", path)
    with (
        pytest.raises(TimelineError, match="need Chrome or Chromium, and none was found"),
        studio(),
    ):
        pass
