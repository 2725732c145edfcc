"""A real Chromium on the real pages, and a record of all that they say and ask for.

A test asks for ``page``, or for ``pages`` where it needs another size, theme or a second reader.
When it ends, nothing may have reached the console and nothing may have left the machine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page, expect, sync_playwright
from waitress.server import create_server
from waitress.wasyncore import close_all

from tests.browser import chromium
from tests.browser.readers import Readers
from timeline.bundled import assets_dir, data_dir
from timeline.loading import load
from timeline.program import Program

FLAGS = [
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--process-per-site",  # a new page then needs no new process
]
ON_FILE = pytest.mark.parametrize("kind", ["exported"], indirect=True)
"""For what both pages have from the same markup, style and script: the one that opens faster."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE_MS = 15_000
LOCAL_SCHEMES = {"file", "data", "blob", "about"}


@dataclass(frozen=True)
class Site:
    """One of the two pages of a program: where it lies, and the sign before its state."""

    base: str
    sign: str

    def link(self, state: str) -> str:
        """The address of a state; an empty one is that of the page itself."""
        return f"{self.base}{self.sign}{state}" if state else self.base

    def state(self, page: Page) -> str:
        """The state that the address of a page holds now."""
        return page.url.partition(self.sign)[2]


@dataclass
class Record:
    """What pages said and asked for: one line each.

    Attributes:
        console: errors and warnings of the console, and uncaught errors. A test that provokes
            one on purpose checks it and clears the list.
        requests: the addresses of all requests, those of the page itself included.
    """

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Take down from now on what a page says and asks for."""
        page.on("console", lambda said: self._note(said.type, said.text))
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def strangers(self) -> list[str]:
        """Return the requests to anything but this machine."""
        return [url for url in self.requests if not _is_local(url)]

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.console.append(f"{kind}: {text}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium for all tests; ``make test`` sees to it that there is one."""
    path = chromium.found()
    if path is None:
        pytest.fail(chromium.NOT_FOUND, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        expect.set_options(timeout=PATIENCE_MS)  # a busy machine is no fault of the page
        yield browser
        browser.close()


@pytest.fixture
def record() -> Iterator[Record]:
    """What the pages of this test said and asked for, checked when it ends."""
    record = Record()
    yield record
    assert record.console == []
    assert record.strangers() == []


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Iterator[Readers]:
    """The readers of all tests, met as they are needed."""
    plain = Flask("plain")
    plain.add_url_rule("/", view_func=lambda: "A page of the site of all that is served here.")
    address, stop = _listen(plain)
    yield Readers(browser, [f"{address}/", (assets_dir() / "base.css").as_uri()], PATIENCE_MS)
    stop()


@pytest.fixture
def pages(readers: Readers, record: Record) -> Iterator[Callable[..., Page]]:
    """Open pages, each of a reader of its own.

    ``pages(width=390, height=844, color_scheme="dark")``: sizes are CSS pixels; further
    arguments are those of Playwright's ``new_context``.
    """

    def open_page(width: int = 1280, height: int = 800, **options: Any) -> Page:
        options.setdefault("reduced_motion", "reduce")  # a chart that glides is asked for
        viewport = {"width": width, "height": height}
        page = readers.open({"viewport": viewport, "locale": "en-US", **options})
        record.listen(page)
        return page

    yield open_page
    readers.close()


@pytest.fixture
def page(pages: Callable[..., Page]) -> Page:
    """One page of 1280 by 800 pixels, in the light theme."""
    return pages()


@pytest.fixture(scope="session")
def bundled() -> Program:
    """The dataset that comes with the package."""
    return load(data_dir())


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Program], str]]:
    """Serve programs, each on a free port, and return the address without a closing slash."""
    from timeline.web import create_app

    stops = []

    def serve(program: Program) -> str:
        address, stop = _listen(create_app(program).server)
        stops.append(stop)
        return address

    yield serve
    for stop in stops:
        stop()


@pytest.fixture(scope="session")
def served(serving: Callable[[Program], str], bundled: Program) -> str:
    """The address of the dashboard of the bundled dataset."""
    return serving(bundled)


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory, bundled: Program) -> Path:
    """The exported page of the bundled dataset, a file; ``exported.as_uri()`` opens it."""
    from timeline.exporting import export

    path = tmp_path_factory.mktemp("exported") / "report.html"
    path.write_bytes(export(bundled))
    return path


@pytest.fixture(params=["dashboard", "exported"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two pages: a test that asks for one, be it by another fixture, runs twice."""
    name: str = request.param
    return name


@pytest.fixture
def site_of(
    kind: str, serving: Callable[[Program], str], tmp_path: Path
) -> Callable[[Program], Site]:
    """Put a program on each of the two pages in turn."""

    def make(program: Program) -> Site:
        from timeline.exporting import export

        if kind == "dashboard":
            return Site(f"{serving(program)}/", "?")
        path = tmp_path / "report.html"
        path.write_bytes(export(program))
        return Site(path.as_uri(), "#")

    return make


@pytest.fixture
def site(kind: str, served: str, exported: Path) -> Site:
    """The bundled dataset on each of the two pages in turn."""
    if kind == "dashboard":
        return Site(f"{served}/", "?")
    return Site(exported.as_uri(), "#")


@pytest.fixture
def opened(site: Site, pages: Callable[..., Page]) -> Callable[..., Page]:
    """Open a state of the bundled dataset: ``opened("q=arizona", width=390)``, chart drawn."""

    def open_state(state: str = "", **options: Any) -> Page:
        page = pages(**options)
        page.goto(site.link(state))
        ready(page)
        return page

    return open_state


def ready(page: Page) -> None:
    """Wait until the first chart is drawn."""
    page.locator("html[data-ready=true]").wait_for(state="attached")


@pytest.fixture
def axe() -> Callable[..., list[str]]:
    """Look for what keeps people out of a page: one line a finding, [] when there is none.

    ``axe(page, ".exports")`` looks at parts of it; ``contrast=False`` leaves out the slowest rule,
    where the same colors are looked at elsewhere.
    """
    tool = Axe()

    def findings(page: Page, *within: str, contrast: bool = True) -> list[str]:
        options = {
            "runOnly": {"type": "tag", "values": RULES},
            "rules": {"color-contrast": {"enabled": contrast}},
            "resultTypes": ["violations"],
        }
        context = {"include": [[part] for part in within]} if within else None
        violations = tool.run(page, context, options).response["violations"]
        return [_finding(rule, node) for rule in violations for node in rule["nodes"]]

    return findings


def _listen(application: Flask) -> tuple[str, Callable[[], None]]:
    """Serve an application from a thread of its own: its address, and how to stop it."""
    sockets: dict[int, Any] = {}
    server = create_server(application, map=sockets, host="127.0.0.1", port=0)
    thread = Thread(target=server.run)
    thread.start()

    def stop() -> None:
        server.trigger.pull_trigger(lambda: close_all(sockets))
        thread.join()
        server.task_dispatcher.shutdown()

    return f"http://127.0.0.1:{server.effective_port}", stop


def _finding(rule: dict[str, Any], node: dict[str, Any]) -> str:
    reason = " ".join(node["failureSummary"].split())
    return f"{rule['id']} ({node['impact']}): {node['html'][:200]}: {reason}"


def _is_local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in LOCAL_SCHEMES or parts.hostname == "127.0.0.1"
