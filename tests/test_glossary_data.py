"""The glossary of the 287(g) dataset: every term named in the documents, in our own words."""

import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import bundled
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
TERMS = PROGRAM.glossary.set_index("term", drop=False)
ENTRIES = list(PROGRAM.glossary.itertuples())
TOP = Path(__file__).resolve().parent.parent
RECORDS = sorted((TOP / "seeds").glob("*.toml"))
NAMED = os.environ.get("TIMELINE_DOCUMENTS", "")
DOCUMENTS = Path(NAMED) if NAMED else TOP.parent / "shared" / "seeds"
SEEDS = {path.stem for path in RECORDS}
PLACES = re.compile(r"L[0-9]+(-[0-9]+)?(; L[0-9]+(-[0-9]+)?)*")
KINDS = {
    "program", "model", "document", "report", "law", "status", "process", "database", "unit",
    "organization", "unit of count",
}  # fmt: skip
RUN = 8
"""Words in a row that would count as copied."""


def at_hand() -> list[Path]:
    return [path for path in map(document, RECORDS) if NAMED or path.is_file()]


def document(record: Path) -> Path:
    return DOCUMENTS / tomllib.loads(record.read_text(encoding="utf-8"))["document"]["name"]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9()']+", text.casefold().replace("’", "'"))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of eight words in a row."""
    found = words(text)
    return (tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1))


@pytest.mark.parametrize(
    "term",
    [
        "287(g)", "Secure Communities", "ICE ACCESS", "BEST", "Operation Community Shield",
        "Criminal Alien Program", "Customs Cross-Designation",
        "Document and Benefit Fraud Task Forces",
        "Task Force model", "Jail Enforcement (Detention) model", "Joint model",
        "Warrant Service Officer model", "Memorandum of agreement (MOA)",
        "LEAR", "LESC", "NLETS", "Immigration Alien Query", "DOJ biometric system",
        "DHS biometric system", "Law Enforcement Assistance hub",
        "OPR", "287(g) Inspections Unit", "Internal Advisory Committee", "ERO", "HSI", "OSLTC",
        "OHC", "OPLA", "CRCL", "OIG", "OCFO", "Office of Policy", "Office of Privacy", "FLETC",
        "Field office", "Refresher program", "Basic training", "Detainer", "Removal (deportation)",
        "Jurisdiction", "Recommendation: closed", "Recommendation: resolved and open",
        "Recommendation: unresolved and open", "OIG-10-63", "OIG-10-124", "OIG-11-119",
        "OIG-12-130", "Activated Jurisdictions", "Budget Justification",
        "Announcement of June 15, 2012",
    ],
)  # fmt: skip
def test_what_the_documents_name_is_explained(term):
    assert TERMS.at[term, "definition"]


def test_every_entry_has_a_kind_of_a_short_list():
    assert set(TERMS["kind"]) == KINDS


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: row.term)
def test_a_term_cites_lines_of_a_document_and_what_stands_there(row):
    assert row.source
    assert set(row.source) <= SEEDS
    assert len(row.source) == len(set(row.source)) == len(row.locator) == len(row.evidence)
    assert all(PLACES.fullmatch(place) for place in row.locator)
    assert all(row.evidence)


def test_each_of_the_documents_explains_something():
    assert {name for names in TERMS["source"] for name in names} == SEEDS


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: row.term)
def test_a_definition_is_one_or_two_plain_sentences(row):
    assert row.definition.endswith(".")
    assert len(re.findall(r"[.?!](?= [A-Z]|$)", row.definition)) <= 3  # U.S. counts as one
    assert len(row.definition) <= 200


def test_a_spelling_means_one_term():
    spellings = [name.casefold() for name in TERMS["term"]]
    spellings += [alias.casefold() for aliases in TERMS["aliases"] for alias in aliases]
    assert [name for name, count in Counter(spellings).items() if count > 1] == []


def test_no_spelling_is_a_word_of_every_day():
    spellings = {name for row in TERMS.itertuples() for name in (row.term, *row.aliases)}
    common = {"closed", "open", "joint", "jail", "removal", "report", "training", "agreement",
              "policy", "privacy", "task force", "agency", "agencies", "office"}  # fmt: skip
    assert {name.casefold() for name in spellings} & common == set()
    assert min(len(name) for name in spellings) >= 3


def test_the_terms_stand_in_the_order_of_the_alphabet():
    assert list(TERMS["term"]) == sorted(TERMS["term"], key=str.casefold)


@pytest.mark.parametrize("path", at_hand() or [None], ids=lambda path: path.stem if path else "no")
def test_no_definition_copies_eight_words_of_a_document(path):
    """One case for each document at hand; the one case "no" where there is none."""
    if path is None:
        assert not any(document(record).is_file() for record in RECORDS)
        return
    printed = set(runs(path.read_text(encoding="utf-8")))
    copied = {row.term: set(runs(row.definition)) & printed for row in TERMS.itertuples()}
    assert {term: found for term, found in copied.items() if found} == {}


def test_eight_words_in_a_row_would_be_found():
    assert set(runs("One two, three four five six seven eight.")) & set(
        runs("zero one two three four five six seven eight nine")
    )
    assert not set(runs("one two three four five six seven"))
