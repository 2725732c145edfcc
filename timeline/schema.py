"""The columns of the tables and the keys of ``program.toml``: the one list of what may be written.

Loading checks against this list and the documentation is made from it. A table is a CSV file
whose first line names its columns; further columns are kept and shown as text. Cells are
stripped of surrounding blanks. In cells of kind ``list`` the parts are separated by ``|``, and
within a part of `evidence` by ``;``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.theme import LANE_COLORS, LANE_LOOKS

Kind = Literal["text", "id", "date", "choice", "integer", "number", "list", "url", "table"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, or one key of ``program.toml``.

    Attributes:
        name: as written in the header, in lower case.
        meaning: one sentence for the person who fills it in.
        kind: how a cell is read. ``date`` is any written date, ``id`` a name without blanks,
            ``number`` a plain decimal number, ``url`` an http or https address.
        allowed: the values of a ``choice``, in the order in which they are explained.
        required: the column must be there.
        filled: no cell of the column may be empty.
        default: what an empty cell means.
    """

    name: str
    meaning: str
    kind: Kind = "text"
    allowed: tuple[str, ...] = ()
    required: bool = False
    filled: bool = False
    default: str = ""


ROLES = ("event", "as-of", "over", "until")
BOUNDS = ("at least", "at most", "about")
STATUSES = ("requested", "enacted", "spent", "planned")
BASES = ("stated", "claimed", "derived")
DISAGREEMENT_KINDS = ("conflict", "different date", "different unit", "arithmetic", "wording")
VIEW_KINDS = ("money", "steps", "stack", "bars", "pairs")
LANE_SYMBOLS = tuple(look.symbol for look in LANE_LOOKS)
IMPORTANCES = range(1, 6)
DEFAULT_IMPORTANCE = 3
OTHER_LANE = "Other"

EVENTS = (
    Column(
        "id",
        "A stable name, unique: letters, digits, `-`, `_` and `.`. Made from date and title when "
        "empty, with a notice, because a mended title then breaks shared links.",
        "id",
    ),
    Column(
        "date",
        "When, as written. Empty: an undated row, which is listed and never drawn.",
        "date",
        required=True,
    ),
    Column("end", "The last day of a span, as written, where `date` holds only its start.", "date"),
    Column(
        "role",
        "What the date means: `event` (it happened then), `as-of` (a state on that day), `over` "
        "(the value is of the whole period), `until` (cumulative to that day). Empty: `event` "
        "without a measure; with one, `over` for a span, a year, a quarter or a decade, and "
        "`as-of` for anything shorter.",
        "choice",
        ROLES,
    ),
    Column("title", "A short label.", required=True, filled=True),
    Column("summary", "A sentence or two."),
    Column(
        "category",
        "The lane in which the row is drawn. Empty: none if the row has a measure, else `Other`.",
    ),
    Column("program", "Which program the row concerns."),
    Column(
        "importance",
        "From 1 (detail) to 5 (headline): which labels win when space is short.",
        "integer",
        tuple(str(number) for number in IMPORTANCES),
        default=str(DEFAULT_IMPORTANCE),
    ),
    Column("measure", "What is measured. A row with a measure is a point of that chart."),
    Column("subject", "Of what it is measured."),
    Column("part", "Which share of a split."),
    Column("value", "The number, in base units, without separators or signs of a unit.", "number"),
    Column("unit", "The unit of `value`; needed wherever there is a value."),
    Column("bound", "What the source says of the number where it is not exact.", "choice", BOUNDS),
    Column("status", "Of money and plans; empty where no source says.", "choice", STATUSES),
    Column(
        "basis",
        "`stated` by the source, `claimed` by an interested party, or `derived` here by `formula`.",
        "choice",
        BASES,
    ),
    Column("formula", "Row ids and arithmetic, such as `first2031 - cut2032`."),
    Column("source", "Source ids, separated by `|`.", "list"),
    Column("locator", "The place within each source, by position.", "list"),
    Column(
        "evidence",
        "The short figures or words that must stand at each place, by position; `;` separates "
        "those of one source.",
        "list",
    ),
    Column("layer", "The row's standing in the dataset, in a word; shown and filterable."),
    Column("tags", "Free words, separated by `;`, `,` or `|`.", "list"),
    Column("note", "Anything else a reader should know."),
    Column("url", "An address for the row itself.", "url"),
)

SOURCES = (
    Column("id", "A stable name, unique; what `source` refers to.", required=True, filled=True),
    Column("title", "The title of the document.", required=True, filled=True),
    Column("issuer", "Who issued it."),
    Column("kind", "What sort of document it is."),
    Column("stance", "Where its issuer stands, in a word or two."),
    Column("date", "When it was issued, as written."),
    Column("number", "Its number or reference."),
    Column("url", "Where it can be read.", "url"),
    Column("sha256", "The hash of the copy that was read."),
    Column("note", "Anything else a reader should know."),
)

DISAGREEMENTS = (
    Column("id", "A stable name, unique.", "id", required=True, filled=True),
    Column("rows", "The ids of the rows, separated by `|`.", "list", required=True, filled=True),
    Column(
        "kind",
        "How they disagree.",
        "choice",
        DISAGREEMENT_KINDS,
        required=True,
        filled=True,
    ),
    Column("question", "What is in question, as a sentence.", required=True, filled=True),
    Column("formula", "Row ids and arithmetic that show the difference."),
    Column("note", "What is known about it."),
)

GLOSSARY = (
    Column("term", "The word or abbreviation.", required=True, filled=True),
    Column("kind", "What sort of term it is."),
    Column("definition", "What it means.", required=True, filled=True),
    Column("aliases", "Other spellings that mean the term, separated by `|`.", "list"),
    Column("source", "Source ids, separated by `|`.", "list"),
    Column("locator", "The place within each source, by position.", "list"),
    Column("evidence", "The short words that must stand at each place, by position.", "list"),
)

TABLES: Mapping[str, tuple[Column, ...]] = {
    "events.csv": EVENTS,
    "sources.csv": SOURCES,
    "disagreements.csv": DISAGREEMENTS,
    "glossary.csv": GLOSSARY,
}

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
    Column("fiscal", "The fiscal year.", "table"),
    Column("default", "The window that is shown first.", "table"),
    Column("lane", "The lanes, in order.", "table"),
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
PERIOD = (Column("title", "Its name.", required=True, filled=True), _FROM, _TO)
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
    "period": PERIOD,
    "key_figure": KEY_FIGURE,
    "silence": SILENCE,
    "view": VIEW,
}
