"""The keys of a record: the TOML file that says what one source document is."""

from collections.abc import Mapping

from timeline.schema.column import Column

VERIFIED_FILE = "verified.json"
"""What ``verify`` writes beside the tables; it is made by the command and not by people."""

RECORD = (
    Column("id", "The id of the source in `sources.csv`.", required=True, filled=True),
    Column("title", "The title of the document.", required=True, filled=True),
    Column("issuer", "Who issued it."),
    Column("date", "When it was issued, as written.", "date"),
    Column("number", "Its number or reference."),
    Column("kind", "What sort of document it is."),
    Column("stance", "Where its issuer stands, in a word or two."),
    Column("address", "Where it can be read.", "url"),
    Column("caveats", "What a reader has to be careful about, a text each.", "list"),
    Column("taken", "The ids of the rows that cite it.", "list"),
    Column("document", "The file that was read.", "table"),
    Column("left", "What was not taken from it, and why.", "table"),
    Column("repair", "What its text has wrong, and what is meant.", "table"),
)
DOCUMENT = (
    Column("name", "The name of the file, without a folder.", required=True, filled=True),
    Column("bytes", "Its size.", "integer"),
    Column("lines", "How many lines it has.", "integer"),
    Column("sha256", "Its SHA-256, 64 hexadecimal digits.", "hash", required=True, filled=True),
)
LEFT = (
    Column("place", "The places in it, as in a `locator`.", required=True, filled=True),
    Column("what", "What stands there.", required=True, filled=True),
    Column("why", "Why it was not taken.", required=True, filled=True),
)
REPAIR = (
    Column("found", "What the text has, within one line.", required=True, filled=True),
    Column("meant", "What stands for it when figures are sought."),
)

RECORD_SECTIONS: Mapping[str, tuple[Column, ...]] = {"document": DOCUMENT}
RECORD_LISTS: Mapping[str, tuple[Column, ...]] = {"left": LEFT, "repair": REPAIR}
