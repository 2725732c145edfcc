"""The head of the page: the program, its key figures and where they come from."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.exports import DATA, Service
from timeline.page.head import head


def test_the_head_names_the_program(aurora):
    assert texts(head(aurora), "h1") == ["Aurora"]
    assert texts(head(aurora), class_="lead") == ["A made-up program."]


def test_the_head_names_edition_sources_and_rows(aurora):
    assert texts(head(aurora), class_="edition") == ["Edition 2034-01 · 3 sources · 7 rows"]


def test_a_head_without_settings_counts_the_rows(nothing):
    assert texts(head(nothing), class_="edition") == ["0 rows"]
    assert found(head(nothing), class_="lead") == []
    assert found(head(nothing), class_="figures") == []


def test_a_key_figure_opens_its_row_and_names_date_source_and_standing(aurora):
    (figure,) = found(only(head(aurora), "ul", class_="figures"), "li")
    button = only(figure, "button")
    assert (button.attributes["data-event"], text(button)) == ("cost", "USD 5 million a year")
    assert texts(figure, class_="label") == ["Cost of the hall"]
    assert text(only(figure, class_="about")) == "FY2032 · P-1 claimed"
    assert only(figure, "a").attributes["href"] == "https://example.org/plan"


@pytest.mark.parametrize(
    ("figure", "large"),
    [
        ("64 agreements", "64"),
        ("60 of 62 closed", "60 of 62"),
        ("USD 68 million a year", "USD 68 million"),
        ("none", "none"),
    ],
)
def test_the_number_of_a_key_figure_is_set_large(figure, large):
    settings = f'[[key_figure]]\nrow = "a"\ntext = "{figure}"\n'
    program = make_program([{"id": "a", "date": "2031"}], settings=settings)
    button = only(head(program), "button", class_="figure")
    assert texts(button, "strong") == [large]
    assert text(button) == figure


def test_the_head_offers_the_exports_of_its_server_or_else_those_of_the_page(aurora):
    served = only(head(aurora, Service("export/")), "details", class_="exports")
    alone = only(head(aurora), "details", class_="exports")
    assert [text(only(one, "summary")) for one in (served, alone)] == ["Export", "Export"]
    assert len(found(served, "a")) == len(DATA) + 2  # the main chart and that of the money
    assert found(alone, "a") == []


def test_the_theme_and_the_link_have_buttons_with_names(aurora):
    assert text(only(head(aurora), "button", data_copy="")) == "Copy link"
    switch = only(head(aurora), "button", data_theme_switch=True)
    assert switch.attributes["aria-label"] == "Switch between light and dark"
