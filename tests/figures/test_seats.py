import pytest

from tests.figures.test_money import M, day, funded, marks, panel
from timeline.display import Text


def test_a_value_wider_than_its_bar_stands_over_what_is_lower_beside_it() -> None:
    values = {"FY2031": 20, "FY2032": 60, "FY2033": 20}
    one = panel(funded(*({"date": year, "value": value * M} for year, value in values.items())))
    before, _, after = (
        next(text for text in marks(one, event, Text) if text.lo == 0 or text.anchor != "middle")
        for event in ("m0", "m1", "m2")
    )
    assert (before.anchor, after.anchor) == ("end", "start")
    assert (before.x, after.x) == (day(2031, 10) - 0.5, day(2032, 10) + 0.5)
    # Up to four times as wide as its bar.
    assert before.lo * 365 * 4 == pytest.approx(before.width)


def test_a_request_for_less_is_called_one_above_the_values() -> None:
    one = panel(
        funded(
            {"date": "FY2031", "value": 68 * M},
            {"date": "FY2032", "value": -17 * M, "measure": "budget change", "status": "requested"},
            {"date": "FY2028/FY2030", "value": 150 * M},  # its line makes room above
        )
    )
    (text,) = marks(one, "m1", Text)
    (value,) = marks(one, "m0", Text)
    assert (text.text, text.lo, value.y - text.y) == ("−17 requested", 0, 12.5)


def test_without_room_above_the_values_a_request_for_less_is_its_number() -> None:
    one = panel(
        funded(
            {"date": "FY2031", "value": 68 * M},
            {"date": "FY2032", "value": -17 * M, "measure": "budget change", "status": "requested"},
        )
    )
    (text,) = marks(one, "m1", Text)
    assert text.text == "−17"


def test_a_low_first_value_is_not_parted_from_its_bar_by_an_average() -> None:
    one = panel(
        funded(
            {"date": "FY2031", "value": 5 * M},
            {"date": "FY2033", "value": 42 * M},
            {"date": "FY2031/FY2033", "value": 60 * M},
        )
    )
    left, over = marks(one, "m0", Text)
    assert (left.anchor, left.x, left.dx) == ("end", day(2030, 10) + 0.5, -6)
    assert (over.anchor, over.lo) == ("middle", left.hi)
