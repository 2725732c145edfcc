"""A site, served from a folder and opened from a disk: the report, a chart in a frame, the list."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Record, ready
from timeline.cli.folder import write_folder
from timeline.program import Program
from timeline.site import website
from timeline.theme import DARK

HOST_PAGE = (
    '<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">'
    "<h1>Elsewhere</h1>{}"
)

OTHER = {"light": "dark", "dark": "light"}
GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 22, 28)"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what was asked for: the record of the test does."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, bundled: Program) -> Path:
    """The site of the bundled dataset."""
    path = tmp_path_factory.mktemp("hosted") / "site"
    write_folder(path, website(bundled), path)
    return path


@pytest.fixture(scope="module")
def hosted(folder: Path) -> Iterator[str]:
    """The address of the site on a server that knows nothing but files."""
    handler = partial(_Quiet, directory=str(folder.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/site"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["served", "from a disk"])
def base(request: pytest.FixtureRequest, folder: Path, hosted: str) -> str:
    """The address of the site in each of the two ways, without a closing slash."""
    return hosted if request.param == "served" else folder.as_uri()


def ground(page: Page) -> str:
    """The color behind the page."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def zoomed(page: Page) -> str:
    """What the axis of the chart says, from the first year to the last."""
    return " ".join(page.locator("#timeline-chart text").all_text_contents()[:40])


def test_the_report_works_as_the_one_file_does(page: Page, base: str, record: Record) -> None:
    page.goto(f"{base}/index.html#event=arizona_end&from=2009&to=2013")
    ready(page)
    details = page.get_by_role("region", name="Event details")
    expect(details.get_by_role("heading", level=2)).to_have_text(
        "ICE ends Arizona task-force agreements"
    )
    page.get_by_role("searchbox", name="Search events").fill("arizona")
    expect(page).to_have_url(re.compile("q=arizona"))
    assert {url for url in record.requests if not url.startswith(("data:", base))} == set()
    page.get_by_role("link", name="Charts to embed, pictures and data").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("287(g) program, 1996–2013: files")


def test_an_embedded_chart_is_live_and_leads_to_the_report(
    page: Page, base: str, record: Record
) -> None:
    page.goto(f"{base}/embed/timeline.html")
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("287(g) program, 1996–2013")
    expect(page.get_by_role("link", name="OIG-12-130").first).to_be_visible()
    before = zoomed(page)
    page.get_by_role("button", name="Zoom in").click()
    expect(page.locator("#timeline-chart svg")).to_be_visible()
    report = page.get_by_role("link", name="Full report")
    expect(report).to_have_attribute("href", re.compile(r"#from=\d"))
    assert zoomed(page) != before
    page.get_by_role("group", name="Chart").press("0")
    expect(report).to_have_attribute("href", "../index.html")
    page.get_by_text("ICE ends Arizona task-force agreements").first.click()
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_be_focused()
    assert {url for url in record.requests if not url.startswith(("data:", base))} == set()
    with page.context.expect_page() as opened:
        card.get_by_role("link", name="All that is known of it").click()
    record.listen(opened.value)
    ready(opened.value)
    title = opened.value.get_by_role("region", name="Event details").get_by_role("heading", level=2)
    expect(title).to_have_text("ICE ends Arizona task-force agreements")
    page.bring_to_front()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.get_by_role("group", name="Chart")).to_be_focused()


@pytest.mark.parametrize("wish", ["light", "dark"])
def test_the_address_of_a_frame_chooses_the_theme(
    pages: Callable[..., Page], base: str, wish: str
) -> None:
    page = pages(color_scheme=wish)
    for state, theme in [
        ("", wish), ("#theme=dark", "dark"), ("#from=2009&theme=light", "light"),
        ("#theme=sepia", wish), ("#theme=dark&to=2012", "dark"), ("#", wish),
    ]:  # fmt: skip
        page.goto(f"{base}/embed/timeline.html{state}")
        ready(page)
        assert ground(page) == GROUNDS[theme], state
    page.goto("about:blank")
    page.goto(f"{base}/embed/timeline.html#theme={OTHER[wish]}")
    ready(page)
    assert ground(page) == GROUNDS[OTHER[wish]]
    report = page.get_by_role("link", name="Full report")
    expect(report).to_have_attribute("href", "../index.html")


def test_a_palette_of_the_reader_s_own_is_above_the_address_of_a_frame(
    pages: Callable[..., Page], hosted: str
) -> None:
    page = pages(color_scheme="light", forced_colors="active")
    page.goto(f"{hosted}/embed/timeline.html#theme=dark")
    ready(page)
    root = page.locator(":root")
    expect(root).not_to_have_attribute("data-theme", "dark")
    page.emulate_media(forced_colors="none")
    expect(root).to_have_attribute("data-theme", "dark")


def test_a_frame_without_a_theme_keeps_the_one_that_the_reader_chose_in_the_report(
    page: Page, hosted: str
) -> None:
    page.goto(f"{hosted}/index.html")
    ready(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    page.goto(f"{hosted}/embed/money.html")
    ready(page)
    assert ground(page) == GROUNDS["dark"]
    page.goto(f"{hosted}/embed/money.html#theme=light")
    assert ground(page) == GROUNDS["light"]
    page.goto(f"{hosted}/embed/money.html#")
    assert ground(page) == GROUNDS["dark"]


def test_a_count_opens_the_rows_that_it_stands_for(page: Page, folder: Path) -> None:
    page.goto(f"{folder.as_uri()}/embed/timeline.html")
    ready(page)
    page.locator(".counted text").first.click()
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("listitem")).not_to_have_count(0)
    name = card.get_by_role("link").first.inner_text()
    card.get_by_role("link").first.click()
    expect(card.get_by_role("heading", level=2)).to_have_text(name)
    page.get_by_role("button", name="Close").click()
    page.get_by_text("rows as a list").click()
    page.get_by_role("link", name=name).click()
    expect(card.get_by_role("heading", level=2)).to_have_text(name)


def test_a_page_elsewhere_shows_a_chart_by_what_the_list_offers(
    page: Page, hosted: str, folder: Path
) -> None:
    page.goto(f"{hosted}/files.html")
    frame = page.get_by_role("textbox", name="Frame of Money by fiscal year").input_value()
    assert f'src="{hosted}/embed/money.html"' in frame
    (folder.parent / "elsewhere.html").write_text(HOST_PAGE.format(frame), encoding="utf-8")
    page.goto(hosted.replace("/site", "/elsewhere.html"))
    inside: FrameLocator = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", level=1)).to_have_text(
        "287(g) program, 1996–2013: Money by fiscal year"
    )
    with page.context.expect_page() as opened:
        inside.get_by_role("link", name="Full report").click()
    opened.value.wait_for_url(f"{hosted}/index.html#view=money")
    expect(page.get_by_role("heading", name="Elsewhere")).to_be_visible()


def test_from_a_disk_the_list_names_the_charts_by_their_paths(page: Page, folder: Path) -> None:
    page.goto(f"{folder.as_uri()}/files.html")
    box = page.get_by_role("textbox", name="Frame of Timeline")
    assert 'src="embed/timeline.html"' in box.input_value()
    page.get_by_role("combobox", name="Theme").select_option("light")
    assert 'src="embed/timeline.html#theme=light"' in box.input_value()


def test_the_list_offers_the_frame_in_a_theme(page: Page, hosted: str, folder: Path) -> None:
    page.goto(f"{hosted}/files.html")
    box = page.get_by_role("textbox", name="Frame of Money by fiscal year")
    theme = page.get_by_role("combobox", name="Theme")
    theme.select_option("light")
    theme.select_option("dark")
    frame = box.input_value()
    assert f'src="{hosted}/embed/money.html#theme=dark" title=' in frame
    (folder.parent / "elsewhere.html").write_text(HOST_PAGE.format(frame), encoding="utf-8")
    page.goto(hosted.replace("/site", "/elsewhere.html"))
    root = page.frame_locator("iframe").locator(":root")
    expect(root).to_have_attribute("data-theme", "dark")
    page.goto(f"{hosted}/files.html")
    theme.select_option("as the reader's system has it")
    assert f'src="{hosted}/embed/money.html" title=' in box.input_value()


def test_the_list_leads_to_a_picture_for_dark_pages(page: Page, folder: Path) -> None:
    page.goto(f"{folder.as_uri()}/files.html")
    page.get_by_role("link", name="Picture, dark").first.click()
    page.wait_for_url(f"{folder.as_uri()}/pictures/timeline-dark.svg")
    assert page.locator("svg > rect").first.get_attribute("fill") == DARK["page"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_keeps_people_out_of_the_pages(
    pages: Callable[..., Page],
    axe: Callable[..., list[str]],
    hosted: str,
    width: int,
    scheme: str,
) -> None:
    page = pages(width=width, height=640, color_scheme=scheme)
    for name in ("embed/timeline", "embed/money", "embed/agreements-by-model", "files"):
        page.goto(f"{hosted}/{name}.html")
        if name.startswith("embed"):
            ready(page)
        assert axe(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") == width, name
    page.goto(f"{hosted}/embed/money.html")
    ready(page)
    page.evaluate("document.querySelector('details').open = true")
    page.locator(".canvas .item text").last.click()
    expect(page.get_by_role("region", name="Event details")).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_a_chart_is_seen_with_its_sources_and_ways_to_the_report(
    pages: Callable[..., Page], hosted: str
) -> None:
    page = pages(java_script_enabled=False)
    page.goto(f"{hosted}/embed/money.html")
    expect(page.locator(".canvas svg:visible")).to_have_count(1)
    expect(page.get_by_text("Sources:")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    link = page.get_by_role("link", name="Full report")
    expect(link).to_have_attribute("href", "../index.html#view=money")
