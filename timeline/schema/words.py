"""The words and numbers that some cells are limited to."""

from timeline.theme import LANE_LOOKS

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
