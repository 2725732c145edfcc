"""The keys of ``program.toml``."""

from collections.abc import Mapping

from timeline.schema.column import Column
from timeline.schema.words import LANE_SYMBOLS, VIEW_KINDS
from timeline.theme import LANE_COLORS

SETTINGS_FILE = "program.toml"

_FROM = Column("from", "The first day, as a written date.", "date")
_TO = Column("to", "The last day, as a written date.", "date")

SETTINGS = (
    Column("title", "The program's name. Default: the name of the folder or file."),
    Column("description", "One sentence for the head of the page."),
    Column("edition", "Which edition of the data this is."),
    Column("licence", "The licence of the data."),
    Column("contact", "Where errors can be reported."),
    Column("covers", "The period that the record covers, such as `2031/2035`.", "date"),
    Column(
        "order", "How `12/05/2003` is meant, where dates are so written.", "choice", ("dmy", "mdy")
    ),
    Column("currency", "The unit that is money.", default="USD"),
    Column(
        "main_layer",
        "The layer that the record is made of; events of other layers are drawn in gray. Empty: "
        "that of the first row that has one.",
    ),
    Column(
        "records",
        "The folder with one record a source document, beside this file: `../seeds`. "
        "[evidence.md](evidence.md) tells what they are for.",
    ),
    Column("fiscal", "The fiscal year.", "table"),
    Column("default", "The window that is shown first.", "table"),
    Column("lane", "The lanes, in order.", "table"),
    Column("layer", "What the layers mean.", "table"),
    Column("period", "Named periods.", "table"),
    Column("key_figure", "The figures at the head of the page.", "table"),
    Column("silence", "Where the record is silent.", "table"),
    Column("view", "The charts beneath the timeline.", "table"),
)

FISCAL = (
    Column("calendar", "A calendar known by name, instead of the other keys.", "choice", ("us",)),
    Column(
        "start_month",
        "The month in which the year starts, 1 to 12.",
        "integer",
        tuple(str(month) for month in range(1, 13)),
    ),
    Column(
        "changes",
        "Pairs of a fiscal year and the month in which years start from then on, "
        "such as `[[1977, 10]]`.",
        "list",
    ),
    Column(
        "named_by", "Which of its ends names the year.", "choice", ("end", "start"), default="end"
    ),
)
DEFAULT = (_FROM, _TO)

LANE = (
    Column("name", "The category.", required=True, filled=True),
    Column("color", "A color of the palette. Default: the next one free.", "choice", LANE_COLORS),
    Column("symbol", "A shape. Default: the next one free.", "choice", LANE_SYMBOLS),
)
LAYER = (
    Column("name", "The layer.", required=True, filled=True),
    Column("meaning", "What is in it, in a few words.", required=True, filled=True),
)
PERIOD = (
    Column("title", "Its name.", required=True, filled=True),
    _FROM,
    _TO,
    Column("group", "The heading over it in the menu of periods. Empty: a button of its own."),
)
KEY_FIGURE = (
    Column("row", "The id of the row it is taken from.", required=True, filled=True),
    Column("text", "The figure, as shown.", required=True, filled=True),
    Column("label", "What it is."),
)
SILENCE = (
    _FROM,
    _TO,
    Column("text", "What is missing, as a sentence.", required=True, filled=True),
    Column("lane", "The lane that is silent. Empty: all."),
    Column("program", "The program on which it is silent. Empty: all."),
)
VIEW = (
    Column("id", "A stable name for the address, unique.", "id", required=True, filled=True),
    Column("title", "Its heading.", required=True, filled=True),
    Column("kind", "The kind of chart.", "choice", VIEW_KINDS, required=True, filled=True),
    Column("measure", "The measure that is drawn; several are separated by `|`."),
    Column("split", "The column by which the measure is split."),
    Column("group", "A heading that it shares with other views. Empty: its own title."),
)

SECTIONS: Mapping[str, tuple[Column, ...]] = {"fiscal": FISCAL, "default": DEFAULT}
LISTS: Mapping[str, tuple[Column, ...]] = {
    "lane": LANE,
    "layer": LAYER,
    "period": PERIOD,
    "key_figure": KEY_FIGURE,
    "silence": SILENCE,
    "view": VIEW,
}
