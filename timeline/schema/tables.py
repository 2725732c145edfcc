"""The columns of the tables."""

from collections.abc import Mapping

from timeline.schema.column import Column
from timeline.schema.words import (
    BASES,
    BOUNDS,
    DEFAULT_IMPORTANCE,
    DISAGREEMENT_KINDS,
    IMPORTANCES,
    ROLES,
    STATUSES,
)

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
    Column(
        "formula",
        "Row ids, numbers, `+ - * /` and parentheses, such as `first2031 - cut2032`, with blanks "
        "around a minus sign. What it gives has to be the value of a derived row, to the decimals "
        "of the value.",
    ),
    Column("source", "Source ids, separated by `|`.", "list"),
    Column("locator", "The place within each source, by position.", "list"),
    Column(
        "evidence",
        "The short figures or words that must stand at each place, by position; `;` separates "
        "those of one source.",
        "list",
    ),
    Column(
        "speaker",
        "Who says so, where it is not the issuer of the source, such as a party that the source "
        "quotes.",
    ),
    Column("layer", "The row's standing in the dataset, in a word; shown and filterable."),
    Column("tags", "Free words, separated by `;`, `,` or `|`.", "list"),
    Column("note", "Anything else a reader should know."),
    Column("url", "An address for the row itself.", "url"),
)

SOURCES = (
    Column("id", "A stable name, unique; what `source` refers to.", required=True, filled=True),
    Column("title", "The title of the document.", required=True, filled=True),
    Column("short", "A name of two or three words, for lists and charts."),
    Column("issuer", "Who issued it."),
    Column("kind", "What sort of document it is."),
    Column("stance", "Where its issuer stands, in a word or two."),
    Column("date", "When it was issued, as written."),
    Column("number", "Its number or reference."),
    Column("url", "Where it can be read.", "url"),
    Column("sha256", "The SHA-256 of the copy that was read, 64 hexadecimal digits.", "hash"),
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
    Column(
        "formula",
        "Arithmetic as in events.csv, `=`, and the row or number that it is held against, such as "
        "`first2031 + cut2032 = rest2032`; several are separated by `;`. The sides may differ: "
        "the page shows both.",
    ),
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
