"""iCalendar: read by a parser of others; no day that is not known, no hour, no lost letter."""

from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_program
from timeline.bundled import data_dir
from timeline.errors import TimelineError
from timeline.formats import extract
from timeline.formats.ics import ics
from timeline.loading import load

PLAIN = st.characters(exclude_categories=["Cs", "Cc"])


def events(content: bytes) -> dict[str, icalendar.Event]:
    """The events of a calendar by the id of their row."""
    calendar = icalendar.Calendar.from_ical(content)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return {str(one["UID"]).partition("@")[0]: one for one in calendar.walk("VEVENT")}


def days(event: icalendar.Event) -> tuple[date, date]:
    """The first day of an event and the one after its last."""
    return event.decoded("DTSTART"), event.decoded("DTEND")


@pytest.fixture
def found(cut):
    return events(ics(cut()).content)


@pytest.mark.parametrize(
    ("row", "first", "after", "summary"),
    [
        ("day", date(2031, 6, 18), date(2031, 6, 19), "Event 1"),
        ("month", date(2031, 6, 1), date(2031, 7, 1), "Day not known, Jun 2031: Event 2"),
        ("between", date(2031, 7, 9), date(2031, 7, 14),
         "Day not known, between Jul 9 and Jul 13, 2031: Event 4"),
        ("span", date(2031, 2, 1), date(2031, 8, 1),
         "Ends not known to the day, Feb–Jul 2031: Event 5"),
        ("exact", date(2031, 6, 18), date(2031, 6, 21), "Event 6"),
        ("since", date(2031, 6, 18), date(2031, 6, 19),
         "Only the start is known, since Jun 18, 2031: Event 7"),
        ("budget", date(2031, 10, 1), date(2032, 10, 1), "Event 10"),
        ("about", date(2031, 6, 18), date(2031, 6, 19),
         "Date approximate, about Jun 18, 2031: Event 13"),
        ("doubted", date(2031, 6, 18), date(2031, 6, 19),
         "Date uncertain, Jun 18, 2031?: Event 14"),
    ],
)  # fmt: skip
def test_a_row_covers_the_days_it_may_have_been_and_says_so(row, first, after, summary, found):
    assert days(found[row]) == (first, after)
    assert str(found[row]["SUMMARY"]) == summary


def test_rows_without_a_known_day_are_set_aside_and_counted(cut, found):
    assert {"before", "undated"}.isdisjoint(found)
    assert str(ics(cut()).edition.rows).endswith(
        "12 shown + 0 filtered out + 2 set aside (1 without a date, 1 dated from one side only)"
    )


def test_no_event_blocks_time(found):
    assert {str(event["TRANSP"]) for event in found.values()} == {"TRANSPARENT"}


def test_it_says_who_says_so(found):
    assert str(found["day"]["DESCRIPTION"]).splitlines() == [
        "Source: First [report], Office, lines 24–28, Background. "
        "https://example.org/a(1)?b=1&copy;=`2`",
        "Source: =Second, N-2, Jun 2031.",
        "Disputed. Sources conflict: How *much*? See also: Event 10 (FY2032).",
    ]
    assert str(found["year"]["DESCRIPTION"]).endswith("No source is given.")


def test_hostile_texts_are_read_as_they_were_written(found):
    assert 'first line\nsecond; line, with \\ and "quotes"' in str(found["since"]["DESCRIPTION"])
    assert str(found["year"]["SUMMARY"]).endswith(
        "<script>alert(1)</script><img src=x onerror=alert(1)>"
    )
    assert found["year"]["CATEGORIES"].cats == ["Law & order"]


def test_ids_are_stable_and_the_stamp_is_no_clock(cut, found):
    assert str(found["day"]["UID"]) == "day@aurora-b-1-b"
    assert found["day"].decoded("DTSTAMP").date() == date(2031, 7, 1)
    dated = events(ics(cut(date="2031-08-01")).content)
    assert dated["day"].decoded("DTSTAMP").date() == date(2031, 8, 1)
    bare = make_program([{"id": "a", "date": "2031"}])
    stamp = events(ics(extract(bare)).content)["a"].decoded("DTSTAMP")
    assert stamp.isoformat() == "1970-01-01T00:00:00+00:00"


def test_the_calendar_states_its_edition(cut):
    calendar = icalendar.Calendar.from_ical(ics(cut("lane=Plans")).content)
    assert str(calendar["X-WR-CALNAME"]) == "Aurora <b>1</b>"
    assert "filters: lane Plans" in str(calendar["X-WR-CALDESC"])


@given(st.text(PLAIN, min_size=1, max_size=200).filter(str.strip))
def test_no_line_is_too_long_and_no_letter_is_lost(text):
    program = make_program([{"id": "a", "date": "2031-06-18", "title": f"x{text}"}])
    content = ics(extract(program)).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert str(events(content)["a"]["SUMMARY"]) == program.events["title"][0]


def test_the_last_day_of_all_has_no_day_after_it():
    program = make_program([{"id": "a", "date": "9999-12-30", "end": "9999-12-31"}])
    assert b"DURATION:P2D\r\n" in ics(extract(program)).content


def test_an_empty_calendar_is_refused(cut):
    with pytest.raises(TimelineError, match="no row that is chosen has a day"):
        ics(cut("q=before"))


def test_every_bundled_row_with_a_known_day_is_there():
    program = load(data_dir())
    written = ics(extract(program))
    assert len(events(written.content)) == written.edition.rows.shown
