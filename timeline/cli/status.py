"""What a command is called, and how it ends."""

from timeline.errors import TimelineError

NAME = "program-timeline"
DONE, DATA_AT_FAULT, ARGUMENTS_AT_FAULT, DIFFERENT, INTERRUPTED = 0, 1, 2, 3, 130


class ArgumentsError(TimelineError):
    """The arguments ask for something that cannot be."""
