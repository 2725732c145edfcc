"""Both themes by their own values: contrast, true mixes, and the style sheet made of them."""

import re

import pytest

from timeline.glyphs import OUTLINES
from timeline.theme import DARK, LANE_COLORS, LANE_LOOKS, LIGHT, css

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
TEXTS = ["ink", "ink-2", "muted", "accent", "claimed", "checked"]
MIXES = {"capsule": 0.26, "pale": 0.42, "claimed": 0.20}


# From linear RGB to what is seen of it with no working cones of one kind.
# Source: Machado, Oliveira and Fernandes 2009, severity 1.0.
DEFICIENCIES = {
    "no deficiency": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def channels(color):
    return [int(color[place : place + 2], 16) for place in (1, 3, 5)]


def linear(color):
    shares = [channel / 255 for channel in channels(color)]
    return [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]


def seen(color, deficiency):
    """What is seen of a color, in linear RGB."""
    light = linear(color)
    rows = DEFICIENCIES[deficiency]
    mixed = [sum(share * one for share, one in zip(row, light, strict=True)) for row in rows]
    return [min(max(one, 0), 1) for one in mixed]


def luminance(color, deficiency="no deficiency"):
    """Relative luminance by WCAG 2.2."""
    r, g, b = seen(color, deficiency)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other, deficiency="no deficiency"):
    low, high = sorted([luminance(one, deficiency), luminance(other, deficiency)])
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_it_should_be():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@THEMES
@pytest.mark.parametrize("token", TEXTS)
def test_text_is_readable_on_the_page_and_on_what_is_selected(theme, token):
    assert contrast(theme[token], theme["page"]) >= 4.9
    assert contrast(theme[token], theme["selected"]) >= 4.5


@THEMES
@pytest.mark.parametrize("color", LANE_COLORS)
def test_a_lanes_color_is_readable_as_a_mark_as_a_name_and_under_a_label(theme, color):
    assert contrast(theme[color], theme["page"]) >= 5.7
    assert contrast(theme[color], theme["selected"]) >= 4.5


@THEMES
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_texts_and_marks_keep_their_contrast_however_colors_are_seen(theme, deficiency):
    for token in (*TEXTS, *LANE_COLORS):
        assert contrast(theme[token], theme["page"], deficiency) >= 4.5, token
    for color in LANE_COLORS:
        assert contrast(theme[color], theme[f"{color}-capsule"], deficiency) >= 3, color


@THEMES
def test_the_outline_of_a_control_is_seen(theme):
    assert contrast(theme["control"], theme["page"]) >= 3
    assert contrast(theme["control"], theme["selected"]) >= 3


@THEMES
@pytest.mark.parametrize("color", LANE_COLORS)
@pytest.mark.parametrize(("name", "share"), MIXES.items())
def test_a_pale_fill_is_a_true_mix_with_the_page(theme, color, name, share):
    pairs = zip(channels(theme[color]), channels(theme["page"]), strict=True)
    mixed = [share * full + (1 - share) * page for full, page in pairs]
    assert channels(theme[f"{color}-{name}"]) == pytest.approx(mixed, abs=0.5)


@THEMES
@pytest.mark.parametrize("color", LANE_COLORS)
def test_ink_is_readable_on_every_pale_fill_and_its_outline_is_seen(theme, color):
    for name in MIXES:
        assert contrast(theme["ink"], theme[f"{color}-{name}"]) >= 4.9
    assert contrast(theme[color], theme[f"{color}-capsule"]) >= 3


@THEMES
def test_the_band_of_the_chosen_date_is_a_mix_of_the_accent(theme):
    pairs = zip(channels(theme["accent"]), channels(theme["page"]), strict=True)
    mixed = [0.16 * full + 0.84 * page for full, page in pairs]
    assert channels(theme["band"]) == pytest.approx(mixed, abs=0.5)


def test_the_palette_is_that_of_the_look_sheet():
    names = ["page", "ink", "muted", "blue", "orange", "cyan-capsule"]
    assert [LIGHT[name] for name in names] == [
        "#ffffff", "#17202a", "#5b6773", "#0b5cad", "#a84b00", "#bdd8de",
    ]  # fmt: skip
    assert [DARK[name] for name in names] == [
        "#11161c", "#e9eef3", "#9aa6b2", "#74b3f5", "#f0a15c", "#26444e",
    ]  # fmt: skip


def test_both_themes_have_the_same_tokens_and_only_colors():
    assert LIGHT.keys() == DARK.keys()
    for value in (*LIGHT.values(), *DARK.values()):
        assert re.fullmatch("#[0-9a-f]{6}", value)


def test_a_theme_cannot_be_changed():
    with pytest.raises(TypeError):
        LIGHT["ink"] = "#000000"


def test_every_lane_has_its_own_color_and_symbol():
    assert len({look.color for look in LANE_LOOKS}) == len(LANE_LOOKS) == 8
    assert len({look.symbol for look in LANE_LOOKS}) == len(LANE_LOOKS)
    assert {look.color for look in LANE_LOOKS} == set(LANE_COLORS)
    assert {look.symbol for look in LANE_LOOKS} <= OUTLINES.keys()


def properties(text):
    return dict(re.findall(r"--([\w-]+): (#\w+);", text))


def test_the_style_sheet_has_light_then_dark_by_wish_dark_by_choice_and_light_on_paper():
    light, wish, choice, paper = css().strip().splitlines()
    assert light.startswith(":root { color-scheme: light;")
    assert wish.startswith(
        "@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark;"
    )
    assert choice.startswith(":root[data-theme=dark] { color-scheme: dark;")
    assert paper.startswith("@media print { :root:root { color-scheme: light;")
    assert properties(light) == properties(paper) == LIGHT
    assert properties(wish) == properties(choice) == DARK


def test_the_style_sheet_closes_what_it_opens():
    for line in css().splitlines():
        assert line.count("{") == line.count("}")
