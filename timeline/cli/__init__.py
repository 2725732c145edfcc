"""The command ``program-timeline``: arguments, one call of the library, a few lines of text.

The library reads files and gives values; only here are files written and things printed. What a
user can get wrong ends in one line on standard error and an exit status, never in a traceback.
"""

from timeline.cli.command import main
from timeline.cli.status import NAME

__all__ = ["NAME", "main"]
