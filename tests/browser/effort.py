"""How long a page keeps its main thread busy."""

from collections.abc import Callable

from playwright.sync_api import Page

DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
"""Resolves when what was asked of the page before is painted."""


def meter(page: Page) -> Callable[[Callable[[], object]], float]:
    """Make a meter: from an act to the milliseconds that the page spends on it until it is painted.

    Chromium itself counts the time of its tasks.
    """
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def busy() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))

    def spent(act: Callable[[], object]) -> float:
        before = busy()
        act()
        page.evaluate(DRAWN)
        return busy() - before

    return spent
