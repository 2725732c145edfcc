"""The menu of exports: with a server every format, without one what the page makes itself."""

from tests.trees import found, only, text, texts
from timeline.page.exports import DATA, Service, exports


def test_a_server_offers_every_format_each_with_a_word_on_what_it_is_for(aurora):
    links = found(exports(aurora, Service("export/")), "a")[: len(DATA)]
    assert [link.attributes["href"] for link in links] == [f"export/{name}" for name in DATA]
    assert [text(link) for link in links] == [f"{name} {about}" for name, about in DATA.values()]


def test_what_needs_a_day_is_marked(aurora):
    marked = found(exports(aurora, Service("export/")), "a", data_dated=True)
    assert [link.attributes["href"] for link in marked] == ["export/ics", "export/timelinejs"]


def test_each_chart_is_offered_as_a_picture_in_every_form(aurora):
    rows = found(exports(aurora, Service("export/", ("svg", "png"))), "li")
    assert [row.attributes["data-chart"] for row in rows] == ["timeline", "money"]
    (_, money) = rows
    assert text(money) == "Money by year SVG of Money by year PNG of Money by year"
    assert [link.attributes["href"] for link in found(money, "a")] == [
        "export/svg/money",
        "export/png/money",
    ]


def test_a_server_without_a_browser_says_why_there_are_fewer_forms(aurora):
    assert "PNG needs Chrome" in text(
        exports(aurora, Service("export/", lacking="PNG needs Chrome"))
    )


def test_a_page_by_itself_offers_what_it_can_make(aurora):
    menu = exports(aurora)
    assert menu.attributes["data-name"] == "aurora"
    assert found(menu, "a") == []
    assert texts(menu, "b") == ["CSV", "Print", "Cite this"]
    charts = [one.attributes["data-chart"] for one in found(menu, "button")[3:]]
    assert charts == ["timeline", "money"]


def test_without_rows_there_is_the_main_chart(nothing):
    assert only(exports(nothing), "button", data_chart="timeline").children == ("Timeline",)
