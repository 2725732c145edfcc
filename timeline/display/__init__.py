"""The display list: what a chart draws, before any back end draws it.

Across, a thing is anchored at a **day** (days since 1970-01-01, fractions allowed) and moved by
pixels; down, it is placed in **pixels** from the middle of its row, or from the top of its panel.
So the list does not change with the window or the width: a back end works out
``x = (day - first day of the window) * pixels per day + pixels`` and draws. That is all that a
zoom does.

Colors are tokens of :mod:`timeline.theme`. ``lo`` and ``hi`` bound the scale, in pixels a day, at
which a thing is drawn (``lo`` included, ``hi`` not): a month is an open ring until it is wide
enough to be seen as a month.

A comparison has values across in place of days: see :class:`Comparison`.
"""

from timeline.display.chart import (
    Chart,
    Comparison,
    Figure,
    Group,
    Item,
    Key,
    Lane,
    Line,
    Link,
    Panel,
    Side,
    Silence,
    Words,
)
from timeline.display.plain import plain
from timeline.display.primitives import EVERY_SCALE, Bar, Glyph, Primitive, Rule, Text, Wedge

__all__ = [
    "EVERY_SCALE",
    "Bar",
    "Chart",
    "Comparison",
    "Figure",
    "Glyph",
    "Group",
    "Item",
    "Key",
    "Lane",
    "Line",
    "Link",
    "Panel",
    "Primitive",
    "Rule",
    "Side",
    "Silence",
    "Text",
    "Wedge",
    "Words",
    "plain",
]
