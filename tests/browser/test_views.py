"""The views beneath the timeline: the row of links to them, and what they hold."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ON_FILE, Site, ready
from tests.factories import make_program
from timeline.program import Program

SETTINGS = """
title = "Aurora"
[[view]]
id = "money"
title = "Money"
kind = "money"
measure = "cost"
"""
SOURCES = [
    {"id": "plan", "title": "The plan", "url": "https://example.org/plan"},
    {"id": "audit", "title": "The audit"},
]
GLOSSARY = [
    {"term": f"Term {sign}", "definition": f"The meaning of {sign}, after an audit."}
    for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
] + [{"term": "audit", "definition": "A look at the books.", "source": "plan", "locator": "p. 4"}]
ROWS: list[dict[str, object]] = [
    {
        "id": f"e{number}", "date": f"20{number:02}-03", "title": f"Event {number}",
        "category": f"Lane {number % 9}", "source": "plan" if number % 3 else "plan | audit",
        "summary": "After the audit.",
    }
    for number in range(10, 40)
]  # fmt: skip
COST: dict[str, object] = {
    "id": "cost", "date": "FY2032", "title": "Cost", "program": "Aurora", "measure": "cost",
    "value": "5000000", "unit": "USD", "source": "plan",
}  # fmt: skip
DISAGREEMENTS = [
    {"id": "one", "rows": "e10 | e11", "kind": "conflict", "question": "How many?"},
    {"id": "other", "rows": "e13 | e14", "kind": "wording", "question": "Which words?"},
]
PHONE = {"width": 390, "height": 844}

# What the row of links covers in part, or what reaches under it from beyond the screen.
HALF = """() => {
  const row = document.querySelector(".views").getBoundingClientRect();
  return [...document.querySelectorAll(".charts :is(a, button, summary, h2)")]
    .filter((one) => !one.closest(".views, .beside") && one.checkVisibility())
    .filter((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      const seen = Math.max(bottom - row.bottom, 0) + Math.max(0 - top, 0);
      return height && bottom > 0.5 && top < row.bottom - 0.5 && seen > 0.5;
    })
    .map((one) => one.outerHTML.slice(0, 90));
}"""


@pytest.fixture(scope="module")
def program() -> Program:
    """Thirty events in nine lanes, one figure, two sources and a glossary."""
    return make_program(
        [*ROWS, COST],
        settings=SETTINGS,
        sources=SOURCES,
        glossary=GLOSSARY,
        disagreements=DISAGREEMENTS,
    )


@pytest.fixture
def place(site_of: Callable[[Program], Site], program: Program) -> Site:
    """The program on each of the two pages in turn."""
    return site_of(program)


@pytest.fixture
def shown(place: Site, pages: Callable[..., Page]) -> Callable[..., Page]:
    """Open a state of the program, the chart drawn."""

    def show(state: str = "", **options: int) -> Page:
        page = pages(**options)
        page.goto(place.link(state))
        ready(page)
        return page

    return show


def link(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Views").get_by_role("link", name=name)


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"]


def test_a_link_leads_to_its_view_and_the_address_says_so(
    shown: Callable[..., Page], place: Site
) -> None:
    page = shown("lane=Lane+1")
    link(page, "Sources").click()
    expect(page.locator("#sources")).to_be_focused()
    expect(page.locator("#sources h2")).to_be_in_viewport(ratio=1)
    assert place.state(page) == "lane=Lane%201&view=sources"
    expect(link(page, "Sources")).to_have_attribute("aria-current", "true")
    link(page, "Money").click()
    assert 0 <= top(page, "#money") < 100
    expect(link(page, "Sources")).not_to_have_attribute("aria-current", "true")
    expect(link(page, "Money")).to_have_attribute("aria-current", "true")


@ON_FILE
def test_the_links_work_with_the_keyboard(shown: Callable[..., Page], place: Site) -> None:
    page = shown()
    link(page, "Glossary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#glossary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#glossary summary").first).to_be_focused()
    assert place.state(page) == "view=glossary"


def test_back_undoes_the_way(shown: Callable[..., Page], place: Site) -> None:
    page = shown()
    link(page, "Table").click()
    link(page, "Sources").click()
    page.go_back()
    expect(link(page, "Table")).to_have_attribute("aria-current", "true")
    expect(page.locator("#table h2")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("[aria-current=true]")).to_have_count(0)
    assert place.state(page) == ""
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


@ON_FILE
def test_a_link_chosen_again_leads_there_again(shown: Callable[..., Page], place: Site) -> None:
    page = shown("view=sources")
    page.evaluate("scrollTo(0, 0)")
    assert place.state(page) == "view=sources"  # scrolling by hand says nothing
    link(page, "Sources").click()
    expect(page.locator("#sources h2")).to_be_in_viewport()


@ON_FILE
@pytest.mark.parametrize("view", ["table", "sources", "glossary"])
def test_a_link_opened_on_a_phone_unfolds_its_view_and_goes_there(
    shown: Callable[..., Page], view: str
) -> None:
    page = shown(f"view={view}", **PHONE)
    expect(page.locator(f"#{view} > details")).to_have_attribute("open", "")
    expect(page.locator(f"#{view} h2")).to_be_in_viewport(ratio=1)
    others = page.locator(f"section.record:not(#{view}) > details")
    assert {others.nth(i).get_attribute("open") for i in range(others.count())} == {None}
    expect(link(page, view.capitalize())).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@ON_FILE
@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}])
def test_the_links_are_seen_wherever_the_reader_is(
    shown: Callable[..., Page], size: dict[str, int]
) -> None:
    page = shown(**size)
    expect(link(page, "Money")).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    expect(link(page, "Money")).to_be_in_viewport(ratio=1)


@ON_FILE
@pytest.mark.parametrize(
    ("width", "height"), [(390, 844), (1280, 800), (1350, 940)], ids=("phone", "laptop", "desktop")
)
@pytest.mark.parametrize("view", ["agreements", "shares", "disagreements", "table", "glossary"])
def test_nothing_to_click_is_half_under_the_row_on_arrival(
    opened: Callable[..., Page], view: str, width: int, height: int
) -> None:
    page = opened(f"view={view}", width=width, height=height)
    expect(page.locator(f"#{view} :is(h2, h3, svg)").first).to_be_in_viewport(ratio=0.9)
    assert page.evaluate(HALF) == []


def test_without_scripts_the_links_are_anchors(place: Site, pages: Callable[..., Page]) -> None:
    page = pages(java_script_enabled=False)
    page.goto(place.base)
    link(page, "Sources").click()
    expect(page.locator("#sources h2")).to_be_in_viewport()


@ON_FILE
def test_a_term_says_what_it_means_and_the_place_is_kept(
    shown: Callable[..., Page], place: Site
) -> None:
    page = shown("event=e12")
    before = page.evaluate("scrollY")
    term = page.locator("#card a[href^='#term-']")
    term.focus()
    page.keyboard.press("Enter")
    meaning = page.get_by_role("dialog", name="Meaning")
    expect(meaning).to_contain_text("A look at the books.")
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()
    assert place.state(page) == "event=e12"


@ON_FILE
def test_from_its_meaning_a_term_leads_to_the_glossary_and_back(
    shown: Callable[..., Page], place: Site
) -> None:
    page = shown("event=e12", **PHONE)
    page.locator("#card a[href^='#term-']").click()
    page.get_by_role("link", name="In the glossary").click()
    expect(page.get_by_role("dialog", name="Meaning")).to_be_hidden()
    expect(page.locator("#term-audit")).to_be_focused()
    expect(page.locator("#term-audit")).to_be_in_viewport()
    assert place.state(page) == "event=e12&view=glossary"
    page.go_back()
    assert place.state(page) == "event=e12"


@ON_FILE
def test_the_rows_of_a_source_open_their_cards(shown: Callable[..., Page]) -> None:
    page = shown("view=sources")
    page.get_by_text("10 rows rest on it").click()
    page.locator("#sources").get_by_role("button", name="Event 12").last.click()
    card = page.get_by_role("region", name="Event details")
    expect(card.get_by_role("heading", level=2)).to_have_text("Event 12")


def test_a_filter_leaves_sources_and_glossary_alone(shown: Callable[..., Page]) -> None:
    page = shown("lane=Lane+1")
    page.locator(".record > details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    assert page.locator("#table tbody tr:visible").count() < len(ROWS)
    expect(page.locator(".sources > li:visible")).to_have_count(2)
    expect(page.locator("#glossary dt:visible")).to_have_count(len(GLOSSARY))


def test_a_block_is_shown_with_any_of_its_rows(shown: Callable[..., Page]) -> None:
    page = shown()
    page.evaluate("""() => {
      for (const rows of ["e10 e11", "e13"]) {
        const block = document.createElement("p");
        block.dataset.anyRow = rows;
        document.querySelector("main").append(block);
      }
    }""")
    page.get_by_role("button", name="Lane 1").click()
    expect(page.locator("p[data-any-row='e13']")).to_have_attribute("hidden", "")
    expect(page.locator("p[data-any-row='e10 e11']")).not_to_have_attribute("hidden", "")


def test_the_links_count_what_the_selection_leaves(shown: Callable[..., Page]) -> None:
    page = shown("lane=Lane+1")
    expect(link(page, "Disagreements")).to_have_text("Disagreements1")
    expect(link(page, "Disagreements")).not_to_have_class("bare")
    page.get_by_role("button", name="Lane 1").click()
    expect(link(page, "Disagreements")).to_have_text("Disagreements2")
    expect(page.locator("[data-unmatched]:visible")).to_have_count(0)


def test_a_view_of_which_nothing_is_left_says_so_and_can_still_be_gone_to(
    shown: Callable[..., Page],
) -> None:
    page = shown("q=nowhere")
    for view in ["Money", "Disagreements", "Events", "Table"]:
        expect(link(page, view)).to_have_class("bare")
    expect(link(page, "Sources")).not_to_have_class("bare")
    expect(link(page, "Disagreements")).to_have_text("Disagreements0")
    link(page, "Disagreements").click()
    said = page.locator("#disagreements [data-unmatched]")
    expect(said).to_have_text("None of 2 match this selection.")
    expect(said).to_be_in_viewport()
    link(page, "Table").click()
    expect(page.locator("#table [data-unmatched]")).to_have_text("None of 31 match this selection.")


def test_paper_states_the_selection_and_the_window(shown: Callable[..., Page]) -> None:
    page = shown("lane=Lane+1&q=audit&from=2012&to=2020")
    line = page.locator("[data-printed]")
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    expect(line).to_be_visible()
    expect(line).to_have_text(
        "Shown: 4 of 31 rows. Search: “audit”. Lane: Lane 1. Window: Jan 1, 2012 – Dec 31, 2020."
    )
    expect(page.locator("button[data-zoom], [data-whole], nav.views").first).to_be_hidden()
    expect(page.locator("#table tbody tr").first).to_be_attached()


@ON_FILE
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_axe_finds_nothing_in_the_views(
    shown: Callable[..., Page], axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = shown("view=glossary&event=e12", width=width, color_scheme=scheme)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(page.locator("#sources .rows li").first).to_be_visible()
    page.evaluate("scrollTo(0, 0)")  # else the row of links covers some of what is under it
    assert axe(page) == []
