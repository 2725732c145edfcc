"""JSON: every row with its date as it is known, its sources, and nothing that says nothing."""

import json
import re
from pathlib import Path

import pytest

from timeline.bundled import data_dir
from timeline.formats import extract
from timeline.formats.document import document
from timeline.loading import load

DOCUMENTED = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text("utf-8")


@pytest.fixture
def read(cut):
    """Write a view and read it as any program does."""
    return lambda address="", date="": json.loads(document(cut(address, date)).content)


def event(whole, name):
    """One event of a document."""
    (found,) = (one for one in whole["events"] if one["id"] == name)
    return found


def test_an_event_has_all_that_is_known_of_it(read):
    assert event(read(), "budget") == {
        "id": "budget",
        "date": {
            "written": "FY2032",
            "canonical": "FY2032",
            "kind": "point",
            "precision": "fiscal year",
            "earliest": "2031-10-01",
            "latest": "2032-09-30",
            "start": {"state": "known", "earliest": "2031-10-01", "latest": "2032-09-30"},
            "end": {"state": "known", "earliest": "2031-10-01", "latest": "2032-09-30"},
            "approximate": False,
            "uncertain": False,
            "meaning": "From October 1, 2031 to September 30, 2032.",
        },
        "value": 17000000.5,
        "role": "over",
        "title": "Event 10",
        "importance": 3,
        "measure": "cost",
        "unit": "USD",
        "status": "enacted",
        "sources": [{"id": "s1", "locator": "L3-4"}],
        "disputed": True,
    }


def test_sources_have_their_places_and_what_stands_there(read):
    assert event(read(), "day")["sources"] == [
        {"id": "s1", "locator": "L24-28 Background", "evidence": ["a", "b"]},
        {"id": "s2", "evidence": ["c"]},
    ]


def test_a_whole_number_is_written_as_one_and_a_further_column_is_kept(read):
    assert '"value": -17000000,' in document_text(read)
    assert event(read(), "rest")["further"] == {"Ward": "north"}


def document_text(read) -> str:
    """The text of the whole document, written again as it is written."""
    return json.dumps(read(), ensure_ascii=False, indent=1)


def test_an_end_that_nobody_knows_has_no_day(read):
    date = event(read(), "before")["date"]
    assert "earliest" not in date
    assert date["latest"] == "2031-06-17"
    assert event(read(), "since")["date"]["end"] == {"state": "open"}
    assert "date" not in event(read(), "undated")


def test_all_sources_are_in_the_whole_and_those_cited_in_a_view(read):
    assert [source["id"] for source in read()["sources"]] == ["s1", "s2", "s3"]
    assert [source["id"] for source in read("q=event%2010")["sources"]] == ["s1"]


def test_a_disagreement_is_there_with_any_of_its_rows(read):
    (dispute,) = read("q=event%2010")["disagreements"]
    assert dispute["rows"] == ["day", "budget"]
    assert read("q=event%2011")["disagreements"] == []


def test_it_states_its_edition_and_a_date_if_asked_for(read):
    assert read("lane=Plans")["edition"]["rows"]["shown"] == 10
    assert read("lane=Plans")["edition"]["filters"]["address"] == "lane=Plans"
    assert "date" not in read()["edition"]
    assert read(date="2031-08-01")["edition"]["date"] == "2031-08-01"


def test_texts_are_as_they_were_written(read):
    assert event(read(), "year")["title"].startswith("<script>")
    assert read()["glossary"][0] == {
        "term": "Study",
        "definition": "+A look\nat it",
        "aliases": ["studies"],
        "sources": [{"id": "s1"}],
    }


def test_every_key_is_documented():
    whole = json.loads(document(extract(load(data_dir()))).content)
    documented = set(re.findall(r"`(\w+)`", DOCUMENTED))
    lists = ("events", "sources", "disagreements", "glossary")
    keys = set(whole) | set(whole["edition"]) | set(whole["program"])
    keys |= {key for name in lists for one in whole[name] for key in one}
    keys |= {key for one in whole["events"] if "date" in one for key in one["date"]}
    assert keys - documented == set()
