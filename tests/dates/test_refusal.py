from timeline.dates import DateError
from timeline.errors import TimelineError


def test_a_refusal_keeps_its_three_parts_and_says_them():
    error = DateError("May", "it names no year", "May 2012")
    assert (error.found, error.reason, error.wanted) == ("May", "it names no year", "May 2012")
    assert str(error) == "cannot read 'May': it names no year; write May 2012"


def test_a_refusal_is_caught_as_a_value_error_and_at_the_edge():
    assert isinstance(DateError("a", "b", "c"), ValueError)
    assert isinstance(DateError("a", "b", "c"), TimelineError)


def test_a_page_of_text_is_quoted_in_short():
    assert str(DateError("x" * 5000, "it is long", "less")) == (
        f"cannot read '{'x' * 59}…': it is long; write less"
    )
