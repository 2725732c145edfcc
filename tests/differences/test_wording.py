"""What is said of a difference: as text, as Markdown, as JSON."""

import json

import pytest
from markdown_it import MarkdownIt

from tests.factories import make_program
from timeline.differences import compare, document, markdown, report
from timeline.differences.difference import Dated
from timeline.differences.wording import moved, told

ROW = {"id": "a", "date": "2031-06", "title": "Aurora opens", "source": "s1", "locator": "L3"}
TITLE = 'title = "Aurora"\n'
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[link](javascript:alert(1)) *bold* `code` # | 1. <https://evil.example>",
    "first\nsecond \x1b[31m \x07",
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{HEBREW LETTER ALEF} 🙂",
)


def lines_of(old: dict[str, object], new: dict[str, object]) -> list[str]:
    """What is said of the one row that both editions have."""
    found = compare(*(make_program([row], settings=TITLE) for row in (old, new)))
    (row,) = found.rows.changed
    return list(told(row.changes, {"s1": "First report"}))


def test_the_text_tells_both_editions_and_accounts_for_every_row(difference):
    head = report(difference).splitlines()[:6]
    old, new = difference.old.digest[:12], difference.new.digest[:12]
    assert head == [
        f"old: Aurora, edition 1: 11 rows, files {old}",
        f"new: Aurora, edition 2: 11 rows, files {new}",
        "11 rows in the old edition = 1 removed + 9 changed + 1 unchanged",
        "11 rows in the new edition = 1 added + 9 changed + 1 unchanged",
        "changed: 6 re-dated, 1 re-valued, 1 re-sourced, 1 renamed, 1 edited, 1 rewritten",
        "Files that differ: events.csv, sources.csv, program.toml.",
    ]


def test_the_text_lists_what_became_of_the_rows(difference):
    assert report(difference).partition("\n\n")[2].splitlines() == [
        "added: 1 (in the new edition only)",
        "  new  Nov 3, 2033: Second report",
        "",
        "removed: 1 (in the old edition only)",
        "  gone  May 5, 2031: Cancelled",
        "",
        "re-dated: 6 (another date)",
        "  open  Aurora opens",
        "    Jun 2031 → Jul 2032",
        "  permit  Permit",
        "    Mar 18, 2031 → Mar 20, 2031, 2 days later",
        "  study  Study of the site",
        "    Feb–Jul 2031 → Mar 2031 – Jan 2032",
        "  works  Service",
        "    since Sep 1, 2031 → since Sep 1, 2032",
        "  rules  Rules",
        "    before Jun 18, 2032 → before Jun 18, 2033",
        "  promise  A promise",
        "    No date → about Jan 1, 2034",
        "",
        "re-valued: 1 (another value)",
        "  budget  Budget",
        "    USD 68 million → USD 68.5 million",
        "",
        "re-sourced: 1 (other sources, or another place in them)",
        "  budget  Budget",
        "    First report: line 30 → line 31; now Second",
        "",
        "renamed: 1 (another id, and surely the same row)",
        "  told  Report",
        "    id: called → told",
        "",
        "edited: 1 (other columns)",
        "  budget  Budget",
        "    status: requested → enacted",
        "",
        "rewritten: 1 (a date that is written otherwise and means the same)",
        "  day  A study day",
        "    Jun 2033, written June 2033 → 2033-06",
        "",
        "sources: 1 (1 added)",
        "  s3  Third report",
        "    added",
        "",
        "settings: 1",
        "  edition: 1 → 2",
    ]


def test_of_the_same_edition_there_is_no_difference(editions):
    old = editions[0]
    stated = f"Aurora, edition 1: 11 rows, files {compare(old, old).old.digest[:12]}"
    assert report(compare(old, old)).splitlines() == [
        f"old: {stated}",
        f"new: {stated}",
        "11 rows in the old edition = 0 removed + 0 changed + 11 unchanged",
        "11 rows in the new edition = 0 added + 0 changed + 11 unchanged",
        "No difference.",
    ]


def test_files_that_differ_and_say_the_same_are_told():
    old = make_program([{**ROW, "tags": "p; q"}], settings=TITLE)
    new = make_program([{**ROW, "tags": "q; p"}], settings=TITLE)
    assert report(compare(old, new)).splitlines()[-2:] == [
        "No difference.",
        "Files that differ: events.csv; what they say does not differ.",
    ]


def test_rows_without_ids_are_told_to_need_one():
    old, new = (
        make_program([{"date": date, "title": "Aurora opens"}], settings=TITLE)
        for date in ("2031-06", "2031-07")
    )
    assert "2 of those added or removed have an id made from date and title" in report(
        compare(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2031-06-18", "2031-06-20", "Jun 18, 2031 → Jun 20, 2031, 2 days later"),
        ("2031-06-18", "2031-06-17", "Jun 18, 2031 → Jun 17, 2031, 1 day earlier"),
        (
            "2031-06-01/2031-06-30",
            "2031-07-01/2031-07-30",
            "Jun 1–30, 2031 → Jul 1–30, 2031, 30 days later",
        ),
        ("2031-06-01/2031-06-30", "2031-07-01/2031-07-31", "Jun 1–30, 2031 → Jul 1–31, 2031"),
        ("2031-03", "2031-05", "Mar 2031 → May 2031"),
        ("before 2031-06-18", "before 2031-06-20", "before Jun 18, 2031 → before Jun 20, 2031"),
        ("2031-06-18", "", "Jun 18, 2031 → No date"),
    ],
)  # fmt: skip
def test_days_are_counted_only_where_they_are_known(old, new, said):
    assert lines_of({**ROW, "date": old}, {**ROW, "date": new}) == [said]


def test_dates_that_look_alike_are_told_with_their_days():
    dated = [
        Dated(
            make_program(
                [{"date": "FY2031", "title": "Budget"}],
                settings=f"[fiscal]\nstart_month = {month}\n",
            ).events["period"][0],
            "event",
            "FY2031",
        )
        for month in (10, 7)
    ]
    assert moved(*dated) == (
        "FY2031 (2030-10-01 to 2031-09-30) → FY2031 (2030-07-01 to 2031-06-30)"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("68000000", "68000001", "68000000 USD → 68000001 USD"),
        ("68000000", "69000000", "USD 68 million → USD 69 million"),
        ("5", "", "USD 5 → no value"),
    ],
)
def test_values_are_told_so_that_the_difference_is_seen(old, new, said):
    row = {**ROW, "unit": "USD"}
    assert lines_of({**row, "value": old}, {**row, "value": new}) == [said]


@pytest.mark.parametrize(
    ("source", "locator", "evidence", "said"),
    [
        ("s1", "L4", "", "First report: line 3 → line 4"),
        ("s1", "", "", "First report: line 3 → no place"),
        ("s1", "L3", "68", "First report: line 3, no words → line 3, “68”"),
        ("s2", "L3", "", "no longer First report, line 3; now s2, line 3"),
        ("s1 | s1", "L3 | L5", "", "now First report, line 5"),
        ("", "", "", "no longer First report, line 3"),
    ],
)
def test_sources_are_told_by_what_came_went_and_moved(source, locator, evidence, said):
    new = {**ROW, "source": source, "locator": locator, "evidence": evidence}
    assert lines_of(ROW, new) == [said]


def test_long_texts_are_only_named():
    new = {**ROW, "summary": "word " * 20, "note": "n" * 61, "speaker": "Office"}
    assert lines_of(ROW, new) == ["speaker: (empty) → Office", "edited: summary, note"]


def test_hostile_texts_are_shown_as_they_are():
    rows = [{"id": f"h{n}", "date": "2031", "title": text} for n, text in enumerate(HOSTILE)]
    moved_rows = [{**row, "date": "2032", "speaker": row["title"]} for row in rows]
    found = compare(*(make_program(every, settings=TITLE) for every in (rows, moved_rows)))
    tokens = MarkdownIt("commonmark").parse(markdown(found))
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds == {"text", "strong_open", "strong_close"}
    assert not any(token.type.startswith("html") for token in tokens)
    assert "  h2  first second [31m" in report(found).splitlines()
    assert json.loads(document(found))["rows"]["changed"][0]["title"] == HOSTILE[0]


def test_the_markdown_has_the_same_and_every_hash(difference):
    text = markdown(difference)
    assert text.startswith("# Aurora: what changed\n\n- Old: Aurora, edition 1: 11 rows")
    assert (
        "## Re-dated (6)\n\nAnother date.\n\n- **Aurora opens** (open)\n  - Jun 2031 → Jul 2032"
        in text
    )
    for edition in (difference.old, difference.new):
        for name, sha in edition.files:
            assert f"{name}, SHA-256 {sha}" in text


def test_the_json_has_every_change_in_full(difference):
    whole = json.loads(document(difference))
    assert list(whole) == [
        "old", "new", "tool", "same", "files", "rows", "sources", "disagreements", "glossary",
        "records", "settings",
    ]  # fmt: skip
    rows = whole["rows"]
    assert (rows["old"], rows["new"], rows["unchanged"]) == (11, 11, 1)
    by_id = {row["id"]: row for row in rows["changed"]}
    assert by_id["open"]["changes"] == [
        {
            "kind": "re-dated",
            "column": "date",
            "old": {
                "written": "2031-06",
                "canonical": "2031-06",
                "earliest": "2031-06-01",
                "latest": "2031-06-30",
                "role": "event",
            },
            "new": {
                "written": "2032-07",
                "canonical": "2032-07",
                "earliest": "2032-07-01",
                "latest": "2032-07-31",
                "role": "event",
            },
        }
    ]
    assert by_id["told"]["was"] == "called"
    assert by_id["budget"]["changes"][0]["new"] == {"value": 68500000, "unit": "USD"}
    assert by_id["budget"]["changes"][1]["new"] == [{"id": "s1", "locator": "L31"}, {"id": "s2"}]
    assert by_id["promise"]["changes"][0]["old"] is None
    assert whole["settings"] == [{"key": "edition", "old": "1", "new": "2"}]
    assert whole["same"] is False


def test_json_holds_no_sign_that_a_terminal_acts_upon():
    row = {**ROW, "title": "a\x1b[31m\x7f\x9b31m"}
    text = document(compare(make_program([row]), make_program([])))
    assert all(sign == "\n" or sign.isprintable() for sign in text)
    assert json.loads(text)["rows"]["removed"][0]["title"] == row["title"]
