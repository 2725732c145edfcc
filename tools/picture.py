"""The pictures of the README: the dashboard of the bundled dataset, light and dark.

``make picture`` runs it. It serves the dashboard, waits until the first chart is drawn, and
takes the page down to the end of the money. Nothing is drawn for the picture alone.
"""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright
from waitress.server import create_server

from tests.browser import chromium
from timeline.bundled import data_dir
from timeline.loading import load
from timeline.web import create_app

DOCS = Path(__file__).resolve().parent.parent / "docs"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ADDRESS = "?event=arizona_end"
WIDTH = 1280
HEIGHT = 2000
"""A window so tall that nothing in the picture scrolls or sticks."""

MARGIN = 24
PIXELS = 1.5
"""Device pixels for one CSS pixel: sharp where a README is narrow, and not too large a file."""

COLORS = 256
"""Enough for a page of flat colors; a third of the bytes of the full range."""

READY_MS = 30_000


def main() -> int:
    """Write both pictures, and say where. 0: done; 1: there is no Chromium."""
    path = chromium.found()
    if path is None:
        print(chromium.NOT_FOUND, file=sys.stderr)
        return 1
    with _served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        for theme in THEMES:
            file = DOCS / f"dashboard-{theme}.png"
            file.write_bytes(_picture(browser, address, theme))
            print(f"{file.relative_to(DOCS.parent)}: {file.stat().st_size / 1000:.0f} kB")
        browser.close()
    return 0


def _picture(browser: Browser, address: str, theme: Literal["light", "dark"]) -> bytes:
    """Open the dashboard as a new reader does, and take the head of the page as PNG."""
    page = browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=PIXELS,
        color_scheme=theme,
        reduced_motion="reduce",
        locale="en-US",
    )
    page.goto(f"{address}/{ADDRESS}")
    page.wait_for_selector("html[data-ready=true]", timeout=READY_MS)
    page.wait_for_load_state("networkidle")  # the card comes from the server
    clip: FloatRect = {"x": 0, "y": 0, "width": WIDTH, "height": _end_of_charts(page)}
    return _small(page.screenshot(full_page=True, clip=clip))


def _end_of_charts(page: Page) -> int:
    """The place down the page, in CSS pixels, at which the money ends."""
    box = page.get_by_role("region", name="Money by fiscal year").bounding_box()
    assert box
    return MARGIN + round(box["y"] + box["height"])


def _small(png: bytes) -> bytes:
    """Write a picture anew with a palette."""
    small = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(COLORS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


@contextmanager
def _served() -> Iterator[str]:
    """Serve the bundled dataset from a thread that ends with the process."""
    application = create_app(load(data_dir())).server
    server = create_server(application, host="127.0.0.1", port=0, threads=8)
    Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"


if __name__ == "__main__":
    sys.exit(main())
