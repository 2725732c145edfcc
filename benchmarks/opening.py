"""How soon an exported page is there: beside plotly express, and beside an empty page.

The pages are opened in turn in one Chromium, each in a fresh tab, so that what else the machine
does falls on all alike; only the ratios of the medians say something.

* *shown*: the chart stands in a frame that the page has drawn. The empty page has as many bytes as
  ours, and one word before them.
* *ready*: ours answers to the reader; of plotly's page, its bars are drawn. It is what
  ``plotly.express.timeline(...).write_html`` makes of the same events, its whole library in it.

When our page becomes live nothing may move: the layout shift that Chromium counts, and the pixels
by which the first marks of the chart are elsewhere after.

    python benchmarks/opening.py [ROUNDS]
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pandas as pd
import plotly.express as px
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser import chromium
from timeline.bundled import data_dir
from timeline.dates import date_of
from timeline.exporting import export
from timeline.loading import load
from timeline.program import Program

ROUNDS = 15
MOST_BYTES = 750_000
SIZES = ((1280, 800), (390, 780), (1920, 1080))
"""Of the window, in pixels: a screen, a phone, a large screen."""

GOALS = {"ready": ("plotly", 0.5), "shown": ("empty", 1.5)}
"""What is held against which page, and the ratio that it may have at most."""

MARKS = 5
OURS = "#timeline-chart svg .item"
SHOWN = {"ours": OURS, "empty": "#word"}
READY = {"ours": "html[data-ready=true]", "plotly": ".bars .point path"}
WATCH = """
(({ shown, ready, marks }) => {
  const found = { shift: 0 };
  globalThis.found = found;
  const seen = (selector) =>
    [...document.querySelectorAll(selector || "no")].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }));
  const places = () =>
    seen(shown).slice(0, marks).map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      return [one.dataset?.event ?? "", x, y, width];
    });
  const watch = (name, selector, key) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const look = () => requestAnimationFrame(() => port2.postMessage(seen(selector).length));
    port1.onmessage = ({ data }) => { // the frame is drawn, and shows what it began with
      if (!data || !seen(selector).length) return look();
      found[name] = performance.now();
      found[key] = places();
      done();
    };
    look();
  });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) found.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  found.whole = Promise.all([
    shown && watch("shown", shown, "before"),
    ready && watch("ready", ready, "after"),
  ]);
})
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a page took, in milliseconds; how much of it moved, as Chromium counts it.

    ``moved`` are the most pixels by which a mark was elsewhere, or of another width, in the end.
    """

    times: Mapping[str, float]
    shift: float
    moved: float


def written_by_plotly(program: Program) -> str:
    """The page that plotly express makes of the events in lanes."""
    events = program.events[(program.events["lane"] != "") & program.events["first"].notna()]
    days = {
        "start": [pd.Timestamp(date_of(int(day))) for day in events["first"]],
        "finish": [
            pd.Timestamp(date_of(int(first if pd.isna(last) else last) + 1))
            for first, last in zip(events["first"], events["last"], strict=True)
        ],
    }
    table = pd.DataFrame({"lane": events["lane"], "title": events["title"]}).assign(**days)
    figure = px.timeline(
        table, x_start="start", x_end="finish", y="lane", color="lane", hover_name="title"
    )
    return str(figure.to_html(include_plotlyjs=True, full_html=True))


def empty(size: int) -> str:
    """A page of a size in bytes with one word, and text that nobody reads."""
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>'
    start, end = f'{head}<p id="word">Empty</p><script type="text/plain">', "</script></html>"
    return f"{start}{'x' * (size - len(start) - len(end))}{end}"


def opened(browser: Browser, name: str, path: Path, size: tuple[int, int]) -> Opening:
    """Open a page once, in a tab of its own."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    wanted = {"shown": SHOWN.get(name, ""), "ready": READY.get(name, ""), "marks": MARKS}
    page.add_init_script(f"{WATCH}({json.dumps(wanted)})")
    page.goto(path.as_uri())
    found = page.evaluate("() => found.whole.then(() => ({ ...found, whole: null }))")
    page.close()
    times = {key: float(found[key]) for key in GOALS if key in found}
    return Opening(times, found["shift"], _moved(found) if name == "ours" else 0.0)


def _moved(found: Mapping[str, list[list[float]]]) -> float:
    after = {event: place for event, *place in found["after"]}
    return max(
        (
            abs(one - other)
            for event, *place in found["before"]
            for one, other in zip(place, after.get(event, [float("inf")] * 3), strict=True)
        ),
        default=float("inf"),
    )


def measured(
    browser: Browser, pages: Mapping[str, Path], size: tuple[int, int], rounds: int
) -> dict[str, list[Opening]]:
    """Open each page in turn, round by round; a first round, in which all is cold, is left out."""
    found: dict[str, list[Opening]] = {name: [] for name in pages}
    for number in range(rounds + 1):
        for name, path in pages.items():
            opening = opened(browser, name, path, size)
            if number:
                found[name].append(opening)
    return found


def report(found: Mapping[str, list[Opening]]) -> Iterator[str]:
    """Say what was measured: medians, their ratios, and whether these are within the goals."""
    for what, (other, goal) in GOALS.items():
        ours, theirs = (median(one.times[what] for one in found[name]) for name in ("ours", other))
        verdict = "within" if ours / theirs <= goal else "over"
        yield (
            f"  {what:<6} ours {ours:6.0f} ms, {other:<6} {theirs:6.0f} ms: "
            f"{ours / theirs:4.2f} times, {verdict} {goal}"
        )
    shift, moved = (max(getattr(one, key) for one in found["ours"]) for key in ("shift", "moved"))
    yield f"  going live: layout shift {shift:.4f}, marks moved by {moved:.2f} pixels at most"


def main() -> None:
    """Print what opening takes on screens and on a phone, and how large the pages are."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    program = load(data_dir())
    ours = export(program)
    texts = {"ours": ours, "plotly": written_by_plotly(program).encode()}
    texts["empty"] = empty(len(ours)).encode()
    verdict = "within" if len(ours) <= MOST_BYTES else "over"
    print(f"ours {len(ours):,} bytes, {verdict} {MOST_BYTES:,}; plotly {len(texts['plotly']):,}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        pages = {name: Path(folder) / f"{name}.html" for name in texts}
        for name, path in pages.items():
            path.write_bytes(texts[name])
        browser = playwright.chromium.launch(
            executable_path=chromium.found(), args=["--no-sandbox", "--disable-gpu"]
        )
        for size in SIZES:
            print(f"{size[0]} pixels, median of {rounds}")
            print(*report(measured(browser, pages, size, rounds)), sep="\n")
        browser.close()


if __name__ == "__main__":
    main()
