"""A page that comes in pieces, as over a slow line: what is seen of it does not move."""

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ready

PARTS = {
    "head": "<button type=button data-theme-switch",
    "filters": "class=periods>",
    "toolbar": "class=zoom",
    "beside": "How to read the marks",
}
"""The parts of the page in their order, each with a place within it where the line stops."""


@pytest.fixture
def sending(exported: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """Send the exported page piece by piece: its address, and how to send the next piece."""
    text = exported.read_text("utf-8")
    ends = [text.index(place, text.index(f"class={part}>")) for part, place in PARTS.items()]
    pieces = [text[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True)]
    asked: Queue[None] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            for piece in pieces:
                asked.get()
                self.wfile.write(piece.encode())
                self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", lambda: asked.put(None)
    for _ in pieces:  # a test that failed has not asked for all
        asked.put(None)
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_has_come_in_part_is_not_shown(
    page: Page, sending: tuple[str, Callable[[], None]]
) -> None:
    address, send = sending
    send()
    page.goto(address, wait_until="commit")
    for number, part in enumerate(PARTS):
        for whole in list(PARTS)[:number]:
            expect(page.locator(f".{whole}")).to_be_visible()
        expect(page.locator(f".{part}")).to_be_attached()
        expect(page.locator(f".{part}")).to_be_hidden()
        send()
    ready(page)
    expect(page.locator("[data-arriving]")).to_have_count(0)
    expect(page.locator(".beside")).to_be_visible()
