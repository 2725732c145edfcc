"""The 287(g) dataset says what its documents say: dates, lanes, disagreements, form."""

import csv
from collections import Counter
from datetime import date

import pytest

from timeline import bundled
from timeline.dates import parse_date
from timeline.loading import load

PROGRAM = load(bundled.data_dir())
EVENTS = PROGRAM.events.set_index("id", drop=False)
DOCUMENTS = {"oig_12_130", "ice_letter_2012", "article_2012", "ice_factsheet_2013", "explainer"}
LANES = [
    ("Law and policy", "blue", "circle"),
    ("Oversight", "orange", "square"),
    ("Agreements", "teal", "diamond"),
    ("Arizona", "magenta", "triangle-up"),
    ("ICE operations", "violet", "pentagon"),
    ("Statements", "olive", "triangle-down"),
    ("Secure Communities", "cyan", "cross"),
]

# Measures of rows that a lane has too: the number is what happened.
EVENTFUL = {
    "agreements", "agreements since 2019", "arrests", "jurisdictions", "positions filled",
    "recommendations", "recommendations closed",
}  # fmt: skip


def edges(row: str) -> tuple[date | None, date | None, date | None, date | None]:
    """Earliest and latest day of the start, earliest and latest day of the end."""
    period = EVENTS.at[row, "period"]
    start, end = period.start, period.end
    return start.earliest, start.latest, end.earliest, end.latest


def point(first: date | None, last: date | None) -> tuple[date | None, ...]:
    return first, last, first, last


def day(year: int, month: int, number: int) -> tuple[date | None, ...]:
    return point(date(year, month, number), date(year, month, number))


def month(year: int, number: int, last: int) -> tuple[date | None, ...]:
    return point(date(year, number, 1), date(year, number, last))


def test_the_dataset_loads_without_a_notice():
    assert PROGRAM.notices == ()
    assert PROGRAM.extra == ()


def test_at_least_45_rows_cite_the_five_documents():
    cited = [row.id for row in PROGRAM.events.itertuples() if DOCUMENTS & set(row.source)]
    core = PROGRAM.events[PROGRAM.events["layer"] == "core"]
    assert len(cited) >= 45
    assert len(core) == 120
    assert set(core["id"]) <= set(cited)


def test_every_row_has_a_source_a_summary_and_a_layer():
    assert all(PROGRAM.events["source"])
    assert all(PROGRAM.events["summary"])
    assert set(PROGRAM.events["layer"]) == {"core", "context"}


def test_every_source_is_used_and_every_used_source_is_known():
    used = {source for row in PROGRAM.events["source"] for source in row}
    assert used == set(PROGRAM.sources["id"])
    assert all(PROGRAM.sources["kind"])
    assert all(PROGRAM.sources["stance"])


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("authorization", day(1996, 9, 30)),
        ("oig_10_63", month(2010, 3, 31)),
        ("oig_10_124", month(2010, 9, 30)),
        ("oig_11_119", month(2011, 9, 30)),
        ("oig_12_130", day(2012, 9, 25)),
        ("recs_closed", day(2012, 9, 25)),
        ("arizona_end", month(2012, 6, 30)),
        ("arizona_oig", month(2012, 6, 30)),
        ("discretion", day(2012, 6, 15)),
        ("ice_email", day(2012, 7, 3)),
        ("ice_answers", day(2012, 7, 11)),
        ("agencies_2012_02", day(2012, 2, 25)),
        ("agreements_2012_08", month(2012, 8, 31)),
        ("fact_sheet", day(2013, 6, 18)),
        ("revised_moa", point(date(2013, 1, 1), date(2013, 6, 18))),
        ("refresher_course", point(None, date(2013, 6, 18))),
        ("advisory_committee", point(None, date(2013, 6, 18))),
        ("guidelines", point(None, date(2013, 6, 18))),
        ("least_productive", point(None, date(2012, 7, 11))),
        ("justification_wording", point(None, date(2012, 9, 25))),
        ("response_due", point(None, date(2012, 12, 24))),
        ("rec1_due", point(None, date(2012, 12, 31))),
        ("rec2_due", point(date(2012, 10, 1), date(2013, 9, 30))),
        ("request_plan", point(date(2012, 10, 1), date(2013, 9, 30))),
        ("job_study", point(date(2011, 10, 1), date(2012, 9, 30))),
        ("lear_begins", month(2006, 9, 30)),
        ("moa_wording_recs", month(2011, 9, 30)),
        ("models_discontinued", point(date(2012, 1, 1), date(2012, 12, 31))),
        ("moa_topics", point(date(2013, 1, 1), date(2013, 6, 18))),
        ("oversight_positions", point(date(2010, 10, 1), date(2011, 9, 30))),
        ("change_fy2013", point(date(2012, 10, 1), date(2013, 9, 30))),
        ("sc_jurisdictions_2009", day(2009, 9, 30)),
        ("sc_jurisdictions_2011", day(2011, 9, 30)),
    ],
)
def test_an_event_lies_within_the_days_its_document_gives(row, wanted):
    assert EVENTS.at[row, "period"].kind == "point"
    assert edges(row) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (
            "oig_review_2009",
            (date(2009, 2, 1), date(2009, 2, 28), date(2009, 7, 1), date(2009, 7, 31)),
        ),
        (
            "oig_fieldwork_2012",
            (date(2012, 6, 1), date(2012, 6, 30), date(2012, 8, 1), date(2012, 8, 31)),
        ),
        (
            "lear_arrests",
            (date(2006, 9, 1), date(2006, 9, 30), date(2012, 7, 11), date(2012, 7, 11)),
        ),
        (
            "arizona_encounters",
            (date(2011, 1, 1), date(2011, 12, 31), date(2012, 7, 11), date(2012, 7, 11)),
        ),
    ],
)
def test_a_span_starts_and_ends_within_the_days_its_document_gives(row, wanted):
    assert EVENTS.at[row, "period"].kind == "span"
    assert edges(row) == wanted


def test_the_date_of_the_letter_is_marked_as_in_doubt():
    dated = [row for row in PROGRAM.events.itertuples() if "2012-07-11?" in row.date]
    assert len(dated) == 17
    assert all(row.period.uncertain and "ice_letter_2012" in row.source for row in dated)
    assert "leaves open" in EVENTS.at["ice_answers", "note"]


@pytest.mark.parametrize(
    ("row", "role"),
    [("lear_arrests", "until"), ("identified_since_2006", "until"), ("sc_removed", "until"),
     ("agreements_2012_08", "as-of"), ("recs_closed", "as-of"), ("oig_10_63", "event"),
     ("criminal_share_fy2009", "over"), ("no_new_requests", "event"),
     ("arizona_ice_ended", "as-of"), ("identified_fy2006_fy2011", "until")],
)  # fmt: skip
def test_a_row_says_what_its_date_means(row, role):
    assert EVENTS.at[row, "role"] == role


def test_what_has_no_date_stays_undated():
    undated = PROGRAM.events[PROGRAM.events["date"] == ""]
    assert set(undated["id"]) == {
        "arizona_told", "california_share", "critics_explainer", "cut_letter",
        "delegates_explainer", "delegates_oig", "detainer_article", "detainer_explainer",
        "identified_four_years", "moa_review", "moa_term", "models_explainer",
        "partnerships_explainer", "removal_factors", "safety_explainer", "sheriffs_questions",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "speaker", "source"),
    [("justification_wording", "FY2013 budget justification", "oig_12_130"),
     ("sheriffs_questions", "National Sheriffs' Association", "ice_letter_2012"),
     ("underperforming", "287(g) program managers", "oig_12_130"),
     ("agencies_2012_02", "DHS", "article_2012"), ("officers_trained", "DHS", "article_2012"),
     ("identified_since_2006", "DHS", "article_2012"), ("sc_removed", "ICE", "article_2012"),
     ("total_287g_fy2006_fy2008", "GAO", "money_blog_2009"),
     ("critics_explainer", "critics, not named", "explainer"),
     ("safety_explainer", "ICE and DHS", "explainer")],
)  # fmt: skip
def test_who_is_quoted_speaks(row, speaker, source):
    assert EVENTS.at[row, "speaker"] == speaker
    assert EVENTS.at[row, "source"][0] == source


def test_who_is_quoted_by_an_advocate_is_not_the_advocate():
    argued = [row for row in PROGRAM.events.itertuples() if set(row.source) == {"article_2012"}]
    assert {row.basis for row in argued if row.speaker and row.measure} == {"stated"}
    assert {row.basis for row in argued if not row.speaker and row.measure} == {"claimed"}


def test_the_misprinted_report_number_stays_in_the_notes():
    assert "OIG-11-19." in EVENTS.at["oig_11_119", "note"]
    assert "OIG-11-19;" in EVENTS.at["fact_sheet", "note"]
    assert EVENTS.at["oig_11_119", "subject"] == "OIG-11-119"


def test_the_lanes_come_in_order_with_their_looks():
    assert [(lane.name, lane.color, lane.symbol) for lane in PROGRAM.settings.lanes] == LANES
    assert set(PROGRAM.events["category"]) - {""} == {name for name, _, _ in LANES}


def test_the_lanes_carry_what_happened_and_not_every_number():
    drawn = PROGRAM.events[PROGRAM.events["category"] != ""]
    headlines = drawn[drawn["importance"] >= 4]
    assert 75 <= len(drawn) <= 105
    assert 18 <= len(headlines) <= 22
    assert max(Counter(headlines["category"]).values()) <= 6
    assert max(len(title) for title in drawn["title"]) <= 42
    assert all(drawn["measure"].isin({"", *EVENTFUL}))
    assert set(PROGRAM.events["lane"]) == {name for name, _, _ in LANES} | {""}


def test_the_handful_that_tells_the_story_is_small():
    assert set(PROGRAM.events[PROGRAM.events["importance"] == 5]["id"]) == {
        "authorization", "agreements_2012_08", "arizona_end", "recs_closed",
    }  # fmt: skip


def test_both_accounts_of_arizona_are_drawn_in_one_lane():
    rows = EVENTS.loc[["arizona_oig", "arizona_ice"]]
    assert list(rows["category"]) == ["Arizona", "Arizona"]
    assert list(rows["importance"]) == [4, 4]
    assert [row[0] for row in rows["source"]] == ["oig_12_130", "ice_letter_2012"]


def test_the_key_figures_at_the_head_are_those_of_their_rows():
    assert [(figure.row, figure.text) for figure in PROGRAM.settings.key_figures] == [
        ("agreements_2012_08", "64 agreements"),
        ("recs_closed", "60 of 62 closed"),
        ("budget_fy2012", "USD 68 million a year"),
        ("change_fy2013", "USD 17 million less"),
    ]


def test_the_settings_name_the_record_and_what_is_shown_first():
    settings = PROGRAM.settings
    assert settings.title == "287(g) program, 1996–2013"
    assert (settings.covers.first, settings.covers.last) == (date(1996, 1, 1), date(2013, 12, 31))
    assert (settings.default.start, settings.default.end) == ("1996", "2013")
    assert settings.views[0].id == "money"
    drawn = {measure for view in settings.views for measure in view.measures}
    assert drawn <= set(PROGRAM.events["measure"])


def test_the_rows_are_sorted_by_date_then_id_with_the_undated_last():
    def place(cells: tuple[str, str]) -> tuple[bool, date, str]:
        written, row = cells
        if not written:
            return True, date.max, row
        period = parse_date(written)
        return False, period.first or period.last or date.max, row

    rows = list(zip(PROGRAM.events["date"], PROGRAM.events["id"], strict=True))
    assert rows == sorted(rows, key=place)


@pytest.mark.parametrize("name", ["events.csv", "sources.csv", "disagreements.csv", "glossary.csv"])
def test_a_table_is_plain_utf8_with_unix_lines_and_even_rows(name):
    raw = (bundled.data_dir() / name).read_bytes()
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(raw.decode("utf-8").splitlines())
    assert {len(row) for row in rows} == {len(header)}
