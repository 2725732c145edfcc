import pytest

from timeline.figures.pen import iso, plain


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (0, "1970-01-01 00:00"),
        (0.5, "1970-01-01 12:00"),
        (-1, "1969-12-31 00:00"),
        (0.99999, "1970-01-02 00:00"),
        (-800_000, "0001-01-01 00:00"),
        (2_932_897, "9999-12-31 23:59"),
    ],
)
def test_days_are_written_without_a_zone(day: float, text: str) -> None:
    assert iso(day) == text


def test_text_is_escaped_once() -> None:
    assert plain("a < b & c $1") == "a &lt; b &amp; c &#36;1"
