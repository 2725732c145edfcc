"""How long a filter keeps the page's main thread busy, with 50 to 1,000 events.

Each filter is a change of the exported page's address, which filters, lays out and draws. The first
one is told apart: what the browser compiles for it is there for the others.

    python benchmarks/filtering.py
"""

import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser import chromium
from tests.browser.effort import meter
from tests.clusters import clustered
from timeline.exporting import export

COUNTS = (50, 300, 1000)
FILTERS = ("lane=Lane+1", "q=report", "q=", "lane=Lane+2&lane=Lane+3", "q=budget+plan", "q=")
ROUNDS = 5


def filters(page: Page) -> list[float]:
    """Milliseconds of each filter, until its chart is painted."""
    spent = meter(page)
    ask = partial(page.evaluate, "(text) => { location.hash = text; }")
    return [spent(partial(ask, text)) for text in FILTERS * ROUNDS]


def main() -> None:
    """Print the first filter and the median of each size, and the ratio of medians."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=chromium.found(), args=["--no-sandbox", "--disable-gpu"]
        )
        smallest = 0.0
        for count in COUNTS:
            path = Path(folder) / f"{count}.html"
            path.write_bytes(export(clustered(count)))
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(path.as_uri())
            page.locator("html[data-ready=true]").wait_for(state="attached")
            first, *spent = filters(page)
            smallest = smallest or median(spent)
            print(
                f"{count:>5} events: first {first:5.1f} ms, median {median(spent):5.1f} ms, "
                f"slowest {max(spent):5.1f} ms, {median(spent) / smallest:.1f} times the smallest"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
