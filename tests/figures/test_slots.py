from timeline.figures.amounts import Amount
from timeline.figures.slots import slots


def test_figures_for_the_same_days_share_them() -> None:
    years = [Amount(name, 0, 300, 1, "stated") for name in "abc"] + [Amount("d", 300, 600, 1, "")]
    placed = list(slots(years))
    assert [(slot.x0, slot.x1) for slot in placed] == [(0, 100), (100, 200), (200, 300), (300, 600)]
    assert [slot.is_last for slot in placed] == [False, False, False, True]
    assert placed[0].middle == 50


def test_a_wide_bar_comes_before_a_narrow_one_and_a_tall_one_before_a_low_one() -> None:
    wide, tall, low = (
        next(iter(slots([Amount("m", 0, days, value, "stated")])))
        for days, value in ((365, 1), (90, 9), (90, 2))
    )
    assert sorted([low, tall, wide], key=lambda slot: slot.rank) == [wide, tall, low]
