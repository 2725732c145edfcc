"""Those who read the pages in the tests, from one to the next."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page


class Readers:
    """Readers who use one browser: each has storage of its own, and pages open for good.

    A new reader costs a second, a new page of a reader a fifth of that: so readers stay from test
    to test, and forget what they stored. A page is drawn by the process of its site, which takes
    a third of the time of a page to start: one that stays open keeps it.
    """

    def __init__(self, browser: Browser, sites: Sequence[str], patience_ms: float) -> None:
        self._browser = browser
        self._sites = sites
        self._patience_ms = patience_ms
        self._known: dict[str, BrowserContext] = {}
        self._busy: list[tuple[str, BrowserContext]] = []

    def open(self, options: dict[str, Any]) -> Page:
        """Open a page; one that is asked for while another is open has another reader."""
        name = repr(sorted(options.items()))
        reader = self._known.pop(name, None) or self._met(options)
        self._busy.append((name, reader))
        return reader.new_page()

    def close(self) -> None:
        """Close the pages of a test."""
        for name, reader in self._busy:
            for opened in reader.pages[len(self._sites) :]:
                if opened.url.startswith(("http", "file")):
                    opened.evaluate("localStorage.clear()")
                opened.close()
            reader.clear_cookies()
            if name in self._known:
                reader.close()
            else:
                self._known[name] = reader
        self._busy.clear()

    def _met(self, options: dict[str, Any]) -> BrowserContext:
        reader = self._browser.new_context(**options | {"offline": False})
        reader.set_default_timeout(self._patience_ms)
        for site in self._sites:
            reader.new_page().goto(site)
        reader.set_offline(options.get("offline", False))
        return reader
