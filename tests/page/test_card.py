"""The card of an event: everything that is known of it, and who says so."""

import pytest

from tests.factories import make_program
from tests.trees import found, only, text, texts
from timeline.page.card import card, empty, link, symbol


def facts(article) -> dict[str, str]:
    """The card's list of facts: name to value."""
    return dict(zip(texts(article, "dt"), texts(article, "dd"), strict=True))


def test_a_card_names_its_event(aurora):
    article = card(aurora, "stop")
    assert (article.tag, article.attributes["data-event"]) == ("article", "stop")
    assert texts(article, "h2") == ["The hall closes"]
    assert only(article, "h2").attributes["tabindex"] == "-1"


def test_a_card_says_the_date_and_what_it_means(aurora):
    assert text(only(card(aurora, "study"), class_="date")) == (
        "Feb–Jul 2031 From some day in February 2031 to some day in July 2031."
    )


@pytest.mark.parametrize(
    ("date", "end", "quoted"),
    [
        ("[2031-01-01..2031-06-18]", "", False),
        ("2031-02", "2031-07", False),
        ("mid-2031", "", True),
        ("June 2031", "July 2031", True),
    ],
)
def test_a_card_quotes_a_date_unless_it_is_in_the_notation_of_the_table(date, end, quoted):
    program = make_program([{"id": "a", "date": date, "end": end}])
    words = f"As written: “{date} to {end}”." if end else f"As written: “{date}”."
    assert (words in text(card(program, "a"))) is quoted
    assert ("As written" in text(card(program, "a"))) is quoted


def test_a_card_without_a_date_says_so(aurora):
    assert texts(card(aurora, "undated"), class_="date") == ["No date"]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [("halls", "A state on that day."), ("cost", "The value is of the whole period.")],
)
def test_a_card_says_what_a_value_s_date_means(aurora, event, sentence):
    assert text(only(card(aurora, event), class_="date")).endswith(sentence)


def test_a_card_does_not_call_a_whole_year_some_day_of_it(aurora):
    assert text(only(card(aurora, "cost"), class_="date")) == (
        "FY2032 As written: “FY2032”. From October 1, 2031 to September 30, 2032. "
        "The value is of the whole period."
    )


def test_a_card_lists_the_facts_of_a_value(aurora):
    assert facts(card(aurora, "cost")) == {
        "Value": "at least USD 5 million",
        "Of": "cost · hall · roof",
        "Status": "requested",
        "Basis": "claimed by an interested party",
        "Program": "Aurora",
    }


def test_a_card_shows_how_a_value_was_derived(aurora):
    assert facts(card(aurora, "twice"))["Basis"] == "derived here: 2 × 5 million = 10 million"


def test_a_card_shows_tags_and_unknown_columns(aurora):
    assert facts(card(aurora, "stop")) == {
        "Program": "Borealis",
        "Tags": "hall, North",
        "Ward": "12",
    }


def test_a_card_without_facts_has_no_list(aurora):
    assert found(card(aurora, "undated"), "dl") == []


def test_a_card_cites_every_source_with_place_and_evidence(aurora):
    cited = only(card(aurora, "stop"), class_="cited")
    assert texts(cited, "li") == [
        "The audit Auditor At: p. 4 Words found there: “18 June”; “closed”",
        "The plan Office of Aurora · plan · Feb 2031 At: lines 7–9",
    ]
    assert [one.attributes["href"] for one in found(cited, "a")] == ["https://example.org/plan"]


def test_a_card_without_a_source_says_so(aurora):
    assert text(only(card(aurora, "later"), class_="cited")) == "Sources No source is given."


def test_a_source_that_no_table_explains_is_named_by_its_id():
    program = make_program([{"id": "a", "source": "memo-7"}])
    assert texts(only(card(program, "a"), class_="cited"), "li") == ["memo-7"]


@pytest.mark.parametrize(
    ("event", "other", "title"),
    [("stop", "later", "The hall closes, others say"), ("later", "stop", "The hall closes")],
)
def test_a_card_leads_to_what_it_disagrees_with(aurora, event, other, title):
    dispute = only(card(aurora, event), class_="dispute")
    assert "On which day did the hall close?" in text(dispute)
    assert "The audit is nearer." in text(dispute)
    (button,) = found(dispute, "button")
    assert (button.attributes["data-event"], text(button)) == (other, title)


def test_a_card_of_an_undisputed_event_speaks_of_no_disagreement(aurora):
    assert found(card(aurora, "study"), class_="dispute") == []


def test_a_card_says_how_to_report_an_error_and_where_there_is_more(aurora):
    said = text(card(aurora, "stop"))
    assert "Found an error? aurora@example.org" in said
    assert only(card(aurora, "stop"), "a", href="https://example.org/stop")
    assert "More about this event" not in text(card(aurora, "later"))


def test_an_unknown_event_gives_the_empty_card(aurora):
    assert card(aurora, "nowhere") == empty()
    assert "data-event" not in empty().attributes


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "data:text/html,x", "file:///etc", "x"])
def test_only_addresses_of_the_web_become_links(url):
    assert found(link(url, "Report"), "a") == []
    assert text(link(url, "Report")) == "Report"


def test_a_link_does_not_tell_where_the_reader_came_from():
    assert only(link("HTTPS://example.org/", "Report"), "a").attributes["rel"] == "noreferrer"


def test_a_symbol_is_that_of_its_lane_and_silent(aurora):
    mark = symbol(aurora, "Plans")
    assert mark is not None
    assert mark.attributes == {"class": "symbol diamond teal", "aria-hidden": "true"}
    assert symbol(aurora, "") is None
