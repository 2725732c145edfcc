"""How long one step of zoom keeps the page's main thread busy, with 50 to 1,000 events.

The events are clustered as real records are: half of them in two years of seventeen. Each step is
one press of ``+`` or ``-`` on the exported page; Chromium itself counts the time of its tasks.

    python benchmarks/zoom.py
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser import chromium
from tests.clusters import clustered
from timeline.exporting import export

COUNTS = (50, 300, 1000)
STEPS = "++++++----++++++------"


def busy(session: CDPSession) -> float:
    """Seconds that the page's main thread has spent on tasks."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def steps(page: Page) -> list[float]:
    """Milliseconds of each step, until the step is painted."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.locator("#timeline-chart").focus()
    spent = []
    for key in STEPS:
        before = busy(session)
        page.keyboard.press(key)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        spent.append((busy(session) - before) * 1000)
    return spent


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
