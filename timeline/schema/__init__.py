"""The columns of the tables and the keys of the TOML files: the one list of what may be written.

Loading checks against this list and the documentation is made from it. A table is a CSV file
whose first line names its columns; further columns are kept and shown as text. Cells are
stripped of surrounding blanks. In cells of kind ``list`` the parts are separated by ``|``, and
within a part of `evidence` by ``;``.
"""

from timeline.schema.column import (
    Column,
    Kind,
)
from timeline.schema.records import (
    DOCUMENT,
    LEFT,
    RECORD,
    RECORD_LISTS,
    RECORD_SECTIONS,
    REPAIR,
    VERIFIED_FILE,
)
from timeline.schema.settings import (
    DEFAULT,
    FISCAL,
    KEY_FIGURE,
    LANE,
    LAYER,
    LISTS,
    PERIOD,
    SECTIONS,
    SETTINGS,
    SETTINGS_FILE,
    SILENCE,
    VIEW,
)
from timeline.schema.tables import (
    DISAGREEMENTS,
    EVENTS,
    GLOSSARY,
    SOURCES,
    TABLES,
)
from timeline.schema.words import (
    BASES,
    BOUNDS,
    DEFAULT_IMPORTANCE,
    DISAGREEMENT_KINDS,
    IMPORTANCES,
    LANE_SYMBOLS,
    OTHER_LANE,
    ROLES,
    STATUSES,
    VIEW_KINDS,
)
from timeline.theme import LANE_COLORS

__all__ = [
    "BASES",
    "BOUNDS",
    "DEFAULT",
    "DEFAULT_IMPORTANCE",
    "DISAGREEMENTS",
    "DISAGREEMENT_KINDS",
    "DOCUMENT",
    "EVENTS",
    "FISCAL",
    "GLOSSARY",
    "IMPORTANCES",
    "KEY_FIGURE",
    "LANE",
    "LANE_COLORS",
    "LANE_SYMBOLS",
    "LAYER",
    "LEFT",
    "LISTS",
    "OTHER_LANE",
    "PERIOD",
    "RECORD",
    "RECORD_LISTS",
    "RECORD_SECTIONS",
    "REPAIR",
    "ROLES",
    "SECTIONS",
    "SETTINGS",
    "SETTINGS_FILE",
    "SILENCE",
    "SOURCES",
    "STATUSES",
    "TABLES",
    "VERIFIED_FILE",
    "VIEW",
    "VIEW_KINDS",
    "Column",
    "Kind",
]
