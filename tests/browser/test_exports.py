"""What is taken away from the page: files of what is in view, and references to it."""

import re
from collections.abc import Callable
from csv import DictReader
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.cli import main
from timeline.exporting import export
from timeline.formats import FORMATS, extract
from timeline.program import Program
from timeline.url import parse
from timeline.view import select

VIEW = "lane=Oversight&from=2009&to=2013"
EDGES = [
    *["2032-01-31", "2032-02-01", "2032-02", "2032-02-29", "2032-03-01", "2032", "1970-01-01"],
    *["before 2032-02-01", "before 2032-02-02", "after 2032-02-29", "after 2032-02-28", ""],
    *["2031-05-01/2032-01-31", "2031-05-01/2032-02-01", "2031-05-01/..", "../2032-01-31"],
]
"""Dates round February 2032, the first of 1970, which is day 0, and none."""


def menu(page: Page) -> None:
    """Open the menu of exports."""
    page.locator("summary").filter(has_text="Export").click()


def saved(page: Page, role: str, name: str) -> tuple[str, bytes]:
    """Choose an export: the name of the file that comes, and its content."""
    menu(page)
    with page.expect_download() as coming:
        page.locator(".exports").get_by_role(role, name=re.compile(f"^{name}")).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def ids(content: bytes) -> list[str]:
    """The rows of a CSV by their ids, in its order."""
    return [row["id"] for row in DictReader(StringIO(content.decode("utf-8-sig")))]


def by_command(tmp_path: Path, form: str, ending: str) -> bytes:
    out = tmp_path / f"out{ending}"
    assert main(["export", "-o", str(out), "--format", form, "--view", VIEW]) == 0
    return out.read_bytes()


@pytest.fixture
def dashboard(served: str, pages: Callable[..., Page]) -> Callable[..., Page]:
    """Open a state of the dashboard."""

    def open_state(state: str = "", **options: object) -> Page:
        page = pages(**options)
        page.goto(f"{served}/?{state}")
        ready(page)
        return page

    return open_state


def test_a_filtered_view_is_exported_as_the_command_exports_it(
    dashboard: Callable[..., Page], tmp_path: Path
) -> None:
    page = dashboard("from=2009&to=2013")
    page.get_by_role("button", name=re.compile(r"^Oversight \d+$")).click()
    expect(page).to_have_url(re.compile("lane=Oversight"))
    named = r"^287-g-program-1996-2013_lane-oversight_2009-2013_\d{4}-\d\d-\d\d\.csv$"
    name, content = saved(page, "link", "CSV")
    assert re.match(named, name)
    assert content == by_command(tmp_path, "csv", ".csv")
    _, content = saved(page, "link", "Markdown")
    assert content == by_command(tmp_path, "md", ".md")
    name, content = saved(page, "link", "SVG of Timeline")
    assert re.match(r"^287-g-program-1996-2013_timeline_lane-oversight_2009-2013_", name)
    assert content == by_command(tmp_path, "svg", ".svg")


def test_a_selection_offers_no_chart_and_no_calendar_that_it_has_nothing_for(
    dashboard: Callable[..., Page],
) -> None:
    page = dashboard("q=nothing+at+all")
    menu(page)
    expect(page.get_by_role("link", name="SVG of Timeline")).to_be_visible()
    expect(page.get_by_role("link", name="SVG of Money by fiscal year")).to_be_hidden()
    expect(page.get_by_role("link", name=re.compile("^iCalendar"))).to_be_hidden()


def test_without_a_script_the_whole_record_is_exported(
    served: str, pages: Callable[..., Page], tmp_path: Path
) -> None:
    page = pages(java_script_enabled=False)
    page.goto(f"{served}/?{VIEW}")
    _, content = saved(page, "link", "CSV")
    assert content.count(b"\n") > by_command(tmp_path, "csv", ".csv").count(b"\n")
    expect(page.locator("#card").get_by_role("button")).to_have_count(0)


def test_a_page_without_a_server_saves_its_rows_and_its_charts(
    exported: Path, pages: Callable[..., Page], bundled: Program
) -> None:
    page = pages()
    page.goto(f"{exported.as_uri()}#lane=Arizona")
    ready(page)
    name, content = saved(page, "button", "CSV")
    assert re.match(r"^287-g-program-1996-2013_lane-arizona_\d{4}-\d\d-\d\d\.csv$", name)
    view, _ = parse("lane=Arizona", bundled)
    rows = content.decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + len(select(bundled, view).events)
    assert rows[0] == '"id","lane","date","title","value","sources"'
    name, content = saved(page, "button", "Timeline")
    assert re.match(r"^287-g-program-1996-2013_timeline_lane-arizona_", name)
    picture = pages()
    picture.set_content(content.decode())
    drawn = picture.locator("body > svg")
    for text in ("287(g) program, 1996–2013", "ICE ends Arizona task-force agreements"):
        expect(drawn.get_by_text(text, exact=True)).to_be_visible()
    for text in ("Shown: 9 of", "Sources: ", "Edition 2026-11"):
        expect(drawn.get_by_text(text)).to_be_visible()
    assert "var(" not in content.decode()


@ON_FILE
@pytest.mark.parametrize(
    ("state", "named"),
    [
        (VIEW, "lane-oversight-from-2009-to-2013"),
        ("q=arizona&from=2011-06-30", "q-arizona-from-2011-06-30"),
        ("source=oig_12_130&to=FY2009", "source-oig-12-130-to-fy2009"),
        ("from=2012-07&to=2012-07&event=arizona_end", "from-2012-07-to-2012-07"),
    ],
)
def test_a_page_without_a_server_saves_the_rows_of_the_period(
    opened: Callable[..., Page], bundled: Program, state: str, named: str
) -> None:
    name, content = saved(opened(state), "button", "CSV")
    assert re.match(rf"^287-g-program-1996-2013_{named}_\d{{4}}-\d\d-\d\d\.csv$", name)
    view, notices = parse(state, bundled)
    assert notices == ()
    expected = ids(FORMATS["csv"](extract(bundled, view)).content)
    assert 0 < len(expected) < len(select(bundled, view).events)
    assert sorted(ids(content)) == sorted(expected)


@ON_FILE
def test_a_period_that_the_address_does_not_know_yet_is_saved_too(
    opened: Callable[..., Page], site: Site, bundled: Program
) -> None:
    page = opened("lane=Oversight")
    page.locator("#timeline-chart").press("+")
    _, content = saved(page, "button", "CSV")
    view, _ = parse(site.state(page), bundled)
    assert view.start
    expected = extract(bundled, view).events["id"]
    assert 0 < len(expected) < len(select(bundled, view).events)
    assert sorted(ids(content)) == sorted(expected)


def test_the_edges_of_a_period_are_those_of_the_other_exports(
    tmp_path: Path, pages: Callable[..., Page]
) -> None:
    program = make_program([{"id": f"e{n}", "date": date} for n, date in enumerate(EDGES)])
    path = tmp_path / "report.html"
    path.write_bytes(export(program))
    for state in ("from=2032-02-01&to=2032-02-29", "from=2032-02-01", "to=2032-02-29"):
        page = pages()
        page.goto(f"{path.as_uri()}#{state}")
        ready(page)
        _, content = saved(page, "button", "CSV")
        expected = extract(program, parse(state, program)[0]).events["id"]
        assert 0 < len(expected) < len(EDGES), state
        assert sorted(ids(content)) == sorted(expected), state


def test_an_event_is_cited_with_its_link_and_its_sources(
    opened: Callable[..., Page], site: Site
) -> None:
    granted = ["clipboard-read", "clipboard-write"]
    page = opened("lane=Arizona&event=arizona_end", permissions=granted)
    page.get_by_role("button", name="Cite this event").click()
    box = page.get_by_role("dialog", name="Cite this")
    expect(box.get_by_role("heading", level=3)).to_have_text(["This event"])
    box.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("status").get_by_text("The citation was copied.")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    link = site.link("event=arizona_end")
    assert text.startswith(
        "“ICE ends Arizona task-force agreements”. In: 287(g) program, 1996–2013, edition 2026-11. "
        "Jun 2012. Row arizona_end. Sources: The Performance of 287(g) Agreements"
    )
    assert text.endswith(link.rpartition("/")[2] if link.startswith("file") else link)
    assert re.search(r"Accessed [A-Z][a-z]+ \d+, \d{4}: \S+$", text)
    box.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_role("status").get_by_text("The BibTeX entry was copied.")).to_be_visible()
    entry = page.evaluate("navigator.clipboard.readText()")
    assert "version = {2026-11}" in entry
    assert r"Row arizona\_end." in entry
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.get_by_role("button", name="Cite this event")).to_be_focused()


def test_the_dataset_and_the_selection_are_cited_from_the_menu_and_from_the_foot(
    opened: Callable[..., Page],
) -> None:
    page = opened("lane=Arizona", permissions=["clipboard-read", "clipboard-write"])
    menu(page)
    page.locator(".exports").get_by_role("button", name=re.compile("^Cite this")).click()
    box = page.get_by_role("dialog", name="Cite this")
    expect(box.get_by_role("heading", level=3)).to_have_text(["This dataset", "This selection"])
    expect(box.locator("p").nth(1)).to_contain_text("Shown: 9 of 285 rows. Lane: Arizona.")
    box.get_by_role("button", name="Copy CSL-JSON").first.click()
    expect(page.get_by_role("status").get_by_text("The CSL-JSON was copied.")).to_be_visible()
    (work,) = page.evaluate("navigator.clipboard.readText().then(JSON.parse)")
    assert (work["type"], work["title"]) == ("dataset", "287(g) program, 1996–2013")
    assert len(work["accessed"]["date-parts"][0]) == 3
    box.get_by_role("button", name="Close").click()
    expect(page.locator("summary").filter(has_text="Export")).to_be_focused()
    page.get_by_role("contentinfo").get_by_role("button", name="Cite this").click()
    expect(box).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_with_the_menu_or_the_references_open(
    site_of: Callable[[Program], Site],
    pages: Callable[..., Page],
    axe: Callable[..., list[str]],
    width: int,
) -> None:
    rows = [{"id": "plan", "date": "2030-05", "title": "Plan", "source": "Act"}]
    page = pages(width=width)
    page.goto(site_of(make_program(rows)).link("event=plan"))
    page.get_by_role("button", name="Cite this event").wait_for()
    menu(page)
    assert axe(page, ".head") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.keyboard.press("Escape")
    expect(page.locator(".exports > div")).to_be_hidden()
    expect(page.locator("summary").filter(has_text="Export")).to_be_focused()
    page.get_by_role("button", name="Cite this event").click()
    assert axe(page, "#citation") == []
