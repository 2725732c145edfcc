"""The sources of the 287(g) dataset: what each is, where its issuer stands, what rests on it."""

import re
from urllib.parse import urlsplit

import pytest

from timeline import bundled
from timeline.dates import parse_date
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
SOURCES = PROGRAM.sources.set_index("id", drop=False)
ENTRIES = list(PROGRAM.sources.itertuples())
DOCUMENTS = ["oig_12_130", "ice_letter_2012", "article_2012", "ice_factsheet_2013", "explainer"]
KINDS = [
    "statute", "court decision", "executive order", "oversight report", "congressional research",
    "hearing record", "agreement", "agency letter", "agency report", "agency memorandum",
    "agency release", "official statistics", "research registry", "research", "member statement",
    "news", "legal commentary", "secondary", "advocacy",
]  # fmt: skip
"""Official text first, interested parties last: the order in which the sources stand."""

PLAIN_HTTP = {
    "alienrants.blogspot.com", "crimmigration.com", "floridaindependent.com",
    "immigrationreform.com", "m.livejournal.com", "newamericamedia.org",
    "server3.co.orange.nc.us:8088", "visual.ly", "www.americanpress.com",
    "www.hispanicallyspeakingnews.com", "www.ice.gov",
}  # fmt: skip
"""Hosts whose pages are known by an address without encryption; most are old or gone."""

WITHOUT_ADDRESS = {"ice_letter_2012", "article_2012"}


def cited_by(source: str, kind: str = "") -> list[str]:
    """Ids of the rows that cite a source, those of one measure where it is named."""
    rows = PROGRAM.events
    return [
        row.id for row in rows.itertuples() if source in row.source and kind in ("", row.measure)
    ]


def test_every_source_is_cited_and_every_cited_source_is_there():
    cited = {name for names in PROGRAM.events["source"] for name in names}
    cited |= {name for names in PROGRAM.glossary["source"] for name in names}
    assert cited == set(SOURCES["id"])


def test_the_five_documents_stand_first_and_the_others_by_kind_then_id():
    assert list(SOURCES["id"])[:5] == DOCUMENTS
    others = SOURCES.iloc[5:]
    assert list(others["id"]) == sorted(
        others["id"], key=lambda name: (KINDS.index(SOURCES.at[name, "kind"]), name)
    )


def test_the_kinds_are_those_of_a_short_list():
    own = {"advocacy article", "agency fact sheet", "explainer"}  # of the five documents only
    assert set(SOURCES["kind"].iloc[5:]) == set(KINDS)
    assert set(SOURCES["kind"].iloc[:5]) - set(KINDS) == own


@pytest.mark.parametrize("source", ENTRIES, ids=lambda source: source.id)
def test_a_source_says_what_it_is_and_where_its_issuer_stands(source):
    assert source.title
    assert source.issuer
    assert source.stance
    assert not source.date or parse_date(source.date).text


@pytest.mark.parametrize("source", ENTRIES, ids=lambda source: source.id)
def test_a_source_has_a_brief_name(source):
    name = source.short or source.number
    assert name
    assert len(name.split()) <= 4
    assert len(name) <= 24


@pytest.mark.parametrize("source", ENTRIES, ids=lambda source: source.id)
def test_an_address_is_encrypted_where_one_is_known(source):
    assert bool(source.url) == (source.id not in WITHOUT_ADDRESS)
    if source.url.startswith("http:"):
        assert urlsplit(source.url).netloc in PLAIN_HTTP


def test_every_host_without_encryption_is_still_needed():
    plain = [url for url in SOURCES["url"] if url.startswith("http:")]
    assert {urlsplit(url).netloc for url in plain} == PLAIN_HTTP


def test_what_comes_from_interest_is_shown_as_such():
    advocacy = SOURCES[SOURCES["kind"].isin(["advocacy", "advocacy article"])]
    assert all(re.search(r"advocacy|supports", stance) for stance in advocacy["stance"])
    assert all("advocacy" not in stance for stance in SOURCES.drop(advocacy["id"])["stance"])


def test_money_that_rests_on_advocacy_alone_is_no_plain_statement():
    alone = {"advocacy", "advocacy article", "secondary"}
    rows = PROGRAM.events[PROGRAM.events["measure"] == "budget"]
    found = {
        row.id: row.basis
        for row in rows.itertuples()
        if {SOURCES.at[name, "kind"] for name in row.source} <= alone and row.bound != "about"
    }
    assert set(found.values()) == {"claimed"}
    assert {"budget_fy2006", "budget_fy2008", "budget_fy2010"} <= set(found)


@pytest.mark.parametrize(
    ("source", "measure"),
    [("oig_10_63", "agreements"), ("oig_10_124", "agreements by model"),
     ("gao_09_381t", "agreements"), ("trac_224", "budget of other programs"),
     ("ice_rosters", "Arizona agencies by label"), ("ice_foia_2013", "people identified, Arizona"),
     ("ice_statistics_2012", "ICE removals"), ("crs_2021", "agreements")],
)  # fmt: skip
def test_an_official_source_or_research_has_the_series(source, measure):
    assert cited_by(source, measure)
