"""How long one step of zoom keeps the page's main thread busy, with 50 to 1,000 events.

The events are clustered as real records are: half of them in two years of seventeen. Each step is
one press of ``+`` or ``-`` on the exported page; Chromium itself counts the time of its tasks.

    python benchmarks/zoom.py
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
STEPS = "++++++----++++++------"


def steps(page: Page) -> list[float]:
    """Milliseconds of each step, until the step is painted."""
    spent = meter(page)
    page.locator("#timeline-chart").focus()
    return [spent(partial(page.keyboard.press, key)) for key in STEPS]


def main() -> None:
    """Print the median and the slowest step of each size, and their ratio to the smallest."""
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
            spent = steps(page)
            smallest = smallest or median(spent)
            print(
                f"{count:>5} events: median {median(spent):5.1f} ms, slowest {max(spent):5.1f} ms, "
                f"{median(spent) / smallest:.1f} times the smallest"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
