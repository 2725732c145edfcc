"""The list of events, and the table of all rows."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.listing import event_list, folding, in_time, table


def order(*dates: str) -> list[str]:
    """Ids, named by place, in the order of time; the table names a date a row."""
    program = make_program([{"id": f"{i}", "date": date} for i, date in enumerate(dates)])
    return in_time(program.events)["id"].tolist()


@pytest.mark.parametrize(
    ("dates", "wanted"),
    [
        (("2032", "2031", "2033"), ["1", "0", "2"]),
        (("2031-06", "2031-06-18", "2031-06-01"), ["2", "0", "1"]),
        (("2031", "2031-01", "2031-01-01"), ["2", "1", "0"]),
        (("", "2031", ""), ["1", "0", "2"]),
        (("2031-05/..", "2031-05"), ["1", "0"]),
        (("../2031", "2030", "2032"), ["1", "0", "2"]),
        (("before 2031-06-18", "2031-06-17", "2031-06-18"), ["0", "1", "2"]),
        (("2031-05-01", "2031-05-01"), ["0", "1"]),
        ((), []),
    ],
)
def test_rows_stand_in_time_undated_ones_last(dates, wanted):
    assert order(*dates) == wanted


def test_the_list_has_a_button_an_event_in_time(aurora):
    events = only(event_list(aurora), "ol", aria_label="Events")
    assert [item.attributes["data-row"] for item in found(events, "li")] == [
        "study", "stop", "later", "halls", "undated",
    ]  # fmt: skip
    assert [button.attributes["data-event"] for button in found(events, "button")] == [
        "study", "stop", "later", "halls", "undated",
    ]  # fmt: skip
    assert texts(events, "button")[:2] == [
        "Feb–Jul 2031 A study",
        "Jun 18, 2032 The hall closes",
    ]


def test_the_list_sets_headlines_apart(aurora):
    (headline,) = found(event_list(aurora), "button", class_="headline")
    assert headline.attributes["data-event"] == "stop"


def test_the_list_can_say_that_nothing_matches(aurora):
    said = only(event_list(aurora), data_nothing=True)
    assert said.attributes["hidden"] is True
    assert text(said)


def test_the_table_holds_every_row_with_its_value_and_sources(aurora):
    rows = found(only(table(aurora), "tbody"), "tr")
    assert [row.attributes["data-row"] for row in rows] == [
        "study", "cost", "stop", "later", "twice", "halls", "undated",
    ]  # fmt: skip
    _, cost, stop, *_ = rows
    assert texts(cost, "td") == [
        "FY2032",
        "Cost of the hall",
        "at least USD 5 million requested · claimed",
        "P-1",
    ]
    assert texts(stop, "td")[:3] == ["Jun 18, 2032", "The hall closes After the audit.", ""]
    assert texts(only(stop, "ul"), "li") == ["The audit , p. 4", "P-1 , lines 7–9"]


def test_the_table_has_named_columns_and_a_title(aurora):
    section = table(aurora)
    assert text(only(section, "h2")) == only(section, "table").attributes["aria-label"]
    heads = found(section, "th")
    assert heads
    assert all(head.attributes["scope"] == "col" for head in heads)
    assert all(len(found(row, "td")) == len(heads) for row in found(only(section, "tbody"), "tr"))


def test_the_table_links_the_terms_of_a_summary_and_none_of_a_title():
    program = make_program(
        [{"date": "2031", "title": "An audit", "summary": "The audit ends; no audit follows."}],
        glossary=[{"term": "audit", "definition": "A look at the books."}],
    )
    (link,) = found(table(program), "a")
    assert (text(link), link.attributes["href"]) == ("audit", "#term-audit")
    assert found(only(table(program), "button"), "a") == []


def test_a_table_without_rows_has_its_columns(nothing):
    assert found(only(table(nothing), "tbody"), "tr") == []
    assert len(found(table(nothing), "th")) == 4


def test_what_can_be_folded_stands_open_and_can_be_gone_to():
    section = folding("plans", "The plans", "text")
    assert (section.attributes["id"], section.attributes["tabindex"]) == ("plans", "-1")
    assert only(section, "details").attributes["open"] is True
    assert text(only(section, "summary")) == "The plans"


def test_the_table_can_say_that_nothing_matches(aurora):
    said = only(table(aurora), data_unmatched=True)
    assert (said.attributes["hidden"], text(said)) == (True, "")
