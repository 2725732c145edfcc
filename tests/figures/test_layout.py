from dataclasses import replace

import pytest

from timeline.display import Chart, Item, Key, Lane, Panel, Text
from timeline.figures import layout

LANE = Lane("Plans", "blue", "circle", rows=2, count=3, crowded=0)
PANEL = Panel("Aurora", "USD", "blue", height=100, base=80, ticks=(), groups=())


def chart(*lanes: Lane) -> Chart:
    return Chart(0, 1000, (0, 1000), lanes, (), ())


def item(first: float, last: float, scale: float = 0) -> Item:
    label = Text(0, 0, "", 0)
    return Item("e", 0, 0, scale, first, last, 5, 5, 3, "right", (label,), tail=1, space=0)


def test_a_wide_page_keeps_a_gutter_for_names() -> None:
    page = layout.frame(880)
    assert (page.left, page.right, page.plot, page.narrow) == (124, 852, 728, False)


def test_a_phone_gives_the_plot_the_whole_width() -> None:
    page = layout.frame(358)
    assert (page.left, page.right, page.plot, page.narrow) == (4, 346, 342, True)


@pytest.mark.parametrize(("width", "narrow"), [(639, True), (640, False)])
def test_the_border_between_phone_and_page(width: int, narrow: bool) -> None:
    assert layout.frame(width).narrow is narrow


def test_a_window_fills_the_plot() -> None:
    scale = layout.scale(layout.frame(880), (100, 464))
    assert scale.k == 2
    assert (scale.x(100), scale.x(464), scale.x(200, -3)) == (124, 852, 321)


def test_lanes_stand_below_each_other() -> None:
    one, two = layout.bands(chart(LANE, replace(LANE, rows=1)), layout.frame(880))
    # A lane is its padding of 5 at either side, 20 a row and 16 for the strip.
    assert (one.top, one.row, one.strip, one.bottom) == (96, 111, 149, 162)
    assert (two.top, two.row, two.strip, two.bottom) == (162, 177, 195, 208)
    assert layout.height([one, two]) == 214


def test_a_phone_has_the_name_above_the_rows() -> None:
    (band,) = layout.bands(chart(LANE), layout.frame(358))
    assert (band.row, band.strip, band.bottom) == (133, 181, 198)


def test_no_lanes_leave_room_for_a_note() -> None:
    assert layout.height([]) == 142


@pytest.mark.parametrize(("width", "tops", "height"), [(880, (0, 112), 218), (358, (20, 152), 258)])
def test_panels_stand_below_each_other(width: int, tops: tuple[float, ...], height: float) -> None:
    page = layout.frame(width)
    assert layout.panel_tops([PANEL, PANEL], page) == tops
    assert layout.panels_height([PANEL, PANEL], page) == height
    assert layout.panels_height([], page) == 0


def test_the_names_of_series_stand_above_their_panel_in_as_many_rows_as_they_need() -> None:
    keys = tuple(Key("circle", "blue", f"Series {n}", 100) for n in range(7))
    named = replace(PANEL, keys=keys)
    wide, narrow = layout.frame(880), layout.frame(358)
    places = [(124 + 130 * n, 0) for n in range(5)] + [(124, 1), (254, 1)]
    assert layout.key_places(named, wide) == places
    assert layout.keys_height(named, wide) == 36
    assert layout.panel_tops([named], wide) == (36,)
    assert [row for _, row in layout.key_places(named, narrow)] == [0, 0, 1, 1, 2, 2, 3]
    assert layout.panel_tops([named], narrow) == (20 + 72,)


def test_a_title_stays_clear_of_the_ticks_beside_it() -> None:
    panel = replace(PANEL, title="People removed", unit="people", about="a list, one source")
    short = replace(panel, ticks=((80, "0"), (0, "80")))
    long = replace(panel, ticks=((80, "0"), (0, "80,000")))
    assert layout.panel_title(short) == ["People removed"]
    assert layout.panel_title(long) == ["People", "removed"]
    assert layout.small_print(short) == ["people", "a list, one source"]
    assert layout.small_print(long) == ["people", "a list, one", "source"]


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        (10, 10, True),  # a moment at the window's first day
        (20, 20, False),  # its last day is not included
        (9, 9, False),
        (0, 10, False),
        (0, 10.5, True),
        (19.5, 30, True),
        (20, 30, False),
        (0, 30, True),
    ],
)
def test_what_is_in_the_window(first: float, last: float, seen: bool) -> None:
    assert layout.in_window(item(first, last), (10, 20)) is seen


@pytest.mark.parametrize(
    ("window", "text"),
    [((10, 20), "1 earlier, 2 later"), ((0, 1), "3 later"), ((60, 70), "3 earlier")],
)
def test_what_is_elsewhere_is_counted(window: tuple[float, float], text: str) -> None:
    assert layout.elsewhere([item(2, 5), item(30, 31), item(40, 50)], window) == text


def test_below_its_scale_an_item_has_no_room() -> None:
    window = (0, 100)
    near, far = item(20, 30, scale=2), item(5, 6, scale=3)
    assert layout.has_room(near, window, 2)
    assert not layout.has_room(far, window, 2.9)
    assert not layout.has_room(near, (40, 50), 2)


def test_what_is_in_view_and_not_drawn_is_counted_by_time() -> None:
    window = (0, 100)
    late, early = replace(item(20, 30), event="late"), replace(item(5, 6), event="early")
    assert layout.crowd([late, early], 0, window, {"late"}) == [early]
    assert layout.crowd([late, early], 0, window, set()) == [early, late]
    assert layout.crowd([late, early], 1, window, set()) == []
    assert layout.crowd([late, early], 0, (40, 50), set()) == []


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Plans", ["Plans"]),
        ("Law and policy", ["Law and policy"]),
        ("Works of the north", ["Works of the", "north"]),
        ("Extraordinarylongword", ["Extraordinarylongword"]),
        ("", [""]),
    ],
)
def test_long_names_are_broken(title: str, lines: list[str]) -> None:
    assert layout.lane_title(title) == lines
